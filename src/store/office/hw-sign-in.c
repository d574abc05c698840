/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opening with a passphrase: the slot of a person, wrong tries and the waiting after them.
 */

#include "store/office/hw-office-private.h"

#include "base/hw-error.h"
#include "store/hw-page-proof.h"
#include "store/hw-verify-private.h"
#include "store/office/hw-place.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

static gboolean
check_mark_file (const char *folder, GError **error)
{
  g_autofree char *path = hw_office_dup_path (folder, HW_OFFICE_MARK);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  return hw_mark_load (path, NULL, NULL, error);
}

gboolean
hw_office_look (const char *folder, GError **error)
{
  g_autofree char *path = hw_office_dup_path (folder, HW_OFFICE_KEYS);
  g_autoptr (HwSlots) slots = NULL;

  if (!hw_office_check_folder (folder, error) || !hw_office_check_store (folder, error)
      || !check_mark_file (folder, error))
    return FALSE;
  slots = hw_slots_load (path, error);
  return slots != NULL;
}

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
  if (key && !hw_office_cannot_write (folder))
    note_right (path, folder, slot, passphrase, key);
  if (key)
    return key;

  if (g_error_matches (reason, HW_ERROR, HW_ERROR_PASSPHRASE))
    count_wrong (path, folder, slot->staff);
  g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

/* @wrong: the failed tries before this right one. */
static HwKey *
unlock (const char *folder, const char *label, const char *passphrase, guint8 staff[HW_ID_BYTES],
        guint *wrong, GError **error)
{
  g_autofree char *path = hw_office_dup_path (folder, HW_OFFICE_KEYS);
  g_autoptr (HwSlots) slots = NULL;
  HwKeySlot *slot;

  hw_place_guard ();
  if (!hw_office_check_folder (folder, error) || !hw_office_check_store (folder, error)
      || !check_mark_file (folder, error))
    return NULL;
  slots = hw_slots_load (path, error);
  slot = slots ? find_slot (slots, label, error) : NULL;
  if (!slot)
    return NULL;
  memcpy (staff, slot->staff, HW_ID_BYTES);
  *wrong = slot->wrong;
  return sign_in (folder, path, slot, passphrase, error);
}

GPtrArray *
hw_office_find_damage (const char *folder, const char *label, const char *passphrase,
                       GError **error)
{
  g_autofree char *path = hw_office_dup_path (folder, HW_OFFICE_STORE);
  g_autoptr (GArray) pages = NULL;
  guint8 staff[HW_ID_BYTES];
  guint wrong;
  HwKey *key = unlock (folder, label, passphrase, staff, &wrong, error);
  GPtrArray *faults;

  if (!key)
    return NULL;
  pages = hw_page_proof_find_damage (path, key, error);
  hw_key_free (key);
  if (!pages)
    return NULL;

  faults = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_fault_free);
  for (guint i = 0; i < pages->len; i++)
    hw_verify_add (faults, "page", _ ("page %u of office.db is not as it was written"),
                   g_array_index (pages, guint32, i));
  return faults;
}

HwOffice *
hw_office_open (const char *folder, const char *label, const char *passphrase,
                const HwRegistry *registry, GError **error)
{
  guint8 id[HW_ID_BYTES];
  char staff[HW_ID_LENGTH];
  guint wrong;
  HwKey *key = unlock (folder, label, passphrase, id, &wrong, error);
  HwOffice *self;

  if (!key)
    return NULL;

  self = hw_office_open_store (folder, key, hw_id_format (id, staff), registry, error);
  if (self)
    self->wrong_tries = wrong;
  return self;
}

gboolean
hw_office_prove_passphrase (HwOffice *self, const char *passphrase, GError **error)
{
  g_autofree char *path = hw_office_dup_path (self->folder, HW_OFFICE_KEYS);
  g_autoptr (HwSlots) slots = NULL;
  guint8 id[HW_ID_BYTES];
  HwKeySlot *slot;
  HwKey *key;

  slots = hw_slots_load (path, error);
  if (!slots)
    return FALSE;
  slot = self->staff && hw_id_parse (self->staff, id) ? hw_slots_find_staff (slots, id) : NULL;
  if (!slot)
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_NOT_FOUND,
                           _ ("Whoever is signed in has no passphrase here."));
      return FALSE;
    }
  key = sign_in (self->folder, path, slot, passphrase, error);
  if (!key)
    return FALSE;
  hw_key_free (key);
  return TRUE;
}
