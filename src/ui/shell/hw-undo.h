/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Undo and redo as jobs of the store thread, and what is said of them.
 */

#pragma once

#include "store/hw-store-thread.h"

G_BEGIN_DECLS

/* Takes back the last act, or that of @transaction (0: the last), or does again what was taken back
 * last (@transaction is not looked at). Resolves to a string: a sentence that says what it was.
 * Errors: those of hw_journal_undo(). */
DexFuture *hw_undo (HwStoreThread *thread, GCancellable *cancellable, gint64 transaction)
    G_GNUC_WARN_UNUSED_RESULT;
DexFuture *hw_redo (HwStoreThread *thread, GCancellable *cancellable, gint64 transaction)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
