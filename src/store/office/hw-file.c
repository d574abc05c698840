/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Atomic replacement of small files.
 */

#include "store/office/hw-file.h"

#include "base/hw-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

static void (*current_step) (const char *name);

void
hw_file_set_step (void (*step) (const char *name))
{
  current_step = step;
}

static void
step (const char *name)
{
  if (current_step)
    current_step (name);
}

void
hw_file_set_error (GError **error, int saved_errno, const char *what)
{
  HwError code = HW_ERROR_FAILED;

  if (saved_errno == EROFS || saved_errno == EACCES || saved_errno == EPERM)
    code = HW_ERROR_READ_ONLY;
  else if (saved_errno == ENOSPC || saved_errno == EDQUOT)
    code = HW_ERROR_FULL;
  else if (saved_errno == ENOENT)
    code = HW_ERROR_NOT_FOUND;
  g_set_error (error, HW_ERROR, code, "%s: %s", what, g_strerror (saved_errno));
}

static void
set_path_error (GError **error, int saved_errno, const char *format, const char *path)
{
  g_autofree char *what = g_strdup_printf (format, path);

  hw_file_set_error (error, saved_errno, what);
}

/* As much as there is of @n bytes, or -1. */
static gssize
read_up_to (int fd, guint8 *bytes, gsize n)
{
  gsize done = 0;

  while (done < n)
    {
      gssize got = read (fd, bytes + done, n - done);

      if (got < 0 && errno == EINTR)
        continue;
      if (got < 0)
        return -1;
      if (got == 0)
        break;
      done += got;
    }
  return done;
}

GBytes *
hw_file_read (const char *path, gsize most, GError **error)
{
  g_autofree guint8 *bytes = NULL;
  g_autofd int fd = open (path, O_RDONLY | O_CLOEXEC);
  struct stat about;
  gssize n;

  if (fd < 0 || fstat (fd, &about) != 0)
    {
      set_path_error (error, errno, _ ("%s cannot be read"), path);
      return NULL;
    }
  if (!S_ISREG (about.st_mode) || about.st_size > most)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_DAMAGED, _ ("%s is damaged: it is too large."), path);
      return NULL;
    }
  bytes = g_malloc (about.st_size + 1);
  n = read_up_to (fd, bytes, about.st_size);
  if (n < 0)
    {
      set_path_error (error, errno, _ ("%s cannot be read"), path);
      return NULL;
    }
  return g_bytes_new_take (g_steal_pointer (&bytes), n);
}

gboolean
hw_file_write_all (int fd, const void *bytes, gsize n)
{
  const guint8 *at = bytes;

  while (n > 0)
    {
      gssize done = write (fd, at, n);

      if (done < 0 && errno == EINTR)
        continue;
      if (done <= 0)
        return FALSE;
      at += done;
      n -= done;
    }
  return TRUE;
}

gboolean
hw_file_sync_folder (const char *folder)
{
  g_autofd int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  return fd >= 0 && fsync (fd) == 0;
}

/* The name ends in «.part», so a leftover of a crash is known for what it is and overwritten. */
static gboolean
write_part (const char *part, GBytes *bytes)
{
  g_autofd int fd = open (part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  gsize n;
  const void *data = g_bytes_get_data (bytes, &n);

  step ("write");
  if (fd < 0 || fchmod (fd, 0600) != 0 || !hw_file_write_all (fd, data, n))
    return FALSE;
  step ("sync");
  return fsync (fd) == 0;
}

gboolean
hw_file_replace (const char *path, GBytes *bytes, GError **error)
{
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  int saved_errno;

  step ("begin");
  if (write_part (part, bytes))
    {
      step ("rename");
      if (rename (part, path) == 0)
        {
          step ("sync folder");
          hw_file_sync_folder (folder);
          step ("end");
          return TRUE;
        }
    }

  saved_errno = errno;
  unlink (part);
  set_path_error (error, saved_errno, _ ("%s could not be written"), path);
  return FALSE;
}
