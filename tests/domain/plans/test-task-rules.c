/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Timing and duration give an end date (S3-8), over month ends and leap days; and durations as they
 * are typed.
 */

#include "domain/plans/hw-task-rules.h"
#include "support/test-records.h"

#include <locale.h>

#define PLAN_START "2026-01-10"

/* What a task says of its time, the day on which it is due, and whether it is late on that day and
 * on the one after. */
static const struct
{
  const char *start, *duration, *unit, *until;
  const char *due;
} cases[] = {
  { "2026-11-22", "0", "days", NULL, "2026-11-22" },
  { "2026-11-22", "1", "days", NULL, "2026-11-23" },
  { "2024-02-28", "1", "days", NULL, "2024-02-29" },
  { "2023-02-28", "1", "days", NULL, "2023-03-01" },
  { "2026-12-31", "90", "days", NULL, "2027-03-31" },
  { "2026-11-22", "12", "weeks", NULL, "2027-02-14" },
  { "2024-02-29", "52", "weeks", NULL, "2025-02-27" },
  { "2026-01-31", "1", "months", NULL, "2026-02-28" },
  { "2024-01-31", "1", "months", NULL, "2024-02-29" },
  { "2024-02-29", "12", "months", NULL, "2025-02-28" },
  { "2024-02-29", "48", "months", NULL, "2028-02-29" },
  { "2026-08-31", "6", "months", NULL, "2027-02-28" },
  { "2023-10-31", "15", "months", NULL, "2025-01-31" },
  { "2026-11-22", NULL, NULL, "2027-03-03", "2027-03-03" },
  { NULL, NULL, NULL, "2027-03-03", "2027-03-03" },
  { NULL, "2", "weeks", NULL, "2026-01-24" },
  { "2026-11-22", NULL, NULL, NULL, NULL },
  { NULL, NULL, NULL, NULL, NULL },
};

static void
test_due (void)
{
  HwDay plan = hw_day_parse (PLAN_START);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwTask) task = test_record_new (
          HW_TYPE_TASK, "start-date", cases[i].start, "duration", cases[i].duration,
          "duration-unit", cases[i].unit, "until-date", cases[i].until, NULL);
      HwDay due = hw_task_due (task, plan, NULL);
      g_autofree char *text = hw_day_dup_iso (due);

      g_assert_cmpstr (text, ==, cases[i].due);
      g_assert_false (hw_task_is_overdue (task, plan, NULL, due));
      g_assert_cmpint (hw_task_is_overdue (task, plan, NULL, due + 1), ==, due != 0);
      task->done_date = due;
      g_assert_false (hw_task_is_overdue (task, plan, NULL, due + 1));
    }
}

static void
test_no_plan_day (void)
{
  g_autoptr (HwTask) task
      = test_record_new (HW_TYPE_TASK, "duration", "2", "duration-unit", "weeks", NULL);

  g_assert_cmpint (hw_task_due (task, 0, NULL), ==, 0);
  g_assert_false (hw_task_is_overdue (task, 0, NULL, hw_day_new (2026, 1, 1)));
}

/* Three tasks, each after the one before it; the plan begins on 2026-01-10. */
static const struct
{
  const char *first, *first_done, *second_start, *second_days, *third_until;
  const char *second_begins, *second_due, *third_begins, *third_due;
} chains[] = {
  /* 10 January + 2 weeks, the day after + 10 days, the day after. */
  { "2", NULL, NULL, "10", NULL, "2026-01-25", "2026-02-04", "2026-02-05", "2026-02-12" },
  /* Done early, or late: what follows moves with it. */
  { "2", "2026-01-15", NULL, "10", NULL, "2026-01-16", "2026-01-26", "2026-01-27", "2026-02-03" },
  { "2", "2026-02-28", NULL, "10", NULL, "2026-03-01", "2026-03-11", "2026-03-12", "2026-03-19" },
  /* A day of its own, later than what it waits for, or too early. */
  { "2", NULL, "2026-03-01", "10", NULL, "2026-03-01", "2026-03-11", "2026-03-12", "2026-03-19" },
  { "2", NULL, "2026-01-25", "10", NULL, "2026-01-25", "2026-02-04", "2026-02-05", "2026-02-12" },
  { "2", NULL, "2026-01-01", "10", NULL, "2026-01-25", "2026-02-04", "2026-02-05", "2026-02-12" },
  /* What has no end says nothing of what follows it. */
  { NULL, NULL, NULL, "10", NULL, NULL, NULL, NULL, NULL },
  { NULL, NULL, "2026-03-01", "10", NULL, "2026-03-01", "2026-03-11", "2026-03-12", "2026-03-19" },
  { "2", NULL, NULL, NULL, NULL, "2026-01-25", NULL, NULL, NULL },
  { "2", NULL, NULL, "10", "2026-06-30", "2026-01-25", "2026-02-04", "2026-02-05", "2026-06-30" },
};

static void
assert_day (HwDay day, const char *expected)
{
  g_autofree char *text = day ? hw_day_dup_iso (day) : NULL;

  g_assert_cmpstr (text, ==, expected);
}

static void
test_after (void)
{
  HwDay plan = hw_day_parse (PLAN_START);

  for (guint i = 0; i < G_N_ELEMENTS (chains); i++)
    {
      g_autoptr (GPtrArray) tasks = g_ptr_array_new_with_free_func (g_object_unref);
      HwTask *third = test_record_new (HW_TYPE_TASK, "id", test_id (3), "after-task", test_id (2),
                                       "duration", "7", "duration-unit", "days", "until-date",
                                       chains[i].third_until, NULL);
      HwTask *second = test_record_new (HW_TYPE_TASK, "id", test_id (2), "after-task", test_id (1),
                                        "start-date", chains[i].second_start, "duration",
                                        chains[i].second_days, "duration-unit", "days", NULL);
      HwTask *first = test_record_new (HW_TYPE_TASK, "id", test_id (1), "duration", chains[i].first,
                                       "duration-unit", "weeks", "done-date", chains[i].first_done,
                                       NULL);

      g_ptr_array_add (tasks, third);
      g_ptr_array_add (tasks, second);
      g_ptr_array_add (tasks, first);
      assert_day (hw_task_begins (second, plan, tasks), chains[i].second_begins);
      assert_day (hw_task_due (second, plan, tasks), chains[i].second_due);
      assert_day (hw_task_begins (third, plan, tasks), chains[i].third_begins);
      assert_day (hw_task_due (third, plan, tasks), chains[i].third_due);
      g_assert_true (hw_task_follows (third, first, tasks));
      g_assert_false (hw_task_follows (first, third, tasks));
    }
}

/* Made in two offices at once: nothing turns round for ever. */
static void
test_circle (void)
{
  g_autoptr (GPtrArray) tasks = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (tasks,
                     test_record_new (HW_TYPE_TASK, "id", test_id (i), "after-task",
                                      test_id ((i + 1) % 3), "duration", "1", "duration-unit",
                                      "days", NULL));
  hw_task_begins (tasks->pdata[0], 1, tasks);
  g_assert_true (hw_task_follows (tasks->pdata[0], tasks->pdata[2], tasks));
}

/* Typed on 22 November 2026, a Sunday. */
static const struct
{
  const char *text;
  gint64 number;
  HwDurationUnit unit;
  const char *until;
} typed[] = {
  { "12 weeks", 12, HW_DURATION_UNIT_WEEKS, NULL },
  { "12 w", 12, HW_DURATION_UNIT_WEEKS, NULL },
  { "12w", 12, HW_DURATION_UNIT_WEEKS, NULL },
  { " 1 Week ", 1, HW_DURATION_UNIT_WEEKS, NULL },
  { "90 days", 90, HW_DURATION_UNIT_DAYS, NULL },
  { "3 mo", 3, HW_DURATION_UNIT_MONTHS, NULL },
  { "6 months", 6, HW_DURATION_UNIT_MONTHS, NULL },
  { "6 meses", 6, HW_DURATION_UNIT_MONTHS, NULL },
  { "2 semanas", 2, HW_DURATION_UNIT_WEEKS, NULL },
  { "10 días", 10, HW_DURATION_UNIT_DAYS, NULL },
  { "until 3 March", HW_INT_NONE, HW_DURATION_UNIT_NONE, "2027-03-03" },
  { "until 2027-03-03", HW_INT_NONE, HW_DURATION_UNIT_NONE, "2027-03-03" },
  { "hasta el 3 de marzo", HW_INT_NONE, HW_DURATION_UNIT_NONE, "2027-03-03" },
  { "3 March 2027", HW_INT_NONE, HW_DURATION_UNIT_NONE, "2027-03-03" },
};

static const char *const unreadable[]
    = { "", "weeks", "soon", "12", "10000 days", "99999999999999999999 weeks", "until", "-3 days" };

static void
test_read (void)
{
  HwDay today = hw_day_new (2026, 11, 22);

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      HwDuration duration = { 0 };
      g_autofree char *until = NULL;

      g_test_message ("«%s»", typed[i].text);
      g_assert_true (hw_duration_read (typed[i].text, today, &duration));
      until = hw_day_dup_iso (duration.until);
      g_assert_cmpint (duration.number, ==, typed[i].number);
      g_assert_cmpint (duration.unit, ==, typed[i].unit);
      g_assert_cmpstr (until, ==, typed[i].until);
    }
  for (guint i = 0; i < G_N_ELEMENTS (unreadable); i++)
    {
      HwDuration duration = { .number = 7 };

      g_test_message ("«%s»", unreadable[i]);
      g_assert_false (hw_duration_read (unreadable[i], today, &duration));
      g_assert_cmpint (duration.number, ==, 7);
    }
}

/* What is shown can be typed again. */
static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      HwDuration one = { .number = typed[i].number,
                         .unit = typed[i].unit,
                         .until = hw_day_parse (typed[i].until) };
      HwDuration again = { 0 };
      g_autofree char *words = hw_duration_dup_words (&one);

      g_assert_true (hw_duration_read (words, hw_day_new (2026, 11, 22), &again));
      g_assert_cmpint (again.number, ==, one.number);
      g_assert_cmpint (again.unit, ==, one.unit);
      g_assert_cmpint (again.until, ==, one.until);
    }
}

static const struct
{
  const char *name;
  const char *pairs[8];
  const char *findings;
} checks[] = {
  { "a whole task",
    { "start-date", "2026-01-01", "duration", "2", "duration-unit", "weeks", NULL }, "" },
  { "a number without its unit", { "duration", "2", NULL }, "duration-unit!" },
  { "a unit without its number", { "duration-unit", "weeks", NULL }, "duration!" },
  { "ends before it begins",
    { "start-date", "2026-01-02", "until-date", "2026-01-01", NULL }, "until-date!" },
  { "how long and until when",
    { "duration", "2", "duration-unit", "weeks", "until-date", "2026-01-01", NULL },
    "until-date!" },
  { "done tomorrow", { "done-date", "2026-11-23", NULL }, "done-date!" },
  { "done today", { "done-date", "2026-11-22", NULL }, "" },
};

static void
test_checks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      g_autoptr (TestTable) table = test_table_new ();
      g_autoptr (HwRecord) task = test_record_new (HW_TYPE_TASK, "objective", test_id (1), "what",
                                                   "Ride on Mondays", NULL);
      g_autofree char *found = NULL;

      for (guint p = 0; checks[i].pairs[p]; p += 2)
        g_assert_true (hw_record_parse (
            task, hw_record_class_find (HW_RECORD_GET_CLASS (task), checks[i].pairs[p]),
            checks[i].pairs[p + 1], NULL));
      found = test_findings (task, table, hw_day_new (2026, 11, 22));
      g_test_message ("%s", checks[i].name);
      g_assert_cmpstr (found, ==, checks[i].findings);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/task-rules/S3-8-due", test_due);
  g_test_add_func ("/task-rules/S3-8-after", test_after);
  g_test_add_func ("/task-rules/circle", test_circle);
  g_test_add_func ("/task-rules/no-plan-day", test_no_plan_day);
  g_test_add_func ("/task-rules/read", test_read);
  g_test_add_func ("/task-rules/words", test_words);
  g_test_add_func ("/task-rules/checks", test_checks);
  return g_test_run ();
}
