/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A child comes to a new place, and leaves the one before.
 */

#pragma once

#include "domain/placements/hw-placement.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* Adds @placement, which gets its id, and ends the one before it on the day on which it begins
 * (hw_placement_dup_former_ended()); where none is open, none is ended. One transaction,
 * «placement.begin»; returns its number, 0: nothing was written. */
gint64 hw_placement_begin (HwStore *store, HwPlacement *placement, GError **error);

G_END_DECLS
