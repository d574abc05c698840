/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads what stands behind a number of a report.
 */

#pragma once

#include "domain/office/hw-counted-result.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* Of HwCountedRow, by name; a row for each of @ids that is still there. Owned. */
GPtrArray *hw_counted_read (HwStore *store, HwCountedKind kind, const GPtrArray *ids,
                            GError **error);

G_END_DECLS
