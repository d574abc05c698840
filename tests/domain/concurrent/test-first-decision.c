/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whose first decision about concurrent planning came after day 90, and by how long (S2-24).
 */

#include "hw-test-store.h"

#include "domain/concurrent/hw-first-decision-query.h"
#include "domain/concurrent/hw-first-decision-rules.h"

#define TODAY "2026-11-22"

static void
test_which_is_first (void)
{
  static const struct
  {
    HwDay plan_b, review, day;
    HwFirstDecisionKind kind;
  } cases[] = {
    { 0, 0, 0, HW_FIRST_DECISION_NONE },
    { 5, 0, 5, HW_FIRST_DECISION_PLAN_B },
    { 0, 5, 5, HW_FIRST_DECISION_REVIEW },
    { 5, 6, 5, HW_FIRST_DECISION_PLAN_B },
    { 6, 5, 5, HW_FIRST_DECISION_REVIEW },
    { 5, 5, 5, HW_FIRST_DECISION_PLAN_B },
  };
  HwDay removal = hw_day_new (2026, 1, 1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HwDay day;

      g_assert_cmpint (hw_first_decision (cases[i].plan_b, cases[i].review, &day), ==,
                       cases[i].kind);
      g_assert_cmpint (day, ==, cases[i].day);
    }
  /* GNU date: 2026-01-01 + 90 days is April 1. */
  g_assert_cmpuint (hw_first_decision_late (removal, hw_day_new (2026, 4, 1)), ==, 0);
  g_assert_cmpuint (hw_first_decision_late (removal, hw_day_new (2026, 4, 2)), ==, 1);
  g_assert_cmpuint (hw_first_decision_late (removal, hw_day_new (2026, 1, 5)), ==, 0);
}

/* ------------------------------------------------------------------ in an office */

typedef struct
{
  HwTestStore *test;
  HwStore *store;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->test = hw_test_store_new ();
  self->store = self->test->store;
  hw_store_set_today (self->store, hw_day_parse (TODAY));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hw_test_store_free (self->test);
}

/* @goals: «role kind status day», with a semicolon between; @review: a day. Both may be NULL. */
static void
add_child (Fixture *self, const char *name, const char *removal, const char *exit,
           const char *goals, const char *review)
{
  g_autofree char *child = hw_test_add (self->store, "child", "given-name", name, "birth-date",
                                        "2018-05-05", NULL);
  g_autofree char *stay
      = hw_test_add (self->store, "stay", "child", child, "removal-date", removal,
                     exit ? "exit-date" : NULL, exit, "exit-kind", "reunification", NULL);
  g_auto (GStrv) each = g_strsplit (goals ? goals : "", ";", -1);

  for (char **goal = each; *goal && **goal; goal++)
    {
      g_auto (GStrv) words = g_strsplit (*goal, " ", -1);
      gboolean is_b = g_str_equal (words[0], "concurrent");

      g_free (hw_test_add (self->store, "goal", "child", child, "role", words[0], "kind",
                           words[1], "status", words[2], "from-date", words[3],
                           is_b ? "search-open" : NULL, "true", "next-search", "2027-01-01",
                           NULL));
    }
  if (review)
    g_free (hw_test_add (self->store, "concurrent-review", "stay", stay, "date", review, "change",
                         "no", NULL));
}

/* One line a stay: «Eli none 12». */
static char *
dup_lines (Fixture *self, guint *n_stays, guint *n_none)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwFirstDecisions) all = hw_first_decisions_read (self->store, &error);
  GString *lines = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < all->late->len; i++)
    {
      const HwFirstDecision *one = g_ptr_array_index (all->late, i);

      g_string_append_printf (lines, "%s%s %s %u", i ? "\n" : "", one->name,
                              hw_first_decision_nick (one->kind), one->late);
    }
  *n_stays = all->n_stays;
  /* Behind the number stand as many children, one with two stays twice. */
  g_assert_cmpuint (all->children->len, ==, all->n_stays);
  *n_none = all->n_none;
  return g_string_free (lines, FALSE);
}

#define PLAN_B "concurrent adoption approved "
#define RETURN "primary return-to-parent approved 2026-01-05"

/* Removed on New Year: day 90 is the first of April. */
static void
test_late (Fixture *self, gconstpointer data)
{
  g_autofree char *lines = NULL;
  guint n_stays, n_none;

  add_child (self, "Day90", "2026-01-01", NULL, RETURN ";" PLAN_B "2026-04-01", NULL);
  add_child (self, "Day91", "2026-01-01", NULL, RETURN ";" PLAN_B "2026-04-02", NULL);
  add_child (self, "Half", "2026-01-01", NULL, RETURN ";" PLAN_B "2026-07-01", NULL);
  /* The review at a contact came first, in time; or late. */
  add_child (self, "Told", "2026-01-01", NULL, RETURN ";" PLAN_B "2026-07-01", "2026-03-15");
  add_child (self, "Reviewed", "2026-01-01", NULL, RETURN, "2026-05-01");
  /* A proposal is no decision yet; and what was dropped since was one. */
  add_child (self, "Proposed", "2026-01-01", NULL,
             RETURN ";concurrent adoption proposed 2026-02-01;" PLAN_B "2026-04-11", NULL);
  lines = dup_lines (self, &n_stays, &n_none);
  g_assert_cmpstr (lines, ==,
                   "Half plan-b 91\nReviewed review 30\nProposed plan-b 10\nDay91 plan-b 1");
  g_assert_cmpuint (n_stays, ==, 6);
  g_assert_cmpuint (n_none, ==, 0);
}

/* GNU date: 2026-08-24 + 90 days is 2026-11-22, and 2026-08-23 + 91. */
static void
test_none_yet (Fixture *self, gconstpointer data)
{
  g_autofree char *lines = NULL;
  guint n_stays, n_none;

  add_child (self, "Today90", "2026-08-24", NULL, NULL, NULL);
  add_child (self, "Today91", "2026-08-23", NULL, NULL, NULL);
  add_child (self, "Year", "2025-11-22", NULL, "primary return-to-parent approved 2025-11-30",
             NULL);
  /* Nobody waits for a Plan B where Plan A is adoption; nor after the child has gone home. */
  add_child (self, "Adopted", "2025-11-22", NULL, "primary adoption approved 2025-11-30", NULL);
  add_child (self, "Home", "2025-11-22", "2026-10-01", NULL, NULL);
  /* A decision of a stay that is over for more than a year is not looked at. */
  add_child (self, "Old", "2024-01-01", "2025-11-22", PLAN_B "2025-01-01", NULL);
  add_child (self, "Left", "2024-06-01", "2025-11-23", PLAN_B "2024-09-30", NULL);
  add_child (self, "Short", "2026-05-01", "2026-07-30", NULL, NULL);
  lines = dup_lines (self, &n_stays, &n_none);
  g_assert_cmpstr (lines, ==, "Year none 275\nToday91 none 1\nLeft plan-b 31");
  g_assert_cmpuint (n_stays, ==, 4);
  g_assert_cmpuint (n_none, ==, 2);
}

/* The Plan B of a first stay says nothing of the second one. */
static void
test_two_stays (Fixture *self, gconstpointer data)
{
  g_autofree char *child = hw_test_add (self->store, "child", "given-name", "Eli", "birth-date",
                                        "2018-05-05", NULL);
  g_autofree char *lines = NULL;
  guint n_stays, n_none;

  g_free (hw_test_add (self->store, "stay", "child", child, "removal-date", "2025-06-01",
                       "exit-date", "2026-01-10", "exit-kind", "reunification", NULL));
  g_free (hw_test_add (self->store, "stay", "child", child, "removal-date", "2026-08-01", NULL));
  g_free (hw_test_add (self->store, "goal", "child", child, "role", "concurrent", "kind",
                       "guardianship", "status", "ended", "from-date", "2025-07-01", "to-date",
                       "2026-01-10", NULL));
  lines = dup_lines (self, &n_stays, &n_none);
  g_assert_cmpstr (lines, ==, "Eli none 23");
  g_assert_cmpuint (n_stays, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/first-decision/S2-24/which-is-first", test_which_is_first);
#define ADD(path, function) \
  g_test_add ("/first-decision/S2-24/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("late", test_late);
  ADD ("none-yet", test_none_yet);
  ADD ("two-stays", test_two_stays);
#undef ADD
  return g_test_run ();
}
