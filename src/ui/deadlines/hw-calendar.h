/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The calendar on Today: a month with the list of the day that is chosen beside it, or an agenda of
 * all days of a month.
 */

#pragma once

#include "domain/deadlines/hw-today-rules.h"
#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_CALENDAR (hw_calendar_get_type ())
G_DECLARE_FINAL_TYPE (HwCalendar, hw_calendar, HW, CALENDAR, AdwBin)

/* Properties: thread; agenda (gboolean). ::failed with a message (string): what was there stays,
 * and is read again when it next comes in sight. */

/* What is due, and whose of it is wanted. Nothing is read while the calendar is out of sight. */
void hw_calendar_show (HwCalendar *self, HwToday *today, HwTodayWho who);

/* To another month, «previous» or «next», or to «today». */
void hw_calendar_turn (HwCalendar *self, const char *where);

G_END_DECLS
