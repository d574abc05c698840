/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a plan lacks: each gap of the SOP by its number, opened and closed.
 */

#include "hw-test-store.h"

#include "domain/plans/hw-case-plan-query.h"
#include "domain/plans/hw-plan-rules.h"

typedef struct
{
  HwTestStore *test;
  HwStore *store;
  char *family, *child, *mother, *partner, *cqa, *plan, *goal, *objective, *task, *service;
} Fixture;

/* A plan in which nothing is missing. */
static void
set_up (Fixture *self, gconstpointer data)
{
  HwStore *store = (self->test = hw_test_store_new ())->store;
  const char *kinds[] = { "strength", "need", "resource" };

  self->store = store;
  self->family = hw_test_add (store, "family", "name", "Combs, Dana", NULL);
  self->child = hw_test_add (store, "child", "given-name", "Eli", "family-name", "Combs",
                             "birth-date", "2020-11-22", "family", self->family, NULL);
  self->mother = hw_test_add (store, "person", "name", "Dana Combs", "kind", "adult", NULL);
  g_free (hw_test_add (store, "connection", "child", self->child, "person", self->mother, "kind",
                       "mother", NULL));
  self->partner = hw_test_add (store, "person", "name", "Seven Hills", "kind", "partner", NULL);
  self->cqa
      = hw_test_add (store, "cqa", "family", self->family, "date", "2026-11-01", NULL);
  self->plan = hw_test_add (store, "case-plan", "family", self->family, "version", "1", "status",
                            "draft", "cqa", self->cqa, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_free (hw_test_add (store, "finding", "plan", self->plan, "kind", kinds[i], "what", "Words",
                         NULL));
  self->goal = hw_test_add (store, "plan-goal", "plan", self->plan, "what", "Sober at home",
                            "outcome", "The girls are home", NULL);
  self->objective
      = hw_test_add (store, "objective", "goal", self->goal, "what", "Weekly group", "measure",
                     "Attendance sheets", "target", "12 in a row", "anchor", "individual-pattern",
                     NULL);
  self->task = hw_test_add (store, "task", "objective", self->objective, "what", "Go to the group",
                            "owner", "family", "person", self->mother, "scope", "Each Monday",
                            "timing", "Mondays at 18:00", "duration", "12", "duration-unit",
                            "weeks", NULL);
  self->service = hw_test_add (store, "plan-service", "family", self->family, "plan", self->plan,
                               "what", "Outpatient treatment", "how", "Twice a week", "provider",
                               self->partner, "status", "open", "need-intensity", "3",
                               "service-intensity", "2", NULL);
  g_free (hw_test_add (store, "plan-participant", "plan", self->plan, "child", self->child,
                       "took-part", "yes", NULL));
  g_free (hw_test_add (store, "plan-participant", "plan", self->plan, "person", self->mother,
                       "took-part", "no", "reason", "In hospital; told on the phone", NULL));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  char *ids[] = { self->family, self->child,     self->mother, self->partner, self->cqa,
                  self->plan,   self->goal,      self->objective, self->task, self->service };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_free (ids[i]);
  hw_test_store_free (self->test);
}

/* «task.scope S3-8!» for each gap, in their order; ! stands against approval. Owned. */
static char *
gaps_of (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwPlanWhole) whole = hw_case_plan_read (self->store, self->plan, &error);
  g_autoptr (GPtrArray) gaps = NULL;
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  gaps = hw_plan_find_gaps (whole, hw_store_today (self->store));
  for (guint i = 0; i < gaps->len; i++)
    {
      const HwPlanGap *gap = g_ptr_array_index (gaps, i);

      g_assert_nonnull (gap->words);
      g_string_append_printf (text, "%s%s.%s %s%s", i ? ", " : "", gap->element, gap->missing,
                              gap->requirement, gap->blocks ? "!" : "");
    }
  return g_string_free (text, FALSE);
}

static void
assert_gaps (Fixture *self, const char *expected)
{
  g_autofree char *found = gaps_of (self);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_whole (Fixture *self, gconstpointer data)
{
  assert_gaps (self, "");
}

/* A field of one element is emptied: the one gap that follows. */
static const struct
{
  const char *type;
  gsize id; /* its member in the fixture */
  const char *field;
  const char *text;
  const char *gaps;
} fields[] = {
  { "case-plan", G_STRUCT_OFFSET (Fixture, plan), "cqa", NULL, "case-plan.cqa S3-1" },
  { "plan-goal", G_STRUCT_OFFSET (Fixture, goal), "outcome", NULL, "plan-goal.outcome S3-9!" },
  { "objective", G_STRUCT_OFFSET (Fixture, objective), "measure", NULL,
    "objective.measure S3-37!" },
  { "objective", G_STRUCT_OFFSET (Fixture, objective), "target", NULL,
    "objective.target S3-37!" },
  { "objective", G_STRUCT_OFFSET (Fixture, objective), "anchor", NULL, "objective.anchor S3-10" },
  { "task", G_STRUCT_OFFSET (Fixture, task), "scope", NULL, "task.scope S3-8!" },
  { "task", G_STRUCT_OFFSET (Fixture, task), "timing", NULL, "task.timing S3-8!" },
  { "plan-service", G_STRUCT_OFFSET (Fixture, service), "how", NULL, "plan-service.how S3-6!" },
  { "plan-service", G_STRUCT_OFFSET (Fixture, service), "provider", NULL,
    "case-plan.no-partner-reason S3-7!" },
  { "plan-service", G_STRUCT_OFFSET (Fixture, service), "service-intensity", "1",
    "plan-service.service-intensity S3-3" },
  { "plan-service", G_STRUCT_OFFSET (Fixture, service), "need-intensity", "0",
    "plan-service.service-intensity S3-3" },
  { "plan-service", G_STRUCT_OFFSET (Fixture, service), "plan", NULL,
    "case-plan.no-partner-reason S3-7!, plan-service.plan S3-5" },
  { "task", G_STRUCT_OFFSET (Fixture, task), "owner", "worker", "case-plan.family-task S3-32" },
};

static void
test_fields (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *id = G_STRUCT_MEMBER (char *, self, fields[i].id);
      g_autofree char *before = hw_test_value (self->store, fields[i].type, id, fields[i].field);

      hw_test_set (self->store, fields[i].type, id, fields[i].field, fields[i].text);
      g_test_message ("%s.%s", fields[i].type, fields[i].field);
      assert_gaps (self, fields[i].gaps);
      hw_test_set (self->store, fields[i].type, id, fields[i].field, before);
      assert_gaps (self, "");
    }
}

/* A partner, or a reason for none (S3-7). */
static void
test_no_partner (Fixture *self, gconstpointer data)
{
  hw_test_set (self->store, "plan-service", self->service, "provider", NULL);
  hw_test_set (self->store, "case-plan", self->plan, "no-partner-reason",
               "The family wants none; asked twice");
  assert_gaps (self, "");
}

/* Children of six and over take part; the sixth birthday counts (S3-2). */
static void
test_six (Fixture *self, gconstpointer data)
{
  g_autofree char *other
      = hw_test_add (self->store, "child", "given-name", "Ana", "family-name", "Combs",
                     "birth-date", "2020-11-23", "family", self->family, NULL);

  assert_gaps (self, "");
  hw_test_set (self->store, "child", other, "birth-date", "2020-11-22");
  assert_gaps (self, "child.took-part S3-2!");

  /* On the day on which the family agreed, she was five. */
  hw_test_set (self->store, "case-plan", self->plan, "agreed-date", "2026-11-21");
  assert_gaps (self, "");
}

/* Every recorded parent, the man who may be the father too; one whose tie has ended not (S3-2). */
static void
test_parents (Fixture *self, gconstpointer data)
{
  g_autofree char *man = hw_test_add (self->store, "person", "name", "Ray Lovely", NULL);
  g_autofree char *tie = hw_test_add (self->store, "connection", "child", self->child, "person",
                                      man, "kind", "putative-father", NULL);
  g_autofree char *asked = NULL;

  assert_gaps (self, "person.took-part S3-2!");
  hw_test_set (self->store, "connection", tie, "until", "2026-11-22");
  assert_gaps (self, "");
  hw_test_set (self->store, "connection", tie, "until", NULL);
  asked = hw_test_add (self->store, "plan-participant", "plan", self->plan, "person", man, NULL);
  assert_gaps (self, "plan-participant.took-part S3-2!");
  hw_test_set (self->store, "plan-participant", asked, "reason", "Not found; search goes on");
  assert_gaps (self, "");
}

/* A newer CQA marks the plan «to review» (S3-1). */
static void
test_newer_cqa (Fixture *self, gconstpointer data)
{
  g_free (hw_test_add (self->store, "cqa", "family", self->family, "date", "2026-10-31", NULL));
  assert_gaps (self, "");
  g_free (hw_test_add (self->store, "cqa", "family", self->family, "date", "2026-11-20", NULL));
  assert_gaps (self, "case-plan.newer-cqa S3-1");
}

/* Begun, all six parts are needed (S3-38). */
static void
test_prevention (Fixture *self, gconstpointer data)
{
  static const char *const parts[]
      = { "escape", "strengths", "high-risk-patterns", "early-signals", "prevent", "interrupt" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_free (hw_test_add (self->store, "prevention-line", "plan", self->plan, "part", parts[i],
                         "what", "Words", NULL));
  assert_gaps (self, "");
}

static void
test_prevention_begun (Fixture *self, gconstpointer data)
{
  g_free (hw_test_add (self->store, "prevention-line", "plan", self->plan, "part", "prevent",
                       "what", "Words", NULL));
  assert_gaps (self, "case-plan.strengths S3-38, case-plan.high-risk-patterns S3-38, "
                     "case-plan.early-signals S3-38, case-plan.interrupt S3-38, "
                     "case-plan.escape S3-38");
}

/* Nothing but the plan itself: every list is asked for (S3-4, S3-8). */
static void
test_empty (Fixture *self, gconstpointer data)
{
  g_autofree char *whole = g_steal_pointer (&self->plan);

  self->plan = hw_test_add (self->store, "case-plan", "family", self->family, "version", "2",
                            "status", "draft", NULL);
  assert_gaps (self, "case-plan.cqa S3-1, case-plan.strength S3-4!, case-plan.need S3-4!, "
                     "case-plan.resource S3-4!, child.took-part S3-2!, person.took-part S3-2!, "
                     "case-plan.goal S3-8!, case-plan.no-partner-reason S3-7!, "
                     "plan-service.plan S3-5");
}

/* A goal without an objective, an objective without a task (S3-8). */
static void
test_below (Fixture *self, gconstpointer data)
{
  g_autofree char *goal = hw_test_add (self->store, "plan-goal", "plan", self->plan, "what",
                                       "School", "outcome", "Passes", NULL);

  assert_gaps (self, "plan-goal.objective S3-8!");
  g_free (hw_test_add (self->store, "objective", "goal", goal, "what", "Reads", "measure", "Pages",
                       "target", "Ten a day", "anchor", "child-development", NULL));
  assert_gaps (self, "objective.task S3-8!");
}

/* The share of the family's tasks (S3-32) and the first step (S0-22). */
static void
test_counts (Fixture *self, gconstpointer data)
{
  g_autofree char *other
      = hw_test_add (self->store, "task", "objective", self->objective, "what", "Ride", "owner",
                     "worker", "scope", "Both ways", "timing", "Mondays", "until-date",
                     "2027-01-01", "done-date", "2026-11-20", NULL);
  g_autoptr (HwPlanWhole) whole = hw_case_plan_read (self->store, self->plan, NULL);
  guint all;

  g_assert_cmpuint (hw_plan_count_familys (whole, &all), ==, 1);
  g_assert_cmpuint (all, ==, 2);
  g_assert_cmpint (hw_plan_first_step (whole), ==, hw_day_new (2026, 11, 20));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) \
  g_test_add ("/plan-rules/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("whole", test_whole);
  ADD ("S3-1-S3-10-S3-37-fields", test_fields);
  ADD ("S3-7-no-partner", test_no_partner);
  ADD ("S3-2-six", test_six);
  ADD ("S3-2-parents", test_parents);
  ADD ("S3-1-newer-cqa", test_newer_cqa);
  ADD ("S3-38-prevention", test_prevention);
  ADD ("S3-38-prevention-begun", test_prevention_begun);
  ADD ("S3-4-empty", test_empty);
  ADD ("S3-8-below", test_below);
  ADD ("S3-32-S0-22-counts", test_counts);
#undef ADD
  return g_test_run ();
}
