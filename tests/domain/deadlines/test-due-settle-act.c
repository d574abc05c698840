/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is kept of duties when a stay or a case closes or a trigger is corrected, what is reckoned
 * again, and what must come before a case closes.
 */

#include "due-office.h"

#include "base/hw-error.h"
#include "domain/deadlines/hw-due-exception-act.h"
#include "domain/deadlines/hw-due-query.h"
#include "domain/deadlines/hw-due-why-rules.h"

#include <glib/gstdio.h>
#include <string.h>

static HwDueItem *
find_item (HwDueList *list, const char *id)
{
  for (guint i = 0; i < list->items->len; i++)
    {
      g_autofree char *own = hw_due_item_dup_id (&g_array_index (list->items, HwDueItem, i));

      if (g_str_equal (own, id))
        return &g_array_index (list->items, HwDueItem, i);
    }
  g_assert_not_reached ();
}

/* What was kept keeps all its days, whatever is corrected afterwards. */
static void
test_kept_days (Fixture *self, gconstpointer data)
{
  g_autofree char *id = due_dup_id (self, "K12"), *words = NULL, *trigger = NULL;
  g_autoptr (HwDueList) before = hw_due_read (self->store, HW_DUE_SCOPE_CHILD, self->child, NULL);
  HwDueItem then = *find_item (before, id);
  g_autoptr (HwDueList) after = NULL;
  const HwDueItem *now;

  hw_test_set (self->store, "stay", self->stay, "exit-kind", "reunification");
  hw_test_set (self->store, "stay", self->stay, "exit-date", "2026-07-01");
  hw_test_set (self->store, "stay", self->stay, "removal-date", "2026-01-10");
  after = hw_due_read (self->store, HW_DUE_SCOPE_CHILD, self->child, NULL);
  now = find_item (after, id);
  g_assert_cmpint (now->state, ==, HW_DUE_STATE_OVERDUE);
  g_assert_cmpint (now->trigger, ==, then.trigger);
  g_assert_cmpint (now->opens, ==, then.opens);
  g_assert_cmpint (now->due, ==, then.due);
  g_assert_cmpint (now->working, ==, then.working);
  words = hw_due_item_dup_arithmetic (now, hw_store_today (self->store));
  g_assert_nonnull (strstr (words, "as it stood"));
  trigger = hw_due_item_dup_trigger (now);
  g_assert_cmpstr (trigger, ==, "removal");
}

/* Done stays done when its trigger is corrected; the rest is computed again (domain 1.1.7). */
static void
test_corrected (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = hw_test_add (self->store, "case-plan", "family", self->family, "version",
                                       "1", "status", "approved", "approved-date", "2026-03-10",
                                       NULL);
  g_autofree char *before = hw_test_dump (self->store), *after = NULL;

  ASSERT_ITEM ("F02", 1, "2026-03-16 done");
  hw_test_set (self->store, "stay", self->stay, "removal-date", "2026-02-15");
  ASSERT_ITEM ("F02", 1, "2026-03-16 done");
  ASSERT_ITEM ("F03", 1, "2026-03-17 overdue");
  due_undo (self);
  after = hw_test_dump (self->store);
  g_assert_cmpstr (before, ==, after);
}

/* The date considered to have entered care is nobody's doing: it follows what it is counted from,
 * though it has come already (F01, and F08 with it). */
static void
test_entered (Fixture *self, gconstpointer data)
{
  ASSERT_ITEM ("F01", 1, "2026-03-16 done");
  hw_test_set (self->store, "stay", self->stay, "custody-finding-date", "2026-02-10");
  ASSERT_ITEM ("F01", 1, "2026-02-10 done");
  ASSERT_ITEM ("F08", 1, "2027-02-10 open");
  hw_test_set (self->store, "stay", self->stay, "removal-date", "2026-01-25");
  hw_test_set (self->store, "stay", self->stay, "custody-finding-date", NULL);
  ASSERT_ITEM ("F01", 1, "2026-03-26 done");
  ASSERT_ITEM ("F08", 1, "2027-03-26 open");
}

/* As of a day before it was due, what was missed later is open; what was done then stays so. */
static void
test_kept_on (Fixture *self, gconstpointer data)
{
  hw_test_set (self->store, "stay", self->stay, "exit-date", "2026-10-01");
  ASSERT_ITEM ("F02", 1, "2026-03-16 overdue");
  hw_store_set_today (self->store, hw_day_new (2026, 3, 17));
  ASSERT_ITEM ("F02", 1, "2026-03-16 overdue");
  hw_store_set_today (self->store, hw_day_new (2026, 3, 16));
  ASSERT_ITEM ("F02", 1, "2026-03-16 due");
  hw_store_set_today (self->store, hw_day_new (2026, 3, 2));
  ASSERT_ITEM ("F02", 1, "2026-03-16 due-soon");
  hw_store_set_today (self->store, hw_day_new (2026, 2, 1));
  ASSERT_ITEM ("F02", 1, "2026-03-16 open");
}

static char *
visit (Fixture *self, const char *day)
{
  return hw_test_add (self->store, "contact", "family", self->family, "child", self->child, "kind",
                      "home-visit", "status", "held", "date", day, "place", "residence", "staff",
                      self->worker, NULL);
}

static guint
count_ids (Fixture *self)
{
  g_autoptr (HwDueList) list = hw_due_read (self->store, HW_DUE_SCOPE_CHILD, self->child, NULL);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < list->items->len; i++)
    g_hash_table_add (ids, hw_due_item_dup_id (&g_array_index (list->items, HwDueItem, i)));
  return list->items->len - g_hash_table_size (ids);
}

/* A month stays the month it is when the removal is corrected, whatever its number is now; one that
 * was done before the removal is not lost. */
static void
test_kept_months (Fixture *self, gconstpointer data)
{
  g_autofree char *february = visit (self, "2026-02-20"), *april = visit (self, "2026-04-20");

  ASSERT_ITEM ("F15", 1, "2026-02-28 done");
  ASSERT_ITEM ("F15", 2, "2026-03-31 overdue");
  ASSERT_ITEM ("F15", 3, "2026-04-30 done");
  hw_test_set (self->store, "stay", self->stay, "removal-date", "2025-12-15");
  ASSERT_ITEM ("F15", 1, "2026-01-31 overdue");
  ASSERT_ITEM ("F15", 2, "2026-02-28 done");
  ASSERT_ITEM ("F15", 3, "2026-03-31 overdue");
  ASSERT_ITEM ("F15", 4, "2026-04-30 done");
  hw_test_set (self->store, "stay", self->stay, "removal-date", "2026-02-15");
  ASSERT_ITEM ("F15", 1, "2026-03-31 overdue");
  ASSERT_ITEM ("F15", 2, "2026-04-30 done");
  ASSERT_ITEM ("F15", 3, "2026-05-31 overdue");
  ASSERT_ITEM ("F15", 10, "2026-02-28 done");
  g_assert_cmpuint (count_ids (self), ==, 0);
}

/* On an earlier day what was kept of a series is not to come at once: there is the next one; and
 * what was excepted by where the child lives is not so yet. */
static void
test_kept_next (Fixture *self, gconstpointer data)
{
  g_autofree char *april = visit (self, "2026-04-20"), *determination = NULL, *placement = NULL;

  determination = hw_test_add (self->store, "determination", "child", self->child, "kind",
                               "parent-felony", "date", "2026-02-01", NULL);
  placement = hw_test_add (self->store, "placement", "stay", self->stay, "start-date",
                           "2026-01-15", "setting", "relative-home", NULL);
  hw_test_set (self->store, "stay", self->stay, "exit-date", "2026-06-01");
  ASSERT_ITEM ("F15", 3, "2026-04-30 done");
  ASSERT_ITEM ("F15", 4, "2026-05-31 overdue");
  ASSERT_ITEM ("F13", 1, "2026-04-02 excepted");
  hw_store_set_today (self->store, hw_day_new (2026, 3, 1));
  ASSERT_ITEM ("F15", 1, "2026-02-28 overdue");
  ASSERT_ITEM ("F15", 2, "2026-03-31 open");
  ASSERT_ITEM ("F15", 3, "none");
  ASSERT_ITEM ("F13", 1, "2026-04-02 open");
  hw_store_set_today (self->store, hw_day_new (2026, 4, 2));
  ASSERT_ITEM ("F15", 3, "2026-04-30 done");
  ASSERT_ITEM ("F15", 4, "2026-05-31 not-open");
  ASSERT_ITEM ("F13", 1, "2026-04-02 excepted");
}

/* What is counted again goes to the same day first, then to the same number. */
static void
test_kept_series (Fixture *self, gconstpointer data)
{
  g_autofree char *hearing = NULL;

  hw_test_set (self->store, "stay", self->stay, "removal-date", "2025-01-15");
  hearing = hw_test_add (self->store, "hearing", "child", self->child, "kind", "permanency",
                         "held-date", "2026-09-10", NULL);
  ASSERT_ITEM ("F08", 1, "2026-03-16 done-late");
  hw_test_set (self->store, "stay", self->stay, "removal-date", "2025-01-20");
  ASSERT_ITEM ("F08", 1, "2026-03-16 done-late");
  ASSERT_ITEM ("F08", 2, "2027-03-21 open");
  hw_test_set (self->store, "stay", self->stay, "removal-date", "2024-01-16");
  ASSERT_ITEM ("F08", 1, "2025-03-16 overdue");
  ASSERT_ITEM ("F08", 2, "2026-03-16 done-late");
}

/* Every day that a duty is counted from is watched (domain 1.1.7). */
static void
test_corrected_others (Fixture *self, gconstpointer data)
{
  g_autofree char *placement
      = hw_test_add (self->store, "placement", "stay", self->stay, "start-date", "2026-01-15",
                     "setting", "institution", "qrtp", "yes", NULL);
  g_autofree char *approved
      = hw_test_add (self->store, "determination", "child", self->child, "kind", "qrtp-approved",
                     "date", "2026-03-10", NULL);

  ASSERT_ITEM ("F25", 1, "2026-03-16 done");
  hw_test_set (self->store, "placement", placement, "qrtp", "no");
  ASSERT_ITEM ("F25", 1, "- not-applicable");
  ASSERT_ITEM ("F25", 2, "2026-03-16 done");
}

/* A family team meeting that was held and counts. */
static void
meet (Fixture *self, const char *day)
{
  g_autofree char *meeting
      = hw_test_add (self->store, "meeting", "family", self->family, "kind", "case-planning",
                     "status", "held", "date", day, "held-date", day, NULL);

  g_free (hw_test_add (self->store, "invitation", "meeting", meeting, "role", "child", "child",
                       self->child, "came", "yes", NULL));
  g_free (hw_test_add (self->store, "invitation", "meeting", meeting, "role", "worker", "staff",
                       self->worker, "came", "yes", NULL));
}

/* The end of a placement and its reason (K13.3); told for the first time it corrects nothing. */
static void
test_corrected_end (Fixture *self, gconstpointer data)
{
  g_autofree char *placement
      = hw_test_add (self->store, "placement", "stay", self->stay, "start-date", "2026-01-15",
                     "setting", "foster-home", NULL);
  GType outcome = hw_registry_type (hw_store_registry (self->store), "due-outcome");

  g_free (hw_test_add (self->store, "case-plan", "family", self->family, "version", "1", "status",
                       "approved", "approved-date", "2026-03-10", NULL));
  hw_test_set (self->store, "placement", placement, "end-date", "2026-05-04");
  hw_test_set (self->store, "placement", placement, "end-reason", "disruption");
  meet (self, "2026-05-12");
  ASSERT_ITEM ("K13.3", 1, "2026-05-18 done");
  hw_test_set (self->store, "placement", placement, "end-date", "2026-06-04");
  ASSERT_ITEM ("K13.3", 1, "2026-05-18 done");
  g_assert_cmpint (hw_store_count (self->store, outcome, NULL), >, 0);
}

static void
test_first_end (Fixture *self, gconstpointer data)
{
  g_autofree char *placement
      = hw_test_add (self->store, "placement", "stay", self->stay, "start-date", "2026-01-15",
                     "setting", "foster-home", NULL);
  GType outcome = hw_registry_type (hw_store_registry (self->store), "due-outcome");

  g_free (hw_test_add (self->store, "case-plan", "family", self->family, "version", "1", "status",
                       "approved", "approved-date", "2026-03-10", NULL));
  hw_test_set (self->store, "placement", placement, "end-date", "2026-05-04");
  g_assert_cmpint (hw_store_count (self->store, outcome, NULL), ==, 0);
}

/* The petition (F14) and the time that the court set (F17). */
static void
test_corrected_court (Fixture *self, gconstpointer data)
{
  g_autofree char *visit_home
      = hw_test_add (self->store, "placement", "stay", self->stay, "start-date", "2026-02-01",
                     "end-date", "2026-05-01", "setting", "trial-home-visit", NULL);
  g_autofree char *home
      = hw_test_add (self->store, "placement", "stay", self->stay, "start-date", "2026-06-01",
                     "setting", "pre-adoptive-home", NULL);
  g_autofree char *time = NULL;

  hw_test_set (self->store, "stay", self->stay, "tpr-petition-date", "2026-05-20");
  time = hw_test_add (self->store, "determination", "child", self->child, "kind",
                      "trial-visit-extended", "date", "2026-03-01", "until", "2026-09-15", NULL);
  ASSERT_ITEM ("F17", 1, "2026-09-15 done");
  ASSERT_ITEM ("F14", 1, "2026-05-20 done-late");
  hw_test_set (self->store, "determination", time, "until", "2026-09-30");
  ASSERT_ITEM ("F17", 1, "2026-09-15 done");
  hw_test_set (self->store, "stay", self->stay, "tpr-petition-date", "2026-06-20");
  ASSERT_ITEM ("F14", 1, "2026-05-20 done-late");
}

/* The second finding (K13.1). */
static void
test_corrected_referral (Fixture *self, gconstpointer data)
{
  g_autofree char *small = hw_test_add (self->store, "child", "given-name", "Ana", "birth-date",
                                        "2024-05-05", "family", self->family, NULL);
  g_autofree char *second = NULL;

  g_set_str (&self->child, small);
  g_free (hw_test_add (self->store, "referral", "family", self->family, "children", small,
                       "received-date", "2026-04-01", "finding", "substantiated", "finding-date",
                       "2026-04-10", NULL));
  second = hw_test_add (self->store, "referral", "family", self->family, "children", small,
                        "received-date", "2026-05-01", "finding", "substantiated", "finding-date",
                        "2026-05-04", NULL);
  meet (self, "2026-05-12");
  ASSERT_ITEM ("K13.1", 1, "2026-05-18 done");
  hw_test_set (self->store, "referral", second, "finding-date", "2026-06-04");
  ASSERT_ITEM ("K13.1", 1, "2026-05-18 done");
}

/* The case was not closed on that day: what its closing kept as missed is reckoned again. */
static void
test_reopened (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = NULL;

  meet (self, "2026-04-12");
  hw_test_set (self->store, "family", self->family, "closed", "2026-04-20");
  plan = hw_test_add (self->store, "case-plan", "family", self->family, "version", "1", "status",
                      "approved", "approved-date", "2026-03-10", NULL);
  ASSERT_ITEM ("F02", 1, "2026-03-16 overdue");
  ASSERT_ITEM ("F07", 1, "none");
  hw_test_set (self->store, "family", self->family, "closed", NULL);
  ASSERT_ITEM ("F02", 1, "2026-03-16 done");
  ASSERT_ITEM ("F07", 1, "2026-09-16 overdue");
}

/* Missed stays missed after the stay, by the rule of its time. */
static void
test_closed (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (self->test->folder, "rules", NULL);
  g_autofree char *path = g_build_filename (folder, "own.rules", NULL);
  g_autofree char *before = hw_test_dump (self->store), *after = NULL;

  hw_test_set (self->store, "stay", self->stay, "exit-date", "2026-10-01");
  ASSERT_ITEM ("F02", 1, "2026-03-16 overdue");
  ASSERT_ITEM ("F07", 1, "2026-09-16 overdue");
  ASSERT_ITEM ("F08", 1, "none");

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path,
                                      "[pack]\nname = own\n[rule F02]\nduty = Plan\nwho = w\n"
                                      "source = s\ntrigger = removal\ndue = 400 days\n",
                                      -1, NULL));
  ASSERT_ITEM ("F02", 1, "2026-03-16 overdue");
  g_assert_cmpint (g_unlink (path), ==, 0);

  due_undo (self);
  after = hw_test_dump (self->store);
  g_assert_cmpstr (before, ==, after);
}

/* S3-19: a case whose child was in care is not closed without a meeting or an exception. */
static void
test_closing (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwRecord) family = NULL;
  g_autoptr (HwStoreAct) act = NULL;
  g_autofree char *event = NULL, *item = NULL, *exception = NULL;

  hw_test_set (self->store, "stay", self->stay, "exit-date", "2026-10-01");
  family = hw_store_find (self->store, hw_registry_type (hw_store_registry (self->store), "family"),
                          self->family, NULL);
  g_object_set (family, "closed", hw_day_new (2026, 11, 20), NULL);
  act = hw_store_act (self->store, "test", NULL);
  g_assert_false (hw_store_save (self->store, family, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "family.closed"));
  g_clear_pointer (&act, hw_store_act_end);
  g_clear_error (&error);

  /* The child has left: the meeting is owed all the same, and an exception can be asked for. */
  event = hw_test_add (self->store, "planned-event", "child", self->child, "kind", "case-closure",
                       "date", "2026-11-20", "asked-by", self->worker, NULL);
  item = g_strdup_printf ("K13.4:1:%s", event);
  ASSERT_ITEM ("K13.4", 1, "2026-11-20 overdue");
  hw_store_set_actor (self->store, self->worker);
  g_assert_cmpint (hw_due_ask_exception (self->store, item, "Nobody left to invite", &exception,
                                         &error), >, 0);
  hw_store_set_actor (self->store, self->sra);
  g_assert_cmpint (hw_due_approve_exception (self->store, exception, &error), >, 0);
  hw_test_save (self->store, family);
  ASSERT_ITEM ("K13.4", 1, "2026-11-20 excepted");
}

static gboolean
may_close (Fixture *self, HwDay day)
{
  g_autoptr (HwRecord) family
      = hw_store_find (self->store, hw_registry_type (hw_store_registry (self->store), "family"),
                       self->family, NULL);
  g_autoptr (HwStoreAct) act = hw_store_act (self->store, "test", NULL);

  g_object_set (family, "closed", day, NULL);
  return hw_store_save (self->store, family, NULL, NULL);
}

/* The closing was planned before the child left, and its day has passed: the end of the stay does
 * not make a meeting missed for good that is owed until the case closes. */
static void
test_closing_planned (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *event
      = hw_test_add (self->store, "planned-event", "child", self->child, "kind", "case-closure",
                     "date", "2026-11-10", "asked-by", self->worker, NULL);
  g_autofree char *item = g_strdup_printf ("K13.4:1:%s", event), *exception = NULL;

  hw_test_set (self->store, "stay", self->stay, "exit-date", "2026-11-09");
  ASSERT_ITEM ("K13.4", 1, "2026-11-10 overdue");
  g_assert_false (may_close (self, hw_day_new (2026, 11, 10)));
  hw_store_set_actor (self->store, self->worker);
  g_assert_cmpint (hw_due_ask_exception (self->store, item, "Nobody left to invite", &exception,
                                         &error), >, 0);
  hw_store_set_actor (self->store, self->sra);
  g_assert_cmpint (hw_due_approve_exception (self->store, exception, &error), >, 0);
  ASSERT_ITEM ("K13.4", 1, "2026-11-10 excepted");
  g_assert_true (may_close (self, hw_day_new (2026, 11, 10)));
}

/* A meeting that was held too late for the day that was planned is one before a later closing, but
 * none before an earlier one. */
static void
test_closing_late (Fixture *self, gconstpointer data)
{
  g_autofree char *event
      = hw_test_add (self->store, "planned-event", "child", self->child, "kind", "case-closure",
                     "date", "2026-11-10", "asked-by", self->worker, NULL);
  g_autofree char *mother = hw_test_add (self->store, "person", "name", "Dana", NULL);
  g_autofree char *meeting
      = hw_test_add (self->store, "meeting", "family", self->family, "kind", "case-planning",
                     "status", "held", "date", "2026-11-12", "held-date", "2026-11-12", NULL);

  g_free (hw_test_add (self->store, "invitation", "meeting", meeting, "role", "mother", "person",
                       mother, "came", "yes", NULL));
  g_free (hw_test_add (self->store, "invitation", "meeting", meeting, "role", "worker", "staff",
                       self->worker, "came", "yes", NULL));
  hw_test_set (self->store, "stay", self->stay, "exit-date", "2026-11-09");
  ASSERT_ITEM ("K13.4", 1, "2026-11-10 done-late");
  g_assert_false (may_close (self, hw_day_new (2026, 11, 11)));
  g_assert_true (may_close (self, hw_day_new (2026, 11, 12)));
}

/* What was excepted before an earlier closing says nothing of the one after another stay. */
static void
test_closing_again (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *event = NULL, *item = NULL, *exception = NULL, *again = NULL;

  hw_test_set (self->store, "stay", self->stay, "exit-date", "2026-03-01");
  event = hw_test_add (self->store, "planned-event", "child", self->child, "kind", "case-closure",
                       "date", "2026-04-01", "asked-by", self->worker, NULL);
  item = g_strdup_printf ("K13.4:1:%s", event);
  hw_store_set_actor (self->store, self->worker);
  g_assert_cmpint (hw_due_ask_exception (self->store, item, "Nobody left to invite", &exception,
                                         &error), >, 0);
  hw_store_set_actor (self->store, self->sra);
  g_assert_cmpint (hw_due_approve_exception (self->store, exception, &error), >, 0);
  g_assert_true (may_close (self, hw_day_new (2026, 4, 1)));
  again = hw_test_add (self->store, "stay", "child", self->child, "removal-date", "2026-06-01",
                       NULL);
  g_assert_false (may_close (self, hw_day_new (2026, 11, 20)));
}

#define ADD(path, function) \
  g_test_add ("/deadlines/" path, Fixture, NULL, due_set_up, function, due_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("kept-days", test_kept_days);
  ADD ("corrected", test_corrected);
  ADD ("F01-entered", test_entered);
  ADD ("kept-on", test_kept_on);
  ADD ("F15-kept-months", test_kept_months);
  ADD ("kept-next", test_kept_next);
  ADD ("kept-series", test_kept_series);
  ADD ("corrected-others", test_corrected_others);
  ADD ("K13.3-corrected-end", test_corrected_end);
  ADD ("first-end", test_first_end);
  ADD ("F14-F17-corrected-court", test_corrected_court);
  ADD ("K13.1-corrected-referral", test_corrected_referral);
  ADD ("reopened", test_reopened);
  ADD ("closed", test_closed);
  ADD ("S3-19-closing", test_closing);
  ADD ("S3-19-closing-planned", test_closing_planned);
  ADD ("S3-19-closing-late", test_closing_late);
  ADD ("S3-19-closing-again", test_closing_again);
  return g_test_run ();
}
