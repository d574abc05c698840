/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of families: found, filtered and sorted.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_FAMILIES_PAGE (hw_families_page_get_type ())
G_DECLARE_FINAL_TYPE (HwFamiliesPage, hw_families_page, HW, FAMILIES_PAGE, AdwNavigationPage)

/* Properties: thread (construct only); count-text, what stands below the title. */

G_END_DECLS
