/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line about something due as a row of a group.
 */

#pragma once

#include "ui/widgets/hw-due-line.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_DUE_ROW (hw_due_row_get_type ())
G_DECLARE_FINAL_TYPE (HwDueRow, hw_due_row, HW, DUE_ROW, AdwPreferencesRow)

/* The title says what. Properties besides are those of its line: state, subtitle, when, why. */
GtkWidget *hw_due_row_new (void);

/* Borrowed. */
HwDueLine *hw_due_row_line (HwDueRow *self);

G_END_DECLS
