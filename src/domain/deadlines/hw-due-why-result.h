/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything that «Why is this due?» answers of one item (requirements, «Why is this due?»), and
 * what is known for whatever closes it.
 */

#pragma once

#include "domain/deadlines/hw-due-rules.h"

G_BEGIN_DECLS

/**
 * HwDueWhy:
 * @item: its id; @former: the one it had while what set it off was only planned, or NULL
 * @child, @family, @stay: ids; NULL: none
 * @set_off, @set_off_day: what set it off, and when; @set_off_type, @set_off_record: its record
 * @arithmetic: or what is missing
 * @done_day, @done_by: when it was done, and the words for what did it («Family team meeting»); 0,
 *   NULL: it was not, or a person said so; @done_type, @done_record: its record
 * @done: names of the facts that close it; none: a person says that it was done, unless
 *   @closes_itself
 * @missing: the name of the fact that has to be entered first, or NULL; @why_missing: or what else
 * @staff, @worker: who answers for the family, and that person's name; NULL: nobody
 * @asked, @asked_by, @asked_id: an exception that waits for approval: why, who asked, and its
 *   record; NULL: none
 * @may_approve: whether who is signed in may approve that
 */
typedef struct
{
  HwDay today;
  char *item;
  char *former;
  HwDueState state;
  char *duty;
  char *child;
  char *child_title;
  char *family;
  char *stay;
  char *set_off;
  HwDay set_off_day;
  char *set_off_type;
  char *set_off_record;
  HwDay opens;
  HwDay due;
  HwDay working;
  char *arithmetic;
  char *text;
  char *who;
  char *exception;
  char *source;
  char *pack;
  HwDay done_day;
  char *done_by;
  char *done_type;
  char *done_record;
  char **done;
  gboolean closes_itself;
  HwDueMissing why_missing;
  char *missing;
  char *staff;
  char *worker;
  char *asked;
  char *asked_by;
  char *asked_id;
  gboolean may_approve;
} HwDueWhy;

#define HW_TYPE_DUE_WHY (hw_due_why_get_type ())
GType hw_due_why_get_type (void);
HwDueWhy *hw_due_why_ref (HwDueWhy *self);
void hw_due_why_unref (HwDueWhy *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwDueWhy, hw_due_why_unref)

G_END_DECLS
