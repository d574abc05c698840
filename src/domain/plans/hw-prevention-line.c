/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table of a line of the prevention plan.
 */

#include "domain/plans/hw-prevention-line.h"

#include "domain/plans/hw-case-plan-rules.h"
#include "domain/plans/hw-case-plan.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwPreventionPart, hw_prevention_part,
                    G_DEFINE_ENUM_VALUE (HW_PREVENTION_PART_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_PREVENTION_PART_STRENGTHS, "strengths"),
                    G_DEFINE_ENUM_VALUE (HW_PREVENTION_PART_HIGH_RISK_PATTERNS,
                                         "high-risk-patterns"),
                    G_DEFINE_ENUM_VALUE (HW_PREVENTION_PART_EARLY_SIGNALS, "early-signals"),
                    G_DEFINE_ENUM_VALUE (HW_PREVENTION_PART_PREVENT, "prevent"),
                    G_DEFINE_ENUM_VALUE (HW_PREVENTION_PART_INTERRUPT, "interrupt"),
                    G_DEFINE_ENUM_VALUE (HW_PREVENTION_PART_ESCAPE, "escape"))

static const char *const prevention_part_labels[] = {
  "",
  N_ ("Strengths of the family"),
  N_ ("High-risk patterns"),
  N_ ("Early warning signals"),
  N_ ("How to prevent"),
  N_ ("How to interrupt early"),
  N_ ("How to escape"),
  NULL,
};

static const HwField fields[] = {
  HW_REF (HwPreventionLine, plan, hw_case_plan_get_type, "plan", N_ ("Plan"),
          .flags = HW_FIELD_REQUIRED),
  HW_ENUM (HwPreventionLine, part, hw_prevention_part_get_type, "part", N_ ("Part"),
           .labels = prevention_part_labels, .flags = HW_FIELD_REQUIRED),
  HW_TEXT (HwPreventionLine, what, "what", N_ ("What"), .flags = HW_FIELD_REQUIRED),
  HW_INT (HwPreventionLine, position, "position", N_ ("Place in the list"),
          .min = 0, .max = 100000),
  HW_REF (HwPreventionLine, copied_from, hw_prevention_line_get_type, "copied-from",
          N_ ("Copied from")),
};

HW_DEFINE_RECORD (HwPreventionLine, hw_prevention_line, "prevention-line",
                  N_ ("Line of the prevention plan"),
                  .root = "plan", .guard = hw_case_plan_guard,
                  .new_title = N_ ("New Line"))
