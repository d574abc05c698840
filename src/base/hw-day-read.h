/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Days as people write them: «14 Nov», «11/14/26», «next tue», «hace 2 semanas».
 */

#pragma once

#include "base/hw-day.h"

G_BEGIN_DECLS

/* What comes first where a day is written in numbers. */
typedef enum
{
  HW_DAY_ORDER_MDY,
  HW_DAY_ORDER_DMY,
  HW_DAY_ORDER_YMD,
} HwDayOrder;

/* The order of a strftime() format such as «%m/%d/%Y», and the one of the locale. */
HwDayOrder hw_day_order_of (const char *format);
HwDayOrder hw_day_order_of_locale (void);

/* Reads a day in English or Spanish words or in numbers: by what it says, by @order where that
 * could be two days, and by @today where it is told from today. A year of two digits lies at most
 * ten years ahead; without any year it is the day that is nearest to @today. 0: no such day, or
 * not understood. */
HwDay hw_day_read (const char *text, HwDayOrder order, HwDay today);

/* «11/14/2026», by @order; what hw_day_read() reads back. Owned; "" for no day. */
char *hw_day_dup_numbers (HwDay day, HwDayOrder order);

G_END_DECLS
