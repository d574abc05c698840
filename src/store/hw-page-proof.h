/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which pages of a store file are not as they were written, told by the proof (HMAC) that SQLCipher
 * puts at each page's end. The file is read as it lies there: SQLite would stop at the first.
 */

#pragma once

#include "store/hw-key.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The numbers, from 1, of the damaged pages of @path: an array of guint32. HW_ERROR_DAMAGED: @key
 * opens no page of it, so it is another office's; HW_ERROR_FAILED: it cannot be read. */
GArray *hw_page_proof_find_damage (const char *path, const HwKey *key, GError **error);

G_END_DECLS
