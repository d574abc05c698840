/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page that makes a new office.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_CREATE_PAGE (hw_create_page_get_type ())
G_DECLARE_FINAL_TYPE (HwCreatePage, hw_create_page, HW, CREATE_PAGE, AdwNavigationPage)

HwCreatePage *hw_create_page_new (void);

G_END_DECLS
