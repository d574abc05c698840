/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A backup is a copy by SQLite's online backup, opened, read page by page and compared with the
 * store before it is packed; it counts as good only then (reliability F5).
 */

#include "store/office/hw-backup.h"

#include "base/hw-error.h"
#include "store/hw-store-private.h"
#include "store/office/hw-bundle.h"
#include "store/office/hw-file.h"
#include "store/office/hw-office-private.h"
#include "store/office/hw-place.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* Some 20 ms of work. */
#define PAGES_AT_ONCE 1024

/* How far a backup is when its pages are copied, when they are proved; the rest is packing. */
#define COPIED 0.4
#define PROVED 0.8

/* What the copy must be equal to. */
typedef struct
{
  char *counts;
  HwHead head;
} Expected;

/* In pieces only where somebody looks on. */
static void
step (sqlite3_backup *copy, const HwWatch *watch)
{
  int pages = watch ? PAGES_AT_ONCE : -1;

  while (!hw_watch_is_cancelled (watch, NULL)
         && sqlite3_backup_step (copy, pages) == SQLITE_OK)
    hw_watch_tell (watch, COPIED * (1.0 - (double) sqlite3_backup_remaining (copy)
                                              / MAX (1, sqlite3_backup_pagecount (copy))));
}

static gboolean
copy_pages (HwPages *from, HwPages *to, const HwWatch *watch, GError **error)
{
  sqlite3_backup *copy = sqlite3_backup_init (to, "main", from, "main");
  int rc;

  if (copy)
    step (copy, watch);
  rc = copy ? sqlite3_backup_finish (copy) : sqlite3_errcode (to);
  if (hw_watch_is_cancelled (watch, error))
    return FALSE;
  if (rc == SQLITE_OK)
    return TRUE;
  g_set_error (error, HW_ERROR, rc == SQLITE_FULL ? HW_ERROR_FULL : HW_ERROR_FAILED,
               rc == SQLITE_FULL ? _ ("There is no room left for the backup (%s).")
                                 : _ ("The backup could not be made: %s"),
               sqlite3_errstr (rc));
  return FALSE;
}

/* One read transaction around copy and counts, so that both see the same moment. */
static gboolean
copy_store (HwOffice *self, HwPages *live, const char *path, Expected *expected,
            const HwWatch *watch, GError **error)
{
  g_autoptr (HwPages) copy = hw_pages_create (path, self->key, error);
  int rc = copy ? sqlite3_exec (live, "BEGIN", NULL, NULL, NULL) : SQLITE_OK;
  gboolean done;

  if (!copy)
    return FALSE;
  if (rc != SQLITE_OK)
    return hw_pages_fail (live, rc, error);
  expected->counts = hw_pages_dup_counts (live, error);
  done = expected->counts && hw_pages_head (live, &expected->head, error)
         && copy_pages (live, copy, watch, error);
  sqlite3_exec (live, "ROLLBACK", NULL, NULL, NULL);
  return done;
}

static gboolean
check_copy (HwOffice *self, const char *path, const Expected *expected, GError **error)
{
  g_autoptr (HwPages) copy = NULL;
  g_autofree char *counts = NULL;
  HwHead head;

  if (!hw_pages_check_file (path, error))
    return FALSE;
  copy = hw_pages_open (path, self->key, FALSE, error);
  if (!copy || !hw_pages_check (copy, error) || !hw_pages_head (copy, &head, error))
    return FALSE;
  counts = hw_pages_dup_counts (copy, error);
  if (!counts)
    return FALSE;
  if (g_str_equal (counts, expected->counts)
      && head.transactions == expected->head.transactions
      && memcmp (head.hash, expected->head.hash, sizeof head.hash) == 0)
    return TRUE;
  g_set_error_literal (error, HW_ERROR, HW_ERROR_DAMAGED,
                       _ ("The backup does not equal the office and was thrown away."));
  return FALSE;
}

static gboolean
copy_keys (HwOffice *self, const char *folder, GError **error)
{
  g_autofree char *from = hw_office_dup_path (self->folder, HW_OFFICE_KEYS);
  g_autofree char *to = hw_office_dup_path (folder, HW_OFFICE_KEYS);
  g_autofd int lock = hw_place_lock (self->folder);
  g_autoptr (HwSlots) slots = hw_slots_load (from, error);
  g_autoptr (GBytes) bytes = slots ? hw_slots_print (slots) : NULL;

  return bytes && hw_file_replace (to, bytes, error);
}

/* Fills @work with the three files of the backup. */
static gboolean
fill (HwOffice *self, HwPages *live, const char *work, const HwWatch *watch, GError **error)
{
  g_autofree char *store = hw_office_dup_path (work, HW_OFFICE_STORE);
  g_autofree char *mark = hw_office_dup_path (work, HW_OFFICE_MARK);
  Expected expected = { 0 };
  gboolean done = copy_store (self, live, store, &expected, watch, error)
                  && check_copy (self, store, &expected, error)
                  && !hw_watch_is_cancelled (watch, error) && copy_keys (self, work, error)
                  && hw_mark_save (mark, self->key, &(HwMark) { .head = expected.head }, error);

  hw_watch_tell (watch, PROVED);
  g_free (expected.counts);
  return done;
}

/* A copy of the store's pages alone, at @path: the store as it is now. */
gboolean
hw_office_copy_pages (HwOffice *self, HwPages *live, const char *path, const HwWatch *watch,
                      GError **error)
{
  Expected expected = { 0 };
  gboolean done = copy_store (self, live, path, &expected, watch, error);

  g_free (expected.counts);
  return done;
}

/* What a killed process began a day ago or earlier, and nobody will end. */
static void
drop_leftovers (const char *backups)
{
  g_autoptr (GDir) dir = g_dir_open (backups, 0, NULL);
  gint64 yesterday = g_get_real_time () / G_USEC_PER_SEC - 24 * 60 * 60;
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *part = g_build_filename (backups, name, NULL);
      GStatBuf about;

      if (g_str_has_prefix (name, ".part-") && g_stat (part, &about) == 0
          && about.st_mtime < yesterday)
        hw_office_drop_folder (part);
    }
}

/* The copy is made on the office's own disk where it can be: SQLite is not let loose on a share. */
char *
hw_office_make_work_folder (HwOffice *self, const char *path, GError **error)
{
  g_autofree char *backups = hw_office_dup_path (self->folder, HW_OFFICE_BACKUPS);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *work = g_build_filename (self->is_read_only ? parent : backups, ".part-XXXXXX",
                                            NULL);

  if (!self->is_read_only)
    {
      g_mkdir_with_parents (backups, 0700);
      drop_leftovers (backups);
    }
  if (g_mkdtemp_full (work, 0700))
    return g_steal_pointer (&work);
  hw_file_set_error (error, errno, _ ("The backup could not be made"));
  return NULL;
}

char *
hw_office_backup (HwOffice *self, const char *path, GError **error)
{
  return hw_office_backup_pages (self, hw_store_db (self->store), path, NULL, error);
}

char *
hw_office_backup_pages (HwOffice *self, HwPages *live, const char *path, const HwWatch *watch,
                        GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *name = hw_backup_dup_name (now);
  g_autofree char *backups = hw_office_dup_path (self->folder, HW_OFFICE_BACKUPS);
  g_autofree char *target = path ? g_canonicalize_filename (path, NULL)
                                 : g_build_filename (backups, name, NULL);
  g_autofree char *work = hw_office_make_work_folder (self, target, error);
  gboolean done;

  if (!work)
    return NULL;
  done = fill (self, live, work, watch, error) && hw_bundle_pack (work, target, error);
  hw_office_drop_folder (work);
  if (!done)
    return NULL;
  if (hw_watch_is_cancelled (watch, error))
    {
      g_remove (target);
      return NULL;
    }
  hw_watch_tell (watch, 1);
  if (!path)
    hw_backup_thin (backups);
  return g_steal_pointer (&target);
}

/* What can be proved without a passphrase: every sum, the store's form, the slots. */
static gboolean
check_unpacked (const char *part, GError **error)
{
  g_autofree char *store = hw_office_dup_path (part, HW_OFFICE_STORE);
  g_autofree char *keys = hw_office_dup_path (part, HW_OFFICE_KEYS);
  g_autofree char *backups = hw_office_dup_path (part, HW_OFFICE_BACKUPS);
  g_autoptr (HwSlots) slots = NULL;

  if (!hw_pages_check_file (store, error))
    return FALSE;
  slots = hw_slots_load (keys, error);
  if (!slots)
    return FALSE;
  if (g_mkdir (backups, 0700) == 0)
    return TRUE;
  hw_file_set_error (error, errno, _ ("The office's folder could not be made"));
  return FALSE;
}

gboolean
hw_office_restore (const char *path, const char *folder, GError **error)
{
  g_autofree char *place = g_canonicalize_filename (folder, NULL);
  g_autofree char *part = NULL;

  hw_place_guard ();
  if (!hw_bundle_check (path, error))
    return FALSE;
  part = hw_office_begin_folder (place, error);
  if (!part)
    return FALSE;
  if (hw_bundle_unpack (path, part, error) && check_unpacked (part, error))
    return hw_office_end_folder (part, place, error);

  hw_office_drop_folder (part);
  return FALSE;
}
