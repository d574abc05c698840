/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Onto an image, white as paper is, whatever colors the window has.
 */

#include "ui/widgets/hw-print-preview.h"

#define SCALE 2

guint
hw_print_preview_lay_out (HwPrintFrame *frame, const HwPaper *paper)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1, 1);
  cairo_t *cr = cairo_create (surface);
  guint n_pages = hw_print_frame_layout (frame, cr, paper->width, paper->height);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return n_pages;
}

static void
destroy_surface (gpointer surface)
{
  cairo_surface_destroy (surface);
}

GdkTexture *
hw_print_preview_draw (HwPrintFrame *frame, const HwPaper *paper, guint page)
{
  int width = paper->width * SCALE, height = paper->height * SCALE;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  int stride = cairo_image_surface_get_stride (surface);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, SCALE, SCALE);
  hw_print_frame_paint (frame, cr, page, frame->n_pages, paper->width, paper->height);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) stride * height, destroy_surface, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}
