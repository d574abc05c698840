/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The help in a dialog: its list with a search, and its pages.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_HELP_DIALOG (hw_help_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HwHelpDialog, hw_help_dialog, HW, HELP_DIALOG, AdwDialog)

/* Opens at @page; NULL: at the list. */
AdwDialog *hw_help_dialog_new (const char *page);

G_END_DECLS
