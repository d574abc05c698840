/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When somebody of the staff is away and who stands in, and its form.
 */

#pragma once

#include "ui/widgets/hw-record-row.h"

G_BEGIN_DECLS

#define HW_TYPE_COVER_ROW (hw_cover_row_get_type ())
G_DECLARE_FINAL_TYPE (HwCoverRow, hw_cover_row, HW, COVER_ROW, HwRecordRow)

G_END_DECLS
