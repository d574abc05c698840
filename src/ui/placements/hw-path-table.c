/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A column view over the facts of a path.
 */

#include "ui/placements/hw-path-table.h"

#include <glib/gi18n-lib.h>

#define LINE_PADDING 16
#define MOST_LINES 12

struct _HwPathTable
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkColumnView *view;
  GListStore *facts; /* of HwPathItem */
};

G_DEFINE_FINAL_TYPE (HwPathTable, hw_path_table, ADW_TYPE_BIN)

/* A line of the table: a fact that its path holds. */
#define HW_TYPE_PATH_ITEM (hw_path_item_get_type ())
G_DECLARE_FINAL_TYPE (HwPathItem, hw_path_item, HW, PATH_ITEM, GObject)

struct _HwPathItem
{
  GObject parent_instance;

  HwPath *path;
  const HwPathFact *fact;
};

G_DEFINE_FINAL_TYPE (HwPathItem, hw_path_item, G_TYPE_OBJECT)

static void
hw_path_item_finalize (GObject *object)
{
  hw_path_unref (HW_PATH_ITEM (object)->path);
  G_OBJECT_CLASS (hw_path_item_parent_class)->finalize (object);
}

static void
hw_path_item_class_init (HwPathItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hw_path_item_finalize;
}

static void
hw_path_item_init (HwPathItem *self)
{
}

/* ------------------------------------------------------------------ columns */

static char *
dup_lane (const HwPathFact *fact, HwDay today)
{
  return g_strdup (hw_path_lane_noun (fact->lane));
}

static char *
dup_what (const HwPathFact *fact, HwDay today)
{
  return g_strdup (fact->label);
}

static char *
dup_from (const HwPathFact *fact, HwDay today)
{
  return fact->from ? hw_day_dup_short (fact->from, today) : g_strdup ("");
}

static char *
dup_until (const HwPathFact *fact, HwDay today)
{
  return fact->to ? hw_day_dup_short (fact->to, today) : g_strdup ("");
}

static char *
dup_note (const HwPathFact *fact, HwDay today)
{
  return g_strdup (fact->note);
}

static const struct
{
  const char *title;
  char *(*dup_text) (const HwPathFact *fact, HwDay today);
  int least_chars; /* 0: never cut */
} columns[] = {
  { N_ ("What"), dup_what, 16 }, { N_ ("Kind"), dup_lane },         { N_ ("From"), dup_from },
  { N_ ("Until"), dup_until },   { N_ ("Besides"), dup_note, 12 },
};

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, gpointer column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (columns[GPOINTER_TO_UINT (column)].least_chars)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (label),
                                 columns[GPOINTER_TO_UINT (column)].least_chars);
    }
  gtk_list_item_set_child (cell, label);
  gtk_list_item_set_focusable (cell, FALSE);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, gpointer column)
{
  HwPathItem *item = gtk_list_item_get_item (cell);
  g_autofree char *text
      = columns[GPOINTER_TO_UINT (column)].dup_text (item->fact, item->path->today);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (cell)), text ? text : "");
}

static void
on_row_bind_cb (GtkSignalListItemFactory *factory, GtkColumnViewRow *row)
{
  HwPathItem *item = gtk_column_view_row_get_item (row);

  gtk_column_view_row_set_accessible_label (row, item->fact->words);
}

static void
add_column (HwPathTable *self, guint i)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), GUINT_TO_POINTER (i));
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), GUINT_TO_POINTER (i));
  column = gtk_column_view_column_new (_ (columns[i].title), factory);
  gtk_column_view_column_set_expand (column, columns[i].least_chars > 0);
  gtk_column_view_append_column (self->view, column);
}

static void
on_activate_cb (HwPathTable *self, guint position)
{
  g_autoptr (HwPathItem) item = g_list_model_get_item (G_LIST_MODEL (self->facts), position);

  g_signal_emit_by_name (self, "activated", item->fact->type, item->fact->id);
}

/* ------------------------------------------------------------------ object */

static void
hw_path_table_finalize (GObject *object)
{
  g_object_unref (HW_PATH_TABLE (object)->facts);
  G_OBJECT_CLASS (hw_path_table_parent_class)->finalize (object);
}

static void
hw_path_table_class_init (HwPathTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hw_path_table_finalize;
  g_signal_new ("activated", HW_TYPE_PATH_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
hw_path_table_init (HwPathTable *self)
{
  GtkListItemFactory *rows = gtk_signal_list_item_factory_new ();
  GtkNoSelection *lines;

  self->facts = g_list_store_new (HW_TYPE_PATH_ITEM);
  lines = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->facts)));
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (GTK_SELECTION_MODEL (lines)));
  g_signal_connect (rows, "bind", G_CALLBACK (on_row_bind_cb), NULL);
  gtk_column_view_set_row_factory (self->view, rows);
  g_object_unref (rows);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (self, i);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (on_activate_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "records");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Table of the path"), -1);
  /* The list of its lines takes keys too. */
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (gtk_widget_get_last_child (GTK_WIDGET (self->view))),
      GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Table of the path"), -1);
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->view));
  gtk_widget_set_focusable (GTK_WIDGET (self->scroller), FALSE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->scroller));
}

/* A list view asks for no more than a line: a short table shows whole, a long one scrolls. */
static void
fit_height (HwPathTable *self, guint n)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *font = pango_context_get_metrics (context, NULL, NULL);
  int line = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (font)) + LINE_PADDING;

  gtk_scrolled_window_set_min_content_height (self->scroller,
                                              line * (1 + (int) MIN (n, MOST_LINES)));
  pango_font_metrics_unref (font);
}

void
hw_path_table_set_path (HwPathTable *self, HwPath *path)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < path->facts->len; i++)
    {
      HwPathItem *item = g_object_new (HW_TYPE_PATH_ITEM, NULL);

      item->path = hw_path_ref (path);
      item->fact = hw_path_fact (path, i);
      g_ptr_array_add (items, item);
    }
  g_list_store_splice (self->facts, 0, g_list_model_get_n_items (G_LIST_MODEL (self->facts)),
                       items->pdata, items->len);
  fit_height (self, items->len);
}
