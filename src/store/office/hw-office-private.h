/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The open office, as the files that create it, open it and keep its slots share it.
 */

#pragma once

#include "store/hw-office.h"
#include "store/office/hw-mark.h"
#include "store/office/hw-slots.h"

G_BEGIN_DECLS

#define HW_OFFICE_STORE "office.db"
#define HW_OFFICE_KEYS "office.keys"
#define HW_OFFICE_MARK "office.mark"
#define HW_OFFICE_BACKUPS "backups"

struct _HwOffice
{
  char *folder;
  char *staff;   /* NULL: recovery */
  HwKey *key;
  HwStore *store;
  HwMark marked; /* what office.mark holds, as far as this process knows */
  guint wrong_tries;
  gboolean is_read_only;
};

char *hw_office_dup_path (const char *folder, const char *name);

/* What is looked at before a passphrase is asked for: an office is here, and its store is none of
 * the things that a key cannot help with. */
gboolean hw_office_check_folder (const char *folder, GError **error);
gboolean hw_office_check_store (const char *folder, GError **error);
gboolean hw_office_cannot_write (const char *folder);

/* hw_office_backup() for an office whose store is not open yet: from @live. @watch may be NULL. */
char *hw_office_backup_pages (HwOffice *self, HwPages *live, const char *path,
                              const HwWatch *watch, GError **error);

/* A new folder for the copy that becomes @path; and the copying of the store alone. */
char *hw_office_make_work_folder (HwOffice *self, const char *path, GError **error);
gboolean hw_office_copy_pages (HwOffice *self, HwPages *live, const char *path,
                               const HwWatch *watch, GError **error);

/* Both know NULL. */
void hw_watch_tell (const HwWatch *self, double part);
gboolean hw_watch_is_cancelled (const HwWatch *self, GError **error);

/* What is left of opening once the key is there. Takes @key. */
HwOffice *hw_office_open_store (const char *folder, HwKey *key, const char *staff,
                                const HwRegistry *registry, GError **error);

/* A new folder for an office that will stand at @folder: made beside it, filled by the caller, then
 * moved to its place or dropped. HW_ERROR_EXISTS, HW_ERROR_REFUSED. */
char *hw_office_begin_folder (const char *folder, GError **error);
gboolean hw_office_end_folder (const char *part, const char *folder, GError **error);
void hw_office_drop_folder (const char *part);

G_END_DECLS
