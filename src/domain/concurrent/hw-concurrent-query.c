/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A child has a handful of goals, steps and parents: they are read by their references.
 */

#include "domain/concurrent/hw-concurrent-query.h"

#include "domain/families/hw-connection-rules.h"
#include "domain/families/hw-family.h"
#include "domain/families/hw-staff.h"
#include "domain/placements/hw-goal-rules.h"
#include "domain/placements/hw-home.h"

G_DEFINE_BOXED_TYPE (HwConcurrent, hw_concurrent, hw_concurrent_ref, hw_concurrent_unref)

static void
concurrent_clear (gpointer data)
{
  HwConcurrent *self = data;
  GPtrArray **lists[] = { &self->goals, &self->steps,    &self->parents,    &self->disclosures,
                          &self->kin,   &self->searches, &self->placements, &self->orders };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_clear_pointer (lists[i], g_ptr_array_unref);
  g_clear_object (&self->child);
  g_clear_object (&self->stay);
  g_clear_pointer (&self->visits, hw_visits_unref);
  g_clear_pointer (&self->titles, g_hash_table_unref);
}

HwConcurrent *
hw_concurrent_ref (HwConcurrent *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hw_concurrent_unref (HwConcurrent *self)
{
  g_atomic_rc_box_release_full (self, concurrent_clear);
}

const char *
hw_concurrent_title (const HwConcurrent *self, const char *id)
{
  return id ? g_hash_table_lookup (self->titles, id) : NULL;
}

/* ------------------------------------------------------------------ order */

/* The latest first; equal days: the younger record first. */
static int
compare_days (HwDay a, HwDay b, gconstpointer left, gconstpointer right)
{
  return a != b ? b - a
                : g_strcmp0 (((const HwRecord *) right)->id, ((const HwRecord *) left)->id);
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const HwGoalStep *const *left = a, *const *right = b;
  HwDay due[] = { (*left)->due_date ? (*left)->due_date : G_MAXINT32,
                  (*right)->due_date ? (*right)->due_date : G_MAXINT32 };

  if (((*left)->done_date != 0) != ((*right)->done_date != 0))
    return (*left)->done_date ? 1 : -1;
  if ((*left)->done_date)
    return compare_days ((*left)->done_date, (*right)->done_date, *left, *right);
  return due[0] != due[1] ? (due[0] < due[1] ? -1 : 1)
                          : g_strcmp0 ((*left)->parent_instance.id, (*right)->parent_instance.id);
}

static int
compare_disclosures (gconstpointer a, gconstpointer b)
{
  const HwDisclosure *const *left = a, *const *right = b;

  return compare_days ((*left)->given_date, (*right)->given_date, *left, *right);
}

static int
compare_searches (gconstpointer a, gconstpointer b)
{
  const HwRelativeSearch *const *left = a, *const *right = b;

  return compare_days ((*left)->date, (*right)->date, *left, *right);
}

static HwDay
day_of (const HwHearing *hearing)
{
  return hearing->held_date ? hearing->held_date : hearing->due_date;
}

static int
compare_hearings (gconstpointer a, gconstpointer b)
{
  const HwHearing *const *left = a, *const *right = b;

  return compare_days (day_of (*left), day_of (*right), *left, *right);
}

/* ------------------------------------------------------------------ reading */

static gboolean
read_care (HwConcurrent *self, HwStore *store, GError **error)
{
  g_autoptr (GPtrArray) stays
      = hw_store_list_by (store, HW_TYPE_STAY, "child", HW_RECORD (self->child)->id, error);

  self->placements = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; stays && i < stays->len; i++)
    {
      HwStay *stay = g_ptr_array_index (stays, i);
      GPtrArray *placements
          = hw_store_list_by (store, HW_TYPE_PLACEMENT, "stay", HW_RECORD (stay)->id, error);

      if (!placements)
        return FALSE;
      if (hw_stay_is_open (stay, self->today))
        g_set_object (&self->stay, stay);
      g_ptr_array_extend_and_steal (self->placements, placements);
    }
  return stays != NULL;
}

static gboolean
read_steps (HwConcurrent *self, HwStore *store, HwGoal *goal, GError **error)
{
  GPtrArray *steps;

  if (!goal)
    return TRUE;
  if (!(steps = hw_store_list_by (store, HW_TYPE_GOAL_STEP, "goal", HW_RECORD (goal)->id, error)))
    return FALSE;
  for (guint i = 0; i < steps->len; i++)
    {
      HwGoalStep *step = g_ptr_array_index (steps, i);

      hw_store_add_title (store, self->titles, HW_TYPE_STAFF, step->staff);
      hw_store_add_title (store, self->titles, HW_TYPE_PERSON, step->person);
    }
  hw_store_add_title (store, self->titles, HW_TYPE_STAFF, goal->owner);
  hw_store_add_title (store, self->titles, HW_TYPE_PERSON, goal->resource_person);
  hw_store_add_title (store, self->titles, HW_TYPE_HOME, goal->resource_home);
  g_ptr_array_extend_and_steal (self->steps, steps);
  return TRUE;
}

static gboolean
read_plans (HwConcurrent *self, HwStore *store, GError **error)
{
  if (!(self->goals
        = hw_store_list_by (store, HW_TYPE_GOAL, "child", HW_RECORD (self->child)->id, error)))
    return FALSE;
  self->plan_a = hw_goal_in_force (self->goals, HW_GOAL_ROLE_PRIMARY, self->today);
  self->plan_b = hw_goal_in_force (self->goals, HW_GOAL_ROLE_CONCURRENT, self->today);
  self->steps = g_ptr_array_new_with_free_func (g_object_unref);
  if (!read_steps (self, store, self->plan_a, error)
      || !read_steps (self, store, self->plan_b, error))
    return FALSE;
  g_ptr_array_sort (self->steps, compare_steps);
  return TRUE;
}

static gboolean
read_parent (HwConcurrent *self, HwStore *store, const char *id, GError **error)
{
  HwPerson *person;
  GPtrArray *disclosures;

  for (guint i = 0; i < self->parents->len; i++)
    if (g_str_equal (HW_RECORD (g_ptr_array_index (self->parents, i))->id, id))
      return TRUE;
  if (!(person = hw_store_find (store, HW_TYPE_PERSON, id, error)))
    return FALSE;
  g_ptr_array_add (self->parents, person);
  if (!(disclosures = hw_store_list_by (store, HW_TYPE_DISCLOSURE, "parent", id, error)))
    return FALSE;
  for (guint i = 0; i < disclosures->len; i++)
    hw_store_add_title (store, self->titles, HW_TYPE_STAFF,
                        HW_DISCLOSURE (g_ptr_array_index (disclosures, i))->staff);
  g_ptr_array_extend_and_steal (self->disclosures, disclosures);
  return TRUE;
}

static gboolean
read_people (HwConcurrent *self, HwStore *store, GError **error)
{
  g_autoptr (GPtrArray) connections
      = hw_store_list_by (store, HW_TYPE_CONNECTION, "child", HW_RECORD (self->child)->id, error);

  self->parents = g_ptr_array_new_with_free_func (g_object_unref);
  self->disclosures = g_ptr_array_new_with_free_func (g_object_unref);
  self->kin = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; connections && i < connections->len; i++)
    {
      HwConnection *one = g_ptr_array_index (connections, i);

      if (one->until && one->until <= self->today)
        continue;
      hw_store_add_title (store, self->titles, HW_TYPE_PERSON, one->person);
      if (hw_connection_kind_is_kin (one->kind))
        g_ptr_array_add (self->kin, g_object_ref (one));
      if (hw_connection_kind_is_parent (one->kind)
          && !read_parent (self, store, one->person, error))
        return FALSE;
    }
  g_ptr_array_sort (self->disclosures, compare_disclosures);
  return connections != NULL;
}

static gboolean
read_searches (HwConcurrent *self, HwStore *store, GError **error)
{
  self->searches = hw_store_list_by (store, HW_TYPE_RELATIVE_SEARCH, "child",
                                     HW_RECORD (self->child)->id, error);
  for (guint i = 0; self->searches && i < self->searches->len; i++)
    {
      HwRelativeSearch *search = g_ptr_array_index (self->searches, i);

      hw_store_add_title (store, self->titles, HW_TYPE_PERSON, search->person);
      hw_store_add_title (store, self->titles, HW_TYPE_STAFF, search->staff);
    }
  if (self->searches)
    g_ptr_array_sort (self->searches, compare_searches);
  return self->searches != NULL;
}

static gboolean
read_orders (HwConcurrent *self, HwStore *store, GError **error)
{
  g_autoptr (GPtrArray) hearings
      = hw_store_list_by (store, HW_TYPE_HEARING, "child", HW_RECORD (self->child)->id, error);

  self->orders = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; hearings && i < hearings->len; i++)
    {
      HwHearing *hearing = g_ptr_array_index (hearings, i);

      if (hearing->court_order || hearing->order_status)
        g_ptr_array_add (self->orders, g_object_ref (hearing));
    }
  g_ptr_array_sort (self->orders, compare_hearings);
  return hearings != NULL;
}

HwConcurrent *
hw_concurrent_read (HwStore *store, const char *child, GError **error)
{
  g_autoptr (HwConcurrent) self = g_atomic_rc_box_new0 (HwConcurrent);

  self->today = hw_store_today (store);
  self->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!(self->child = hw_store_find (store, HW_TYPE_CHILD, child, error))
      || !read_care (self, store, error) || !read_plans (self, store, error)
      || !read_people (self, store, error) || !read_searches (self, store, error)
      || !read_orders (self, store, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* ------------------------------------------------------------------ a family */

static int
compare_children (gconstpointer a, gconstpointer b)
{
  const HwChild *const *left = a, *const *right = b;

  return (*left)->birth_date != (*right)->birth_date
             ? (*left)->birth_date - (*right)->birth_date
             : g_strcmp0 ((*left)->parent_instance.id, (*right)->parent_instance.id);
}

GPtrArray *
hw_concurrent_read_family (HwStore *store, const char *family, GError **error)
{
  g_autoptr (GPtrArray) all
      = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_concurrent_unref);
  g_autoptr (HwFamily) found = hw_store_find (store, HW_TYPE_FAMILY, family, error);
  g_autoptr (GPtrArray) children
      = found ? hw_store_list_by (store, HW_TYPE_CHILD, "family", family, error) : NULL;

  if (!children)
    return NULL;
  g_ptr_array_sort (children, compare_children);
  for (guint i = 0; i < children->len; i++)
    {
      HwConcurrent *one
          = hw_concurrent_read (store, HW_RECORD (g_ptr_array_index (children, i))->id, error);

      if (!one)
        return NULL;
      if (one->stay)
        g_ptr_array_add (all, one);
      else
        hw_concurrent_unref (one);
    }
  return g_steal_pointer (&all);
}
