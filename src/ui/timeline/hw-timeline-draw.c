/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ground that the bars stand on: axis, lines, lane titles and today.
 */

#include "ui/timeline/hw-timeline-private.h"

#include "ui/timeline/hw-timeline-shapes.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define BAND_GAP 8
#define LEAST_ROW 26

HwTimelineMetrics
hw_timeline_metrics (HwTimeline *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *font = pango_context_get_metrics (context, NULL, NULL);
  int text = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (font));

  pango_font_metrics_unref (font);
  return (HwTimelineMetrics) { .axis = text + 8, .caption = text * HW_SHAPE_SMALL + 4,
                               .row = MAX (LEAST_ROW, text + 10), .text = text };
}

int
hw_timeline_band_y (HwTimeline *self, const HwTimelineMetrics *metrics, guint band)
{
  guint rows = 0;

  for (guint i = 0; i < band; i++)
    rows += self->layout->bands[i].n_rows;
  return metrics->axis + HW_TIMELINE_GAP + band * (metrics->caption + BAND_GAP)
         + rows * (metrics->row + HW_TIMELINE_GAP);
}

/* ------------------------------------------------------------------ pieces */

typedef struct
{
  HwTimeline *timeline;
  GtkSnapshot *snapshot;
  HwTimelineMetrics metrics;
  float width;
  float height;
  gboolean is_mirrored;
  GdkRGBA ink;
  GdkRGBA accent;
} Canvas;

static float
place (const Canvas *self, float x, float width)
{
  return self->is_mirrored ? self->width - x - width : x;
}

static PangoLayout *
small_text (const Canvas *self, const char *text, gboolean is_bold)
{
  return hw_shape_small_text (GTK_WIDGET (self->timeline), text, is_bold);
}

static void
draw_text (const Canvas *self, PangoLayout *layout, float x, float y, const GdkRGBA *color)
{
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  hw_shape_text (self->snapshot, layout, place (self, x, width), y, color);
}

static void
draw_line (const Canvas *self, float x, float y, float width, const GdkRGBA *color)
{
  gtk_snapshot_append_color (self->snapshot, color,
                             &GRAPHENE_RECT_INIT (place (self, x, width), y, width,
                                                  self->height - y));
}

/* ------------------------------------------------------------------ parts */

/* @pill_x, @pill_end: where today is written, which comes first. */
static void
draw_axis (const Canvas *self, float pill_x, float pill_end)
{
  HwTimeline *timeline = self->timeline;
  double room = self->metrics.text * 2.2;
  g_autoptr (GArray) ticks
      = hw_path_scale_dup_ticks (&timeline->scale, self->width, room);

  for (guint i = 0; i < ticks->len; i++)
    {
      const HwPathTick *tick = &g_array_index (ticks, HwPathTick, i);
      float x = hw_path_scale_x (&timeline->scale, tick->day);
      GdkRGBA line = hw_shape_faint (self->ink, tick->is_year ? 0.14 : 0.06);
      GdkRGBA text = hw_shape_faint (self->ink, tick->is_year ? 0.9 : 0.7);
      g_autoptr (PangoLayout) layout = small_text (self, tick->label, tick->is_year);
      int width;

      draw_line (self, x, self->metrics.axis, 1, &line);
      pango_layout_get_pixel_size (layout, &width, NULL);
      if ((x + width + 3 < pill_x || x > pill_end) && x + width <= self->width)
        draw_text (self, layout, x + 1, 2, &text);
    }
}

static void
draw_captions (const Canvas *self)
{
  GdkRGBA text = hw_shape_faint (self->ink, 0.7);

  for (guint i = 0; i < self->timeline->layout->n_bands; i++)
    {
      const HwPathBand *band = &self->timeline->layout->bands[i];
      g_autoptr (PangoLayout) layout = small_text (self, hw_path_lane_title (band->lane), TRUE);

      draw_text (self, layout, HW_TIMELINE_MARGIN,
                 hw_timeline_band_y (self->timeline, &self->metrics, i), &text);
    }
}

static void
draw_bars (const Canvas *self)
{
  HwTimeline *timeline = self->timeline;

  for (guint i = 0; i < timeline->bars->len; i++)
    if (g_array_index (timeline->shown, gboolean, i))
      gtk_widget_snapshot_child (GTK_WIDGET (timeline), g_ptr_array_index (timeline->bars, i),
                                 self->snapshot);
}

void
hw_timeline_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  Canvas self = { .timeline = HW_TIMELINE (widget), .snapshot = snapshot,
                  .width = gtk_widget_get_width (widget),
                  .height = gtk_widget_get_height (widget),
                  .is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL };
  g_autoptr (PangoLayout) today = NULL;
  float x, pill_x;
  int width;

  if (!self.timeline->layout)
    return;
  self.metrics = hw_timeline_metrics (self.timeline);
  gtk_widget_get_color (widget, &self.ink);
  adw_accent_color_to_rgba (adw_style_manager_get_accent_color (style), &self.accent);
  today = small_text (&self, _ ("Today"), TRUE);
  pango_layout_get_pixel_size (today, &width, NULL);
  width += 2 * HW_PILL_MARGIN;
  x = hw_path_scale_x (&self.timeline->scale, self.timeline->layout->path->today);
  pill_x = CLAMP (x - width / 2.0, 0, MAX (0, self.width - width));

  if (x < 0 || x > self.width)
    pill_x = self.width + width;
  draw_axis (&self, pill_x, pill_x + width);
  draw_captions (&self);
  draw_bars (&self);
  if (x < 0 || x > self.width)
    return;
  draw_line (&self, x - 1, self.metrics.axis - 2, 2, &self.accent);
  hw_shape_pill (snapshot, today, place (&self, pill_x, width), 1, width, &self.accent);
}
