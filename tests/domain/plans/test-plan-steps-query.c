/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The way of a plan as it is told afterwards: each asking, each return with its words, each
 * approval, by whom and when; of all its versions.
 */

#include "hw-test-store.h"

#include "domain/plans/hw-case-plan-act.h"
#include "domain/plans/hw-plan-steps-query.h"

typedef struct
{
  HwTestStore *test;
  HwStore *store;
  char *worker, *supervisor, *family, *plan;
} Fixture;

/* Two on the same plan: who asks, and who answers. */
static void
set_up (Fixture *self, gconstpointer data)
{
  HwStore *store = (self->test = hw_test_store_new ())->store;
  g_autoptr (GError) error = NULL;

  self->store = store;
  self->worker = hw_test_add (store, "staff", "name", "J. Combs", "role", "worker", NULL);
  self->supervisor
      = hw_test_add (store, "staff", "name", "K. Ritchie", "role", "supervisor", NULL);
  self->family = hw_test_add (store, "family", "name", "Combs, Dana", NULL);
  hw_store_set_actor (store, self->worker);
  hw_case_plan_begin (store, self->family, &self->plan, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_free (self->worker);
  g_free (self->supervisor);
  g_free (self->family);
  g_free (self->plan);
  hw_test_store_free (self->test);
}

static void
complete (Fixture *self)
{
  static const char *const kinds[] = { "strength", "need", "resource" };
  g_autofree char *goal = hw_test_add (self->store, "plan-goal", "plan", self->plan, "what",
                                       "Sober", "outcome", "Home", NULL);
  g_autofree char *objective = hw_test_add (self->store, "objective", "goal", goal, "what",
                                            "Group", "measure", "Sheets", "target", "12", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_free (hw_test_add (self->store, "finding", "plan", self->plan, "kind", kinds[i], "what",
                         "Words", NULL));
  g_free (hw_test_add (self->store, "task", "objective", objective, "what", "Go", "owner",
                       "family", "scope", "All", "timing", "Mondays", "duration", "12",
                       "duration-unit", "weeks", NULL));
  hw_test_set (self->store, "case-plan", self->plan, "no-partner-reason", "None wanted");
}

static void
on (Fixture *self, const char *who, const char *day)
{
  hw_store_set_actor (self->store, who);
  hw_store_set_today (self->store, hw_day_parse (day));
}

/* «1 asked 2026-11-23 J. Combs», a line a step; a return says its words. Owned. */
static char *
dup_steps (Fixture *self, const char *plan)
{
  static const char *const kinds[]
      = { "begun", "agreed", "asked", "returned", "approved", "closed" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = hw_plan_list_steps (self->store, plan, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < steps->len; i++)
    {
      const HwPlanStep *step = g_ptr_array_index (steps, i);
      g_autofree char *day = hw_day_dup_iso (step->day);

      g_assert_cmpuint (step->at, >, 0);
      g_string_append_printf (text, "%d %s %s %s%s%s\n", (int) step->version, kinds[step->kind],
                              day ? day : "-", step->who ? step->who : "-",
                              step->comments ? ": " : "", step->comments ? step->comments : "");
    }
  return g_string_free_and_steal (text);
}

static void
assert_steps (Fixture *self, const char *plan, const char *expected)
{
  g_autofree char *text = dup_steps (self, plan);

  g_assert_cmpstr (text, ==, expected);
}

static void
do_it (gint64 transaction, GError *error)
{
  g_assert_no_error (error);
  g_assert_cmpint (transaction, >, 0);
}

/* Twice returned with other words, then approved, then written anew. */
static void
test_way (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *next = NULL;

  complete (self);
  on (self, self->worker, "2026-11-23");
  do_it (hw_case_plan_ask (self->store, self->plan, &error), error);
  on (self, self->supervisor, "2026-11-24");
  do_it (hw_case_plan_return (self->store, self->plan, "Name a partner", &error), error);
  on (self, self->worker, "2026-11-25");
  do_it (hw_case_plan_agree (self->store, self->plan, &error), error);
  do_it (hw_case_plan_ask (self->store, self->plan, &error), error);
  on (self, self->supervisor, "2026-11-26");
  do_it (hw_case_plan_return (self->store, self->plan, "And a date", &error), error);
  /* Before anybody asked again. */
  do_it (hw_case_plan_return (self->store, self->plan, "And a time", &error), error);
  on (self, self->supervisor, "2026-11-27");
  do_it (hw_case_plan_approve (self->store, self->plan, &error), error);
  on (self, self->worker, "2026-11-28");
  do_it (hw_case_plan_revise (self->store, self->plan, &next, &error), error);
  assert_steps (self, next,
                "2 begun - J. Combs\n"
                "1 approved 2026-11-27 K. Ritchie\n"
                "1 returned - K. Ritchie: And a time\n"
                "1 returned - K. Ritchie: And a date\n"
                "1 asked 2026-11-25 J. Combs\n"
                "1 agreed 2026-11-25 J. Combs\n"
                "1 returned - K. Ritchie: Name a partner\n"
                "1 asked 2026-11-23 J. Combs\n"
                "1 begun - J. Combs\n");
}

/* What was taken back did not happen; what was done again did. */
static void
test_undone (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  complete (self);
  on (self, self->worker, "2026-11-23");
  do_it (hw_case_plan_ask (self->store, self->plan, &error), error);
  do_it (hw_journal_undo (self->store, NULL, &error), error);
  assert_steps (self, self->plan, "1 begun - J. Combs\n");
  do_it (hw_journal_redo (self->store, NULL, &error), error);
  assert_steps (self, self->plan, "1 asked 2026-11-23 J. Combs\n1 begun - J. Combs\n");
}

/* A plan that came as a whole: what it says of its way is told with whom it names. */
static void
test_brought_in (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = NULL;

  hw_store_set_actor (self->store, NULL);
  plan = hw_test_add (self->store, "case-plan", "family", self->family, "version", "7", "status",
                      "closed", "agreed-date", "2025-01-02", "asked-by", self->worker,
                      "asked-date", "2025-01-03", "approved-by", self->supervisor,
                      "approved-date", "2025-01-04", "closed-date", "2026-01-05", NULL);
  assert_steps (self, plan,
                "7 closed 2026-01-05 -\n"
                "7 approved 2025-01-04 K. Ritchie\n"
                "7 asked 2025-01-03 J. Combs\n"
                "7 agreed 2025-01-02 -\n"
                "7 begun - -\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) \
  g_test_add ("/plan-steps-query/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("way", test_way);
  ADD ("undone", test_undone);
  ADD ("brought-in", test_brought_in);
#undef ADD
  return g_test_run ();
}
