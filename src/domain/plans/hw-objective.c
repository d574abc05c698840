/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table of an objective.
 */

#include "domain/plans/hw-objective.h"

#include "domain/plans/hw-case-plan-rules.h"
#include "domain/plans/hw-plan-goal.h"
#include "domain/plans/hw-prevention-line.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwCompliance, hw_compliance,
                    G_DEFINE_ENUM_VALUE (HW_COMPLIANCE_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_COMPLIANCE_NOT_YET, "not-yet"),
                    G_DEFINE_ENUM_VALUE (HW_COMPLIANCE_PART, "part"),
                    G_DEFINE_ENUM_VALUE (HW_COMPLIANCE_DONE, "done"))

const char *const hw_compliance_labels[] = {
  "",
  N_ ("Not yet"),
  N_ ("In part"),
  N_ ("Done"),
  NULL,
};

G_DEFINE_ENUM_TYPE (HwSuccess, hw_success,
                    G_DEFINE_ENUM_VALUE (HW_SUCCESS_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_SUCCESS_NOT_YET, "not-yet"),
                    G_DEFINE_ENUM_VALUE (HW_SUCCESS_PART, "part"),
                    G_DEFINE_ENUM_VALUE (HW_SUCCESS_CHANGED, "changed"))

const char *const hw_success_labels[] = {
  "",
  N_ ("Not yet"),
  N_ ("In part"),
  N_ ("Changed"),
  NULL,
};

static const HwField fields[] = {
  HW_REF (HwObjective, goal, hw_plan_goal_get_type, "goal", N_ ("Goal"),
          .flags = HW_FIELD_REQUIRED),
  HW_TEXT (HwObjective, what, "what", N_ ("Objective"), .flags = HW_FIELD_REQUIRED),
  HW_TEXT (HwObjective, measure, "measure", N_ ("Measure"), .flags = HW_FIELD_MAIN,
           .help = N_ ("What is counted or seen")),
  HW_TEXT (HwObjective, target, "target", N_ ("Target"), .flags = HW_FIELD_MAIN,
           .help = N_ ("How much of it is enough")),
  HW_ENUM (HwObjective, compliance, hw_compliance_get_type, "compliance", N_ ("Done"),
           .labels = hw_compliance_labels, .help = N_ ("Whether what was agreed was done")),
  HW_ENUM (HwObjective, success, hw_success_get_type, "success", N_ ("Changed"),
           .labels = hw_success_labels, .help = N_ ("Whether it changed what it was to change")),
  HW_TEXT (HwObjective, anchor, "anchor", N_ ("CQA anchor"),
           .help = N_ ("The code of the rating that this answers")),
  HW_REF (HwObjective, prevention_line, hw_prevention_line_get_type, "prevention-line",
          N_ ("From the prevention plan")),
  HW_INT (HwObjective, position, "position", N_ ("Place in the list"), .min = 0, .max = 100000),
  HW_REF (HwObjective, copied_from, hw_objective_get_type, "copied-from", N_ ("Copied from")),
};

HW_DEFINE_RECORD (HwObjective, hw_objective, "objective", N_ ("Objective"),
                  .root = "goal", .guard = hw_case_plan_guard,
                  .new_title = N_ ("New Objective"))
