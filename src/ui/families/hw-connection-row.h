/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Somebody around a child: what the person is to the child, how to reach them, and both forms. The
 * person is the row's companion.
 */

#pragma once

#include "ui/widgets/hw-record-row.h"

G_BEGIN_DECLS

#define HW_TYPE_CONNECTION_ROW (hw_connection_row_get_type ())
G_DECLARE_FINAL_TYPE (HwConnectionRow, hw_connection_row, HW, CONNECTION_ROW, HwRecordRow)

G_END_DECLS
