/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For what resource homes are approved, and how often children move on from them (S2-18, S2-19).
 */

#pragma once

#include "ui/office/hw-office-part.h"

G_BEGIN_DECLS

#define HW_TYPE_HOMES_REPORT_PAGE (hw_homes_report_page_get_type ())
G_DECLARE_FINAL_TYPE (HwHomesReportPage, hw_homes_report_page, HW, HOMES_REPORT_PAGE,
                      HwOfficePart)

G_END_DECLS
