/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each column is hidden by itself; a group whose size is hidden has no column that is told.
 */

#include "domain/concurrent/hw-race-report-rules.h"

#include "base/hw-id.h"
#include "domain/families/hw-child.h"
#include "stats/hw-small-cells.h"

#include <glib/gi18n-lib.h>
#include <string.h>

HwRaceReport *
hw_race_report_ref (HwRaceReport *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
report_clear (gpointer self)
{
  g_ptr_array_unref (((HwRaceReport *) self)->lists);
}

void
hw_race_report_unref (HwRaceReport *self)
{
  g_atomic_rc_box_release_full (self, report_clear);
}

G_DEFINE_BOXED_TYPE (HwRaceReport, hw_race_report, hw_race_report_ref, hw_race_report_unref)

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
init_all (GPtrArray **lists)
{
  for (guint group = 0; group < HW_N_RACE_GROUPS; group++)
    lists[group] = hw_ids_new ();
}

static void
clear_all (GPtrArray **lists)
{
  for (guint group = 0; group < HW_N_RACE_GROUPS; group++)
    g_clear_pointer (&lists[group], g_ptr_array_unref);
}

void
hw_race_lists_init (HwRaceLists *self)
{
  init_all (self->people);
  for (guint measure = 0; measure < HW_N_SEARCH_MEASURES; measure++)
    init_all (self->measured[measure]);
}

void
hw_race_lists_clear (HwRaceLists *self)
{
  clear_all (self->people);
  for (guint measure = 0; measure < HW_N_SEARCH_MEASURES; measure++)
    clear_all (self->measured[measure]);
}

/* ------------------------------------------------------------------ the table */

/* Of all @n lists together. */
static void
fill (HwRaceReport *self, HwRaceCell *cell, GPtrArray *const *lists, guint n, guint base,
      gboolean is_hidden)
{
  *cell = (HwRaceCell) { .is_hidden = is_hidden };
  if (is_hidden)
    return;
  cell->ids = hw_ids_new ();
  g_ptr_array_add (self->lists, cell->ids);
  for (guint list = 0; list < n; list++)
    for (guint i = 0; i < lists[list]->len; i++)
      g_ptr_array_add (cell->ids, g_strdup (g_ptr_array_index (lists[list], i)));
  cell->n = cell->ids->len;
  if (base > 0)
    cell->share = hw_proportion (cell->n, base);
}

static guint
count_all (GPtrArray *const *lists, guint *counts)
{
  guint sum = 0;

  for (guint group = 0; group < HW_N_RACE_GROUPS; group++)
    sum += counts[group] = lists[group]->len;
  return sum;
}

HwRaceReport *
hw_race_report_new (const HwRaceLists *children, HwDay today)
{
  HwRaceReport *self = g_atomic_rc_box_new0 (HwRaceReport);
  guint people[HW_N_RACE_GROUPS];
  guint all = count_all (children->people, people);
  gboolean is_small[HW_N_RACE_GROUPS] = { FALSE };
  gboolean hides_people = hw_small_cells_hide (people, NULL, HW_N_RACE_GROUPS, is_small);

  self->today = today;
  self->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint group = 0; group < HW_N_RACE_GROUPS; group++)
    fill (self, &self->people[group], &children->people[group], 1, all, is_small[group]);
  fill (self, &self->people[HW_RACE_GROUP_ALL], children->people, HW_N_RACE_GROUPS, all,
        hides_people);

  for (guint measure = 0; measure < HW_N_SEARCH_MEASURES; measure++)
    {
      GPtrArray *const *column = children->measured[measure];
      guint counts[HW_N_RACE_GROUPS];
      gboolean hidden[HW_N_RACE_GROUPS];
      gboolean hides_all;

      count_all (column, counts);
      memcpy (hidden, is_small, sizeof hidden);
      hides_all = hw_small_cells_hide (counts, people, HW_N_RACE_GROUPS, hidden);
      for (guint group = 0; group < HW_N_RACE_GROUPS; group++)
        fill (self, &self->cells[group][measure], &column[group], 1, people[group], hidden[group]);
      fill (self, &self->cells[HW_RACE_GROUP_ALL][measure], column, HW_N_RACE_GROUPS, all,
            hides_all || hides_people);
    }
  return self;
}
