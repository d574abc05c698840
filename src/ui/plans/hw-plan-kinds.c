/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row a kind.
 */

#include "ui/plans/hw-plan-kinds.h"

#include <glib/gi18n-lib.h>

static const HwPlanKind kinds[HW_PLAN_N_KINDS] = {
  { "finding", hw_plan_finding_get_type, "plan", "what", "kind", "findings", NULL, NULL, 2,
    N_ ("What the family has, needs, or can draw on") },
  { "plan-goal", hw_plan_goal_get_type, "plan", "what", NULL, "goals", NULL, "objective", 1,
    N_ ("A goal; anticipated outcome") },
  { "objective", hw_objective_get_type, "goal", "what", NULL, "goals", "plan-goal", "task", 2,
    N_ ("An objective; measure; target") },
  { "task", hw_task_get_type, "objective", "what", NULL, "goals", "objective", NULL, 3,
    N_ ("A task; who; scope; timing; how long") },
  { "plan-service", hw_plan_service_get_type, "plan", "what", NULL, "services", NULL, NULL, 1,
    N_ ("A service; how it is provided") },
  { "prevention-line", hw_prevention_line_get_type, "plan", "what", "part", "prevention", NULL,
    NULL, 2, N_ ("In the family’s words") },
  { "plan-participant", hw_plan_participant_get_type, "plan", NULL, NULL, "participants", NULL,
    NULL, 1, NULL },
};

const HwPlanKind *
hw_plan_kind_get (guint i)
{
  return &kinds[i];
}

const HwPlanKind *
hw_plan_kind_find (const char *type)
{
  for (guint i = 0; i < HW_PLAN_N_KINDS; i++)
    if (g_strcmp0 (kinds[i].type, type) == 0)
      return &kinds[i];
  return NULL;
}

const HwPlanKind *
hw_plan_kind_of (HwRecord *record)
{
  return hw_plan_kind_find (HW_RECORD_GET_CLASS (record)->type);
}

GPtrArray *
hw_plan_kind_elements (const HwPlanKind *self, const HwPlanWhole *whole)
{
  GPtrArray *const lists[HW_PLAN_N_KINDS]
      = { whole->findings, whole->goals, whole->objectives, whole->tasks,
          whole->services, whole->lines, whole->participants };

  return lists[self - kinds];
}

GPtrArray *
hw_plan_kind_parents (const HwPlanKind *self, const HwPlanWhole *whole)
{
  return self->above ? hw_plan_kind_elements (hw_plan_kind_find (self->above), whole) : NULL;
}

static const HwField *
field_of (HwRecord *record, const char *name)
{
  return hw_record_class_find (HW_RECORD_GET_CLASS (record), name);
}

const char *
hw_plan_kind_parent_of (const HwPlanKind *self, HwRecord *record)
{
  return HW_MEMBER (record, field_of (record, self->parent), char *);
}

char *
hw_plan_kind_dup_kind (const HwPlanKind *self, HwRecord *record)
{
  return self->kind ? hw_record_print (record, field_of (record, self->kind)) : NULL;
}

HwRecord *
hw_plan_kind_begin (const HwPlanKind *self, const HwPlanWhole *whole, const char *parent,
                    const char *kind)
{
  HwRecord *record = g_object_new (self->get_type (), self->parent, parent, NULL);

  if (self->kind && kind)
    hw_record_parse (record, field_of (record, self->kind), kind, NULL);
  if (HW_IS_PLAN_SERVICE (record))
    {
      HW_PLAN_SERVICE (record)->status = HW_SERVICE_STATUS_OPEN;
      g_set_str (&HW_PLAN_SERVICE (record)->family, whole->plan->family);
    }
  return record;
}
