/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first step of an import: which file; and the mappings that this office made, to be changed or
 * removed.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_IMPORT_FILE_PAGE (hw_import_file_page_get_type ())
G_DECLARE_FINAL_TYPE (HwImportFilePage, hw_import_file_page, HW, IMPORT_FILE_PAGE,
                      AdwNavigationPage)

/* Signals: ::chosen (GFile); ::change (const char *name), the mapping of that name. */
HwImportFilePage *hw_import_file_page_new (HwStoreThread *thread);

/* Why a file does not come in; NULL: nothing is said. */
void hw_import_file_page_say (HwImportFilePage *self, const char *problem);

/* The mappings are others now. */
void hw_import_file_page_refresh (HwImportFilePage *self);

G_END_DECLS
