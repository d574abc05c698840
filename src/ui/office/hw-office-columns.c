/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables of columns, and their cells.
 */

#include "ui/office/hw-office-columns.h"

#include "ui/office/hw-office-item.h"
#include "ui/widgets/hw-line.h"
#include "ui/widgets/hw-list-cell.h"

#include <glib/gi18n-lib.h>

#define NARROW HW_OFFICE_NARROW
#define MIDDLE HW_OFFICE_MIDDLE
#define WIDE HW_OFFICE_WIDE

#define MOST_COLUMNS 6

/**
 * Column:
 * @id: a property of HwOfficeItem
 * @width: pixels; 0: what is left
 * @from: the narrowest width that has it
 */
typedef struct
{
  const char *id;
  const char *title;
  int width;
  int from;
} Column;

static const Column lists[][MOST_COLUMNS + 1] = {
  [HW_OFFICE_STAFF] = {
    { "name", N_ ("Name"), 0, MIDDLE },
    { "role", N_ ("Role"), 190, MIDDLE },
    { "unit", N_ ("Unit"), 90, WIDE },
    { "region", N_ ("Region"), 170, MIDDLE },
    { "supervisor", N_ ("Supervisor"), 170, WIDE },
    { "children", N_ ("Children"), 90, MIDDLE },
  },
  [HW_OFFICE_REGIONS] = {
    { "name", N_ ("Name"), 0, MIDDLE },
    { "staff", N_ ("Staff"), 90, MIDDLE },
    { "homes", N_ ("Homes"), 90, MIDDLE },
    { "children", N_ ("Children"), 90, MIDDLE },
  },
  [HW_OFFICE_HOMES] = {
    { "name", N_ ("Name"), 0, MIDDLE },
    { "kind", N_ ("Type"), 180, MIDDLE },
    { "region", N_ ("Region"), 160, WIDE },
    { "room", N_ ("Live there"), 110, MIDDLE },
    { "family", N_ ("Works with the birth family"), 210, WIDE },
  },
};

static GtkWidget *
make_line (GtkColumnViewCell *cell, const char *property)
{
  GtkWidget *line = hw_line_new ();
  GtkExpression *item = gtk_property_expression_new (GTK_TYPE_COLUMN_VIEW_CELL, NULL, "item");

  gtk_expression_bind (gtk_property_expression_new (HW_TYPE_OFFICE_ITEM, item, property), line,
                       "text", cell);
  return line;
}

static void
on_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer property)
{
  gtk_column_view_cell_set_focusable (cell, FALSE);
  gtk_column_view_cell_set_child (cell, make_line (cell, property));
}

static void
on_narrow_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *detail = make_line (cell, "detail");

  gtk_widget_set_margin_top (box, 4);
  gtk_widget_set_margin_bottom (box, 4);
  gtk_widget_add_css_class (detail, "caption");
  gtk_widget_add_css_class (detail, "dimmed");
  gtk_box_append (GTK_BOX (box), make_line (cell, "name"));
  gtk_box_append (GTK_BOX (box), detail);
  gtk_column_view_cell_set_focusable (cell, FALSE);
  gtk_column_view_cell_set_child (cell, box);
}

static void
add_column (GPtrArray *columns, GtkColumnView *view, const char *title, int width,
            GCallback setup, gpointer data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column = gtk_column_view_column_new (_ (title), factory);

  g_signal_connect (factory, "setup", setup, data);
  if (width > 0)
    hw_list_column_set_width (column, GTK_WIDGET (view), width);
  else
    gtk_column_view_column_set_expand (column, TRUE);
  gtk_column_view_append_column (view, column);
  g_ptr_array_add (columns, column);
}

GPtrArray *
hw_office_columns_make (GtkColumnView *view, HwOfficeList list)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func (g_object_unref);

  add_column (columns, view, N_ ("Name"), 0, G_CALLBACK (on_narrow_cell_cb), NULL);
  for (const Column *column = lists[list]; column->id; column++)
    add_column (columns, view, column->title, column->width, G_CALLBACK (on_cell_cb),
                (gpointer) column->id);
  return columns;
}

void
hw_office_columns_take_width (GPtrArray *columns, HwOfficeList list, int width)
{
  gtk_column_view_column_set_visible (columns->pdata[0], width == NARROW);
  for (guint i = 1; i < columns->len; i++)
    gtk_column_view_column_set_visible (columns->pdata[i], width >= lists[list][i - 1].from);
}
