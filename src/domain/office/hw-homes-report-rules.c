/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Homes are told as they are: their list stands on another page. Children are not: a row in which
 * few of them, or few moves, stand is hidden, and another with it.
 */

#include "domain/office/hw-homes-report-rules.h"

#include "domain/placements/hw-placement-rules.h"
#include "stats/hw-small-cells.h"

#include <glib/gi18n-lib.h>

#define HAS(set, approval) (((set).bits & (1u << (approval))) != 0)

/* Groups of homes, one behind the other: by approval, then concurrent homes and the others. */
#define CONCURRENT HW_N_HOME_GROUPS
#define N_TALLIES (HW_N_HOME_GROUPS + 2)

typedef struct
{
  GHashTable *children;
  guint n_days;
  guint n_moves;
} Tally;

struct _HwHomesTally
{
  HwDay from;
  HwDay today;
  guint homes[HW_N_HOME_GROUPS];
  Tally tallies[N_TALLIES];
  Tally all;
};

static gpointer
hw_homes_report_copy (gpointer self)
{
  return g_memdup2 (self, sizeof (HwHomesReport));
}

void
hw_homes_report_free (HwHomesReport *self)
{
  g_free (self);
}

G_DEFINE_BOXED_TYPE (HwHomesReport, hw_homes_report, hw_homes_report_copy, hw_homes_report_free)

/* ------------------------------------------------------------------ groups */

static const struct
{
  const char *nick, *label;
} groups[] = {
  { "both", N_ ("Foster and adoptive") },
  { "foster", N_ ("Foster only") },
  { "adoptive", N_ ("Adoptive only") },
  { "relative", N_ ("Relative’s home") },
  { "other", N_ ("Other homes and facilities") },
  { "all", N_ ("All homes") },
};

const char *
hw_home_group_nick (guint group)
{
  return groups[group].nick;
}

const char *
hw_home_group_label (guint group)
{
  return _ (groups[group].label);
}

HwHomeGroup
hw_home_group (HwSet approvals)
{
  gboolean fosters = HAS (approvals, HW_HOME_APPROVAL_FOSTER);
  gboolean adopts = HAS (approvals, HW_HOME_APPROVAL_ADOPTIVE);

  if ((fosters && adopts) || HAS (approvals, HW_HOME_APPROVAL_CONCURRENT))
    return HW_HOME_GROUP_BOTH;
  if (fosters)
    return HW_HOME_GROUP_FOSTER;
  if (adopts)
    return HW_HOME_GROUP_ADOPTIVE;
  return HAS (approvals, HW_HOME_APPROVAL_RELATIVE) ? HW_HOME_GROUP_RELATIVE
                                                    : HW_HOME_GROUP_OTHER;
}

/* ------------------------------------------------------------------ counting */

static void
tally_init (Tally *self)
{
  self->children = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

HwHomesTally *
hw_homes_tally_new (HwDay today)
{
  HwHomesTally *self = g_new0 (HwHomesTally, 1);

  self->today = today;
  self->from = today - HW_HOMES_REPORT_DAYS;
  for (guint i = 0; i < N_TALLIES; i++)
    tally_init (&self->tallies[i]);
  tally_init (&self->all);
  return self;
}

void
hw_homes_tally_free (HwHomesTally *self)
{
  for (guint i = 0; i < N_TALLIES; i++)
    g_hash_table_unref (self->tallies[i].children);
  g_hash_table_unref (self->all.children);
  g_free (self);
}

void
hw_homes_tally_add_home (HwHomesTally *self, const HwHomeKind *kind)
{
  self->homes[hw_home_group (kind->now)]++;
}

static void
count (Tally *self, gint64 child, guint n_days, gboolean is_move)
{
  g_hash_table_add (self->children, g_memdup2 (&child, sizeof child));
  self->n_days += n_days;
  self->n_moves += is_move;
}

/* Whether the child went on from the span at @position to another place. */
static gboolean
moves_on (const HwHomeSpan *spans, guint n, guint position)
{
  const HwHomeSpan *self = &spans[position];

  for (guint i = position + 1; i < n; i++)
    if (hw_setting_is_move (spans[i].setting) && spans[i].start >= self->end)
      return spans[i].home != self->home;
  return FALSE;
}

void
hw_homes_tally_add_stay (HwHomesTally *self, gint64 child, const HwHomeSpan *spans, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      const HwHomeSpan *span = &spans[i];
      HwDay end = span->end && span->end < self->today ? span->end : self->today;
      HwDay start = MAX (span->start, self->from);
      gboolean is_move;

      if (!span->kind || !hw_setting_is_move (span->setting) || start >= end)
        continue;
      /* A move is on the day after the last one in the home. */
      is_move = span->end && span->end <= self->today && moves_on (spans, n, i);
      count (&self->tallies[hw_home_group (span->kind->then)], child, end - start, is_move);
      count (&self->tallies[CONCURRENT + !HAS (span->kind->then, HW_HOME_APPROVAL_CONCURRENT)],
             child, end - start, is_move);
      count (&self->all, child, end - start, is_move);
    }
}

/* ------------------------------------------------------------------ the table */

/* TRUE: not even the total may be told. */
static gboolean
hide (const Tally *tallies, guint n, gboolean *hidden)
{
  guint children[N_TALLIES], moves[N_TALLIES];
  gboolean hides_all = FALSE;

  for (guint i = 0; i < n; i++)
    {
      children[i] = g_hash_table_size (tallies[i].children);
      moves[i] = tallies[i].n_moves;
    }
  /* What the second hides may leave the first with too little. */
  for (guint i = 0; i < 2; i++)
    {
      hides_all |= hw_small_cells_hide (children, NULL, n, hidden);
      hides_all |= hw_small_cells_hide (moves, NULL, n, hidden);
    }
  return hides_all;
}

static void
fill (HwHomeMoves *self, const Tally *tally, gboolean is_hidden)
{
  *self = (HwHomeMoves) { .is_hidden = is_hidden };
  if (is_hidden)
    return;
  self->n_children = g_hash_table_size (tally->children);
  self->n_days = tally->n_days;
  self->n_moves = tally->n_moves;
  if (tally->n_days > 0)
    self->per_thousand = 1000.0 * tally->n_moves / tally->n_days;
}

static gboolean
fill_moves (HwHomeMoves *self, const Tally *tallies, guint n)
{
  gboolean hidden[N_TALLIES] = { FALSE };
  gboolean hides_all = hide (tallies, n, hidden);

  for (guint i = 0; i < n; i++)
    fill (&self[i], &tallies[i], hidden[i]);
  return hides_all;
}

HwHomesReport *
hw_homes_tally_report (HwHomesTally *self)
{
  HwHomesReport *report = g_new0 (HwHomesReport, 1);
  gboolean hides_all;

  report->from = self->from;
  report->today = self->today;
  for (guint i = 0; i < HW_N_RESOURCE_GROUPS; i++)
    {
      report->groups[i] = self->homes[i];
      report->n_homes += self->homes[i];
    }
  for (guint i = 0; report->n_homes > 0 && i < HW_N_RESOURCE_GROUPS; i++)
    report->shares[i] = hw_proportion (self->homes[i], report->n_homes);
  hides_all = fill_moves (report->moves, self->tallies, HW_N_HOME_GROUPS);
  hides_all |= fill_moves (report->concurrent, self->tallies + CONCURRENT, 2);
  fill (&report->moves[HW_HOME_GROUP_ALL], &self->all, hides_all);
  return report;
}
