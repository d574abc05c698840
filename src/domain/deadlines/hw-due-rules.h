/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The engine: the due items of one child by the rules of a book. It knows no rule by name.
 *
 * An item is one occurrence of one rule's duty. What was recorded decides, also what is dated after
 * today; today only tells the state. An occurrence that would be due on or after the day on which
 * its stay or its case ended is none, but for what the end itself sets off. Of a rule that repeats
 * there is every past occurrence, and the next.
 */

#pragma once

#include "domain/deadlines/hw-due-case.h"
#include "domain/deadlines/hw-rule-book.h"

G_BEGIN_DECLS

typedef enum
{
  HW_DUE_STATE_NONE,
  HW_DUE_STATE_NOT_OPEN,
  HW_DUE_STATE_OPEN,
  HW_DUE_STATE_DUE_SOON,
  HW_DUE_STATE_DUE,
  HW_DUE_STATE_OVERDUE,
  HW_DUE_STATE_DONE,
  HW_DUE_STATE_DONE_LATE,
  HW_DUE_STATE_EXCEPTED,
  HW_DUE_STATE_NOT_APPLICABLE,
  HW_DUE_STATE_CANNOT_COMPUTE,
} HwDueState;

#define HW_TYPE_DUE_STATE (hw_due_state_get_type ())
GType hw_due_state_get_type (void);
extern const char *const hw_due_state_labels[];

/* Why there is no due date. */
typedef enum
{
  HW_DUE_MISSING_NONE,
  HW_DUE_MISSING_FACT,      /* @missing was not recorded */
  HW_DUE_MISSING_BIRTH,     /* the date of birth */
  HW_DUE_MISSING_EXIT,      /* the day of discharge */
  HW_DUE_MISSING_STANDSTILL, /* the clock stands still until @missing ends */
} HwDueMissing;

/**
 * HwDueItem:
 * @rule, @of: borrowed; they live as long as book and case
 * @fact: that set it off, where it is one
 * @planned: the planned event whose place it takes: what was approved for that one stands; NULL
 * @done_fact: that closed it; NULL
 * @kept: as it was kept, and not as it would be reckoned today; NULL
 * @subject: what its id is made from: the stay, the child, or the record that set it off
 * @stay: of the case, by index; -1: the item is the child's, in no stay
 * @n: the number of the occurrence, from 1
 * @trigger: the day that set it off
 * @base, @span: what @due was counted from, and how long
 * @opens, @due, @working, @done: 0: none
 * @is_sooner: by the rule’s «sooner»
 * @is_kept: something was kept of it
 * @is_marked: a person said that it was done, or approved an exception
 *
 * An office of many years has millions of them: what is large stands first, and what is small
 * together.
 */
typedef struct
{
  const HwRule *rule;
  const HwDueCase *of;
  const HwDueFact *fact;
  const HwDueFact *planned;
  const HwDueFact *done_fact;
  const HwDueKept *kept;
  HwDueId subject;
  int stay;
  guint n;
  GQuark missing;
  HwDay trigger;
  HwDay base;
  HwSpan span;
  HwDay opens;
  HwDay due;
  HwDay working;
  HwDay done;
  HwDueState state : 8;
  HwDueMissing why_missing : 8;
  guint is_sooner : 1;
  guint is_kept : 1;
  guint is_marked : 1;
} HwDueItem;

/* Of HwDueItem, by rule and occurrence, as of @today; adds to @items. @self must be sorted. */
void hw_due_find (const HwRuleBook *book, const HwDueCase *self, HwDay today, GArray *items);

/* «F07:2:0193…»: the same for the same occurrence, whatever was changed meanwhile. Owned. */
char *hw_due_item_dup_id (const HwDueItem *self);

/* The id that it had while what set it off was only planned: an exception may have been asked for
 * by that. Owned; NULL: it was not planned. */
char *hw_due_item_dup_former_id (const HwDueItem *self);

/* The record that says what set it off: also the stay’s of a removal or a discharge, and the
 * child’s of a birthday; zeros: none does. */
HwDueId hw_due_item_origin (const HwDueItem *self);

/* What has to be entered before it can be computed: «fact-finding hearing date». Owned; NULL. */
char *hw_due_item_dup_missing (const HwDueItem *self);

/* Whether somebody has to do something for it: open to overdue. */
gboolean hw_due_state_is_waiting (HwDueState state);

/* «Due soon», translated; and its nick, «due-soon». */
const char *hw_due_state_label (HwDueState state);
const char *hw_due_state_nick (HwDueState state);

G_END_DECLS
