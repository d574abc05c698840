/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of keys that do something.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_SHORTCUTS_DIALOG (hw_shortcuts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HwShortcutsDialog, hw_shortcuts_dialog, HW, SHORTCUTS_DIALOG, AdwDialog)

AdwDialog *hw_shortcuts_dialog_new (void);

G_END_DECLS
