/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The dialog of preferences.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_PREFERENCES_DIALOG (hw_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HwPreferencesDialog, hw_preferences_dialog, HW, PREFERENCES_DIALOG,
                      AdwPreferencesDialog)

AdwDialog *hw_preferences_dialog_new (void);

G_END_DECLS
