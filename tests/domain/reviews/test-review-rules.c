/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window of the concurrent review by its boundary days (S2-23), for whom it is, what is known
 * already (S2-8), and what its check says.
 */

#include "support/test-records.h"

#include "domain/placements/hw-stay.h"
#include "domain/reviews/hw-concurrent-review.h"
#include "domain/reviews/hw-review-rules.h"

static void
test_window (void)
{
  static const struct
  {
    int day;
    gboolean is_done;
    HwReviewState state;
  } cases[] = {
    { 0, FALSE, HW_REVIEW_NOT_YET }, { 59, FALSE, HW_REVIEW_NOT_YET },
    { 60, FALSE, HW_REVIEW_OPEN },   { 61, FALSE, HW_REVIEW_OPEN },
    { 89, FALSE, HW_REVIEW_OPEN },   { 90, FALSE, HW_REVIEW_OPEN },
    { 91, FALSE, HW_REVIEW_LATE },   { 400, FALSE, HW_REVIEW_LATE },
    { 60, TRUE, HW_REVIEW_DONE },    { 91, TRUE, HW_REVIEW_DONE },
  };
  /* Over the end of a year and a leap day: days are counted, not months. */
  const HwDay removals[] = { hw_day_new (2023, 12, 31), hw_day_new (2026, 2, 1) };

  for (guint r = 0; r < G_N_ELEMENTS (removals); r++)
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
      g_assert_cmpint (
          hw_review_state (removals[r], cases[i].is_done, removals[r] + cases[i].day), ==,
          cases[i].state);
  /* From a calendar: removed on 31 December 2023, day 60 is 29 February 2024, day 90 30 March. */
  g_assert_cmpint (hw_review_state (removals[0], FALSE, hw_day_new (2024, 2, 28)), ==,
                   HW_REVIEW_NOT_YET);
  g_assert_cmpint (hw_review_state (removals[0], FALSE, hw_day_new (2024, 2, 29)), ==,
                   HW_REVIEW_OPEN);
  g_assert_cmpint (hw_review_state (removals[0], FALSE, hw_day_new (2024, 3, 30)), ==,
                   HW_REVIEW_OPEN);
  g_assert_cmpint (hw_review_state (removals[0], FALSE, hw_day_new (2024, 3, 31)), ==,
                   HW_REVIEW_LATE);
}

static void
test_applies (void)
{
  g_autoptr (HwGoal) home = test_record_new (HW_TYPE_GOAL, "kind", "return-to-parent", NULL);
  g_autoptr (HwGoal) adoption = test_record_new (HW_TYPE_GOAL, "kind", "adoption", NULL);

  g_assert_true (hw_review_applies (NULL, NULL));
  g_assert_true (hw_review_applies (home, NULL));
  g_assert_true (hw_review_applies (home, adoption));
  g_assert_true (hw_review_applies (adoption, home));
  g_assert_false (hw_review_applies (adoption, NULL));
}

/* What was done and what changed are two answers, each summed by itself. */
static void
test_known (void)
{
  static const struct
  {
    const char *compliance[3], *success[3];
    HwCompliance done;
    HwSuccess changed;
  } cases[] = {
    { { NULL }, { NULL }, HW_COMPLIANCE_NONE, HW_SUCCESS_NONE },
    { { "done", "done" }, { "not-yet", "not-yet" }, HW_COMPLIANCE_DONE, HW_SUCCESS_NOT_YET },
    { { "done", "not-yet" }, { "changed", NULL }, HW_COMPLIANCE_PART, HW_SUCCESS_CHANGED },
    { { NULL, "not-yet" }, { "changed", "not-yet" }, HW_COMPLIANCE_NOT_YET, HW_SUCCESS_PART },
    { { "not-yet", "done", "done" }, { "part", "changed" }, HW_COMPLIANCE_PART, HW_SUCCESS_PART },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) objectives = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint o = 0; o < 3; o++)
        g_ptr_array_add (objectives,
                         test_record_new (HW_TYPE_OBJECTIVE, "compliance",
                                          cases[i].compliance[o], "success", cases[i].success[o],
                                          NULL));
      g_assert_cmpint (hw_review_sum_compliance (objectives), ==, cases[i].done);
      g_assert_cmpint (hw_review_sum_success (objectives), ==, cases[i].changed);
    }
}

static void
test_check (void)
{
  static const struct
  {
    const char *date, *change, *what;
    const char *findings;
  } cases[] = {
    { "2026-03-02", "no", NULL, "date?" }, /* day 59 */
    { "2026-03-03", "no", NULL, "" },
    { "2026-04-02", "no", NULL, "" },
    { "2026-04-03", "no", NULL, "date?" }, /* day 91 */
    { "2026-03-10", "yes", NULL, "what!" },
    { "2026-03-10", "yes", "Weekly visits", "" },
    { "2026-03-10", NULL, NULL, "change!" },
    { "2026-01-01", "no", NULL, "date!" },
    { "2026-11-23", "no", NULL, "date! date?" },
  };
  g_autoptr (TestTable) table = test_table_new ();

  test_table_add (table, test_record_new (HW_TYPE_STAY, "id", test_id (1), "removal-date",
                                          "2026-01-02", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwRecord) review
          = test_record_new (HW_TYPE_CONCURRENT_REVIEW, "stay", test_id (1), "date",
                             cases[i].date, "change", cases[i].change, "what", cases[i].what,
                             NULL);
      g_autofree char *found = test_findings (review, table, hw_day_new (2026, 11, 22));

      g_assert_cmpstr (found, ==, cases[i].findings);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review-rules/window-S2-23", test_window);
  g_test_add_func ("/review-rules/applies-S2-14", test_applies);
  g_test_add_func ("/review-rules/known-S2-8", test_known);
  g_test_add_func ("/review-rules/check-S2-26", test_check);
  return g_test_run ();
}
