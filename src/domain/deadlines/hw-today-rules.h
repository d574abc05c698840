/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of all due items is for today: which of them somebody can still do something for, where they
 * stand on the page, and whose they are.
 */

#pragma once

#include "domain/deadlines/hw-today-result.h"

G_BEGIN_DECLS

/* Adds to @to (of HwTodayItem) what of one child's @items (of HwDueItem, in their order) is for
 * today.
 *
 * What was missed and cannot be made up for, as the visit of a month that is over, or an occurrence
 * after which the next was due, is counted and not listed: it stays missed, and its next occurrence
 * says how many there are. Nothing is owed either for a clock that stands still. What is not open
 * yet is taken as far ahead as a calendar is looked through. */
void hw_today_take (const HwDueItem *items, guint n, HwDay today, GArray *to);

/* Adds to @to what of @items was done by one of @records (ids in an array): it is no work any more,
 * and shown where that record is. */
void hw_today_take_met (const HwDueItem *items, guint n, GPtrArray *records, GArray *to);

/* In the order of the page. @HW_TODAY_APPROVAL: somebody asked for an exception, and who is signed
 * in may approve it: all else of that duty waits for this. @HW_TODAY_LATER is not on it: the
 * calendar shows that. */
typedef enum
{
  HW_TODAY_APPROVAL,
  HW_TODAY_OVERDUE,
  HW_TODAY_WEEK,
  HW_TODAY_OPEN,
  HW_TODAY_UNKNOWN,
  HW_TODAY_LATER,
  HW_TODAY_N_SECTIONS = HW_TODAY_LATER,
} HwTodaySection;

HwTodaySection hw_today_section (const HwTodayItem *item, HwDay today);

/* The Friday by which this week's work is done: today, if it is one, and on a weekend the next. */
HwDay hw_today_week_end (HwDay today);

/* @HW_TODAY_MINE: of the families for whom the person who is signed in answers or stands in, and
 * the meetings of those whom that person facilitates (S4-10); @HW_TODAY_TEAM: those, and of the
 * families of whom that person supervises. */
typedef enum
{
  HW_TODAY_MINE,
  HW_TODAY_TEAM,
  HW_TODAY_OFFICE,
} HwTodayWho;

/* @HW_TODAY_BY_DAY: without groups, as a calendar needs it (domain/calendar). */
typedef enum
{
  HW_TODAY_BY_WORKER,
  HW_TODAY_BY_FAMILY,
  HW_TODAY_BY_DAY,
} HwTodayBy;

gboolean hw_today_is_for (const HwToday *self, const HwTodayChild *child,
                          const HwTodayItem *item, HwTodayWho who);

/* How many items stand in each section. */
void hw_today_count (const HwToday *self, HwTodayWho who, guint counts[HW_TODAY_N_SECTIONS]);

/* Whose list a person would look at first: the own one, where families are theirs; a supervisor's
 * team; else the office. */
HwTodayWho hw_today_usual_who (const HwToday *self);

/* What the desktop is told once a day: how much is overdue, how much is due this week, of what that
 * person would look at first; numbers only, since anybody can read a notification. NULL: nothing
 * is due, or not all is known yet. Owned. */
char *hw_today_dup_notice (const HwToday *self);

/* A number that stands for this day and whoever is signed in, and tells neither: another one each
 * day, and another one in each office. */
guint32 hw_today_notice_mark (const HwToday *self);

/* A heading (of a section, then of a group in it) or an item. @child: whose item it is, or of
 * whose worker or family a heading tells. @count: of the items below the heading. */
typedef enum
{
  HW_TODAY_HEADING,
  HW_TODAY_GROUP,
  HW_TODAY_ITEM,
} HwTodayEntryKind;

typedef struct
{
  HwTodayEntryKind kind;
  HwTodaySection section;
  guint count;
  const HwTodayChild *child;
  const HwTodayItem *item;
} HwTodayEntry;

/* @entries: of HwTodayEntry, as they stand on the page; they lie in @today. */
typedef struct
{
  HwToday *today;
  HwTodayWho who;
  HwTodayBy by;
  GArray *entries;
  guint counts[HW_TODAY_N_SECTIONS];
} HwTodayView;

HwTodayView *hw_today_view_new (HwToday *today, HwTodayWho who, HwTodayBy by);

#define HW_TYPE_TODAY_VIEW (hw_today_view_get_type ())
GType hw_today_view_get_type (void);
HwTodayView *hw_today_view_ref (HwTodayView *self);
void hw_today_view_unref (HwTodayView *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwTodayView, hw_today_view_unref)

G_END_DECLS
