/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A rule that a meeting is held for, and whether it was closed by it: several rules may be closed
 * by one sitting, each by its own (S4-18)
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

typedef enum
{
  HW_RULE_OUTCOME_NONE,
  HW_RULE_OUTCOME_CLOSED,
  HW_RULE_OUTCOME_NOT_CLOSED,
} HwRuleOutcome;

#define HW_TYPE_RULE_OUTCOME (hw_rule_outcome_get_type ())
GType hw_rule_outcome_get_type (void);

#define HW_TYPE_CLOSED_RULE (hw_closed_rule_get_type ())
G_DECLARE_FINAL_TYPE (HwClosedRule, hw_closed_rule, HW, CLOSED_RULE, HwRecord)

struct _HwClosedRule
{
  HwRecord parent_instance;

  char *meeting;
  char *rule; /* its id in the policy packs: «K13.1» */
  char *child; /* NULL: every child of the meeting */
  HwRuleOutcome outcome;
  char *notes;
};

G_END_DECLS
