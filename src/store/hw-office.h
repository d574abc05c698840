/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An office is a folder: office.db the store, office.keys the key slots, office.mark the
 * high-water mark, backups/. This file creates and opens one, and tells every way in which it can
 * be unusable by its own message.
 */

#pragma once

#include "store/hw-journal.h"
#include "store/hw-store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _HwOffice HwOffice;

/* One slot of office.keys. */
typedef struct
{
  char *label;  /* in clear: by default the initials */
  char *staff;  /* text id of the staff record that signs in with it */
  gboolean is_last; /* who signed in last */
  guint memory;     /* KiB that deriving the key takes, and how often it passes over them */
  guint passes;
} HwSlot;

void hw_slot_free (HwSlot *self);

/**
 * HwFounding:
 * @passphrase, @label, @staff: of the first person's slot; @staff is the id that @save_first saves
 * @save_first: writes the first records, signed in as @staff; may be NULL
 *
 * What a new office begins with.
 */
typedef struct
{
  const char *passphrase;
  const char *label;
  const char *staff;
  gboolean (*save_first) (HwStore *store, gpointer data, GError **error);
  gpointer data;
} HwFounding;

/* Creates the folder (0700) and its files (0600) with a new store, its first records and one slot:
 * all of it or nothing. @recovery_key: the key sheet's text, owned. HW_ERROR_EXISTS,
 * HW_ERROR_INVALID (a weak passphrase), HW_ERROR_REFUSED (a folder on a network, or one that is
 * synchronised). An empty folder may be there already. */
HwOffice *hw_office_found (const char *folder, const HwFounding *founding,
                           const HwRegistry *registry, char **recovery_key, GError **error);

/* The same for a caller who saves @staff later, in a history of its own making; and the way back
 * where that fails: closes the office and removes its folder. */
HwOffice *hw_office_create (const char *folder, const char *passphrase, const char *label,
                            const char *staff, const HwRegistry *registry, char **recovery_key,
                            GError **error);
void hw_office_discard (HwOffice *self);

/* What can be told of an office without a passphrase: whether hw_office_open() would come as far as
 * asking for one. The same errors. */
gboolean hw_office_look (const char *folder, GError **error);

/* @label: the slot to open, or NULL for the only one or the one used last. Errors: those of
 * hw_store_open(), HW_ERROR_NOT_FOUND (no office here, no such label), HW_ERROR_PASSPHRASE,
 * HW_ERROR_WAIT, HW_ERROR_INCOMPLETE (keys or mark missing), HW_ERROR_ROLLED_BACK (an older copy:
 * the message says of when). An office on a read-only medium opens read-only. */
HwOffice *hw_office_open (const char *folder, const char *label, const char *passphrase,
                          const HwRegistry *registry, GError **error);

/* With the recovery key: the actor is «recovery»; keys or mark may be missing or damaged, because
 * store and sheet are always enough. With the data key: for a caller who has it. */
HwOffice *hw_office_open_with_recovery (const char *folder, const char *recovery_key,
                                        const HwRegistry *registry, GError **error);
HwOffice *hw_office_open_with_key (const char *folder, const HwKey *key, const char *staff,
                                   const HwRegistry *registry, GError **error);

/* For an office that hw_office_open() found damaged: what is wrong with its pages, an array of
 * HwFault, each damaged page once; empty where the pages are as they were written. The same errors;
 * HW_ERROR_DAMAGED where not one page can be told. */
GPtrArray *hw_office_find_damage (const char *folder, const char *label, const char *passphrase,
                                  GError **error);

/* Writes the mark and closes the store. */
void hw_office_close (HwOffice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwOffice, hw_office_close)

HwStore *hw_office_store (HwOffice *self);
const char *hw_office_folder (HwOffice *self);
gboolean hw_office_is_read_only (HwOffice *self);

/* The text id of who is signed in; NULL: «recovery». Borrowed. */
const char *hw_office_staff (HwOffice *self);

/* The data key, for a caller who hands it to another process of its own. Borrowed. */
const HwKey *hw_office_key (HwOffice *self);

/* Failed tries since the last right passphrase, as they stood when this office was opened. */
guint hw_office_wrong_tries (HwOffice *self);

/* Labels and staff of a folder's slots, without opening it. Array of HwSlot. */
GPtrArray *hw_office_list_slots (const char *folder, GError **error);

/* A slot for another person; and the end of one. The last slot cannot be removed here; whether the
 * last administrator may go is the caller's rule. */
gboolean hw_office_add_slot (HwOffice *self, const char *staff, const char *label,
                             const char *passphrase, GError **error);
gboolean hw_office_remove_slot (HwOffice *self, const char *staff, GError **error);

/* A new passphrase for the slot of @staff; NULL: of the person who is signed in.
 * HW_ERROR_NOT_FOUND: there is no such slot, hw_office_add_slot() makes one. */
gboolean hw_office_change_passphrase (HwOffice *self, const char *staff, const char *passphrase,
                                      GError **error);

/* Whether @passphrase is that of who is signed in; wrong ones are counted as at the door.
 * HW_ERROR_PASSPHRASE, HW_ERROR_WAIT; HW_ERROR_NOT_FOUND: whoever came in with the recovery key has
 * none. */
gboolean hw_office_prove_passphrase (HwOffice *self, const char *passphrase, GError **error);

/* HW_ERROR_INVALID with the reason: too short, too guessable (27 bits by zxcvbn), or known. */
gboolean hw_passphrase_check (const char *passphrase, GError **error);

/* The folder under $XDG_DATA_HOME that live offices lie in; and the office opened last, kept in
 * $XDG_STATE_HOME/homeward/last (0600), NULL for none. Owned. */
char *hw_office_dup_home (void);
char *hw_office_dup_last (void);
void hw_office_remember_last (const char *folder);

/* The high-water mark as it stands beside the store. FALSE: none. */
gboolean hw_office_mark (HwOffice *self, HwHead *mark);

/* Writes the mark to the store's head; called after each commit. */
gboolean hw_office_update_mark (HwOffice *self, GError **error);

/* One verified file of everything, sealed as it is (*.homeward): by the online backup API, then
 * opened, checked and compared. @path NULL: into backups/, and the retention of 7 daily, 4 weekly
 * and 12 monthly is applied. Returns the path written, owned. */
char *hw_office_backup (HwOffice *self, const char *path, GError **error);

/**
 * HwWatch:
 * @progress: told on the thread that does the work, from 0 to 1; may be NULL
 * @cancellable: ends it with G_IO_ERROR_CANCELLED and nothing left behind; may be NULL
 *
 * Who looks on while something takes long.
 */
typedef struct
{
  void (*progress) (double part, gpointer data);
  gpointer data;
  GCancellable *cancellable;
} HwWatch;

/* The same office without its store, which stays where it is: for the long works below, on a thread
 * of their own. Closed with hw_office_close(). */
HwOffice *hw_office_dup_aside (HwOffice *self);

/* hw_office_backup() on a connection of its own, so that reading and saving go on meanwhile. */
char *hw_office_backup_aside (HwOffice *self, const char *path, const HwWatch *watch,
                              GError **error);

/* hw_verify() of a copy of this moment, which is gone afterwards. */
GPtrArray *hw_office_verify_aside (HwOffice *self, const HwRegistry *registry,
                                   const HwWatch *watch, GError **error);

/* Makes an office in @folder (which must not exist) from such a file; it opens with the passphrases
 * it was made with. */
gboolean hw_office_restore (const char *path, const char *folder, GError **error);

G_END_DECLS
