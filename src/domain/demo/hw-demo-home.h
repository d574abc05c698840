/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Resource homes and facilities: found where a child needs one, founded where all are full.
 */

#pragma once

#include "domain/demo/hw-demo-office.h"
#include "domain/placements/hw-placement.h"

G_BEGIN_DECLS

/* A home of @region for @setting that was approved by @start; with room for @children who live
 * there today when @stays is set, which are then counted in. NULL for a setting without a home.
 * Borrowed. */
HwHome *hw_demo_find_home (HwDemoOffice *office, HwDemoRegion *region, HwSetting setting,
                           HwDay start, guint children, gboolean stays);

/* The home of a child's relative, as of @start; borrowed. */
HwHome *hw_demo_add_relative_home (HwDemoOffice *office, const HwDemoRegion *region,
                                   const HwPerson *relative, HwDay start);

/* Foster homes where no child lives now, so that a free place is found. */
void hw_demo_add_empty_homes (HwDemoOffice *office);

G_END_DECLS
