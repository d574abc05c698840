/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * *.homeward: the three files of an office in one, sealed as they are. A heading tells name, length
 * and SHA-256 of each, and has a sum of its own.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Packs office.db, office.keys and office.mark of @folder into @path, which must not exist; reads
 * it back before it takes its name. HW_ERROR_EXISTS, HW_ERROR_FULL, HW_ERROR_READ_ONLY. */
gboolean hw_bundle_pack (const char *folder, const char *path, GError **error);

/* Unpacks into @folder, which is there and empty. HW_ERROR_NOT_FOUND, HW_ERROR_DAMAGED,
 * HW_ERROR_NEWER; what was unpacked before an error is the caller's to remove. */
gboolean hw_bundle_unpack (const char *path, const char *folder, GError **error);

/* Reads all of it and compares. */
gboolean hw_bundle_check (const char *path, GError **error);

/* One part of it, «office.keys» or «office.mark», in memory. The same errors. */
GBytes *hw_bundle_read (const char *path, const char *name, GError **error);

G_END_DECLS
