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

/* One rule in one stay. @end: the day on which stay or case ended; 0: neither did. @outlives: what
 * set it off is that end. */
typedef struct
{
  const HwRuleBook *book;
  const HwDueCase *of;
  const HwRule *rule;
  int stay;
  HwDay start; /* facts of the stay lie from here on */
  HwDay end;
  HwDay today;
  gboolean outlives;
  guint depth;
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

/* The first event that closes the rule's duty in these days, or what holds already; NULL. */
const HwDueFact *hw_due_find_done (const HwDueWork *self, HwDay from, HwDay to);

G_END_DECLS
