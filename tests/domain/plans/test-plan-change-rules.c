/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which version of a plan a change waits for, and when it is settled (S2-26).
 */

#include "support/test-records.h"

#include "domain/plans/hw-plan-change-rules.h"

typedef struct
{
  int version;
  const char *status, *asked, *approved;
} Version;

static const struct
{
  const char *name;
  Version plans[3];
  int waits_for;
  int of_version;
  gboolean is_open;
} cases[] = {
  { "no plan yet", { { 0 } }, 1, 1, TRUE },
  { "the first is being written", { { 1, "draft", NULL, NULL } }, 1, 1, TRUE },
  { "the family has agreed to it", { { 1, "agreed", NULL, NULL } }, 1, 1, TRUE },
  { "it lies with the supervisor", { { 1, "agreed", "2026-11-01", NULL } }, 2, 2, TRUE },
  { "it is in force", { { 1, "approved", "2026-11-01", "2026-11-02" } }, 2, 2, TRUE },
  { "the next one is being written",
    { { 1, "approved", NULL, "2026-11-02" }, { 2, "draft", NULL, NULL } }, 2, 2, TRUE },
  { "the next one is approved",
    { { 1, "superseded", NULL, "2026-11-02" }, { 2, "approved", NULL, "2026-11-20" } }, 3, 2,
    FALSE },
  { "a later one is approved", { { 3, "approved", NULL, "2026-11-20" } }, 4, 2, FALSE },
  { "closed", { { 1, "closed", NULL, "2026-11-02" } }, 2, 2, TRUE },
};

static void
test_versions (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func (g_object_unref);
      g_autofree char *version = g_strdup_printf ("%d", cases[i].of_version);
      g_autoptr (HwRecord) change
          = test_record_new (HW_TYPE_PLAN_CHANGE, "version", version, NULL);

      g_test_message ("%s", cases[i].name);
      for (guint p = 0; p < 3 && cases[i].plans[p].version; p++)
        {
          const Version *one = &cases[i].plans[p];
          g_autofree char *number = g_strdup_printf ("%d", one->version);

          g_ptr_array_add (plans, test_record_new (HW_TYPE_CASE_PLAN, "version", number, "status",
                                                   one->status, "asked-date", one->asked,
                                                   "approved-date", one->approved, NULL));
        }
      g_assert_cmpint (hw_plan_change_version (plans), ==, cases[i].waits_for);
      g_assert_cmpint (hw_plan_change_is_open (HW_PLAN_CHANGE (change), plans), ==,
                       cases[i].is_open);
    }
}

/* Settled without a version: somebody says so, with the day. */
static void
test_by_hand (void)
{
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();
  g_autoptr (HwRecord) change = test_record_new (HW_TYPE_PLAN_CHANGE, "version", "2", "done-date",
                                                 "2026-11-20", NULL);

  g_assert_false (hw_plan_change_is_open (HW_PLAN_CHANGE (change), plans));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-change/versions-S2-26", test_versions);
  g_test_add_func ("/plan-change/by-hand-S2-26", test_by_hand);
  return g_test_run ();
}
