/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One field in a form: a description in Blueprint, not a widget. The group or the record row that
 * holds it turns it into the row that its kind asks for, and into a second row with the words
 * beside it.
 */

#pragma once

#include "ui/forms/hw-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Properties: field (its name), fixed (a reference that is shown and not chosen). */
#define HW_TYPE_FIELD_ROW (hw_field_row_get_type ())
G_DECLARE_FINAL_TYPE (HwFieldRow, hw_field_row, HW, FIELD_ROW, GObject)

/* Makes the editor and the remark for @draft anew; NULL: there is none any more. Both are the
 * holder's to add, in this order; borrowed. */
void hw_field_row_attach (HwFieldRow *self, HwDraft *draft);
GtkWidget *hw_field_row_editor (HwFieldRow *self);
GtkWidget *hw_field_row_remark (HwFieldRow *self);

/* The name of the property; borrowed. */
const char *hw_field_row_name (HwFieldRow *self);

/* The field was left, or something was chosen: it is saved. */
void hw_field_row_commit (HwFieldRow *self);

G_END_DECLS
