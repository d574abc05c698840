/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * make-ready STORE KEY OFFICE-FILE…: writes, once a build, the empty store and the new office that
 * tests begin with. They are made by the program's own means in a temporary folder, and what is
 * written is what those left there.
 */

#include "hw-test-ready.h"

#include "domain/families/hw-office-act.h"
#include "domain/hw-records.h"
#include "hw-test-store.h"

#include <glib/gstdio.h>

/* Whoever builds, an ordinary user tests: against the umask that an office sets. */
static void
write_file (const char *path, const char *bytes, gsize n)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (path, bytes, n, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_chmod (path, 0644), ==, 0);
}

static void
copy_file (const char *from, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize n;

  g_file_get_contents (from, &bytes, &n, &error);
  g_assert_no_error (error);
  write_file (path, bytes, n);
}

static void
make_store (const char *place, const char *path, const char *key_path)
{
  g_autofree char *made = g_build_filename (place, "store.db", NULL);
  g_autoptr (HwKey) key = hw_key_new ();
  g_autoptr (GError) error = NULL;

  hw_store_close (hw_store_open (made, key, &hw_records, HW_STORE_CREATE, &error));
  g_assert_no_error (error);
  copy_file (made, path);
  write_file (key_path, (const char *) hw_key_bytes (key), HW_KEY_BYTES);
}

/* Opened once more, so that the mark knows the time that each copy of the store gets: a copy is
 * then as it was left. */
static void
make_office (const char *place, char **paths)
{
  g_autofree char *folder = g_build_filename (place, "office", NULL);
  g_autofree char *recovery_key = NULL;
  g_autoptr (GError) error = NULL;

  hw_office_close (hw_office_act_found (folder, "Maria Lopez", HW_TEST_PASSPHRASE, &hw_records,
                                        hw_day_new (2026, 11, 22), &recovery_key, &error));
  g_assert_no_error (error);
  hw_test_ready_set_time (folder);
  hw_office_close (hw_office_open (folder, NULL, HW_TEST_PASSPHRASE, &hw_records, &error));
  g_assert_no_error (error);
  for (guint i = 0; hw_test_ready_names[i]; i++)
    {
      g_autofree char *made = g_build_filename (folder, hw_test_ready_names[i], NULL);

      copy_file (made, paths[i]);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *place = g_dir_make_tmp ("homeward-ready-XXXXXX", &error);

  g_assert_no_error (error);
  make_store (place, argv[1], argv[2]);
  make_office (place, argv + 3);
  hw_test_remove_folder (place);
  return 0;
}
