/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An ordinary contact that reviews concurrent planning: who is to be reviewed, what one act writes,
 * what it refuses, and what one undo takes back (S2-26).
 */

#include "hw-test-store.h"

#include "base/hw-error.h"
#include "domain/contacts/hw-running-record.h"
#include "domain/plans/hw-case-plan-act.h"
#include "domain/plans/hw-plan-change.h"
#include "domain/reviews/hw-review-act.h"
#include "domain/reviews/hw-review-query.h"

/* Today is 2026-11-22: removed 75 days ago. */
#define REMOVED "2026-09-08"

typedef struct
{
  HwTestStore *test;
  HwStore *store;
  char *worker, *other, *family, *child, *sibling, *stay, *sibling_stay, *mother;
} Fixture;

static void
fill (gpointer data)
{
  Fixture *self = data;
  HwStore *store = self->store;

  self->worker = hw_test_add (store, "staff", "name", "J. Combs", "role", "worker", NULL);
  self->other = hw_test_add (store, "staff", "name", "K. Ritchie", "role", "worker", NULL);
  self->family
      = hw_test_add (store, "family", "name", "Combs, Dana", "worker", self->worker, NULL);
  self->child = hw_test_add (store, "child", "given-name", "Eli", "family-name", "Combs",
                             "birth-date", "2015-05-05", "family", self->family, NULL);
  self->sibling = hw_test_add (store, "child", "given-name", "Ana", "family-name", "Combs",
                               "birth-date", "2018-05-05", "family", self->family, NULL);
  self->stay = hw_test_add (store, "stay", "child", self->child, "removal-date", REMOVED, NULL);
  self->sibling_stay
      = hw_test_add (store, "stay", "child", self->sibling, "removal-date", "2026-09-13", NULL);
  self->mother = hw_test_add (store, "person", "name", "Dana Combs", NULL);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  hw_test_fill_once (self, sizeof *self, fill);
  hw_store_set_actor (self->store, self->other);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hw_test_store_free (self->test);
}

static gint64
review (Fixture *self, const char *date, const char *status, const char *change, const char *what,
        gboolean is_both, GError **error)
{
  const char *people[] = { self->mother, NULL };
  const char *children[] = { self->child, NULL };
  const char *stays[] = { self->stay, is_both ? self->sibling_stay : NULL, NULL };
  g_autoptr (HwRecord) contact
      = hw_test_record ("contact", "family", self->family, "kind", "home-visit", "date", date,
                        "status", status, "place", "parent-home", "staff", self->other, NULL);
  g_autoptr (HwRecord) said
      = hw_test_record ("concurrent-review", "compliance", "done", "success", "not-yet",
                        "plan-b", "searching", "change", change, NULL);

  g_object_set (said, "what", what, NULL);
  return hw_review_add (self->store, HW_CONTACT (contact), people, children,
                        HW_CONCURRENT_REVIEW (said), stays, error);
}

static guint
count (Fixture *self, GType type)
{
  return (guint) hw_store_count (self->store, type, NULL);
}

static HwReviewChild *
child_at (HwReviews *reviews, guint i)
{
  return g_ptr_array_index (reviews->children, i);
}

/* ------------------------------------------------------------------ who */

static void
test_who (Fixture *self, gconstpointer data)
{
  g_autofree char *gone
      = hw_test_add (self->store, "child", "given-name", "Max", "family-name", "Combs",
                     "birth-date", "2012-05-05", "family", self->family, NULL);
  g_autoptr (HwReviews) before = NULL;
  g_autoptr (HwReviews) after = NULL;

  g_free (hw_test_add (self->store, "stay", "child", gone, "removal-date", REMOVED, "exit-date",
                       "2026-11-01", "exit-kind", "reunification", NULL));
  g_free (hw_test_add (self->store, "goal", "child", self->child, "role", "primary", "kind",
                       "return-to-parent", "status", "approved", "from-date", REMOVED, NULL));
  g_free (hw_test_add (self->store, "goal", "child", self->child, "role", "concurrent", "kind",
                       "relative", "status", "approved", "from-date", REMOVED,
                       "search-open", "true", "next-search", "2026-12-01", NULL));
  before = hw_reviews_read (self->store, self->family, NULL);
  g_assert_cmpuint (before->children->len, ==, 2);
  g_assert_cmpstr (HW_RECORD (child_at (before, 0)->child)->id, ==, self->child);
  g_assert_cmpint (child_at (before, 0)->concurrent, ==, HW_GOAL_KIND_RELATIVE);
  g_assert_null (child_at (before, 0)->review);

  /* Another plan alone than return to parent: nothing runs beside it (S2-14). */
  g_free (hw_test_add (self->store, "goal", "child", self->sibling, "role", "primary", "kind",
                       "adoption", "status", "approved", "from-date", REMOVED, NULL));
  after = hw_reviews_read (self->store, self->family, NULL);
  g_assert_cmpuint (after->children->len, ==, 1);
}

/* What the plan says already is offered, not asked again (S2-27). */
static void
test_known (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = NULL;
  g_autofree char *goal = NULL;
  g_autofree char *objective = NULL;
  g_autoptr (HwReviews) reviews = NULL;

  g_assert_cmpint (hw_case_plan_begin (self->store, self->family, &plan, NULL), >, 0);
  goal = hw_test_add (self->store, "plan-goal", "plan", plan, "what", "Sober", NULL);
  objective = hw_test_add (self->store, "objective", "goal", goal, "what", "Group", "compliance",
                           "done", "success", "part", NULL);
  g_free (hw_test_add (self->store, "task", "objective", objective, "what", "Go", "done-date",
                       "2026-11-20", NULL));
  g_free (hw_test_add (self->store, "task", "objective", objective, "what", "Call",
                       "start-date", "2026-11-01", "until-date", "2026-11-21", NULL));
  reviews = hw_reviews_read (self->store, self->family, NULL);
  g_assert_cmpuint (reviews->n_tasks, ==, 2);
  g_assert_cmpuint (reviews->n_done, ==, 1);
  g_assert_cmpuint (reviews->n_late, ==, 1);
  g_assert_cmpint (reviews->compliance, ==, HW_COMPLIANCE_DONE);
  g_assert_cmpint (reviews->success, ==, HW_SUCCESS_PART);
}

/* ------------------------------------------------------------------ the act */

/* «No change»: contact, review and the line in the running record; no task. */
static void
test_no_change (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = hw_test_dump (self->store);
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) reviews = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (HwReviews) read = NULL;
  HwConcurrentReview *one;
  gint64 transaction = review (self, "2026-11-22", "held", "no", NULL, FALSE, &error);

  g_assert_no_error (error);
  reviews = hw_store_list (self->store, HW_TYPE_CONCURRENT_REVIEW, NULL, NULL);
  g_assert_cmpuint (reviews->len, ==, 1);
  one = HW_CONCURRENT_REVIEW (reviews->pdata[0]);
  g_assert_cmpstr (one->stay, ==, self->stay);
  g_assert_cmpint (one->compliance, ==, HW_COMPLIANCE_DONE);
  g_assert_cmpint (one->success, ==, HW_SUCCESS_NOT_YET);
  g_assert_cmpint (one->date, ==, hw_day_new (2026, 11, 22));
  entries = hw_store_list (self->store, HW_TYPE_RUNNING_RECORD, NULL, NULL);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_nonnull (strstr (HW_RUNNING_RECORD (entries->pdata[0])->text, "day 75"));
  g_assert_null (strstr (HW_RUNNING_RECORD (entries->pdata[0])->text, "Eli"));
  g_assert_cmpuint (count (self, HW_TYPE_PLAN_CHANGE), ==, 0);

  /* Closed for the one, still open for the sibling. */
  read = hw_reviews_read (self->store, self->family, NULL);
  g_assert_nonnull (child_at (read, 0)->review);
  g_assert_null (child_at (read, 1)->review);

  g_assert_cmpint (hw_journal_undo_transaction (self->store, transaction, &error), >, 0);
  g_assert_no_error (error);
  after = hw_test_dump (self->store);
  g_assert_cmpstr (after, ==, before);
}

/* «Change»: the task of who works with the family, in the version that can hold it. */
static void
test_change (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (HwReviews) read = NULL;
  HwPlanChange *change;

  g_assert_cmpint (review (self, "2026-11-20", "held", "yes", "Weekly visits", TRUE, &error), >,
                   0);
  g_assert_no_error (error);
  g_assert_cmpuint (count (self, HW_TYPE_CONCURRENT_REVIEW), ==, 2);
  changes = hw_store_list (self->store, HW_TYPE_PLAN_CHANGE, NULL, NULL);
  g_assert_cmpuint (changes->len, ==, 1);
  change = HW_PLAN_CHANGE (changes->pdata[0]);
  g_assert_cmpstr (change->what, ==, "Weekly visits");
  g_assert_cmpstr (change->staff, ==, self->worker);
  g_assert_cmpint (change->version, ==, 1);
  g_assert_cmpint (change->asked_date, ==, hw_day_new (2026, 11, 20));
  g_assert_null (change->child);
  read = hw_reviews_read (self->store, self->family, NULL);
  g_assert_cmpuint (read->changes->len, ==, 1);
}

/* About one child: sealed together with it. */
static void
test_change_of_one (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) changes = NULL;

  g_assert_cmpint (review (self, "2026-11-20", "held", "yes", "Weekly visits", FALSE, NULL), >,
                   0);
  changes = hw_store_list (self->store, HW_TYPE_PLAN_CHANGE, NULL, NULL);
  g_assert_cmpstr (HW_PLAN_CHANGE (changes->pdata[0])->child, ==, self->child);
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *date, *status, *change, *what;
    int code;
    const char *part;
  } cases[] = {
    { "2026-11-06", "held", "no", NULL, HW_ERROR_REFUSED, "day 59" },
    { "2026-11-22", "missed", "no", NULL, HW_ERROR_REFUSED, "took place" },
    { "2026-11-22", "held", "yes", NULL, HW_ERROR_INVALID, "what" },
    { "2026-11-22", "held", "not-set", NULL, HW_ERROR_INVALID, "change" },
  };
  g_autofree char *before = hw_test_dump (self->store);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      g_assert_cmpint (review (self, cases[i].date, cases[i].status,
                               g_str_equal (cases[i].change, "not-set") ? "" : cases[i].change,
                               cases[i].what, FALSE, &error),
                       ==, 0);
      g_assert_error (error, HW_ERROR, cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].part));
      after = hw_test_dump (self->store);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
test_twice (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (review (self, "2026-11-20", "held", "no", NULL, FALSE, NULL), >, 0);
  g_assert_cmpint (review (self, "2026-11-21", "held", "no", NULL, FALSE, &error), ==, 0);
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
  g_assert_cmpuint (count (self, HW_TYPE_CONTACT), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) \
  g_test_add ("/review-act/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("S2-23-who", test_who);
  ADD ("S2-27-known", test_known);
  ADD ("S2-26-no-change", test_no_change);
  ADD ("S2-26-change", test_change);
  ADD ("S2-26-change-of-one", test_change_of_one);
  ADD ("S2-26-refused", test_refused);
  ADD ("S2-26-twice", test_twice);
#undef ADD
  return g_test_run ();
}
