/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Backups: made, verified, restored, damaged, kept (F5, S2, S4).
 */

#include "office-fixture.h"

#include "base/hw-error.h"
#include "domain/families/hw-region.h"
#include "domain/hw-records.h"
#include "store/hw-verify.h"
#include "store/office/hw-backup.h"

#include <glib/gstdio.h>
#include <string.h>

#define ADD(name, function)                                                                       \
  g_test_add ("/backup/F5/" name, OfficeFixture, NULL, office_fixture_set_up, function,           \
              office_fixture_tear_down)

static char *
backup_to (OfficeFixture *self, const char *name)
{
  HwOffice *office = office_fixture_open (self);
  g_autofree char *path = g_build_filename (self->place, name, NULL);
  g_autoptr (GError) error = NULL;
  char *made;

  office_fixture_work (office, "Kenton");
  made = hw_office_backup (office, path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (made, ==, path);
  hw_office_close (office);
  return made;
}

static void
test_restore (OfficeFixture *self, gconstpointer data)
{
  g_autofree char *path = backup_to (self, "b.homeward");
  g_autofree char *folder = g_build_filename (self->place, "second", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwOffice) office = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  GStatBuf about;
  HwHead mark;

  g_assert_cmpint (g_stat (path, &about), ==, 0);
  g_assert_cmpuint (about.st_mode & 07777, ==, 0600);
  g_assert_true (hw_office_restore (path, folder, &error));
  g_assert_no_error (error);
  office = hw_office_open (folder, "ML", PASSPHRASE, &hw_records, &error);
  g_assert_no_error (error);
  g_assert_cmpint (hw_store_count (hw_office_store (office), hw_region_get_type (), NULL), ==, 1);
  g_assert_true (hw_office_mark (office, &mark));
  g_assert_cmpint (mark.transactions, ==, 2);
  faults = hw_verify (hw_office_store (office), &mark, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
  office_fixture_work (office, "Boone");
}

static void
test_exists (OfficeFixture *self, gconstpointer data)
{
  g_autofree char *path = backup_to (self, "b.homeward");
  g_autofree char *before = office_fixture_state (self);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  HwOffice *office = office_fixture_open (self);

  g_assert_null (hw_office_backup (office, path, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_EXISTS);
  g_clear_error (&error);
  hw_office_close (office);
  g_assert_false (hw_office_restore (path, self->folder, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_EXISTS);
  after = office_fixture_state (self);
  g_assert_nonnull (strstr (after, "office.db"));
}

static guint
entries_of (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (entries))
    n++;
  return n;
}

/* All or nothing: after a refusal neither the folder nor a part of it is there. */
static void
assert_not_restored (OfficeFixture *self, const char *path, const char *what)
{
  g_autofree char *folder = g_build_filename (self->place, "second", NULL);
  g_autoptr (GError) error = NULL;
  guint before = entries_of (self->place);
  HwError code = strstr (what, "version") ? HW_ERROR_NEWER : HW_ERROR_DAMAGED;

  if (hw_office_restore (path, folder, &error))
    g_error ("restored in spite of %s", what);
  g_assert_error (error, HW_ERROR, code);
  g_assert_cmpuint (entries_of (self->place), ==, before);
}

static void
test_damaged (OfficeFixture *self, gconstpointer data)
{
  g_autofree char *path = backup_to (self, "b.homeward");
  g_autofree char *bytes = NULL;
  g_autofree char *longer = NULL;
  gsize n;

  g_assert_true (g_file_get_contents (path, &bytes, &n, NULL));
  /* The heading byte by byte, the rest in leaps. */
  for (gsize i = 0; i < n; i += i < 300 ? 1 : 9973)
    {
      g_autofree char *what = g_strdup_printf ("byte %zu%s", i, i == 15 ? " (version)" : "");

      bytes[i] ^= 3;
      g_file_set_contents (path, bytes, n, NULL);
      assert_not_restored (self, path, what);
      bytes[i] ^= 3;
    }
  for (gsize length = 0; length < n; length = length * 2 + 100)
    {
      g_file_set_contents (path, bytes, length, NULL);
      assert_not_restored (self, path, "a cut");
    }
  longer = g_malloc0 (n + 1);
  memcpy (longer, bytes, n);
  g_file_set_contents (path, longer, n + 1, NULL);
  assert_not_restored (self, path, "a byte too many");
}

/* S2: no program takes it for something else. */
static void
test_header (OfficeFixture *self, gconstpointer data)
{
  static const char *const known[] = { "SQLite format 3", "PK\003\004", "\037\213", "%PDF", "{",
                                       "<?xml", "\x7f" "ELF" };
  g_autofree char *path = backup_to (self, "b.homeward");
  g_autofree char *bytes = NULL;

  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    g_assert_false (g_str_has_prefix (bytes, known[i]));
}

/* Into backups/, where nothing but whole backups is left. */
static void
test_own_folder (OfficeFixture *self, gconstpointer data)
{
  g_autofree char *backups = office_fixture_path (self, "backups");
  g_autofree char *old = g_build_filename (backups, "2019-01-01-120000.homeward", NULL);
  g_autofree char *strange = g_build_filename (backups, "notes.txt", NULL);
  g_autofree char *made = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HwOffice) office = office_fixture_open (self);

  g_file_set_contents (strange, "x", 1, NULL);
  for (int day = 1; day <= 20; day++)
    {
      g_autofree char *name = g_strdup_printf ("2020-03-%02d-080000.homeward", day);
      g_autofree char *path = g_build_filename (backups, name, NULL);

      g_file_set_contents (path, "x", 1, NULL);
    }
  g_file_set_contents (old, "x", 1, NULL);
  made = hw_office_backup (office, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (made, backups));
  /* Today; 20 to 15 March by day; the weeks before by week; January 2019 by month. */
  g_assert_true (g_file_test (old, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (strange, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (entries_of (backups), ==, 1 + 6 + 1 + 1 + 1);
}

static guint
count_kept (const HwDay *days, guint n)
{
  g_autofree gboolean *keep = g_new (gboolean, n);
  guint kept = 0;

  hw_backup_keep (days, n, keep);
  for (guint i = 0; i < n; i++)
    kept += keep[i];
  return kept;
}

static void
test_keep (void)
{
  g_autofree HwDay *days = g_new (HwDay, 3000);
  gboolean keep[3];
  HwDay today = hw_day_new (2026, 11, 22);

  for (guint i = 0; i < 3000; i++)
    days[i] = today - i / 2;
  /* 22 to 16 November, three more weeks' Sundays (15, 8, 1), and months back to December 2025. */
  g_assert_cmpuint (count_kept (days, 3000), ==, 7 + 3 + 11);
  g_assert_cmpuint (count_kept (days, 1), ==, 1);
  hw_backup_keep ((HwDay[]) { today, today, today - 400 }, 3, keep);
  g_assert_true (keep[0] && !keep[1] && keep[2]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("restore", test_restore);
  ADD ("exists", test_exists);
  ADD ("damaged", test_damaged);
  ADD ("S2/header", test_header);
  ADD ("own-folder", test_own_folder);
  g_test_add_func ("/backup/F5/keep", test_keep);
  return g_test_run ();
}
