/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The timeline under pointer and touch: hovering, clicking, dragging, scrolling, pinching.
 */

#include "ui/timeline/hw-timeline-private.h"

#include <math.h>

#define DRAG_THRESHOLD 8
#define PAN_STEP 48

static HwTimelineBar *
bar_at (HwTimeline *self, double x, double y)
{
  GtkWidget *found = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return found && HW_IS_TIMELINE_BAR (found) ? HW_TIMELINE_BAR (found) : NULL;
}

/* Counted from the beginning of time, also where that is on the right. */
static double
along (HwTimeline *self, double x)
{
  gboolean is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  return is_mirrored ? gtk_widget_get_width (GTK_WIDGET (self)) - x : x;
}

static void
on_motion_cb (HwTimeline *self, double x, double y)
{
  HwTimelineBar *bar = bar_at (self, x, y);

  self->pointer_x = x;
  if (bar == self->under_pointer)
    return;
  self->under_pointer = bar;
  hw_timeline_notify_words (self);
}

static void
on_leave_cb (HwTimeline *self)
{
  self->under_pointer = NULL;
  hw_timeline_notify_words (self);
}

static gboolean
on_scroll_cb (HwTimeline *self, double dx, double dy, GtkEventController *controller)
{
  GdkModifierType held = gtk_event_controller_get_current_event_state (controller);
  double sign = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  if (!self->layout)
    return GDK_EVENT_PROPAGATE;
  if (held & GDK_CONTROL_MASK)
    {
      hw_timeline_zoom_to (self, self->scale.pixels * pow (HW_TIMELINE_ZOOM, -dy),
                           along (self, self->pointer_x));
      return GDK_EVENT_STOP;
    }
  if (held & GDK_SHIFT_MASK && dx == 0)
    dx = dy;
  else if (fabs (dy) > fabs (dx))
    return GDK_EVENT_PROPAGATE;
  if (self->pixels == 0 || dx == 0)
    return GDK_EVENT_PROPAGATE;
  hw_timeline_set_first (self, self->scale.first + sign * dx * PAN_STEP / self->scale.pixels);
  return GDK_EVENT_STOP;
}

static void
on_drag_begin_cb (HwTimeline *self)
{
  self->drag_first = self->scale.first;
}

static void
on_drag_update_cb (HwTimeline *self, double dx, double dy, GtkGesture *gesture)
{
  double sign = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? 1 : -1;

  if (self->pixels == 0 || fabs (dx) < DRAG_THRESHOLD)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  hw_timeline_set_first (self, self->drag_first + sign * dx / self->scale.pixels);
}

static void
on_released_cb (HwTimeline *self, int n, double x, double y)
{
  HwTimelineBar *bar = bar_at (self, x, y);

  if (!bar)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (bar));
  hw_timeline_activate (self, bar);
}

static void
on_pinch_begin_cb (HwTimeline *self)
{
  self->pinch_pixels = self->scale.pixels;
}

static void
on_pinch_cb (HwTimeline *self, double scale, GtkGesture *gesture)
{
  double x, y;

  if (gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    hw_timeline_zoom_to (self, self->pinch_pixels * scale, along (self, x));
}

gboolean
hw_timeline_query_tooltip (GtkWidget *widget, int x, int y, gboolean by_keys, GtkTooltip *tooltip)
{
  HwTimeline *self = HW_TIMELINE (widget);
  HwTimelineBar *bar = by_keys ? hw_timeline_focused (self) : bar_at (self, x, y);
  graphene_rect_t bounds;
  GdkRectangle area;

  if (!bar || !gtk_widget_compute_bounds (GTK_WIDGET (bar), widget, &bounds))
    return FALSE;
  gtk_tooltip_set_text (tooltip, hw_timeline_bar_fact (bar)->words);
  area.x = MAX (0, bounds.origin.x);
  area.y = bounds.origin.y;
  area.width = bounds.size.width;
  area.height = bounds.size.height;
  gtk_tooltip_set_tip_area (tooltip, &area);
  return TRUE;
}

static GtkEventController *
listen (HwTimeline *self, GtkEventController *controller)
{
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  return controller;
}

void
hw_timeline_listen (HwTimeline *self)
{
  GtkEventController *motion = listen (self, gtk_event_controller_motion_new ());
  GtkEventController *scroll = listen (
      self, gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES));
  GtkEventController *drag = listen (self, GTK_EVENT_CONTROLLER (gtk_gesture_drag_new ()));
  GtkEventController *click = listen (self, GTK_EVENT_CONTROLLER (gtk_gesture_click_new ()));
  GtkEventController *pinch = listen (self, GTK_EVENT_CONTROLLER (gtk_gesture_zoom_new ()));

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave_cb), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (on_scroll_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released_cb), self);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (on_pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (on_pinch_cb), self);
}
