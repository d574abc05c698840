/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The state's extract: counts, rejected rows, the same file twice, a later file, values keyed by
 * hand, a cancelled import (S0-7, S0-8, I4).
 */

#include "hw-test-store.h"

#include "base/hw-error.h"
#include "exchange/hw-import.h"
#include "store/hw-verify.h"

#include <string.h>

static char *
extract_path (void)
{
  return g_test_build_filename (G_TEST_DIST, "fixtures", "extract", "state_extract_2009-09-01.csv",
                                NULL);
}

static char *
read_extract (void)
{
  g_autofree char *path = extract_path ();
  char *text;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static HwImportReport *
import_path (HwTestStore *test, const char *path, const HwImportOptions *options)
{
  g_autoptr (GError) error = NULL;
  HwImportReport *report = hw_import_file (test->store, path, options, NULL, &error);

  g_assert_no_error (error);
  return report;
}

static HwImportReport *
import_text (HwTestStore *test, const char *text)
{
  g_autofree char *path = g_build_filename (test->folder, "later.csv", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return import_path (test, path, NULL);
}

static HwImportReport *
import_extract (HwTestStore *test)
{
  g_autofree char *path = extract_path ();

  return import_path (test, path, NULL);
}

/* The extract with the first or every @from replaced. */
static char *
edit (const char *text, const char *from, const char *to)
{
  GString *edited = g_string_new (text);

  g_assert_cmpuint (g_string_replace (edited, from, to, 0), >, 0);
  return g_string_free (edited, FALSE);
}

static HwImportCount
count_of (HwImportReport *report, const char *type)
{
  for (guint i = 0; i < report->counts->len; i++)
    if (g_str_equal (g_array_index (report->counts, HwImportCount, i).type, type))
      return g_array_index (report->counts, HwImportCount, i);
  g_assert_not_reached ();
}

static void
assert_untouched (HwImportReport *report)
{
  for (guint i = 0; i < report->counts->len; i++)
    {
      const HwImportCount *count = &g_array_index (report->counts, HwImportCount, i);

      g_assert_cmpuint (count->created, ==, 0);
      g_assert_cmpuint (count->updated, ==, 0);
    }
}

static guint
count_where (HwStore *store, const char *type, const char *field, const char *value)
{
  const HwRegistry *registry = hw_store_registry (store);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found
      = hw_store_list_by (store, hw_registry_type (registry, type), field, value, &error);

  g_assert_no_error (error);
  return found->len;
}

/* The id of the only record with that value. Owned. */
static char *
find_id (HwStore *store, const char *type, const char *field, const char *value)
{
  g_autoptr (GPtrArray) found = hw_store_list_by (
      store, hw_registry_type (hw_store_registry (store), type), field, value, NULL);

  g_assert_cmpuint (found->len, ==, 1);
  return g_strdup (((HwRecord *) g_ptr_array_index (found, 0))->id);
}

static void
test_counts (void)
{
  static const struct { const char *type; guint n; } expected[] = {
    { "region", 9 }, { "staff", 36 }, { "family", 184 }, { "child", 300 }, { "stay", 332 },
    { "placement", 1041 }, { "goal", 375 },
  };
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (HwImportReport) report = import_extract (test);

  g_assert_cmpuint (report->rows, ==, 1065);
  g_assert_cmpuint (report->rejects->len, ==, 12);
  g_assert_cmpuint (report->conflicts->len, ==, 0);
  g_assert_cmpstr (report->format, ==, "kentucky-extract");
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (count_of (report, expected[i].type).created, ==, expected[i].n);
  g_assert_cmpuint (count_where (test->store, "stay", "exit-date", NULL), ==, 263);
  g_assert_cmpuint (count_where (test->store, "goal", "role", "primary"), ==, 318);
  g_assert_cmpuint (count_where (test->store, "goal", "role", "concurrent"), ==, 57);
  g_assert_cmpuint (count_where (test->store, "staff", "role", "worker"), ==, 18);
  g_assert_cmpuint (count_where (test->store, "staff", "role", "supervisor"), ==, 18);
}

static void
test_rejects (void)
{
  static const struct { guint row; const char *column; const char *value; } expected[] = {
    { 69, "DOB", "" },
    { 86, "DOB", "02/30/2005" },
    { 300, "WORKER_ID", NULL },
    { 356, "OOHC_ENTRY", NULL },
    { 517, "WORKER_ID", NULL },
    { 575, "OOHC_EXIT", NULL },
    { 685, "PLCMT_TYPE", "XYZ" },
    { 697, "PLCMT_TYPE", "XYZ" },
    { 761, "OOHC_EXIT", NULL },
    { 765, "OOHC_ENTRY", NULL },
    { 920, "DOB", "" },
    { 1046, "DOB", "02/30/2005" },
  };
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (HwImportReport) report = import_extract (test);

  g_assert_cmpuint (report->rejects->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const HwImportReject *reject = g_ptr_array_index (report->rejects, i);

      g_test_message ("%u %s «%s» %s", reject->row, reject->column, reject->value, reject->reason);
      g_assert_cmpuint (reject->row, ==, expected[i].row);
      if (expected[i].column)
        g_assert_cmpstr (reject->column, ==, expected[i].column);
      if (expected[i].value)
        g_assert_cmpstr (reject->value, ==, expected[i].value);
      g_assert_cmpuint (strlen (reject->reason), >, 0);
    }
}

static void
test_same_file_twice (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (HwImportReport) first = import_extract (test);
  g_autofree char *before = hw_test_dump (test->store);
  HwHead head = hw_journal_head (test->store);
  g_autoptr (HwImportReport) second = import_extract (test);
  g_autofree char *after = hw_test_dump (test->store);

  assert_untouched (second);
  g_assert_cmpuint (count_of (second, "child").unchanged, ==, 300);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (hw_journal_head (test->store).transactions, ==, head.transactions);
}

static void
test_dry_run (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *path = extract_path ();
  HwImportOptions options = { .dry_run = TRUE };
  g_autoptr (HwImportReport) report = import_path (test, path, &options);

  g_assert_cmpuint (count_of (report, "child").created, ==, 300);
  g_assert_cmpuint (report->rejects->len, ==, 12);
  g_assert_cmpuint (count_where (test->store, "child", "sex", "male"), ==, 0);
}

/* Liam, 700001, of family 100001, lives in five of the file's rows. */
static void
test_later_file (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (HwImportReport) first = import_extract (test);
  g_autofree char *text = read_extract ();
  g_autofree char *later = edit (text, "700001,Sloane,Liam,10/07/2002,F",
                                 "700001,Sloane,Lea,10/07/2002,M");
  g_autoptr (HwImportReport) second = import_text (test, later);
  g_autofree char *id = find_id (test->store, "child", "external-id", "700001");
  g_autofree char *name = hw_test_value (test->store, "child", id, "given-name");
  g_autofree char *sex = hw_test_value (test->store, "child", id, "sex");
  g_autoptr (GPtrArray) history = hw_journal_history (test->store, "child", id, NULL);

  g_assert_cmpuint (count_of (second, "child").updated, ==, 1);
  g_assert_cmpuint (count_of (second, "child").unchanged, ==, 299);
  g_assert_cmpuint (count_of (second, "stay").unchanged, ==, 332);
  g_assert_cmpstr (name, ==, "Lea");
  g_assert_cmpstr (sex, ==, "male");
  g_assert_cmpstr (((HwChange *) g_ptr_array_index (history, history->len - 1))->act, ==,
                   "import kentucky-extract");
}

static void
test_keyed_value_stays (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (HwImportReport) first = import_extract (test);
  g_autofree char *id = find_id (test->store, "child", "external-id", "700001");
  g_autoptr (HwImportReport) second = NULL;
  g_autofree char *kept = NULL;
  const HwImportConflict *conflict;

  hw_test_set (test->store, "child", id, "given-name", "William");
  second = import_extract (test);
  kept = hw_test_value (test->store, "child", id, "given-name");
  g_assert_cmpstr (kept, ==, "William");
  assert_untouched (second);

  g_assert_cmpuint (second->conflicts->len, ==, 1);
  conflict = g_ptr_array_index (second->conflicts, 0);
  g_assert_true (conflict->is_keyed);
  g_assert_cmpstr (conflict->type, ==, "child");
  g_assert_cmpstr (conflict->id, ==, id);
  g_assert_cmpstr (conflict->key, ==, "700001");
  g_assert_cmpstr (conflict->field, ==, "given-name");
  g_assert_cmpstr (conflict->office, ==, "William");
  g_assert_cmpstr (conflict->values[0], ==, "Liam");
  g_assert_cmpuint (conflict->row, ==, 2);
}

/* What a person adds where the file says nothing is no conflict. */
static void
test_keyed_addition (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (HwImportReport) first = import_extract (test);
  g_autofree char *child = find_id (test->store, "child", "external-id", "700001");
  g_autofree char *stay = find_id (test->store, "stay", "child", child);
  g_autoptr (HwImportReport) second = NULL;
  g_autofree char *kept = NULL;

  hw_test_set (test->store, "stay", stay, "tpr-petition-date", "2008-05-01");
  second = import_extract (test);
  kept = hw_test_value (test->store, "stay", stay, "tpr-petition-date");
  g_assert_cmpstr (kept, ==, "2008-05-01");
  assert_untouched (second);
  g_assert_cmpuint (second->conflicts->len, ==, 0);
}

/* Two rows of a child that call it differently: the last one wins and the difference is told. */
static void
test_rows_that_disagree (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *text = read_extract ();
  char *second_row = strchr (strchr (text, '\n') + 1, '\n') + 1;
  g_autofree char *changed = NULL;
  g_autoptr (HwImportReport) report = NULL;
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;
  const HwImportConflict *conflict;

  memcpy (strstr (second_row, "Liam"), "Leon", 4);
  report = import_text (test, text);
  id = find_id (test->store, "child", "external-id", "700001");
  name = hw_test_value (test->store, "child", id, "given-name");
  g_assert_cmpstr (name, ==, "Liam");
  g_assert_cmpuint (report->conflicts->len, ==, 1);
  conflict = g_ptr_array_index (report->conflicts, 0);
  g_assert_false (conflict->is_keyed);
  g_assert_cmpstr (conflict->field, ==, "given-name");
  g_assert_cmpuint (conflict->row, ==, 4);
  changed = g_strjoinv (" ", conflict->values);
  g_assert_cmpstr (changed, ==, "Leon Liam");
  g_assert_cmpstr (conflict->id, ==, id);
}

/* A child that two rows put into two families: people read numbers and names of them, no ids. */
static void
test_references_that_disagree (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *text = read_extract ();
  char *second_row = strchr (strchr (text, '\n') + 1, '\n') + 1;
  HwImportOptions dry_run = { .dry_run = TRUE };
  g_autofree char *path = g_build_filename (test->folder, "rows.csv", NULL);
  g_autofree char *values = NULL;
  g_autoptr (HwImportReport) report = NULL;
  const HwImportConflict *conflict = NULL;

  memcpy (second_row, "900001", 6);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  report = import_path (test, path, &dry_run);
  g_assert_cmpuint (report->conflicts->len, ==, 1);
  conflict = g_ptr_array_index (report->conflicts, 0);
  g_assert_cmpstr (conflict->field, ==, "family");
  values = g_strjoinv (" ", conflict->values);
  g_assert_cmpstr (values, ==, "900001 100001");
  g_assert_null (conflict->id);
}

/* A child that stands only in a bad row does not come to be, nor does its family. */
static void
test_rejected_row_makes_nothing (void)
{
  static const char header[]
      = "CASE_NBR,CASE_NAME,CHILD_ID,CHILD_LAST,CHILD_FIRST,DOB,SEX,RACE,HISP,COUNTY,REGION,"
        "WORKER_ID,WORKER,FSOS,OOHC_ENTRY,OOHC_EXIT,EXIT_RSN,REMOVAL_RSN,PERM_GOAL,GOAL_DT,"
        "CONC_GOAL,PLCMT_BEGIN,PLCMT_END,PLCMT_TYPE,PROVIDER_ID,PROVIDER,END_RSN,TPR_DT\n";
  static const char good[]
      = "1,Fam,11,Last,First,01/02/2003,F,W,N,Clark,North,W1,Wor Ker,Su Per,05/06/2007,,,NEGLECT,"
        "RTP,05/06/2007,,05/06/2007,,FH,P1,Home,,\n";
  static const struct { const char *from, *to, *column; } bad[] = {
    { "01/02/2003", "05/07/2007", "OOHC_ENTRY" },
    { ",FH,", ",ZZ,", "PLCMT_TYPE" },
    { "01/02/2003", "", "DOB" },
    { "RTP", "RPT", "PERM_GOAL" },
    { "05/06/2007,,,NEG", "05/06/2007,05/05/2007,REUN,NEG", "OOHC_EXIT" },
    { "RTP,05/06/2007,,", "ADP,05/06/2007,REL,", "CONC_GOAL" },
    { ",11,", ",,", "CHILD_ID" },
    { "FH,P1,Home,,", "FH,P1,Home", "END_RSN" },
    { "FH,P1,Home,,", "FH,P1,Home,,,", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (HwTestStore) test = hw_test_store_new ();
      g_autofree char *before = hw_test_dump (test->store);
      g_autofree char *row = edit (good, bad[i].from, bad[i].to);
      g_autofree char *text = g_strconcat (header, row, NULL);
      g_autoptr (HwImportReport) report = import_text (test, text);
      g_autofree char *after = hw_test_dump (test->store);
      const HwImportReject *reject;

      g_assert_cmpuint (report->rejects->len, ==, 1);
      reject = g_ptr_array_index (report->rejects, 0);
      g_assert_cmpstr (reject->column, ==, bad[i].column);
      g_assert_cmpuint (reject->row, ==, 2);
      g_assert_cmpstr (before, ==, after);
      assert_untouched (report);
    }
}

/* What only two rows together break: each row is sound, but the child is born after a stay that
 * the other row tells. */
static void
test_rows_that_break_a_rule_together (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *text = read_extract ();
  char *header_end = strchr (text, '\n') + 1;
  g_autofree char *header = g_strndup (text, header_end - text);
  g_autofree char *both = g_strconcat (
      header,
      "1,Fam,11,Last,First,01/02/2003,F,W,N,Clark,North,W1,Wor Ker,Su Per,05/06/2004,06/06/2004,"
      "REUN,NEGLECT,,,,05/06/2004,06/06/2004,FH,P1,Home,REUN,\n"
      "1,Fam,11,Last,First,01/02/2005,F,W,N,Clark,North,W1,Wor Ker,Su Per,05/06/2007,,,NEGLECT,"
      "RTP,05/06/2007,,05/06/2007,,FH,P1,Home,,\n", NULL);
  g_autoptr (HwImportReport) report = import_text (test, both);

  g_assert_cmpuint (report->rows, ==, 2);
  g_assert_cmpuint (report->rejects->len, ==, 1);
  g_assert_cmpuint (((HwImportReject *) g_ptr_array_index (report->rejects, 0))->row, ==, 2);
  g_assert_cmpuint (count_of (report, "stay").created, ==, 1);
  g_assert_cmpuint (count_of (report, "child").created, ==, 1);
}

static void
cancel_while_writing_cb (double fraction, const char *doing, gpointer data)
{
  if (fraction > 0.7)
    g_cancellable_cancel (data);
}

static void
test_cancelled (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = extract_path ();
  g_autofree char *before = hw_test_dump (test->store);
  g_autofree char *after = NULL;
  HwImportOptions options
      = { .progress = cancel_while_writing_cb, .progress_data = cancellable };

  g_assert_null (hw_import_file (test->store, path, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  after = hw_test_dump (test->store);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (hw_journal_head (test->store).transactions, ==, 0);
}

typedef struct
{
  HwStore *store;
  gboolean is_done;
} Meanwhile;

/* The same file comes in another way when this import has compared and not yet written. */
static void
on_comparing_cb (double fraction, const char *doing, gpointer data)
{
  Meanwhile *self = data;
  g_autofree char *path = extract_path ();
  g_autoptr (HwImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  if (self->is_done || fraction < 0.5)
    return;
  self->is_done = TRUE;
  report = hw_import_file (self->store, path, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Two imports of one file at once make nothing twice (D8, I4). */
static void
test_two_at_once (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  Meanwhile meanwhile = { test->store };
  HwImportOptions options = { .progress = on_comparing_cb, .progress_data = &meanwhile };
  g_autofree char *path = extract_path ();
  g_autoptr (HwImportReport) report = import_path (test, path, &options);

  g_assert_true (meanwhile.is_done);
  assert_untouched (report);
}

static void
test_undo_and_verify (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = hw_test_dump (test->store);
  g_autoptr (HwImportReport) report = import_extract (test);
  g_autoptr (GPtrArray) faults = hw_verify (test->store, NULL, &error);
  g_autofree char *after = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_cmpint (hw_journal_undo (test->store, NULL, &error), >, 0);
  g_assert_no_error (error);
  after = hw_test_dump (test->store);
  g_assert_cmpstr (before, ==, after);
}

/* The names that other programs rely on. */
static void
test_report_as_json (void)
{
  static const char *const names[] = {
    "rows", "rejected", "rejects", "created", "updated", "unchanged", "conflicts",
  };
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (HwImportReport) report = import_extract (test);
  g_autoptr (JsonNode) node = hw_import_report_to_json (report);
  JsonObject *object = json_node_get_object (node);
  JsonObject *reject;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_true (json_object_has_member (object, names[i]));
  g_assert_cmpint (json_object_get_int_member (object, "rows"), ==, 1065);
  g_assert_cmpint (json_object_get_int_member (object, "rejected"), ==, 12);
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (object, "created"),
                                               "placement"), ==, 1041);
  reject = json_array_get_object_element (json_object_get_array_member (object, "rejects"), 1);
  g_assert_cmpint (json_object_get_int_member (reject, "row"), ==, 86);
  g_assert_cmpstr (json_object_get_string_member (reject, "column"), ==, "DOB");
  g_assert_cmpstr (json_object_get_string_member (reject, "value"), ==, "02/30/2005");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/extract/counts", test_counts);
  g_test_add_func ("/exchange/extract/rejects", test_rejects);
  g_test_add_func ("/exchange/extract/same-file-twice", test_same_file_twice);
  g_test_add_func ("/exchange/extract/dry-run", test_dry_run);
  g_test_add_func ("/exchange/extract/later-file", test_later_file);
  g_test_add_func ("/exchange/extract/keyed-value-stays", test_keyed_value_stays);
  g_test_add_func ("/exchange/extract/keyed-addition", test_keyed_addition);
  g_test_add_func ("/exchange/extract/rows-that-disagree", test_rows_that_disagree);
  g_test_add_func ("/exchange/extract/references-that-disagree", test_references_that_disagree);
  g_test_add_func ("/exchange/extract/rejected-row-makes-nothing",
                   test_rejected_row_makes_nothing);
  g_test_add_func ("/exchange/extract/rows-that-break-a-rule-together",
                   test_rows_that_break_a_rule_together);
  g_test_add_func ("/exchange/extract/cancelled", test_cancelled);
  g_test_add_func ("/exchange/extract/two-at-once", test_two_at_once);
  g_test_add_func ("/exchange/extract/undo-and-verify", test_undo_and_verify);
  g_test_add_func ("/exchange/extract/report-as-json", test_report_as_json);
  return g_test_run ();
}
