/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What becomes of duties in an office: facts from the store, done and excepted, and taken back by
 * one undo each.
 */

#include "due-office.h"

#include "base/hw-error.h"
#include "domain/contacts/hw-running-record.h"
#include "domain/deadlines/hw-due-act.h"
#include "domain/deadlines/hw-due-exception-act.h"
#include "domain/deadlines/hw-due-query.h"
#include "domain/deadlines/hw-due-why-query.h"
#include "domain/plans/hw-plan-change.h"

#include <string.h>

/* ------------------------------------------------------------------ facts of the store */

static void
test_facts (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = NULL, *review = NULL, *hearing = NULL, *contact = NULL, *goal = NULL;
  g_autofree char *search = NULL, *placement = NULL, *determination = NULL;

  ASSERT_ITEM ("F02", 1, "2026-03-16 overdue");
  plan = hw_test_add (self->store, "case-plan", "family", self->family, "version", "1", "status",
                      "approved", "approved-date", "2026-03-10", NULL);
  ASSERT_ITEM ("F02", 1, "2026-03-16 done");
  ASSERT_ITEM ("P03", 1, "2026-05-09 overdue");
  goal = hw_test_add (self->store, "goal", "child", self->child, "kind", "return-to-parent", "role",
                      "primary", "status", "approved", "from-date", "2026-02-01", NULL);
  ASSERT_ITEM ("K16", 1, "2026-03-16 done");
  ASSERT_ITEM ("K15", 1, "2026-03-16 overdue");
  hearing = hw_test_add (self->store, "hearing", "child", self->child, "kind", "review",
                         "held-date", "2026-09-01", NULL);
  ASSERT_ITEM ("F07", 1, "2026-09-16 done");
  ASSERT_ITEM ("F07", 2, "2027-03-01 open");
  search = hw_test_add (self->store, "relative-search", "child", self->child, "date", "2026-02-01",
                        "side", "maternal", "source", "Mother", "result", "found", "found", "Aunt",
                        "notice-date", "2026-02-14", "staff", self->worker, NULL);
  ASSERT_ITEM ("F03", 1, "2026-02-14 done");
  contact = hw_test_add (self->store, "contact", "family", self->family, "child", self->child,
                         "kind", "home-visit", "status", "held", "date", "2026-02-20", "place",
                         "residence", "staff", self->worker, NULL);
  ASSERT_ITEM ("F15", 1, "2026-02-28 done");
  ASSERT_ITEM ("K11.3", 1, "2026-02-28 done");
  ASSERT_ITEM ("K11.2", 1, "2026-02-28 overdue");
  review = hw_test_add (self->store, "concurrent-review", "stay", self->stay, "date", "2026-04-01",
                        "change", "no", NULL);
  ASSERT_ITEM ("K12", 1, "2026-04-15 done");
  placement = hw_test_add (self->store, "placement", "stay", self->stay, "start-date",
                           "2026-01-15", "end-date", "2026-05-04", "setting", "foster-home",
                           "end-reason", "disruption", NULL);
  ASSERT_ITEM ("K13.3", 1, "2026-05-18 overdue");
  determination = hw_test_add (self->store, "determination", "child", self->child, "kind",
                               "efforts-to-prevent", "date", "2026-01-20", NULL);
  ASSERT_ITEM ("F04", 1, "2026-03-16 done");
}

/* The second substantiated referral (S3-16), by the referral's children. */
static void
test_referrals (Fixture *self, gconstpointer data)
{
  g_autofree char *small = hw_test_add (self->store, "child", "given-name", "Ana", "birth-date",
                                        "2023-05-05", "family", self->family, NULL);
  g_autofree char *first
      = hw_test_add (self->store, "referral", "family", self->family, "children", small,
                     "received-date", "2026-10-01", "finding", "substantiated", "finding-date",
                     "2026-10-10", NULL);
  g_autofree char *second = NULL;

  g_set_str (&self->child, small);
  ASSERT_ITEM ("K13.1", 1, "- not-applicable");
  second = hw_test_add (self->store, "referral", "family", self->family, "children", small,
                        "received-date", "2026-11-01", "finding", "substantiated", "finding-date",
                        "2026-11-20", NULL);
  /* Over Thanksgiving and the day after. */
  ASSERT_ITEM ("K13.1", 1, "2026-12-08 open");
}

/* Brothers and sisters whom one referral names: each has a duty of their own, found by its id. */
static void
test_siblings (Fixture *self, gconstpointer data)
{
  g_autofree char *ana = hw_test_add (self->store, "child", "given-name", "Ana", "birth-date",
                                      "2023-05-05", "family", self->family, NULL);
  g_autofree char *ben = hw_test_add (self->store, "child", "given-name", "Ben", "birth-date",
                                      "2024-05-05", "family", self->family, NULL);
  g_autofree char *both = g_strdup_printf ("%s,%s", ana, ben);
  const char *children[] = { ana, ben };
  const char *const days[] = { "2026-10-10", "2026-11-20" };
  char *ids[2] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_free (hw_test_add (self->store, "referral", "family", self->family, "children", both,
                         "received-date", "2026-10-01", "finding", "substantiated",
                         "finding-date", days[i], NULL));
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HwDueList) all
          = hw_due_read (self->store, HW_DUE_SCOPE_CHILD, children[i], &error);
      g_autoptr (HwDueList) list = NULL;

      g_assert_no_error (error);
      for (guint n = 0; n < all->items->len; n++)
        if (g_str_equal (g_array_index (all->items, HwDueItem, n).rule->id, "K13.1"))
          ids[i] = hw_due_item_dup_id (&g_array_index (all->items, HwDueItem, n));
      list = hw_due_read_item (self->store, ids[i], &error);
      g_assert_no_error (error);
      g_assert_cmpint (g_array_index (list->items, HwDueItem, 0).state, ==, HW_DUE_STATE_OPEN);
    }
  g_assert_cmpstr (ids[0], !=, ids[1]);
  g_free (ids[0]);
  g_free (ids[1]);
}

/* ------------------------------------------------------------------ done, excepted */

static void
test_done (Fixture *self, gconstpointer data)
{
  g_autofree char *managed = due_dup_id (self, "K10"), *plan = due_dup_id (self, "F02");
  g_autoptr (GError) error = NULL;

  ASSERT_ITEM ("K10", 1, "2026-01-23 overdue");
  g_assert_cmpint (hw_due_mark_done (self->store, managed, hw_day_new (2026, 1, 20), NULL, &error),
                   >, 0);
  ASSERT_ITEM ("K10", 1, "2026-01-23 done");
  g_assert_cmpint (hw_due_mark_done (self->store, managed, hw_day_new (2026, 1, 20), NULL, &error),
                   ==, 0);
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
  g_clear_error (&error);
  due_undo (self);
  ASSERT_ITEM ("K10", 1, "2026-01-23 overdue");
  /* What a plan closes is not ticked. */
  g_assert_cmpint (hw_due_mark_done (self->store, plan, hw_day_new (2026, 1, 20), NULL, &error),
                   ==, 0);
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
}

/* S3-24: another person with that role; running record and plan in the same act; one undo. */
static void
test_exception (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = hw_test_add (self->store, "case-plan", "family", self->family, "version",
                                       "1", "status", "draft", NULL);
  g_autofree char *item = due_dup_id (self, "F03"), *exception = NULL;
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;

  hw_store_set_actor (self->store, self->worker);
  g_assert_cmpint (hw_due_ask_exception (self->store, item, "Violence at home", &exception,
                                         &error), >, 0);
  ASSERT_ITEM ("F03", 1, "2026-02-14 overdue");
  g_assert_cmpint (hw_due_approve_exception (self->store, exception, &error), ==, 0);
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
  g_clear_error (&error);

  before = hw_test_dump (self->store);
  hw_store_set_actor (self->store, self->sra);
  g_assert_cmpint (hw_due_approve_exception (self->store, exception, &error), >, 0);
  g_assert_no_error (error);
  ASSERT_ITEM ("F03", 1, "2026-02-14 excepted");
  g_assert_cmpint (hw_store_count (self->store, HW_TYPE_RUNNING_RECORD, NULL), ==, 1);
  g_assert_cmpint (hw_store_count (self->store, HW_TYPE_PLAN_CHANGE, NULL), ==, 1);
  due_undo (self);
  after = hw_test_dump (self->store);
  g_assert_cmpstr (before, ==, after);
}

/* What was asked for while an event was planned is approved when that has come; another event of
 * that kind is a duty of its own. */
static void
test_exception_of_plan (Fixture *self, gconstpointer data)
{
  g_autofree char *planned
      = hw_test_add (self->store, "planned-event", "child", self->child, "kind",
                     "relative-placement", "date", "2026-06-10", NULL);
  g_autofree char *item = g_strdup_printf ("K13.2:1:%s", planned), *exception = NULL;
  g_autoptr (GError) error = NULL;

  hw_store_set_actor (self->store, self->worker);
  g_assert_cmpint (hw_due_ask_exception (self->store, item, "At night", &exception, &error), >, 0);
  g_assert_no_error (error);
  g_free (hw_test_add (self->store, "placement", "stay", self->stay, "start-date", "2026-06-10",
                       "end-date", "2026-08-01", "setting", "relative-home", "end-reason",
                       "disruption", NULL));
  g_free (hw_test_add (self->store, "placement", "stay", self->stay, "start-date", "2026-09-01",
                       "setting", "relative-home", NULL));
  ASSERT_ITEM ("K13.2", 1, "2026-06-10 overdue");
  hw_store_set_actor (self->store, self->sra);
  g_assert_cmpint (hw_due_approve_exception (self->store, exception, &error), >, 0);
  g_assert_no_error (error);
  ASSERT_ITEM ("K13.2", 1, "2026-06-10 excepted");
  ASSERT_ITEM ("K13.2", 2, "2026-09-01 overdue");
}

/* Who asked does not approve, whatever the role. */
static void
test_own_exception (Fixture *self, gconstpointer data)
{
  g_autofree char *item = due_dup_id (self, "F03"), *exception = NULL;
  g_autoptr (GError) error = NULL;

  hw_store_set_actor (self->store, self->sra);
  g_assert_cmpint (hw_due_ask_exception (self->store, item, "Violence", &exception, &error), >,
                   0);
  g_assert_cmpint (hw_due_approve_exception (self->store, exception, &error), ==, 0);
  g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
}

static void
assert_not_saved (Fixture *self, HwRecord *record, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (hw_store_begin (self->store, "test.save", NULL));
  g_assert_false (hw_store_save (self->store, record, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, words));
  hw_store_rollback (self->store);
}

/* By whatever way it is written: somebody else approves, signed in, and once; then it stands. */
static void
test_exception_record (Fixture *self, gconstpointer data)
{
  g_autofree char *item = due_dup_id (self, "F03"), *exception = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HwRecord) own = NULL;
  g_autoptr (HwRecord) made = NULL;
  g_autoptr (HwDueException) asked = NULL;

  hw_store_set_actor (self->store, self->worker);
  made = hw_test_record ("due-exception", "child", self->child, "item", item, "reason", "Violence",
                         "requested-by", self->worker, "requested-date", "2026-02-01",
                         "approved-by", self->sra, "approved-date", "2026-02-02", NULL);
  assert_not_saved (self, made, "asked for first");
  own = hw_test_record ("due-exception", "child", self->child, "item", item, "reason", "Violence",
                        "requested-by", self->sra, "requested-date", "2026-02-01", NULL);
  assert_not_saved (self, own, "requested-by");
  g_assert_cmpint (hw_due_ask_exception (self->store, item, "Violence", &exception, &error), >,
                   0);
  asked = hw_store_find (self->store, HW_TYPE_DUE_EXCEPTION, exception, &error);
  g_set_str (&asked->approved_by, self->sra);
  asked->approved_date = hw_store_today (self->store);
  assert_not_saved (self, HW_RECORD (asked), "whoever is signed in");

  hw_store_set_actor (self->store, self->sra);
  g_set_str (&asked->requested_by, self->sra);
  assert_not_saved (self, HW_RECORD (asked), "stays as it was");
  g_set_str (&asked->requested_by, self->worker);
  hw_test_save (self->store, HW_RECORD (asked));
  g_assert_cmpint (hw_store_count (self->store, HW_TYPE_RUNNING_RECORD, NULL), ==, 1);
  ASSERT_ITEM ("F03", 1, "2026-02-14 excepted");
  g_set_str (&asked->reason, "Other");
  assert_not_saved (self, HW_RECORD (asked), "nothing of it changes");
  g_set_str (&asked->reason, "Violence");
  g_set_str (&asked->item, "F04:1:x");
  assert_not_saved (self, HW_RECORD (asked), "stays as it was");
}

/* A family team meeting that was held, computed from who came (S3-14, S3-18). */
static void
test_team_meeting (Fixture *self, gconstpointer data)
{
  g_autofree char *placement
      = hw_test_add (self->store, "placement", "stay", self->stay, "start-date", "2026-01-15",
                     "end-date", "2026-05-04", "setting", "foster-home", "end-reason",
                     "disruption", NULL);
  g_autofree char *meeting
      = hw_test_add (self->store, "meeting", "family", self->family, "kind", "case-planning",
                     "status", "held", "date", "2026-05-12", "held-date", "2026-05-12", NULL);
  g_autofree char *child
      = hw_test_add (self->store, "invitation", "meeting", meeting, "role", "child", "child",
                     self->child, "came", "yes", NULL);
  g_autofree char *worker = NULL;

  ASSERT_ITEM ("K13.3", 1, "2026-05-18 overdue");
  worker = hw_test_add (self->store, "invitation", "meeting", meeting, "role", "worker", "staff",
                        self->worker, "came", "yes", NULL);
  ASSERT_ITEM ("K13.3", 1, "2026-05-18 done");
  ASSERT_ITEM ("K13.5", 1, "2026-10-15 done");
  ASSERT_ITEM ("K04", 1, "2026-07-15 done");
}

static char *
dup_met (Fixture *self, const char *meeting)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) one = hw_due_met_read (self->store, meeting, &error);
  GString *words = g_string_new (NULL);
  const HwToday *met;

  g_assert_no_error (error);
  met = g_ptr_array_index (one, 0);
  for (guint c = 0; c < met->children->len; c++)
    {
      const HwTodayChild *child = g_ptr_array_index (met->children, c);

      g_string_append_printf (words, "%s:", child->title);
      for (guint i = 0; i < child->items->len; i++)
        g_string_append_printf (words, " %s", g_array_index (child->items, HwTodayItem, i).rule);
    }
  return g_string_free_and_steal (words);
}

/* S3-20: any one meeting will do, and it is shown which one did; a later one met nothing of it. */
static void
test_met (Fixture *self, gconstpointer data)
{
  const char *const days[] = { "2026-01-20", "2026-07-14" };
  char *meetings[2] = { NULL };
  g_autofree char *item = NULL, *first = NULL, *second = NULL;
  g_autoptr (HwDueWhy) why = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      meetings[i] = hw_test_add (self->store, "meeting", "family", self->family, "kind",
                                 i ? "case-planning" : "five-day", "status", "held", "date",
                                 days[i], "held-date", days[i], NULL);
      g_free (hw_test_add (self->store, "invitation", "meeting", meetings[i], "role", "child",
                           "child", self->child, "came", "yes", NULL));
      g_free (hw_test_add (self->store, "invitation", "meeting", meetings[i], "role", "worker",
                           "staff", self->worker, "came", "yes", NULL));
    }
  first = dup_met (self, meetings[0]);
  second = dup_met (self, meetings[1]);
  g_assert_nonnull (strstr (first, "K13.5"));
  g_assert_null (strstr (second, "K13.5"));
  g_assert_nonnull (strstr (second, "K04"));
  item = due_dup_id (self, "K13.5");
  why = hw_due_why_read (self->store, item, NULL);
  g_assert_cmpstr (why->done_record, ==, meetings[0]);
  g_assert_cmpstr (why->done_type, ==, "meeting");
  g_assert_cmpint (why->done_day, ==, hw_day_new (2026, 1, 20));
  g_free (meetings[0]);
  g_free (meetings[1]);
}

/* The tribe is told where the child is known or believed to be an Indian child: also where a tribe
 * is recorded, and nobody said that the Act does not apply (F26). */
static void
test_tribe (Fixture *self, gconstpointer data)
{
  g_autofree char *hearing
      = hw_test_add (self->store, "hearing", "child", self->child, "kind", "adjudication",
                     "due-date", "2026-03-20", NULL);

  ASSERT_ITEM ("F26", 1, "- not-applicable");
  hw_test_set (self->store, "child", self->child, "tribe", "Cherokee Nation");
  ASSERT_ITEM ("F26", 1, "2026-03-10 overdue");
  hw_test_set (self->store, "child", self->child, "tribal-notice-date", "2026-03-10");
  ASSERT_ITEM ("F26", 1, "2026-03-10 done");
  hw_test_set (self->store, "child", self->child, "tribal-notice-date", "2026-03-11");
  ASSERT_ITEM ("F26", 1, "2026-03-10 done-late");
  hw_test_set (self->store, "child", self->child, "icwa", "no");
  ASSERT_ITEM ("F26", 1, "- not-applicable");
  hw_test_set (self->store, "child", self->child, "tribe", "");
  hw_test_set (self->store, "child", self->child, "icwa", "unknown");
  ASSERT_ITEM ("F26", 1, "2026-03-10 done-late");
}

/* The office chooses; federal law is always on; an own holiday counts. */
static void
test_packs (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *holiday = NULL;

  ASSERT_ITEM ("W03", 1, "none");
  g_assert_cmpint (hw_policy_packs_choose (self->store, "washington, kentucky-2009", &error), >,
                   0);
  g_assert_no_error (error);
  ASSERT_ITEM ("W03", 1, "2026-03-16 overdue");
  ASSERT_ITEM ("F02", 1, "2026-03-16 overdue");
  ASSERT_ITEM ("K04", 3, "2026-10-15 overdue");
  g_assert_cmpint (hw_policy_packs_choose (self->store, "ohio", &error), ==, 0);
  g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
  g_clear_error (&error);
  hw_store_set_actor (self->store, self->worker);
  g_assert_cmpint (hw_policy_packs_choose (self->store, "kentucky", &error), ==, 0);
  g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
  hw_store_set_actor (self->store, self->sra);
  ASSERT_ITEM ("K10", 1, "2026-01-23 overdue");
  holiday = hw_test_add (self->store, "holiday", "date", "2026-01-16", "name", "Snow", NULL);
  ASSERT_ITEM ("K10", 1, "2026-01-26 overdue");
}

#define ADD(path, function) \
  g_test_add ("/deadlines/" path, Fixture, NULL, due_set_up, function, due_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("facts", test_facts);
  ADD ("S3-16-referrals", test_referrals);
  ADD ("S3-16-siblings", test_siblings);
  ADD ("F26-tribe", test_tribe);
  ADD ("done", test_done);
  ADD ("S3-24-exception", test_exception);
  ADD ("S3-24-exception-of-plan", test_exception_of_plan);
  ADD ("S3-24-own-exception", test_own_exception);
  ADD ("S3-24-exception-record", test_exception_record);
  ADD ("S3-14-S3-18-team-meeting", test_team_meeting);
  ADD ("S3-20-met", test_met);
  ADD ("packs", test_packs);
  return g_test_run ();
}
