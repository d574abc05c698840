/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What belongs to an event of technical assistance: a group that came, a document, a key point or
 * an action; and its form.
 */

#pragma once

#include "ui/widgets/hw-record-row.h"

G_BEGIN_DECLS

#define HW_TYPE_ASSISTANCE_ROW (hw_assistance_row_get_type ())
G_DECLARE_FINAL_TYPE (HwAssistanceRow, hw_assistance_row, HW, ASSISTANCE_ROW, HwRecordRow)

G_END_DECLS
