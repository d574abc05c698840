/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An office that cannot be opened: what of it is left without a passphrase, and the way back to its
 * newest backup. Whatever is wrong is kept as it is.
 */

#pragma once

#include "store/hw-journal.h"

G_BEGIN_DECLS

/**
 * HwWayBack:
 * @backup: the newest backup beside the office that is whole; NULL: there is none
 * @head: how far the work in it goes
 * @last: how far the work in the office went, by its mark; without transactions: nobody can tell
 * @needs_sheet: the store is there, but its keys or its mark are not: the recovery key opens it,
 *   and no work is lost
 */
typedef struct
{
  char *backup;
  HwHead head;
  HwHead last;
  gboolean needs_sheet;
} HwWayBack;

#define HW_TYPE_WAY_BACK (hw_way_back_get_type ())
GType hw_way_back_get_type (void);
HwWayBack *hw_way_back_copy (const HwWayBack *self);
void hw_way_back_free (HwWayBack *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwWayBack, hw_way_back_free)

/* Reads the newest backups in @folder to their end, until one is whole. */
HwWayBack *hw_way_back_find (const char *folder);

/* Puts the files of the office in @folder aside, into a folder in it, and those of @backup in their
 * place. Returns the folder aside, owned. HW_ERROR_DAMAGED, HW_ERROR_FULL, HW_ERROR_READ_ONLY;
 * nothing is touched then. */
char *hw_way_back_go (const char *folder, const char *backup, GError **error);

G_END_DECLS
