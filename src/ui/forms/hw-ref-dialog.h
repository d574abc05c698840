/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Choosing another record by typing any part of its name.
 */

#pragma once

#include "record/hw-record.h"
#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_REF_DIALOG (hw_ref_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HwRefDialog, hw_ref_dialog, HW, REF_DIALOG, AdwDialog)

/* ::chosen (id), with NULL for none. */
HwRefDialog *hw_ref_dialog_new (HwStoreThread *thread, const HwField *field);

/* One that is there already, but not @except. */
HwRefDialog *hw_ref_dialog_new_other (HwStoreThread *thread, GType type, const char *title,
                                      const char *except);

G_END_DECLS
