/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is hidden of a table: cases, and that nothing small can be computed from what is told.
 */

#include "stats/hw-small-cells.h"

#include <string.h>

#define MOST 6

/* Hidden groups as letters; «+»: the total, too. Owned. */
static char *
dup_hidden (const guint *counts, const guint *bases, guint n)
{
  gboolean hidden[MOST] = { FALSE };
  GString *words = g_string_new (NULL);
  gboolean all = hw_small_cells_hide (counts, bases, n, hidden);

  for (guint i = 0; i < n; i++)
    if (hidden[i])
      g_string_append_c (words, 'a' + (char) i);
  if (all)
    g_string_append_c (words, '+');
  return g_string_free (words, FALSE);
}

static void
test_cases (void)
{
  static const struct
  {
    const char *what;
    guint n, counts[MOST], bases[MOST];
    const char *hidden;
  } cases[] = {
    { "all large", 3, { 40, 30, 11 }, { 0 }, "" },
    { "ten is small, eleven is not", 2, { 11, 10 }, { 0 }, "ab" },
    { "nobody hides nobody", 3, { 40, 0, 30 }, { 0 }, "" },
    { "one small: the next smallest goes, too", 3, { 40, 30, 4 }, { 0 }, "bc" },
    { "two small that are small together", 4, { 40, 30, 4, 5 }, { 0 }, "bcd" },
    { "two small that are large together", 4, { 40, 30, 6, 5 }, { 0 }, "cd" },
    { "one group alone", 1, { 4 }, { 0 }, "a+" },
    { "everybody is few", 2, { 4, 5 }, { 0 }, "ab+" },
    { "parts of large groups", 2, { 20, 15 }, { 40, 30 }, "" },
    { "a small rest tells as much", 3, { 38, 15, 50 }, { 40, 30, 90 }, "ab" },
    { "all and none of a group are no single ones", 2, { 30, 0 }, { 30, 40 }, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean has_bases = cases[i].bases[0] > 0;
      g_autofree char *hidden
          = dup_hidden (cases[i].counts, has_bases ? cases[i].bases : NULL, cases[i].n);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (hidden, ==, cases[i].hidden);
    }
}

/* Any table: nothing small is told, nor what is hidden by the total: a single or a small number. */
static void
test_any (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint round = 0; round < 20000; round++)
    {
      guint n = 1 + (guint) g_rand_int_range (random, 0, MOST);
      guint counts[MOST], bases[MOST], sum = 0, rest = 0, n_hidden = 0;
      gboolean hidden[MOST] = { FALSE };
      gboolean all;

      for (guint i = 0; i < n; i++)
        {
          bases[i] = (guint) g_rand_int_range (random, 0, 60);
          counts[i] = (guint) g_rand_int_range (random, 0, (int) bases[i] + 1);
        }
      all = hw_small_cells_hide (counts, bases, n, hidden);
      for (guint i = 0; i < n; i++)
        if (hidden[i])
          {
            n_hidden++;
            sum += counts[i];
            rest += bases[i] - counts[i];
          }
        else
          g_assert_false (hw_is_small_cell (counts[i])
                          || hw_is_small_cell (bases[i] - counts[i]));
      if (!all)
        g_assert_true (n_hidden != 1 && !hw_is_small_cell (sum) && !hw_is_small_cell (rest));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/small-cells/cases", test_cases);
  g_test_add_func ("/small-cells/any-table", test_any);
  return g_test_run ();
}
