/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of a person of the staff.
 */

#pragma once

#include "ui/office/hw-office-record-page.h"

G_BEGIN_DECLS

#define HW_TYPE_STAFF_PAGE (hw_staff_page_get_type ())
G_DECLARE_FINAL_TYPE (HwStaffPage, hw_staff_page, HW, STAFF_PAGE, HwOfficeRecordPage)

/* Actions: staff.hand-over, staff.add(type): a cover, or a time at which the person can come. */

G_END_DECLS
