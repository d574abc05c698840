/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One column of a table, and the field that it fills. It can be dragged onto a field.
 */

#pragma once

#include "exchange/hw-mapping-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_MAPPING_COLUMN_ROW (hw_mapping_column_row_get_type ())
G_DECLARE_FINAL_TYPE (HwMappingColumnRow, hw_mapping_column_row, HW, MAPPING_COLUMN_ROW,
                      GtkListBoxRow)

/* What is dragged: the column's index. */
#define HW_TYPE_DRAGGED_COLUMN G_TYPE_UINT

/* Signals: ::target and ::codes (guint index), when a person wants to choose the field, or the
 * meanings of the values. @column: the draft's, which outlives the row; @found: what it holds, or
 * NULL: there is no file. */
GtkWidget *hw_mapping_column_row_new (guint index, const HwDraftColumn *column,
                                      const HwSurveyColumn *found);

/* The column means something else now. @fault: what is wrong with it, or NULL. */
void hw_mapping_column_row_refresh (HwMappingColumnRow *self, const char *fault);

void hw_mapping_column_row_set_narrow (HwMappingColumnRow *self, gboolean is_narrow);
void hw_mapping_column_row_focus (HwMappingColumnRow *self);

/* «Child», «Supervisor (Staff)»; and «Date of birth · Child». Owned. */
char *hw_mapping_dup_slot_words (const HwDraftSlot *slot);
char *hw_mapping_dup_place_words (const HwDraftSlot *slot, const HwField *field);

G_END_DECLS
