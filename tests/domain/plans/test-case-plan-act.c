/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan from its first line to its second version and its end; what is refused on the way, and
 * every step taken back, row for row.
 */

#include "hw-test-store.h"

#include "base/hw-error.h"
#include "domain/contacts/hw-running-record.h"
#include "domain/families/hw-merge-act.h"
#include "domain/families/hw-staff.h"
#include "domain/plans/hw-case-plan-act.h"
#include "domain/plans/hw-case-plan-query.h"
#include "domain/plans/hw-plan-rules.h"

typedef struct
{
  HwTestStore *test;
  HwStore *store;
  char *worker, *supervisor, *family, *child, *mother;
} Fixture;

static void
fill (gpointer data)
{
  Fixture *self = data;
  HwStore *store = self->store;

  self->worker = hw_test_add (store, "staff", "name", "J. Combs", "role", "worker", NULL);
  self->supervisor
      = hw_test_add (store, "staff", "name", "K. Ritchie", "role", "supervisor", NULL);
  self->family = hw_test_add (store, "family", "name", "Combs, Dana", NULL);
  self->child = hw_test_add (store, "child", "given-name", "Eli", "family-name", "Combs",
                             "birth-date", "2015-05-05", "family", self->family, NULL);
  g_free (hw_test_add (store, "child", "given-name", "Ana", "family-name", "Combs", "birth-date",
                       "2022-05-05", "family", self->family, NULL));
  self->mother = hw_test_add (store, "person", "name", "Dana Combs", "kind", "adult", NULL);
  g_free (hw_test_add (store, "connection", "child", self->child, "person", self->mother, "kind",
                       "mother", NULL));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  hw_test_fill_once (self, sizeof *self, fill);
  hw_store_set_actor (self->store, self->worker);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hw_test_store_free (self->test);
}

static char *
begin (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  char *plan = NULL;

  g_assert_cmpint (hw_case_plan_begin (self->store, self->family, &plan, &error), >, 0);
  g_assert_no_error (error);
  return plan;
}

/* Fills what stands against approval. */
static void
complete (Fixture *self, const char *plan)
{
  static const char *const kinds[] = { "strength", "need", "resource" };
  g_autoptr (HwPlanWhole) whole = hw_case_plan_read (self->store, plan, NULL);
  g_autofree char *goal = hw_test_add (self->store, "plan-goal", "plan", plan, "what", "Sober",
                                       "outcome", "Home", "position", "0", NULL);
  g_autofree char *line = hw_test_add (self->store, "prevention-line", "plan", plan, "part",
                                       "prevent", "what", "Saturday at church", NULL);
  g_autofree char *objective
      = hw_test_add (self->store, "objective", "goal", goal, "what", "Group", "measure", "Sheets",
                     "target", "12", "prevention-line", line, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_free (hw_test_add (self->store, "finding", "plan", plan, "kind", kinds[i], "what", "Words",
                         NULL));
  g_free (hw_test_add (self->store, "task", "objective", objective, "what", "Go", "owner",
                       "family", "scope", "All", "timing", "Mondays", "duration", "12",
                       "duration-unit", "weeks", NULL));
  hw_test_set (self->store, "case-plan", plan, "no-partner-reason", "None wanted");
  for (guint i = 0; i < whole->participants->len; i++)
    hw_test_set (self->store, "plan-participant",
                 HW_RECORD (g_ptr_array_index (whole->participants, i))->id, "took-part", "yes");
}

static char *
approved (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  char *plan = begin (self);

  complete (self, plan);
  hw_store_set_actor (self->store, self->supervisor);
  g_assert_cmpint (hw_case_plan_approve (self->store, plan, &error), >, 0);
  g_assert_no_error (error);
  hw_store_set_actor (self->store, self->worker);
  return plan;
}

static void
assert_refused (gint64 transaction, GError **error, const char *part)
{
  g_assert_cmpint (transaction, ==, 0);
  g_assert_error (*error, HW_ERROR, HW_ERROR_REFUSED);
  g_assert_nonnull (strstr ((*error)->message, part));
  g_clear_error (error);
}

/* Everybody who is to take part is there: the child of eleven and the mother, not the child of
 * four (S3-2); and the latest CQA. */
static void
test_begin (Fixture *self, gconstpointer data)
{
  g_autofree char *old
      = hw_test_add (self->store, "cqa", "family", self->family, "date", "2026-01-01", NULL);
  g_autofree char *cqa
      = hw_test_add (self->store, "cqa", "family", self->family, "date", "2026-11-01", NULL);
  g_autofree char *plan = begin (self);
  g_autoptr (HwPlanWhole) whole = hw_case_plan_read (self->store, plan, NULL);
  g_autoptr (GPtrArray) entries
      = hw_store_list (self->store, HW_TYPE_RUNNING_RECORD, NULL, NULL);

  g_assert_cmpint (whole->plan->version, ==, 1);
  g_assert_cmpint (whole->plan->status, ==, HW_PLAN_STATUS_DRAFT);
  g_assert_cmpint (whole->plan->from_date, ==, hw_store_today (self->store));
  g_assert_cmpstr (whole->plan->cqa, ==, cqa);
  g_assert_cmpuint (whole->participants->len, ==, 2);
  g_assert_cmpstr (HW_PLAN_PARTICIPANT (whole->participants->pdata[0])->child, ==, self->child);
  g_assert_cmpstr (HW_PLAN_PARTICIPANT (whole->participants->pdata[1])->person, ==, self->mother);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_cmpstr (HW_RUNNING_RECORD (entries->pdata[0])->staff, ==, self->worker);
}

/* S1-14: a plan ends six months after it began; what takes longer is marked, and does not block. */
static void
test_half_a_year (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = begin (self);
  g_autofree char *until = NULL, *from = NULL, *task = NULL;
  g_autoptr (HwPlanWhole) whole = NULL;

  complete (self, plan);
  from = hw_test_value (self->store, "case-plan", plan, "from-date");
  until = hw_test_value (self->store, "case-plan", plan, "until-date");
  g_assert_cmpint (hw_day_parse (until), ==, hw_day_add_months (hw_day_parse (from), 6));
  whole = hw_case_plan_read (self->store, plan, NULL);
  task = g_strdup (HW_RECORD (whole->tasks->pdata[0])->id);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (HwTask) one = hw_store_find (self->store, HW_TYPE_TASK, task, NULL);
      g_autoptr (HwPlanWhole) now = NULL;
      g_autoptr (GPtrArray) gaps = NULL;
      gboolean found = FALSE;

      one->duration = HW_INT_NONE;
      one->duration_unit = HW_DURATION_UNIT_NONE;
      one->until_date = hw_day_parse (until) + i;
      hw_test_save (self->store, HW_RECORD (one));
      now = hw_case_plan_read (self->store, plan, NULL);
      gaps = hw_plan_find_gaps (now, hw_store_today (self->store));
      for (guint g = 0; g < gaps->len; g++)
        {
          const HwPlanGap *gap = g_ptr_array_index (gaps, g);

          found |= g_str_equal (gap->missing, "within-plan") && !gap->blocks;
        }
      g_assert_cmpint (found, ==, i == 1);
    }
}

static void
test_begin_twice (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *plan = begin (self);
  char *other = NULL;

  assert_refused (hw_case_plan_begin (self->store, self->family, &other, &error), &error,
                  "being written");
  g_assert_null (other);
}

/* Approval is refused with every gap that stands against it, and by who is no supervisor (S3-8). */
static void
test_approve (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *plan = begin (self);
  g_autofree char *status = NULL;
  g_autofree char *by = NULL;

  assert_refused (hw_case_plan_ask (self->store, plan, &error), &error, "no goal yet");
  hw_store_set_actor (self->store, self->supervisor);
  assert_refused (hw_case_plan_approve (self->store, plan, &error), &error, "Eli Combs");
  complete (self, plan);
  hw_store_set_actor (self->store, self->worker);
  assert_refused (hw_case_plan_approve (self->store, plan, &error), &error, "supervisor");
  g_assert_cmpint (hw_case_plan_agree (self->store, plan, &error), >, 0);
  g_assert_cmpint (hw_case_plan_ask (self->store, plan, &error), >, 0);
  hw_store_set_actor (self->store, self->supervisor);
  g_assert_cmpint (hw_case_plan_approve (self->store, plan, &error), >, 0);
  status = hw_test_value (self->store, "case-plan", plan, "status");
  by = hw_test_value (self->store, "case-plan", plan, "approved-by");
  g_assert_cmpstr (status, ==, "approved");
  g_assert_cmpstr (by, ==, self->supervisor);
}

/* A plan goes back with what is to be changed. */
static void
test_return (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *plan = begin (self);
  g_autoptr (HwCasePlan) stored = NULL;

  complete (self, plan);
  g_assert_cmpint (hw_case_plan_ask (self->store, plan, &error), >, 0);
  assert_refused (hw_case_plan_return (self->store, plan, "More", &error), &error, "supervisor");
  hw_store_set_actor (self->store, self->supervisor);
  assert_refused (hw_case_plan_return (self->store, plan, "  ", &error), &error, "goes back");
  g_assert_cmpint (hw_case_plan_return (self->store, plan, "Name a partner", &error), >, 0);
  stored = hw_store_find (self->store, HW_TYPE_CASE_PLAN, plan, NULL);
  g_assert_cmpint (stored->status, ==, HW_PLAN_STATUS_DRAFT);
  g_assert_cmpstr (stored->return_comments, ==, "Name a partner");
  g_assert_cmpint (stored->asked_date, ==, 0);
}

static gboolean
save (HwStore *store, HwRecord *record, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "record.set", error);

  return hw_store_save (store, record, NULL, error) && hw_store_act_commit (&act, error);
}

/* What was approved stays; what comes of it is written all the same. */
static void
test_kept (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *plan = approved (self);
  g_autoptr (HwPlanWhole) whole = hw_case_plan_read (self->store, plan, NULL);
  g_autoptr (HwRecord) task = hw_record_dup (whole->tasks->pdata[0]);
  g_autoptr (HwRecord) other
      = hw_test_record ("plan-goal", "plan", plan, "what", "One more", NULL);
  g_autoptr (HwRecord) own = hw_record_dup (HW_RECORD (whole->plan));

  g_object_set (task, "done-date", hw_store_today (self->store), NULL);
  g_assert_true (save (self->store, task, &error));
  g_object_set (task, "scope", "Half", NULL);
  g_assert_false (save (self->store, task, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (save (self->store, other, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
  g_clear_error (&error);
  g_object_set (own, "vision", "Other words", NULL);
  g_assert_false (save (self->store, own, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
}

/* Two records that were made one: an approved plan follows, and nothing else of it changes. */
static void
test_merged (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *plan = approved (self);
  g_autoptr (HwPlanWhole) whole = hw_case_plan_read (self->store, plan, NULL);
  g_autofree char *mother = hw_test_add (self->store, "person", "name", "D. Combs", NULL);
  g_autofree char *supervisor = NULL;
  g_autofree char *family = hw_test_add (self->store, "family", "name", "Combs", NULL);
  g_autofree char *by = NULL;
  g_autofree char *of = NULL;
  g_autofree char *person = NULL;

  hw_store_set_actor (self->store, NULL);
  supervisor
      = hw_test_add (self->store, "staff", "name", "Kay Ritchie", "role", "supervisor", NULL);
  hw_merge_act (self->store, HW_TYPE_PERSON, mother, self->mother, 0, &error);
  g_assert_no_error (error);
  hw_merge_act (self->store, HW_TYPE_STAFF, supervisor, self->supervisor, 0, &error);
  g_assert_no_error (error);
  hw_merge_act (self->store, HW_TYPE_FAMILY, family, self->family, 0, &error);
  g_assert_no_error (error);
  by = hw_test_value (self->store, "case-plan", plan, "approved-by");
  g_assert_cmpstr (by, ==, supervisor);
  of = hw_test_value (self->store, "case-plan", plan, "family");
  g_assert_cmpstr (of, ==, family);
  person = hw_test_value (self->store, "plan-participant",
                          HW_RECORD (whole->participants->pdata[1])->id, "person");
  g_assert_cmpstr (person, ==, mother);
}

/* The next version is a copy whose refs stay among its own elements. */
static void
test_revise (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *plan = approved (self);
  g_autofree char *next = NULL;
  g_autofree char *status = NULL;
  g_autoptr (HwPlanWhole) before = hw_case_plan_read (self->store, plan, NULL);
  g_autoptr (HwPlanWhole) whole = NULL;
  char *again = NULL;

  g_assert_cmpint (hw_case_plan_revise (self->store, plan, &next, &error), >, 0);
  assert_refused (hw_case_plan_revise (self->store, plan, &again, &error), &error, "latest");
  whole = hw_case_plan_read (self->store, next, NULL);
  g_assert_cmpint (whole->plan->version, ==, 2);
  g_assert_cmpstr (whole->plan->previous, ==, plan);
  g_assert_cmpint (whole->plan->approved_date, ==, 0);
  g_assert_cmpuint (whole->tasks->len, ==, 1);
  g_assert_cmpuint (whole->findings->len, ==, 3);
  g_assert_cmpstr (HW_TASK (whole->tasks->pdata[0])->copied_from, ==,
                   HW_RECORD (before->tasks->pdata[0])->id);
  g_assert_cmpstr (HW_OBJECTIVE (whole->objectives->pdata[0])->prevention_line, ==,
                   HW_RECORD (whole->lines->pdata[0])->id);
  g_assert_cmpint (HW_PLAN_PARTICIPANT (whole->participants->pdata[0])->took_part, ==,
                   HW_ANSWER_NONE);

  /* The first one stands until the second is approved. */
  status = hw_test_value (self->store, "case-plan", plan, "status");
  g_assert_cmpstr (status, ==, "approved");
}

/* A task may begin after one that is copied behind it. */
static void
test_revise_after (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *plan = begin (self);
  g_autofree char *next = NULL;
  g_autoptr (HwPlanWhole) before = NULL;
  g_autoptr (HwPlanWhole) whole = NULL;

  complete (self, plan);
  before = hw_case_plan_read (self->store, plan, NULL);
  g_free (hw_test_add (self->store, "task", "objective",
                       HW_RECORD (before->objectives->pdata[0])->id, "what", "Then", "owner",
                       "family", "scope", "All", "timing", "Once", "duration", "1",
                       "duration-unit", "weeks", "position", "9", NULL));
  g_clear_pointer (&before, hw_plan_whole_unref);
  before = hw_case_plan_read (self->store, plan, NULL);
  hw_test_set (self->store, "task", HW_RECORD (before->tasks->pdata[0])->id, "after-task",
               HW_RECORD (before->tasks->pdata[1])->id);
  hw_store_set_actor (self->store, self->supervisor);
  g_assert_cmpint (hw_case_plan_approve (self->store, plan, &error), >, 0);
  g_assert_cmpint (hw_case_plan_revise (self->store, plan, &next, &error), >, 0);
  g_assert_no_error (error);
  whole = hw_case_plan_read (self->store, next, NULL);
  g_assert_cmpstr (HW_TASK (whole->tasks->pdata[0])->after_task, ==,
                   HW_RECORD (whole->tasks->pdata[1])->id);
  g_assert_null (HW_TASK (whole->tasks->pdata[1])->after_task);
}

static void
test_superseded (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *plan = approved (self);
  g_autofree char *next = NULL;
  g_autofree char *status = NULL;
  g_autoptr (HwPlanWhole) whole = NULL;

  g_assert_cmpint (hw_case_plan_revise (self->store, plan, &next, &error), >, 0);
  whole = hw_case_plan_read (self->store, next, NULL);
  for (guint i = 0; i < whole->participants->len; i++)
    hw_test_set (self->store, "plan-participant",
                 HW_RECORD (g_ptr_array_index (whole->participants, i))->id, "took-part", "yes");
  hw_store_set_actor (self->store, self->supervisor);
  g_assert_cmpint (hw_case_plan_approve (self->store, next, &error), >, 0);
  g_assert_no_error (error);
  status = hw_test_value (self->store, "case-plan", plan, "status");
  g_assert_cmpstr (status, ==, "superseded");
  assert_refused (hw_case_plan_close (self->store, plan, NULL, &error), &error, "approved");
}

/* S3-9: it does not end before every goal says how it came out; what is said at the end is of the
 * same act, and taken back with it. */
static void
test_close (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *plan = approved (self);
  g_autoptr (HwPlanWhole) whole = hw_case_plan_read (self->store, plan, NULL);
  const char *goal = HW_RECORD (whole->goals->pdata[0])->id;
  g_autoptr (GHashTable) results = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *start = hw_test_dump (self->store);
  g_autofree char *end = NULL;
  g_autofree char *status = NULL;
  g_autofree char *result = NULL;

  assert_refused (hw_case_plan_close (self->store, plan, NULL, &error), &error, "«Sober»");
  assert_refused (hw_case_plan_close (self->store, plan, results, &error), &error, "«Sober»");
  g_hash_table_insert (results, (char *) goal, GINT_TO_POINTER (HW_PLAN_RESULT_PART));
  g_assert_cmpint (hw_case_plan_close (self->store, plan, results, &error), >, 0);
  g_assert_no_error (error);
  status = hw_test_value (self->store, "case-plan", plan, "status");
  g_assert_cmpstr (status, ==, "closed");
  result = hw_test_value (self->store, "plan-goal", goal, "result");
  g_assert_cmpstr (result, ==, "part");
  g_assert_cmpint (hw_journal_undo (self->store, NULL, &error), >, 0);
  end = hw_test_dump (self->store);
  g_assert_cmpstr (end, ==, start);

  hw_test_set (self->store, "plan-goal", goal, "result", "met");
  g_assert_cmpint (hw_case_plan_close (self->store, plan, NULL, &error), >, 0);
}

/* Every step taken back, to the start, row for row. */
static void
test_undo (Fixture *self, gconstpointer data)
{
  g_autofree char *start = hw_test_dump (self->store);
  gint64 first = hw_journal_head (self->store).transactions;
  g_autoptr (GError) error = NULL;
  g_autofree char *plan = begin (self);
  g_autofree char *next = NULL;
  g_autofree char *end = NULL;
  gint64 steps;

  complete (self, plan);
  hw_store_set_actor (self->store, self->supervisor);
  g_assert_cmpint (hw_case_plan_approve (self->store, plan, &error), >, 0);
  g_assert_cmpint (hw_case_plan_revise (self->store, plan, &next, &error), >, 0);
  steps = hw_journal_head (self->store).transactions - first;
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
  g_test_add ("/case-plan-act/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("S3-2-begin", test_begin);
  ADD ("S1-14-half-a-year", test_half_a_year);
  ADD ("begin-twice", test_begin_twice);
  ADD ("S3-8-approve", test_approve);
  ADD ("return", test_return);
  ADD ("kept", test_kept);
  ADD ("merged", test_merged);
  ADD ("S3-33-revise", test_revise);
  ADD ("revise-after", test_revise_after);
  ADD ("superseded", test_superseded);
  ADD ("S3-9-close", test_close);
  ADD ("undo", test_undo);
#undef ADD
  return g_test_run ();
}
