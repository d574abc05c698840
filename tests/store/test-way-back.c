/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From an office that cannot be opened back to its newest backup (F3, F4, F5): what would be lost
 * is told before, and what is damaged is put aside as it is.
 */

#include "office-fixture.h"

#include "base/hw-error.h"
#include "domain/families/hw-region.h"
#include "domain/hw-records.h"
#include "store/office/hw-way-back.h"

#include <glib/gstdio.h>

#define ADD(name, function)                                                                       \
  g_test_add ("/way-back/" name, OfficeFixture, NULL, office_fixture_set_up, function,            \
              office_fixture_tear_down)

/* Named as of @day, so that the order of backups is no matter of seconds. Owned. */
static char *
back_up (OfficeFixture *self, const char *day)
{
  HwOffice *office = office_fixture_open (self);
  g_autofree char *backups = g_build_filename (self->folder, "backups", NULL);
  g_autofree char *name = g_strconcat (day, "-120000.homeward", NULL);
  char *path = g_build_filename (backups, name, NULL);
  g_autofree char *made = NULL;

  g_mkdir_with_parents (backups, 0700);
  made = hw_office_backup (office, path, NULL);
  hw_office_close (office);
  g_assert_cmpstr (made, ==, path);
  return path;
}

static void
work (OfficeFixture *self, const char *name)
{
  HwOffice *office = office_fixture_open (self);

  office_fixture_work (office, name);
  hw_office_close (office);
}

static void
cut (OfficeFixture *self, const char *name, gsize n)
{
  g_autoptr (GBytes) bytes = office_fixture_bytes (self, name);
  g_autoptr (GBytes) less = g_bytes_new_from_bytes (bytes, 0, MIN (n, g_bytes_get_size (bytes)));

  office_fixture_put (self, name, less);
}

static void
assert_code (OfficeFixture *self, HwError code)
{
  g_autoptr (GError) error = NULL;
  HwOffice *office = hw_office_open (self->folder, NULL, PASSPHRASE, &hw_records, &error);

  g_assert_error (error, HW_ERROR, (int) code);
  g_assert_null (office);
}

static void
test_loss (OfficeFixture *self, gconstpointer data)
{
  g_autofree char *older = back_up (self, "2026-01-02");
  g_autofree char *newer = NULL;
  g_autoptr (HwWayBack) way = NULL;

  work (self, "North");
  newer = back_up (self, "2026-02-02");
  work (self, "South");
  work (self, "East");
  cut (self, "office.db", 8192);
  assert_code (self, HW_ERROR_DAMAGED);

  way = hw_way_back_find (self->folder);
  g_assert_cmpstr (way->backup, ==, newer);
  g_assert_cmpint (way->last.transactions - way->head.transactions, ==, 2);
  g_assert_cmpint (way->last.at, >=, way->head.at);
  g_assert_false (way->needs_sheet);
}

/* A backup that is not whole is none. */
static void
test_damaged_backup (OfficeFixture *self, gconstpointer data)
{
  g_autofree char *older = back_up (self, "2026-01-02");
  g_autofree char *newer = back_up (self, "2026-02-02");
  g_autoptr (GError) error = NULL;
  g_autoptr (HwWayBack) way = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  cut (self, "backups/2026-02-02-120000.homeward", 5000);
  way = hw_way_back_find (self->folder);
  g_assert_cmpstr (way->backup, ==, older);

  before = office_fixture_state (self);
  g_assert_null (hw_way_back_go (self->folder, newer, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_DAMAGED);
  after = office_fixture_state (self);
  g_assert_cmpstr (after, ==, before);
}

static void
test_go (OfficeFixture *self, gconstpointer data)
{
  g_autofree char *backup = back_up (self, "2026-01-02");
  g_autoptr (GBytes) damaged = NULL;
  g_autoptr (GBytes) kept = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  HwOffice *office;

  work (self, "North");
  cut (self, "office.db", 8192);
  damaged = office_fixture_bytes (self, "office.db");
  aside = hw_way_back_go (self->folder, backup, &error);
  g_assert_no_error (error);

  name = g_path_get_basename (aside);
  path = g_build_filename (name, "office.db", NULL);
  kept = office_fixture_bytes (self, path);
  g_assert_true (g_bytes_equal (kept, damaged));
  g_assert_true (g_file_test (backup, G_FILE_TEST_EXISTS));
  office = office_fixture_open (self);
  g_assert_cmpint (hw_store_count (hw_office_store (office), HW_TYPE_REGION, NULL), ==, 0);
  hw_office_close (office);
}

/* Also when nothing of the office is left but its backups; again and again. */
static void
test_nothing_left (OfficeFixture *self, gconstpointer data)
{
  static const char *const names[] = { "office.db", "office.keys", "office.mark" };
  g_autofree char *backup = back_up (self, "2026-01-02");

  for (guint turn = 0; turn < 2; turn++)
    {
      g_autoptr (HwWayBack) way = NULL;
      g_autofree char *aside = NULL;

      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        {
          g_autofree char *path = office_fixture_path (self, names[i]);

          g_assert_cmpint (g_remove (path), ==, 0);
        }
      assert_code (self, HW_ERROR_NOT_FOUND);
      way = hw_way_back_find (self->folder);
      g_assert_cmpint (way->last.transactions, ==, 0);
      g_assert_false (way->needs_sheet);
      aside = hw_way_back_go (self->folder, way->backup, NULL);
      g_assert_nonnull (aside);
      hw_office_close (office_fixture_open (self));
    }
}

/* Without keys or mark the sheet is the way, and nothing is lost. */
static void
test_needs_sheet (OfficeFixture *self, gconstpointer data)
{
  static const char *const names[] = { "office.keys", "office.mark" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = office_fixture_path (self, names[i]);
      g_autoptr (GBytes) bytes = office_fixture_bytes (self, names[i]);
      g_autoptr (HwWayBack) way = NULL;

      g_assert_cmpint (g_remove (path), ==, 0);
      way = hw_way_back_find (self->folder);
      g_assert_true (way->needs_sheet);
      g_assert_null (way->backup);
      office_fixture_put (self, names[i], bytes);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("loss", test_loss);
  ADD ("damaged-backup", test_damaged_backup);
  ADD ("go", test_go);
  ADD ("nothing-left", test_nothing_left);
  ADD ("needs-sheet", test_needs_sheet);
  return g_test_run ();
}
