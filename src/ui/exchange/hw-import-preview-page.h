/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The step before anything is written: counts, what is left out, contradictions to decide on.
 */

#pragma once

#include "exchange/hw-import.h"
#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_IMPORT_PREVIEW_PAGE (hw_import_preview_page_get_type ())
G_DECLARE_FINAL_TYPE (HwImportPreviewPage, hw_import_preview_page, HW, IMPORT_PREVIEW_PAGE,
                      AdwNavigationPage)

/* Signal: ::import, the person wants it so. @plan: one that is done; NULL: let go of the last. */
void hw_import_preview_page_show (HwImportPreviewPage *self, HwStoreThread *thread,
                                  HwImportPlan *plan);

/* What went wrong, above everything; NULL: nothing. */
void hw_import_preview_page_say (HwImportPreviewPage *self, const char *problem);

G_END_DECLS
