/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A civil day, and the arithmetic that the rules are written in. A day is GDate's julian
 * number; 0 means «no day», so a zeroed struct is right and days compare and subtract as
 * numbers. A day is never an instant: it has no time zone.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef gint32 HwDay;

/* «YYYY-MM-DD» and its terminator. */
#define HW_DAY_LENGTH 11

/* Derived from int, so a template can bind a day to a label without a closure. */
#define HW_TYPE_DAY (hw_day_get_type ())
GType hw_day_get_type (void);

/* A property that holds a day: 0 or a julian number. */
GParamSpec *hw_param_spec_day (const char *name, GParamFlags flags);

HwDay hw_day_new (int year, int month, int day);

/* ISO 8601 only. 0: no such day, or not a day at all. */
HwDay hw_day_parse (const char *text);

/* Reads a day written by @format, a sequence of YYYY, MM, DD and literal characters, as in
 * «MM/DD/YYYY». Months and days may lack their leading zero where a separator follows. 0: no
 * such day. */
HwDay hw_day_parse_format (const char *text, const char *format);

/* Writes ISO 8601 into @buffer (HW_DAY_LENGTH bytes) and returns it; "" for no day. */
const char *hw_day_format (HwDay day, char *buffer);

/* Owned ISO text, or NULL for no day. */
char *hw_day_dup_iso (HwDay day);

/* By the locale: «14 November 2026», and «14 Nov» or «14 Nov 2025» beside @today. Owned. */
char *hw_day_dup_words (HwDay day);
char *hw_day_dup_short (HwDay day, HwDay today);

/* The first with the day of the week: «Saturday 14 November 2026»; NULL for no day. Owned. */
char *hw_day_dup_weekday (HwDay day);

HwDay hw_day_today (void);
int hw_day_year (HwDay day);
int hw_day_month (HwDay day);
int hw_day_of_month (HwDay day);

/* Clamped to the month's end: 31 August + 6 months is 28 or 29 February (domain 1.1.1). */
HwDay hw_day_add_months (HwDay day, int months);

/* The first day of the month that comes after @day’s. */
HwDay hw_day_next_month (HwDay day);

/* The calendar months between two days, less one when the later day of the month has not come
 * yet (domain 1.1.2). Negative when @to lies before @from. */
int hw_day_complete_months (HwDay from, HwDay to);

/* Years reached on @day by someone born on @birth; a 29 February counts as 28 February in a
 * common year (domain 1.1.3). -1 when either is missing or @day lies before @birth. */
int hw_day_age (HwDay birth, HwDay day);

G_END_DECLS
