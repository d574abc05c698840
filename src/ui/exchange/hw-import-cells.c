/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cells bound to their items by expressions.
 */

#include "ui/exchange/hw-import-cells.h"

#include "ui/widgets/hw-line.h"

static GtkWidget *
make_line (GtkColumnViewCell *cell, GType type, const char *property)
{
  GtkWidget *line = hw_line_new ();
  GtkExpression *item = gtk_property_expression_new (GTK_TYPE_COLUMN_VIEW_CELL, NULL, "item");
  GtkExpression *text = gtk_property_expression_new (type, item, property);

  /* What is cut short is told in full to whoever stays on it. */
  gtk_expression_bind (gtk_expression_ref (text), line, "tooltip-text", cell);
  gtk_expression_bind (text, line, "text", cell);
  return line;
}

void
hw_import_cell_show (GtkColumnViewCell *cell, GType type, const char *property)
{
  gtk_column_view_cell_set_focusable (cell, FALSE);
  gtk_column_view_cell_set_child (cell, make_line (cell, type, property));
}

void
hw_import_cell_show_two (GtkColumnViewCell *cell, GType type, const char *first)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *detail = make_line (cell, type, "detail");

  gtk_widget_set_margin_top (box, 4);
  gtk_widget_set_margin_bottom (box, 4);
  gtk_widget_add_css_class (detail, "caption");
  gtk_widget_add_css_class (detail, "dimmed");
  gtk_box_append (GTK_BOX (box), make_line (cell, type, first));
  gtk_box_append (GTK_BOX (box), detail);
  gtk_column_view_cell_set_focusable (cell, FALSE);
  gtk_column_view_cell_set_child (cell, box);
}
