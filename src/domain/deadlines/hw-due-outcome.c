/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table of an outcome.
 */

#include "domain/deadlines/hw-due-outcome.h"

#include "domain/deadlines/hw-due-rules.h"
#include "domain/families/hw-child.h"
#include "domain/placements/hw-stay.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_REF (HwDueOutcome, child, hw_child_get_type, "child", N_ ("Child"),
          .flags = HW_FIELD_REQUIRED),
  HW_REF (HwDueOutcome, stay, hw_stay_get_type, "stay", N_ ("Stay")),
  HW_TEXT (HwDueOutcome, item, "item", N_ ("Item"), .flags = HW_FIELD_REQUIRED),
  HW_TEXT (HwDueOutcome, rule, "rule", N_ ("Rule"), .flags = HW_FIELD_REQUIRED),
  HW_TEXT (HwDueOutcome, pack, "pack", N_ ("Pack")),
  HW_TEXT (HwDueOutcome, version, "version", N_ ("Version")),
  HW_TEXT (HwDueOutcome, duty, "duty", N_ ("Duty")),
  HW_TEXT (HwDueOutcome, source, "source", N_ ("Source")),
  HW_TEXT (HwDueOutcome, set_off, "set-off", N_ ("Trigger")),
  HW_DAY (HwDueOutcome, trigger_date, "trigger-date", N_ ("Counted from")),
  HW_DAY (HwDueOutcome, open_date, "open-date", N_ ("Opens")),
  HW_DAY (HwDueOutcome, due_date, "due-date", N_ ("Due")),
  HW_DAY (HwDueOutcome, working_date, "working-date", N_ ("Working day")),
  HW_DAY (HwDueOutcome, done_date, "done-date", N_ ("Done")),
  HW_ENUM (HwDueOutcome, state, hw_due_state_get_type, "state", N_ ("State"),
           .labels = hw_due_state_labels, .flags = HW_FIELD_REQUIRED),
};

HW_DEFINE_RECORD (HwDueOutcome, hw_due_outcome, "due-outcome", N_ ("What became of a duty"),
                  .root = "child", .is_reckoned = TRUE)
