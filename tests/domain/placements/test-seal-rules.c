/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When a child's record may be sealed: out of care, and adopted.
 */

#include "domain/placements/hw-seal-rules.h"
#include "support/test-records.h"

static const struct
{
  const char *name;
  struct
  {
    const char *removal, *exit, *kind;
  } stays[3];
  gboolean may;
} cases[] = {
  { "never in care", { { 0 } }, FALSE },
  { "in care", { { "2024-01-01" } }, FALSE },
  { "adopted", { { "2024-01-01", "2026-05-01", "adoption" } }, TRUE },
  { "adopted today", { { "2024-01-01", "2026-11-22", "adoption" } }, TRUE },
  { "adopted tomorrow", { { "2024-01-01", "2026-11-23", "adoption" } }, FALSE },
  { "went home", { { "2024-01-01", "2026-05-01", "reunification" } }, FALSE },
  { "went home, came back, was adopted",
    { { "2020-01-01", "2021-05-01", "reunification" },
      { "2024-01-01", "2026-05-01", "adoption" } },
    TRUE },
  { "was adopted, came back into care",
    { { "2020-01-01", "2021-05-01", "adoption" }, { "2024-01-01" } },
    FALSE },
  { "was adopted, came back, left at eighteen",
    { { "2010-01-01", "2011-05-01", "adoption" }, { "2020-01-01", "2024-01-01", "emancipation" } },
    FALSE },
  { "left, and nobody wrote down how", { { "2024-01-01", "2026-05-01" } }, FALSE },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) stays = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint s = 0; cases[i].stays[s].removal; s++)
        g_ptr_array_add (stays,
                         test_record_new (HW_TYPE_STAY, "removal-date", cases[i].stays[s].removal,
                                          "exit-date", cases[i].stays[s].exit, "exit-kind",
                                          cases[i].stays[s].kind, NULL));
      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (hw_seal_refusal (stays, hw_day_new (2026, 11, 22)) == NULL, ==,
                       cases[i].may);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/seal-rules/cases", test_cases);
  return g_test_run ();
}
