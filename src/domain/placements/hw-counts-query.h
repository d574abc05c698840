/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How many there are: the numbers beside the pages of the window.
 */

#pragma once

#include "store/hw-store.h"

G_BEGIN_DECLS

/* All counts as of the store's today, by the names in counts.sql: a{sv} of int64. Owned, not
 * floating. */
GVariant *hw_counts_read (HwStore *store, GError **error);

G_END_DECLS
