/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row of the list of families as the view sees it: words, ready to be shown.
 */

#pragma once

#include "domain/placements/hw-families-result.h"

G_BEGIN_DECLS

#define HW_TYPE_FAMILY_ITEM (hw_family_item_get_type ())
G_DECLARE_FINAL_TYPE (HwFamilyItem, hw_family_item, HW, FAMILY_ITEM, GObject)

/* A placeholder, with empty words, until hw_family_item_take_row(). The properties are read-only
 * strings: name, case-number, children, siblings, worker, county, region, opened, opened-in-full,
 * detail (the second line of a narrow list) and summary (all of it, for a screen reader). */
void hw_family_item_take_row (HwFamilyItem *self, HwFamilyRow *row);

/* The family's id, NULL in a placeholder; borrowed. */
const char *hw_family_item_id (HwFamilyItem *self);

G_END_DECLS
