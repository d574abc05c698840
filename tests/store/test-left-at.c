/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a person was is kept for them alone, and told once.
 */

#include "hw-test-store.h"
#include "store/office/hw-left-at.h"

#define MARIA "00000000-0000-7000-8000-00000000000a"

static void
keep (HwTestStore *test, const char *actor, const char *way)
{
  g_autoptr (GError) error = NULL;

  hw_store_set_actor (test->store, actor);
  g_assert_true (hw_left_at_keep (test->store, way, &error));
  g_assert_no_error (error);
}

static void
assert_taken (HwTestStore *test, const char *actor, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *way = NULL;

  hw_store_set_actor (test->store, actor);
  way = hw_left_at_take (test->store, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (way, ==, expected);
}

static void
test_kept (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();

  assert_taken (test, NULL, NULL);
  keep (test, NULL, "office keys");
  keep (test, MARIA, "families");
  keep (test, MARIA, "children child:00000000-0000-7000-8000-000000000001#path");
  hw_test_store_reopen (test);
  assert_taken (test, MARIA, "children child:00000000-0000-7000-8000-000000000001#path");
  assert_taken (test, MARIA, NULL);
  assert_taken (test, NULL, "office keys");
  keep (test, MARIA, "office");
  keep (test, MARIA, NULL);
  assert_taken (test, MARIA, NULL);
}

/* No act: journal, records and the pages that show them stay as they are. */
static void
test_no_act (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *before = hw_test_dump (test->store);
  g_autofree char *after = NULL;
  gint64 transactions = hw_journal_head (test->store).transactions;
  gint64 version = hw_store_data_version (test->store);

  keep (test, MARIA, "office");
  assert_taken (test, MARIA, "office");
  after = hw_test_dump (test->store);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (hw_journal_head (test->store).transactions, ==, transactions);
  g_assert_cmpint (hw_store_data_version (test->store), ==, version);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/left-at/kept", test_kept);
  g_test_add_func ("/left-at/no-act", test_no_act);
  return g_test_run ();
}
