/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * File systems by their statfs type, and the marks that synchronising programs leave.
 */

#include "store/office/hw-place.h"

#include "base/hw-error.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/vfs.h>

/* SQLite's locks do not hold there, or its writes come in another order. Overlay and tmpfs are not
 * in it: they behave. */
static const struct
{
  guint32 type;
  const char *name;
} refused[] = {
  { 0x00006969, "NFS" },
  { 0x0000517b, "SMB" },
  { 0xfe534d42, "SMB" },
  { 0xff534d42, "CIFS" },
  { 0x0000564c, "NCP" },
  { 0x65735546, "FUSE" },
  { 0x73757245, "Coda" },
  { 0x5346414f, "AFS" },
  { 0x6b414653, "AFS" },
  { 0x01021997, "9P" },
  { 0x00c36400, "Ceph" },
  { 0x0bd00bd0, "Lustre" },
  { 0x01161970, "GFS2" },
  { 0x7461636f, "OCFS2" },
  { 0x786f4256, "VirtualBox" },
};

/* A file or folder that stands at the top of a synchronised tree. */
static const struct
{
  const char *mark;
  const char *name;
} synchronised[] = {
  { ".dropbox", "Dropbox" },
  { ".dropbox.cache", "Dropbox" },
  { ".nextcloudsync.log", "Nextcloud" },
  { ".owncloudsync.log", "ownCloud" },
  { ".sync.ffs_db", "FreeFileSync" },
  { ".stfolder", "Syncthing" },
  { ".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive" },
  { ".tmp.drivedownload", "Google Drive" },
  { ".insync", "Insync" },
  { "pCloudDrive", "pCloud" },
};

const char *
hw_place_refused_type (guint64 type)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    if (refused[i].type == (guint32) type)
      return refused[i].name;
  return NULL;
}

static gboolean
check_marks (const char *folder, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (synchronised); i++)
    {
      g_autofree char *mark = g_build_filename (folder, synchronised[i].mark, NULL);

      if (!g_file_test (mark, G_FILE_TEST_EXISTS))
        continue;
      g_set_error (error, HW_ERROR, HW_ERROR_REFUSED,
                   _ ("An office cannot lie in %s: %s copies that folder while the office writes, "
                      "which can damage it. Choose another folder; backups may lie there."),
                   folder, synchronised[i].name);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_type (const char *folder, GError **error)
{
  struct statfs about;
  const char *name;

  if (statfs (folder, &about) != 0)
    return TRUE;
  name = hw_place_refused_type (about.f_type);
  if (!name)
    return TRUE;
  g_set_error (error, HW_ERROR, HW_ERROR_REFUSED,
               _ ("An office cannot lie in %s, which is a network or foreign file system (%s). "
                  "Choose a folder on this machine's own disk; backups may lie there."),
               folder, name);
  return FALSE;
}

gboolean
hw_place_check (const char *folder, GError **error)
{
  g_autofree char *at = g_canonicalize_filename (folder, NULL);

  while (!g_file_test (at, G_FILE_TEST_EXISTS) && !g_str_equal (at, "/"))
    {
      char *parent = g_path_get_dirname (at);

      g_free (at);
      at = parent;
    }
  if (!check_type (at, error))
    return FALSE;

  while (!g_str_equal (at, "/"))
    {
      char *parent;

      if (!check_marks (at, error))
        return FALSE;
      parent = g_path_get_dirname (at);
      g_free (at);
      at = parent;
    }
  return TRUE;
}

void
hw_place_guard (void)
{
  struct rlimit core;

  umask (077);
  if (getrlimit (RLIMIT_CORE, &core) == 0 && core.rlim_cur != 0)
    {
      core.rlim_cur = 0;
      setrlimit (RLIMIT_CORE, &core);
    }
}

int
hw_place_lock (const char *folder)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd >= 0)
    flock (fd, LOCK_EX);
  return fd;
}
