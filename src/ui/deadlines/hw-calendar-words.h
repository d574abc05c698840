/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A day of the calendar in words: as a heading, and as a screen reader says it.
 */

#pragma once

#include "ui/deadlines/hw-calendar-facts.h"

G_BEGIN_DECLS

/* «Today, Monday 23 November 2026 · 5», «Thursday 26 November 2026 · Thanksgiving · nothing»; @n:
 * of the rows below. Owned. */
char *hw_calendar_words_dup_heading (const HwCalendarFacts *facts, HwDay day, guint n);

/* «Tuesday 1 December 2026: 2 meetings, 1 overdue, 3 due». Owned. */
char *hw_calendar_words_dup_day (const HwCalendarFacts *facts, HwDay day);

/* «3 overdue», «2 due soon», «4 due», «2 meetings». Owned. */
char *hw_calendar_words_dup_late (guint n);
char *hw_calendar_words_dup_soon (guint n);
char *hw_calendar_words_dup_later (guint n);
char *hw_calendar_words_dup_meetings (guint n);

/* What a day is called on which the office is closed; NULL: it is open. Borrowed. */
const char *hw_calendar_words_closed (const HwCalendarFacts *facts, HwDay day);

G_END_DECLS
