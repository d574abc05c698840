/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Copies of what make-ready.c wrote.
 */

#include "hw-test-ready.h"

#include <glib/gstdio.h>
#include <utime.h>

const char *const hw_test_ready_names[] = { "office.db", "office.keys", "office.mark", NULL };

static GBytes *
read_ready (const char *name)
{
  g_autofree char *path = g_strconcat (READY, "/ready-", name, NULL);
  g_autoptr (GError) error = NULL;
  char *bytes;
  gsize n;

  g_file_get_contents (path, &bytes, &n, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (bytes, n);
}

GBytes *
hw_test_ready_store (void)
{
  return read_ready ("store.db");
}

HwKey *
hw_test_ready_key (void)
{
  g_autoptr (GBytes) bytes = read_ready ("store.key");

  g_assert_cmpuint (g_bytes_get_size (bytes), ==, HW_KEY_BYTES);
  return hw_key_new_from_bytes (g_bytes_get_data (bytes, NULL));
}

void
hw_test_ready_set_time (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, hw_test_ready_names[0], NULL);
  struct utimbuf founded = { 1795305600, 1795305600 }; /* 2026-11-22 */

  g_assert_cmpint (g_utime (path, &founded), ==, 0);
}

void
hw_test_ready_put_office (const char *folder)
{
  g_autofree char *backups = g_build_filename (folder, "backups", NULL);

  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_mkdir_with_parents (backups, 0700), ==, 0);
  for (guint i = 0; hw_test_ready_names[i]; i++)
    {
      g_autoptr (GBytes) bytes = read_ready (hw_test_ready_names[i]);
      g_autofree char *path = g_build_filename (folder, hw_test_ready_names[i], NULL);

      g_assert_true (g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL),
                                               g_bytes_get_size (bytes),
                                               G_FILE_SET_CONTENTS_NONE, 0600, NULL));
    }
  hw_test_ready_set_time (folder);
}
