/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Between planning and writing: decisions on conflicts, what the file names, tables of what was
 * left out, an office that changes meanwhile (S0-7, S0-8, I4, I5).
 */

#include "hw-test-store.h"

#include "base/hw-error.h"
#include "domain/deadlines/hw-due-outcome.h"
#include "domain/families/hw-child.h"
#include "domain/families/hw-family.h"
#include "domain/families/hw-merge-act.h"
#include "domain/families/hw-person.h"
#include "domain/meetings/hw-invitation.h"
#include "domain/placements/hw-goal.h"
#include "exchange/hw-import.h"

#include <glib/gstdio.h>
#include <string.h>

static char *
extract_path (void)
{
  return g_test_build_filename (G_TEST_DIST, "fixtures", "extract", "state_extract_2009-09-01.csv",
                                NULL);
}

static void
finish (HwImportPlan *plan, HwTestStore *test)
{
  g_autoptr (GError) error = NULL;

  while (!hw_import_plan_is_done (plan))
    {
      hw_import_plan_go_on (plan, test->store, NULL, &error);
      g_assert_no_error (error);
    }
}

static HwImportPlan *
make_plan (HwTestStore *test)
{
  g_autofree char *path = extract_path ();
  HwImportPlan *plan = hw_import_plan_new (path, hw_store_registry (test->store), NULL);

  finish (plan, test);
  return plan;
}

static gint64
write_plan (HwTestStore *test, HwImportPlan *plan)
{
  g_autoptr (GError) error = NULL;
  gint64 transaction = hw_import_plan_write (plan, test->store, NULL, NULL, &error);

  g_assert_no_error (error);
  return transaction;
}

static char *
find_child (HwTestStore *test, const char *number)
{
  g_autoptr (GPtrArray) found
      = hw_store_list_by (test->store, hw_registry_type (hw_store_registry (test->store), "child"),
                          "external-id", number, NULL);

  g_assert_cmpuint (found->len, ==, 1);
  return g_strdup (((HwRecord *) g_ptr_array_index (found, 0))->id);
}

static const HwImportConflict *
conflict_at (HwImportPlan *plan, guint index)
{
  return g_ptr_array_index (hw_import_plan_report (plan)->conflicts, index);
}

static guint
count_updated (HwImportPlan *plan, const char *type)
{
  GArray *counts = hw_import_plan_report (plan)->counts;

  for (guint i = 0; i < counts->len; i++)
    if (g_str_equal (g_array_index (counts, HwImportCount, i).type, type))
      return g_array_index (counts, HwImportCount, i).updated;
  g_assert_not_reached ();
}

static void
assert_value (HwTestStore *test, const char *id, const char *field, const char *expected)
{
  g_autofree char *value = hw_test_value (test->store, "child", id, field);

  g_assert_cmpstr (value, ==, expected);
}

/* An office that knows the file, where someone keyed another given name and another birth date. */
static char *
key_values (HwTestStore *test)
{
  g_autoptr (HwImportPlan) plan = make_plan (test);
  char *id;

  g_assert_cmpint (write_plan (test, plan), >, 0);
  id = find_child (test, "700001");
  hw_test_set (test->store, "child", id, "given-name", "William");
  hw_test_set (test->store, "child", id, "birth-date", "2002-10-08");
  return id;
}

/* A source that goes on naming a child who was made one with another means the one that was kept:
 * it does not come again, and the kept one keeps its number. */
static void
test_merged (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (HwImportPlan) first = make_plan (test);
  g_autoptr (HwImportPlan) second = NULL;
  GType type = hw_registry_type (hw_store_registry (test->store), "child");
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *gone = NULL;
  gint64 n;

  write_plan (test, first);
  kept = find_child (test, "700001");
  gone = find_child (test, "700002");
  n = hw_store_count (test->store, type, NULL);
  g_assert_cmpint (hw_merge_act (test->store, type, kept, gone, 0, &error), >, 0);
  g_assert_no_error (error);

  second = make_plan (test);
  write_plan (test, second);
  g_assert_cmpint (hw_store_count (test->store, type, NULL), ==, n - 1);
  again = hw_store_list_by (test->store, type, "external-id", "700002", NULL);
  g_assert_cmpuint (again->len, ==, 0);
  assert_value (test, kept, "external-id", "700001");
}

static void
test_decide (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *id = key_values (test);
  g_autoptr (HwImportPlan) plan = make_plan (test);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (hw_import_plan_report (plan)->conflicts->len, ==, 2);
  g_assert_cmpuint (count_updated (plan, "child"), ==, 0);
  g_assert_true (hw_import_plan_decide (plan, conflict_at (plan, 0), TRUE, &error));
  g_assert_true (conflict_at (plan, 0)->is_taken);
  g_assert_false (conflict_at (plan, 1)->is_taken);
  g_assert_cmpuint (count_updated (plan, "child"), ==, 1);
  g_assert_true (hw_import_plan_decide (plan, conflict_at (plan, 0), FALSE, &error));
  g_assert_cmpuint (count_updated (plan, "child"), ==, 0);

  g_assert_cmpstr (conflict_at (plan, 0)->field, ==, "given-name");
  g_assert_true (hw_import_plan_decide (plan, conflict_at (plan, 0), TRUE, &error));
  g_assert_cmpint (write_plan (test, plan), >, 0);
  assert_value (test, id, "given-name", "Liam");
  assert_value (test, id, "birth-date", "2002-10-08");
}

/* Someone wrote between the preview and the import: decisions hold, and so does what was keyed. */
static void
test_stale (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *id = key_values (test);
  g_autoptr (HwImportPlan) plan = make_plan (test);
  g_autoptr (HwImportPlan) written = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (hw_import_plan_decide (plan, conflict_at (plan, 0), TRUE, &error));
  g_assert_false (hw_import_plan_is_stale (plan, test->store));
  hw_test_set (test->store, "child", id, "family-name", "Slone");
  g_assert_true (hw_import_plan_is_stale (plan, test->store));
  g_assert_cmpint (hw_import_plan_write (plan, test->store, NULL, &written, &error), >, 0);
  g_assert_no_error (error);
  g_assert_true (written != plan);
  g_assert_cmpuint (hw_import_plan_report (written)->conflicts->len, ==, 3);
  assert_value (test, id, "given-name", "Liam");
  assert_value (test, id, "family-name", "Slone");
}

/* The file's exit lies before the removal that someone keyed: the stay would break a rule. */
static void
test_refused_decision (void)
{
  static const char text[] = "[file]\nname = own\n[record child]\nkey = external-id\n"
                             "external-id = Nr\nbirth-date = Born\n[record stay]\nkey = child\n"
                             "child = @child\nremoval-date = In\nexit-date = Out\n";
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *child = hw_test_add (test->store, "child", "external-id", "7", "birth-date",
                                        "2003-01-01", NULL);
  g_autofree char *stay = hw_test_add (test->store, "stay", "child", child, "removal-date",
                                       "2009-05-01", "exit-date", "2010-01-01", NULL);
  g_autofree char *path = g_build_filename (test->folder, "file.csv", NULL);
  HwImportOptions options = { .mapping_text = text };
  g_autoptr (HwImportPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "Nr,Born,In,Out\n7,2003-01-01,2008-12-01,2009-01-01\n",
                                      -1, NULL));
  plan = hw_import_plan_new (path, hw_store_registry (test->store), &options);
  finish (plan, test);
  g_assert_cmpuint (hw_import_plan_report (plan)->conflicts->len, ==, 2);
  g_assert_cmpstr (conflict_at (plan, 1)->field, ==, "exit-date");
  g_assert_false (hw_import_plan_decide (plan, conflict_at (plan, 1), TRUE, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (conflict_at (plan, 1)->is_taken);
  g_assert_cmpuint (count_updated (plan, "stay"), ==, 0);

  g_assert_true (hw_import_plan_decide (plan, conflict_at (plan, 0), TRUE, &error));
  g_assert_true (hw_import_plan_decide (plan, conflict_at (plan, 1), TRUE, &error));
  g_assert_cmpuint (count_updated (plan, "stay"), ==, 1);
}

static void
test_names (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *id = key_values (test);
  g_autofree char *other = hw_test_add (test->store, "child", "given-name", "Ada", "birth-date",
                                        "2003-01-01", NULL);
  g_autoptr (HwImportPlan) plan = make_plan (test);

  g_assert_true (hw_import_plan_tells (plan, "child"));
  g_assert_false (hw_import_plan_tells (plan, "hearing"));
  g_assert_true (hw_import_plan_names (plan, "child", id));
  g_assert_false (hw_import_plan_names (plan, "child", other));
}

/* The extract's first row alone, with another goal from @day on. */
static HwImportPlan *
plan_goal (HwTestStore *test, const char *goal, const char *day)
{
  g_autofree char *all = extract_path ();
  g_autofree char *path = g_build_filename (test->folder, "goal.csv", NULL);
  g_autofree char *told = g_strdup_printf (",%s,%s,", goal, day);
  g_autoptr (GString) row = g_string_new (NULL);
  g_autofree char *text = NULL;
  HwImportPlan *plan;

  g_assert_true (g_file_get_contents (all, &text, NULL, NULL));
  g_string_append_len (row, text, strchr (strchr (text, '\n') + 1, '\n') + 1 - text);
  g_assert_cmpuint (g_string_replace (row, ",PPLA,09/04/2006,", told, 0), ==, 1);
  g_assert_true (g_file_set_contents (path, row->str, -1, NULL));
  plan = hw_import_plan_new (path, hw_store_registry (test->store), NULL);
  finish (plan, test);
  return plan;
}

/* The goal of that kind; the office has one child. */
static HwGoal *
find_goal (HwTestStore *test, HwGoalKind kind)
{
  g_autoptr (GPtrArray) goals = hw_store_list (test->store, HW_TYPE_GOAL, NULL, NULL);

  for (guint i = 0; i < goals->len; i++)
    if (HW_GOAL (g_ptr_array_index (goals, i))->kind == kind)
      return g_object_ref (g_ptr_array_index (goals, i));
  return NULL;
}

static void
write_goal (HwTestStore *test, const char *goal, const char *day)
{
  g_autoptr (HwImportPlan) plan = plan_goal (test, goal, day);

  g_assert_cmpint (write_plan (test, plan), >, 0);
}

/* A later extract tells another goal: the one before ends that day, and one undo gives it back. The
 * same file once more changes nothing (S2-12). */
static void
test_goal_ends (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (HwImportPlan) again = NULL;
  g_autoptr (HwGoal) former = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  write_goal (test, "PPLA", "09/04/2006");
  before = hw_test_dump (test->store);
  write_goal (test, "ADP", "03/01/2009");
  former = find_goal (test, HW_GOAL_KIND_PLANNED_LIVING_ARRANGEMENT);
  g_assert_cmpint (former->status, ==, HW_GOAL_STATUS_ENDED);
  g_assert_cmpint (former->to_date, ==, hw_day_new (2009, 3, 1));

  again = plan_goal (test, "ADP", "03/01/2009");
  g_assert_cmpuint (count_updated (again, "goal"), ==, 0);
  g_assert_cmpint (hw_journal_undo (test->store, NULL, &error), >, 0);
  after = hw_test_dump (test->store);
  g_assert_cmpstr (after, ==, before);
}

/* What a person keyed of the earlier goal stands, and so does one that began later. */
static void
test_goal_stays (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (HwGoal) former = NULL;
  g_autoptr (HwGoal) stored = NULL;
  g_autoptr (HwGoal) later = NULL;

  write_goal (test, "PPLA", "09/04/2006");
  former = find_goal (test, HW_GOAL_KIND_PLANNED_LIVING_ARRANGEMENT);
  hw_test_set (test->store, "goal", former->parent_instance.id, "status", "pending");
  hw_test_set (test->store, "goal", former->parent_instance.id, "status", "approved");
  write_goal (test, "ADP", "03/01/2009");
  stored = find_goal (test, HW_GOAL_KIND_PLANNED_LIVING_ARRANGEMENT);
  g_assert_cmpint (stored->status, ==, HW_GOAL_STATUS_APPROVED);
  g_assert_cmpint (stored->to_date, ==, 0);

  write_goal (test, "GRD", "01/01/2008");
  later = find_goal (test, HW_GOAL_KIND_ADOPTION);
  g_assert_cmpint (later->status, ==, HW_GOAL_STATUS_APPROVED);
}

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (; *text; text++)
    n += *text == '\n';
  return n;
}

static void
test_tables (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *id = key_values (test);
  g_autoptr (HwImportPlan) plan = make_plan (test);
  g_autoptr (GError) error = NULL;
  g_autofree char *rejects = hw_import_plan_dup_rejects (plan, NULL, &error);
  g_autofree char *conflicts = hw_import_plan_dup_conflicts (plan);

  g_assert_no_error (error);
  g_assert_cmpuint (count_lines (rejects), ==, 13);
  g_assert_true (g_str_has_prefix (rejects, "Line,Column,Why it was left out,CASE_NBR,"));
  g_assert_nonnull (strstr (rejects, "\n86,DOB,"));
  g_assert_nonnull (strstr (rejects, "02/30/2005"));
  g_assert_cmpuint (count_lines (conflicts), ==, 3);
  g_assert_nonnull (strstr (conflicts, "\nChild,700001,Given name,William,Liam,"));
}

/* Rows are read without looking at the office, by a mapping that is nowhere saved. */
static void
test_only_reads (void)
{
  static const char text[] = "[file]\nname = own\ndates = MM/DD/YYYY\n[record child]\n"
                             "key = external-id\nexternal-id = CHILD_ID\nbirth-date = DOB\n";
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *path = extract_path ();
  HwImportOptions options = { .mapping_text = text, .only_reads = TRUE };
  g_autoptr (HwImportPlan) plan
      = hw_import_plan_new (path, hw_store_registry (test->store), &options);

  finish (plan, test);
  g_assert_cmpuint (hw_import_plan_report (plan)->rows, ==, 1065);
  g_assert_cmpuint (hw_import_plan_report (plan)->rejects->len, >=, 4);
}

/* A mapping of the office itself is found by the file's header. */
static void
test_own_mapping (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *folder = hw_import_dup_mapping_folder (test->store);
  g_autofree char *mapping = g_build_filename (folder, "own.map", NULL);
  g_autofree char *path = g_build_filename (test->folder, "file.csv", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwImportReport) report = NULL;

  g_assert_true (g_file_set_contents (path, "Nr,Born\n7,2010-02-03\n", -1, NULL));
  g_assert_null (hw_import_file (test->store, path, NULL, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (mapping,
                                      "[file]\nname = own\ncolumns = Nr, Born\n[record child]\n"
                                      "key = external-id\nexternal-id = Nr\nbirth-date = Born\n",
                                      -1, NULL));
  report = hw_import_file (test->store, path, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (report->format, ==, "own");
  g_assert_cmpuint (report->rows, ==, 1);
  g_assert_cmpuint (report->rejects->len, ==, 0);
}

/* S4-16: whoever is named in an invitation that a file brings is asked too, unless the file brings
 * their own; the same file again asks nobody. */
static void
test_named_in_invitation (void)
{
  static const char text[] = "[file]\nname = own\n[record family]\nkey = external-id\n"
                             "external-id = Case\nname = Case\n"
                             "[record meeting]\nkey = family, date\nfamily = @family\n"
                             "date = Day\nkind = Kind\nstatus = Status\n"
                             "[record person]\nkey = name\nname = Who\n"
                             "[record invitation]\nkey = meeting, person\nmeeting = @meeting\n"
                             "person = @person\nrole = Role\nalso-invite = Also\n";
  static const char rows[] = "Case,Day,Kind,Status,Who,Role,Also\n"
                             "7,2026-12-01,case-planning,planned,May Combs,support,Rose Lee\n"
                             "7,2026-12-01,case-planning,planned,Abe Combs,support,Pastor Lee\n"
                             "7,2026-12-01,case-planning,planned,Pastor Lee,faith,\n";
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *path = g_build_filename (test->folder, "file.csv", NULL);
  HwImportOptions options = { .mapping_text = text };

  g_assert_true (g_file_set_contents (path, rows, -1, NULL));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (HwImportPlan) plan
          = hw_import_plan_new (path, hw_store_registry (test->store), &options);

      finish (plan, test);
      g_assert_cmpuint (hw_import_plan_report (plan)->rejects->len, ==, 0);
      g_assert_true ((write_plan (test, plan) > 0) == (i == 0));
      g_assert_cmpuint (hw_store_count (test->store, HW_TYPE_PERSON, NULL), ==, 4);
      g_assert_cmpuint (hw_store_count (test->store, HW_TYPE_INVITATION, NULL), ==, 4);
    }
  g_assert_cmpint (hw_journal_undo (test->store, NULL, NULL), >, 0);
  g_assert_cmpuint (hw_store_count (test->store, HW_TYPE_PERSON, NULL), ==, 0);
}

static guint
count_kept (HwTestStore *test, HwDueState state)
{
  g_autoptr (GPtrArray) kept = hw_store_list (test->store, HW_TYPE_DUE_OUTCOME, NULL, NULL);
  guint n = 0;

  for (guint i = 0; i < kept->len; i++)
    n += HW_DUE_OUTCOME (g_ptr_array_index (kept, i))->state == state;
  return n;
}

/* @row: one, or several, of children in care. */
static gint64
bring_in (HwTestStore *test, const char *row)
{
  static const char text[] = "[file]\nname = own\n[record family]\nkey = external-id\n"
                             "external-id = Case\nname = Case\nclosed = Closed\n"
                             "[record child]\nkey = external-id\nexternal-id = Nr\n"
                             "birth-date = Born\nfamily = @family\n"
                             "[record stay]\nkey = child\nchild = @child\n"
                             "removal-date = Removed\nexit-date = Left\nexit-kind = How\n"
                             "[record hearing]\nkey = child, kind\nchild = @child\n"
                             "kind = Kind\nheld-date = Held\n";
  g_autofree char *path = g_build_filename (test->folder, "file.csv", NULL);
  g_autofree char *rows = g_strconcat ("Case,Closed,Nr,Born,Removed,Left,How,Kind,Held\n", row,
                                       "\n", NULL);
  HwImportOptions options = { .mapping_text = text };
  g_autoptr (HwImportPlan) plan = NULL;

  g_assert_true (g_file_set_contents (path, rows, -1, NULL));
  plan = hw_import_plan_new (path, hw_store_registry (test->store), &options);
  finish (plan, test);
  g_assert_cmpuint (hw_import_plan_report (plan)->rejects->len, ==, 0);
  return write_plan (test, plan);
}

/* Missed stays missed and done stays done, also where a file says that a stay ended, that it began
 * on another day, or that the case was closed: without a meeting before it a person is refused
 * that (S3-19), but what a file tells has happened. */
static void
test_settled_by_file (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (GPtrArray) families = NULL;
  guint done;

  bring_in (test, "7,,1,2015-05-05,2026-01-05,,,temporary-removal,2026-01-07");
  g_assert_cmpuint (hw_store_count (test->store, HW_TYPE_DUE_OUTCOME, NULL), ==, 0);
  bring_in (test, "7,,1,2015-05-05,2026-01-06,,,temporary-removal,2026-01-07");
  done = count_kept (test, HW_DUE_STATE_DONE);
  g_assert_cmpuint (done, >, 0);
  g_assert_cmpuint (count_kept (test, HW_DUE_STATE_OVERDUE), ==, 0);
  bring_in (test, "7,2026-11-10,1,2015-05-05,2026-01-06,2026-11-01,reunification,"
                  "temporary-removal,2026-01-07");
  g_assert_cmpuint (count_kept (test, HW_DUE_STATE_OVERDUE), >, 0);
  families = hw_store_list (test->store, HW_TYPE_FAMILY, NULL, NULL);
  g_assert_cmpint (HW_FAMILY (g_ptr_array_index (families, 0))->closed, ==,
                   hw_day_new (2026, 11, 10));
  g_assert_cmpint (hw_journal_undo (test->store, NULL, NULL), >, 0);
  g_assert_cmpuint (count_kept (test, HW_DUE_STATE_OVERDUE), ==, 0);
  g_assert_cmpuint (count_kept (test, HW_DUE_STATE_DONE), ==, done);
}

/* In a file that brings much more than there was, what follows finds its records by their indexes
 * again. */
static void
test_settled_by_large_file (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (GString) rows
      = g_string_new ("7,,1,2015-05-05,2026-01-05,2026-11-01,reunification,review,2026-03-01");

  bring_in (test, "7,,1,2015-05-05,2026-01-05,,,review,2026-03-01");
  for (guint i = 2; i < 1200; i++)
    g_string_append_printf (rows, "\n%u,,%u,2015-05-05,2026-01-05,,,review,2026-03-01", i + 10, i);
  bring_in (test, rows->str);
  g_assert_cmpuint (hw_store_count (test->store, HW_TYPE_CHILD, NULL), ==, 1199);
  g_assert_cmpuint (count_kept (test, HW_DUE_STATE_OVERDUE), >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/plan/merged", test_merged);
  g_test_add_func ("/exchange/plan/decide", test_decide);
  g_test_add_func ("/exchange/plan/goal-ends", test_goal_ends);
  g_test_add_func ("/exchange/plan/goal-stays", test_goal_stays);
  g_test_add_func ("/exchange/plan/stale", test_stale);
  g_test_add_func ("/exchange/plan/refused-decision", test_refused_decision);
  g_test_add_func ("/exchange/plan/names", test_names);
  g_test_add_func ("/exchange/plan/tables", test_tables);
  g_test_add_func ("/exchange/plan/only-reads", test_only_reads);
  g_test_add_func ("/exchange/plan/S4-16/named", test_named_in_invitation);
  g_test_add_func ("/exchange/plan/S3-19/settled", test_settled_by_file);
  g_test_add_func ("/exchange/plan/settled-large", test_settled_by_large_file);
  g_test_add_func ("/exchange/plan/own-mapping", test_own_mapping);
  return g_test_run ();
}
