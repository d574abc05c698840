/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a child lived, on the child’s page.
 */

#pragma once

#include "ui/widgets/hw-record-row.h"

G_BEGIN_DECLS

#define HW_TYPE_PLACEMENT_ROW (hw_placement_row_get_type ())
G_DECLARE_FINAL_TYPE (HwPlacementRow, hw_placement_row, HW, PLACEMENT_ROW, HwRecordRow)

G_END_DECLS
