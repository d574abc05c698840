/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the two halves of the engine share: hw-due-trigger.c finds what sets a rule off and when it
 * is due, hw-due-rules.c how often, and what closed it.
 */

#pragma once

#include "domain/deadlines/hw-due-rules.h"

G_BEGIN_DECLS

/* No series is longer: a duty of each week over twenty years. */
#define HW_DUE_MOST 1040

/* One rule in one stay. @next: facts are the next stay’s from here on. @end: the day on which stay
 * or case ended; 0: neither did. @outlives: what set it off is that end. @beyond: the items are
 * another rule’s to count from, also those that would be due after the end but before this day; 0:
 * they are not. @done_from, @done_until: what closes an item lies between them; 0: by the rule’s
 * own words. @others: the items of the rule @others_of in this stay that were found last, with
 * @others_beyond: rules that count from the same one stand together. */
typedef struct
{
  const HwRuleBook *book;
  const HwDueCase *of;
  const HwRule *rule;
  int stay;
  HwDay start; /* facts of the stay lie from here on */
  HwDay next;
  HwDay end;
  HwDay today;
  gboolean outlives;
  HwDay beyond;
  HwDay done_from;
  HwDay done_until;
  guint depth;
  GArray *others;
  const char *others_of;
  HwDay others_beyond;
  GArray *items;
} HwDueWork;

/* Every item of the work’s rule. */
void hw_due_find_rule (HwDueWork *self);

/* Adds the item with its state, unless it would be due when nothing is owed any more: NULL. */
HwDueItem *hw_due_emit (HwDueWork *self, HwDueItem *item);

void hw_due_emit_once (HwDueWork *self, HwDueItem *item);
void hw_due_emit_spans (HwDueWork *self, HwDueItem *item);
void hw_due_emit_repeated (HwDueWork *self, HwDueItem *item);
void hw_due_emit_months (HwDueWork *self, HwDueItem *item);

/* The stay, or NULL: it is the child’s, in no stay. */
static inline const HwDueStay *
hw_due_work_stay (const HwDueWork *self)
{
  return self->stay < 0 ? NULL : &g_array_index (self->of->stays, HwDueStay, self->stay);
}

/* The last day of which facts are looked at. */
HwDay hw_due_work_last (const HwDueWork *self);

/* Whether all parts of what must hold do on @day, and of each part one of its alternatives. */
gboolean hw_due_applies (const HwDueWork *self, HwDay day);

/* As of @today, by its days alone. */
HwDueState hw_due_item_state (const HwDueItem *item, HwDay today);

/* The first event that closes the rule's duty in these days, or what holds already; NULL. */
const HwDueFact *hw_due_find_done (const HwDueWork *self, HwDay from, HwDay to);

G_END_DECLS
