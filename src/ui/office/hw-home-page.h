/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of a resource home.
 */

#pragma once

#include "ui/office/hw-office-record-page.h"

G_BEGIN_DECLS

#define HW_TYPE_HOME_PAGE (hw_home_page_get_type ())
G_DECLARE_FINAL_TYPE (HwHomePage, hw_home_page, HW, HOME_PAGE, HwOfficeRecordPage)

G_END_DECLS
