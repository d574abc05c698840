/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan before it is on paper: for whom, on which paper, in which language; its pages as they will
 * be; then to a printer or into a file.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_PLAN_PRINT_DIALOG (hw_plan_print_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HwPlanPrintDialog, hw_plan_print_dialog, HW, PLAN_PRINT_DIALOG, AdwDialog)

/* @plan: its id. How it ended is said by the actions win.say and win.tell of @parent's window. */
void hw_plan_print_dialog_present (GtkWidget *parent, HwStoreThread *thread, const char *plan);

G_END_DECLS
