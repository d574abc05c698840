/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The facts of a path, counted references.
 */

#include "report/hw-path.h"

#include <glib/gi18n-lib.h>

static const char *const lane_titles[HW_PATH_N_LANES] = {
  N_ ("Stays in care"), N_ ("Placements"), N_ ("Plan A"), N_ ("Plan B"), N_ ("Court"),
};

static const char *const lane_nouns[HW_PATH_N_LANES] = {
  N_ ("Stay"), N_ ("Placement"), N_ ("Plan A"), N_ ("Plan B"), N_ ("Hearing"),
};

static void
fact_clear (gpointer data)
{
  HwPathFact *fact = data;

  g_free (fact->id);
  g_free (fact->label);
  g_free (fact->note);
  g_free (fact->words);
}

HwPath *
hw_path_new (HwDay today)
{
  HwPath *self = g_rc_box_new0 (HwPath);

  self->today = today;
  self->facts = g_array_new (FALSE, FALSE, sizeof (HwPathFact));
  g_array_set_clear_func (self->facts, fact_clear);
  return self;
}

HwPath *
hw_path_ref (HwPath *self)
{
  return g_rc_box_acquire (self);
}

static void
path_clear (gpointer data)
{
  g_array_unref (((HwPath *) data)->facts);
}

void
hw_path_unref (HwPath *self)
{
  g_rc_box_release_full (self, path_clear);
}

void
hw_path_take (HwPath *self, HwPathFact fact)
{
  g_array_append_val (self->facts, fact);
}

const HwPathFact *
hw_path_fact (const HwPath *self, guint i)
{
  return &g_array_index (self->facts, HwPathFact, i);
}

gboolean
hw_path_look_is_mark (HwPathLook look)
{
  return look >= HW_PATH_LOOK_HELD;
}

const char *
hw_path_lane_title (HwPathLane lane)
{
  return _ (lane_titles[lane]);
}

const char *
hw_path_lane_noun (HwPathLane lane)
{
  return _ (lane_nouns[lane]);
}
