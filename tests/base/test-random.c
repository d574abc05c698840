/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Random numbers: the published sequence, even draws, the quantile law.
 */

#include "base/hw-random.h"

/* Published values of SplitMix64 for the seed 1234567, and our own reference for 2009 from an
 * independent program. */
static const struct
{
  guint64 seed;
  guint64 values[5];
} vectors[] = {
  { 1234567,
    { G_GUINT64_CONSTANT (6457827717110365317), G_GUINT64_CONSTANT (3203168211198807973),
      G_GUINT64_CONSTANT (9817491932198370423), G_GUINT64_CONSTANT (4593380528125082431),
      G_GUINT64_CONSTANT (16408922859458223821) } },
  { 2009,
    { G_GUINT64_CONSTANT (1398128628555808600), G_GUINT64_CONSTANT (11866301596584540802),
      G_GUINT64_CONSTANT (3586226593598957013), G_GUINT64_CONSTANT (8361478784770157062),
      G_GUINT64_CONSTANT (14881219887230747808) } },
};

static void
test_vectors (void)
{
  for (guint v = 0; v < G_N_ELEMENTS (vectors); v++)
    {
      HwRandom random;

      hw_random_init (&random, vectors[v].seed);
      for (guint i = 0; i < G_N_ELEMENTS (vectors[v].values); i++)
        g_assert_cmpuint (hw_random_next (&random), ==, vectors[v].values[i]);
    }
}

static void
test_below (void)
{
  HwRandom random;
  guint counts[7] = { 0 };

  hw_random_init (&random, 1);
  for (guint i = 0; i < 70000; i++)
    counts[hw_random_below (&random, 7)]++;
  for (guint i = 0; i < 7; i++)
    g_assert_cmpint (ABS ((int) counts[i] - 10000), <, 400);

  g_assert_cmpuint (hw_random_below (&random, 1), ==, 0);
  for (guint i = 0; i < 1000; i++)
    {
      gint32 value = hw_random_between (&random, -3, 3);

      g_assert_cmpint (value, >=, -3);
      g_assert_cmpint (value, <=, 3);
    }
  g_assert_cmpint (hw_random_between (&random, 5, 5), ==, 5);
  g_assert_false (hw_random_chance (&random, 0));
  g_assert_true (hw_random_chance (&random, 1000));
}

static void
test_pick (void)
{
  static const guint16 weights[] = { 1, 2, 7, 0 };
  HwRandom random;
  guint counts[3] = { 0 };

  hw_random_init (&random, 2);
  for (guint i = 0; i < 10000; i++)
    counts[hw_random_pick (&random, weights)]++;
  g_assert_cmpint (ABS ((int) counts[0] - 1000), <, 120);
  g_assert_cmpint (ABS ((int) counts[1] - 2000), <, 150);
  g_assert_cmpint (ABS ((int) counts[2] - 7000), <, 200);
}

static void
test_quantile (void)
{
  static const HwQuantiles law = { 0, 10, 40, 100, 200, 500, 1000 };
  HwRandom random;
  guint below_median = 0, below_tenth = 0;
  gint64 sum = 0;

  hw_random_init (&random, 3);
  for (guint i = 0; i < 20000; i++)
    {
      gint32 value = hw_random_quantile (&random, law);

      g_assert_cmpint (value, >=, 0);
      g_assert_cmpint (value, <=, 1000);
      below_median += value < 100;
      below_tenth += value < 10;
      sum += value;
    }
  g_assert_cmpint (ABS ((int) below_median - 10000), <, 250);
  g_assert_cmpint (ABS ((int) below_tenth - 2000), <, 150);
  g_assert_cmpint (ABS ((int) (sum / 20000) - hw_quantiles_mean (law)), <, 6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/random/vectors", test_vectors);
  g_test_add_func ("/random/below", test_below);
  g_test_add_func ("/random/pick", test_pick);
  g_test_add_func ("/random/quantile", test_quantile);
  return g_test_run ();
}
