/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A full disclosure to a parent, in short; opened, its form.
 */

#pragma once

#include "ui/widgets/hw-record-row.h"

G_BEGIN_DECLS

#define HW_TYPE_DISCLOSURE_ROW (hw_disclosure_row_get_type ())
G_DECLARE_FINAL_TYPE (HwDisclosureRow, hw_disclosure_row, HW, DISCLOSURE_ROW, HwRecordRow)

G_END_DECLS
