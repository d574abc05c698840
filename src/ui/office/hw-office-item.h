/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row of the lists of staff, regions and homes, in words.
 */

#pragma once

#include "domain/office/hw-office-lists-result.h"

G_BEGIN_DECLS

#define HW_TYPE_OFFICE_ITEM (hw_office_item_get_type ())
G_DECLARE_FINAL_TYPE (HwOfficeItem, hw_office_item, HW, OFFICE_ITEM, GObject)

/* Read-only text properties: name, role, unit, region, supervisor, children, kind, room, family,
 * staff, homes; «detail» is the second line of a narrow row, «summary» all of it for a screen
 * reader. "" before the row is there. */

/* Takes @row. */
void hw_office_item_take_row (HwOfficeItem *self, HwOfficeRow *row);

/* NULL before the row is there. */
const char *hw_office_item_id (HwOfficeItem *self);

G_END_DECLS
