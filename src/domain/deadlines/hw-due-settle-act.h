/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What became of duties is kept: when a stay or a case closes, and before what set them off is
 * corrected. Done stays done, missed stays missed, whatever a pack says later (domain 1.1.7).
 */

#pragma once

#include "store/hw-store.h"

G_BEGIN_DECLS

/* Called by the store inside a transaction, before @record is written over @before (which lies in
 * the store) and, with @is_written, after. HW_ERROR_INVALID: the case may not be closed (S3-19). */
gboolean hw_due_settle (HwStore *store, HwRecord *record, HwRecord *before, gboolean is_written,
                        GError **error);

G_END_DECLS
