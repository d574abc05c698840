/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order of names is kept with every way that a record can change, and proved.
 */

#include "hw-test-store.h"

#include "store/hw-statement.h"
#include "store/hw-verify.h"

/* The keys of the children in their order, between commas. Owned. */
static char *
dup_keys (HwStore *store)
{
  g_autoptr (GError) error = NULL;
  HwStatement *statement = hw_store_prepare (
      store,
      "SELECT coalesce(group_concat(replace(key, char(31), '/'), ', '), '')"
      " FROM (SELECT key FROM sort_entry WHERE tbl = 'child' ORDER BY key, n)",
      &error);
  char *keys;

  g_assert_no_error (error);
  g_assert_true (hw_statement_step (statement, &error));
  keys = hw_statement_dup_text (statement, 0);
  hw_statement_reset (statement);
  return keys;
}

static void
check_keys (HwStore *store, const char *expected)
{
  g_autofree char *keys = dup_keys (store);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = hw_verify (store, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (keys, ==, expected);
  g_assert_cmpuint (faults->len, ==, 0);
}

static char *
add_child (HwStore *store, const char *given, const char *family)
{
  return hw_test_add (store, "child", "given-name", given, "family-name", family, "birth-date",
                      "2016-02-29", NULL);
}

static void
undo (HwStore *store)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (hw_journal_undo (store, NULL, &error), >, 0);
  g_assert_no_error (error);
}

static void
test_kept_up (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  HwStore *store = test->store;
  g_autofree char *zoe = add_child (store, "Zoë", "Álvarez");
  g_autofree char *ava = add_child (store, "Ava", "Alvarez");
  g_autofree char *zane = add_child (store, "Maya", "Zane");
  g_autofree char *number
      = hw_test_add (store, "child", "external-id", "C-7", "birth-date", "2016-02-29", NULL);

  check_keys (store, "alvarez/ava, alvarez/zoe, c 7, zane/maya");
  hw_test_set (store, "child", zane, "family-name", "Ángel");
  check_keys (store, "alvarez/ava, alvarez/zoe, angel/maya, c 7");
  undo (store);
  check_keys (store, "alvarez/ava, alvarez/zoe, c 7, zane/maya");
  hw_test_store_reopen (test);
  check_keys (test->store, "alvarez/ava, alvarez/zoe, c 7, zane/maya");
  g_free (g_steal_pointer (&number));
}

static void
test_removed (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();

  g_free (add_child (test->store, "Zoë", "Álvarez"));
  undo (test->store);
  check_keys (test->store, "");
}

/* During a bulk act the triggers rest. */
static void
test_bulk (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  HwStore *store = test->store;
  g_autoptr (HwRecord) record = hw_test_record ("child", "family-name", "Łukasz", "given-name",
                                                "Ian", "birth-date", "2016-02-29", NULL);
  g_autoptr (GError) error = NULL;

  g_free (add_child (store, "Zoë", "Álvarez"));
  g_assert_true (hw_store_begin (store, "import", &error));
  g_assert_true (hw_store_begin_bulk (store, &error));
  g_assert_true (hw_store_insert (store, record, &error));
  g_assert_true (hw_store_commit (store, &error));
  g_assert_no_error (error);
  check_keys (store, "alvarez/zoe, lukasz/ian");
  g_free (add_child (store, "Maya", "Combs"));
  check_keys (store, "alvarez/zoe, combs/maya, lukasz/ian");
}

/* A key that does not fit is found, and made again. */
static void
test_verify (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  HwStore *store = test->store;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  HwStatement *statement;

  g_free (add_child (store, "Zoë", "Álvarez"));
  statement = hw_store_prepare (store, "UPDATE sort_entry SET key = 'zz'", &error);
  g_assert_no_error (error);
  g_assert_true (hw_statement_run (statement, &error));
  faults = hw_verify (store, NULL, &error);
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_cmpstr (((HwFault *) g_ptr_array_index (faults, 0))->where, ==, "search");
  g_assert_true (hw_verify_rebuild (store, &error));
  check_keys (store, "alvarez/zoe");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sort/kept-up", test_kept_up);
  g_test_add_func ("/sort/removed", test_removed);
  g_test_add_func ("/sort/bulk", test_bulk);
  g_test_add_func ("/sort/verify", test_verify);
  return g_test_run ();
}
