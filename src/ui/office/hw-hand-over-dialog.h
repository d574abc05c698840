/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Handing the families of a worker over to another, as when somebody leaves.
 */

#pragma once

#include "domain/office/hw-office-lists-result.h"
#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_HAND_OVER_DIALOG (hw_hand_over_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HwHandOverDialog, hw_hand_over_dialog, HW, HAND_OVER_DIALOG, AdwDialog)

/* @entry: of the person who hands over. */
AdwDialog *hw_hand_over_dialog_new (HwStoreThread *thread, const HwOfficeEntry *entry);

/* As if it had been chosen in the dialog. */
void hw_hand_over_dialog_choose (HwHandOverDialog *self, const char *staff);

G_END_DECLS
