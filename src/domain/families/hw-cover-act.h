/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The act of somebody who stays after all.
 */

#pragma once

#include "store/hw-store.h"

G_BEGIN_DECLS

/* Removes the cover: 0 where who is signed in may not (hw_cover_may_write). */
gint64 hw_cover_remove (HwStore *store, const char *id, GError **error);

G_END_DECLS
