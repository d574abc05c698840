/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines bound to the properties of a cell's item.
 */

#include "ui/widgets/hw-list-cell.h"

#include "ui/widgets/hw-line.h"

#include <adwaita.h>

static void
bind (GtkColumnViewCell *cell, GType item_type, const char *property, GtkWidget *line,
      const char *target)
{
  GtkExpression *item = gtk_property_expression_new (GTK_TYPE_COLUMN_VIEW_CELL, NULL, "item");

  gtk_expression_bind (gtk_property_expression_new (item_type, item, property), line, target,
                       cell);
}

static GtkWidget *
make_line (GtkColumnViewCell *cell, GType item_type, const char *property)
{
  GtkWidget *line = hw_line_new ();

  bind (cell, item_type, property, line, "text");
  return line;
}

void
hw_list_cell_set_line (GtkColumnViewCell *cell, GType item_type, const char *property,
                       const char *tooltip)
{
  GtkWidget *line = make_line (cell, item_type, property);

  if (tooltip)
    bind (cell, item_type, tooltip, line, "tooltip-text");
  gtk_column_view_cell_set_focusable (cell, FALSE);
  gtk_column_view_cell_set_child (cell, line);
}

void
hw_list_cell_set_two_lines (GtkColumnViewCell *cell, GType item_type)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *detail = make_line (cell, item_type, "detail");

  gtk_widget_set_margin_top (box, 4);
  gtk_widget_set_margin_bottom (box, 4);
  gtk_widget_add_css_class (detail, "caption");
  gtk_widget_add_css_class (detail, "dimmed");
  gtk_box_append (GTK_BOX (box), make_line (cell, item_type, "name"));
  gtk_box_append (GTK_BOX (box), detail);
  gtk_column_view_cell_set_focusable (cell, FALSE);
  gtk_column_view_cell_set_child (cell, box);
}

/* Figures and short words need no more than they have. */
#define WORDS 130

void
hw_list_column_set_width (GtkColumnViewColumn *column, GtkWidget *view, int width)
{
  GtkSettings *settings = gtk_widget_get_settings (view);
  double scaled = adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, width, settings);

  gtk_column_view_column_set_fixed_width (column, (int) scaled);
  gtk_column_view_column_set_expand (column, width >= WORDS);
}
