/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bar as a thing: its days, its words, and how it is dragged.
 */

#include "ui/plans/hw-plan-bar-private.h"

#include "ui/widgets/hw-state.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_WIDTH 100
#define NATURAL_WIDTH 420
#define ROOM_ABOVE 8
#define DRAG_THRESHOLD 4
#define REACH 4

/* Without a last day, so long is what says that it goes on. */
#define OPEN_WIDTH 28
#define SHORTEST 8

static GParamSpec *scale_property;
static guint shift_signal;

G_DEFINE_FINAL_TYPE (HwPlanBar, hw_plan_bar, GTK_TYPE_WIDGET)

/* ------------------------------------------------------------------ days */

HwDay
hw_plan_bar_start (HwPlanBar *self)
{
  return self->span.start ? self->span.start + self->shift : 0;
}

HwDay
hw_plan_bar_due (HwPlanBar *self)
{
  return self->span.due ? self->span.due + self->shift : 0;
}

gboolean
hw_plan_bar_find_edges (HwPlanBar *self, double *left, double *right)
{
  HwDay start = hw_plan_bar_start (self), due = hw_plan_bar_due (self);
  double width = gtk_widget_get_width (GTK_WIDGET (self));

  if (!self->scale || (!start && !due))
    return FALSE;
  *left = hw_plan_scale_x (self->scale, start ? start : due, width);
  *right = due ? hw_plan_scale_x (self->scale, due + 1, width) : *left + OPEN_WIDTH;
  *right = MAX (*right, *left + SHORTEST);
  return TRUE;
}

gboolean
hw_plan_bar_get_area (HwPlanBar *self, graphene_rect_t *bounds)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  double left, right;

  if (!hw_plan_bar_find_edges (self, &left, &right))
    return FALSE;
  graphene_rect_init (bounds, is_mirrored ? gtk_widget_get_width (widget) - right : left, 0,
                      right - left, gtk_widget_get_height (widget));
  return TRUE;
}

/* ------------------------------------------------------------------ words */

static char *
dup_period (HwDay start, HwDay due)
{
  g_autofree char *first = start ? hw_day_dup_words (start) : NULL;
  g_autofree char *last = due ? hw_day_dup_words (due) : NULL;

  if (first && last)
    return g_strdup_printf (_ ("%s to %s"), first, last);
  if (first)
    return g_strdup_printf (_ ("from %s"), first);
  return last ? g_strdup_printf (_ ("until %s"), last) : g_strdup ("");
}

static void
make_words (HwPlanBar *self)
{
  g_autofree char *period = dup_period (self->span.start, self->span.due);
  GString *words = g_string_new (NULL);

  if (*period)
    {
      hw_words_append (words, period);
      if (self->span.is_done)
        hw_words_append (words, _ ("done"));
      else if (self->span.is_late)
        hw_words_append (words, _ ("late"));
      if (self->span.start && !self->span.is_own_start && !self->span.is_group)
        hw_words_append (words, self->span.follows
                                    ? _ ("counted from the end of another task")
                                    : _ ("counted from the beginning of the plan"));
    }
  g_free (self->words);
  self->words = g_string_free (words, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  *self->words ? self->words : _ ("no dates yet"), -1);
}

static void
load_icon (HwPlanBar *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  HwState state = self->span.is_done   ? HW_STATE_DONE
                  : self->span.is_late ? HW_STATE_LATE
                                       : HW_STATE_PLAIN;
  const char *name = hw_state_icon (state);
  const char *classes[] = { self->span.is_group ? "group" : "line", hw_state_css_class (state),
                            NULL };

  gtk_widget_set_css_classes (widget, classes);
  g_clear_object (&self->icon);
  if (name)
    self->icon = gtk_icon_theme_lookup_icon (
        gtk_icon_theme_get_for_display (gtk_widget_get_display (widget)), name, NULL, 16,
        gtk_widget_get_scale_factor (widget), gtk_widget_get_direction (widget), 0);
}

/* Answers what it was dragged by. */
static int
end_drag (HwPlanBar *self)
{
  int days = self->shift;

  if (!self->is_dragged)
    return 0;
  self->is_dragged = FALSE;
  self->shift = 0;
  if (gtk_event_controller_get_widget (self->keys))
    gtk_widget_remove_controller (gtk_event_controller_get_widget (self->keys), self->keys);
  self->keys = NULL;
  hw_plan_bar_forget_text (self);
  return days;
}

static void
give_up_drag (HwPlanBar *self)
{
  if (!self->is_dragged)
    return;
  end_drag (self);
  self->is_given_up = TRUE;
}

/* Field by field: what lies between them is not set. */
static gboolean
is_same (const HwPlanSpan *a, const HwPlanSpan *b)
{
  return a->start == b->start && a->due == b->due && a->is_own_start == b->is_own_start
         && a->follows == b->follows
         && a->is_done == b->is_done && a->is_late == b->is_late && a->is_group == b->is_group
         && a->can_shift == b->can_shift;
}

void
hw_plan_bar_set (HwPlanBar *self, const HwPlanSpan *span)
{
  static const HwPlanSpan nothing = { 0 };

  if (!span)
    span = &nothing;
  if (self->words && is_same (span, &self->span))
    return;
  give_up_drag (self);
  self->span = *span;
  make_words (self);
  load_icon (self);
  hw_plan_bar_forget_text (self);
}

const char *
hw_plan_bar_words (HwPlanBar *self)
{
  return self->words;
}

/* ------------------------------------------------------------------ dragging */

static gboolean
is_over (HwPlanBar *self, double x)
{
  graphene_rect_t area;

  return self->span.can_shift && hw_plan_bar_get_area (self, &area)
         && x >= area.origin.x - REACH && x <= area.origin.x + area.size.width + REACH;
}

static gboolean
on_key_cb (HwPlanBar *self, guint key)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  give_up_drag (self);
  return GDK_EVENT_STOP;
}

/* Escape is heard wherever the keys are, before anything else takes it. */
static void
begin_drag (HwPlanBar *self)
{
  self->is_dragged = TRUE;
  self->keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (self->keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (self->keys, "key-pressed", G_CALLBACK (on_key_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), self->keys);
}

static void
on_drag_begin_cb (HwPlanBar *self, double x, double y)
{
  self->is_given_up = FALSE;
  if (!is_over (self, x))
    gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
}

static void
on_drag_update_cb (HwPlanBar *self, double dx, double dy)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double width = gtk_widget_get_width (widget);
  double day = hw_plan_scale_x (self->scale, hw_plan_scale_from (self->scale) + 1, width);
  int shift = (int) round (dx / day);

  if (self->is_given_up || (!self->is_dragged && fabs (dx) < DRAG_THRESHOLD))
    return;
  if (!self->is_dragged)
    {
      gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_CLAIMED);
      begin_drag (self);
    }
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    shift = -shift;
  if (shift == self->shift)
    return;
  self->shift = shift;
  hw_plan_bar_forget_text (self);
}

static void
on_drag_end_cb (HwPlanBar *self)
{
  int days = end_drag (self);

  if (days)
    g_signal_emit (self, shift_signal, 0, days);
}

/* Taken away by the system or by another gesture: nobody let go of it. */
static void
on_drag_cancel_cb (HwPlanBar *self)
{
  end_drag (self);
}

static void
on_motion_cb (HwPlanBar *self, double x)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), is_over (self, x) ? "ew-resize" : NULL);
}

/* ------------------------------------------------------------------ object */

static gboolean
hw_plan_bar_query_tooltip (GtkWidget *widget, int x, int y, gboolean by_keys, GtkTooltip *tooltip)
{
  HwPlanBar *self = HW_PLAN_BAR (widget);

  if (self->is_dragged || !self->words || !*self->words)
    return FALSE;
  gtk_tooltip_set_text (tooltip, self->words);
  return TRUE;
}

static void
hw_plan_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                     int *natural, int *minimum_baseline, int *natural_baseline)
{
  PangoFontMetrics *font;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  font = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  *minimum = *natural
      = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (font)) + ROOM_ABOVE;
  pango_font_metrics_unref (font);
}

static void
set_scale (HwPlanBar *self, HwPlanScale *scale)
{
  if (self->scale)
    g_signal_handlers_disconnect_by_func (self->scale, hw_plan_bar_forget_text, self);
  g_set_object (&self->scale, scale);
  if (self->scale)
    g_signal_connect_object (self->scale, "changed", G_CALLBACK (hw_plan_bar_forget_text), self,
                             G_CONNECT_SWAPPED);
}

static void
hw_plan_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HwPlanBar *self = HW_PLAN_BAR (object);

  if (self->scale == g_value_get_object (value))
    return;
  set_scale (self, g_value_get_object (value));
  hw_plan_bar_forget_text (self);
  g_object_notify_by_pspec (object, scale_property);
}

static void
hw_plan_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, HW_PLAN_BAR (object)->scale);
}

static void
hw_plan_bar_unroot (GtkWidget *widget)
{
  give_up_drag (HW_PLAN_BAR (widget));
  GTK_WIDGET_CLASS (hw_plan_bar_parent_class)->unroot (widget);
}

static void
hw_plan_bar_dispose (GObject *object)
{
  HwPlanBar *self = HW_PLAN_BAR (object);

  set_scale (self, NULL);
  g_clear_object (&self->dates);
  g_clear_object (&self->brief);
  g_clear_object (&self->icon);
  g_clear_pointer (&self->words, g_free);
  G_OBJECT_CLASS (hw_plan_bar_parent_class)->dispose (object);
}

static void
hw_plan_bar_class_init (HwPlanBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = hw_plan_bar_set_property;
  object_class->get_property = hw_plan_bar_get_property;
  object_class->dispose = hw_plan_bar_dispose;
  widget_class->measure = hw_plan_bar_measure;
  widget_class->snapshot = hw_plan_bar_snapshot;
  widget_class->unroot = hw_plan_bar_unroot;
  widget_class->query_tooltip = hw_plan_bar_query_tooltip;
  scale_property = g_param_spec_object ("scale", NULL, NULL, HW_TYPE_PLAN_SCALE,
                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                            | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, 1, scale_property);
  shift_signal = g_signal_new ("shift", HW_TYPE_PLAN_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_css_name (widget_class, "planbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
hw_plan_bar_init (HwPlanBar *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  self->drag = gtk_gesture_drag_new ();
  g_signal_connect_swapped (self->drag, "drag-begin", G_CALLBACK (on_drag_begin_cb), self);
  g_signal_connect_swapped (self->drag, "drag-update", G_CALLBACK (on_drag_update_cb), self);
  g_signal_connect_swapped (self->drag, "cancel", G_CALLBACK (on_drag_cancel_cb), self);
  g_signal_connect_swapped (self->drag, "drag-end", G_CALLBACK (on_drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drag));
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  hw_plan_bar_set (self, NULL);
}

GtkWidget *
hw_plan_bar_new (HwPlanScale *scale)
{
  return g_object_new (HW_TYPE_PLAN_BAR, "scale", scale, NULL);
}
