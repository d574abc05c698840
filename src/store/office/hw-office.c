/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opening and closing an office. Everything that can be wrong with its files is told before a
 * passphrase is asked for, and before SQLite may write.
 */

#include "store/office/hw-office-private.h"

#include "base/hw-error.h"
#include "store/hw-page-proof.h"
#include "store/office/hw-file.h"
#include "store/office/hw-place.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

char *
hw_office_dup_path (const char *folder, const char *name)
{
  return g_build_filename (folder, name, NULL);
}

/* ------------------------------------------------------------------ the mark */

/* Never lowered: another process may have come further meanwhile. */
static gboolean
save_mark (HwOffice *self, const HwMark *mark, GError **error)
{
  g_autofree char *path = hw_office_dup_path (self->folder, HW_OFFICE_MARK);
  g_autofd int lock = hw_place_lock (self->folder);
  HwMark there;

  if (hw_mark_load (path, self->key, &there, NULL)
      && there.head.transactions > mark->head.transactions)
    {
      self->marked = there;
      return TRUE;
    }
  if (!hw_mark_save (path, self->key, mark, error))
    return FALSE;
  self->marked = *mark;
  return TRUE;
}

gboolean
hw_office_update_mark (HwOffice *self, GError **error)
{
  g_autofree char *store = hw_office_dup_path (self->folder, HW_OFFICE_STORE);
  HwMark mark = { .head = hw_journal_head (self->store) };

  if (self->is_read_only || mark.head.transactions < self->marked.head.transactions)
    return TRUE;
  hw_mark_stamp (&mark, store);
  if (mark.head.transactions == self->marked.head.transactions
      && mark.size == self->marked.size && mark.written == self->marked.written)
    return TRUE;
  return save_mark (self, &mark, error);
}

gboolean
hw_office_mark (HwOffice *self, HwHead *head)
{
  g_autofree char *path = hw_office_dup_path (self->folder, HW_OFFICE_MARK);
  HwMark mark;

  if (!hw_mark_load (path, self->key, &mark, NULL))
    return FALSE;
  *head = mark.head;
  return TRUE;
}

/* The work itself is safe; a mark that lags behind is made good by the next commit. */
static void
on_committed_cb (HwStore *store, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!hw_office_update_mark (data, &error))
    g_info ("the high-water mark was not written: %s", error->message);
}

/* ------------------------------------------------------------------ looking before opening */

static gboolean
has_file (const char *folder, const char *name)
{
  g_autofree char *path = hw_office_dup_path (folder, name);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

gboolean
hw_office_check_folder (const char *folder, GError **error)
{
  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND, _ ("There is no office at %s."), folder);
      return FALSE;
    }
  if (!has_file (folder, HW_OFFICE_STORE) && !has_file (folder, HW_OFFICE_KEYS)
      && !has_file (folder, HW_OFFICE_MARK))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND,
                   _ ("There is no office at %s: the folder holds none of its files."), folder);
      return FALSE;
    }
  return hw_place_check (folder, error);
}

gboolean
hw_office_check_store (const char *folder, GError **error)
{
  g_autofree char *path = hw_office_dup_path (folder, HW_OFFICE_STORE);

  return hw_pages_check_file (path, error);
}

gboolean
hw_office_cannot_write (const char *folder)
{
  g_autofree char *store = hw_office_dup_path (folder, HW_OFFICE_STORE);

  return access (folder, W_OK) != 0 || access (store, W_OK) != 0;
}

static gboolean
has_journal (const char *folder)
{
  g_autofree char *path = hw_office_dup_path (folder, HW_OFFICE_STORE "-journal");
  GStatBuf about;

  return g_stat (path, &about) == 0 && about.st_size > 0;
}

/* A file that was not left as the mark saw it, or beside which a journal lies, was interrupted,
 * copied or touched. A journal is played back first, and then every page is read: what comes out of
 * it is shown only when it is whole (reliability 2, hot journals; a journal may also have been
 * deleted). While another process is writing, its journal and its changes are in order. */
static HwPages *
check_pages (HwOffice *self, GError **error)
{
  g_autofree char *path = hw_office_dup_path (self->folder, HW_OFFICE_STORE);
  gboolean has_leftover = has_journal (self->folder);
  gboolean is_as_left = !has_leftover && hw_mark_has_stamp (&self->marked, path);
  g_autoptr (HwPages) pages = NULL;

  if (has_leftover && self->is_read_only)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_READ_ONLY,
                   _ ("The last work in %s was interrupted, and it cannot be tidied up because the "
                      "folder cannot be written. Copy the office to this machine's disk."),
                   self->folder);
      return NULL;
    }
  pages = hw_pages_open (path, self->key, !self->is_read_only, error);
  if (!pages
      || (!is_as_left && !hw_pages_is_being_written (pages) && !hw_pages_check (pages, error))
      || !hw_mark_compare (&self->marked.head, pages, error))
    return NULL;
  return g_steal_pointer (&pages);
}

/* ------------------------------------------------------------------ opening */

/* SQLite's «not a database» means three things, and a person does other things about each. */
static void
explain_damage (HwOffice *self, GError **error)
{
  g_autofree char *path = hw_office_dup_path (self->folder, HW_OFFICE_STORE);
  g_autoptr (GArray) pages = NULL;
  HwMark now = { 0 };

  if (!error || !g_error_matches (*error, HW_ERROR, HW_ERROR_DAMAGED))
    return;
  hw_mark_stamp (&now, path);
  pages = hw_page_proof_find_damage (path, self->key, NULL);
  if (pages && pages->len == 0 && now.size >= self->marked.size)
    return;

  g_clear_error (error);
  if (!pages)
    g_set_error (error, HW_ERROR, HW_ERROR_DAMAGED,
                 _ ("%s is damaged or another office's: the key of this office opens not one of "
                    "its pages. Restore the last backup."),
                 path);
  else if (pages->len > 0)
    g_set_error (error, HW_ERROR, HW_ERROR_DAMAGED,
                 _ ("%s is damaged: page %u is not as it was written. «office verify» lists all "
                    "that is; restore the last backup."),
                 path, g_array_index (pages, guint32, 0));
  else
    g_set_error (error, HW_ERROR, HW_ERROR_DAMAGED,
                 _ ("%s is damaged: it was cut short. Restore the last backup."), path);
}

static gboolean
load_mark (HwOffice *self, GError **error)
{
  g_autofree char *path = hw_office_dup_path (self->folder, HW_OFFICE_MARK);
  g_autoptr (GError) reason = NULL;

  if (hw_mark_load (path, self->key, &self->marked, &reason))
    return TRUE;
  /* Whoever has the recovery sheet gets in with the store alone; the mark begins anew. */
  if (!self->staff
      && (g_error_matches (reason, HW_ERROR, HW_ERROR_INCOMPLETE)
          || g_error_matches (reason, HW_ERROR, HW_ERROR_DAMAGED)))
    {
      memset (&self->marked, 0, sizeof self->marked);
      if (!self->is_read_only)
        g_remove (path);
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

/* A store that an older program wrote is copied, and the copy verified, before it is brought up to
 * date (reliability F6): it is the way back. The sheet alone opens an office without its keys; that
 * one has no whole copy to make. */
static gboolean
keep_old (HwOffice *self, HwPages *pages, GError **error)
{
  g_autofree char *keys = hw_office_dup_path (self->folder, HW_OFFICE_KEYS);
  g_autoptr (HwSlots) slots = self->staff ? NULL : hw_slots_load (keys, NULL);
  g_autofree char *kept = NULL;
  int version;

  if (self->is_read_only || (!self->staff && !slots))
    return TRUE;
  version = hw_pages_schema_version (pages);
  if (version < 1 || (guint) version >= hw_store_schema_version ())
    return TRUE;
  kept = hw_office_backup_pages (self, pages, NULL, NULL, error);
  return kept != NULL;
}

/* The store is opened over the very pages that were found in order. */
static gboolean
open_store (HwOffice *self, const HwRegistry *registry, GError **error)
{
  g_autofree char *path = hw_office_dup_path (self->folder, HW_OFFICE_STORE);
  HwStoreFlags flags = self->is_read_only ? HW_STORE_READ_ONLY : HW_STORE_NORMAL;
  g_autoptr (HwPages) pages = check_pages (self, error);

  if (!pages || !keep_old (self, pages, error))
    return FALSE;
  self->store = hw_store_open_pages (g_steal_pointer (&pages), path, registry, flags, error);
  if (!self->store)
    return FALSE;
  hw_store_set_actor (self->store, self->staff);
  hw_store_set_committed (self->store, on_committed_cb, self);
  return hw_office_update_mark (self, error);
}

static void
office_free (HwOffice *self)
{
  if (self->store)
    {
      hw_store_set_committed (self->store, NULL, NULL);
      hw_store_close (self->store);
    }
  hw_key_free (self->key);
  g_free (self->staff);
  g_free (self->folder);
  g_free (self);
}

HwOffice *
hw_office_open_store (const char *folder, HwKey *key, const char *staff,
                      const HwRegistry *registry, GError **error)
{
  HwOffice *self = g_new0 (HwOffice, 1);

  self->folder = g_canonicalize_filename (folder, NULL);
  self->key = key;
  self->staff = g_strdup (staff);
  self->is_read_only = hw_office_cannot_write (folder);
  if (hw_office_check_store (folder, error) && load_mark (self, error)
      && open_store (self, registry, error))
    return self;

  explain_damage (self, error);
  office_free (self);
  return NULL;
}

HwOffice *
hw_office_open_with_key (const char *folder, const HwKey *key, const char *staff,
                         const HwRegistry *registry, GError **error)
{
  hw_place_guard ();
  if (!hw_office_check_folder (folder, error))
    return NULL;
  return hw_office_open_store (folder, hw_key_new_from_bytes (hw_key_bytes (key)), staff, registry,
                               error);
}

HwOffice *
hw_office_open_with_recovery (const char *folder, const char *recovery_key,
                              const HwRegistry *registry, GError **error)
{
  HwKey *key;

  hw_place_guard ();
  if (!hw_office_check_folder (folder, error) || !hw_office_check_store (folder, error))
    return NULL;
  key = hw_key_new_from_recovery (recovery_key, error);
  return key ? hw_office_open_store (folder, key, NULL, registry, error) : NULL;
}

void
hw_office_close (HwOffice *self)
{
  if (!self)
    return;
  if (self->store)
    on_committed_cb (self->store, self);
  office_free (self);
}

HwStore *
hw_office_store (HwOffice *self)
{
  return self->store;
}

const char *
hw_office_folder (HwOffice *self)
{
  return self->folder;
}

gboolean
hw_office_is_read_only (HwOffice *self)
{
  return self->is_read_only;
}

const char *
hw_office_staff (HwOffice *self)
{
  return self->staff;
}

const HwKey *
hw_office_key (HwOffice *self)
{
  return self->key;
}

guint
hw_office_wrong_tries (HwOffice *self)
{
  return self->wrong_tries;
}
