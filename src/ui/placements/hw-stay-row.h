/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A stay in out-of-home care on a child’s page.
 */

#pragma once

#include "ui/widgets/hw-record-row.h"

G_BEGIN_DECLS

#define HW_TYPE_STAY_ROW (hw_stay_row_get_type ())
G_DECLARE_FINAL_TYPE (HwStayRow, hw_stay_row, HW, STAY_ROW, HwRecordRow)

G_END_DECLS
