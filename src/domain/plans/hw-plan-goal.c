/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table of a goal of a case plan.
 */

#include "domain/plans/hw-plan-goal.h"

#include "domain/plans/hw-case-plan-rules.h"
#include "domain/plans/hw-case-plan.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwPlanResult, hw_plan_result,
                    G_DEFINE_ENUM_VALUE (HW_PLAN_RESULT_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_PLAN_RESULT_MET, "met"),
                    G_DEFINE_ENUM_VALUE (HW_PLAN_RESULT_PART, "part"),
                    G_DEFINE_ENUM_VALUE (HW_PLAN_RESULT_NOT_MET, "not-met"))

static const char *const plan_result_labels[] = {
  "",
  N_ ("Met"),
  N_ ("Partly met"),
  N_ ("Not met"),
  NULL,
};

static const HwField fields[] = {
  HW_REF (HwPlanGoal, plan, hw_case_plan_get_type, "plan", N_ ("Plan"),
          .flags = HW_FIELD_REQUIRED),
  HW_TEXT (HwPlanGoal, what, "what", N_ ("Goal"), .flags = HW_FIELD_REQUIRED),
  HW_TEXT (HwPlanGoal, outcome, "outcome", N_ ("Anticipated outcome"), .flags = HW_FIELD_MAIN),
  HW_ENUM (HwPlanGoal, result, hw_plan_result_get_type, "result", N_ ("How it came out"),
           .labels = plan_result_labels),
  HW_INT (HwPlanGoal, position, "position", N_ ("Place in the list"), .min = 0, .max = 100000),
  HW_REF (HwPlanGoal, copied_from, hw_plan_goal_get_type, "copied-from", N_ ("Copied from")),
};

HW_DEFINE_RECORD (HwPlanGoal, hw_plan_goal, "plan-goal", N_ ("Goal of the plan"),
                  .root = "plan", .guard = hw_case_plan_guard,
                  .new_title = N_ ("New Goal"))
