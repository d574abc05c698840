/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A change that the case plan of a family needs, until it is settled (S2-26).
 */

#pragma once

#include "ui/widgets/hw-record-row.h"

G_BEGIN_DECLS

#define HW_TYPE_PLAN_CHANGE_ROW (hw_plan_change_row_get_type ())
G_DECLARE_FINAL_TYPE (HwPlanChangeRow, hw_plan_change_row, HW, PLAN_CHANGE_ROW, HwRecordRow)

G_END_DECLS
