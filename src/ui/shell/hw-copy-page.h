/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A *.homeward file is looked at, told about, and copied in under a name.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_COPY_PAGE (hw_copy_page_get_type ())
G_DECLARE_FINAL_TYPE (HwCopyPage, hw_copy_page, HW, COPY_PAGE, AdwNavigationPage)

HwCopyPage *hw_copy_page_new (const char *path);

G_END_DECLS
