/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records found by one field, and what they are called.
 */

#include "hw-test-store.h"

#include "base/hw-error.h"
#include "domain/families/hw-child.h"
#include "domain/families/hw-family.h"

static void
test_list_by (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *family = hw_test_add (test->store, "family", "name", "Combs, Dana", NULL);
  g_autofree char *eli = hw_test_add (test->store, "child", "given-name", "Eli", "family-name",
                                      "Combs", "birth-date", "2015-05-05", "family", family, NULL);
  g_autofree char *ana = hw_test_add (test->store, "child", "given-name", "Ana", "family-name",
                                      "Combs", "birth-date", "2022-05-05", NULL);
  g_autoptr (GPtrArray) within
      = hw_store_list_by (test->store, HW_TYPE_CHILD, "family", family, &error);
  g_autoptr (GPtrArray) without
      = hw_store_list_by (test->store, HW_TYPE_CHILD, "family", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (within->len, ==, 1);
  g_assert_cmpstr (HW_RECORD (within->pdata[0])->id, ==, eli);
  g_assert_cmpuint (without->len, ==, 1);
  g_assert_cmpstr (HW_RECORD (without->pdata[0])->id, ==, ana);
  g_assert_null (hw_store_list_by (test->store, HW_TYPE_CHILD, "household", family, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
}

/* What is there stays as it is; nothing comes of no id, or of one that leads nowhere. */
static void
test_add_title (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *family = hw_test_add (test->store, "family", "name", "Combs, Dana", NULL);
  g_autofree char *other = hw_test_add (test->store, "family", "name", "Ritchie", NULL);

  g_hash_table_insert (titles, g_strdup (other), g_strdup ("as it was"));
  hw_store_add_title (test->store, titles, HW_TYPE_FAMILY, family);
  hw_store_add_title (test->store, titles, HW_TYPE_FAMILY, other);
  hw_store_add_title (test->store, titles, HW_TYPE_FAMILY, NULL);
  hw_store_add_title (test->store, titles, HW_TYPE_CHILD, "01890000-0000-7000-8000-000000000000");
  g_assert_cmpuint (g_hash_table_size (titles), ==, 2);
  g_assert_cmpstr (g_hash_table_lookup (titles, family), ==, "Combs, Dana");
  g_assert_cmpstr (g_hash_table_lookup (titles, other), ==, "as it was");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store-read/list-by", test_list_by);
  g_test_add_func ("/store-read/add-title", test_add_title);
  return g_test_run ();
}
