/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was typed and not saved is kept, to the letter, for the one who typed it (K8).
 */

#include "hw-test-store.h"
#include "store/office/hw-kept-text.h"
#include "store/hw-verify.h"

typedef struct
{
  HwTestStore *store;
  HwRecord *child;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->store = hw_test_store_new ();
  self->child = hw_test_record ("child", "given-name", "Maya", "birth-date", "2017-07-04", NULL);
  hw_test_save (self->store->store, self->child);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->child);
  g_clear_pointer (&self->store, hw_test_store_free);
}

static void
keep (Fixture *self, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (hw_kept_text_save (self->store->store, self->child, field, text, &error));
  g_assert_no_error (error);
}

/* «field=text» of each that is kept for the record with @id (NULL: for any), in one line. */
static void
assert_kept (Fixture *self, const char *id, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = hw_kept_text_list (self->store->store, id, &error);
  g_autoptr (GString) line = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < list->len; i++)
    {
      HwKeptText *kept = g_ptr_array_index (list, i);

      g_assert_cmpstr (kept->id, ==, self->child->id);
      g_string_append_printf (line, "%s%s=%s", i ? " " : "", kept->field, kept->text);
    }
  g_assert_cmpstr (line->str, ==, expected);
}

static void
test_kept (Fixture *self, gconstpointer data)
{
  assert_kept (self, NULL, "");
  keep (self, "given-name", "  Ma'ya\n\tZoë 👧 ");
  keep (self, "birth-date", "2016-02-30");
  keep (self, "tribe", "");
  hw_test_store_reopen (self->store);
  assert_kept (self, self->child->id,
               "birth-date=2016-02-30 given-name=  Ma'ya\n\tZoë 👧  tribe=");
  keep (self, "given-name", "Mia");
  keep (self, "birth-date", NULL);
  keep (self, "tribe", NULL);
  keep (self, "tribe", NULL);
  assert_kept (self, NULL, "given-name=Mia");
  assert_kept (self, "00000000-0000-7000-8000-000000000009", "");
}

/* No act: journal, records and the pages that show them stay as they are. */
static void
test_no_act (Fixture *self, gconstpointer data)
{
  HwStore *store = self->store->store;
  g_autofree char *before = hw_test_dump (store);
  g_autofree char *after = NULL;
  gint64 transactions = hw_journal_head (store).transactions;
  gint64 version = hw_store_data_version (store);

  keep (self, "given-name", "Mia");
  after = hw_test_dump (store);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (hw_journal_head (store).transactions, ==, transactions);
  g_assert_cmpint (hw_store_data_version (store), ==, version);
}

static void
test_own (Fixture *self, gconstpointer data)
{
  static const char *const people[] = { NULL, "00000000-0000-7000-8000-00000000000a",
                                        "00000000-0000-7000-8000-00000000000b" };

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      hw_store_set_actor (self->store->store, people[i]);
      assert_kept (self, NULL, "");
      keep (self, "given-name", text);
    }
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autofree char *line = g_strdup_printf ("given-name=%u", i);

      hw_store_set_actor (self->store->store, people[i]);
      assert_kept (self, self->child->id, line);
    }
}

#define ADD(path, test) g_test_add ("/kept-text/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("kept", test_kept);
  ADD ("no-act", test_no_act);
  ADD ("own", test_own);
  return g_test_run ();
}
