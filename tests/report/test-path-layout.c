/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where bars stand: tables of cases with the days given, counted by hand.
 */

#include "report/hw-path-layout.h"

#include <stdlib.h>

#define TODAY "2026-11-22"

typedef struct
{
  HwPathLane lane;
  HwPathLook look;
  const char *from, *to;
} Given;

static HwPath *
make_path (const Given *given, guint n)
{
  HwPath *path = hw_path_new (hw_day_parse (TODAY));

  for (guint i = 0; i < n; i++)
    hw_path_take (path, (HwPathFact) {
                            .lane = given[i].lane,
                            .look = given[i].look,
                            .from = given[i].from ? hw_day_parse (given[i].from) : 0,
                            .to = given[i].to ? hw_day_parse (given[i].to) : 0,
                            .type = "placement",
                            .id = g_strdup_printf ("%03u", i),
                        });
  return path;
}

static guint
find_bar (const HwPathLayout *layout, guint number)
{
  for (guint i = 0; i < layout->bars->len; i++)
    if (atoi (hw_path_layout_bar (layout, i)->fact->id) == (int) number)
      return i;
  g_assert_not_reached ();
}

/* ------------------------------------------------------------------ rows and days */

typedef struct
{
  const char *name;
  Given given[4];
  guint n;
  guint rows[4];
  int days[4]; /* drawn */
  gboolean is_open[4];
} Case;

#define SPAN(from, to) { HW_PATH_LANE_PLACEMENT, HW_PATH_LOOK_PLAIN, from, to }
#define MARK(from) { HW_PATH_LANE_HEARING, HW_PATH_LOOK_HELD, from, NULL }

static const Case cases[] = {
  { "half-open: the day of a move belongs to the new home",
    { SPAN ("2025-01-01", "2025-02-01"), SPAN ("2025-02-01", "2025-03-01") }, 2,
    { 0, 0 }, { 31, 28 } },
  { "overlap by a day",
    { SPAN ("2025-01-01", "2025-02-02"), SPAN ("2025-02-01", "2025-03-01") }, 2,
    { 0, 1 }, { 32, 28 } },
  { "the first free row is taken again",
    { SPAN ("2025-01-01", "2025-06-01"), SPAN ("2025-02-01", "2025-03-01"),
      SPAN ("2025-03-01", "2025-04-01"), SPAN ("2025-06-01", "2025-07-01") }, 4,
    { 0, 1, 1, 0 }, { 151, 28, 31, 30 } },
  { "of two that begin together the longer stands above",
    { SPAN ("2025-01-01", "2025-02-01"), SPAN ("2025-01-01", "2025-03-01") }, 2,
    { 1, 0 }, { 31, 59 } },
  { "open: today is drawn too", { SPAN ("2026-11-01", NULL) }, 1, { 0 }, { 22 }, { TRUE } },
  { "open since today", { SPAN (TODAY, NULL) }, 1, { 0 }, { 1 }, { TRUE } },
  { "open from a day to come", { SPAN ("2027-01-01", NULL) }, 1, { 0 }, { 1 }, { TRUE } },
  { "a leap day", { SPAN ("2024-02-28", "2024-03-01"), SPAN ("2023-02-28", "2023-03-01") }, 2,
    { 0, 0 }, { 2, 1 } },
  { "one day", { SPAN ("2025-01-01", "2025-01-02") }, 1, { 0 }, { 1 } },
  { "an end on the first day, and one before it, still show",
    { SPAN ("2025-01-01", "2025-01-01"), SPAN ("2025-03-01", "2025-02-01") }, 2,
    { 0, 0 }, { 1, 1 } },
  { "marks are a day; two on one day stand below each other",
    { MARK ("2025-01-01"), MARK ("2025-01-02"), MARK ("2025-01-02") }, 3,
    { 0, 0, 1 }, { 1, 1, 1 } },
};

static void
test_rows (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (HwPath) path = make_path (c->given, c->n);
  g_autoptr (HwPathLayout) layout = hw_path_layout_new (path);

  g_assert_cmpuint (layout->bars->len, ==, c->n);
  for (guint i = 0; i < c->n; i++)
    {
      const HwPathBar *bar = hw_path_layout_bar (layout, find_bar (layout, i));

      g_assert_cmpuint (bar->row, ==, c->rows[i]);
      g_assert_cmpint (bar->to - bar->from, ==, c->days[i]);
      g_assert_cmpint (bar->is_open, ==, c->is_open[i]);
    }
}

static const Given whole[] = {
  { HW_PATH_LANE_STAY, HW_PATH_LOOK_QUIET, "2024-01-01", NULL },
  { HW_PATH_LANE_PLACEMENT, HW_PATH_LOOK_HATCHED, "2024-01-01", "2024-02-01" },
  { HW_PATH_LANE_PLACEMENT, HW_PATH_LOOK_PLAIN, "2024-02-01", "2025-02-01" },
  { HW_PATH_LANE_PLACEMENT, HW_PATH_LOOK_KIN, "2025-02-01", NULL },
  { HW_PATH_LANE_HEARING, HW_PATH_LOOK_HELD, "2024-06-01", NULL },
  { HW_PATH_LANE_HEARING, HW_PATH_LOOK_DUE, "2027-01-31", NULL },
  { HW_PATH_LANE_PRIMARY, HW_PATH_LOOK_PLAIN, NULL, NULL },
};

static void
test_bands (void)
{
  g_autoptr (HwPath) path = make_path (whole, G_N_ELEMENTS (whole));
  g_autoptr (HwPathLayout) layout = hw_path_layout_new (path);

  g_assert_cmpuint (layout->n_bands, ==, 3);
  g_assert_cmpuint (layout->n_rows, ==, 3);
  g_assert_cmpint (layout->bands[1].lane, ==, HW_PATH_LANE_PLACEMENT);
  g_assert_cmpuint (layout->bands[1].first_bar, ==, 1);
  g_assert_cmpuint (layout->bands[1].n_bars, ==, 3);
  g_assert_cmpuint (layout->bands[2].first_row, ==, 2);
  g_assert_cmpuint (layout->n_undated, ==, 1);
  g_assert_cmpint (layout->first, ==, hw_day_parse ("2024-01-01"));
  g_assert_cmpint (layout->last, ==, hw_day_parse ("2027-02-01"));
}

static void
test_empty (void)
{
  g_autoptr (HwPath) path = make_path (NULL, 0);
  g_autoptr (HwPathLayout) layout = hw_path_layout_new (path);

  g_assert_cmpuint (layout->bars->len, ==, 0);
  g_assert_cmpuint (layout->n_bands, ==, 0);
  g_assert_cmpint (layout->first, <, path->today);
  g_assert_cmpint (layout->last, >, path->today);
}

/* ------------------------------------------------------------------ walking */

static void
test_walk (void)
{
  static const struct
  {
    guint from;
    HwPathStep step;
    guint to;
  } steps[] = {
    { 1, HW_PATH_STEP_PREVIOUS, 1 }, { 1, HW_PATH_STEP_NEXT, 2 }, { 3, HW_PATH_STEP_NEXT, 3 },
    { 3, HW_PATH_STEP_PREVIOUS, 2 }, { 2, HW_PATH_STEP_FIRST, 1 }, { 1, HW_PATH_STEP_LAST, 3 },
    { 2, HW_PATH_STEP_UP, 0 },       { 0, HW_PATH_STEP_UP, 0 },   { 0, HW_PATH_STEP_DOWN, 1 },
    { 2, HW_PATH_STEP_DOWN, 4 },     { 3, HW_PATH_STEP_DOWN, 4 }, { 4, HW_PATH_STEP_UP, 2 },
    { 5, HW_PATH_STEP_UP, 3 },       { 5, HW_PATH_STEP_DOWN, 5 }, { 4, HW_PATH_STEP_NEXT, 5 },
  };
  g_autoptr (HwPath) path = make_path (whole, G_N_ELEMENTS (whole));
  g_autoptr (HwPathLayout) layout = hw_path_layout_new (path);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    g_assert_cmpuint (hw_path_layout_walk (layout, steps[i].from, steps[i].step), ==,
                      steps[i].to);
}

/* ------------------------------------------------------------------ scale */

static void
test_scale (void)
{
  HwDay day = hw_day_parse ("2025-03-01");
  HwPathScale scale = { day, 2 }, near;

  g_assert_cmpfloat (hw_path_scale_x (&scale, day), ==, 0);
  g_assert_cmpfloat (hw_path_scale_x (&scale, day + 10), ==, 20);
  near = hw_path_scale_zoom (&scale, 8, 20);
  g_assert_cmpfloat_with_epsilon (hw_path_scale_x (&near, day + 10), 20, 1e-6);
  g_assert_cmpfloat_with_epsilon (hw_path_scale_x (&near, day + 11), 28, 1e-6);
}

static void
test_fit (void)
{
  g_autoptr (HwPath) path = make_path (whole, G_N_ELEMENTS (whole));
  g_autoptr (HwPathLayout) layout = hw_path_layout_new (path);
  HwPathScale scale = hw_path_layout_fit (layout, 360, 14);

  g_assert_cmpfloat_with_epsilon (hw_path_scale_x (&scale, layout->first), 14, 1e-6);
  g_assert_cmpfloat_with_epsilon (hw_path_scale_x (&scale, layout->last), 346, 1e-6);
}

static void
test_ticks (void)
{
  static const struct
  {
    const char *first;
    double pixels, width;
    const char *labels;
  } ticks[] = {
    { "2025-01-01", 2, 240, "2025 Feb Mar Apr" },
    { "2025-01-02", 2, 240, "Feb Mar Apr May" },
    { "2023-12-15", 0.5, 220, "2024 Apr Jul Oct 2025" },
    { "2023-12-15", 0.2, 240, "2024 2025 2026 2027" },
    { "2001-06-01", 0.06, 240, "2002 2004 2006 2008 2010 2012" },
    { "2001-06-01", 0.03, 240, "2005 2010 2015 2020" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ticks); i++)
    {
      HwPathScale scale = { hw_day_parse (ticks[i].first), ticks[i].pixels };
      g_autoptr (GArray) found = hw_path_scale_dup_ticks (&scale, ticks[i].width, 40);
      g_autoptr (GString) line = g_string_new (NULL);

      for (guint t = 0; t < found->len; t++)
        g_string_append_printf (line, "%s%s", t ? " " : "",
                                g_array_index (found, HwPathTick, t).label);
      g_assert_cmpstr (line->str, ==, ticks[i].labels);
    }
}

/* 20 years, 500 facts: each stands once, rows never overlap, and every bar can be walked to. */
static void
test_many (void)
{
  g_autofree Given *given = g_new0 (Given, 500);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HwPath) path = NULL;
  g_autoptr (HwPathLayout) layout = NULL;
  HwDay start = hw_day_new (2006, 11, 22);

  for (guint i = 0; i < 500; i++)
    {
      char *from = hw_day_dup_iso (start + i * 14);
      char *to = hw_day_dup_iso (start + i * 14 + 10 + (i * 7) % 30);

      g_ptr_array_add (texts, from);
      g_ptr_array_add (texts, to);
      given[i] = (Given) { i % HW_PATH_N_LANES, HW_PATH_LOOK_PLAIN, from, to };
    }
  path = make_path (given, 500);
  layout = hw_path_layout_new (path);
  g_assert_cmpuint (layout->bars->len, ==, 500);
  g_assert_cmpint (layout->last - layout->first, >=, 20 * 365 - 31);
  for (guint i = 0; i < 500; i++)
    for (guint j = i + 1; j < 500; j++)
      {
        const HwPathBar *a = hw_path_layout_bar (layout, i), *b = hw_path_layout_bar (layout, j);

        g_assert_true (a->row != b->row || a->to <= b->from || b->to <= a->from);
      }
  for (guint band = 0, bar = 0; band < layout->n_bands; band++)
    for (guint i = 0; i < layout->bands[band].n_bars; i++, bar++)
      if (i + 1 < layout->bands[band].n_bars)
        g_assert_cmpuint (hw_path_layout_walk (layout, bar, HW_PATH_STEP_NEXT), ==, bar + 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("/path-layout/rows/%s", cases[i].name);

      g_test_add_data_func (name, &cases[i], test_rows);
    }
  g_test_add_func ("/path-layout/bands", test_bands);
  g_test_add_func ("/path-layout/empty", test_empty);
  g_test_add_func ("/path-layout/walk", test_walk);
  g_test_add_func ("/path-layout/scale", test_scale);
  g_test_add_func ("/path-layout/fit", test_fit);
  g_test_add_func ("/path-layout/ticks", test_ticks);
  g_test_add_func ("/path-layout/many", test_many);
  return g_test_run ();
}
