/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Days in care counted over stays: 15 of the most recent 22 months (42 USC 675(5)(E); domain 1.3).
 */

#pragma once

#include "domain/deadlines/hw-due-case.h"
#include "domain/deadlines/hw-rule.h"

G_BEGIN_DECLS

/**
 * HwCounted:
 * @due: the first day with as many counted days in the window as the months have; 0: the clock
 *   stands still
 * @days: counted in the window as of a day
 * @months: so many months, back from that day, have no more days than were counted
 * @excluded: days of the window in care that do not count
 * @from: where the window begins
 */
typedef struct
{
  HwDay due;
  int days;
  int months;
  int excluded;
  HwDay from;
} HwCounted;

/* Of the @index th stay; each counts from the day it was entered on, those before it too (domain
 * 1.3.1, 1.3.2); days of the rule's «not-counted» facts do not. @today: for @days,
 * @months, @excluded and @from. */
HwCounted hw_counted_months (const HwDueCase *self, guint index, const HwRule *rule,
                             HwDay today);

/* The last of the two months to be warned of that is full: with 15 of 22 the 12th, then the 14th
 * (domain 1.3.5); 0: neither, or as many as the rule says are. */
int hw_counted_warning (const HwCounted *self, const HwRule *rule);

/* Of the facts whose days do not count, the first that goes on. */
GQuark hw_counted_standstill (const HwDueCase *self, const HwRule *rule);

G_END_DECLS
