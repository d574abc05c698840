/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows that an import leaves out, with the way to a table of them.
 */

#pragma once

#include "exchange/hw-import.h"
#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_IMPORT_REJECTS_SECTION (hw_import_rejects_section_get_type ())
G_DECLARE_FINAL_TYPE (HwImportRejectsSection, hw_import_rejects_section, HW, IMPORT_REJECTS_SECTION,
                      AdwBin)

/* @plan: one that is done, or NULL: nothing is shown. */
void hw_import_rejects_section_show (HwImportRejectsSection *self, HwStoreThread *thread,
                                     HwImportPlan *plan);

G_END_DECLS
