/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What overlaps goes into a row of its own: the first that is free, in the order of beginnings.
 */

#include "report/hw-path-layout.h"

/* A path of some weeks is not stretched over the whole width as if it were years. */
#define LEAST_DAYS 180

static HwPathBar
make_bar (const HwPath *path, const HwPathFact *fact)
{
  HwPathBar bar = { .fact = fact, .from = fact->from, .to = fact->to };

  if (hw_path_look_is_mark (fact->look))
    bar.to = bar.from + 1;
  else if (!bar.to)
    {
      bar.is_open = TRUE;
      bar.to = path->today + 1;
    }
  bar.to = MAX (bar.to, bar.from + 1);
  return bar;
}

/* By lane and beginning; of two that begin together the longer stands first. */
static int
compare_bars (gconstpointer a, gconstpointer b)
{
  const HwPathBar *left = a, *right = b;

  if (left->fact->lane != right->fact->lane)
    return left->fact->lane < right->fact->lane ? -1 : 1;
  if (left->from != right->from)
    return left->from < right->from ? -1 : 1;
  if (left->to != right->to)
    return left->to > right->to ? -1 : 1;
  return g_strcmp0 (left->fact->id, right->fact->id);
}

static void
add_bars (HwPathLayout *self)
{
  for (guint i = 0; i < self->path->facts->len; i++)
    {
      const HwPathFact *fact = hw_path_fact (self->path, i);
      HwPathBar bar = make_bar (self->path, fact);

      if (fact->from)
        g_array_append_val (self->bars, bar);
      else
        self->n_undated++;
    }
  g_array_sort (self->bars, compare_bars);
}

/* Gives the bars of one lane, which begins with bar @i, their rows. */
static void
add_band (HwPathLayout *self, guint i)
{
  HwPathBand *band = &self->bands[self->n_bands++];
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (HwDay));

  *band = (HwPathBand) { .lane = hw_path_layout_bar (self, i)->fact->lane,
                         .first_row = self->n_rows, .first_bar = i };
  for (; i < self->bars->len && hw_path_layout_bar (self, i)->fact->lane == band->lane; i++)
    {
      HwPathBar *bar = &g_array_index (self->bars, HwPathBar, i);
      guint row = 0;

      while (row < ends->len && g_array_index (ends, HwDay, row) > bar->from)
        row++;
      if (row == ends->len)
        g_array_append_val (ends, bar->to);
      g_array_index (ends, HwDay, row) = bar->to;
      bar->row = band->first_row + row;
      band->n_bars++;
    }
  band->n_rows = ends->len;
  self->n_rows += ends->len;
}

static void
find_ends (HwPathLayout *self)
{
  int missing;

  self->first = self->path->today;
  self->last = self->path->today + 1;
  for (guint i = 0; i < self->bars->len; i++)
    {
      self->first = MIN (self->first, hw_path_layout_bar (self, i)->from);
      self->last = MAX (self->last, hw_path_layout_bar (self, i)->to);
    }
  missing = LEAST_DAYS - (self->last - self->first);
  if (missing > 0)
    {
      self->first -= missing / 2;
      self->last += missing - missing / 2;
    }
}

HwPathLayout *
hw_path_layout_new (HwPath *path)
{
  HwPathLayout *self = g_new0 (HwPathLayout, 1);

  self->path = hw_path_ref (path);
  self->bars = g_array_new (FALSE, FALSE, sizeof (HwPathBar));
  add_bars (self);
  for (guint i = 0; i < self->bars->len; i += self->bands[self->n_bands - 1].n_bars)
    add_band (self, i);
  find_ends (self);
  return self;
}

void
hw_path_layout_free (HwPathLayout *self)
{
  g_array_unref (self->bars);
  hw_path_unref (self->path);
  g_free (self);
}

const HwPathBar *
hw_path_layout_bar (const HwPathLayout *self, guint i)
{
  return &g_array_index (self->bars, HwPathBar, i);
}

/* ------------------------------------------------------------------ walking */

static guint
band_of (const HwPathLayout *self, guint bar)
{
  guint band = 0;

  while (bar >= self->bands[band].first_bar + self->bands[band].n_bars)
    band++;
  return band;
}

/* Days between @day and the bar; 0 when it lies within. */
static int
distance (const HwPathBar *bar, HwDay day)
{
  return day < bar->from ? bar->from - day : day >= bar->to ? day - bar->to + 1 : 0;
}

/* What begins later is what one means where several lie around the same day. */
static guint
nearest (const HwPathLayout *self, const HwPathBand *band, HwDay day)
{
  guint found = band->first_bar;

  for (guint i = 1; i < band->n_bars; i++)
    if (distance (hw_path_layout_bar (self, band->first_bar + i), day)
        <= distance (hw_path_layout_bar (self, found), day))
      found = band->first_bar + i;
  return found;
}

guint
hw_path_layout_walk (const HwPathLayout *self, guint bar, HwPathStep step)
{
  guint band = band_of (self, bar);
  const HwPathBand *here = &self->bands[band];
  HwDay day = hw_path_layout_bar (self, bar)->from;

  switch (step)
    {
    case HW_PATH_STEP_PREVIOUS:
      return bar > here->first_bar ? bar - 1 : bar;
    case HW_PATH_STEP_NEXT:
      return bar + 1 < here->first_bar + here->n_bars ? bar + 1 : bar;
    case HW_PATH_STEP_FIRST:
      return here->first_bar;
    case HW_PATH_STEP_LAST:
      return here->first_bar + here->n_bars - 1;
    case HW_PATH_STEP_UP:
      return band > 0 ? nearest (self, here - 1, day) : bar;
    case HW_PATH_STEP_DOWN:
      return band + 1 < self->n_bands ? nearest (self, here + 1, day) : bar;
    default:
      g_return_val_if_reached (bar);
    }
}

HwPathScale
hw_path_layout_fit (const HwPathLayout *self, double width, double margin)
{
  double pixels = MAX (width - 2 * margin, 1) / (self->last - self->first);

  return (HwPathScale) { self->first - margin / pixels, pixels };
}
