/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cells of the import's tables: one line, or two in a narrow window.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows a text property of the cell's item, of type @type. */
void hw_import_cell_show (GtkColumnViewCell *cell, GType type, const char *property);

/* @first above, and the property «detail» below it. */
void hw_import_cell_show_two (GtkColumnViewCell *cell, GType type, const char *first);

G_END_DECLS
