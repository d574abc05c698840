/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the search for relatives and the work with the birth family go, by race; small numbers are
 * hidden.
 */

#pragma once

#include "ui/office/hw-office-part.h"

G_BEGIN_DECLS

#define HW_TYPE_RACE_REPORT_PAGE (hw_race_report_page_get_type ())
G_DECLARE_FINAL_TYPE (HwRaceReportPage, hw_race_report_page, HW, RACE_REPORT_PAGE, HwOfficePart)

G_END_DECLS
