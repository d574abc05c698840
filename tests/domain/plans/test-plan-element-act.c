/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan is written: elements come, go and move; each act is one transaction that writes no more
 * than it must, is taken back row for row, and leaves an approved plan alone.
 */

#include "plan-outline.h"

#include "base/hw-error.h"
#include "domain/plans/hw-case-plan-query.h"
#include "domain/plans/hw-plan-element-act.h"

/* ------------------------------------------------------------------ add */

static void
test_add (PlanOutline *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = hw_test_dump (self->store);
  g_autoptr (HwRecord) last = hw_test_record ("task", "objective", self->objective[0], "what",
                                              "n", NULL);
  g_autoptr (HwRecord) behind = hw_test_record ("task", "objective", self->objective[0], "what",
                                                "m", NULL);
  g_autoptr (HwRecord) first = hw_test_record ("task", "objective", self->objective[1], "what",
                                               "k", NULL);
  g_autofree char *between = NULL;

  plan_outline_assert_act (self, hw_plan_element_add (self->store, last, NULL, &error), error,
                           before, 1);
  g_assert_nonnull (last->id);
  between = hw_test_dump (self->store);
  /* Behind y: z and n give way. */
  plan_outline_assert_act (self, hw_plan_element_add (self->store, behind, self->task[2], &error),
                           error, between, 3);
  g_assert_cmpint (hw_plan_element_add (self->store, first, NULL, &error), >, 0);
  plan_outline_assert (self, "A: A1(wxymzn) A2(k) A3(), B:");
}

/* Of what lies elsewhere, or is gone, nothing is written. */
static void
test_add_nowhere (PlanOutline *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = hw_test_dump (self->store);
  g_autoptr (HwRecord) one = hw_test_record ("task", "objective", self->objective[1], "what", "n",
                                             NULL);
  g_autoptr (HwRecord) orphan = hw_test_record ("task", "objective", self->goal[0], "what", "n",
                                                NULL);
  g_autoptr (HwRecord) child = hw_test_record ("child", "given-name", "Eli", NULL);
  g_autoptr (HwRecord) empty = hw_test_record ("task", "objective", self->objective[0], NULL);

  plan_outline_assert_error (self, hw_plan_element_add (self->store, one, self->task[0], &error),
                             &error, HW_ERROR_NOT_FOUND, "stand behind", before);
  plan_outline_assert_error (self, hw_plan_element_add (self->store, orphan, NULL, &error), &error,
                             HW_ERROR_NOT_FOUND, "belong to", before);
  plan_outline_assert_error (self, hw_plan_element_add (self->store, child, NULL, &error), &error,
                             HW_ERROR_INVALID, "case plan", before);
  plan_outline_assert_error (self, hw_plan_element_add (self->store, empty, NULL, &error), &error,
                             HW_ERROR_INVALID, "task.what", before);
}

/* Findings stand by kind, lines of the prevention plan by part; a service gets its family. */
static void
test_add_others (PlanOutline *self, gconstpointer data)
{
  static const char *const order[] = { "first", "second", "a need" };
  g_autoptr (GError) error = NULL;
  g_autoptr (HwPlanWhole) whole = NULL;
  g_autofree char *need = hw_test_add (self->store, "finding", "plan", self->plan, "kind", "need",
                                       "what", "a need", "position", "0", NULL);
  g_autofree char *strength
      = hw_test_add (self->store, "finding", "plan", self->plan, "kind", "strength", "what",
                     "first", "position", "0", NULL);
  g_autofree char *before = hw_test_dump (self->store);
  g_autofree char *then = NULL;
  g_autoptr (HwRecord) second = hw_test_record ("finding", "plan", self->plan, "kind", "strength",
                                                "what", "second", NULL);
  g_autoptr (HwRecord) service = hw_test_record ("plan-service", "plan", self->plan, "what",
                                                 "Group", "status", "open", NULL);

  plan_outline_assert_act (self, hw_plan_element_add (self->store, second, NULL, &error), error,
                           before, 1);
  then = hw_test_dump (self->store);
  plan_outline_assert_act (self, hw_plan_element_add (self->store, service, NULL, &error), error,
                           then, 1);
  whole = hw_case_plan_read (self->store, self->plan, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    g_assert_cmpstr (HW_PLAN_FINDING (whole->findings->pdata[i])->what, ==, order[i]);
  g_assert_cmpint (HW_PLAN_FINDING (whole->findings->pdata[1])->position, ==, 1);
  g_assert_cmpstr (HW_PLAN_SERVICE (whole->services->pdata[0])->family, ==, self->family);
}

/* Elements that an import or an older program left without places: they get them once. */
static void
test_add_unplaced (PlanOutline *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *p = hw_test_add (self->store, "task", "objective", self->objective[2], "what",
                                    "p", NULL);
  g_autofree char *q = hw_test_add (self->store, "task", "objective", self->objective[2], "what",
                                    "q", NULL);
  g_autoptr (HwRecord) one = hw_test_record ("task", "objective", self->objective[2], "what", "n",
                                             NULL);

  g_assert_cmpint (hw_plan_element_add (self->store, one, p, &error), >, 0);
  plan_outline_assert (self, "A: A1(wxyz) A2() A3(pnq), B:");
}

/* ------------------------------------------------------------------ move */

/* What is moved (a letter of w…z, or n: nothing), under which objective, behind which; how it then
 * reads, and how many fields were written for it. */
static const struct
{
  int task, under, after;
  const char *outline;
  guint written;
} moves[] = {
  { 3, -1, -1, "A: A1(zwxy) A2() A3(), B:", 3 },
  { 0, -1, 3, "A: A1(xyzw) A2() A3(), B:", 1 },
  { 0, -1, 1, "A: A1(xwyz) A2() A3(), B:", 2 },
  { 2, -1, 0, "A: A1(wyxz) A2() A3(), B:", 2 },
  { 1, 1, -1, "A: A1(wyz) A2(x) A3(), B:", 1 },
  { 1, 0, 2, "A: A1(wyxz) A2() A3(), B:", 2 },
};

static void
test_move (PlanOutline *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *before = hw_test_dump (self->store);
      gint64 done = hw_plan_element_move (
          self->store, "task", self->task[moves[i].task],
          moves[i].under < 0 ? NULL : self->objective[moves[i].under],
          moves[i].after < 0 ? NULL : self->task[moves[i].after], &error);

      g_test_message ("%s", moves[i].outline);
      plan_outline_assert_act (self, done, error, before, moves[i].written);
      plan_outline_assert (self, moves[i].outline);
      g_assert_cmpint (hw_journal_undo (self->store, NULL, &error), >, 0);
    }
}

static void
test_move_with_all (PlanOutline *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = hw_test_dump (self->store);
  gint64 done = hw_plan_element_move (self->store, "objective", self->objective[0],
                                      self->goal[1], NULL, &error);

  plan_outline_assert_act (self, done, error, before, 1);
  plan_outline_assert (self, "A: A2() A3(), B: A1(wxyz)");
}

/* It stands there already: nothing is written, and there is nothing to take back. */
static void
test_move_nowhere (PlanOutline *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *other_plan
      = hw_test_add (self->store, "case-plan", "family", self->family, "version", "2", "status",
                     "draft", NULL);
  g_autofree char *other_goal = plan_outline_add (self, "plan-goal", "plan", other_plan, "C", 0);
  g_autofree char *before = hw_test_dump (self->store);
  HwStore *store = self->store;

  plan_outline_assert_error (
      self, hw_plan_element_move (store, "task", self->task[1], NULL, self->task[0], &error),
      &error, HW_ERROR_EXISTS, "already", before);
  plan_outline_assert_error (
      self, hw_plan_element_move (store, "task", self->task[0], self->objective[0], NULL, &error),
      &error, HW_ERROR_EXISTS, "already", before);
  plan_outline_assert_error (self,
                             hw_plan_element_move (store, "task", self->task[1], self->objective[1],
                                                   self->task[0], &error),
                             &error, HW_ERROR_NOT_FOUND, "stand behind", before);
  plan_outline_assert_error (
      self, hw_plan_element_move (store, "objective", self->objective[0], other_goal, NULL, &error),
      &error, HW_ERROR_REFUSED, "own plan", before);
}

/* A line that is dragged into another part of the prevention plan is one of that part. */
static void
test_move_part (PlanOutline *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *early = hw_test_add (self->store, "prevention-line", "plan", self->plan,
                                        "part", "early-signals", "what", "Late rent", NULL);
  g_autofree char *prevent = hw_test_add (self->store, "prevention-line", "plan", self->plan,
                                          "part", "prevent", "what", "Church", NULL);
  g_autofree char *part = NULL;

  g_assert_cmpint (
      hw_plan_element_move (self->store, "prevention-line", early, NULL, prevent, &error), >, 0);
  g_assert_no_error (error);
  part = hw_test_value (self->store, "prevention-line", early, "part");
  g_assert_cmpstr (part, ==, "prevent");
}

/* A service of the family that is not on the plan goes onto it (S3-5). */
static void
test_move_service (PlanOutline *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *service = hw_test_add (self->store, "plan-service", "family", self->family,
                                          "what", "Group", "status", "open", NULL);
  g_autofree char *before = hw_test_dump (self->store);
  g_autofree char *plan = NULL;

  plan_outline_assert_error (
      self, hw_plan_element_move (self->store, "plan-service", service, NULL, NULL, &error), &error,
      HW_ERROR_REFUSED, "no plan", before);
  plan_outline_assert_act (
      self, hw_plan_element_move (self->store, "plan-service", service, self->plan, NULL, &error),
      error, before, 2);
  plan = hw_test_value (self->store, "plan-service", service, "plan");
  g_assert_cmpstr (plan, ==, self->plan);
}

/* ------------------------------------------------------------------ remove */

static void
test_remove (PlanOutline *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *line = hw_test_add (self->store, "prevention-line", "plan", self->plan, "part",
                                       "prevent", "what", "Church", NULL);
  g_autofree char *whole = NULL;
  g_autofree char *before = NULL;
  g_autofree char *link = NULL;

  hw_test_set (self->store, "objective", self->objective[0], "prevention-line", line);
  hw_test_set (self->store, "task", self->task[1], "prevention-line", line);
  before = hw_test_dump (self->store);
  plan_outline_assert_act (self,
                           hw_plan_element_remove (self->store, "prevention-line", line, &error),
                           error, before, 3);
  link = hw_test_value (self->store, "objective", self->objective[0], "prevention-line");
  g_assert_cmpstr (link, ==, NULL);
  plan_outline_assert (self, "A: A1(wxyz) A2() A3(), B:");
  whole = hw_test_dump (self->store);
  /* The goal, its three objectives, the four tasks of the first. */
  plan_outline_assert_act (self,
                           hw_plan_element_remove (self->store, "plan-goal", self->goal[0], &error),
                           error, whole, 8);
  plan_outline_assert (self, "B:");
}

/* ------------------------------------------------------------------ tasks */

/* w after z, z after y: y may not wait for w, nor for itself. What is taken away lets go of what
 * waited for it. */
static void
test_after (PlanOutline *self, gconstpointer data)
{
  HwStore *store = self->store;
  g_autoptr (GError) error = NULL;
  g_autoptr (HwRecord) circle = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *start = NULL;

  hw_test_set (store, "task", self->task[3], "until-date", "2026-03-31");
  hw_test_set (store, "task", self->task[3], "after-task", self->task[2]);
  hw_test_set (store, "task", self->task[0], "after-task", self->task[3]);
  circle = hw_store_find (store, HW_TYPE_TASK, self->task[2], &error);
  for (guint i = 0; i < 4; i += 2)
    {
      g_set_str (&HW_TASK (circle)->after_task, self->task[i]);
      g_assert_true (hw_store_begin (store, "test.save", NULL));
      g_assert_false (hw_store_save (store, circle, NULL, &error));
      g_assert_nonnull (strstr (error->message, "waits for this task"));
      hw_store_rollback (store);
      g_clear_error (&error);
    }
  /* Counted from 1 April, the day after the other one ends. */
  g_assert_cmpint (hw_plan_task_shift (store, self->task[0], 2, &error), >, 0);
  start = hw_test_value (store, "task", self->task[0], "start-date");
  g_assert_cmpstr (start, ==, "2026-04-03");
  before = hw_test_dump (store);
  plan_outline_assert_act (self,
                           hw_plan_element_remove (store, "task", self->task[3], &error), error,
                           before, 2);
  after = hw_test_value (store, "task", self->task[0], "after-task");
  g_assert_cmpstr (after, ==, NULL);
}

/* A task's days before and after; the plan begins on 31 January 2026. */
static const struct
{
  const char *start, *until;
  int days;
  const char *moved_start, *moved_until;
  guint written;
} shifts[] = {
  { "2026-02-27", NULL, 3, "2026-03-02", NULL, 1 },
  { "2026-03-01", "2026-03-31", -1, "2026-02-28", "2026-03-30", 2 },
  { NULL, NULL, 1, "2026-02-01", NULL, 1 },
  { NULL, "2026-12-31", 1, "2026-02-01", "2027-01-01", 2 },
};

static void
test_shift (PlanOutline *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (shifts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *start = NULL;
      g_autofree char *until = NULL;
      g_autofree char *before = NULL;

      hw_test_set (self->store, "task", self->task[0], "start-date", shifts[i].start);
      hw_test_set (self->store, "task", self->task[0], "until-date", shifts[i].until);
      before = hw_test_dump (self->store);
      plan_outline_assert_act (
          self, hw_plan_task_shift (self->store, self->task[0], shifts[i].days, &error), error,
          before, shifts[i].written);
      start = hw_test_value (self->store, "task", self->task[0], "start-date");
      until = hw_test_value (self->store, "task", self->task[0], "until-date");
      g_assert_cmpstr (start, ==, shifts[i].moved_start);
      g_assert_cmpstr (until, ==, shifts[i].moved_until);
    }
}

static void
test_shift_nothing (PlanOutline *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = hw_test_dump (self->store);

  plan_outline_assert_error (self, hw_plan_task_shift (self->store, self->task[0], 0, &error),
                             &error, HW_ERROR_EXISTS, "already", before);
  hw_test_set (self->store, "case-plan", self->plan, "from-date", NULL);
  g_free (before);
  before = hw_test_dump (self->store);
  plan_outline_assert_error (self, hw_plan_task_shift (self->store, self->task[0], 7, &error),
                             &error, HW_ERROR_REFUSED, "no day yet", before);
}

/* What was agreed stays; what came of it is written all the same. */
static void
test_approved (PlanOutline *self, gconstpointer data)
{
  HwStore *store = self->store;
  g_autoptr (GError) error = NULL;
  g_autoptr (HwRecord) one = hw_test_record ("plan-goal", "plan", self->plan, "what", "C", NULL);
  g_autofree char *line = hw_test_add (store, "prevention-line", "plan", self->plan, "part",
                                       "prevent", "what", "Church", NULL);
  g_autofree char *before = NULL;
  g_autofree char *done = NULL;
  char *none = NULL;

  hw_test_set (store, "case-plan", self->plan, "approved-date", "2026-11-01");
  hw_test_set (store, "case-plan", self->plan, "status", "approved");
  before = hw_test_dump (store);
#define REFUSED(call)                                                                              \
  plan_outline_assert_error (self, call, &error, HW_ERROR_REFUSED, "Begin the next one", before)
  REFUSED (hw_plan_element_add (store, one, NULL, &error));
  REFUSED (hw_plan_element_move (store, "task", self->task[0], NULL, self->task[2], &error));
  REFUSED (hw_plan_element_remove (store, "plan-goal", self->goal[1], &error));
  REFUSED (hw_plan_element_turn (store, "plan-goal", self->goal[1], TRUE, &none, &error));
  REFUSED (hw_plan_element_from_prevention (store, line, self->goal[0], &none, &error));
  REFUSED (hw_plan_task_shift (store, self->task[0], 7, &error));
#undef REFUSED
  plan_outline_assert_act (self, hw_plan_task_set_done (store, self->task[0], TRUE, &error), error,
                           before, 1);
  done = hw_test_value (store, "task", self->task[0], "done-date");
  g_assert_cmpstr (done, ==, "2026-11-22");
  g_free (before);
  before = hw_test_dump (store);
  plan_outline_assert_error (self, hw_plan_task_set_done (store, self->task[0], TRUE, &error),
                             &error, HW_ERROR_EXISTS, "already", before);
  plan_outline_assert_act (self, hw_plan_task_set_done (store, self->task[0], FALSE, &error), error,
                           before, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
  g_test_add ("/plan-element-act/" path, PlanOutline, NULL, plan_outline_set_up, function,         \
              plan_outline_tear_down)
  ADD ("add", test_add);
  ADD ("add-nowhere", test_add_nowhere);
  ADD ("add-others", test_add_others);
  ADD ("add-unplaced", test_add_unplaced);
  ADD ("move", test_move);
  ADD ("move-with-all", test_move_with_all);
  ADD ("move-nowhere", test_move_nowhere);
  ADD ("move-part", test_move_part);
  ADD ("S3-5-move-service", test_move_service);
  ADD ("remove", test_remove);
  ADD ("shift", test_shift);
  ADD ("shift-nothing", test_shift_nothing);
  ADD ("after", test_after);
  ADD ("approved", test_approved);
#undef ADD
  return g_test_run ();
}
