/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row a column: shown or not, and two buttons that move it.
 */

#include "ui/families/hw-children-columns-dialog.h"

#include "ui/widgets/hw-inner-scroller.h"

#include <glib/gi18n-lib.h>

#define COLUMN "column"

typedef struct
{
  HwChildrenColumns *columns;
  GtkWidget *group;
  GPtrArray *rows; /* borrowed; in the order of the columns */
} Dialog;

static void fill (Dialog *self);

static void
dialog_free (gpointer data)
{
  Dialog *self = data;

  g_object_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

static GtkColumnViewColumn *
column_of (gpointer object)
{
  return g_object_get_data (object, COLUMN);
}

static void
on_active_cb (AdwSwitchRow *row, GParamSpec *pspec, Dialog *self)
{
  hw_children_columns_choose (self->columns, column_of (row), adw_switch_row_get_active (row));
}

/* The button moves with its row, and keeps the keys. */
static void
move (Dialog *self, GtkWidget *button, int step)
{
  GtkColumnViewColumn *column = column_of (button);
  guint position;

  hw_children_columns_move (self->columns, column, step);
  fill (self);
  if (g_ptr_array_find (hw_children_columns_list (self->columns), column, &position))
    {
      GtkWidget *row = g_ptr_array_index (self->rows, position);
      GtkWidget *moved = g_object_get_data (G_OBJECT (row), step < 0 ? "up" : "down");

      gtk_widget_grab_focus (gtk_widget_get_sensitive (moved) ? moved : row);
    }
}

static void
on_up_cb (GtkWidget *button, Dialog *self)
{
  move (self, button, -1);
}

static void
on_down_cb (GtkWidget *button, Dialog *self)
{
  move (self, button, 1);
}

static void
on_reset_cb (Dialog *self)
{
  hw_children_columns_reset (self->columns);
  fill (self);
}

static GtkWidget *
make_button (Dialog *self, GtkColumnViewColumn *column, gboolean is_up)
{
  GtkWidget *button = gtk_button_new_from_icon_name (is_up ? "go-up-symbolic" : "go-down-symbolic");
  g_autofree char *words
      = g_strdup_printf (is_up ? _ ("Move %s up") : _ ("Move %s down"),
                         gtk_column_view_column_get_title (column));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  g_object_set_data (G_OBJECT (button), COLUMN, column);
  g_signal_connect (button, "clicked", is_up ? G_CALLBACK (on_up_cb) : G_CALLBACK (on_down_cb),
                    self);
  return button;
}

static GtkWidget *
make_row (Dialog *self, GtkColumnViewColumn *column, gboolean is_first, gboolean is_last)
{
  GtkWidget *row = adw_switch_row_new ();
  GtkWidget *up = make_button (self, column, TRUE);
  GtkWidget *down = make_button (self, column, FALSE);

  gtk_widget_set_sensitive (up, !is_first);
  gtk_widget_set_sensitive (down, !is_last);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 gtk_column_view_column_get_title (column));
  adw_switch_row_set_active (ADW_SWITCH_ROW (row),
                             hw_children_columns_is_chosen (self->columns, column));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), down);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), up);
  g_object_set_data (G_OBJECT (row), COLUMN, column);
  g_object_set_data (G_OBJECT (row), "up", up);
  g_object_set_data (G_OBJECT (row), "down", down);
  /* The name stays: a list is of somebody. */
  if (g_str_equal (gtk_column_view_column_get_id (column), "name"))
    gtk_widget_set_sensitive (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)), FALSE);
  g_signal_connect (row, "notify::active", G_CALLBACK (on_active_cb), self);
  return row;
}

static void
fill (Dialog *self)
{
  GPtrArray *columns = hw_children_columns_list (self->columns);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->group),
                                  g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < columns->len; i++)
    {
      GtkWidget *row
          = make_row (self, g_ptr_array_index (columns, i), i == 0, i + 1 == columns->len);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
      g_ptr_array_add (self->rows, row);
    }
}

void
hw_children_columns_dialog_present (GtkWidget *parent, HwChildrenColumns *columns)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *reset = gtk_button_new_with_mnemonic (_ ("_Reset"));
  Dialog *self = g_new0 (Dialog, 1);

  gtk_button_set_can_shrink (GTK_BUTTON (reset), TRUE);
  self->columns = g_object_ref (columns);
  self->rows = g_ptr_array_new ();
  self->group = adw_preferences_group_new ();
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self->group),
      _ ("In the list a column’s edge is dragged to make it wider, and its title to move it."));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (self->group));
  gtk_widget_set_tooltip_text (reset, _ ("Show the columns as they were at first"));
  g_signal_connect_swapped (reset, "clicked", G_CALLBACK (on_reset_cb), self);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), reset);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_title (dialog, _ ("Columns"));
  adw_dialog_set_content_width (dialog, 420);
  adw_dialog_set_content_height (dialog, 640);
  adw_dialog_set_child (dialog, view);
  g_object_set_data_full (G_OBJECT (dialog), "columns-dialog", self, dialog_free);
  hw_inner_scroller_set_name (page, _ ("Columns"));
  fill (self);
  adw_dialog_present (dialog, parent);
}
