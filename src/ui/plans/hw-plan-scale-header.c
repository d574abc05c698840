/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two lines: years, and months with today among them. What has no room is left out: its neighbours
 * tell it.
 */

#include "ui/plans/hw-plan-scale-header.h"

#include "ui/timeline/hw-timeline-shapes.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define MONTH_ROOM 2.2
#define GAP 6
#define ROOM_ABOVE 2

struct _HwPlanScaleHeader
{
  GtkWidget parent_instance;

  HwPlanScale *scale;
};

static GParamSpec *scale_property;

G_DEFINE_FINAL_TYPE (HwPlanScaleHeader, hw_plan_scale_header, GTK_TYPE_WIDGET)

/* ------------------------------------------------------------------ drawing */

typedef struct
{
  HwPlanScaleHeader *header;
  GtkSnapshot *snapshot;
  float width;
  float height;
  float line; /* height of a line of words */
  float pill_from; /* where today is written; beyond the edge: nowhere */
  float pill_to;
  gboolean is_mirrored;
  GdkRGBA ink;
} Canvas;

static float
place (const Canvas *self, float x, float width)
{
  return self->is_mirrored ? self->width - x - width : x;
}

/* From @x on, where it ends before @limit and beyond what was @taken; answers what is taken now. */
static float
draw_label (const Canvas *self, const char *text, gboolean is_year, float x, float limit,
            float taken)
{
  GtkWidget *widget = GTK_WIDGET (self->header);
  g_autoptr (PangoLayout) layout = hw_shape_small_text (widget, text, is_year);
  GdkRGBA color = hw_shape_faint (self->ink, is_year ? 0.9 : 0.7);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  if (x < taken || x + width > limit)
    return taken;
  hw_shape_text (self->snapshot, layout, place (self, x, width),
                 is_year ? ROOM_ABOVE : ROOM_ABOVE + self->line, &color);
  return x + width + GAP;
}

static void
draw_years (const Canvas *self)
{
  HwPlanScale *scale = self->header->scale;
  HwDay from = hw_plan_scale_from (scale), end = hw_plan_scale_end (scale);
  float taken = 0;

  for (int year = hw_day_year (from); year <= hw_day_year (end - 1); year++)
    {
      HwDay first = MAX (from, hw_day_new (year, 1, 1));
      float next = hw_plan_scale_x (scale, MIN (end, hw_day_new (year + 1, 1, 1)), self->width);
      g_autofree char *label = g_strdup_printf ("%d", year);

      taken = draw_label (self, label, TRUE, hw_plan_scale_x (scale, first, self->width) + 1,
                          MAX (next, 0) - 1, taken);
    }
}

static void
draw_months (const Canvas *self, GArray *ticks)
{
  HwPlanScale *scale = self->header->scale;
  float taken = 0;

  for (guint i = 0; i < ticks->len; i++)
    {
      const HwPathTick *tick = &g_array_index (ticks, HwPathTick, i);
      float x = hw_plan_scale_x (scale, tick->day, self->width);
      GdkRGBA line = hw_shape_faint (self->ink, tick->is_year ? 0.16 : 0.08);
      char month[24];
      GDate date;

      gtk_snapshot_append_color (
          self->snapshot, &line,
          &GRAPHENE_RECT_INIT (place (self, x, 1), tick->is_year ? 0 : self->line, 1,
                               self->height));
      g_date_clear (&date, 1);
      g_date_set_julian (&date, tick->day);
      g_date_strftime (month, sizeof month, "%b", &date);
      if (x + 2 >= self->pill_from && x < self->pill_to)
        taken = self->pill_to + GAP;
      taken = draw_label (self, month, FALSE, x + 2,
                          x < self->pill_from ? MIN (self->pill_from - GAP, self->width)
                                              : self->width,
                          taken);
    }
}

/* What stands below the years is months only where a tick is not always a year. */
static gboolean
has_months (GArray *ticks)
{
  for (guint i = 0; i < ticks->len; i++)
    if (!g_array_index (ticks, HwPathTick, i).is_year)
      return TRUE;
  return FALSE;
}

static void
draw_today (Canvas *self, PangoLayout *layout, float x)
{
  GdkRGBA accent;
  float width = self->pill_to - self->pill_from;

  adw_accent_color_to_rgba (adw_style_manager_get_accent_color (adw_style_manager_get_default ()),
                            &accent);
  gtk_snapshot_append_color (self->snapshot, &accent,
                             &GRAPHENE_RECT_INIT (place (self, x - 1, 2), self->line + 2, 2,
                                                  self->height - self->line));
  hw_shape_pill (self->snapshot, layout, place (self, self->pill_from, width),
                 ROOM_ABOVE + self->line - 1, width, &accent);
}

static void
hw_plan_scale_header_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  Canvas self = { .header = HW_PLAN_SCALE_HEADER (widget), .snapshot = snapshot,
                  .width = gtk_widget_get_width (widget),
                  .height = gtk_widget_get_height (widget),
                  .is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL };
  g_autoptr (PangoLayout) today = hw_shape_small_text (widget, _ ("Today"), TRUE);
  HwPlanScale *scale = self.header->scale;
  GArray *ticks;
  float x;
  int width, height;

  if (!scale)
    return;
  pango_layout_get_pixel_size (today, &width, &height);
  width += 2 * HW_PILL_MARGIN;
  self.line = height + 2;
  gtk_widget_get_color (widget, &self.ink);
  x = hw_plan_scale_x (scale, hw_plan_scale_today (scale), self.width);
  self.pill_from
      = x < 0 || x >= self.width ? self.width + width
                                 : CLAMP (x - width / 2.0, 0, MAX (0, self.width - width));
  self.pill_to = self.pill_from + width;
  ticks = hw_plan_scale_ticks (scale, self.width, height * MONTH_ROOM);
  draw_years (&self);
  if (has_months (ticks))
    draw_months (&self, ticks);
  if (self.pill_from < self.width)
    draw_today (&self, today, x);
}

/* ------------------------------------------------------------------ object */

static void
hw_plan_scale_header_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                              int *minimum, int *natural, int *minimum_baseline,
                              int *natural_baseline)
{
  g_autoptr (PangoLayout) layout = NULL;
  int height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = 0;
      return;
    }
  layout = hw_shape_small_text (widget, _ ("Today"), TRUE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  *minimum = *natural = 2 * (height + 2) + 2 * ROOM_ABOVE;
}

static void
on_changed_cb (HwPlanScaleHeader *self)
{
  g_autofree char *from = hw_day_dup_words (hw_plan_scale_from (self->scale));
  g_autofree char *last = hw_day_dup_words (hw_plan_scale_end (self->scale) - 1);
  g_autofree char *words = g_strdup_printf (_ ("%s to %s"), from, last);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_scale (HwPlanScaleHeader *self, HwPlanScale *scale)
{
  if (self->scale)
    g_signal_handlers_disconnect_by_func (self->scale, on_changed_cb, self);
  g_set_object (&self->scale, scale);
  if (!self->scale)
    return;
  g_signal_connect_object (self->scale, "changed", G_CALLBACK (on_changed_cb), self,
                           G_CONNECT_SWAPPED);
  on_changed_cb (self);
}

static void
hw_plan_scale_header_set_property (GObject *object, guint id, const GValue *value,
                                   GParamSpec *pspec)
{
  HwPlanScaleHeader *self = HW_PLAN_SCALE_HEADER (object);

  if (self->scale == g_value_get_object (value))
    return;
  set_scale (self, g_value_get_object (value));
  g_object_notify_by_pspec (object, scale_property);
}

static void
hw_plan_scale_header_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, HW_PLAN_SCALE_HEADER (object)->scale);
}

static void
hw_plan_scale_header_dispose (GObject *object)
{
  set_scale (HW_PLAN_SCALE_HEADER (object), NULL);
  G_OBJECT_CLASS (hw_plan_scale_header_parent_class)->dispose (object);
}

static void
hw_plan_scale_header_class_init (HwPlanScaleHeaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = hw_plan_scale_header_set_property;
  object_class->get_property = hw_plan_scale_header_get_property;
  object_class->dispose = hw_plan_scale_header_dispose;
  widget_class->measure = hw_plan_scale_header_measure;
  widget_class->snapshot = hw_plan_scale_header_snapshot;
  scale_property = g_param_spec_object ("scale", NULL, NULL, HW_TYPE_PLAN_SCALE,
                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                            | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, 1, scale_property);
  gtk_widget_class_set_css_name (widget_class, "planscale");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
hw_plan_scale_header_init (HwPlanScaleHeader *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
hw_plan_scale_header_new (HwPlanScale *scale)
{
  return g_object_new (HW_TYPE_PLAN_SCALE_HEADER, "scale", scale, NULL);
}
