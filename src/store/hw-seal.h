/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sealing a record: it and all that hangs on it go out of their tables, and from there out of every
 * list, search, page, export and count, those that are written later too. What they held stays in
 * the journal, and whatever reads the journal asks here first.
 *
 * What sealing does not do: the values are still in the encrypted file, in its backups and in the
 * memory of the program while it shows them; files and papers that were made before are not called
 * back. It closes a record to the people of the office, not to whoever has the file and its key.
 * Destroying the values is a court's expungement, another act.
 */

#pragma once

#include "store/hw-store.h"

G_BEGIN_DECLS

/* Inside an act whose name ends in «.seal»: takes @record away with everything that hangs on it (by
 * the roots of the record types) or refers to it, with what was being typed into it, and with its
 * search words. What refers to one of those that went with it stays, and refers to nothing. */
gboolean hw_seal_close (HwStore *store, HwRecord *record, GError **error);

/* Inside an act whose name ends in «.unseal»: everything that the sealing of the record @id took
 * away comes back, and what it wrote goes. HW_ERROR_NOT_FOUND: it is not sealed; HW_ERROR_REFUSED:
 * something of it was changed since. */
gboolean hw_seal_open (HwStore *store, const char *type, const char *id, GError **error);

/* What was taken away with the record @id, in the order in which it is told: the record first. Who
 * asks, and why, is written into the access log before anything is read; a log that cannot be
 * written shows nothing. An array that owns its HwRecords. Outside of an act. */
GPtrArray *hw_seal_read (HwStore *store, const char *type, const char *id, const char *reason,
                         GError **error);

/* Whether that record is sealed, or hung on one that is: also one that was deleted before. */
gboolean hw_seal_is_closed (HwStore *store, const char *type, const char *id);

/* The sealed records of @type as they were: for comparing keys with, never for showing. An array
 * that owns its HwRecords. */
GPtrArray *hw_seal_list (HwStore *store, GType type, GError **error);

G_END_DECLS
