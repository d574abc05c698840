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

/* What was counted of the children in care: of each group, and of each with what is true. */
typedef struct
{
  guint people[HW_N_RACE_GROUPS];
  guint counts[HW_N_SEARCH_MEASURES][HW_N_RACE_GROUPS];
} HwRaceCounts;

HwRaceReport *hw_race_report_new (const HwRaceCounts *counts, HwDay today);

G_END_DECLS
