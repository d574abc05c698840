/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each column is hidden by itself; a group whose size is hidden has no column that is told.
 */

#include "domain/concurrent/hw-race-report-rules.h"

#include "domain/families/hw-child.h"
#include "stats/hw-small-cells.h"

#include <glib/gi18n-lib.h>

static gpointer
hw_race_report_copy (gpointer self)
{
  return g_memdup2 (self, sizeof (HwRaceReport));
}

void
hw_race_report_free (HwRaceReport *self)
{
  g_free (self);
}

G_DEFINE_BOXED_TYPE (HwRaceReport, hw_race_report, hw_race_report_copy, hw_race_report_free)

static const struct
{
  const char *nick, *label;
} groups[] = {
  { "white", N_ ("White") },
  { "black", N_ ("Black") },
  { "asian", N_ ("Asian") },
  { "american-indian", N_ ("American Indian or Alaska Native") },
  { "pacific-islander", N_ ("Native Hawaiian or Pacific Islander") },
  { "several", N_ ("More than one race") },
  { "hispanic", N_ ("Hispanic or Latino, any race") },
  { "unknown", N_ ("Unknown or not said") },
  { "all", N_ ("All children in care") },
};

static const struct
{
  const char *nick, *label;
} measures[] = {
  { "maternal", N_ ("Mother’s side searched") },
  { "paternal", N_ ("Father’s side searched") },
  { "found", N_ ("Somebody found") },
  { "willing", N_ ("Somebody would take the child in") },
  { "with-kin", N_ ("Lives with a relative") },
  { "parent-met", N_ ("A parent met in the last 30 days") },
};

const char *
hw_race_group_nick (guint group)
{
  return groups[group].nick;
}

const char *
hw_race_group_label (guint group)
{
  return _ (groups[group].label);
}

const char *
hw_search_measure_nick (HwSearchMeasure measure)
{
  return measures[measure].nick;
}

const char *
hw_search_measure_label (HwSearchMeasure measure)
{
  return _ (measures[measure].label);
}

HwRaceGroup
hw_race_group (HwSet races, HwAnswer hispanic)
{
  HwRaceGroup group = HW_RACE_GROUP_UNKNOWN;
  guint n = 0;

  if (hispanic == HW_ANSWER_YES)
    return HW_RACE_GROUP_HISPANIC;
  for (guint race = HW_RACE_WHITE; race <= HW_RACE_PACIFIC_ISLANDER; race++)
    if (races.bits & (1u << race))
      {
        group = HW_RACE_GROUP_WHITE + (race - HW_RACE_WHITE);
        n++;
      }
  return n > 1 ? HW_RACE_GROUP_SEVERAL : group;
}

static void
fill (HwRaceCell *cell, guint n, guint base, gboolean is_hidden)
{
  *cell = (HwRaceCell) { .is_hidden = is_hidden };
  if (is_hidden)
    return;
  cell->n = n;
  if (base > 0)
    cell->share = hw_proportion (n, base);
}

static guint
sum_of (const guint *counts)
{
  guint sum = 0;

  for (guint group = 0; group < HW_N_RACE_GROUPS; group++)
    sum += counts[group];
  return sum;
}

HwRaceReport *
hw_race_report_new (const HwRaceCounts *counts, HwDay today)
{
  HwRaceReport *self = g_new0 (HwRaceReport, 1);
  guint all = sum_of (counts->people);
  gboolean is_small[HW_N_RACE_GROUPS + 1] = { FALSE };

  self->today = today;
  is_small[HW_RACE_GROUP_ALL]
      = hw_small_cells_hide (counts->people, NULL, HW_N_RACE_GROUPS, is_small);
  for (guint group = 0; group < HW_N_RACE_GROUPS; group++)
    fill (&self->people[group], counts->people[group], all, is_small[group]);
  fill (&self->people[HW_RACE_GROUP_ALL], all, all, is_small[HW_RACE_GROUP_ALL]);

  for (guint measure = 0; measure < HW_N_SEARCH_MEASURES; measure++)
    {
      const guint *column = counts->counts[measure];
      gboolean hidden[HW_N_RACE_GROUPS];
      gboolean hides_all;

      memcpy (hidden, is_small, sizeof hidden);
      hides_all = hw_small_cells_hide (column, counts->people, HW_N_RACE_GROUPS, hidden);
      for (guint group = 0; group < HW_N_RACE_GROUPS; group++)
        fill (&self->cells[group][measure], column[group], counts->people[group], hidden[group]);
      fill (&self->cells[HW_RACE_GROUP_ALL][measure], sum_of (column), all,
            hides_all || is_small[HW_RACE_GROUP_ALL]);
    }
  return self;
}
