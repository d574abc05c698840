/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of the same facts as the timeline, those without a day too.
 */

#pragma once

#include "report/hw-path.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_PATH_TABLE (hw_path_table_get_type ())
G_DECLARE_FINAL_TYPE (HwPathTable, hw_path_table, HW, PATH_TABLE, AdwBin)

/* ::activated (record type, id). */
void hw_path_table_set_path (HwPathTable *self, HwPath *path);

G_END_DECLS
