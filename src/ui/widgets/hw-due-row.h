/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is to happen, for whom, and how near its day is; one press tells why that day.
 */

#pragma once

#include "ui/widgets/hw-state.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_DUE_ROW (hw_due_row_get_type ())
G_DECLARE_FINAL_TYPE (HwDueRow, hw_due_row, HW, DUE_ROW, AdwPreferencesRow)

/* The title says what. Properties besides: state (HwState), and three strings of which NULL or ""
 * shows nothing: subtitle (for whom), when («8 days late»), why (the rule and its arithmetic). */
GtkWidget *hw_due_row_new (void);

G_END_DECLS
