/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * office.mark, the high-water mark: how far the journal had come when it was last seen, with its
 * hash. A store that has less, or other work at that place, is an older or a foreign copy
 * (reliability F2).
 */

#pragma once

#include "store/office/hw-pages.h"

G_BEGIN_DECLS

/* The file's bytes for a head; and the head of bytes. HW_ERROR_DAMAGED: not made with this key. */
GBytes *hw_mark_print (const HwHead *head, const HwKey *key);
gboolean hw_mark_parse (GBytes *bytes, const HwKey *key, HwHead *head, GError **error);

/* HW_ERROR_INCOMPLETE: no such file. */
gboolean hw_mark_load (const char *path, const HwKey *key, HwHead *head, GError **error);
gboolean hw_mark_save (const char *path, const HwKey *key, const HwHead *head, GError **error);

/* HW_ERROR_ROLLED_BACK: the store does not hold what @mark saw. */
gboolean hw_mark_compare (const HwHead *mark, HwPages *store, GError **error);

G_END_DECLS
