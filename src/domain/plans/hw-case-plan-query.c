/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One list a record type, put into the order in which a plan is read.
 */

#include "domain/plans/hw-case-plan-query.h"

#include "base/hw-error.h"
#include "domain/families/hw-connection-rules.h"
#include "domain/families/hw-staff.h"
#include "domain/plans/hw-plan-place-rules.h"

#include <glib/gi18n-lib.h>

G_DEFINE_BOXED_TYPE (HwPlanWhole, hw_plan_whole, hw_plan_whole_ref, hw_plan_whole_unref)

static void
whole_clear (gpointer data)
{
  HwPlanWhole *self = data;
  GPtrArray **lists[] = { &self->findings, &self->lines, &self->goals, &self->objectives,
                          &self->tasks, &self->services, &self->other_services,
                          &self->participants, &self->children, &self->parents, &self->cqas,
                          &self->ratings };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_clear_pointer (lists[i], g_ptr_array_unref);
  g_clear_object (&self->plan);
  g_clear_object (&self->family);
  g_clear_pointer (&self->titles, g_hash_table_unref);
}

HwPlanWhole *
hw_plan_whole_ref (HwPlanWhole *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hw_plan_whole_unref (HwPlanWhole *self)
{
  g_atomic_rc_box_release_full (self, whole_clear);
}

const char *
hw_plan_whole_title (const HwPlanWhole *self, const char *id)
{
  return id ? g_hash_table_lookup (self->titles, id) : NULL;
}

const char *
hw_plan_whole_who (const HwPlanWhole *self, gpointer element)
{
  static const char *const fields[] = { "person", "child", "staff" };
  HwRecordClass *klass = HW_RECORD_GET_CLASS (element);
  const char *title = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fields) && !title; i++)
    title = hw_plan_whole_title (
        self, HW_MEMBER (element, hw_record_class_find (klass, fields[i]), char *));
  return title;
}

/* ------------------------------------------------------------------ order */

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const HwPreventionLine *const *left = a, *const *right = b;

  return (*left)->part != (*right)->part ? (int) (*left)->part - (int) (*right)->part
                                         : hw_plan_compare_places (a, b);
}

static int
compare_findings (gconstpointer a, gconstpointer b)
{
  const HwPlanFinding *const *left = a, *const *right = b;

  return (*left)->kind != (*right)->kind ? (int) (*left)->kind - (int) (*right)->kind
                                         : hw_plan_compare_places (a, b);
}

static int
compare_cqas (gconstpointer a, gconstpointer b)
{
  const HwCqa *const *left = a, *const *right = b;

  return (*left)->date != (*right)->date
             ? (*right)->date - (*left)->date
             : g_strcmp0 ((*right)->parent_instance.id, (*left)->parent_instance.id);
}

GPtrArray *
hw_cqa_list (HwStore *store, const char *family, GError **error)
{
  GPtrArray *cqas = hw_store_list_by (store, HW_TYPE_CQA, "family", family, error);

  if (cqas)
    g_ptr_array_sort (cqas, compare_cqas);
  return cqas;
}

/* The records of @type that belong to those of @parents, parent by parent. */
static GPtrArray *
list_below (HwStore *store, GPtrArray *parents, GType type, const char *field, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < parents->len; i++)
    {
      HwRecord *parent = g_ptr_array_index (parents, i);
      GPtrArray *some = hw_store_list_by (store, type, field, parent->id, error);

      if (!some)
        return NULL;
      g_ptr_array_sort (some, hw_plan_compare_places);
      g_ptr_array_extend_and_steal (all, some);
    }
  return g_steal_pointer (&all);
}

/* ------------------------------------------------------------------ what is around the plan */

static gboolean
holds (GPtrArray *records, const char *id)
{
  for (guint i = 0; i < records->len; i++)
    if (g_strcmp0 (HW_RECORD (g_ptr_array_index (records, i))->id, id) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
read_parents (HwPlanWhole *self, HwStore *store, GError **error)
{
  HwDay today = hw_store_today (store);

  self->parents = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint c = 0; c < self->children->len; c++)
    {
      HwRecord *child = g_ptr_array_index (self->children, c);
      g_autoptr (GPtrArray) connections
          = hw_store_list_by (store, HW_TYPE_CONNECTION, "child", child->id, error);

      if (!connections)
        return FALSE;
      for (guint i = 0; i < connections->len; i++)
        {
          HwConnection *one = g_ptr_array_index (connections, i);
          HwPerson *person;

          if (!hw_connection_kind_is_parent (one->kind) || (one->until && one->until <= today)
              || holds (self->parents, one->person))
            continue;
          person = hw_store_find (store, HW_TYPE_PERSON, one->person, error);
          if (!person)
            return FALSE;
          g_ptr_array_add (self->parents, person);
        }
    }
  return TRUE;
}

/* An open service that the plan's own were copied from stands on it already. */
static gboolean
is_on_plan (const HwPlanWhole *self, HwPlanService *service)
{
  for (guint i = 0; i < self->services->len; i++)
    {
      HwPlanService *own = g_ptr_array_index (self->services, i);

      if (own == service || g_strcmp0 (own->copied_from, service->parent_instance.id) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
read_services (HwPlanWhole *self, HwStore *store, GError **error)
{
  const char *plan = self->plan->parent_instance.id;
  g_autoptr (GPtrArray) all
      = hw_store_list_by (store, HW_TYPE_PLAN_SERVICE, "family", self->plan->family, error);

  if (!all)
    return FALSE;
  self->services = g_ptr_array_new_with_free_func (g_object_unref);
  self->other_services = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (HW_PLAN_SERVICE (g_ptr_array_index (all, i))->plan, plan) == 0)
      g_ptr_array_add (self->services, g_object_ref (g_ptr_array_index (all, i)));
  g_ptr_array_sort (self->services, hw_plan_compare_places);

  for (guint i = 0; i < all->len; i++)
    {
      HwPlanService *service = g_ptr_array_index (all, i);

      if (service->status == HW_SERVICE_STATUS_OPEN && !is_on_plan (self, service))
        g_ptr_array_add (self->other_services, g_object_ref (service));
    }
  return TRUE;
}

static gboolean
read_around (HwPlanWhole *self, HwStore *store, GError **error)
{
  const char *family = self->plan->family;

  if (!(self->family = hw_store_find (store, HW_TYPE_FAMILY, family, error))
      || !(self->children = hw_store_list_by (store, HW_TYPE_CHILD, "family", family, error))
      || !read_parents (self, store, error)
      || !(self->cqas = hw_cqa_list (store, family, error)))
    return FALSE;
  self->ratings
      = self->plan->cqa
            ? hw_store_list_by (store, HW_TYPE_CQA_RATING, "cqa", self->plan->cqa, error)
            : g_ptr_array_new_with_free_func (g_object_unref);
  return self->ratings != NULL;
}

/* ------------------------------------------------------------------ the plan */

static gboolean
read_elements (HwPlanWhole *self, HwStore *store, GError **error)
{
  const char *plan = self->plan->parent_instance.id;

  if (!(self->findings = hw_store_list_by (store, HW_TYPE_PLAN_FINDING, "plan", plan, error))
      || !(self->lines = hw_store_list_by (store, HW_TYPE_PREVENTION_LINE, "plan", plan, error))
      || !(self->goals = hw_store_list_by (store, HW_TYPE_PLAN_GOAL, "plan", plan, error))
      || !(self->participants
           = hw_store_list_by (store, HW_TYPE_PLAN_PARTICIPANT, "plan", plan, error)))
    return FALSE;
  g_ptr_array_sort (self->findings, compare_findings);
  g_ptr_array_sort (self->lines, compare_lines);
  g_ptr_array_sort (self->goals, hw_plan_compare_places);
  return (self->objectives
          = list_below (store, self->goals, HW_TYPE_OBJECTIVE, "goal", error))
         && (self->tasks
             = list_below (store, self->objectives, HW_TYPE_TASK, "objective", error));
}

static void
add_titles (HwPlanWhole *self, HwStore *store)
{
  for (guint i = 0; i < self->tasks->len; i++)
    {
      HwTask *task = g_ptr_array_index (self->tasks, i);

      hw_store_add_title (store, self->titles, HW_TYPE_PERSON, task->person);
      hw_store_add_title (store, self->titles, HW_TYPE_CHILD, task->child);
      hw_store_add_title (store, self->titles, HW_TYPE_STAFF, task->staff);
    }
  for (guint i = 0; i < self->participants->len; i++)
    {
      HwPlanParticipant *one = g_ptr_array_index (self->participants, i);

      hw_store_add_title (store, self->titles, HW_TYPE_PERSON, one->person);
      hw_store_add_title (store, self->titles, HW_TYPE_CHILD, one->child);
      hw_store_add_title (store, self->titles, HW_TYPE_STAFF, one->staff);
    }
  for (guint i = 0; i < self->services->len; i++)
    hw_store_add_title (store, self->titles, HW_TYPE_PERSON,
                        HW_PLAN_SERVICE (g_ptr_array_index (self->services, i))->provider);
  hw_store_add_title (store, self->titles, HW_TYPE_STAFF, self->plan->asked_by);
  hw_store_add_title (store, self->titles, HW_TYPE_STAFF, self->plan->approved_by);
  hw_store_add_title (store, self->titles, HW_TYPE_STAFF, self->family->worker);
}

HwPlanWhole *
hw_case_plan_read (HwStore *store, const char *plan, GError **error)
{
  g_autoptr (HwPlanWhole) self = g_atomic_rc_box_new0 (HwPlanWhole);

  self->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!(self->plan = hw_store_find (store, HW_TYPE_CASE_PLAN, plan, error))
      || !read_elements (self, store, error) || !read_services (self, store, error)
      || !read_around (self, store, error))
    return NULL;
  add_titles (self, store);
  return g_steal_pointer (&self);
}

/* The last version of the highest rank; 0 is never the answer. */
static char *
find_version (HwStore *store, const char *family, int (*rank) (HwPlanStatus), GError **error)
{
  g_autoptr (GPtrArray) plans
      = hw_store_list_by (store, HW_TYPE_CASE_PLAN, "family", family, error);
  HwCasePlan *found = NULL;

  for (guint i = 0; plans && i < plans->len; i++)
    {
      HwCasePlan *plan = g_ptr_array_index (plans, i);
      int by_rank = found ? rank (plan->status) - rank (found->status) : rank (plan->status);

      if (by_rank > 0 || (found && by_rank == 0 && plan->version >= found->version))
        found = plan;
    }
  if (plans && !found)
    g_set_error_literal (error, HW_ERROR, HW_ERROR_NOT_FOUND,
                         _ ("The family has no case plan yet."));
  return found ? g_strdup (found->parent_instance.id) : NULL;
}

static int
rank_any (HwPlanStatus status)
{
  return 1;
}

static int
rank_in_force (HwPlanStatus status)
{
  return status == HW_PLAN_STATUS_APPROVED ? 2 : status == HW_PLAN_STATUS_AGREED ? 1 : 0;
}

char *
hw_case_plan_find_latest (HwStore *store, const char *family, GError **error)
{
  return find_version (store, family, rank_any, error);
}

char *
hw_case_plan_find_current (HwStore *store, const char *family, GError **error)
{
  return find_version (store, family, rank_in_force, error);
}
