/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A court hearing or review on a child’s page.
 */

#pragma once

#include "ui/widgets/hw-record-row.h"

G_BEGIN_DECLS

#define HW_TYPE_HEARING_ROW (hw_hearing_row_get_type ())
G_DECLARE_FINAL_TYPE (HwHearingRow, hw_hearing_row, HW, HEARING_ROW, HwRecordRow)

G_END_DECLS
