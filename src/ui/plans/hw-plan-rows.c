/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of the list: made, given their lines, and given the keys.
 */

#include "ui/plans/hw-plan-page-private.h"

/* Two frames: by then a new line is laid out. */
#define SETTLE_MS 40

static void
on_ask_cb (HwPlanRow *row, int ask, HwPlanPage *self)
{
  HwPlanLine *line = g_object_ref (hw_plan_row_line (row));

  hw_plan_page_do (self, line, (HwPlanAsk) ask);
  g_object_unref (line);
}

static void
on_shift_cb (HwPlanRow *row, int days, HwPlanPage *self)
{
  hw_plan_page_shift (self, hw_plan_row_line (row), days);
}

static void
on_entered_cb (HwPlanRow *row, HwPlanPage *self)
{
  guint place = hw_plan_outline_place (self->outline, hw_plan_row_line (row));

  if (place != gtk_single_selection_get_selected (self->selection))
    gtk_single_selection_set_selected (self->selection, place);
  hw_plan_page_keep_in_sight (self);
}

static gboolean
on_drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, HwPlanPage *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  HwPlanLine *line = hw_plan_row_line (HW_PLAN_ROW (row));

  if (line)
    hw_plan_page_drop (self, g_value_get_string (value), line);
  return line != NULL;
}

static GdkContentProvider *
on_drag_cb (GtkDragSource *source, double x, double y, HwPlanRow *row)
{
  HwPlanLine *line = hw_plan_row_line (row);

  return line && line->role == HW_PLAN_LINE_ELEMENT && line->is_open
             ? gdk_content_provider_new_typed (G_TYPE_STRING, line->key)
             : NULL;
}

static void
on_setup_cb (HwPlanPage *self, GtkListItem *item)
{
  GtkWidget *row = hw_plan_row_new (self->scale);
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_COPY);
  GtkDragSource *drag = gtk_drag_source_new ();

  g_signal_connect_object (row, "ask", G_CALLBACK (on_ask_cb), self, 0);
  g_signal_connect_object (row, "shift", G_CALLBACK (on_shift_cb), self, 0);
  g_object_bind_property (self, "narrow", row, "narrow", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (row, "entered", G_CALLBACK (on_entered_cb), self, 0);
  g_signal_connect_object (drop, "drop", G_CALLBACK (on_drop_cb), self, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (drop));
  g_signal_connect_object (drag, "prepare", G_CALLBACK (on_drag_cb), row, 0);
  gtk_widget_add_controller (hw_plan_row_handle (HW_PLAN_ROW (row)),
                             GTK_EVENT_CONTROLLER (drag));
  /* The keys are in the row, not around it. */
  gtk_list_item_set_focusable (item, FALSE);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, row);
}

/* Once the lines have their heights. */
static gboolean
on_settled_cb (gpointer data)
{
  HwPlanPage *self = data;
  HwPlanLine *line = self->view ? hw_plan_page_line (self) : NULL;

  self->settled_id = 0;
  if (line && line->row && gtk_widget_get_focus_child (GTK_WIDGET (self->list)))
    gtk_list_view_scroll_to (self->list, hw_plan_outline_place (self->outline, line),
                             GTK_LIST_SCROLL_NONE, NULL);
  return G_SOURCE_REMOVE;
}

void
hw_plan_page_keep_in_sight (HwPlanPage *self)
{
  if (!self->settled_id)
    self->settled_id = g_timeout_add (SETTLE_MS, on_settled_cb, self);
}

static gboolean
on_wanted_cb (gpointer data)
{
  HwPlanRow *row = data;

  if (hw_plan_row_line (row) && gtk_widget_get_mapped (GTK_WIDGET (row)))
    hw_plan_row_grab (row);
  return G_SOURCE_REMOVE;
}

static void
on_bind_cb (HwPlanPage *self, GtkListItem *item)
{
  HwPlanRow *row = HW_PLAN_ROW (gtk_list_item_get_child (item));
  HwPlanLine *line = gtk_list_item_get_item (item);

  hw_plan_row_set_line (row, line);
  line->row = GTK_WIDGET (row);
  if (self->wanted == line)
    {
      self->wanted = NULL;
      g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_wanted_cb, g_object_ref (row), g_object_unref);
    }
}

static void
on_unbind_cb (HwPlanPage *self, GtkListItem *item)
{
  HwPlanRow *row = HW_PLAN_ROW (gtk_list_item_get_child (item));
  HwPlanLine *line = gtk_list_item_get_item (item);

  /* The keys come back with the line where it only changed its place. */
  if (hw_plan_row_has_keys (row))
    self->wanted = line;
  if (line->row == GTK_WIDGET (row))
    line->row = NULL;
  hw_plan_row_set_line (row, NULL);
}

void
hw_plan_page_set_rows (HwPlanPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
}

void
hw_plan_page_go_to (HwPlanPage *self, HwPlanLine *line)
{
  guint place;

  hw_plan_outline_reveal (self->outline, line);
  place = hw_plan_outline_place (self->outline, line);
  if (place == GTK_INVALID_LIST_POSITION)
    return;
  self->wanted = line;
  gtk_list_view_scroll_to (self->list, place, GTK_LIST_SCROLL_SELECT, NULL);
  if (line->row)
    {
      self->wanted = NULL;
      hw_plan_row_grab (HW_PLAN_ROW (line->row));
    }
}
