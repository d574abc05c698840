/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The numbers beside the pages.
 */

#include "hw-test-office.h"

#include "domain/placements/hw-counts-query.h"

static gint64
count (HwStore *store, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) counts = hw_counts_read (store, &error);
  gint64 n = -1;

  g_assert_no_error (error);
  g_assert_true (g_variant_lookup (counts, name, "x", &n));
  return n;
}

static void
add_stay (HwStore *store, const char *child, const char *removal, const char *exit)
{
  g_free (hw_test_add (store, "stay", "child", child, "removal-date", removal,
                       exit ? "exit-date" : NULL, exit, NULL));
}

static char *
add_child (HwStore *store, const char *name, const char *family)
{
  return hw_test_add (store, "child", "given-name", name, "birth-date",
                      "2015-05-05", family ? "family" : NULL, family, NULL);
}

/* A child counts once, on the days of the stay: that of the exit is none of them. */
static void
test_in_care (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *family = NULL;
  g_autofree char *maya = NULL;
  g_autofree char *noah = NULL;
  g_autofree char *eli = NULL;
  g_autofree char *lena = NULL;

  hw_store_set_today (test->store, hw_day_parse ("2026-11-22"));
  g_assert_cmpint (count (test->store, "children-in-care"), ==, 0);
  g_assert_cmpint (count (test->store, "families-in-care"), ==, 0);

  family = hw_test_add (test->store, "family", "name", "Combs", NULL);
  maya = add_child (test->store, "Combs", family);
  noah = add_child (test->store, "Combs", family);
  eli = add_child (test->store, "Noble", NULL);
  lena = add_child (test->store, "Vance", NULL);
  add_stay (test->store, maya, "2024-08-22", NULL);
  add_stay (test->store, maya, "2025-08-22", NULL);
  add_stay (test->store, noah, "2024-08-22", "2026-11-23");
  add_stay (test->store, eli, "2024-08-22", "2026-11-22");
  add_stay (test->store, lena, "2026-11-23", NULL);
  g_assert_cmpint (count (test->store, "children-in-care"), ==, 2);
  g_assert_cmpint (count (test->store, "families-in-care"), ==, 1);

  hw_store_set_today (test->store, hw_day_parse ("2026-11-23"));
  g_assert_cmpint (count (test->store, "children-in-care"), ==, 2);
  g_assert_cmpint (count (test->store, "families-in-care"), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/counts-query/in-care", test_in_care);
  return g_test_run ();
}
