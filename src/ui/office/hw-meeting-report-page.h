/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is asked to meetings and comes, and what of them counts (S3-13, S4-11 to S4-14).
 */

#pragma once

#include "ui/office/hw-office-part.h"

G_BEGIN_DECLS

#define HW_TYPE_MEETING_REPORT_PAGE (hw_meeting_report_page_get_type ())
G_DECLARE_FINAL_TYPE (HwMeetingReportPage, hw_meeting_report_page, HW, MEETING_REPORT_PAGE,
                      HwOfficePart)

G_END_DECLS
