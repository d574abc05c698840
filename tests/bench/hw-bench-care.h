/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An office full of children with stays, placements, goals and hearings.
 */

#pragma once

#include "store/hw-store.h"

G_BEGIN_DECLS

/* @n_closed children who left and then @n_open in care, and all five packs. The id of the last
 * child, owned. */
char *hw_bench_fill_care (HwStore *store, guint n_open, guint n_closed);

G_END_DECLS
