/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An office that an older program wrote: copied, the copy verified, then brought up to date (F6).
 */

#include "office-fixture.h"

#include "base/hw-error.h"
#include "domain/families/hw-region.h"
#include "domain/hw-records.h"
#include "store/hw-statement.h"
#include "store/office/hw-mark.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#define MIGRATIONS "/org/homeward/Homeward/store/migrations"

static void
run (HwPages *pages, const char *sql)
{
  g_assert_cmpint (sqlite3_exec (pages, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* The first @version scripts, as the program of that day ran them. */
static void
run_scripts (HwPages *pages, guint version)
{
  g_auto (GStrv) names = g_resources_enumerate_children (MIGRATIONS, 0, NULL);
  g_autofree char *number = g_strdup_printf ("PRAGMA user_version = %u", version);

  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  for (guint i = 0; i < version; i++)
    {
      g_autofree char *path = g_strdup_printf (MIGRATIONS "/%s", names[i]);
      g_autoptr (GBytes) script = g_resources_lookup_data (path, 0, NULL);

      run (pages, g_bytes_get_data (script, NULL));
    }
  run (pages, "INSERT INTO site (site_id) VALUES (randomblob (16))");
  run (pages, number);
}

/* Puts a store of schema @version with one region in the place of the fixture's. */
static HwKey *
make_old (OfficeFixture *self, guint version)
{
  g_autofree char *store = office_fixture_path (self, "office.db");
  g_autofree char *mark = office_fixture_path (self, "office.mark");
  HwOffice *office = office_fixture_open (self);
  HwKey *key = hw_key_new_from_bytes (hw_key_bytes (hw_office_key (office)));
  g_autoptr (HwPages) pages = NULL;
  g_autoptr (GError) error = NULL;

  hw_office_close (office);
  g_remove (store);
  pages = hw_pages_create (store, key, &error);
  g_assert_no_error (error);
  run_scripts (pages, version);
  if (version >= 2)
    run (pages, "INSERT INTO region (id, name) VALUES (randomblob (16), 'Kenton');"
                "INSERT INTO family (id, name) VALUES (randomblob (16), 'Álvarez')");
  g_assert_true (hw_mark_save (mark, key, &(HwMark) { 0 }, &error));
  return key;
}

/* The only backup there is. Owned. */
static char *
find_backup (OfficeFixture *self)
{
  g_autofree char *folder = office_fixture_path (self, "backups");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  char *path = g_build_filename (folder, g_dir_read_name (dir), NULL);

  g_assert_true (g_str_has_suffix (path, ".homeward"));
  g_assert_null (g_dir_read_name (dir));
  return path;
}

static gint64
count_sort_key (HwStore *store, const char *key)
{
  HwStatement *statement
      = hw_store_prepare (store, "SELECT count(*) FROM sort_entry WHERE key = ?1", NULL);
  gint64 n;

  hw_statement_bind_text (statement, 1, key);
  g_assert_true (hw_statement_step (statement, NULL));
  n = hw_statement_int (statement, 0);
  hw_statement_reset (statement);
  return n;
}

static void
test_kept (OfficeFixture *self, gconstpointer data)
{
  guint version = GPOINTER_TO_UINT (data);
  g_autoptr (HwKey) key = make_old (self, version);
  g_autoptr (HwOffice) office = office_fixture_open (self);
  g_autofree char *second = g_build_filename (self->place, "second", NULL);
  g_autofree char *store = g_build_filename (second, "office.db", NULL);
  g_autofree char *backup = find_backup (self);
  g_autoptr (HwPages) old = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (hw_store_count (hw_office_store (office), hw_region_get_type (), NULL), ==,
                   version >= 2);
  g_assert_cmpint (count_sort_key (hw_office_store (office), "alvarez"), ==, version >= 2);
  office_fixture_work (office, "Boone");
  hw_office_restore (backup, second, &error);
  g_assert_no_error (error);
  old = hw_pages_open (store, key, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (hw_pages_schema_version (old), ==, version);

  /* What is up to date is not copied again. */
  g_clear_pointer (&office, hw_office_close);
  office = office_fixture_open (self);
  g_free (find_backup (self));
}

/* No copy, no upgrade. */
static void
test_no_copy (OfficeFixture *self, gconstpointer data)
{
  g_autoptr (HwKey) key = make_old (self, 3);
  g_autofree char *folder = office_fixture_path (self, "backups");
  g_autoptr (GBytes) before = office_fixture_bytes (self, "office.db");
  g_autoptr (GBytes) after = NULL;
  g_autoptr (HwOffice) office = NULL;
  g_autoptr (GError) error = NULL;

  remove_tree (folder);
  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  office = hw_office_open (self->folder, NULL, PASSPHRASE, &hw_records, &error);
  g_assert_null (office);
  g_assert_nonnull (strstr (error->message, "backup"));
  after = office_fixture_bytes (self, "office.db");
  g_assert_true (g_bytes_equal (before, after));
}

#define ADD(name, version, function)                                                              \
  g_test_add ("/upgrade/F6/" name, OfficeFixture, GUINT_TO_POINTER (version),                     \
              office_fixture_set_up, function, office_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("from-1", 1, test_kept);
  ADD ("from-2", 2, test_kept);
  ADD ("from-3", 3, test_kept);
  ADD ("no-copy", 3, test_no_copy);
  return g_test_run ();
}
