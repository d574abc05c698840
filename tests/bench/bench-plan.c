/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-plan PAIRS: a case plan of 4 goals, 40 objectives and 500 tasks. Lines of what it is, and
 * microseconds of ours and of a measure: «read» it whole, find its «gaps» and what is «due», each
 * beside a bare walk over the same rows; write it as «fhir» beside the printing of that JSON alone.
 */

#include "domain/hw-records.h"
#include "domain/plans/hw-case-plan-query.h"
#include "domain/plans/hw-plan-rules.h"
#include "exchange/plans/hw-fhir-gather.h"
#include "exchange/plans/hw-fhir-json.h"
#include "exchange/plans/hw-fhir-write.h"
#include "hw-test-store.h"
#include "store/hw-statement.h"

#include <stdio.h>
#include <stdlib.h>

#define GOALS 4
#define OBJECTIVES 40
#define TASKS 500

static void
say (const char *what, gint64 ours, gint64 other)
{
  printf ("%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", what, ours, other);
}

static char *
add (HwStore *store, HwRecord *record)
{
  g_autoptr (GError) error = NULL;

  if (!hw_store_insert (store, record, &error))
    g_error ("%s", error->message);
  return g_strdup (record->id);
}

static char *
add_plan (HwStore *store, char **family)
{
  g_autoptr (HwRecord) head = hw_test_record ("family", "name", "Combs", NULL);
  g_autoptr (HwRecord) plan = NULL;
  char *goals[GOALS], *objectives[OBJECTIVES], *id;

  *family = add (store, head);
  plan = hw_test_record ("case-plan", "family", *family, "version", "1", "status", "draft",
                         "from-date", "2026-09-01", NULL);
  id = add (store, plan);
  for (guint i = 0; i < GOALS; i++)
    {
      g_autoptr (HwRecord) goal = hw_test_record ("plan-goal", "plan", id, "what",
                                                  "Sober at home", "outcome", "Home", NULL);
      goals[i] = add (store, goal);
    }
  for (guint i = 0; i < OBJECTIVES; i++)
    {
      g_autoptr (HwRecord) objective
          = hw_test_record ("objective", "goal", goals[i % GOALS], "what", "Weekly group",
                            "measure", "Attendance sheets", "target", "12 in a row", NULL);
      objectives[i] = add (store, objective);
    }
  for (guint i = 0; i < TASKS; i++)
    {
      g_autoptr (HwRecord) task
          = hw_test_record ("task", "objective", objectives[i % OBJECTIVES], "what",
                            "Go to the group on Mondays", "owner", "family", "scope",
                            "Each Monday", "timing", "Mondays at 18:00", "duration", "12",
                            "duration-unit", "weeks", NULL);
      g_free (add (store, task));
    }
  for (guint i = 0; i < GOALS; i++)
    g_free (goals[i]);
  for (guint i = 0; i < OBJECTIVES; i++)
    g_free (objectives[i]);
  return id;
}

/* Every cell of the rows, as text. */
static gint64
walk (HwStore *store, const char *plan)
{
  static const struct
  {
    const char *sql;
    int columns;
  } walks[] = {
    { "SELECT * FROM plan_goal WHERE plan = ?1", 8 },
    { "SELECT objective.* FROM plan_goal JOIN objective ON goal = plan_goal.id WHERE plan = ?1",
      12 },
    { "SELECT task.* FROM plan_goal JOIN objective ON goal = plan_goal.id"
      " JOIN task ON objective = objective.id WHERE plan = ?1",
      18 },
  };
  gint64 start = g_get_monotonic_time ();
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (walks); i++)
    {
      g_autoptr (GError) error = NULL;
      HwStatement *statement = hw_store_prepare (store, walks[i].sql, &error);

      if (!statement)
        g_error ("%s", error->message);
      hw_statement_bind_id (statement, 1, plan);
      for (; hw_statement_step (statement, &error); n++)
        for (int c = 0; c < walks[i].columns; c++)
          g_free (hw_statement_dup_text (statement, c));
    }
  start = g_get_monotonic_time () - start;
  if (n != GOALS + OBJECTIVES + TASKS)
    g_error ("%u rows", n);
  return start;
}

static void
read_pair (HwStore *store, const char *plan)
{
  gint64 bare = walk (store, plan);
  gint64 at[4] = { g_get_monotonic_time () };
  g_autoptr (HwPlanWhole) whole = hw_case_plan_read (store, plan, NULL);
  g_autoptr (GPtrArray) gaps = NULL;
  g_autoptr (GArray) due = NULL;

  at[1] = g_get_monotonic_time ();
  gaps = hw_plan_find_gaps (whole, hw_store_today (store));
  at[2] = g_get_monotonic_time ();
  due = hw_plan_find_due (whole, NULL, hw_store_today (store));
  at[3] = g_get_monotonic_time ();
  if (whole->tasks->len != TASKS || due->len != TASKS || gaps->len == 0)
    g_error ("the plan was not read whole");
  say ("read", at[1] - at[0], bare);
  say ("gaps", at[2] - at[1], bare);
  say ("due", at[3] - at[2], bare);
}

static void
fhir_pair (HwStore *store, const char *family)
{
  gint64 at[3] = { g_get_monotonic_time () };
  g_autoptr (HwFhirSet) set = hw_fhir_gather (store, family, NULL);
  g_autoptr (JsonNode) bundle = hw_fhir_write (set);
  g_autoptr (GBytes) bytes = NULL;

  at[1] = g_get_monotonic_time ();
  bytes = hw_fhir_print (bundle);
  at[2] = g_get_monotonic_time ();
  say ("fhir", at[2] - at[0], at[2] - at[1]);
}

int
main (int argc, char **argv)
{
  guint pairs = argc > 1 ? strtoul (argv[1], NULL, 10) : 15;
  g_autoptr (HwTestStore) test = NULL;
  g_autofree char *family = NULL;
  g_autofree char *plan = NULL;

  hw_registry_ensure (&hw_records);
  test = hw_test_store_new ();
  if (!hw_store_begin (test->store, "test", NULL))
    g_error ("no transaction");
  plan = add_plan (test->store, &family);
  if (!hw_store_commit (test->store, NULL))
    g_error ("no commit");
  for (guint i = 0; i < pairs; i++)
    read_pair (test->store, plan);
  for (guint i = 0; i < pairs; i++)
    fhir_pair (test->store, family);
  return 0;
}
