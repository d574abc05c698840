/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One table says where each kind of element hangs; the acts walk it and the field tables.
 */

#include "domain/plans/hw-plan-element-private.h"

#include "base/hw-error.h"
#include "domain/plans/hw-case-plan-result.h"
#include "domain/plans/hw-case-plan-rules.h"
#include "domain/plans/hw-plan-place-rules.h"
#include "domain/plans/hw-task-rules.h"
#include "store/hw-journal.h"

#include <glib/gi18n-lib.h>

const HwPlanKind hw_plan_kinds[] = {
  { hw_plan_goal_get_type, "plan", NULL },
  { hw_objective_get_type, "goal", NULL },
  { hw_task_get_type, "objective", NULL },
  { hw_plan_finding_get_type, "plan", "kind" },
  { hw_prevention_line_get_type, "plan", "part" },
  { hw_plan_service_get_type, "plan", NULL },
  { hw_plan_participant_get_type, "plan", NULL },
};

int
hw_plan_level_of (HwRecord *element)
{
  for (int i = 0; i < HW_PLAN_LEVELS; i++)
    if (hw_plan_kinds[i].type () == G_OBJECT_TYPE (element))
      return i;
  return -1;
}

static const HwPlanKind *
kind_of (GType type, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (hw_plan_kinds); i++)
    if (hw_plan_kinds[i].type () == type)
      return &hw_plan_kinds[i];
  g_set_error_literal (error, HW_ERROR, HW_ERROR_INVALID, _ ("Not an element of a case plan."));
  return NULL;
}

const HwField *
hw_plan_field (gpointer record, const char *name)
{
  return hw_record_class_find (HW_RECORD_GET_CLASS (record), name);
}

const char *
hw_plan_parent (gpointer record, const HwPlanKind *kind)
{
  return HW_MEMBER (record, hw_plan_field (record, kind->parent), const char *);
}

gint64
hw_plan_refuse (GError **error, const char *format, ...)
{
  g_autofree char *reason = NULL;
  va_list arguments;

  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  return hw_refuse (error, reason);
}

gint64
hw_plan_commit (HwStoreAct **act, GError **error)
{
  gint64 done = hw_journal_commit (act, error);

  if (done != HW_UNCHANGED)
    return done;
  g_set_error_literal (error, HW_ERROR, HW_ERROR_EXISTS, _ ("Nothing changes: it is so already."));
  return 0;
}

static gboolean
check_open (HwStore *store, HwRecord *element, GError **error)
{
  g_autoptr (HwCasePlan) plan = hw_case_plan_of (element, hw_store_look_up (store));

  return !plan || hw_plan_status_is_open (plan->status)
         || hw_plan_refuse (error,
                            _ ("This version of the plan is finished. Begin the next one."));
}

HwRecord *
hw_plan_find_open (HwStore *store, GType type, const char *id, GError **error)
{
  g_autoptr (HwRecord) element
      = kind_of (type, error) ? hw_store_find (store, type, id, error) : NULL;

  return element && check_open (store, element, error) ? g_steal_pointer (&element) : NULL;
}

/* ------------------------------------------------------------------ siblings */

/* -1: it is not there. */
static int
index_of (GPtrArray *records, const char *id)
{
  for (guint i = 0; i < records->len; i++)
    if (g_strcmp0 (HW_RECORD (g_ptr_array_index (records, i))->id, id) == 0)
      return (int) i;
  return -1;
}

GPtrArray *
hw_plan_list_siblings (HwStore *store, HwRecord *like, const HwPlanKind *kind, GError **error)
{
  g_autofree char *group
      = kind->group ? hw_record_print (like, hw_plan_field (like, kind->group)) : NULL;
  const HwCondition conditions[]
      = { { kind->parent, hw_plan_parent (like, kind) }, { kind->group, group }, { NULL, NULL } };
  GPtrArray *all = hw_store_list (store, G_OBJECT_TYPE (like), conditions, error);
  int own = all && like->id ? index_of (all, like->id) : -1;

  if (own >= 0)
    g_ptr_array_remove_index (all, own);
  if (all && hw_plan_field (like, "position"))
    g_ptr_array_sort (all, hw_plan_compare_places);
  return all;
}

gboolean
hw_plan_find_behind (GPtrArray *siblings, const char *after, int *index, GError **error)
{
  *index = index_of (siblings, after) + 1;
  if (*index > 0)
    return TRUE;
  g_set_error_literal (error, HW_ERROR, HW_ERROR_NOT_FOUND,
                       _ ("What it was to stand behind is no longer there."));
  return FALSE;
}

HwRecord *
hw_plan_find_before (HwStore *store, HwRecord *element, const HwPlanKind *kind, GError **error)
{
  g_autoptr (GPtrArray) row = hw_plan_list_siblings (store, element, kind, error);
  int index;

  if (!row)
    return NULL;
  g_ptr_array_add (row, g_object_ref (element));
  g_ptr_array_sort (row, hw_plan_compare_places);
  index = index_of (row, element->id);
  return index > 0 ? g_object_ref (g_ptr_array_index (row, index - 1)) : NULL;
}

gboolean
hw_plan_write_at (HwStore *store, HwRecord *element, GPtrArray *siblings, int index,
                  GError **error)
{
  g_autoptr (GPtrArray) changed = NULL;

  if (!hw_plan_field (element, "position"))
    return hw_store_save (store, element, NULL, error);
  g_ptr_array_insert (siblings, index, g_object_ref (element));
  changed = hw_plan_place (siblings);
  if (!hw_store_save (store, element, NULL, error))
    return FALSE;
  for (guint i = 0; i < changed->len; i++)
    if (g_ptr_array_index (changed, i) != element
        && !hw_store_save (store, g_ptr_array_index (changed, i), NULL, error))
      return FALSE;
  return TRUE;
}

gboolean
hw_plan_write_last (HwStore *store, HwRecord *element, const HwPlanKind *kind, GError **error)
{
  g_autoptr (GPtrArray) siblings = hw_plan_list_siblings (store, element, kind, error);

  return siblings && hw_plan_write_at (store, element, siblings, -1, error);
}

/* ------------------------------------------------------------------ add */

gint64
hw_plan_element_add (HwStore *store, HwRecord *record, const char *after, GError **error)
{
  const HwPlanKind *kind = kind_of (G_OBJECT_TYPE (record), error);
  g_autoptr (HwStoreAct) act = kind ? hw_store_act (store, "plan.add", error) : NULL;
  g_autoptr (HwCasePlan) plan = NULL;
  g_autoptr (GPtrArray) siblings = NULL;
  int index = -1;

  if (!act || !check_open (store, record, error))
    return 0;
  if (!(plan = hw_case_plan_of (record, hw_store_look_up (store))))
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_NOT_FOUND,
                           _ ("What it was to belong to is no longer there."));
      return 0;
    }
  if (HW_IS_PLAN_SERVICE (record) && !HW_PLAN_SERVICE (record)->family)
    g_set_str (&HW_PLAN_SERVICE (record)->family, plan->family);
  if (!(siblings = hw_plan_list_siblings (store, record, kind, error))
      || (after && !hw_plan_find_behind (siblings, after, &index, error))
      || !hw_plan_write_at (store, record, siblings, index, error))
    return 0;
  return hw_plan_commit (&act, error);
}

/* ------------------------------------------------------------------ move */

/* To another parent, which is of the same plan; a service of the family may have none yet. */
static gboolean
go_under (HwStore *store, HwRecord *element, const HwPlanKind *kind, const char *parent,
          GError **error)
{
  const HwField *field = hw_plan_field (element, kind->parent);
  g_autoptr (HwCasePlan) plan = hw_case_plan_of (element, hw_store_look_up (store));
  g_autoptr (HwRecord) to = hw_store_find (store, field->type (), parent, error);
  g_autoptr (HwCasePlan) other = NULL;

  if (!to || !hw_record_parse (element, field, parent, error))
    return FALSE;
  other = hw_case_plan_of (element, hw_store_look_up (store));
  return (other && (!plan || g_strcmp0 (HW_RECORD (plan)->id, HW_RECORD (other)->id) == 0))
         || hw_plan_refuse (error, _ ("It can only be moved within its own plan."));
}

/* Takes on the kind of finding, or the part of the prevention plan, of @before. TRUE: another. */
static gboolean
take_group (HwRecord *element, HwRecord *before, const HwPlanKind *kind)
{
  const HwField *field = kind->group && before ? hw_plan_field (element, kind->group) : NULL;

  if (!field || hw_record_equal_field (element, before, field))
    return FALSE;
  hw_record_copy_field (element, before, field);
  return TRUE;
}

/* @stays: among those where it stands now. */
static gboolean
go_behind (HwStore *store, HwRecord *element, const HwPlanKind *kind, const char *after,
           gboolean stays, GError **error)
{
  g_autoptr (HwRecord) behind
      = after ? hw_store_find (store, G_OBJECT_TYPE (element), after, error) : NULL;
  g_autoptr (HwRecord) now = NULL;
  g_autoptr (GPtrArray) siblings = NULL;
  int index = 0;

  if (after && !behind)
    return FALSE;
  if (!take_group (element, behind, kind) && stays)
    {
      now = hw_plan_find_before (store, element, kind, NULL);
      if (g_strcmp0 (now ? now->id : NULL, after) == 0)
        return TRUE;
    }
  siblings = hw_plan_list_siblings (store, element, kind, error);
  return siblings && (!after || hw_plan_find_behind (siblings, after, &index, error))
         && hw_plan_write_at (store, element, siblings, index, error);
}

gint64
hw_plan_element_move (HwStore *store, const char *type, const char *id, const char *parent,
                      const char *after, GError **error)
{
  GType of = hw_registry_type (hw_store_registry (store), type);
  g_autoptr (HwStoreAct) act = hw_store_act (store, "plan.move", error);
  g_autoptr (HwRecord) element = act ? hw_plan_find_open (store, of, id, error) : NULL;
  const HwPlanKind *kind = element ? kind_of (of, error) : NULL;
  const char *now = kind ? hw_plan_parent (element, kind) : NULL;
  gboolean goes = parent && g_strcmp0 (parent, now) != 0;

  if (!kind)
    return 0;
  if (!parent && !now)
    return hw_plan_refuse (error, _ ("It stands on no plan yet."));
  if (!hw_plan_field (element, "position"))
    return hw_plan_refuse (error, _ ("Participants have no order."));
  if ((goes && !go_under (store, element, kind, parent, error))
      || !go_behind (store, element, kind, after, !goes, error))
    return 0;
  return hw_plan_commit (&act, error);
}

/* ------------------------------------------------------------------ remove */

/* Those that refer to @element by @field of @klass. */
static gboolean
let_go (HwStore *store, HwRecordClass *klass, const HwField *field, HwRecord *element,
        GError **error)
{
  gboolean hangs = g_strcmp0 (field->name, klass->traits.root) == 0;
  g_autoptr (GPtrArray) others
      = hw_store_list_by (store, G_TYPE_FROM_CLASS (klass), field->name, element->id, error);

  for (guint i = 0; others && i < others->len; i++)
    {
      HwRecord *other = g_ptr_array_index (others, i);

      if (!hangs)
        hw_record_repoint (other, field, element->id, NULL);
      if (hangs ? !hw_plan_remove (store, other, error)
                : !hw_store_save (store, other, NULL, error))
        return FALSE;
    }
  return others != NULL;
}

gboolean
hw_plan_remove (HwStore *store, HwRecord *element, GError **error)
{
  const HwRegistry *registry = hw_store_registry (store);

  for (guint i = hw_registry_n_types (registry); i-- > 0;)
    {
      HwRecordClass *klass = hw_registry_class_at (registry, i);

      for (guint f = 0; f < klass->n_fields; f++)
        if (hw_field_refers_to (&klass->fields[f], G_OBJECT_TYPE (element))
            && hw_field_is_stored (&klass->fields[f])
            && !let_go (store, klass, &klass->fields[f], element, error))
          return FALSE;
    }
  return hw_store_delete (store, G_OBJECT_TYPE (element), element->id, error);
}

gint64
hw_plan_element_remove (HwStore *store, const char *type, const char *id, GError **error)
{
  GType of = hw_registry_type (hw_store_registry (store), type);
  g_autoptr (HwStoreAct) act = hw_store_act (store, "plan.remove", error);
  g_autoptr (HwRecord) element = act ? hw_plan_find_open (store, of, id, error) : NULL;

  return element && hw_plan_remove (store, element, error) ? hw_plan_commit (&act, error) : 0;
}

/* ------------------------------------------------------------------ tasks */

/* The tasks that it depends on, so far as they are there; NULL: they could not be read. */
static GPtrArray *
read_chain (HwStore *store, HwTask *task, GError **error)
{
  g_autoptr (GPtrArray) chain = g_ptr_array_new_with_free_func (g_object_unref);

  for (const char *id = task->after_task; id;)
    {
      HwTask *before = hw_store_find (store, HW_TYPE_TASK, id, error);

      if (!before)
        return NULL;
      g_ptr_array_add (chain, before);
      id = hw_task_follows (before, task, chain) ? NULL : before->after_task;
    }
  return g_steal_pointer (&chain);
}

gint64
hw_plan_task_shift (HwStore *store, const char *id, int days, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "plan.shift", error);
  g_autoptr (HwRecord) record = act ? hw_plan_find_open (store, HW_TYPE_TASK, id, error) : NULL;
  g_autoptr (HwCasePlan) plan
      = record ? hw_case_plan_of (record, hw_store_look_up (store)) : NULL;
  HwTask *task = record ? HW_TASK (record) : NULL;
  g_autoptr (GPtrArray) chain = task ? read_chain (store, task, error) : NULL;
  HwDay start;

  if (!chain)
    return 0;
  start = hw_task_begins (task, plan ? plan->from_date : 0, chain);
  if (!start && !task->until_date)
    return hw_plan_refuse (error, _ ("The task has no day yet that could be moved."));
  if (days && start)
    task->start_date = start + days;
  if (task->until_date)
    task->until_date += days;
  return hw_store_save (store, record, NULL, error) ? hw_plan_commit (&act, error) : 0;
}

gint64
hw_plan_task_set_done (HwStore *store, const char *id, gboolean is_done, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "plan.done", error);
  g_autoptr (HwTask) task = act ? hw_store_find (store, HW_TYPE_TASK, id, error) : NULL;

  if (!task)
    return 0;
  if (is_done != (task->done_date != 0))
    task->done_date = is_done ? hw_store_today (store) : 0;
  return hw_store_save (store, HW_RECORD (task), NULL, error) ? hw_plan_commit (&act, error) : 0;
}
