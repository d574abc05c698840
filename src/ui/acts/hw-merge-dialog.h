/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Making two records one: the values that differ side by side.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_MERGE_DIALOG (hw_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HwMergeDialog, hw_merge_dialog, HW, MERGE_DIALOG, AdwDialog)

/* Both of @type (one that hw_merge_is_offered()). What was done is told to «win.saved». */
void hw_merge_dialog_present (GtkWidget *parent, HwStoreThread *thread, GType type,
                              const char *kept, const char *gone);

/* Asks first, by typing, which other record is the same as @kept. */
void hw_merge_dialog_ask (GtkWidget *parent, HwStoreThread *thread, GType type,
                          const char *kept);

G_END_DECLS
