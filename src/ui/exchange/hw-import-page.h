/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The import assistant: a file is chosen or dropped, planned in slices while the window goes on,
 * looked at and decided on, written in one transaction, and can be taken back as one step.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_IMPORT_PAGE (hw_import_page_get_type ())
G_DECLARE_FINAL_TYPE (HwImportPage, hw_import_page, HW, IMPORT_PAGE, AdwNavigationPage)

/* Construct-only property: thread. */

/* Begins with a file, unless another one is being written. */
void hw_import_page_take_file (HwImportPage *self, GFile *file);

G_END_DECLS
