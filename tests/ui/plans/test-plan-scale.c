/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which months a plan's bars stand on, and where a day lies on them.
 */

#include "ui/plans/hw-plan-scale.h"

static HwDay
day (const char *iso)
{
  return *iso ? hw_day_parse (iso) : 0;
}

/* Whole months; three at least; to the end of the month in which it ends. */
static void
test_fit (void)
{
  static const struct
  {
    const char *from, *to, *today, *first, *end;
  } cases[] = {
    { "", "", "2026-11-22", "2026-11-01", "2027-02-01" },
    { "2026-11-22", "", "2026-12-24", "2026-11-01", "2027-02-01" },
    { "2026-11-22", "2026-11-30", "2026-11-22", "2026-11-01", "2027-02-01" },
    { "2026-01-31", "2026-03-31", "2026-02-01", "2026-01-01", "2026-04-01" },
    { "2026-01-01", "2026-04-01", "2026-02-01", "2026-01-01", "2026-05-01" },
    { "2023-12-31", "2024-02-29", "2024-01-01", "2023-12-01", "2024-03-01" },
    { "2026-11-22", "2027-11-21", "2026-11-22", "2026-11-01", "2027-12-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwPlanScale) scale = hw_plan_scale_new (day (cases[i].today));

      hw_plan_scale_fit (scale, day (cases[i].from), day (cases[i].to), day (cases[i].today));
      g_assert_cmpint (hw_plan_scale_from (scale), ==, day (cases[i].first));
      g_assert_cmpint (hw_plan_scale_end (scale), ==, day (cases[i].end));
      g_assert_cmpint (hw_plan_scale_today (scale), ==, day (cases[i].today));
    }
}

/* January to March of 2027 has 90 days. */
static void
test_days_and_pixels (void)
{
  HwDay first = day ("2027-01-01");
  g_autoptr (HwPlanScale) scale = hw_plan_scale_new (first);

  g_assert_cmpfloat_with_epsilon (hw_plan_scale_x (scale, first, 900), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (hw_plan_scale_x (scale, day ("2027-02-01"), 900), 310, 1e-9);
  g_assert_cmpfloat_with_epsilon (hw_plan_scale_x (scale, day ("2027-04-01"), 900), 900, 1e-9);
  for (int i = 0; i < 90; i++)
    {
      double x = hw_plan_scale_x (scale, first + i, 431);

      g_assert_cmpint (hw_plan_scale_day (scale, x + 0.01, 431), ==, first + i);
      g_assert_cmpint (hw_plan_scale_day (scale, x - 0.01, 431), ==, first + i - 1);
    }
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_tells_of_changes_alone (void)
{
  HwDay today = day ("2027-01-15");
  g_autoptr (HwPlanScale) scale = hw_plan_scale_new (today);
  guint n = 0;

  g_signal_connect_swapped (scale, "changed", G_CALLBACK (count_cb), &n);
  hw_plan_scale_fit (scale, day ("2027-01-31"), day ("2027-02-02"), today);
  g_assert_cmpuint (n, ==, 0);
  hw_plan_scale_fit (scale, day ("2027-01-31"), day ("2027-04-01"), today);
  g_assert_cmpuint (n, ==, 1);
  hw_plan_scale_fit (scale, day ("2027-01-31"), day ("2027-04-01"), today + 1);
  g_assert_cmpuint (n, ==, 2);
}

/* The same array as long as nothing changes; other ones for another width or other months. */
static void
test_ticks (void)
{
  HwDay today = day ("2026-11-22");
  g_autoptr (HwPlanScale) scale = hw_plan_scale_new (today);
  GArray *ticks = hw_plan_scale_ticks (scale, 600, 30);

  g_assert_cmpuint (ticks->len, ==, 3);
  g_assert_cmpint (g_array_index (ticks, HwPathTick, 0).day, ==, day ("2026-11-01"));
  g_assert_cmpint (g_array_index (ticks, HwPathTick, 2).day, ==, day ("2027-01-01"));
  g_assert_true (g_array_index (ticks, HwPathTick, 2).is_year);
  g_assert_true (hw_plan_scale_ticks (scale, 600, 30) == ticks);
  hw_plan_scale_fit (scale, today, day ("2027-10-01"), today);
  g_assert_cmpuint (hw_plan_scale_ticks (scale, 600, 30)->len, ==, 12);
  g_assert_cmpuint (hw_plan_scale_ticks (scale, 200, 30)->len, ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-scale/fit", test_fit);
  g_test_add_func ("/plan-scale/days-and-pixels", test_days_and_pixels);
  g_test_add_func ("/plan-scale/tells-of-changes-alone", test_tells_of_changes_alone);
  g_test_add_func ("/plan-scale/ticks", test_ticks);
  return g_test_run ();
}
