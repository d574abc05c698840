/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An office that cannot be opened: what happened, to which file, what was not touched, what to do.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_TROUBLE_PAGE (hw_trouble_page_get_type ())
G_DECLARE_FINAL_TYPE (HwTroublePage, hw_trouble_page, HW, TROUBLE_PAGE, AdwNavigationPage)

/* Whether @error, of an opening, has a page of its own; what a person can answer in the same place,
 * as a wrong passphrase, has none. */
gboolean hw_trouble_page_is_for (const char *folder, const GError *error);

/* @error: why the office @folder was not opened. */
HwTroublePage *hw_trouble_page_new (const char *folder, const GError *error);

G_END_DECLS
