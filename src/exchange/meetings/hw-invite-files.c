/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * O_EXCL: what lies there, also behind a link, is never written over.
 */

#include "exchange/meetings/hw-invite-files.h"

#include "base/hw-error.h"
#include "domain/meetings/hw-calendar-act.h"
#include "domain/meetings/hw-invite-query.h"
#include "store/office/hw-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

HwInviteFile *
hw_invite_file_new (const char *stem, const char *ending, GBytes *bytes)
{
  HwInviteFile *self = g_new0 (HwInviteFile, 1);

  self->name = g_strconcat (stem, ending, NULL);
  self->bytes = g_bytes_ref (bytes);
  return self;
}

void
hw_invite_file_free (HwInviteFile *self)
{
  g_free (self->name);
  g_bytes_unref (self->bytes);
  g_free (self);
}

static gboolean
refuse_existing (const char *path, GError **error)
{
  g_set_error (error, HW_ERROR, HW_ERROR_EXISTS,
               _ ("«%s» is there already: nothing was written. Choose another folder."), path);
  return FALSE;
}

gboolean
hw_invite_files_check (const char *folder, GPtrArray *files, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (folder);

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR)
      && (g_file_test (folder, G_FILE_TEST_EXISTS) || !g_file_test (parent, G_FILE_TEST_IS_DIR)))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND, _ ("There is no folder «%s»"), folder);
      return FALSE;
    }
  for (guint i = 0; i < files->len; i++)
    {
      const HwInviteFile *file = g_ptr_array_index (files, i);
      g_autofree char *path = g_build_filename (folder, file->name, NULL);
      GStatBuf found;

      if (g_lstat (path, &found) == 0)
        return refuse_existing (path, error);
    }
  return TRUE;
}

static gboolean
write_one (const char *path, GBytes *bytes, GError **error)
{
  int fd = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  gsize n;
  gconstpointer data = g_bytes_get_data (bytes, &n);
  gboolean is_written;
  int saved;

  if (fd < 0 && errno == EEXIST)
    return refuse_existing (path, error);
  if (fd < 0)
    {
      hw_file_set_error (error, errno, path);
      return FALSE;
    }
  is_written = hw_file_write_all (fd, data, n) && fsync (fd) == 0;
  saved = errno;
  close (fd);
  if (is_written)
    return TRUE;
  g_unlink (path);
  hw_file_set_error (error, saved, path);
  return FALSE;
}

void
hw_invite_files_remove (const char *folder, GPtrArray *files, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      const HwInviteFile *file = g_ptr_array_index (files, i);
      g_autofree char *path = g_build_filename (folder, file->name, NULL);

      g_unlink (path);
    }
}

gboolean
hw_invite_files_write (const char *folder, GPtrArray *files, GError **error)
{
  if (!hw_invite_files_check (folder, files, error))
    return FALSE;
  for (guint i = 0; i < files->len; i++)
    {
      const HwInviteFile *file = g_ptr_array_index (files, i);
      g_autofree char *path = g_build_filename (folder, file->name, NULL);

      if (write_one (path, file->bytes, error))
        continue;
      hw_invite_files_remove (folder, files, i);
      return FALSE;
    }
  hw_file_sync_folder (folder);
  return TRUE;
}

/* Nothing leaves the office before its line is in the access log. */
static gboolean
note_all (HwStore *store, GPtrArray *invites, GPtrArray *files, GError **error)
{
  for (guint i = 0; i < invites->len; i++)
    {
      const HwInvite *invite = g_ptr_array_index (invites, i);
      const HwInviteFile *letter = g_ptr_array_index (files, 2 * i);
      const HwInviteFile *calendar = g_ptr_array_index (files, 2 * i + 1);

      if (!hw_invite_note (store, invite, "letter", 1, letter->name, error)
          || !hw_invite_note (store, invite, "calendar", 1, calendar->name, error))
        return FALSE;
    }
  return TRUE;
}

/* The folder itself, where only that is missing: nobody else is to look into it. */
static gboolean
make_folder (const char *folder, gboolean *is_made, GError **error)
{
  *is_made = g_mkdir (folder, 0700) == 0;
  if (*is_made || errno == EEXIST)
    return TRUE;
  hw_file_set_error (error, errno, folder);
  return FALSE;
}

gint64
hw_invite_files_send (HwStore *store, const char *folder, GPtrArray *invites, GPtrArray *files,
                      HwWayOfContact how, GError **error)
{
  gboolean is_made = FALSE;
  gboolean is_written;
  gint64 transaction;

  if (!hw_invite_files_check (folder, files, error) || !note_all (store, invites, files, error)
      || !make_folder (folder, &is_made, error))
    return 0;
  is_written = hw_invite_files_write (folder, files, error);
  transaction = is_written ? hw_meeting_send (store, invites, how, error) : 0;
  if (is_written && !transaction)
    hw_invite_files_remove (folder, files, files->len);
  if (!transaction && is_made)
    g_rmdir (folder);
  return transaction;
}
