/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Its colour is the CSS color of the node; what it is stands in its pattern, outline and words.
 */

#include "ui/timeline/hw-timeline-bar.h"

#include "ui/timeline/hw-timeline-shapes.h"

#include <adwaita.h>

#define HATCH 9
#define SLIVER 16
#define KIN 4
#define TEXT_MARGIN 8

struct _HwTimelineBar
{
  GtkWidget parent_instance;

  const HwPathFact *fact;
  guint index;
  PangoLayout *label;
  gboolean starts;
  gboolean ends;
  gboolean is_open;
};

G_DEFINE_FINAL_TYPE (HwTimelineBar, hw_timeline_bar, GTK_TYPE_WIDGET)

/* How strongly a look fills its shape. */
static const float fills[] = {
  [HW_PATH_LOOK_QUIET] = 0.10,  [HW_PATH_LOOK_PLAIN] = 0.26, [HW_PATH_LOOK_KIN] = 0.26,
  [HW_PATH_LOOK_HATCHED] = .08, [HW_PATH_LOOK_HOLLOW] = .02, [HW_PATH_LOOK_DASHED] = .02,
  [HW_PATH_LOOK_HELD] = 1.0,    [HW_PATH_LOOK_DUE] = 0.0,    [HW_PATH_LOOK_LATE] = 0.35,
};

static const char *const classes[] = {
  [HW_PATH_LOOK_QUIET] = "quiet",     [HW_PATH_LOOK_PLAIN] = "plain",
  [HW_PATH_LOOK_KIN] = "kin",         [HW_PATH_LOOK_HATCHED] = "hatched",
  [HW_PATH_LOOK_HOLLOW] = "hollow",   [HW_PATH_LOOK_DASHED] = "dashed",
  [HW_PATH_LOOK_HELD] = "held",       [HW_PATH_LOOK_DUE] = "due",
  [HW_PATH_LOOK_LATE] = "late",
};

/* ------------------------------------------------------------------ shapes */

static GskPath *
diamond (float width, float height, float size)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  float x = width / 2, y = height / 2, r = size / 2;

  gsk_path_builder_move_to (builder, x, y - r);
  gsk_path_builder_line_to (builder, x + r, y);
  gsk_path_builder_line_to (builder, x, y + r);
  gsk_path_builder_line_to (builder, x - r, y);
  gsk_path_builder_close (builder);
  return gsk_path_builder_to_path (builder);
}

static GskPath *
bar_shape (HwTimelineBar *self, float width, float height)
{
  HwBarEnd end = !self->ends      ? HW_BAR_END_CUT
                 : self->is_open ? HW_BAR_END_ARROW
                                 : HW_BAR_END_ROUND;

  return hw_bar_shape (width, height, self->starts ? HW_BAR_END_ROUND : HW_BAR_END_CUT, end);
}

/* ------------------------------------------------------------------ drawing */

/* Slanted lines cut to the bar by hand: a clip costs more than all of them. */
static GskPath *
hatch (float width, float height)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  float top = 2, bottom = height - 2, left = 2, right = width - 3;

  for (float x = left - (bottom - top) + HATCH; x < right; x += HATCH)
    {
      float from = MAX (x, left), to = MIN (x + bottom - top, right);

      gsk_path_builder_move_to (builder, from, bottom - (from - x));
      gsk_path_builder_line_to (builder, to, bottom - (to - x));
    }
  return gsk_path_builder_to_path (builder);
}

/* So narrow that corners and patterns would not show: without curves it is drawn much faster. */
static void
draw_sliver (GtkSnapshot *snapshot, const GdkRGBA *fill, const GdkRGBA *edge, float width,
             float height)
{
  GskRoundedRect frame;

  gsk_rounded_rect_init_from_rect (&frame, &GRAPHENE_RECT_INIT (0, 1, width, height - 2), 0);
  gtk_snapshot_append_color (snapshot, fill, &frame.bounds);
  gtk_snapshot_append_border (snapshot, &frame, (float[]) { 1, 1, 1, 1 },
                              (GdkRGBA[]) { *edge, *edge, *edge, *edge });
}

/* The child's own people: a rule at the beginning. */
static gboolean
has_rule (HwTimelineBar *self, float width)
{
  return self->fact->look == HW_PATH_LOOK_KIN && self->starts && width > 4 * KIN;
}

static void
draw_mark (HwTimelineBar *self, GtkSnapshot *snapshot, const GdkRGBA *color, float width,
           float height)
{
  g_autoptr (GskPath) path = diamond (width, height, MIN (width, height) - 9);
  GdkRGBA fill = hw_shape_faint (*color, fills[self->fact->look]);

  if (fill.alpha > 0)
    gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &fill);
  if (self->fact->look != HW_PATH_LOOK_HELD)
    hw_shape_stroke (snapshot, path, color, 1.5, FALSE);
}

static void
draw_bar (HwTimelineBar *self, GtkSnapshot *snapshot, const GdkRGBA *color, float width,
          float height)
{
  gboolean is_contrast
      = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  float line = is_contrast ? 2 : self->fact->look == HW_PATH_LOOK_QUIET ? 1 : 1.5;
  GdkRGBA fill = hw_shape_faint (*color, fills[self->fact->look]);
  GdkRGBA edge = hw_shape_faint (*color, is_contrast ? 1 : 0.7);
  g_autoptr (GskPath) path = NULL;

  if (width < SLIVER)
    {
      draw_sliver (snapshot, &fill, &edge, width, height);
      return;
    }
  path = bar_shape (self, width, height);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &fill);
  if (self->fact->look == HW_PATH_LOOK_HATCHED)
    {
      g_autoptr (GskPath) lines = hatch (width, height);
      GdkRGBA faint = hw_shape_faint (*color, 0.35);

      hw_shape_stroke (snapshot, lines, &faint, 1.5, FALSE);
    }
  if (has_rule (self, width))
    gtk_snapshot_append_color (snapshot, &edge,
                               &GRAPHENE_RECT_INIT (KIN, KIN + 1, KIN - 1, height - 2 * KIN - 2));
  hw_shape_stroke (snapshot, path, &edge, line, self->fact->look == HW_PATH_LOOK_DASHED);
}

/* The words, where some letters of them fit. */
static void
draw_label (HwTimelineBar *self, GtkSnapshot *snapshot, int width, int height)
{
  gboolean has_arrow = self->is_open && self->ends;
  int rule = has_rule (self, width) ? KIN : 0;
  int room = width - 2 * TEXT_MARGIN - rule - (has_arrow ? HW_BAR_ARROW / 2 : 0);
  int text_height;
  float x = TEXT_MARGIN + rule;
  GdkRGBA ink;

  if (!self->label)
    {
      self->label = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->fact->label);
      pango_layout_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
      pango_layout_set_single_paragraph_mode (self->label, TRUE);
    }
  pango_layout_set_width (self->label, room * PANGO_SCALE);
  pango_layout_get_pixel_size (self->label, NULL, &text_height);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = width - room - TEXT_MARGIN - rule;
  gtk_widget_get_color (gtk_widget_get_parent (GTK_WIDGET (self)), &ink);
  hw_shape_text (snapshot, self->label, x, (height - text_height) / 2, &ink);
}

static void
hw_timeline_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HwTimelineBar *self = HW_TIMELINE_BAR (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean is_mark = hw_path_look_is_mark (self->fact->look);
  GdkRGBA color;

  gtk_snapshot_save (snapshot);
  if (is_mirrored)
    {
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (width, 0));
      gtk_snapshot_scale (snapshot, -1, 1);
    }
  gtk_widget_get_color (widget, &color);
  if (is_mark)
    draw_mark (self, snapshot, &color, width, height);
  else
    draw_bar (self, snapshot, &color, width, height);
  gtk_snapshot_restore (snapshot);
  if (!is_mark && width > 2 * height)
    draw_label (self, snapshot, width, height);
}

/* ------------------------------------------------------------------ object */

static void
hw_timeline_bar_dispose (GObject *object)
{
  HwTimelineBar *self = HW_TIMELINE_BAR (object);

  g_clear_object (&self->label);
  G_OBJECT_CLASS (hw_timeline_bar_parent_class)->dispose (object);
}

static void
hw_timeline_bar_class_init (HwTimelineBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_timeline_bar_dispose;
  widget_class->snapshot = hw_timeline_bar_snapshot;
  gtk_widget_class_set_css_name (widget_class, "bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
hw_timeline_bar_init (HwTimelineBar *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
hw_timeline_bar_new (void)
{
  return g_object_new (HW_TYPE_TIMELINE_BAR, NULL);
}

void
hw_timeline_bar_set_fact (HwTimelineBar *self, const HwPathFact *fact, guint index)
{
  self->fact = fact;
  self->index = index;
  g_clear_object (&self->label);
  gtk_widget_set_css_classes (GTK_WIDGET (self),
                              (const char *[]) { fact->type, classes[fact->look], NULL });
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  fact->words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const HwPathFact *
hw_timeline_bar_fact (HwTimelineBar *self)
{
  return self->fact;
}

guint
hw_timeline_bar_index (HwTimelineBar *self)
{
  return self->index;
}

void
hw_timeline_bar_set_ends (HwTimelineBar *self, gboolean starts, gboolean ends, gboolean is_open)
{
  if (self->starts == starts && self->ends == ends && self->is_open == is_open)
    return;
  self->starts = starts;
  self->ends = ends;
  self->is_open = is_open;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
