/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One day of the calendar, or a whole month, as a list model: headings (GtkStringObject), meetings
 * (HwTodayMeeting) and duties (HwTodayRow), made when they are looked at.
 */

#pragma once

#include "ui/deadlines/hw-calendar-facts.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define HW_TYPE_CALENDAR_LIST (hw_calendar_list_get_type ())
G_DECLARE_FINAL_TYPE (HwCalendarList, hw_calendar_list, HW, CALENDAR_LIST, GObject)

HwCalendarList *hw_calendar_list_new (void);

/* What stands on @day, below its heading. */
void hw_calendar_list_show_day (HwCalendarList *self, HwCalendarFacts *facts, HwDay day);

/* The days of @day’s month on which there is something. In the month of today also what is late
 * from before it, and at the end what has no day. */
void hw_calendar_list_show_month (HwCalendarList *self, HwCalendarFacts *facts, HwDay day);

/* The heading of @day, or of the next one that has anything; G_MAXUINT: there is none. */
guint hw_calendar_list_find (HwCalendarList *self, HwDay day);

G_END_DECLS
