/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of the list of children as the list shows it: words made from a HwChildRow when asked.
 */

#pragma once

#include "domain/placements/hw-children-result.h"

G_BEGIN_DECLS

#define HW_TYPE_CHILD_ITEM (hw_child_item_get_type ())
G_DECLARE_FINAL_TYPE (HwChildItem, hw_child_item, HW, CHILD_ITEM, GObject)

/* A placeholder, with empty words, until hw_child_item_take_row(). The properties are read-only
 * strings: name, age, time-in-care, days-in-care, lives-with, goal, family, county, worker, detail
 * (the second line of a narrow list) and summary (all of it, for a screen reader). */
void hw_child_item_take_row (HwChildItem *self, HwChildRow *row);

/* The child's id, NULL in a placeholder; borrowed. */
const char *hw_child_item_id (HwChildItem *self);

G_END_DECLS
