/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the invented office came to know what it knows: what stood in a record on an earlier day,
 * and the acts that changed it since the founding.
 */

#pragma once

#include "base/hw-time.h"
#include "domain/demo/hw-demo-office.h"

G_BEGIN_DECLS

/* An extract comes every so many days. */
#define HW_DEMO_EXTRACT_DAYS 14

/**
 * HwDemoAct:
 * @at: the moment it was done
 * @day: what it writes is what was known at the end of this day
 * @staff: who keyed it; NULL for an extract, which the office's own administrator ran
 * @entries: of HwDemoEntry, borrowed, in the order they are written
 */
typedef struct
{
  HwTime at;
  HwDay day;
  const char *staff;
  GPtrArray *entries;
} HwDemoAct;

/* Puts earlier values into some records, which their workers set right later: a name without its
 * accents, a day mistyped, a number found out, another worker. */
void hw_demo_add_corrections (HwDemoOffice *office);

/* The record as it stood at the end of @day: what happened later is not in it yet. Transfer full;
 * NULL: it was not known then. */
HwRecord *hw_demo_as_of (const HwDemoEntry *entry, HwDay day);

/* The moment of the founding, and what was done from then to yesterday, in order. An array that
 * owns its HwDemoActs. */
HwTime hw_demo_founding_time (const HwDemoOffice *office);
GPtrArray *hw_demo_list_acts (const HwDemoOffice *office);

G_END_DECLS
