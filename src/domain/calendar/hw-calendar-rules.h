/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is due as a calendar shows it: the weeks of a month, what stands on which day, and when the
 * office is closed. All is put in order once; a day is then found without looking at the others.
 */

#pragma once

#include "domain/deadlines/hw-rule-book.h"
#include "domain/deadlines/hw-today-rules.h"

G_BEGIN_DECLS

#define HW_CALENDAR_WEEKS 6 /* of a month, at most */

/* The first day of the month that @day lies in. */
HwDay hw_calendar_month (HwDay day);

/* The day on which the first week of @day’s month begins, and how many weeks it touches: four to
 * six. @first: the day of the week with which one begins; Monday is 0. */
HwDay hw_calendar_first (HwDay day, int first);
guint hw_calendar_weeks (HwDay day, int first);

gboolean hw_calendar_is_weekend (HwDay day);

/* Where a step by the keys leads, within the years that there are: @step days, or months, whose end
 * the day is clamped to. */
HwDay hw_calendar_step_days (HwDay day, int step);
HwDay hw_calendar_step_months (HwDay day, int step);

/* The first, and with @is_last the last day of the week that @day lies in. */
HwDay hw_calendar_edge (HwDay day, int first, gboolean is_last);

/* The items of those of @today who concern @who, by their days; on one day what is late first, then
 * by the child’s name. Only entries of items: those without a day, which cannot be told yet, come
 * first, on day 0. */
HwTodayView *hw_calendar_view_new (HwToday *today, HwTodayWho who);

/* The first entry of @day or a later one: those of a day stand from its own up to that of the day
 * after it. */
guint hw_calendar_begin (const HwTodayView *view, HwDay day);

/**
 * HwCalendarCounts:
 * @n_late: their day has passed
 * @n_soon: due soon by their rule, or by the end of this week
 * @n_later: the others
 */
typedef struct
{
  guint n_late;
  guint n_soon;
  guint n_later;
} HwCalendarCounts;

/* What stands on @day. */
HwCalendarCounts hw_calendar_count (const HwTodayView *view, HwDay day);

/* @name: as the office calls it; NULL: a holiday of a pack, which has no name */
typedef struct
{
  HwDay day;
  char *name;
} HwCalendarClosed;

/* Of HwCalendarClosed, by day: those from @from until @to, both included, that are no Saturday or
 * Sunday, by the packs of @book and @own, the days (of HwHoliday) that the office added (domain
 * 1.1.5). Owned. */
GArray *hw_calendar_find_closed (const HwRuleBook *book, GPtrArray *own, HwDay from, HwDay to);

G_END_DECLS
