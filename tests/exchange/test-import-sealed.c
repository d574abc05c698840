/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file that tells of a sealed child: its rows are refused without a word about why, nothing of
 * the child comes back, and nothing is changed.
 */

#include "hw-test-store.h"

#include "domain/families/hw-child.h"
#include "domain/families/hw-merge-act.h"
#include "domain/families/hw-staff.h"
#include "domain/placements/hw-seal-act.h"
#include "domain/placements/hw-seal-rules.h"
#include "exchange/hw-import.h"
#include "store/hw-search.h"
#include "store/hw-seal.h"

#include <string.h>

static char *
extract_path (void)
{
  return g_test_build_filename (G_TEST_DIST, "fixtures", "extract", "state_extract_2009-09-01.csv",
                                NULL);
}

static HwImportReport *
import_text (HwTestStore *test, const char *text)
{
  g_autofree char *path = g_build_filename (test->folder, "extract.csv", NULL);
  g_autoptr (GError) error = NULL;
  HwImportReport *report;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  report = hw_import_file (test->store, path, NULL, NULL, &error);
  g_assert_no_error (error);
  return report;
}

static char *
edit (const char *text, const char *from, const char *to)
{
  GString *edited = g_string_new (text);

  g_assert_cmpuint (g_string_replace (edited, from, to, 0), >, 0);
  return g_string_free (edited, FALSE);
}

/* A child of the extract that was adopted. Transfer full. */
static HwChild *
find_adopted (HwStore *store)
{
  g_autoptr (GPtrArray) children = hw_store_list (store, HW_TYPE_CHILD, NULL, NULL);

  for (guint i = 0; i < children->len; i++)
    {
      HwRecord *child = g_ptr_array_index (children, i);
      g_autoptr (GPtrArray) stays
          = hw_store_list_by (store, HW_TYPE_STAY, "child", child->id, NULL);

      if (!hw_seal_refusal (stays, hw_store_today (store)))
        return HW_CHILD (g_object_ref (child));
    }
  g_assert_not_reached ();
}

static void
seal (HwStore *store, HwChild *child)
{
  g_autofree char *administrator
      = hw_test_add (store, "staff", "name", "Ann Clark", "role", "administrator", NULL);
  g_autoptr (GError) error = NULL;

  hw_store_set_actor (store, administrator);
  hw_child_seal (store, HW_RECORD (child)->id, "adoption final", &error);
  g_assert_no_error (error);
}

static void
check_rejects (HwImportReport *report)
{
  g_assert_cmpuint (report->rejects->len, >, 0);
  for (guint i = 0; i < report->rejects->len; i++)
    {
      const HwImportReject *reject = g_ptr_array_index (report->rejects, i);

      g_assert_cmpstr (reject->reason, ==, "is closed to imports");
    }
}

static void
test_closed (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *path = extract_path ();
  g_autofree char *text = NULL;
  g_autoptr (HwImportReport) first = NULL;
  g_autoptr (HwImportReport) again = NULL;
  g_autoptr (HwChild) child = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) found = NULL;
  guint rejected;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  first = import_text (test, text);
  rejected = first->rejects->len;
  child = find_adopted (test->store);
  g_assert_nonnull (child->external_id);
  g_assert_nonnull (strstr (text, child->external_id));
  seal (test->store, child);

  before = hw_test_dump (test->store);
  again = import_text (test, text);
  after = hw_test_dump (test->store);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (again->rejects->len, >, rejected);

  found = hw_store_list_by (test->store, HW_TYPE_CHILD, "external-id", child->external_id, NULL);
  g_assert_cmpuint (found->len, ==, 0);
  g_assert_true (hw_seal_is_closed (test->store, "child", HW_RECORD (child)->id));
}

/* One row alone, with another name and a new stay: refused, whatever else it says. */
static void
test_reason (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *path = extract_path ();
  g_autofree char *text = NULL;
  g_autoptr (HwImportReport) first = NULL;
  g_autoptr (HwImportReport) again = NULL;
  g_autoptr (HwChild) child = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GString) few = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  first = import_text (test, text);
  child = find_adopted (test->store);
  seal (test->store, child);
  before = hw_test_dump (test->store);

  lines = g_strsplit (text, "\n", -1);
  few = g_string_new (lines[0]);
  for (guint i = 1; lines[i]; i++)
    if (strstr (lines[i], child->external_id))
      g_string_append_printf (few, "\n%s", lines[i]);
  again = import_text (test, few->str);
  check_rejects (again);
  after = hw_test_dump (test->store);
  g_assert_cmpstr (before, ==, after);
}

/* The number of a record that was made one with the sealed child is as closed as the child's. */
static void
test_merged (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *path = extract_path ();
  g_autofree char *text = NULL;
  g_autofree char *later = NULL;
  g_autoptr (HwImportReport) first = NULL;
  g_autoptr (HwImportReport) again = NULL;
  g_autoptr (HwChild) child = NULL;
  g_autofree char *other = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  first = import_text (test, text);
  child = find_adopted (test->store);
  other = hw_test_add (test->store, "child", "given-name", "Zeb", "external-id", "99999999",
                       "birth-date", "2000-01-01", NULL);
  g_assert_cmpint (
      hw_merge_act (test->store, HW_TYPE_CHILD, HW_RECORD (child)->id, other, 0, &error), >, 0);
  seal (test->store, child);

  later = edit (text, child->external_id, "99999999");
  again = import_text (test, later);
  found = hw_store_list_by (test->store, HW_TYPE_CHILD, "external-id", "99999999", NULL);
  g_assert_cmpuint (found->len, ==, 0);
  g_assert_cmpuint (again->rejects->len, >, first->rejects->len);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-sealed/closed", test_closed);
  g_test_add_func ("/import-sealed/reason", test_reason);
  g_test_add_func ("/import-sealed/merged", test_merged);
  return g_test_run ();
}
