/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cells of a page that lists records: one line of text, or two where there is room for one
 * column only.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows the string @property of the cell's item, which is of @item_type, and below the pointer that
 * named @tooltip (may be NULL). The row has the focus, not the cell. */
void hw_list_cell_set_line (GtkColumnViewCell *cell, GType item_type, const char *property,
                            const char *tooltip);

/* The properties «name» and, smaller, «detail» of the cell's item. */
void hw_list_cell_set_two_lines (GtkColumnViewCell *cell, GType item_type);

/* A column of @width pixels at the usual size of text, as wide as the text is large; words share
 * what room is left. */
void hw_list_column_set_width (GtkColumnViewColumn *column, GtkWidget *view, int width);

G_END_DECLS
