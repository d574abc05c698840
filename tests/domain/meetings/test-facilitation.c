/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One facilitator a family, and some fifty families a facilitator (S4-9, S4-17).
 */

#include "support/test-records.h"

#include "domain/families/hw-family.h"
#include "domain/meetings/hw-facilitation.h"
#include "domain/office/hw-home-approval.h"
#include "domain/office/hw-training.h"

#define TODAY hw_day_new (2026, 11, 22)
#define STAFF 1000

static void
add (TestTable *table, guint n, const char *from, const char *until)
{
  test_table_add (table, test_record_new (HW_TYPE_FACILITATION, "id", test_id (2000 + n),
                                          "family", test_id (n), "facilitator", test_id (STAFF),
                                          "from-date", from, "until-date", until, NULL));
}

static const struct
{
  const char *name;
  guint n_families; /* that the facilitator has already */
  const char *limit, *reason, *findings;
  const char *until; /* of the next one */
  guint n_closed; /* families beside those, whose case is closed */
} cases[] = {
  { "the first", 0, NULL, NULL, "" },
  { "the fiftieth", 49, NULL, NULL, "" },
  { "the fifty-first", 50, NULL, NULL, "reason!" },
  { "the fifty-first, with a reason", 50, NULL, "Speaks Spanish", "" },
  { "an empty reason is none", 50, NULL, "", "reason!" },
  { "the thirtieth of thirty", 29, "30", NULL, "" },
  { "the thirty-first of thirty", 30, "30", NULL, "reason!" },
  { "the fifty-first of sixty", 50, "60", NULL, "" },
  { "the fifty-first, for a week", 50, NULL, NULL, "reason!", "2026-11-29" },
  { "the fifty-first, once upon a time", 50, NULL, NULL, "", "2026-11-22" },
  { "the fiftieth, and two are closed", 49, NULL, NULL, "", NULL, 2 },
};

static void
test_limit (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TestTable) table = test_table_new ();
      g_autoptr (HwRecord) next = test_record_new (
          HW_TYPE_FACILITATION, "id", test_id (3000), "family", test_id (500), "facilitator",
          test_id (STAFF), "from-date", "2026-11-20", "until-date", cases[i].until, "reason",
          cases[i].reason, NULL);
      g_autofree char *found = NULL;

      test_table_add (table, test_record_new (HW_TYPE_STAFF, "id", test_id (STAFF), "name", "Joy",
                                              "most-families", cases[i].limit, NULL));
      for (guint n = 0; n < cases[i].n_families; n++)
        add (table, n + 1, "2026-01-05", NULL);
      for (guint n = 0; n < cases[i].n_closed; n++)
        {
          add (table, 300 + n, "2026-01-05", NULL);
          test_table_add (table, test_record_new (HW_TYPE_FAMILY, "id", test_id (300 + n), "name",
                                                  "Sloane", "closed", "2026-11-22", NULL));
        }
      /* Those that ended, and a second time with one family, are no load. */
      add (table, 400, "2025-01-05", "2026-11-22");
      found = test_findings (next, table, TODAY);
      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (found, ==, cases[i].findings);
    }
}

/* The day on which one ends and the other begins is no overlap. */
static void
test_one_a_family (void)
{
  static const struct
  {
    const char *until, *findings;
  } spans[] = { { NULL, "facilitator!" }, { "2026-11-23", "facilitator!" }, { "2026-11-22", "" } };

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      g_autoptr (TestTable) table = test_table_new ();
      g_autoptr (HwRecord) next = test_record_new (
          HW_TYPE_FACILITATION, "id", test_id (3000), "family", test_id (1), "facilitator",
          test_id (1001), "from-date", "2026-11-22", NULL);
      g_autofree char *found = NULL;

      add (table, 1, "2026-01-05", spans[i].until);
      found = test_findings (next, table, TODAY);
      g_assert_cmpstr (found, ==, spans[i].findings);
    }
}

/* Trained from the day of the training on, not before. */
static void
test_training (void)
{
  g_autoptr (HwTraining) training = test_record_new (
      HW_TYPE_TRAINING, "staff", test_id (1), "name", "Permanency roundtables", "date",
      "2026-03-02", "region", test_id (2), "trained-for", "facilitator", NULL);
  g_autoptr (HwTraining) nobodys = test_record_new (HW_TYPE_TRAINING, "name", "Concurrent planning",
                                                    "date", "2026-03-02", NULL);
  g_autofree char *found = test_findings (training, NULL, TODAY);
  g_autofree char *nobodys_found = test_findings (nobodys, NULL, TODAY);

  g_assert_cmpstr (found, ==, "");
  g_assert_cmpstr (nobodys_found, ==, "staff!");
  g_assert_false (hw_training_counts (training, hw_day_new (2026, 3, 1)));
  g_assert_true (hw_training_counts (training, hw_day_new (2026, 3, 2)));
}

static void
test_approval (void)
{
  g_autoptr (HwRecord) approval = test_record_new (HW_TYPE_APPROVAL, "home", test_id (1),
                                                   "approval", "concurrent", "from-date",
                                                   "2026-03-02", "until-date", "2026-03-01", NULL);
  g_autofree char *found = test_findings (approval, NULL, TODAY);

  g_assert_cmpstr (found, ==, "until-date!");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facilitation/S4-17/limit", test_limit);
  g_test_add_func ("/facilitation/S4-9/one-a-family", test_one_a_family);
  g_test_add_func ("/facilitation/S0-2/training", test_training);
  g_test_add_func ("/facilitation/S2-17/approval", test_approval);
  return g_test_run ();
}
