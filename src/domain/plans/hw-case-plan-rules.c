/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which fields stand still.
 */

#include "domain/plans/hw-case-plan-rules.h"

#include "domain/plans/hw-objective.h"
#include "domain/plans/hw-plan-goal.h"
#include "record/hw-merged.h"

#include <glib/gi18n-lib.h>

gboolean
hw_plan_status_is_open (HwPlanStatus status)
{
  return status == HW_PLAN_STATUS_DRAFT || status == HW_PLAN_STATUS_AGREED;
}

/* The record that the field @name of @from refers to; NULL: no such field, or nothing there. */
static gpointer
follow (HwRecord *from, const char *name, GType type, HwLookUp *look_up)
{
  const HwField *field
      = from ? hw_record_class_find (HW_RECORD_GET_CLASS (from), name) : NULL;

  return field ? hw_look_up_find (look_up, type, HW_MEMBER (from, field, char *)) : NULL;
}

HwCasePlan *
hw_case_plan_of (HwRecord *element, HwLookUp *look_up)
{
  g_autoptr (HwRecord) objective = follow (element, "objective", HW_TYPE_OBJECTIVE, look_up);
  g_autoptr (HwRecord) goal
      = follow (objective ? objective : element, "goal", HW_TYPE_PLAN_GOAL, look_up);

  return follow (goal ? goal : element, "plan", HW_TYPE_CASE_PLAN, look_up);
}

const char *const *
hw_case_plan_progress (const char *type)
{
  static const struct
  {
    const char *type;
    const char *fields[3];
  } progress[] = {
    { "case-plan", { "status", "closed-date" } },
    { "finding", { NULL } },
    { "prevention-line", { NULL } },
    { "plan-goal", { "result" } },
    { "objective", { "compliance", "success" } },
    { "task", { "done-date" } },
    { "plan-service", { "status", "until-date" } },
    { "plan-participant", { "signed-date", "signed-how" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (progress); i++)
    if (g_str_equal (progress[i].type, type))
      return progress[i].fields;
  return NULL;
}

/* Whether the two hold the same, or what the stored one refers to was made one with what the other
 * one does: that changes nothing of what was agreed. */
static gboolean
is_same (HwRecord *record, HwRecord *stored, const HwField *field, HwLookUp *look_up)
{
  g_autoptr (GPtrArray) merged = NULL;

  if (hw_record_equal_field (record, stored, field))
    return TRUE;
  if (field->kind != HW_KIND_REF)
    return FALSE;
  merged = hw_look_up_list (look_up, HW_TYPE_MERGED, "gone", HW_MEMBER (stored, field, char *));
  for (guint i = 0; i < merged->len; i++)
    if (g_strcmp0 (HW_MERGED (g_ptr_array_index (merged, i))->kept,
                   HW_MEMBER (record, field, char *))
        == 0)
      return TRUE;
  return FALSE;
}

void
hw_case_plan_keep (HwRecord *record, HwRecord *stored, HwLookUp *look_up, GPtrArray *findings)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);
  const char *const *progress = hw_case_plan_progress (klass->type);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];

      if (g_strv_contains (progress, field->name)
          || (stored ? is_same (record, stored, field, look_up)
                     : hw_record_is_absent (record, field)))
        continue;
      hw_findings_error (findings, field->name,
                         _ ("this version of the plan is approved; begin the next one"));
      return;
    }
}

static gboolean
is_closed (HwRecord *element, HwLookUp *look_up)
{
  g_autoptr (HwCasePlan) plan = element ? hw_case_plan_of (element, look_up) : NULL;

  return plan && !hw_plan_status_is_open (plan->status);
}

void
hw_case_plan_guard (HwRecord *record, HwRecord *stored, const char *actor, HwLookUp *look_up,
                    GPtrArray *findings)
{
  if (is_closed (stored, look_up) || is_closed (record, look_up))
    hw_case_plan_keep (record, stored, look_up, findings);
}
