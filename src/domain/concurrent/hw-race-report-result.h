/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the search for relatives and the work with the birth family go, by race (S2-16).
 */

#pragma once

#include "base/hw-day.h"
#include "stats/hw-proportion.h"

G_BEGIN_DECLS

/* Whoever is Hispanic or Latino is that, of whatever race; else who is of more than one race is so:
 * the groups of the Children’s Bureau’s AFCARS reports. */
typedef enum
{
  HW_RACE_GROUP_WHITE,
  HW_RACE_GROUP_BLACK,
  HW_RACE_GROUP_ASIAN,
  HW_RACE_GROUP_AMERICAN_INDIAN,
  HW_RACE_GROUP_PACIFIC_ISLANDER,
  HW_RACE_GROUP_SEVERAL,
  HW_RACE_GROUP_HISPANIC,
  HW_RACE_GROUP_UNKNOWN,
} HwRaceGroup;

#define HW_N_RACE_GROUPS (HW_RACE_GROUP_UNKNOWN + 1)

/* The row of all children. */
#define HW_RACE_GROUP_ALL HW_N_RACE_GROUPS

/**
 * HwSearchMeasure:
 * @HW_SEARCH_MEASURE_MATERNAL, @HW_SEARCH_MEASURE_PATERNAL: that side was searched in this stay
 * @HW_SEARCH_MEASURE_FOUND: a search found somebody
 * @HW_SEARCH_MEASURE_WILLING: who would take the child in
 * @HW_SEARCH_MEASURE_WITH_KIN: the child lives in a relative’s home
 * @HW_SEARCH_MEASURE_PARENT_MET: a parent was at a contact in the last 30 days
 */
typedef enum
{
  HW_SEARCH_MEASURE_MATERNAL,
  HW_SEARCH_MEASURE_PATERNAL,
  HW_SEARCH_MEASURE_FOUND,
  HW_SEARCH_MEASURE_WILLING,
  HW_SEARCH_MEASURE_WITH_KIN,
  HW_SEARCH_MEASURE_PARENT_MET,
} HwSearchMeasure;

#define HW_N_SEARCH_MEASURES (HW_SEARCH_MEASURE_PARENT_MET + 1)

/* @n children, whose @ids are listed; @share of the group, where it has anybody. Hidden: none of it
 * is told, and there is no list. */
typedef struct
{
  guint n;
  GPtrArray *ids;
  HwProportion share;
  gboolean is_hidden;
} HwRaceCell;

/* @people: of each group, and of all; @cells: the children of a group of whom a measure is true.
 * @lists: all the lists of this, which it owns. */
typedef struct
{
  HwDay today;
  HwRaceCell people[HW_N_RACE_GROUPS + 1];
  HwRaceCell cells[HW_N_RACE_GROUPS + 1][HW_N_SEARCH_MEASURES];
  GPtrArray *lists;
} HwRaceReport;

#define HW_TYPE_RACE_REPORT (hw_race_report_get_type ())
GType hw_race_report_get_type (void);
HwRaceReport *hw_race_report_ref (HwRaceReport *self);
void hw_race_report_unref (HwRaceReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwRaceReport, hw_race_report_unref)

G_END_DECLS
