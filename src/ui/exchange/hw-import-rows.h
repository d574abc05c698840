/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a plan left out and where it contradicts the office, as lists: a row is made when it comes
 * into sight, however many there are.
 */

#pragma once

#include "exchange/hw-import.h"

G_BEGIN_DECLS

/* Read-only strings: line («17»), record («Child 700001», «Line 17, DOB»), field (a column or a
 * field), held (the value that was refused, or the office's), told (why, or the file's value),
 * detail (the second line of a narrow list), summary (for a screen reader); read-only flags:
 * fixable (a person can decide), taken (for the file's value). */
#define HW_TYPE_IMPORT_ROW (hw_import_row_get_type ())
G_DECLARE_FINAL_TYPE (HwImportRow, hw_import_row, HW, IMPORT_ROW, GObject)

/* NULL in a row of the rejects. Borrowed, the plan's. */
const HwImportConflict *hw_import_row_conflict (HwImportRow *self);

#define HW_TYPE_IMPORT_ROWS (hw_import_rows_get_type ())
G_DECLARE_FINAL_TYPE (HwImportRows, hw_import_rows, HW, IMPORT_ROWS, GObject)

/* A GListModel of HwImportRow over a plan that is done. */
HwImportRows *hw_import_rows_new_rejects (HwImportPlan *plan);
HwImportRows *hw_import_rows_new_conflicts (HwImportPlan *plan, const HwRegistry *registry);

/* Decisions were made: the rows in sight say so. */
void hw_import_rows_tell_decisions (HwImportRows *self);

G_END_DECLS
