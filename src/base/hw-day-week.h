/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Days of the week, and weeks and months as a calendar names them, by the locale.
 */

#pragma once

#include "base/hw-day.h"

G_BEGIN_DECLS

#define HW_DAYS_OF_WEEK 7

/* Monday is 0: the julian day 1 was one. */
static inline int
hw_day_weekday (HwDay day)
{
  return (day - 1) % HW_DAYS_OF_WEEK;
}

/* Saturday and Sunday. */
static inline gboolean
hw_day_is_weekend (HwDay day)
{
  return hw_day_weekday (day) >= 5;
}

/* «November 2026», and the day of the week in short, «Sat». Owned. */
char *hw_day_dup_month (HwDay day);
char *hw_day_dup_weekday_short (HwDay day);

/* The day of the week with which one begins where the locale is at home. */
int hw_day_first_weekday (void);

G_END_DECLS
