/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Homes are told as they are: their list stands on another page. Children are not: a row in which
 * few of them, or few moves, stand is hidden, and another with it.
 */

#include "domain/office/hw-homes-report-rules.h"

#include "base/hw-id.h"
#include "domain/placements/hw-placement-rules.h"
#include "stats/hw-small-cells.h"

#include <glib/gi18n-lib.h>

#define HAS(set, approval) (((set).bits & (1u << (approval))) != 0)

/* Groups of homes, one behind the other: by approval, then concurrent homes and the others. */
#define CONCURRENT HW_N_HOME_GROUPS
#define N_TALLIES (HW_N_HOME_GROUPS + 2)

typedef struct
{
  GHashTable *known;
  GPtrArray *children; /* each once */
  GPtrArray *moves;
  guint n_days;
} Tally;

struct _HwHomesTally
{
  HwDay from;
  HwDay today;
  GPtrArray *homes[HW_N_HOME_GROUPS];
  Tally tallies[N_TALLIES];
  Tally all;
};

HwHomesReport *
hw_homes_report_ref (HwHomesReport *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
report_clear (gpointer self)
{
  g_ptr_array_unref (((HwHomesReport *) self)->lists);
}

void
hw_homes_report_unref (HwHomesReport *self)
{
  g_atomic_rc_box_release_full (self, report_clear);
}

G_DEFINE_BOXED_TYPE (HwHomesReport, hw_homes_report, hw_homes_report_ref, hw_homes_report_unref)

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
  self->known = g_hash_table_new (g_str_hash, g_str_equal);
  self->children = hw_ids_new ();
  self->moves = hw_ids_new ();
}

static void
tally_clear (Tally *self)
{
  g_hash_table_unref (self->known);
  g_ptr_array_unref (self->children);
  g_ptr_array_unref (self->moves);
}

HwHomesTally *
hw_homes_tally_new (HwDay today)
{
  HwHomesTally *self = g_new0 (HwHomesTally, 1);

  self->today = today;
  self->from = today - HW_HOMES_REPORT_DAYS;
  for (guint i = 0; i < HW_N_HOME_GROUPS; i++)
    self->homes[i] = hw_ids_new ();
  for (guint i = 0; i < N_TALLIES; i++)
    tally_init (&self->tallies[i]);
  tally_init (&self->all);
  return self;
}

void
hw_homes_tally_free (HwHomesTally *self)
{
  for (guint i = 0; i < HW_N_HOME_GROUPS; i++)
    g_ptr_array_unref (self->homes[i]);
  for (guint i = 0; i < N_TALLIES; i++)
    tally_clear (&self->tallies[i]);
  tally_clear (&self->all);
  g_free (self);
}

void
hw_homes_tally_add_home (HwHomesTally *self, const HwHomeKind *kind)
{
  g_ptr_array_add (self->homes[hw_home_group (kind->now)], g_strdup (kind->id));
}

static void
count (Tally *self, const char *child, const char *placement, guint n_days, gboolean is_move)
{
  if (!g_hash_table_contains (self->known, child))
    {
      char *own = g_strdup (child);

      g_ptr_array_add (self->children, own);
      g_hash_table_add (self->known, own);
    }
  self->n_days += n_days;
  if (is_move)
    g_ptr_array_add (self->moves, g_strdup (placement));
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
hw_homes_tally_add_stay (HwHomesTally *self, const char *child, const HwHomeSpan *spans, guint n)
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
      count (&self->tallies[hw_home_group (span->kind->then)], child, span->id, end - start,
             is_move);
      count (&self->tallies[CONCURRENT + !HAS (span->kind->then, HW_HOME_APPROVAL_CONCURRENT)],
             child, span->id, end - start, is_move);
      count (&self->all, child, span->id, end - start, is_move);
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
      children[i] = tallies[i].children->len;
      moves[i] = tallies[i].moves->len;
    }
  /* What the second hides may leave the first with too little. */
  for (guint i = 0; i < 2; i++)
    {
      hides_all |= hw_small_cells_hide (children, NULL, n, hidden);
      hides_all |= hw_small_cells_hide (moves, NULL, n, hidden);
    }
  return hides_all;
}

static GPtrArray *
take_list (HwHomesReport *self, GPtrArray *list)
{
  g_ptr_array_add (self->lists, g_ptr_array_ref (list));
  return list;
}

static void
fill (HwHomesReport *report, HwHomeMoves *self, const Tally *tally, gboolean is_hidden)
{
  *self = (HwHomeMoves) { .is_hidden = is_hidden };
  if (is_hidden)
    return;
  self->children = take_list (report, tally->children);
  self->moves = take_list (report, tally->moves);
  self->n_children = tally->children->len;
  self->n_days = tally->n_days;
  self->n_moves = tally->moves->len;
  if (tally->n_days > 0)
    self->per_thousand = 1000.0 * self->n_moves / tally->n_days;
}

static gboolean
fill_moves (HwHomesReport *report, HwHomeMoves *self, const Tally *tallies, guint n)
{
  gboolean hidden[N_TALLIES] = { FALSE };
  gboolean hides_all = hide (tallies, n, hidden);

  for (guint i = 0; i < n; i++)
    fill (report, &self[i], &tallies[i], hidden[i]);
  return hides_all;
}

HwHomesReport *
hw_homes_tally_report (HwHomesTally *self)
{
  HwHomesReport *report = g_atomic_rc_box_new0 (HwHomesReport);
  gboolean hides_all;

  report->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  report->from = self->from;
  report->today = self->today;
  for (guint i = 0; i < HW_N_RESOURCE_GROUPS; i++)
    {
      report->homes[i] = take_list (report, self->homes[i]);
      report->groups[i] = self->homes[i]->len;
      report->n_homes += self->homes[i]->len;
    }
  for (guint i = 0; report->n_homes > 0 && i < HW_N_RESOURCE_GROUPS; i++)
    report->shares[i] = hw_proportion (report->groups[i], report->n_homes);
  hides_all = fill_moves (report, report->moves, self->tallies, HW_N_HOME_GROUPS);
  hides_all |= fill_moves (report, report->concurrent, self->tallies + CONCURRENT, 2);
  fill (report, &report->moves[HW_HOME_GROUP_ALL], &self->all, hides_all);
  return report;
}
