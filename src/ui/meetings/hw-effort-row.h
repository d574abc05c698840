/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was tried so that somebody comes to a meeting, and its form.
 */

#pragma once

#include "ui/widgets/hw-record-row.h"

G_BEGIN_DECLS

#define HW_TYPE_EFFORT_ROW (hw_effort_row_get_type ())
G_DECLARE_FINAL_TYPE (HwEffortRow, hw_effort_row, HW, EFFORT_ROW, HwRecordRow)

G_END_DECLS
