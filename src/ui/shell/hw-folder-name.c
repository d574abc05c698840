/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be a folder, and what is one already.
 */

#include "ui/shell/hw-folder-name.h"

#include "base/hw-error.h"
#include "store/hw-office.h"

#include <glib/gi18n-lib.h>

static char *
dup_path (const char *name)
{
  g_autofree char *home = hw_office_dup_home ();

  return g_build_filename (home, name, NULL);
}

char *
hw_folder_name_dup (GtkEditable *editable)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (editable)));
}

char *
hw_folder_name_dup_path (GtkEditable *editable)
{
  g_autofree char *name = hw_folder_name_dup (editable);

  return dup_path (name);
}

gboolean
hw_folder_name_check (GtkEditable *editable, GError **error)
{
  g_autofree char *name = hw_folder_name_dup (editable);
  g_autofree char *path = dup_path (name);

  if (!*name)
    return FALSE;
  if (*name == '.' || strchr (name, '/'))
    g_set_error_literal (error, HW_ERROR, HW_ERROR_INVALID,
                         _ ("The name of an office cannot hold “/” or begin with a full stop."));
  else if (g_file_test (path, G_FILE_TEST_EXISTS))
    g_set_error_literal (error, HW_ERROR, HW_ERROR_EXISTS,
                         _ ("An office of that name is on this computer already."));
  else
    return TRUE;
  return FALSE;
}

void
hw_folder_name_offer (GtkEditable *editable, const char *name)
{
  g_autofree char *offered = g_strdup (name);

  for (guint n = 2; n < 100; n++)
    {
      g_autofree char *path = dup_path (offered);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        break;
      g_free (offered);
      offered = g_strdup_printf ("%s %u", name, n);
    }
  gtk_editable_set_text (editable, offered);
}
