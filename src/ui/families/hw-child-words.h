/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What several parts of a child's page say of a record.
 */

#pragma once

#include "domain/placements/hw-placement.h"

G_BEGIN_DECLS

/* The value of a field as people read it. Owned. */
char *hw_child_words_dup_value (gpointer record, const char *field);

/* Where a child lives, and for how long: «Foster home, 016 · 2 y 2 m», without a home its setting.
 * NULL without a placement. @titles: of homes, by id. Owned. */
char *hw_child_words_dup_home (HwPlacement *placement, GHashTable *titles, HwDay today);

G_END_DECLS
