/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Elements of a plan turn into others, and lines of the prevention plan into elements; each act is
 * one transaction that is taken back row for row.
 */

#include "plan-outline.h"

#include "base/hw-error.h"
#include "domain/plans/hw-plan-element-act.h"

/* ------------------------------------------------------------------ turn */

static void
test_turn_deeper (PlanOutline *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = hw_test_dump (self->store);
  g_autofree char *then = NULL;
  g_autofree char *task = NULL;
  g_autofree char *objective = NULL;

  plan_outline_assert_act (
      self,
      hw_plan_element_turn (self->store, "objective", self->objective[1], TRUE, &task, &error),
      error, before, 2);
  plan_outline_assert (self, "A: A1(wxyzA2) A3(), B:");
  then = hw_test_value (self->store, "task", task, "what");
  g_assert_cmpstr (then, ==, "A2");
  g_assert_cmpint (
      hw_plan_element_turn (self->store, "plan-goal", self->goal[1], TRUE, &objective, &error), >,
      0);
  plan_outline_assert (self, "A: A1(wxyzA2) A3() B()");
}

/* What is below goes with it. */
static void
test_turn_with_all (PlanOutline *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *b1 = plan_outline_add (self, "objective", "goal", self->goal[1], "B1", 0);
  g_autofree char *b2 = plan_outline_add (self, "objective", "goal", self->goal[1], "B2", 1);
  g_autofree char *before = hw_test_dump (self->store);
  g_autofree char *objective = NULL;
  g_autofree char *goal = NULL;

  plan_outline_assert_act (
      self,
      hw_plan_element_turn (self->store, "plan-goal", self->goal[1], TRUE, &objective, &error),
      error, before, 6);
  plan_outline_assert (self, "A: A1(wxyz) A2() A3() B(B1B2)");
  g_assert_cmpint (hw_plan_element_turn (self->store, "objective", objective, FALSE, &goal, &error),
                   >, 0);
  plan_outline_assert (self, "A: A1(wxyz) A2() A3(), B: B1() B2()");
}

static void
test_turn_higher (PlanOutline *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = hw_test_dump (self->store);
  g_autofree char *objective = NULL;
  g_autofree char *goal = NULL;

  /* Made, two others give way, one goes. */
  plan_outline_assert_act (
      self, hw_plan_element_turn (self->store, "task", self->task[1], FALSE, &objective, &error),
      error, before, 4);
  plan_outline_assert (self, "A: A1(wyz) x() A2() A3(), B:");
  g_assert_cmpint (
      hw_plan_element_turn (self->store, "objective", self->objective[0], FALSE, &goal, &error), >,
      0);
  plan_outline_assert (self, "A: x() A2() A3(), A1: w() y() z(), B:");
}

/* The back-link is of both kinds, and stays. */
static void
test_turn_link (PlanOutline *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *line = hw_test_add (self->store, "prevention-line", "plan", self->plan, "part",
                                       "prevent", "what", "Church", NULL);
  g_autofree char *task = NULL;
  g_autofree char *link = NULL;

  hw_test_set (self->store, "objective", self->objective[1], "prevention-line", line);
  g_assert_cmpint (
      hw_plan_element_turn (self->store, "objective", self->objective[1], TRUE, &task, &error), >,
      0);
  link = hw_test_value (self->store, "task", task, "prevention-line");
  g_assert_cmpstr (link, ==, line);
}

/* No written word is dropped. */
static void
test_turn_refused (PlanOutline *self, gconstpointer data)
{
  HwStore *store = self->store;
  g_autoptr (GError) error = NULL;
  g_autofree char *none = NULL;
  g_autofree char *before = NULL;

  hw_test_set (store, "objective", self->objective[2], "measure", "Sheets");
  hw_test_set (store, "objective", self->objective[2], "compliance", "part");
  hw_test_set (store, "task", self->task[0], "scope", "All of it");
  before = hw_test_dump (store);
  plan_outline_assert_error (
      self, hw_plan_element_turn (store, "objective", self->objective[2], TRUE, &none, &error),
      &error, HW_ERROR_REFUSED, "«A3» says what has no place there: Measure, Done", before);
  plan_outline_assert_error (
      self, hw_plan_element_turn (store, "task", self->task[0], FALSE, &none, &error), &error,
      HW_ERROR_REFUSED, "«w» says what has no place there: Scope", before);
  /* A task below it says more than an objective can. */
  plan_outline_assert_error (
      self, hw_plan_element_turn (store, "objective", self->objective[0], FALSE, &none, &error),
      &error, HW_ERROR_REFUSED, "«w»", before);
  plan_outline_assert_error (
      self, hw_plan_element_turn (store, "plan-goal", self->goal[0], TRUE, &none, &error), &error,
      HW_ERROR_REFUSED, "no goal before it", before);
  plan_outline_assert_error (
      self, hw_plan_element_turn (store, "plan-goal", self->goal[0], FALSE, &none, &error), &error,
      HW_ERROR_REFUSED, "above a goal", before);
  plan_outline_assert_error (
      self, hw_plan_element_turn (store, "task", self->task[1], TRUE, &none, &error), &error,
      HW_ERROR_REFUSED, "below a task", before);
  g_assert_null (none);
}

/* An objective with tasks has nowhere to put them. */
static void
test_turn_tasks (PlanOutline *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *task = plan_outline_add (self, "task", "objective", self->objective[1], "v", 0);
  g_autofree char *before = hw_test_dump (self->store);
  char *none = NULL;

  plan_outline_assert_error (
      self,
      hw_plan_element_turn (self->store, "objective", self->objective[1], TRUE, &none, &error),
      &error, HW_ERROR_REFUSED, "«A2» has tasks", before);
  g_assert_null (none);
}

/* ------------------------------------------------------------------ from the prevention plan */

static void
test_from_prevention (PlanOutline *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *line = hw_test_add (self->store, "prevention-line", "plan", self->plan, "part",
                                       "interrupt", "what", "Call Ruth", NULL);
  g_autofree char *before = hw_test_dump (self->store);
  g_autofree char *then = NULL;
  g_autofree char *objective = NULL;
  g_autofree char *task = NULL;
  g_autofree char *link = NULL;
  char *none = NULL;

  plan_outline_assert_act (
      self, hw_plan_element_from_prevention (self->store, line, self->goal[1], &objective, &error),
      error, before, 1);
  then = hw_test_dump (self->store);
  plan_outline_assert_act (
      self, hw_plan_element_from_prevention (self->store, line, objective, &task, &error), error,
      then, 1);
  plan_outline_assert (self, "A: A1(wxyz) A2() A3(), B: Call Ruth(Call Ruth)");
  link = hw_test_value (self->store, "task", task, "prevention-line");
  g_assert_cmpstr (link, ==, line);
  g_free (then);
  then = hw_test_dump (self->store);
  plan_outline_assert_error (
      self, hw_plan_element_from_prevention (self->store, line, task, &none, &error), &error,
      HW_ERROR_REFUSED, "becomes an objective", then);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
  g_test_add ("/plan-turn-act/" path, PlanOutline, NULL, plan_outline_set_up, function,            \
              plan_outline_tear_down)
  ADD ("deeper", test_turn_deeper);
  ADD ("with-all", test_turn_with_all);
  ADD ("higher", test_turn_higher);
  ADD ("link", test_turn_link);
  ADD ("refused", test_turn_refused);
  ADD ("tasks", test_turn_tasks);
  ADD ("S3-39-from-prevention", test_from_prevention);
#undef ADD
  return g_test_run ();
}
