/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saved filters: each person's own, one a name, every act undone as one step.
 */

#include "hw-test-store.h"

#include "domain/placements/hw-saved-filter-act.h"

static char *
dup_names (HwStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) filters = hw_saved_filter_list (store, &error);
  g_autoptr (GString) names = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < filters->len; i++)
    g_string_append_printf (names, "%s;", ((HwSavedFilter *) filters->pdata[i])->name);
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
check_names (HwStore *store, const char *expected)
{
  g_autofree char *names = dup_names (store);

  g_assert_cmpstr (names, ==, expected);
}

static void
undo (HwStore *store)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (hw_journal_undo (store, NULL, &error), >, 0);
  g_assert_no_error (error);
}

static void
test_acts (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  HwStore *store = test->store;
  g_autofree char *ann = hw_test_add (store, "staff", "name", "Ann Clark", NULL);
  HwChildrenFilter filter = { TRUE, .moves = 2 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) filters = NULL;
  HwSavedFilter *saved;

  g_assert_cmpint (hw_saved_filter_save (store, "Nobody’s", &filter, &error), >, 0);
  hw_store_set_actor (store, ann);
  check_names (store, "");
  g_assert_cmpint (hw_saved_filter_save (store, "Zoë’s cousins", &filter, &error), >, 0);
  g_assert_cmpint (hw_saved_filter_save (store, "Moved twice", &filter, &error), >, 0);
  check_names (store, "Moved twice;Zoë’s cousins;");

  /* The same name again is the same filter. */
  filter.moves = 3;
  g_assert_cmpint (hw_saved_filter_save (store, "Moved twice", &filter, &error), >, 0);
  check_names (store, "Moved twice;Zoë’s cousins;");
  filters = hw_saved_filter_list (store, &error);
  saved = g_ptr_array_index (filters, 0);
  g_assert_nonnull (strstr (saved->filter, "'moves': <3>"));

  g_assert_cmpint (hw_saved_filter_rename (store, HW_RECORD (saved)->id, "Moved", &error), >, 0);
  check_names (store, "Moved;Zoë’s cousins;");
  g_assert_cmpint (hw_saved_filter_rename (store, HW_RECORD (saved)->id, "", &error), ==, 0);
  g_assert_nonnull (error);
  g_assert_cmpint (hw_saved_filter_delete (store, HW_RECORD (saved)->id, NULL), >, 0);
  check_names (store, "Zoë’s cousins;");
  undo (store);
  undo (store);
  check_names (store, "Moved twice;Zoë’s cousins;");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/saved-filter/acts", test_acts);
  return g_test_run ();
}
