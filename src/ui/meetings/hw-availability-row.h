/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When somebody can come to a meeting, or cannot, and its form.
 */

#pragma once

#include "ui/widgets/hw-record-row.h"

G_BEGIN_DECLS

#define HW_TYPE_AVAILABILITY_ROW (hw_availability_row_get_type ())
G_DECLARE_FINAL_TYPE (HwAvailabilityRow, hw_availability_row, HW, AVAILABILITY_ROW, HwRecordRow)

G_END_DECLS
