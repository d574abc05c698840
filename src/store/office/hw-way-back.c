/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The backup is unpacked whole before anything moves; then files only change their names, the store
 * last: a crash in between leaves an office without a store, which leads here again.
 */

#include "store/office/hw-way-back.h"

#include "store/office/hw-backup.h"
#include "store/office/hw-bundle.h"
#include "store/office/hw-file.h"
#include "store/office/hw-office-private.h"
#include "store/office/hw-place.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define MARK_MOST 4096

G_DEFINE_BOXED_TYPE (HwWayBack, hw_way_back, hw_way_back_copy, hw_way_back_free)

HwWayBack *
hw_way_back_copy (const HwWayBack *self)
{
  HwWayBack *copy = g_memdup2 (self, sizeof *self);

  copy->backup = g_strdup (self->backup);
  return copy;
}

void
hw_way_back_free (HwWayBack *self)
{
  g_free (self->backup);
  g_free (self);
}

/* ------------------------------------------------------------------ looking */

/* FALSE: there is no mark that could be read. */
static gboolean
read_last (const char *folder, HwHead *last)
{
  g_autofree char *path = hw_office_dup_path (folder, HW_OFFICE_MARK);
  g_autoptr (GBytes) bytes = hw_file_read (path, MARK_MOST, NULL);
  HwMark mark = { 0 };
  gboolean is_there = bytes && hw_mark_peek (bytes, &mark);

  *last = mark.head;
  return is_there;
}

static gboolean
has_keys (const char *folder)
{
  g_autofree char *path = hw_office_dup_path (folder, HW_OFFICE_KEYS);
  g_autoptr (HwSlots) slots = hw_slots_load (path, NULL);

  return slots != NULL;
}

static gboolean
take_backup (HwWayBack *self, const char *path)
{
  g_autoptr (GBytes) bytes = NULL;
  HwMark mark = { 0 };

  if (!hw_bundle_check (path, NULL))
    return FALSE;
  bytes = hw_bundle_read (path, HW_OFFICE_MARK, NULL);
  if (!bytes || !hw_mark_peek (bytes, &mark))
    return FALSE;
  self->backup = g_strdup (path);
  self->head = mark.head;
  return TRUE;
}

HwWayBack *
hw_way_back_find (const char *folder)
{
  HwWayBack *self = g_new0 (HwWayBack, 1);
  g_autofree char *backups = hw_office_dup_path (folder, HW_OFFICE_BACKUPS);
  g_autoptr (GPtrArray) names = hw_backup_list (backups);
  gboolean has_mark = read_last (folder, &self->last);

  self->needs_sheet
      = hw_office_check_store (folder, NULL) && !(has_mark && has_keys (folder));
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (backups, names->pdata[i], NULL);

      if (take_backup (self, path))
        break;
    }
  return self;
}

/* ------------------------------------------------------------------ going */

/* The store is the first to leave and the last to come. */
static const char *const parts[] = {
  HW_OFFICE_STORE, HW_OFFICE_STORE "-journal", HW_OFFICE_MARK, HW_OFFICE_KEYS,
};

static gboolean
move (const char *from, const char *to, const char *name, GError **error)
{
  g_autofree char *source = hw_office_dup_path (from, name);
  g_autofree char *target = hw_office_dup_path (to, name);

  if (g_rename (source, target) == 0 || errno == ENOENT)
    return TRUE;
  hw_file_set_error (error, errno, _ ("The office could not be put back"));
  return FALSE;
}

static gboolean
move_all (const char *folder, const char *aside, const char *fresh, GError **error)
{
  g_autofd int lock = hw_place_lock (folder);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!move (folder, aside, parts[i], error))
      return FALSE;
  hw_file_sync_folder (aside);
  for (guint i = G_N_ELEMENTS (parts); i-- > 0;)
    if (!move (fresh, folder, parts[i], error))
      return FALSE;
  return hw_file_sync_folder (folder);
}

static char *
make_folder (const char *folder, const char *template, GError **error)
{
  g_autofree char *made = hw_office_dup_path (folder, template);

  if (g_mkdtemp_full (made, 0700))
    return g_steal_pointer (&made);
  hw_file_set_error (error, errno, _ ("The office could not be put back"));
  return NULL;
}

char *
hw_way_back_go (const char *folder, const char *backup, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *name = g_date_time_format (now, "aside-%Y-%m-%d-XXXXXX");
  g_autofree char *fresh = NULL;
  g_autofree char *aside = NULL;
  gboolean is_done;

  hw_place_guard ();
  if (!hw_place_check (folder, error))
    return NULL;
  fresh = make_folder (folder, ".part-XXXXXX", error);
  if (!fresh)
    return NULL;
  is_done = hw_bundle_unpack (backup, fresh, error) && hw_office_check_store (fresh, error)
            && (aside = make_folder (folder, name, error))
            && move_all (folder, aside, fresh, error);
  hw_office_drop_folder (fresh);
  if (is_done)
    return g_steal_pointer (&aside);
  if (aside)
    g_rmdir (aside);
  return NULL;
}
