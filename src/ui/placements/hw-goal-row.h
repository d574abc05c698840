/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A permanency goal on a child’s page.
 */

#pragma once

#include "ui/widgets/hw-record-row.h"

G_BEGIN_DECLS

#define HW_TYPE_GOAL_ROW (hw_goal_row_get_type ())
G_DECLARE_FINAL_TYPE (HwGoalRow, hw_goal_row, HW, GOAL_ROW, HwRecordRow)

G_END_DECLS
