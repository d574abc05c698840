/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A bar as it is seen: the months and today behind it, the days in it or beside it.
 */

#include "ui/plans/hw-plan-bar-private.h"

#include "ui/timeline/hw-timeline-shapes.h"
#include "ui/widgets/hw-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define TEXT_MARGIN 8
#define ICON_GAP 4
#define MONTH_ROOM 2.2
#define BRACKET 5
#define TODAY_ROOM 6

typedef struct
{
  HwPlanBar *bar;
  GtkSnapshot *snapshot;
  float width;
  float height;
  float text_height;
  gboolean is_mirrored;
  gboolean is_contrast;
  GdkRGBA ink;   /* of words and lines */
  GdkRGBA color; /* of the bar */
} Canvas;

static float
place (const Canvas *self, float x, float width)
{
  return self->is_mirrored ? self->width - x - width : x;
}

/* ------------------------------------------------------------------ ground */

static void
draw_line (const Canvas *self, float x, float width, const GdkRGBA *color)
{
  gtk_snapshot_append_color (
      self->snapshot, color,
      &GRAPHENE_RECT_INIT (place (self, x, width), 0, width, self->height));
}

static void
draw_ground (const Canvas *self)
{
  HwPlanScale *scale = self->bar->scale;
  GArray *ticks = hw_plan_scale_ticks (scale, self->width, self->text_height * MONTH_ROOM);
  HwDay today = hw_plan_scale_today (scale);

  for (guint i = 0; i < ticks->len; i++)
    {
      const HwPathTick *tick = &g_array_index (ticks, HwPathTick, i);
      GdkRGBA line = hw_shape_faint (self->ink, tick->is_year ? 0.16 : 0.08);

      draw_line (self, hw_plan_scale_x (scale, tick->day, self->width), 1, &line);
    }
  if (today >= hw_plan_scale_from (scale) && today < hw_plan_scale_end (scale))
    {
      GdkRGBA accent;

      adw_accent_color_to_rgba (
          adw_style_manager_get_accent_color (adw_style_manager_get_default ()), &accent);
      draw_line (self, hw_plan_scale_x (scale, today, self->width) - 1, 2, &accent);
    }
}

/* ------------------------------------------------------------------ bar */

/* Over the whole row: those of several rows make one line down from the plan's first day. */
static void
draw_dependency (const Canvas *self, float x)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  GskStroke *pen = gsk_stroke_new (2);
  GdkRGBA line = hw_shape_faint (self->ink, self->is_contrast ? 1 : 0.6);

  gsk_path_builder_move_to (builder, x + 1, 0);
  gsk_path_builder_line_to (builder, x + 1, self->height);
  path = gsk_path_builder_to_path (builder);
  gsk_stroke_set_dash (pen, (float[]) { 2, 3 }, 2);
  gtk_snapshot_append_stroke (self->snapshot, path, pen, &line);
  gsk_stroke_free (pen);
}

static void
draw_bar (const Canvas *self, float left, float right)
{
  const HwPlanSpan *span = &self->bar->span;
  gboolean is_open = !span->is_own_start && span->start;
  float height = MIN (self->height - 4, self->text_height + 4);
  GdkRGBA fill = hw_shape_faint (self->color, span->is_done ? 0.14 : 0.26);
  GdkRGBA edge = hw_shape_faint (self->color, self->is_contrast ? 1 : 0.7);
  g_autoptr (GskPath) path
      = hw_bar_shape (right - left, height, is_open ? HW_BAR_END_CUT : HW_BAR_END_ROUND,
                      span->due ? HW_BAR_END_ROUND : HW_BAR_END_ARROW);

  gtk_snapshot_save (self->snapshot);
  gtk_snapshot_translate (self->snapshot,
                          &GRAPHENE_POINT_INIT (left, (self->height - height) / 2));
  gtk_snapshot_append_fill (self->snapshot, path, GSK_FILL_RULE_WINDING, &fill);
  if (is_open)
    gtk_snapshot_push_clip (self->snapshot, &GRAPHENE_RECT_INIT (3, 0, right - left, height));
  hw_shape_stroke (self->snapshot, path, &edge, self->is_contrast || self->bar->is_dragged ? 2 : 1,
                   FALSE);
  if (is_open)
    gtk_snapshot_pop (self->snapshot);
  gtk_snapshot_restore (self->snapshot);
  if (is_open && !self->bar->is_dragged)
    draw_dependency (self, left);
}

/* A rule with its two ends turned down, over what lies below. */
static void
draw_bracket (const Canvas *self, float left, float right)
{
  float y = self->height / 2 - 1;
  GdkRGBA color = hw_shape_faint (self->color, self->is_contrast ? 1 : 0.7);

  gtk_snapshot_append_color (self->snapshot, &color,
                             &GRAPHENE_RECT_INIT (left, y, right - left, 2));
  gtk_snapshot_append_color (self->snapshot, &color,
                             &GRAPHENE_RECT_INIT (left, y + 2, 2, BRACKET));
  if (self->bar->span.due)
    gtk_snapshot_append_color (self->snapshot, &color,
                               &GRAPHENE_RECT_INIT (right - 2, y + 2, 2, BRACKET));
}

static void
draw_shape (const Canvas *self, float left, float right)
{
  gtk_snapshot_save (self->snapshot);
  if (self->is_mirrored)
    {
      gtk_snapshot_translate (self->snapshot, &GRAPHENE_POINT_INIT (self->width, 0));
      gtk_snapshot_scale (self->snapshot, -1, 1);
    }
  if (self->bar->span.is_group)
    draw_bracket (self, left, right);
  else
    draw_bar (self, left, right);
  gtk_snapshot_restore (self->snapshot);
}

/* ------------------------------------------------------------------ words */

/* While it is dragged: the new days, and by how many. */
static char *
dup_dates (HwPlanBar *self)
{
  g_autofree char *period
      = hw_words_dup_period (hw_plan_bar_start (self), hw_plan_bar_due (self),
                             hw_plan_scale_today (self->scale));

  if (!self->is_dragged)
    return g_steal_pointer (&period);
  /* Translators: new dates and by how many days they moved: «1 Dec – 5 Jan (+7 days)» */
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s (%+d day)", "%s (%+d days)", ABS (self->shift)), period,
      self->shift);
}

static void
make_text (HwPlanBar *self)
{
  HwDay due = hw_plan_bar_due (self);
  g_autofree char *dates = dup_dates (self);
  g_autofree char *brief
      = due ? hw_words_dup_period (0, due, hw_plan_scale_today (self->scale)) : NULL;

  self->dates = hw_shape_small_text (GTK_WIDGET (self), dates, self->is_dragged);
  self->brief = hw_shape_small_text (GTK_WIDGET (self), brief ? brief : dates, FALSE);
}

/* From @x on, or behind the line of today where that would run through the words, which are of
 * @width and have to end before @end. */
static float
avoid_today (const Canvas *self, float x, float width, float end)
{
  HwPlanScale *scale = self->bar->scale;
  float today = hw_plan_scale_x (scale, hw_plan_scale_today (scale), self->width);

  if (today <= x - TODAY_ROOM || today >= x + width + TODAY_ROOM)
    return x;
  return today + TODAY_ROOM + width <= end ? today + TODAY_ROOM : x;
}

/* Where words of @width find room: in the bar, behind it or before it. FALSE: nowhere. */
static gboolean
find_room (const Canvas *self, float left, float right, float width, float *x)
{
  float first = MAX (left, 0) + TEXT_MARGIN, last = MIN (right, self->width) - TEXT_MARGIN;
  float behind = MAX (right, 0) + TEXT_MARGIN, before = MIN (left, self->width) - TEXT_MARGIN;

  if (last - first >= width)
    *x = avoid_today (self, first, width, last);
  else if (behind + width <= self->width)
    *x = avoid_today (self, behind, width, self->width);
  else if (before - width >= 0)
    *x = before - width;
  else
    return FALSE;
  return TRUE;
}

static void
draw_icon (const Canvas *self, float x)
{
  float size = self->text_height;
  const GdkRGBA colors[] = { self->color, self->color, self->color, self->color };

  gtk_snapshot_save (self->snapshot);
  gtk_snapshot_translate (
      self->snapshot,
      &GRAPHENE_POINT_INIT (place (self, x, size), (self->height - size) / 2));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (self->bar->icon),
                                            self->snapshot, size, size, colors,
                                            G_N_ELEMENTS (colors));
  gtk_snapshot_restore (self->snapshot);
}

/* Both days, or the last one where they have no room; the icon in any case. */
static void
draw_words (const Canvas *self, float left, float right)
{
  PangoLayout *choices[] = { self->bar->dates, self->bar->brief };
  float sign = self->bar->icon ? self->text_height + ICON_GAP : 0;
  float x = 0;

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      int width, height;

      pango_layout_get_pixel_size (choices[i], &width, &height);
      if (!find_room (self, left, right, sign + width, &x))
        continue;
      hw_shape_text (self->snapshot, choices[i], place (self, x + sign, width),
                     (self->height - height) / 2, &self->ink);
      if (self->bar->icon)
        draw_icon (self, x);
      return;
    }
  if (self->bar->icon)
    draw_icon (self, CLAMP (left + TEXT_MARGIN, 0, MAX (0, self->width - sign)));
}

/* ------------------------------------------------------------------ whole */

void
hw_plan_bar_forget_text (HwPlanBar *self)
{
  g_clear_object (&self->dates);
  g_clear_object (&self->brief);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
hw_plan_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HwPlanBar *bar = HW_PLAN_BAR (widget);
  Canvas self = { .bar = bar, .snapshot = snapshot, .width = gtk_widget_get_width (widget),
                  .height = gtk_widget_get_height (widget),
                  .is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL };
  double left, right;
  int text_height;

  if (!bar->scale)
    return;
  if (!bar->dates)
    make_text (bar);
  pango_layout_get_pixel_size (bar->dates, NULL, &text_height);
  self.text_height = text_height;
  self.is_contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  gtk_widget_get_color (gtk_widget_get_parent (widget), &self.ink);
  gtk_widget_get_color (widget, &self.color);
  draw_ground (&self);
  if (!hw_plan_bar_find_edges (bar, &left, &right))
    return;
  draw_shape (&self, left, right);
  if (!bar->span.is_group || bar->is_dragged)
    draw_words (&self, left, right);
  else if (bar->icon)
    draw_icon (&self, MIN (right + ICON_GAP, self.width - text_height));
}
