/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shares and their intervals, against published ones.
 */

#include "stats/hw-proportion.h"

/* R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in
 * Medicine 17 (1998), table I, method 3. */
static void
test_newcombe (void)
{
  static const struct
  {
    guint part, all;
    double low, high;
  } published[] = {
    { 81, 263, 0.2553, 0.3662 },
    { 15, 148, 0.0624, 0.1605 },
    { 0, 20, 0.0000, 0.1611 },
    { 1, 29, 0.0061, 0.1718 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (published); i++)
    {
      HwProportion got = hw_proportion (published[i].part, published[i].all);

      g_assert_cmpfloat_with_epsilon (got.low, published[i].low, 0.00005);
      g_assert_cmpfloat_with_epsilon (got.high, published[i].high, 0.00005);
    }
}

/* It holds its share, stays between 0 and 1, and is the same seen from the other side. */
static void
test_sound (void)
{
  for (guint all = 1; all < 60; all++)
    for (guint part = 0; part <= all; part++)
      {
        HwProportion one = hw_proportion (part, all);
        HwProportion other = hw_proportion (all - part, all);

        g_assert_cmpfloat_with_epsilon (one.share, (double) part / all, 1e-12);
        g_assert_true (one.low >= 0 && one.low <= one.share);
        g_assert_true (one.high <= 1 && one.high >= one.share);
        g_assert_cmpfloat_with_epsilon (one.low, 1 - other.high, 1e-12);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/proportion/newcombe-1998", test_newcombe);
  g_test_add_func ("/proportion/sound", test_sound);
  return g_test_run ();
}
