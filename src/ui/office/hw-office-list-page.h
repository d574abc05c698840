/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of staff, of regions or of resource homes.
 */

#pragma once

#include "ui/office/hw-office-part.h"

G_BEGIN_DECLS

#define HW_TYPE_OFFICE_LIST_PAGE (hw_office_list_page_get_type ())
G_DECLARE_FINAL_TYPE (HwOfficeListPage, hw_office_list_page, HW, OFFICE_LIST_PAGE, HwOfficePart)

/* Properties: list (an HwOfficeList, at construction), count-text, add-text, width (0 narrow, 1
 * middle, 2 wide). Action: list.add. */

G_END_DECLS
