/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands on the office's print-outs.
 */

#pragma once

#include "ui/office/hw-office-part.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define HW_TYPE_PRINTS_PAGE (hw_prints_page_get_type ())
G_DECLARE_FINAL_TYPE (HwPrintsPage, hw_prints_page, HW, PRINTS_PAGE, HwOfficePart)

/* As if it had been chosen in the file dialog of prints.choose. */
void hw_prints_page_take_file (HwPrintsPage *self, GFile *file);

/* Actions: prints.choose, prints.remove-logo. */

G_END_DECLS
