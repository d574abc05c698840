/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An approval of a home, and its form.
 */

#pragma once

#include "ui/widgets/hw-record-row.h"

G_BEGIN_DECLS

#define HW_TYPE_APPROVAL_ROW (hw_approval_row_get_type ())
G_DECLARE_FINAL_TYPE (HwApprovalRow, hw_approval_row, HW, APPROVAL_ROW, HwRecordRow)

G_END_DECLS
