/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Geometry and nodes; what a thing means is known by whoever draws it.
 */

#include "ui/timeline/hw-timeline-shapes.h"

#define RADIUS 6

/* Round where it begins and ends, straight where the view cuts it, an arrow where it goes on. */
GskPath *
hw_bar_shape (float width, float height, HwBarEnd start, HwBarEnd end)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  gboolean has_arrow = end == HW_BAR_END_ARROW;
  float inset = 1, right = width - inset, bottom = height - inset;
  float r = start == HW_BAR_END_ROUND ? MIN (RADIUS, width / 3) : 0;
  float e = has_arrow                 ? MIN (HW_BAR_ARROW, width / 2)
            : end == HW_BAR_END_ROUND ? MIN (RADIUS, width / 3)
                                      : 0;

  gsk_path_builder_move_to (builder, inset + r, inset);
  gsk_path_builder_line_to (builder, right - e, inset);
  if (has_arrow)
    gsk_path_builder_line_to (builder, right, height / 2);
  else
    {
      gsk_path_builder_quad_to (builder, right, inset, right, inset + e);
      gsk_path_builder_line_to (builder, right, bottom - e);
    }
  if (has_arrow)
    gsk_path_builder_line_to (builder, right - e, bottom);
  else
    gsk_path_builder_quad_to (builder, right, bottom, right - e, bottom);
  gsk_path_builder_line_to (builder, inset + r, bottom);
  gsk_path_builder_quad_to (builder, inset, bottom, inset, bottom - r);
  gsk_path_builder_line_to (builder, inset, inset + r);
  gsk_path_builder_quad_to (builder, inset, inset, inset + r, inset);
  gsk_path_builder_close (builder);
  return gsk_path_builder_to_path (builder);
}

void
hw_shape_stroke (GtkSnapshot *snapshot, GskPath *path, const GdkRGBA *color, float width,
                 gboolean is_dashed)
{
  GskStroke *pen = gsk_stroke_new (width);

  if (is_dashed)
    gsk_stroke_set_dash (pen, (float[]) { 5, 4 }, 2);
  gtk_snapshot_append_stroke (snapshot, path, pen, color);
  gsk_stroke_free (pen);
}

GdkRGBA
hw_shape_faint (GdkRGBA color, float alpha)
{
  color.alpha *= alpha;
  return color;
}

PangoLayout *
hw_shape_small_text (GtkWidget *widget, const char *text, gboolean is_bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) style = pango_attr_list_new ();

  pango_attr_list_insert (style, pango_attr_scale_new (HW_SHAPE_SMALL));
  if (is_bold)
    pango_attr_list_insert (style, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, style);
  return layout;
}

void
hw_shape_text (GtkSnapshot *snapshot, PangoLayout *layout, float x, float y, const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

void
hw_shape_pill (GtkSnapshot *snapshot, PangoLayout *layout, float x, float y, float width,
               const GdkRGBA *color)
{
  GskRoundedRect pill;
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  gsk_rounded_rect_init_from_rect (&pill, &GRAPHENE_RECT_INIT (x, y, width, height + 2),
                                   height / 2.0);
  gtk_snapshot_push_rounded_clip (snapshot, &pill);
  gtk_snapshot_append_color (snapshot, color, &pill.bounds);
  gtk_snapshot_pop (snapshot);
  hw_shape_text (snapshot, layout, x + HW_PILL_MARGIN, y + 1, &(GdkRGBA) { 1, 1, 1, 1 });
}
