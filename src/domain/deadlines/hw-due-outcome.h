/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What became of a duty: kept when its stay or its case closes, or before what set it off is
 * corrected, so that done stays done and missed stays missed whatever a later rule says.
 */

#pragma once

#include "domain/deadlines/hw-due-rules.h"
#include "record/hw-record.h"

G_BEGIN_DECLS

#define HW_TYPE_DUE_OUTCOME (hw_due_outcome_get_type ())
G_DECLARE_FINAL_TYPE (HwDueOutcome, hw_due_outcome, HW, DUE_OUTCOME, HwRecord)

struct _HwDueOutcome
{
  HwRecord parent_instance;

  char *child;
  char *stay;
  char *item;
  char *rule;
  char *pack;
  char *version;
  char *duty;
  char *source;
  char *set_off; /* what the trigger was, as rules and facts are named */
  HwDay trigger_date;
  HwDay open_date;
  HwDay due_date;
  HwDay working_date;
  HwDay done_date;
  unsigned int state;
};

/* What was kept of the items of @of, which stand in @items from @from on, takes the place of what
 * would be reckoned today. What no rule makes any more is added, with a rule of its own in
 * @gone. */
void hw_due_take_kept (const HwDueCase *of, HwDay today, GArray *items, guint from,
                       GPtrArray *gone);

G_END_DECLS
