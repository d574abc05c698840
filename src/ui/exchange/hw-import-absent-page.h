/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The children in care whom an imported file does not name: each opens.
 */

#pragma once

#include "exchange/hw-import.h"
#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_IMPORT_ABSENT_PAGE (hw_import_absent_page_get_type ())
G_DECLARE_FINAL_TYPE (HwImportAbsentPage, hw_import_absent_page, HW, IMPORT_ABSENT_PAGE,
                      AdwNavigationPage)

/* Begins to look; @plan: a written one, or NULL: let go of the last. Signal: ::counted (uint), how
 * many there are so far. */
void hw_import_absent_page_show (HwImportAbsentPage *self, HwStoreThread *thread,
                                 HwImportPlan *plan);

G_END_DECLS
