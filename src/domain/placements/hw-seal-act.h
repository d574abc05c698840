/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sealing a child's record after an adoption, looking into it, and opening it again. Only an
 * administrator who is signed in by name may, and says why: the reason goes to the access log, not
 * to the record, where nobody else finds it.
 *
 * What sealing does: the child, its stays, placements, goals, hearings, connections and imported
 * facts leave their tables, so that no list, search, page, export, count or import meets them;
 * their history and the undoing of it are refused. A line remains (HwSealedChild) on the family's
 * page: that a record was sealed, and when.
 *
 * What it does not do: see store/hw-seal.h. People who were around the child stay recorded, without
 * the child. An import meets a sealed child by its keys and refuses the row without a word about
 * why; a child that comes under another number is a new one to it.
 */

#pragma once

#include "domain/families/hw-sealed-child.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* HW_ERROR_REFUSED: who is signed in may not, or the child may not (yet) be sealed;
 * HW_ERROR_INVALID: no reason; HW_ERROR_NOT_FOUND. One transaction, «child.seal», which undo leaves
 * alone. */
gboolean hw_child_seal (HwStore *store, const char *child, const char *reason, GError **error);

/* @sealed: the id of the line that remains. One transaction, «child.unseal». */
gboolean hw_child_unseal (HwStore *store, const char *sealed, const char *reason, GError **error);

/* The records that were sealed with @sealed, the child first; nothing is opened. An array that owns
 * them. */
GPtrArray *hw_child_read_sealed (HwStore *store, const char *sealed, const char *reason,
                                 GError **error);

/* Whether who is signed in may do any of this. */
gboolean hw_child_may_seal (HwStore *store);

G_END_DECLS
