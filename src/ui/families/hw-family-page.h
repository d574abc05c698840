/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of one family.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_FAMILY_PAGE (hw_family_page_get_type ())
G_DECLARE_FINAL_TYPE (HwFamilyPage, hw_family_page, HW, FAMILY_PAGE, AdwNavigationPage)

/* Properties: thread, family-id (both construct only). Its opening is noted in the access log
 * before anything is shown. */

G_END_DECLS
