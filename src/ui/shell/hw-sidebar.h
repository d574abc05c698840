/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages of the office, with the numbers that are read again after each commit.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_SIDEBAR (hw_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (HwSidebar, hw_sidebar, HW, SIDEBAR, AdwNavigationPage)

/* Activating a row activates win.page. */
void hw_sidebar_show (HwSidebar *self, HwStoreThread *thread, const char *office);
void hw_sidebar_select (HwSidebar *self, const char *page);

G_END_DECLS
