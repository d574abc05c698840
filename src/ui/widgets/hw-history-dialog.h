/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who set a value, when, by which act, and what it was before: of one field, or of a whole record.
 */

#pragma once

#include "record/hw-record.h"
#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_HISTORY_DIALOG (hw_history_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HwHistoryDialog, hw_history_dialog, HW, HISTORY_DIALOG, AdwDialog)

/* @field: the property's name; NULL: all fields of the record. */
void hw_history_dialog_present (GtkWidget *parent, HwStoreThread *thread, HwRecord *record,
                                const char *field);

G_END_DECLS
