/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The meetings of the next seven days, as they stand on Today above what is due: when, and what is
 * still missing for them.
 */

#pragma once

#include "domain/deadlines/hw-today-rules.h"
#include "domain/meetings/hw-meetings-result.h"
#include "ui/widgets/hw-due-line.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* So many days from today on are looked at, today included. */
#define HW_TODAY_WEEK_DAYS 7

/* One meeting. */
#define HW_TYPE_TODAY_MEETING (hw_today_meeting_get_type ())
G_DECLARE_FINAL_TYPE (HwTodayMeeting, hw_today_meeting, HW, TODAY_MEETING, GObject)

HwTodayMeeting *hw_today_meeting_new (HwMeetingRow *row, HwDay today);

/* Borrowed. */
const HwMeetingRow *hw_today_meeting_row (HwTodayMeeting *self);

/* Fills @line. */
void hw_today_meeting_fill (HwTodayMeeting *self, HwDueLine *line);

/* What a meeting still wants: «2 to invite · no place yet»; "" where nothing is missing. Owned. */
char *hw_today_meeting_dup_missing (const HwMeetingRow *row);

/* Whether two rows of such lists, meetings or headings, say the same. */
gboolean hw_today_week_is_same (GObject *a, GObject *b);

/* Fills @list (of GObject) with the heading, a GtkStringObject, and those of @rows (of
 * HwMeetingRow) that concern @who, each a HwTodayMeeting; nothing where there is none. What says
 * the same is not touched. */
void hw_today_week_show (GListStore *list, GPtrArray *rows, const HwToday *today, HwTodayWho who);

G_END_DECLS
