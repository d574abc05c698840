/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Passphrases: for somebody who gets a key, one's own, or to come to the recovery sheet.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum
{
  HW_KEY_GIVE,
  HW_KEY_CHANGE,
  HW_KEY_SHEET,
} HwKeyAct;

#define HW_TYPE_KEY_DIALOG (hw_key_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HwKeyDialog, hw_key_dialog, HW, KEY_DIALOG, AdwDialog)

/* ::done, after something was changed. Actions: key.apply, key.save (the sheet into a file),
 * key.cancel. */
HwKeyDialog *hw_key_dialog_new (HwStoreThread *thread, HwKeyAct act);

/* As if the person had been chosen in the dialog. */
void hw_key_dialog_choose (HwKeyDialog *self, const char *staff);

G_END_DECLS
