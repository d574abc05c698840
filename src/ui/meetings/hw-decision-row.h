/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A decision of a meeting, and its form.
 */

#pragma once

#include "ui/widgets/hw-record-row.h"

G_BEGIN_DECLS

#define HW_TYPE_DECISION_ROW (hw_decision_row_get_type ())
G_DECLARE_FINAL_TYPE (HwDecisionRow, hw_decision_row, HW, DECISION_ROW, HwRecordRow)

G_END_DECLS
