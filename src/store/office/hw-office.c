/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opening and closing an office. Everything that can be wrong with its files is told before a
 * passphrase is asked for, and before SQLite may write.
 */

#include "store/office/hw-office-private.h"

#include "base/hw-error.h"
#include "store/office/hw-file.h"
#include "store/office/hw-mark.h"
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
gboolean
hw_office_update_mark (HwOffice *self, GError **error)
{
  g_autofree char *path = hw_office_dup_path (self->folder, HW_OFFICE_MARK);
  g_autofd int lock = -1;
  HwHead head, there;

  if (self->is_read_only)
    return TRUE;
  head = hw_journal_head (self->store);
  if (head.transactions <= self->marked.transactions)
    return TRUE;

  lock = hw_place_lock (self->folder);
  if (hw_mark_load (path, self->key, &there, NULL) && there.transactions >= head.transactions)
    {
      self->marked = there;
      return TRUE;
    }
  if (!hw_mark_save (path, self->key, &head, error))
    return FALSE;
  self->marked = head;
  return TRUE;
}

gboolean
hw_office_mark (HwOffice *self, HwHead *mark)
{
  g_autofree char *path = hw_office_dup_path (self->folder, HW_OFFICE_MARK);

  return hw_mark_load (path, self->key, mark, NULL);
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

static gboolean
check_folder (const char *folder, GError **error)
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

static gboolean
check_store_file (const char *folder, GError **error)
{
  g_autofree char *path = hw_office_dup_path (folder, HW_OFFICE_STORE);

  return hw_pages_check_file (path, error);
}

static gboolean
check_mark_file (const char *folder, GError **error)
{
  g_autofree char *path = hw_office_dup_path (folder, HW_OFFICE_MARK);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  return hw_mark_load (path, NULL, NULL, error);
}

static gboolean
is_read_only (const char *folder)
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

/* A journal that was left behind is played back first, and then every page is read: what comes out
 * of it is shown only when it is whole (reliability 2, hot journals). */
static gboolean
check_pages (HwOffice *self, const HwHead *mark, GError **error)
{
  g_autofree char *path = hw_office_dup_path (self->folder, HW_OFFICE_STORE);
  gboolean was_interrupted = has_journal (self->folder);
  g_autoptr (HwPages) pages = NULL;

  if (was_interrupted && self->is_read_only)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_READ_ONLY,
                   _ ("The last work in %s was interrupted, and it cannot be tidied up because the "
                      "folder cannot be written. Copy the office to this machine's disk."),
                   self->folder);
      return FALSE;
    }
  pages = hw_pages_open (path, self->key, was_interrupted, error);
  return pages && (!was_interrupted || hw_pages_check (pages, error))
         && hw_mark_compare (mark, pages, error);
}

/* ------------------------------------------------------------------ opening */

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

static gboolean
open_store (HwOffice *self, const HwRegistry *registry, GError **error)
{
  g_autofree char *path = hw_office_dup_path (self->folder, HW_OFFICE_STORE);
  HwStoreFlags flags = self->is_read_only ? HW_STORE_READ_ONLY : HW_STORE_NORMAL;

  self->store = hw_store_open (path, self->key, registry, flags, error);
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
  self->is_read_only = is_read_only (folder);
  if (check_store_file (folder, error) && load_mark (self, error)
      && check_pages (self, &self->marked, error) && open_store (self, registry, error))
    return self;

  office_free (self);
  return NULL;
}

HwOffice *
hw_office_open_with_key (const char *folder, const HwKey *key, const char *staff,
                         const HwRegistry *registry, GError **error)
{
  hw_place_guard ();
  if (!check_folder (folder, error))
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
  if (!check_folder (folder, error) || !check_store_file (folder, error))
    return NULL;
  key = hw_key_new_from_recovery (recovery_key, error);
  return key ? hw_office_open_store (folder, key, NULL, registry, error) : NULL;
}

/* ------------------------------------------------------------------ signing in */

static gboolean
check_wait (const HwKeySlot *slot, GError **error)
{
  guint wait = hw_tries_wait (slot->wrong, slot->last_wrong, hw_try_moment_now ());

  if (slot->wrong >= HW_TRIES_MOST)
    g_set_error (error, HW_ERROR, HW_ERROR_WAIT,
                 _ ("After %u wrong passphrases in a row «%s» is closed. Open the office with the "
                    "recovery key and set a new passphrase."),
                 slot->wrong, slot->label);
  else if (wait > 0)
    g_set_error (error, HW_ERROR, HW_ERROR_WAIT,
                 g_dngettext (GETTEXT_PACKAGE,
                              "After %u wrong passphrases: wait %u second and try again.",
                              "After %u wrong passphrases: wait %u seconds and try again.", wait),
                 slot->wrong, wait);
  else
    return TRUE;
  return FALSE;
}

/* A medium that cannot be written cannot count either. */
static void
count_wrong (const char *path, const char *folder, const guint8 staff[HW_ID_BYTES])
{
  g_autofd int lock = hw_place_lock (folder);
  g_autoptr (HwSlots) slots = hw_slots_load (path, NULL);
  HwKeySlot *slot = slots ? hw_slots_find_staff (slots, staff) : NULL;

  if (!slot)
    return;
  slot->wrong++;
  slot->last_wrong = hw_try_moment_now ();
  hw_slots_save (slots, path, NULL);
}

/* A slot that was made on a slower machine, or when less was enough, is wrapped anew. */
static gboolean
is_weak (const HwKeySlot *slot)
{
  return slot->cost.memory < hw_kdf_default.memory
         && (guint64) slot->cost.memory * slot->cost.passes
                < (guint64) hw_kdf_default.memory * hw_kdf_default.passes / 2;
}

/* After a right passphrase: forgets wrong tries, remembers who it was, mends a damaged copy. */
static void
note_right (const char *path, const char *folder, const HwKeySlot *opened, const char *passphrase,
            const HwKey *key)
{
  g_autofd int lock = hw_place_lock (folder);
  g_autoptr (HwSlots) slots = hw_slots_load (path, NULL);
  HwKeySlot *slot = slots ? hw_slots_find_staff (slots, opened->staff) : NULL;
  gboolean weak = slot && is_weak (slot);

  if (!slot)
    return;
  if (slot->wrong == 0 && !slots->was_healed && !weak
      && memcmp (slots->last, slot->staff, HW_ID_BYTES) == 0)
    return;
  if (weak && !hw_key_slot_wrap (slot, passphrase, key, hw_kdf_calibrate (), NULL))
    return;
  slot->wrong = 0;
  memcpy (slots->last, slot->staff, HW_ID_BYTES);
  hw_slots_save (slots, path, NULL);
}

static HwKeySlot *
find_slot (HwSlots *slots, const char *label, GError **error)
{
  HwKeySlot *slot = hw_slots_find (slots, label);

  if (!slot)
    g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND, _ ("Nobody signs in here as «%s»."), label);
  return slot;
}

static HwKey *
sign_in (const char *folder, const char *path, HwKeySlot *slot, const char *passphrase,
         GError **error)
{
  g_autoptr (GError) reason = NULL;
  HwKey *key;

  if (!check_wait (slot, error))
    return NULL;
  key = hw_key_slot_unwrap (slot, passphrase, &reason);
  if (key && !is_read_only (folder))
    note_right (path, folder, slot, passphrase, key);
  if (key)
    return key;

  if (g_error_matches (reason, HW_ERROR, HW_ERROR_PASSPHRASE))
    count_wrong (path, folder, slot->staff);
  g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

HwOffice *
hw_office_open (const char *folder, const char *label, const char *passphrase,
                const HwRegistry *registry, GError **error)
{
  g_autofree char *path = hw_office_dup_path (folder, HW_OFFICE_KEYS);
  g_autoptr (HwSlots) slots = NULL;
  char staff[HW_ID_LENGTH];
  HwKeySlot *slot;
  HwKey *key;
  HwOffice *self;

  hw_place_guard ();
  if (!check_folder (folder, error) || !check_store_file (folder, error)
      || !check_mark_file (folder, error))
    return NULL;
  slots = hw_slots_load (path, error);
  slot = slots ? find_slot (slots, label, error) : NULL;
  key = slot ? sign_in (folder, path, slot, passphrase, error) : NULL;
  if (!key)
    return NULL;

  self = hw_office_open_store (folder, key, hw_id_format (slot->staff, staff), registry, error);
  if (self)
    self->wrong_tries = slot->wrong;
  return self;
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
