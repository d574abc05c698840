/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A calendar file from a stranger, cut down to the few lines that an answer is made of, before a
 * parser sees it: time zones, alarms, recurrences and attachments are never looked into.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Components that may lie in each other. */
#define HW_CALENDAR_MOST_DEPTH 64

/* Lines that are kept, and bytes of one of them, unfolded. */
#define HW_CALENDAR_MOST_LINES 200
#define HW_CALENDAR_MOST_LINE 65536

/**
 * HwCalendarScan:
 * @text: the calendar with those lines, unfolded, each ended by CRLF
 * @n_events: how many events it has
 * @n_others: to-dos, journals and free/busy times beside them
 * @recurs: an event comes again, or is one of a series
 */
typedef struct
{
  char *text;
  guint n_events;
  guint n_others;
  gboolean recurs;
} HwCalendarScan;

void hw_calendar_scan_clear (HwCalendarScan *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HwCalendarScan, hw_calendar_scan_clear)

/* In time and memory that grow with @bytes alone. HW_ERROR_INVALID: no calendar file;
 * HW_ERROR_REFUSED: beyond a limit. */
gboolean hw_calendar_scan (GBytes *bytes, HwCalendarScan *scan, GError **error);

G_END_DECLS
