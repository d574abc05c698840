/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of a service region.
 */

#pragma once

#include "ui/office/hw-office-record-page.h"

G_BEGIN_DECLS

#define HW_TYPE_REGION_PAGE (hw_region_page_get_type ())
G_DECLARE_FINAL_TYPE (HwRegionPage, hw_region_page, HW, REGION_PAGE, HwOfficeRecordPage)

G_END_DECLS
