/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who has a key to an office. Each change rewrites office.keys as a whole and nothing else.
 */

#include "store/office/hw-office-private.h"

#include "base/hw-error.h"
#include "store/office/hw-place.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

void
hw_slot_free (HwSlot *self)
{
  g_free (self->label);
  g_free (self->staff);
  g_free (self);
}

GPtrArray *
hw_office_list_slots (const char *folder, GError **error)
{
  g_autofree char *path = hw_office_dup_path (folder, HW_OFFICE_KEYS);
  g_autoptr (HwSlots) slots = hw_slots_load (path, error);
  GPtrArray *list;

  if (!slots)
    return NULL;
  list = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_slot_free);
  for (guint i = 0; i < slots->slots->len; i++)
    {
      const HwKeySlot *from = slots->slots->pdata[i];
      HwSlot *slot = g_new0 (HwSlot, 1);
      char staff[HW_ID_LENGTH];

      slot->label = g_strdup (from->label);
      slot->staff = g_strdup (hw_id_format (from->staff, staff));
      slot->memory = from->cost.memory;
      slot->passes = from->cost.passes;
      slot->is_last = memcmp (slots->last, from->staff, HW_ID_BYTES) == 0;
      g_ptr_array_add (list, slot);
    }
  return list;
}

static gboolean
check_writable (HwOffice *self, GError **error)
{
  if (!self->is_read_only)
    return TRUE;
  g_set_error (error, HW_ERROR, HW_ERROR_READ_ONLY,
               _ ("The office in %s can only be read, so its keys cannot be changed."),
               self->folder);
  return FALSE;
}

/* The recovery sheet opens an office without keys; the first slot then begins a new file. */
static HwSlots *
load_slots (HwOffice *self, const char *path, GError **error)
{
  g_autoptr (GError) reason = NULL;
  HwSlots *slots = hw_slots_load (path, &reason);

  if (slots)
    return slots;
  if (!self->staff
      && (g_error_matches (reason, HW_ERROR, HW_ERROR_INCOMPLETE)
          || g_error_matches (reason, HW_ERROR, HW_ERROR_DAMAGED)))
    return hw_slots_new ();
  g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

static gboolean
parse_staff (const char *staff, guint8 id[HW_ID_BYTES], GError **error)
{
  if (hw_id_parse (staff, id))
    return TRUE;
  g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND, _ ("«%s» is not the id of a person."),
               staff ? staff : "");
  return FALSE;
}

gboolean
hw_office_add_slot (HwOffice *self, const char *staff, const char *label, const char *passphrase,
                    GError **error)
{
  g_autofree char *path = hw_office_dup_path (self->folder, HW_OFFICE_KEYS);
  g_autofd int lock = -1;
  g_autoptr (HwSlots) slots = NULL;
  guint8 id[HW_ID_BYTES];
  HwKeySlot *slot;

  if (!check_writable (self, error) || !parse_staff (staff, id, error)
      || !hw_passphrase_check (passphrase, error))
    return FALSE;
  lock = hw_place_lock (self->folder);
  slots = load_slots (self, path, error);
  slot = slots ? hw_slots_add (slots, id, label, error) : NULL;
  return slot && hw_key_slot_wrap (slot, passphrase, self->key, hw_kdf_calibrate (), error)
         && hw_slots_save (slots, path, error);
}

/* The slot of @staff, or NULL with HW_ERROR_NOT_FOUND. */
static HwKeySlot *
find_staff (HwSlots *slots, const guint8 id[HW_ID_BYTES], GError **error)
{
  HwKeySlot *slot = hw_slots_find_staff (slots, id);

  if (!slot)
    g_set_error_literal (error, HW_ERROR, HW_ERROR_NOT_FOUND,
                         _ ("This person has no key to the office."));
  return slot;
}

gboolean
hw_office_remove_slot (HwOffice *self, const char *staff, GError **error)
{
  g_autofree char *path = hw_office_dup_path (self->folder, HW_OFFICE_KEYS);
  g_autofd int lock = -1;
  g_autoptr (HwSlots) slots = NULL;
  guint8 id[HW_ID_BYTES];
  HwKeySlot *slot;

  if (!check_writable (self, error) || !parse_staff (staff, id, error))
    return FALSE;
  lock = hw_place_lock (self->folder);
  slots = hw_slots_load (path, error);
  slot = slots ? find_staff (slots, id, error) : NULL;
  if (!slot)
    return FALSE;
  if (slots->slots->len == 1)
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_REFUSED,
                           _ ("The last person who can open the office cannot be removed."));
      return FALSE;
    }
  hw_slots_remove (slots, slot);
  return hw_slots_save (slots, path, error);
}

gboolean
hw_office_change_passphrase (HwOffice *self, const char *staff, const char *passphrase,
                             GError **error)
{
  g_autofree char *path = hw_office_dup_path (self->folder, HW_OFFICE_KEYS);
  g_autofd int lock = -1;
  g_autoptr (HwSlots) slots = NULL;
  guint8 id[HW_ID_BYTES];
  HwKeySlot *slot;

  if (!check_writable (self, error) || !parse_staff (staff ? staff : self->staff, id, error)
      || !hw_passphrase_check (passphrase, error))
    return FALSE;
  lock = hw_place_lock (self->folder);
  slots = load_slots (self, path, error);
  slot = slots ? find_staff (slots, id, error) : NULL;
  return slot && hw_key_slot_wrap (slot, passphrase, self->key, hw_kdf_calibrate (), error)
         && hw_slots_save (slots, path, error);
}
