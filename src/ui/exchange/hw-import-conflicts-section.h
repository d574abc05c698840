/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a file contradicts what people keyed: for each, and for all, the office's value or the
 * file's.
 */

#pragma once

#include "exchange/hw-import.h"
#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_IMPORT_CONFLICTS_SECTION (hw_import_conflicts_section_get_type ())
G_DECLARE_FINAL_TYPE (HwImportConflictsSection, hw_import_conflicts_section, HW,
                      IMPORT_CONFLICTS_SECTION, AdwBin)

/* @plan: one that is done, or NULL: nothing is shown. Signal: ::decided, the plan's counts are
 * others now. */
void hw_import_conflicts_section_show (HwImportConflictsSection *self, HwStoreThread *thread,
                                       HwImportPlan *plan);

G_END_DECLS
