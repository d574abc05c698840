/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A new office: built whole beside its place, then moved there, so a crash leaves none or one.
 */

#include "store/office/hw-office-private.h"

#include "base/hw-error.h"
#include "store/office/hw-file.h"
#include "store/office/hw-place.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

/* Only what an office holds; a stranger's file keeps the folder. */
void
hw_office_drop_folder (const char *folder)
{
  static const char *const names[] = {
    HW_OFFICE_STORE, HW_OFFICE_STORE "-journal", HW_OFFICE_KEYS, HW_OFFICE_MARK,
    HW_OFFICE_KEYS ".part", HW_OFFICE_MARK ".part", HW_OFFICE_BACKUPS,
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = hw_office_dup_path (folder, names[i]);

      g_remove (path);
    }
  g_rmdir (folder);
}

static gboolean
is_free (const char *folder)
{
  g_autoptr (GDir) entries = NULL;

  if (!g_file_test (folder, G_FILE_TEST_EXISTS))
    return TRUE;
  entries = g_dir_open (folder, 0, NULL);
  return entries && !g_dir_read_name (entries);
}

/* A folder beside @folder, with a name that no listing shows. */
char *
hw_office_begin_folder (const char *folder, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (folder);
  g_autofree char *name = g_path_get_basename (folder);
  g_autofree char *hidden = g_strdup_printf (".%s.part-XXXXXX", name);
  g_autofree char *part = g_build_filename (parent, hidden, NULL);

  if (!is_free (folder))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_EXISTS,
                   _ ("%s exists already, and nothing is ever written over it. Choose another "
                      "name."),
                   folder);
      return NULL;
    }
  if (!hw_place_check (folder, error))
    return NULL;
  if (g_mkdir_with_parents (parent, 0700) == 0 && g_mkdtemp_full (part, 0700))
    return g_steal_pointer (&part);

  hw_file_set_error (error, errno, _ ("The office's folder could not be made"));
  return NULL;
}

gboolean
hw_office_end_folder (const char *part, const char *folder, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (folder);

  hw_file_sync_folder (part);
  if (rename (part, folder) == 0)
    {
      hw_file_sync_folder (parent);
      return TRUE;
    }
  hw_file_set_error (error, errno, _ ("The office's folder could not be made"));
  hw_office_drop_folder (part);
  return FALSE;
}

static gboolean
make_store (const char *part, const HwKey *key, const HwFounding *founding,
            const HwRegistry *registry, GError **error)
{
  g_autofree char *path = hw_office_dup_path (part, HW_OFFICE_STORE);
  g_autofree char *mark = hw_office_dup_path (part, HW_OFFICE_MARK);
  g_autoptr (HwStore) store = hw_store_open (path, key, registry, HW_STORE_CREATE, error);
  HwMark first = { 0 };

  if (!store)
    return FALSE;
  hw_store_set_actor (store, founding->staff);
  if (founding->save_first && !founding->save_first (store, founding->data, error))
    return FALSE;
  first.head = hw_journal_head (store);
  hw_mark_stamp (&first, path);
  return hw_mark_save (mark, key, &first, error);
}

static gboolean
make_keys (const char *part, const HwKey *key, const HwFounding *founding, GError **error)
{
  g_autofree char *path = hw_office_dup_path (part, HW_OFFICE_KEYS);
  g_autofree char *backups = hw_office_dup_path (part, HW_OFFICE_BACKUPS);
  g_autoptr (HwSlots) slots = hw_slots_new ();
  HwKeySlot *slot;
  guint8 staff[HW_ID_BYTES];

  g_return_val_if_fail (hw_id_parse (founding->staff, staff), FALSE);

  slot = hw_slots_add (slots, staff, founding->label, error);
  if (!slot
      || !hw_key_slot_wrap (slot, founding->passphrase, key, hw_kdf_calibrate (), error))
    return FALSE;
  memcpy (slots->last, staff, HW_ID_BYTES);
  if (g_mkdir (backups, 0700) == 0)
    return hw_slots_save (slots, path, error);

  hw_file_set_error (error, errno, _ ("The office's folder could not be made"));
  return FALSE;
}

HwOffice *
hw_office_found (const char *folder, const HwFounding *founding, const HwRegistry *registry,
                 char **recovery_key, GError **error)
{
  g_autofree char *place = g_canonicalize_filename (folder, NULL);
  g_autofree char *part = NULL;
  g_autoptr (HwKey) key = NULL;
  HwOffice *self;

  hw_place_guard ();
  if (!hw_passphrase_check (founding->passphrase, error))
    return NULL;
  part = hw_office_begin_folder (place, error);
  if (!part)
    return NULL;
  key = hw_key_new ();
  if (!make_store (part, key, founding, registry, error)
      || !make_keys (part, key, founding, error))
    {
      hw_office_drop_folder (part);
      return NULL;
    }
  if (!hw_office_end_folder (part, place, error))
    return NULL;

  self = hw_office_open_with_key (place, key, founding->staff, registry, error);
  if (self)
    *recovery_key = hw_key_dup_recovery (key);
  return self;
}

HwOffice *
hw_office_create (const char *folder, const char *passphrase, const char *label, const char *staff,
                  const HwRegistry *registry, char **recovery_key, GError **error)
{
  HwFounding founding = { .passphrase = passphrase, .label = label, .staff = staff };

  return hw_office_found (folder, &founding, registry, recovery_key, error);
}

void
hw_office_discard (HwOffice *self)
{
  g_autofree char *folder = g_strdup (self->folder);

  hw_office_close (self);
  hw_office_drop_folder (folder);
}
