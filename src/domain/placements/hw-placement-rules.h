/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counting moves. At most two placements in twelve months (seed 002, S2-11): the placement that
 * would be the third is told before it is saved.
 */

#pragma once

#include "domain/placements/hw-placement.h"

G_BEGIN_DECLS

#define HW_PLACEMENTS_IN_A_YEAR 2

/* Runaway, trial home visit and hospital are not moves (domain 2.1, P5). */
gboolean hw_setting_is_move (HwSetting setting);

/* Whether both are at one time: the end's day is the first of the next one's. */
gboolean hw_placement_overlaps (HwPlacement *self, HwPlacement *other);

/* A child who comes to a new place has left the one before. The placement of the same stay that is
 * still open when @self begins, as it would be if it ended on that day; of several the one that
 * began last. NULL: there is none. Transfer full. */
HwPlacement *hw_placement_dup_former_ended (HwPlacement *self, HwLookUp *look_up);

/* The placements of @child in all stays that began in the twelve months up to and including the
 * start of @self, @self among them; 0 when @self is none that counts. */
guint hw_placement_count_recent (HwPlacement *self, const char *child, HwLookUp *look_up);

/* The moves of a child in the twelve months up to and including @day, among @placements (of
 * HwPlacement *, of all stays): those that began then and count, but for the first of each stay,
 * which is the removal (domain 2.1, P5). */
guint hw_placement_count_moves (GPtrArray *placements, HwDay day);

/* The twelve months up to and including @day are the days after this one. */
HwDay hw_placement_year_before (HwDay day);

G_END_DECLS
