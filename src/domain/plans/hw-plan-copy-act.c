/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Parents before children; an element's refs to other elements follow to their copies.
 */

#include "domain/plans/hw-plan-copy-act.h"

#include "domain/plans/hw-plan-compare-rules.h"
#include "domain/plans/hw-plan-rules.h"

#include <string.h>

/* A copy that is not stored yet, without what is of one version. */
static HwRecord *
dup_next (HwRecord *record)
{
  const char *const *of_one_version = hw_plan_of_one_version (G_OBJECT_TYPE (record));
  HwRecord *copy = hw_record_dup (record);

  g_clear_pointer (&copy->id, g_free);
  for (guint i = 0; of_one_version[i]; i++)
    hw_record_parse (copy,
                     hw_record_class_find (HW_RECORD_GET_CLASS (copy), of_one_version[i]), NULL,
                     NULL);
  return copy;
}

/* A ref to something that was copied now refers to its copy. */
static void
follow (HwRecord *copy, GHashTable *copies)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (copy);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];
      g_auto (GStrv) ids = hw_record_dup_ids (copy, field);

      for (char **id = ids; *id; id++)
        {
          const char *to = g_hash_table_lookup (copies, *id);

          if (to)
            hw_record_repoint (copy, field, *id, to);
        }
    }
}

/* The id of what @id was copied to; NULL: none was, or not yet. Borrowed. */
static const char *
copy_of (GHashTable *copies, const char *id)
{
  return id ? g_hash_table_lookup (copies, id) : NULL;
}

static gboolean
copy_all (HwStore *store, GPtrArray *records, GHashTable *copies, GError **error)
{
  for (guint i = 0; i < records->len; i++)
    {
      HwRecord *record = g_ptr_array_index (records, i);
      g_autoptr (HwRecord) copy = dup_next (record);

      follow (copy, copies);
      if (HW_IS_TASK (record) && !copy_of (copies, HW_TASK (record)->after_task))
        g_clear_pointer (&HW_TASK (copy)->after_task, g_free);
      g_object_set (copy, "copied-from", record->id, NULL);
      if (!hw_store_save (store, copy, NULL, error))
        return FALSE;
      g_hash_table_insert (copies, record->id, g_strdup (copy->id));
    }
  return TRUE;
}

/* A task may begin after one that stands, and was copied, behind it. */
static gboolean
follow_later (HwStore *store, GPtrArray *tasks, GHashTable *copies, GError **error)
{
  for (guint i = 0; i < tasks->len; i++)
    {
      HwTask *task = g_ptr_array_index (tasks, i);
      const char *before = copy_of (copies, task->after_task);
      g_autoptr (HwTask) copy = NULL;

      if (!before)
        continue;
      copy = hw_store_find (store, HW_TYPE_TASK,
                            g_hash_table_lookup (copies, HW_RECORD (task)->id), error);
      if (!copy)
        return FALSE;
      if (g_set_str (&copy->after_task, before)
          && !hw_store_save (store, HW_RECORD (copy), NULL, error))
        return FALSE;
    }
  return TRUE;
}

static HwCasePlan *
copy_plan (HwStore *store, HwCasePlan *plan, GError **error)
{
  g_autoptr (HwRecord) copy = dup_next (HW_RECORD (plan));
  HwCasePlan *next = HW_CASE_PLAN (copy);

  g_set_str (&next->previous, plan->parent_instance.id);
  next->status = HW_PLAN_STATUS_DRAFT;
  next->version = plan->version + 1;
  next->from_date = hw_store_today (store);
  if (next->until_date <= next->from_date)
    next->until_date = hw_day_add_months (next->from_date, HW_PLAN_MONTHS);
  return hw_store_save (store, copy, NULL, error) ? HW_CASE_PLAN (g_steal_pointer (&copy)) : NULL;
}

HwCasePlan *
hw_plan_copy (HwStore *store, const HwPlanWhole *whole, GError **error)
{
  g_autoptr (GHashTable) copies = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr (HwCasePlan) next = copy_plan (store, whole->plan, error);

  if (!next)
    return NULL;
  g_hash_table_insert (copies, whole->plan->parent_instance.id,
                       g_strdup (next->parent_instance.id));
  if (!copy_all (store, whole->findings, copies, error)
      || !copy_all (store, whole->lines, copies, error)
      || !copy_all (store, whole->goals, copies, error)
      || !copy_all (store, whole->objectives, copies, error)
      || !copy_all (store, whole->tasks, copies, error)
      || !follow_later (store, whole->tasks, copies, error)
      || !copy_all (store, whole->services, copies, error)
      || !copy_all (store, whole->participants, copies, error))
    return NULL;
  return g_steal_pointer (&next);
}
