/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a version of a plan says otherwise than the one before, field by field (S3-33); and what was
 * copied and not touched.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_PLAN_COMPARE_DIALOG (hw_plan_compare_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HwPlanCompareDialog, hw_plan_compare_dialog, HW, PLAN_COMPARE_DIALOG,
                      AdwDialog)

/* @plan: the id of the later version. A first version has nothing to be compared with: the dialog
 * says so. */
void hw_plan_compare_dialog_present (GtkWidget *parent, HwStoreThread *thread, const char *plan);

G_END_DECLS
