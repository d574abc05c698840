/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A search for relatives, in short; opened, its form.
 */

#pragma once

#include "ui/widgets/hw-record-row.h"

G_BEGIN_DECLS

#define HW_TYPE_SEARCH_ROW (hw_search_row_get_type ())
G_DECLARE_FINAL_TYPE (HwSearchRow, hw_search_row, HW, SEARCH_ROW, HwRecordRow)

G_END_DECLS
