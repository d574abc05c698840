/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row of the list behind a number, in words.
 */

#pragma once

#include "domain/office/hw-counted-result.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define HW_TYPE_COUNTED_ITEM (hw_counted_item_get_type ())
G_DECLARE_FINAL_TYPE (HwCountedItem, hw_counted_item, HW, COUNTED_ITEM, GObject)

/* Read-only properties: name, detail; «summary» is all of the row for a screen reader; is-row,
 * is-heading. */

/* Copies @row. */
HwCountedItem *hw_counted_item_new (const HwCountedRow *row);

/* Above rows; takes @words. */
HwCountedItem *hw_counted_item_new_heading (char *words);

/* Borrowed; a heading’s opens nothing: its id is NULL. */
const HwCountedRow *hw_counted_item_row (HwCountedItem *self);

/* Whether both say the same and open the same. */
gboolean hw_counted_item_equal (HwCountedItem *self, HwCountedItem *other);

G_END_DECLS
