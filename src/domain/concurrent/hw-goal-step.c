/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of a step towards a permanency goal.
 */

#include "domain/concurrent/hw-goal-step.h"

#include "domain/families/hw-person.h"
#include "domain/families/hw-staff.h"
#include "domain/placements/hw-goal.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_REF (HwGoalStep, goal, hw_goal_get_type, "goal", N_ ("Permanency goal"),
          .flags = HW_FIELD_REQUIRED),
  HW_TEXT (HwGoalStep, what, "what", N_ ("Step"), .flags = HW_FIELD_REQUIRED),
  HW_REF (HwGoalStep, staff, hw_staff_get_type, "staff", N_ ("Worker"), .group = "who",
          .flags = HW_FIELD_MAIN),
  HW_REF (HwGoalStep, person, hw_person_get_type, "person", N_ ("Or person"), .group = "who",
          .flags = HW_FIELD_MAIN, .help = N_ ("Where the step is not a worker’s")),
  HW_DAY (HwGoalStep, due_date, "due-date", N_ ("Due"), .flags = HW_FIELD_MAIN),
  HW_DAY (HwGoalStep, done_date, "done-date", N_ ("Done")),
};

static void
hw_goal_step_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwGoalStep *self = HW_GOAL_STEP (record);

  if (self->staff && self->person)
    hw_findings_error (findings, "person", _ ("a step has one owner"));
  if (self->done_date > today)
    hw_findings_error (findings, "done-date", _ ("lies in the future"));
}

HW_DEFINE_RECORD (HwGoalStep, hw_goal_step, "goal-step", N_ ("Step towards a goal"),
                  .root = "goal", .check = hw_goal_step_check, .new_title = N_ ("New Step"))
