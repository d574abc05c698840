/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Groups by race, and a table of them in which small numbers are hidden (S2-16).
 */

#pragma once

#include "domain/concurrent/hw-race-report-result.h"
#include "domain/families/hw-answer.h"
#include "record/hw-field.h"

G_BEGIN_DECLS

/* A parent is met often enough when it is so many days ago at most. */
#define HW_RACE_REPORT_DAYS 30

HwRaceGroup hw_race_group (HwSet races, HwAnswer hispanic);

/* Their names for a program, and translated; a group may be HW_RACE_GROUP_ALL. Static. */
const char *hw_race_group_nick (guint group);
const char *hw_race_group_label (guint group);
const char *hw_search_measure_nick (HwSearchMeasure measure);
const char *hw_search_measure_label (HwSearchMeasure measure);

/* The ids of the children in care: of each group, and of those of whom a measure is true. */
typedef struct
{
  GPtrArray *people[HW_N_RACE_GROUPS];
  GPtrArray *measured[HW_N_SEARCH_MEASURES][HW_N_RACE_GROUPS];
} HwRaceLists;

void hw_race_lists_init (HwRaceLists *self);
void hw_race_lists_clear (HwRaceLists *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HwRaceLists, hw_race_lists_clear)

HwRaceReport *hw_race_report_new (const HwRaceLists *children, HwDay today);

G_END_DECLS
