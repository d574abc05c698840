/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finding whoever and whatever the office knows, by any part of the name.
 */

#pragma once

#include "domain/placements/hw-found-result.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* At most @limit of each of @types (record types, ended by NULL), in that order and the best of
 * each first. An array that owns its HwFounds. */
GPtrArray *hw_found_read (HwStore *store, const char *text, const char *const *types,
                            guint limit, GError **error);

G_END_DECLS
