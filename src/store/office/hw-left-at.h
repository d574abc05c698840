/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where who is signed in was when the window was locked. It lies in the encrypted store: what is
 * remembered holds ids of records, and no setting may.
 */

#pragma once

#include "store/hw-store.h"

G_BEGIN_DECLS

/* Keeps @way in place of what was kept before; NULL: nothing any more. In a transaction of its own
 * that is no act: nothing is journalled, no list reloads. An office that can only be read keeps
 * nothing. */
gboolean hw_left_at_keep (HwStore *store, const char *way, GError **error);

/* What was kept; it is kept no longer. NULL without @error: nothing was. Owned. */
char *hw_left_at_take (HwStore *store, GError **error);

G_END_DECLS
