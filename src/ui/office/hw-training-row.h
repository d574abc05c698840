/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A training of a person of the staff or of a home, and its form (S0-2, S2-17).
 */

#pragma once

#include "ui/widgets/hw-record-row.h"

G_BEGIN_DECLS

#define HW_TYPE_TRAINING_ROW (hw_training_row_get_type ())
G_DECLARE_FINAL_TYPE (HwTrainingRow, hw_training_row, HW, TRAINING_ROW, HwRecordRow)

G_END_DECLS
