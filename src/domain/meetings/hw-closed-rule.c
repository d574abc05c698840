/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table of a rule that a meeting is held for.
 */

#include "domain/meetings/hw-closed-rule.h"

#include "domain/families/hw-child.h"
#include "domain/meetings/hw-meeting.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwRuleOutcome, hw_rule_outcome,
                    G_DEFINE_ENUM_VALUE (HW_RULE_OUTCOME_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_RULE_OUTCOME_CLOSED, "closed"),
                    G_DEFINE_ENUM_VALUE (HW_RULE_OUTCOME_NOT_CLOSED, "not-closed"))

static const char *const rule_outcome_labels[] = {
  "",
  N_ ("Closed by this meeting"),
  N_ ("Not dealt with"),
  NULL,
};

static const HwField fields[] = {
  HW_REF (HwClosedRule, meeting, hw_meeting_get_type, "meeting", N_ ("Meeting"),
          .flags = HW_FIELD_REQUIRED),
  HW_TEXT (HwClosedRule, rule, "rule", N_ ("Rule"), .flags = HW_FIELD_REQUIRED,
           .help = N_ ("The number of the rule in its policy pack")),
  HW_REF (HwClosedRule, child, hw_child_get_type, "child", N_ ("Child"), .flags = HW_FIELD_MAIN,
          .help = N_ ("Empty: every child of the meeting")),
  HW_ENUM (HwClosedRule, outcome, hw_rule_outcome_get_type, "outcome", N_ ("Outcome"),
           .labels = rule_outcome_labels, .flags = HW_FIELD_MAIN),
  HW_TEXT (HwClosedRule, notes, "notes", N_ ("Notes"), .flags = HW_FIELD_SENSITIVE),
};

HW_DEFINE_RECORD (HwClosedRule, hw_closed_rule, "closed-rule", N_ ("Rule of a meeting"),
                  .root = "meeting", .new_title = N_ ("New Rule of the Meeting"))
