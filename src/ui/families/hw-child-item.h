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
 * strings: the columns of the list (hw-children-columns.c), days-in-care, detail (the second line
 * of a narrow list) and summary (all of it, for a screen reader). */
void hw_child_item_take_row (HwChildItem *self, HwChildRow *row);

/* The child's id, NULL in a placeholder; borrowed. */
const char *hw_child_item_id (HwChildItem *self);

/* The words of @property for a row that no item has taken. On any thread. Owned; NULL where there
 * is nothing. */
char *hw_child_item_dup_words (const HwChildRow *row, const char *property);

G_END_DECLS
