/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Packing and unpacking of *.homeward files, streamed.
 */

#include "store/office/hw-bundle.h"

#include "base/hw-error.h"
#include "store/office/hw-file.h"
#include "store/office/hw-office-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <openssl/evp.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAGIC "HOMEWARD OFFICE"
#define VERSION '1'
#define MAGIC_BYTES 16
#define NAME_BYTES 16
#define PARTS 3
#define PART_BYTES (NAME_BYTES + 8 + 32)
#define HEADING_BYTES (MAGIC_BYTES + PARTS * PART_BYTES + 32)
#define CHUNK 65536
#define SMALL (1024 * 1024) /* what is read into memory is less: keys and mark */

static const char *const names[PARTS] = { HW_OFFICE_STORE, HW_OFFICE_KEYS, HW_OFFICE_MARK };

typedef struct
{
  guint64 length;
  guint8 sum[32];
} Part;

typedef EVP_MD_CTX Sum;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sum, EVP_MD_CTX_free)

static void
set_damaged (GError **error, const char *path)
{
  g_set_error (error, HW_ERROR, HW_ERROR_DAMAGED,
               _ ("%s is not a whole Homeward backup: it is damaged or was cut short. Take another "
                  "one."),
               path);
}

static gboolean
set_errno (GError **error, const char *format, const char *path)
{
  int saved_errno = errno;
  g_autofree char *what = g_strdup_printf (format, path);

  hw_file_set_error (error, saved_errno, what);
  return FALSE;
}

/* Reads @length bytes from @in, sums them, and writes them to @out unless that is -1. FALSE with
 * errno 0: @in ended early. */
static gboolean
stream (int in, int out, guint64 length, guint8 sum[32])
{
  g_autoptr (Sum) context = EVP_MD_CTX_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK);

  EVP_DigestInit_ex (context, EVP_sha256 (), NULL);
  while (length > 0)
    {
      gssize n = read (in, chunk, MIN (length, CHUNK));

      if (n < 0 && errno == EINTR)
        continue;
      if (n == 0)
        errno = 0;
      if (n <= 0 || (out >= 0 && !hw_file_write_all (out, chunk, n)))
        return FALSE;
      EVP_DigestUpdate (context, chunk, n);
      length -= n;
    }
  EVP_DigestFinal_ex (context, sum, NULL);
  return TRUE;
}

/* ------------------------------------------------------------------ packing */

static int
open_source (const char *folder, guint part, guint64 *length, GError **error)
{
  g_autofree char *path = hw_office_dup_path (folder, names[part]);
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  struct stat about;

  if (fd >= 0 && fstat (fd, &about) == 0)
    {
      *length = about.st_size;
      return fd;
    }
  set_errno (error, _ ("%s cannot be read"), path);
  return -1;
}

static gboolean
sum_sources (const char *folder, Part parts[PARTS], GError **error)
{
  for (guint i = 0; i < PARTS; i++)
    {
      g_autofd int fd = open_source (folder, i, &parts[i].length, error);

      if (fd < 0)
        return FALSE;
      if (!stream (fd, -1, parts[i].length, parts[i].sum))
        return set_errno (error, _ ("%s cannot be read"), names[i]);
    }
  return TRUE;
}

static void
print_heading (const Part parts[PARTS], guint8 heading[HEADING_BYTES])
{
  guint8 *at = heading + MAGIC_BYTES;

  memset (heading, 0, HEADING_BYTES);
  memcpy (heading, MAGIC "1", MAGIC_BYTES);
  for (guint i = 0; i < PARTS; i++, at += PART_BYTES)
    {
      guint64 length = GUINT64_TO_LE (parts[i].length);

      memcpy (at, names[i], strlen (names[i]));
      memcpy (at + NAME_BYTES, &length, 8);
      memcpy (at + NAME_BYTES + 8, parts[i].sum, 32);
    }
  EVP_Digest (heading, at - heading, at, NULL, EVP_sha256 (), NULL);
}

static gboolean
copy_sources (const char *folder, int out, const char *path, GError **error)
{
  for (guint i = 0; i < PARTS; i++)
    {
      guint64 length;
      guint8 sum[32];
      g_autofd int fd = open_source (folder, i, &length, error);

      if (fd < 0)
        return FALSE;
      if (!stream (fd, out, length, sum))
        return set_errno (error, _ ("%s could not be written"), path);
    }
  return TRUE;
}

static gboolean
write_bundle (const char *folder, const char *path, GError **error)
{
  g_autofd int fd = open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  guint8 heading[HEADING_BYTES];
  Part parts[PARTS];

  if (!sum_sources (folder, parts, error))
    return FALSE;
  print_heading (parts, heading);
  if (fd < 0 || fchmod (fd, 0600) != 0 || !hw_file_write_all (fd, heading, sizeof heading))
    return set_errno (error, _ ("%s could not be written"), path);
  if (!copy_sources (folder, fd, path, error))
    return FALSE;
  return fsync (fd) == 0 || set_errno (error, _ ("%s could not be written"), path);
}

gboolean
hw_bundle_pack (const char *folder, const char *path, GError **error)
{
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  g_autofree char *parent = g_path_get_dirname (path);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_EXISTS,
                   _ ("%s exists already, and a backup never replaces a file. Choose another "
                      "name."),
                   path);
      return FALSE;
    }
  if (!write_bundle (folder, part, error) || !hw_bundle_check (part, error))
    {
      g_remove (part);
      return FALSE;
    }
  if (rename (part, path) != 0)
    {
      set_errno (error, _ ("%s could not be written"), path);
      g_remove (part);
      return FALSE;
    }
  hw_file_sync_folder (parent);
  return TRUE;
}

/* ------------------------------------------------------------------ unpacking */

static gboolean
parse_heading (const guint8 heading[HEADING_BYTES], Part parts[PARTS])
{
  const guint8 *at = heading + MAGIC_BYTES;
  guint8 sum[32];

  EVP_Digest (heading, HEADING_BYTES - 32, sum, NULL, EVP_sha256 (), NULL);
  if (memcmp (sum, heading + HEADING_BYTES - 32, 32) != 0)
    return FALSE;
  for (guint i = 0; i < PARTS; i++, at += PART_BYTES)
    {
      char name[NAME_BYTES] = { 0 };
      guint64 length;

      strncpy (name, names[i], NAME_BYTES - 1);
      if (memcmp (at, name, NAME_BYTES) != 0)
        return FALSE;
      memcpy (&length, at + NAME_BYTES, 8);
      parts[i].length = GUINT64_FROM_LE (length);
      memcpy (parts[i].sum, at + NAME_BYTES + 8, 32);
    }
  return TRUE;
}

/* The heading, and that the file is exactly as long as it says. */
static gboolean
read_heading (int fd, const char *path, Part parts[PARTS], GError **error)
{
  guint8 heading[HEADING_BYTES];
  struct stat about;
  guint64 rest;

  if (fd < 0)
    return set_errno (error, _ ("%s cannot be read"), path);
  if (fstat (fd, &about) != 0 || read (fd, heading, sizeof heading) != sizeof heading
      || memcmp (heading, MAGIC, strlen (MAGIC)) != 0)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_DAMAGED, _ ("%s is not a Homeward backup."), path);
      return FALSE;
    }
  if (heading[MAGIC_BYTES - 1] > VERSION && heading[MAGIC_BYTES - 1] <= '9')
    {
      g_set_error (error, HW_ERROR, HW_ERROR_NEWER,
                   _ ("%s was made by a newer program. Please update Homeward."), path);
      return FALSE;
    }
  rest = about.st_size - HEADING_BYTES;
  if (parse_heading (heading, parts) && parts[0].length <= rest && parts[1].length <= rest
      && parts[0].length + parts[1].length + parts[2].length == rest)
    return TRUE;
  set_damaged (error, path);
  return FALSE;
}

/* -1 with @error set: it could not be made. */
static int
open_target (const char *folder, guint part, GError **error)
{
  g_autofree char *path = hw_office_dup_path (folder, names[part]);
  int fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

  if (fd < 0)
    set_errno (error, _ ("%s could not be written"), path);
  return fd;
}

/* Reads the parts, and writes them into @folder unless it is NULL. */
static gboolean
read_bundle (const char *path, const char *folder, GError **error)
{
  g_autofd int in = open (path, O_RDONLY | O_CLOEXEC);
  Part parts[PARTS];

  if (!read_heading (in, path, parts, error))
    return FALSE;
  for (guint i = 0; i < PARTS; i++)
    {
      g_autofd int out = folder ? open_target (folder, i, error) : -1;
      guint8 sum[32] = { 0 };

      if (folder && out < 0)
        return FALSE;
      if (!stream (in, out, parts[i].length, sum) && errno != 0)
        return set_errno (error, _ ("%s could not be copied"), path);
      if (memcmp (sum, parts[i].sum, sizeof sum) != 0)
        {
          set_damaged (error, path);
          return FALSE;
        }
      if (out >= 0 && fsync (out) != 0)
        return set_errno (error, _ ("%s could not be copied"), path);
    }
  return TRUE;
}

gboolean
hw_bundle_unpack (const char *path, const char *folder, GError **error)
{
  return read_bundle (path, folder, error);
}

gboolean
hw_bundle_check (const char *path, GError **error)
{
  return read_bundle (path, NULL, error);
}

GBytes *
hw_bundle_read (const char *path, const char *name, GError **error)
{
  g_autofd int in = open (path, O_RDONLY | O_CLOEXEC);
  g_autofree guint8 *bytes = NULL;
  Part parts[PARTS];
  guint64 at = HEADING_BYTES;
  guint part = 0;

  if (!read_heading (in, path, parts, error))
    return NULL;
  while (part < PARTS - 1 && !g_str_equal (names[part], name))
    at += parts[part++].length;
  if (parts[part].length > SMALL)
    {
      set_damaged (error, path);
      return NULL;
    }
  bytes = g_malloc (parts[part].length);
  if (pread (in, bytes, parts[part].length, at) != (gssize) parts[part].length)
    {
      set_errno (error, _ ("%s cannot be read"), path);
      return NULL;
    }
  return g_bytes_new_take (g_steal_pointer (&bytes), parts[part].length);
}
