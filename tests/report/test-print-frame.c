/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The printed page as another program reads it: head, foot, numbers, and nothing in clear between.
 */

#include "report/hw-print-frame.h"

#include "pdf-text.h"

#include <locale.h>

#define LETTER_WIDTH 612
#define LETTER_HEIGHT 792

typedef struct
{
  guint n_pages;
  guint n_layouts;
  double width, height;
} Body;

static guint
lay_out (gpointer data, cairo_t *cr, double width, double height)
{
  Body *body = data;

  body->n_layouts++;
  body->width = width;
  body->height = height;
  return body->n_pages;
}

static void
paint (gpointer data, cairo_t *cr, guint page, double width, double height)
{
  Body *body = data;
  g_autofree char *text = g_strdup_printf ("body %c", 'a' + page);
  g_autoptr (PangoLayout) layout = hw_print_frame_text (cr, text, 10, width);

  g_assert_cmpfloat (width, ==, body->width);
  g_assert_cmpfloat (height, ==, body->height);
  pango_cairo_show_layout (cr, layout);
}

static HwPrintFrame *
new_frame (Body *body)
{
  HwPrintFrame *frame = hw_print_frame_new ("Salt River unit", "Path", hw_day_new (2026, 11, 22),
                                            lay_out, paint, body, NULL);

  frame->project = g_strdup ("Project Home");
  return frame;
}

static void
test_pages (void)
{
  Body body = { .n_pages = 3 };
  g_autoptr (HwPrintFrame) frame = new_frame (&body);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = hw_print_frame_to_pdf (frame, LETTER_WIDTH, LETTER_HEIGHT, &error);
  g_autofree char *text = NULL;
  g_auto (GStrv) pages = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (body.n_layouts, ==, 1);
  g_assert_cmpfloat (body.width, >, LETTER_WIDTH * 0.7);
  g_assert_cmpfloat (body.height, >, LETTER_HEIGHT * 0.7);
  text = read_pdf (pdf);
  pages = g_strsplit (text, "\f", -1);
  g_assert_cmpuint (g_strv_length (pages), ==, 4); /* the last is empty */
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *own = g_strdup_printf ("body %c", 'a' + i);
      g_autofree char *number = g_strdup_printf ("Page %u of 3", i + 1);

      g_assert_nonnull (strstr (pages[i], "Salt River unit"));
      g_assert_nonnull (strstr (pages[i], "Project Home"));
      g_assert_nonnull (strstr (pages[i], "Path"));
      g_assert_nonnull (strstr (pages[i], "Confidential"));
      g_assert_nonnull (strstr (pages[i], "22 November 2026"));
      g_assert_nonnull (strstr (pages[i], own));
      g_assert_nonnull (strstr (pages[i], number));
    }
}

/* A body of nothing is still a page. */
static void
test_empty (void)
{
  Body body = { 0 };
  g_autoptr (HwPrintFrame) frame = new_frame (&body);
  g_autoptr (GBytes) pdf = hw_print_frame_to_pdf (frame, LETTER_WIDTH, LETTER_HEIGHT, NULL);
  g_autofree char *text = read_pdf (pdf);

  g_assert_nonnull (strstr (text, "Page 1 of 1"));
}

/* From right to left the office stands on the right; a logo makes room for itself. */
static void
test_sides (void)
{
  Body body = { .n_pages = 1 };
  g_autoptr (HwPrintFrame) frame = new_frame (&body);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;

  frame->is_rtl = TRUE;
  frame->logo = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 640, 320);
  pdf = hw_print_frame_to_pdf (frame, LETTER_WIDTH, LETTER_HEIGHT, NULL);
  text = read_pdf (pdf);
  g_assert_cmpint (strstr (text, "Path") - text, <, strstr (text, "Salt River unit") - text);
}

static void
paint_badly (gpointer data, cairo_t *cr, guint page, double width, double height)
{
  cairo_pop_group_to_source (cr);
}

/* What cannot be drawn is said, not half delivered. */
static void
test_failure (void)
{
  Body body = { .n_pages = 1 };
  g_autoptr (HwPrintFrame) frame = new_frame (&body);
  g_autoptr (GError) error = NULL;

  frame->paint = paint_badly;
  g_assert_null (hw_print_frame_to_pdf (frame, LETTER_WIDTH, LETTER_HEIGHT, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print-frame/pages", test_pages);
  g_test_add_func ("/print-frame/empty", test_empty);
  g_test_add_func ("/print-frame/sides", test_sides);
  g_test_add_func ("/print-frame/failure", test_failure);
  return g_test_run ();
}
