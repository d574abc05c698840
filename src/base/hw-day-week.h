/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Weeks and months as a calendar names them, by the locale.
 */

#pragma once

#include "base/hw-day.h"

G_BEGIN_DECLS

/* «November 2026», and the day of the week in short, «Sat». Owned. */
char *hw_day_dup_month (HwDay day);
char *hw_day_dup_weekday_short (HwDay day);

/* The day of the week: Monday is 0; and the one with which a week begins where the locale is at
 * home. */
int hw_day_weekday (HwDay day);
int hw_day_first_weekday (void);

G_END_DECLS
