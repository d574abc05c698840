/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The timeline by keys: Tab comes to one bar, arrows walk, plus and minus zoom, Enter opens.
 */

#include "ui/timeline/hw-timeline-private.h"



HwTimelineBar *
hw_timeline_focused (HwTimeline *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return child ? HW_TIMELINE_BAR (child) : NULL;
}

void
hw_timeline_notify_words (HwTimeline *self)
{
  g_object_notify (G_OBJECT (self), "words");
}

/* Brings a bar into the view that lies outside of it, its beginning first. */
static void
reveal (HwTimeline *self, guint i)
{
  const HwPathBar *bar = hw_path_layout_bar (self->layout, i);
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  double from = hw_path_scale_x (&self->scale, bar->from);
  double to = hw_path_scale_x (&self->scale, bar->to);

  if (self->pixels > 0 && (to < 2 * HW_TIMELINE_MARGIN || from > width - 2 * HW_TIMELINE_MARGIN))
    hw_timeline_set_first (self, bar->from - width * 0.25 / self->scale.pixels);
}

void
hw_timeline_go_to (HwTimeline *self, guint i)
{
  self->current = i;
  reveal (self, i);
  gtk_widget_grab_focus (g_ptr_array_index (self->bars, i));
}

static gboolean
walk_cb (GtkWidget *widget, GVariant *target, gpointer data)
{
  HwTimeline *self = HW_TIMELINE (widget);
  int step = g_variant_get_int32 (target);
  HwTimelineBar *bar = hw_timeline_focused (self);

  if (!bar)
    return GDK_EVENT_PROPAGATE;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL && step <= HW_PATH_STEP_NEXT)
    step = HW_PATH_STEP_NEXT - step;
  hw_timeline_go_to (self, hw_path_layout_walk (self->layout, hw_timeline_bar_index (bar), step));
  return GDK_EVENT_STOP;
}

/* By keys around what has them, else around the middle. */
static gboolean
zoom_cb (GtkWidget *widget, GVariant *target, gpointer data)
{
  hw_timeline_zoom (HW_TIMELINE (widget), g_variant_get_double (target));
  return GDK_EVENT_STOP;
}

void
hw_timeline_activate (HwTimeline *self, HwTimelineBar *bar)
{
  const HwPathFact *fact = hw_timeline_bar_fact (bar);

  self->current = hw_timeline_bar_index (bar);
  g_signal_emit_by_name (self, "activated", fact->type, fact->id);
}

static gboolean
activate_cb (GtkWidget *widget, GVariant *target, gpointer data)
{
  HwTimelineBar *bar = hw_timeline_focused (HW_TIMELINE (widget));

  if (bar)
    hw_timeline_activate (HW_TIMELINE (widget), bar);
  return bar != NULL;
}

/* Tab comes to one bar, and leaves from it: the arrows do the rest. */
gboolean
hw_timeline_focus (GtkWidget *widget, GtkDirectionType direction)
{
  HwTimeline *self = HW_TIMELINE (widget);

  if (gtk_widget_get_focus_child (widget) || self->bars->len == 0)
    return FALSE;
  hw_timeline_go_to (self, self->current);
  return TRUE;
}

gboolean
hw_timeline_grab_focus (GtkWidget *widget)
{
  return hw_timeline_focus (widget, GTK_DIR_TAB_FORWARD);
}

void
hw_timeline_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  HwTimeline *self = HW_TIMELINE (widget);

  GtkWidgetClass *parent_class = g_type_class_peek (GTK_TYPE_WIDGET);

  parent_class->set_focus_child (widget, child);
  if (child && HW_IS_TIMELINE_BAR (child))
    self->current = hw_timeline_bar_index (HW_TIMELINE_BAR (child));
  hw_timeline_notify_words (self);
}

void
hw_timeline_bind_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    HwPathStep step;
  } steps[] = {
    { GDK_KEY_Left, HW_PATH_STEP_PREVIOUS },   { GDK_KEY_KP_Left, HW_PATH_STEP_PREVIOUS },
    { GDK_KEY_Right, HW_PATH_STEP_NEXT },      { GDK_KEY_KP_Right, HW_PATH_STEP_NEXT },
    { GDK_KEY_Up, HW_PATH_STEP_UP },           { GDK_KEY_KP_Up, HW_PATH_STEP_UP },
    { GDK_KEY_Down, HW_PATH_STEP_DOWN },       { GDK_KEY_KP_Down, HW_PATH_STEP_DOWN },
    { GDK_KEY_Home, HW_PATH_STEP_FIRST },      { GDK_KEY_KP_Home, HW_PATH_STEP_FIRST },
    { GDK_KEY_End, HW_PATH_STEP_LAST },        { GDK_KEY_KP_End, HW_PATH_STEP_LAST },
  };
  static const struct
  {
    guint key;
    double factor;
  } zooms[] = {
    { GDK_KEY_plus, HW_TIMELINE_ZOOM },      { GDK_KEY_KP_Add, HW_TIMELINE_ZOOM },
    { GDK_KEY_equal, HW_TIMELINE_ZOOM },     { GDK_KEY_minus, 1 / HW_TIMELINE_ZOOM },
    { GDK_KEY_KP_Subtract, 1 / HW_TIMELINE_ZOOM },
    { GDK_KEY_0, 0 },                        { GDK_KEY_KP_0, 0 },
  };
  static const guint opens[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_space };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    gtk_widget_class_add_binding (widget_class, steps[i].key, 0, walk_cb, "i", steps[i].step);
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      gtk_widget_class_add_binding (widget_class, zooms[i].key, 0, zoom_cb, "d", zooms[i].factor);
      gtk_widget_class_add_binding (widget_class, zooms[i].key, GDK_CONTROL_MASK, zoom_cb, "d",
                                    zooms[i].factor);
    }
  for (guint i = 0; i < G_N_ELEMENTS (opens); i++)
    gtk_widget_class_add_binding (widget_class, opens[i], 0, activate_cb, NULL);
}
