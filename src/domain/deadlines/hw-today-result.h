/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What somebody has to do something for, child by child: what Today and the lists of a child, a
 * family and a person of the staff show.
 */

#pragma once

#include "domain/deadlines/hw-due-rules.h"

G_BEGIN_DECLS

/**
 * HwTodayItem:
 * @rule, @duty, @missing, @meeting: shared; @missing: what has to be entered first, or NULL
 * @meeting: the facts of meetings that would close it: «meeting permanency-planning»; several with
 *   commas between them; NULL: no meeting does
 * @subject, @n: of its id
 * @opens, @due: 0: none
 * @done: the day on which it was done; 0: it is not
 * @former: its id while what set it off was only planned; NULL: it was not
 * @asked: an exception from it waits for approval; @is_for_approval: by whoever is signed in
 * @missed: how many occurrences before it were missed, and nothing can be done for them any more
 * @warning: what else is told of how near it is, «14 of 22 counted months»; NULL: nothing
 */
typedef struct
{
  GRefString *rule;
  GRefString *duty;
  GRefString *missing;
  GRefString *meeting;
  HwDueId subject;
  guint n;
  HwDueState state;
  HwDay opens;
  HwDay due;
  HwDay done;
  GRefString *former;
  gboolean asked;
  gboolean is_for_approval;
  guint missed;
  GRefString *warning;
} HwTodayItem;

/* «F07:2:0193…». Owned. */
char *hw_today_item_dup_id (const HwTodayItem *self);

/* @items: of HwTodayItem. What is known of a child at one time; it does not change any more.
 * @staff, @supervisor: who answers for the family, and whose team that person is of; @facilitator:
 * who facilitates its meetings, and is still with the office. */
typedef struct
{
  HwDueId id;
  HwDueId family;
  HwDueId staff;
  HwDueId supervisor;
  HwDueId facilitator;
  char *title;
  char *family_title;
  char *staff_title;
  char *facilitator_title;
  GArray *items;
} HwTodayChild;

HwTodayChild *hw_today_child_new (void);
HwTodayChild *hw_today_child_ref (HwTodayChild *self);
void hw_today_child_unref (HwTodayChild *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwTodayChild, hw_today_child_unref)

/**
 * HwTodayCover:
 * @staff: who is away
 * @name: how that person is called, or whoever stands in
 * @until: the last day of it
 */
typedef struct
{
  HwDueId staff;
  char *name;
  HwDay until;
} HwTodayCover;

/* Owns what it holds. */
GArray *hw_today_covers_new (void);
void hw_today_covers_add (GArray *covers, const HwDueId *staff, const char *name, HwDay until);

/* Of @staff, from @from on, which is then behind it; NULL: none. */
const HwTodayCover *hw_today_covers_find (GArray *covers, const HwDueId *staff, guint *from);

/**
 * HwToday:
 * @actor: who is signed in; zeros: nobody of the staff
 * @is_lead: others of the office answer to that person; @is_facilitator: facilitates a family
 * @covers: of HwTodayCover: for whom that person stands in today, with their names
 * @away: of HwTodayCover: all who are away today, with the name of who stands in
 * @children: of HwTodayChild
 * @is_whole: all that is to be known was read; else more is coming
 *
 * It does not change any more and may be read on any thread.
 */
typedef struct
{
  HwDay today;
  HwDueId actor;
  gboolean is_lead;
  gboolean is_facilitator;
  GArray *covers;
  GArray *away;
  GPtrArray *children;
  gboolean is_whole;
} HwToday;

#define HW_TYPE_TODAY (hw_today_get_type ())
GType hw_today_get_type (void);
HwToday *hw_today_new (void);
HwToday *hw_today_ref (HwToday *self);
void hw_today_unref (HwToday *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwToday, hw_today_unref)

G_END_DECLS
