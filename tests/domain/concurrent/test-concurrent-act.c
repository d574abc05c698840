/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plan B set, changed, dropped and taken up; steps, disclosure and searches; what is refused, and
 * every act taken back, row for row.
 */

#include "hw-test-store.h"

#include "base/hw-error.h"
#include "domain/concurrent/hw-concurrent-act.h"
#include "domain/concurrent/hw-concurrent-query.h"
#include "domain/families/hw-merge-act.h"

typedef struct
{
  HwTestStore *test;
  HwStore *store;
  char *staff, *family, *child, *mother, *aunt, *plan_a;
} Fixture;

static void
fill (gpointer data)
{
  Fixture *self = data;
  HwStore *store = self->store;

  self->staff = hw_test_add (store, "staff", "name", "J. Combs", "role", "worker", NULL);
  self->family = hw_test_add (store, "family", "name", "Combs, Dana", NULL);
  self->child = hw_test_add (store, "child", "given-name", "Eli", "family-name", "Combs",
                             "birth-date", "2018-05-05", "family", self->family, NULL);
  g_free (hw_test_add (store, "stay", "child", self->child, "removal-date", "2026-10-01", NULL));
  self->mother = hw_test_add (store, "person", "name", "Dana Combs", NULL);
  self->aunt = hw_test_add (store, "person", "name", "Ruth Noble", NULL);
  g_free (hw_test_add (store, "connection", "child", self->child, "person", self->mother, "kind",
                       "mother", NULL));
  self->plan_a = hw_test_add (store, "goal", "child", self->child, "kind", "return-to-parent",
                              "role", "primary", "status", "approved", "from-date", "2026-10-05",
                              NULL);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  hw_test_fill_once (self, sizeof *self, fill);
  hw_store_set_actor (self->store, self->staff);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hw_test_store_free (self->test);
}

static HwGoal *
goal_new (Fixture *self)
{
  return HW_GOAL (hw_test_record ("goal", "child", self->child, "kind", "adoption",
                                  "resource-person", self->aunt, NULL));
}

static void
assert_done (gint64 transaction, const GError *error)
{
  g_assert_no_error (error);
  g_assert_cmpint (transaction, >, 0);
}

static void
assert_refused (gint64 transaction, GError **error, const char *part)
{
  g_assert_cmpint (transaction, ==, 0);
  g_assert_error (*error, HW_ERROR, HW_ERROR_REFUSED);
  g_assert_nonnull (strstr ((*error)->message, part));
  g_clear_error (error);
}

static HwGoal *
set_plan_b (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  HwGoal *goal = goal_new (self);

  assert_done (hw_plan_b_set (self->store, goal, &error), error);
  return goal;
}

static void
assert_value (Fixture *self, const char *type, const char *id, const char *field,
              const char *expected)
{
  g_autofree char *value = hw_test_value (self->store, type, id, field);

  g_assert_cmpstr (value, ==, expected);
}

static char *
add_step (Fixture *self, const char *goal)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwRecord) step = hw_test_record ("goal-step", "goal", goal, "what", "Home study",
                                              "staff", self->staff, NULL);

  assert_done (hw_goal_step_open (self->store, HW_GOAL_STEP (step), &error), error);
  return g_strdup (step->id);
}

/* ------------------------------------------------------------------ Plan B */

static void
test_set (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwGoal) bare = goal_new (self);
  g_autoptr (HwGoal) return_again = goal_new (self);
  g_autoptr (HwGoal) second = goal_new (self);
  g_autoptr (HwGoal) goal = NULL;
  const char *id;

  g_clear_pointer (&bare->resource_person, g_free);
  assert_refused (hw_plan_b_set (self->store, bare, &error), &error, "search is open");
  return_again->kind = HW_GOAL_KIND_RETURN_TO_PARENT;
  assert_refused (hw_plan_b_set (self->store, return_again, &error), &error, "guardianship");
  goal = set_plan_b (self);
  id = HW_RECORD (goal)->id;
  assert_value (self, "goal", id, "role", "concurrent");
  assert_value (self, "goal", id, "status", "approved");
  assert_value (self, "goal", id, "from-date", "2026-11-22");
  assert_refused (hw_plan_b_set (self->store, second, &error), &error, "There is a Plan B");
}

static void
test_set_refused (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwGoal) goal = goal_new (self);

  hw_test_set (self->store, "goal", self->plan_a, "kind", "guardianship");
  assert_refused (hw_plan_b_set (self->store, goal, &error), &error, "reunification");
  hw_test_set (self->store, "goal", self->plan_a, "status", "ended");
  assert_refused (hw_plan_b_set (self->store, goal, &error), &error, "no Plan A");
}

/* Another resource is the same plan; another kind is another one, and the open steps go along. */
static void
test_change (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwGoal) goal = set_plan_b (self);
  g_autofree char *first = g_strdup (HW_RECORD (goal)->id);
  g_autofree char *open = add_step (self, first);
  g_autofree char *done = add_step (self, first);

  g_set_str (&goal->owner, self->staff);
  g_clear_pointer (&HW_RECORD (goal)->id, g_free);
  assert_done (hw_plan_b_change (self->store, goal, &error), error);
  g_assert_cmpstr (HW_RECORD (goal)->id, ==, first);
  assert_value (self, "goal", first, "owner", self->staff);
  assert_done (hw_goal_step_complete (self->store, done, hw_store_today (self->store), &error),
               error);
  goal->kind = HW_GOAL_KIND_GUARDIANSHIP;
  g_clear_pointer (&HW_RECORD (goal)->id, g_free);
  assert_done (hw_plan_b_change (self->store, goal, &error), error);
  g_assert_cmpstr (HW_RECORD (goal)->id, !=, first);
  assert_value (self, "goal", first, "status", "ended");
  assert_value (self, "goal", first, "kind", "adoption");
  assert_value (self, "goal", HW_RECORD (goal)->id, "owner", self->staff);
  assert_value (self, "goal-step", open, "goal", HW_RECORD (goal)->id);
  assert_value (self, "goal-step", done, "goal", first);
  g_clear_pointer (&goal->resource_person, g_free);
  assert_refused (hw_plan_b_change (self->store, goal, &error), &error, "search is open");
}

static void
test_drop (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwGoal) goal = set_plan_b (self);
  const char *id = HW_RECORD (goal)->id;

  assert_refused (hw_plan_b_drop (self->store, self->child, "  ", &error), &error, "why");
  assert_done (hw_plan_b_drop (self->store, self->child, "The aunt moved away", &error), error);
  assert_value (self, "goal", id, "status", "ended");
  assert_value (self, "goal", id, "to-date", "2026-11-22");
  assert_value (self, "goal", id, "ended-because", "The aunt moved away");
  assert_refused (hw_plan_b_drop (self->store, self->child, "Again", &error), &error,
                  "no Plan B");
}

static void
test_take_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwGoal) goal = set_plan_b (self);
  g_autofree char *step = add_step (self, HW_RECORD (goal)->id);
  g_autoptr (HwConcurrent) plans = NULL;

  assert_done (hw_plan_b_take_up (self->store, self->child, "Court ruled", &error), error);
  plans = hw_concurrent_read (self->store, self->child, NULL);
  g_assert_null (plans->plan_b);
  g_assert_cmpint (plans->plan_a->kind, ==, HW_GOAL_KIND_ADOPTION);
  g_assert_cmpstr (plans->plan_a->resource_person, ==, self->aunt);
  g_assert_cmpstr (plans->plan_a->why, ==, "Court ruled");
  g_assert_cmpuint (plans->steps->len, ==, 1);
  assert_value (self, "goal", self->plan_a, "status", "ended");
  assert_value (self, "goal-step", step, "goal", HW_RECORD (plans->plan_a)->id);
}

/* A new primary goal ends the one that stood; a proposed one ends nothing. */
static void
test_goal_begin (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwRecord) proposed
      = hw_test_record ("goal", "child", self->child, "kind", "adoption", "role", "primary",
                        "status", "proposed", "from-date", "2026-11-20", NULL);
  g_autoptr (HwRecord) next
      = hw_test_record ("goal", "child", self->child, "kind", "guardianship", "role", "primary",
                        "status", "approved", "from-date", "2026-11-20", NULL);

  assert_done (hw_goal_begin (self->store, HW_GOAL (proposed), &error), error);
  assert_value (self, "goal", self->plan_a, "status", "approved");
  assert_done (hw_goal_begin (self->store, HW_GOAL (next), &error), error);
  assert_value (self, "goal", self->plan_a, "status", "ended");
  assert_value (self, "goal", self->plan_a, "to-date", "2026-11-20");
}

/* ------------------------------------------------------------------ steps, disclosure, search */

static void
test_steps (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *step = add_step (self, self->plan_a);
  HwDay today = hw_store_today (self->store);
  g_autoptr (HwRecord) late = NULL;

  g_assert_cmpint (hw_goal_step_complete (self->store, step, today + 1, &error), ==, 0);
  g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
  g_clear_error (&error);
  assert_done (hw_goal_step_complete (self->store, step, today, &error), error);
  assert_refused (hw_goal_step_complete (self->store, step, today, &error), &error, "already");
  hw_test_set (self->store, "goal", self->plan_a, "status", "ended");
  late = hw_test_record ("goal-step", "goal", self->plan_a, "what", "More", NULL);
  assert_refused (hw_goal_step_open (self->store, HW_GOAL_STEP (late), &error), &error,
                  "not worked");
}

static void
test_disclosure (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwRecord) one
      = hw_test_record ("disclosure", "family", self->family, "parent", self->mother,
                        "given-date", "2026-11-01", "acknowledged", "yes", NULL);

  assert_done (hw_disclosure_record (self->store, HW_DISCLOSURE (one), &error), error);
  assert_value (self, "disclosure", one->id, "staff", self->staff);
}

/* The open search of Plan B goes on when the ledger says so; an older search sets nothing back. */
static void
test_search (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwGoal) goal = goal_new (self);
  g_autoptr (HwRecord) search
      = hw_test_record ("relative-search", "child", self->child, "date", "2026-11-20", "side",
                        "paternal", "source", "Court file", "result", "nobody", "next-search",
                        "2026-12-20", NULL);
  g_autoptr (HwRecord) older
      = hw_test_record ("relative-search", "child", self->child, "date", "2026-10-20", "side",
                        "maternal", "source", "Mother", "result", "nobody", "next-search",
                        "2026-11-10", NULL);

  g_clear_pointer (&goal->resource_person, g_free);
  goal->search_open = true;
  goal->next_search = hw_day_new (2026, 12, 1);
  assert_done (hw_plan_b_set (self->store, goal, &error), error);
  assert_done (hw_relative_search_record (self->store, HW_RELATIVE_SEARCH (search), &error),
               error);
  assert_value (self, "relative-search", search->id, "staff", self->staff);
  assert_value (self, "goal", HW_RECORD (goal)->id, "next-search", "2026-12-20");
  assert_done (hw_relative_search_record (self->store, HW_RELATIVE_SEARCH (older), &error), error);
  assert_value (self, "goal", HW_RECORD (goal)->id, "next-search", "2026-12-20");
}

/* ------------------------------------------------------------------ all of it */

/* Two records of one person made one: resource, disclosure and ledger follow. */
static void
test_merged (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwGoal) goal = set_plan_b (self);
  g_autofree char *other = hw_test_add (self->store, "person", "name", "R. Noble", NULL);
  g_autofree char *search
      = hw_test_add (self->store, "relative-search", "child", self->child, "date", "2026-11-20",
                     "side", "maternal", "source", "Mother", "person", self->aunt, "result",
                     "willing", NULL);

  hw_merge_act (self->store, HW_TYPE_PERSON, other, self->aunt, 0, &error);
  g_assert_no_error (error);
  assert_value (self, "goal", HW_RECORD (goal)->id, "resource-person", other);
  assert_value (self, "relative-search", search, "person", other);
}

static void
test_undo (Fixture *self, gconstpointer data)
{
  g_autofree char *start = hw_test_dump (self->store);
  gint64 first = hw_journal_head (self->store).transactions;
  g_autofree char *end = NULL;
  g_autoptr (GError) error = NULL;
  gint64 steps;

  test_change (self, data);
  test_disclosure (self, data);
  steps = hw_journal_head (self->store).transactions - first;
  g_assert_cmpint (steps, ==, 7);
  for (gint64 i = steps; i > 0; i--)
    {
      g_assert_cmpint (hw_journal_undo_transaction (self->store, first + i, &error), >, 0);
      g_assert_no_error (error);
    }
  end = hw_test_dump (self->store);
  g_assert_cmpstr (end, ==, start);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) \
  g_test_add ("/concurrent-act/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("S2-15-set", test_set);
  ADD ("S2-14-set-refused", test_set_refused);
  ADD ("S2-12-change", test_change);
  ADD ("drop", test_drop);
  ADD ("take-up", test_take_up);
  ADD ("S2-12-goal-begin", test_goal_begin);
  ADD ("S2-12-steps", test_steps);
  ADD ("S2-4-disclosure", test_disclosure);
  ADD ("S2-16-search", test_search);
  ADD ("merged", test_merged);
  ADD ("undo", test_undo);
#undef ADD
  return g_test_run ();
}
