/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where offices lie, and which was opened last.
 */

#include "store/office/hw-file.h"
#include "store/hw-office.h"

#include <glib/gstdio.h>
#include <string.h>

char *
hw_office_dup_home (void)
{
  return g_build_filename (g_get_user_data_dir (), "homeward", "offices", NULL);
}

static char *
dup_state_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "homeward", NULL);
}

char *
hw_office_dup_last (void)
{
  g_autofree char *state = dup_state_folder ();
  g_autofree char *path = g_build_filename (state, "last", NULL);
  char *folder = NULL;

  if (!g_file_get_contents (path, &folder, NULL, NULL))
    return NULL;
  g_strchomp (folder);
  if (!*folder)
    g_clear_pointer (&folder, g_free);
  return folder;
}

/* Not to know it the next time is no harm. */
void
hw_office_remember_last (const char *folder)
{
  g_autofree char *state = dup_state_folder ();
  g_autofree char *path = g_build_filename (state, "last", NULL);
  g_autofree char *whole = g_canonicalize_filename (folder, NULL);
  g_autofree char *line = g_strconcat (whole, "\n", NULL);
  g_autofree char *before = hw_office_dup_last ();
  g_autoptr (GBytes) bytes = g_bytes_new (line, strlen (line));
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (before, whole) == 0)
    return;
  g_mkdir_with_parents (state, 0700);
  if (!hw_file_replace (path, bytes, &error))
    g_info ("the last office was not remembered: %s", error->message);
}
