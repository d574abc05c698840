/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Choosing several records of one type: those that belong to the same, and any other by its name.
 */

#pragma once

#include "record/hw-record.h"
#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_REFS_DIALOG (hw_refs_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HwRefsDialog, hw_refs_dialog, HW, REFS_DIALOG, AdwDialog)

/* @field: several references of @record. */
HwRefsDialog *hw_refs_dialog_new (HwStoreThread *thread, HwRecord *record, const HwField *field);

/* The chosen ones as the field's text form, "" for none; owned. NULL: nothing was shown yet. */
char *hw_refs_dialog_dup_text (HwRefsDialog *self);

G_END_DECLS
