/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Since when the office is, what it holds and how it is protected.
 */

#pragma once

#include "ui/office/hw-office-part.h"

G_BEGIN_DECLS

#define HW_TYPE_ABOUT_OFFICE_PAGE (hw_about_office_page_get_type ())
G_DECLARE_FINAL_TYPE (HwAboutOfficePage, hw_about_office_page, HW, ABOUT_OFFICE_PAGE, HwOfficePart)

G_END_DECLS
