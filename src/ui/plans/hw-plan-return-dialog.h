/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan goes back to whoever asked for its approval, with what is to be changed.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_PLAN_RETURN_DIALOG (hw_plan_return_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HwPlanReturnDialog, hw_plan_return_dialog, HW, PLAN_RETURN_DIALOG,
                      AdwDialog)

/* @plan: its id. What was done is told by «win.saved»; what cannot be is said in the dialog, which
 * keeps the words. */
void hw_plan_return_dialog_present (GtkWidget *parent, HwStoreThread *thread, const char *plan);

G_END_DECLS
