/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ctrl+K: one entry that finds acts, pages, and everybody the office knows.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_PALETTE (hw_palette_get_type ())
G_DECLARE_FINAL_TYPE (HwPalette, hw_palette, HW, PALETTE, AdwDialog)

/* Over the window of @page, the page that is shown, whose name in the tables is @name: what is
 * chosen is activated there. */
void hw_palette_present (GtkWidget *page, HwStoreThread *thread, const char *name);

G_END_DECLS
