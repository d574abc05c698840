/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What comes of plans: approval and first step as two dates and two percentages, what was done and
 * changed nothing, and which task is due.
 */

#include "hw-test-store.h"

#include "base/hw-error.h"
#include "domain/plans/hw-case-plan-query.h"
#include "domain/plans/hw-plan-rules.h"
#include "domain/plans/hw-plan-outcomes-query.h"
#include "domain/plans/hw-task-rules.h"

/* A family with a child, and what there is of a plan. */
typedef struct
{
  HwTestStore *test;
  HwStore *store;
  char *family, *child, *plan, *goal, *objective;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  HwStore *store = (self->test = hw_test_store_new ())->store;

  self->store = store;
  self->family = hw_test_add (store, "family", "name", "Combs", NULL);
  self->child = hw_test_add (store, "child", "given-name", "Maya", "family-name", "Combs",
                             "birth-date", "2015-02-03", "family", self->family, NULL);
  self->plan = hw_test_add (store, "case-plan", "family", self->family, "version", "1", "status",
                            "draft", "from-date", "2026-09-01", NULL);
  self->goal = hw_test_add (store, "plan-goal", "plan", self->plan, "what", "Sober", NULL);
  self->objective = hw_test_add (store, "objective", "goal", self->goal, "what", "Group", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hw_test_store_free (self->test);
  g_free (self->family);
  g_free (self->child);
  g_free (self->plan);
  g_free (self->goal);
  g_free (self->objective);
}

static char *
add_task (Fixture *self, const char *what, const char *field, const char *text)
{
  return hw_test_add (self->store, "task", "objective", self->objective, "what", what, field, text,
                      NULL);
}

static void
approve (Fixture *self, const char *day)
{
  g_autoptr (HwRecord) plan = hw_store_find (self->store, HW_TYPE_CASE_PLAN, self->plan, NULL);

  g_object_set (plan, "status", HW_PLAN_STATUS_APPROVED, "approved-date", hw_day_parse (day), NULL);
  hw_test_save (self->store, plan);
}

static void
assert_steps (Fixture *self, guint children, guint approved, guint started, guint waiting)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwPlanOutcomes) steps = hw_plan_outcomes_read (self->store, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (steps->children, ==, children);
  g_assert_cmpuint (steps->approved, ==, approved);
  g_assert_cmpuint (steps->started, ==, started);
  g_assert_cmpuint (steps->waiting->len, ==, waiting);
}

/* ------------------------------------------------------------------ S0-22 */

static void
test_sixty_days (void)
{
  static const struct
  {
    const char *approved, *step, *today;
    gboolean waits;
  } cases[] = {
    { "2026-09-23", NULL, "2026-11-22", FALSE }, /* day 60 */
    { "2026-09-23", NULL, "2026-11-23", TRUE },  /* day 61 */
    { "2024-01-31", NULL, "2024-03-31", FALSE }, /* over a leap day: 60 */
    { "2024-01-31", NULL, "2024-04-01", TRUE },
    { "2026-09-23", "2026-11-23", "2026-11-23", FALSE },
    { "2026-09-23", "2026-09-20", "2026-12-31", FALSE }, /* begun before it was approved */
    { NULL, NULL, "2026-11-22", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (
        hw_plan_waits_for_step (cases[i].approved ? hw_day_parse (cases[i].approved) : 0,
                                cases[i].step ? hw_day_parse (cases[i].step) : 0,
                                hw_day_parse (cases[i].today)),
        ==, cases[i].waits);
}

static void
test_steps (Fixture *self, gconstpointer data)
{
  g_autofree char *task = add_task (self, "Go", NULL, NULL);
  g_autofree char *other = hw_test_add (self->store, "family", "name", "Sloane", NULL);
  g_autofree char *past
      = hw_test_add (self->store, "family", "name", "Noble", "closed", "2026-01-01", NULL);
  g_autoptr (HwPlanOutcomes) steps = NULL;
  const HwPlanWait *wait;

  g_free (hw_test_add (self->store, "child", "given-name", "Noah", "family-name", "Sloane",
                       "birth-date", "2012-02-03", "family", other, NULL));
  g_free (hw_test_add (self->store, "child", "given-name", "Eli", "family-name", "Noble",
                       "birth-date", "2012-02-03", "family", past, NULL));
  assert_steps (self, 2, 0, 0, 0);
  approve (self, "2026-09-23");
  assert_steps (self, 2, 1, 0, 0); /* 60 days on 22 November */
  hw_store_set_today (self->store, hw_day_parse ("2026-11-23"));
  assert_steps (self, 2, 1, 0, 1);

  steps = hw_plan_outcomes_read (self->store, NULL);
  wait = g_ptr_array_index (steps->waiting, 0);
  g_assert_cmpstr (wait->child, ==, self->child);
  g_assert_cmpstr (wait->title, ==, "Maya Combs");
  g_assert_cmpstr (wait->family_title, ==, "Combs");
  g_assert_cmpstr (wait->plan, ==, self->plan);
  g_assert_cmpint (wait->days, ==, 61);

  hw_test_set (self->store, "task", task, "done-date", "2026-11-23");
  assert_steps (self, 2, 1, 1, 0);
}

/* The next version goes on with the plan: its approval is no new beginning, its steps are the
 * plan's. A new plan after a closed one is. */
static void
test_versions (Fixture *self, gconstpointer data)
{
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  approve (self, "2026-06-01");
  assert_steps (self, 1, 1, 0, 1);
  hw_test_set (self->store, "case-plan", self->plan, "status", "superseded");
  second
      = hw_test_add (self->store, "case-plan", "family", self->family, "version", "2", "previous",
                     self->plan, "status", "approved", "approved-date", "2026-11-01", NULL);
  assert_steps (self, 1, 1, 0, 1);
  hw_test_set (self->store, "case-plan", second, "status", "closed");
  assert_steps (self, 1, 1, 0, 0);
  third = hw_test_add (self->store, "case-plan", "family", self->family, "version", "3", "status",
                       "approved", "approved-date", "2026-11-10", NULL);
  assert_steps (self, 1, 1, 0, 0);
  hw_store_set_today (self->store, hw_day_parse ("2027-01-10")); /* 61 days */
  assert_steps (self, 1, 1, 0, 1);
}

/* ------------------------------------------------------------------ S2-8 */

static void
test_unchanged (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *compliance, *success;
    gboolean is_told;
  } cases[] = {
    { "done", "not-yet", TRUE },  { "done", "part", TRUE },     { "done", NULL, TRUE },
    { "done", "changed", FALSE }, { "part", "not-yet", FALSE }, { NULL, "changed", FALSE },
    { NULL, NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) list = NULL;

      hw_test_set (self->store, "objective", self->objective, "compliance", cases[i].compliance);
      hw_test_set (self->store, "objective", self->objective, "success", cases[i].success);
      if (i == 0)
        {
          list = hw_plan_unchanged_read (self->store, NULL);
          g_assert_cmpuint (list->len, ==, 0); /* a draft tells nothing yet */
          g_clear_pointer (&list, g_ptr_array_unref);
          approve (self, "2026-09-23");
        }
      list = hw_plan_unchanged_read (self->store, NULL);
      g_assert_cmpuint (list->len, ==, cases[i].is_told);
      if (cases[i].is_told)
        g_assert_cmpstr (((HwPlanUnchanged *)list->pdata[0])->objective->what, ==, "Group");
    }
}

/* ------------------------------------------------------------------ due */

static char *
dup_due (Fixture *self, const char *child)
{
  g_autofree char *plan = hw_case_plan_find_current (self->store, self->family, NULL);
  g_autoptr (HwPlanWhole) whole = hw_case_plan_read (self->store, plan, NULL);
  g_autoptr (GArray) list = hw_plan_find_due (whole, child, hw_store_today (self->store));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const HwPlanDue *one = &g_array_index (list, HwPlanDue, i);

      g_string_append_printf (text, "%s%s%s%s", i ? " " : "", one->task->what,
                              one->is_childs ? "*" : "", one->is_overdue ? "!" : "");
    }
  return g_string_free (text, FALSE);
}

/* Today is no delay; what is done, or has no day, is not due; the child's own stand first. */
static void
test_due (Fixture *self, gconstpointer data)
{
  g_autofree char *tomorrow = add_task (self, "tomorrow", "until-date", "2026-11-23");
  g_autofree char *today = add_task (self, "today", "until-date", "2026-11-22");
  g_autofree char *yesterday = add_task (self, "yesterday", "until-date", "2026-11-21");
  g_autofree char *done = add_task (self, "done", "until-date", "2026-11-20");
  g_autofree char *never = add_task (self, "never", "timing", "Mondays");
  g_autofree char *own = add_task (self, "own", "until-date", "2026-12-24");
  g_autofree char *all = NULL;
  g_autofree char *of_child = NULL;

  hw_test_set (self->store, "task", own, "child", self->child);
  hw_test_set (self->store, "task", done, "done-date", "2026-11-20");
  approve (self, "2026-09-23");
  all = dup_due (self, NULL);
  g_assert_cmpstr (all, ==, "yesterday! today tomorrow own");
  of_child = dup_due (self, self->child);
  g_assert_cmpstr (of_child, ==, "own* yesterday! today tomorrow");
}

/* The one in force, not the draft beside it; a draft alone is nothing that anybody agreed to. */
static void
test_current (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *none = hw_case_plan_find_current (self->store, self->family, &error);
  g_autofree char *agreed = NULL;
  g_autofree char *approved = NULL;

  g_assert_null (none);
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
  hw_test_set (self->store, "case-plan", self->plan, "status", "agreed");
  agreed = hw_case_plan_find_current (self->store, self->family, NULL);
  g_assert_cmpstr (agreed, ==, self->plan);
  approve (self, "2026-09-23");
  g_free (hw_test_add (self->store, "case-plan", "family", self->family, "version", "2", "previous",
                       self->plan, "status", "agreed", NULL));
  approved = hw_case_plan_find_current (self->store, self->family, NULL);
  g_assert_cmpstr (approved, ==, self->plan);
}

#define ADD(name, test) g_test_add ("/plan-outcomes/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-outcomes/S0-22-sixty-days", test_sixty_days);
  ADD ("S0-22-steps", test_steps);
  ADD ("S0-22-versions", test_versions);
  ADD ("S2-8-unchanged", test_unchanged);
  ADD ("S3-8-due", test_due);
  ADD ("current", test_current);
  return g_test_run ();
}
