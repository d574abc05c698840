/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page that makes, or opens, an office in which everything is invented.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_DEMO_PAGE (hw_demo_page_get_type ())
G_DECLARE_FINAL_TYPE (HwDemoPage, hw_demo_page, HW, DEMO_PAGE, AdwNavigationPage)

HwDemoPage *hw_demo_page_new (void);

G_END_DECLS
