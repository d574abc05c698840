/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was recorded of one child, as the engine reads it: stays, and facts with their days. Plain
 * memory, so that a whole office is gone through in one go.
 */

#pragma once

#include "base/hw-day.h"
#include "base/hw-id.h"

G_BEGIN_DECLS

/* A record’s id as the store holds it; zeros: none. */
typedef struct
{
  guint8 bytes[HW_ID_BYTES];
} HwDueId;

/* @exit: 0: still in care. @number: in the order in which stays were added, from 1. Found by
 * hw_due_case_sort(): @entered: considered to have entered care; @from: facts that go by their day
 * are its own from here on; @next: and are the next stay's from here on. */
typedef struct
{
  HwDueId id;
  HwDay removal;
  HwDay exit;
  HwDay finding;
  HwDay entered;
  HwDay from;
  HwDay next;
  guint number;
} HwDueStay;

/* @until: of one that lasts, the first day on which it does not hold any more; 0: it lasts on. Of
 * another, a day that it names: until when a court gave time. @stay: the number of the stay that
 * says so itself, or by one of its placements; 0: which stay it is of goes by its day. @record:
 * that says so. */
typedef struct
{
  GQuark kind;
  HwDay day;
  HwDay until;
  guint lasts : 1;
  guint stay : 31;
  HwDueId record;
} HwDueFact;

/* What a person said of one item: the day on which it was done, or on which an exception from it
 * was approved; 0: nothing was said. */
typedef struct
{
  HwDay done;
  HwDay excepted;
} HwDueMark;

/* What was kept of one item when its stay closed, or before its trigger was corrected. @state: of
 * HwDueState; @is_found: the rules still make this item. */
typedef struct
{
  char *rule;
  char *pack;
  char *duty;
  char *source;
  HwDueId stay;
  HwDueId subject;
  guint n;
  char *set_off; /* as hw_due_item_dup_trigger() tells it */
  HwDay trigger;
  HwDay opens;
  HwDay due;
  HwDay working;
  HwDay done;
  guint state;
  gboolean is_found;
} HwDueKept;

/**
 * HwDueCase:
 * @staff: who answers for the family; all zeros: nobody
 * @closed: the family's case; 0: open
 * @stays: of HwDueStay, the first one first
 * @facts: of HwDueFact, by kind and day, once hw_due_case_sort() has been called
 * @kinds: a bit for each kind that is among them, which another kind may share: most rules ask for
 *   what was never recorded of this child
 * @marks: item id → HwDueMark; NULL: none
 * @kept: of HwDueKept; NULL: none
 */
typedef struct
{
  HwDueId child;
  HwDueId family;
  HwDueId staff;
  HwDay birth;
  HwDay closed;
  GArray *stays;
  GArray *facts;
  guint64 kinds;
  GHashTable *marks;
  GPtrArray *kept;
} HwDueCase;

gboolean hw_due_id_is_none (const HwDueId *self);

/* For a hash table of them. */
guint hw_due_id_hash (gconstpointer id);
gboolean hw_due_id_equal (gconstpointer a, gconstpointer b);

/* As text, owned; NULL: none. */
char *hw_due_id_dup_text (const HwDueId *self);

HwDueCase *hw_due_case_new (void);
void hw_due_case_free (HwDueCase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwDueCase, hw_due_case_free)

void hw_due_case_add_stay (HwDueCase *self, const HwDueStay *stay);
void hw_due_case_add (HwDueCase *self, const HwDueFact *fact);
void hw_due_case_mark (HwDueCase *self, const char *item, HwDay done, HwDay excepted);

/* Takes the strings of @kept over. */
void hw_due_case_keep (HwDueCase *self, const HwDueKept *kept);

/* Before the first question; it finds out when each stay counts as entered (F01), and which days
 * are whose. */
void hw_due_case_sort (HwDueCase *self);

/* The birthday on which the child is @years, and its age on @day, -1 before it was born or where
 * that is not known. @leap_in_march: of HwRuleBook. */
HwDay hw_due_case_birthday (const HwDueCase *self, int years, gboolean leap_in_march);
int hw_due_case_age (const HwDueCase *self, HwDay day, gboolean leap_in_march);

/* The first fact of @kind with @from <= day <= @to; NULL. */
const HwDueFact *hw_due_case_find (const HwDueCase *self, GQuark kind, HwDay from, HwDay to);

/* The same of the @stay th stay; below 0: of the child. What a record of the stay itself says is
 * the stay’s from whatever day on. */
const HwDueFact *hw_due_case_find_in (const HwDueCase *self, int stay, GQuark kind, HwDay from,
                                      HwDay to);

/* Whether an event until @last is the @stay th stay’s: on a day of which two could be, the one’s
 * that ended on it, and of two that go on, the later one’s. */
gboolean hw_due_case_is_of (const HwDueCase *self, int stay, const HwDueFact *fact, HwDay last);

/* One that lasts and holds on @day; NULL. */
const HwDueFact *hw_due_case_find_on (const HwDueCase *self, GQuark kind, HwDay day);

/* Of all facts of @kind, in the order of their days: the first, and how many. */
const HwDueFact *hw_due_case_list (const HwDueCase *self, GQuark kind, guint *n);

G_END_DECLS
