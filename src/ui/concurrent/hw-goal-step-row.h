/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A step towards a goal, in short; opened, its form.
 */

#pragma once

#include "ui/widgets/hw-record-row.h"

G_BEGIN_DECLS

#define HW_TYPE_GOAL_STEP_ROW (hw_goal_step_row_get_type ())
G_DECLARE_FINAL_TYPE (HwGoalStepRow, hw_goal_step_row, HW, GOAL_STEP_ROW, HwRecordRow)

G_END_DECLS
