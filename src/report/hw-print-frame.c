/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Head and foot in Pango, the body by its painter, pages on a PDF surface that writes to memory.
 */

#include "report/hw-print-frame.h"

#include "base/hw-error.h"
#include "report/hw-pdf-finish.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define MARGIN 54.0
#define HEAD 48.0 /* from the upper margin to the body */
#define FOOT 30.0 /* from the body to the lower margin */
#define LARGE 18.0      /* what large type is at least */
#define LARGE_HEAD 88.0 /* three lines in large type, one below the other */
#define LARGE_FOOT 64.0 /* two */
#define LARGE_LINE 25.0
#define LOGO 32.0
#define GAP 10.0
#define RULE 0.5
#define FAMILY "Cantarell, Sans"

const HwPaper hw_papers[HW_N_PAPERS] = {
  [HW_PAPER_LETTER] = { "letter", 612, 792 },
  [HW_PAPER_A4] = { "a4", 595.276, 841.89 },
};

HwPrintFrame *
hw_print_frame_new (const char *office, const char *title, HwDay day, HwPrintLayout layout,
                    HwPrintPaint paint, gpointer data, GDestroyNotify free_data)
{
  HwPrintFrame *self = g_new0 (HwPrintFrame, 1);

  self->office = g_strdup (office);
  self->title = g_strdup (title);
  self->day = day;
  self->layout = layout;
  self->paint = paint;
  self->data = data;
  self->free_data = free_data;
  return self;
}

void
hw_print_frame_free (HwPrintFrame *self)
{
  if (self->free_data)
    self->free_data (self->data);
  g_clear_pointer (&self->logo, cairo_surface_destroy);
  g_clear_pointer (&self->tongue, hw_tongue_unref);
  g_clear_object (&self->context);
  g_free (self->office);
  g_free (self->project);
  g_free (self->title);
  g_free (self);
}

/* ------------------------------------------------------------------ words and logo */

typedef struct
{
  const guchar *at;
  gsize left;
} Reading;

static cairo_status_t
on_read_cb (void *closure, unsigned char *data, unsigned int length)
{
  Reading *reading = closure;

  if (length > reading->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, reading->at, length);
  reading->at += length;
  reading->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
read_png (GBytes *logo)
{
  Reading reading = { g_bytes_get_data (logo, NULL), g_bytes_get_size (logo) };
  cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (on_read_cb, &reading);

  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    g_clear_pointer (&surface, cairo_surface_destroy);
  return surface;
}

void
hw_print_frame_take_head (HwPrintFrame *self, const HwPrintHead *head)
{
  g_free (self->project);
  self->project = head->heading && head->mission
                      ? g_strdup_printf ("%s · %s", head->heading, head->mission)
                      : g_strdup (head->heading ? head->heading : head->mission);
  g_clear_pointer (&self->logo, cairo_surface_destroy);
  self->logo = head->logo ? read_png (head->logo) : NULL;
}

/* ------------------------------------------------------------------ head and foot */

static PangoLayout *
new_layout (PangoContext *context, const char *text, double size, double width)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FAMILY);

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

PangoLayout *
hw_print_frame_text (cairo_t *cr, const char *text, double size, double width)
{
  PangoContext *context = pango_cairo_create_context (cr);
  PangoLayout *layout = new_layout (context, text, size, width);

  g_object_unref (context);
  return layout;
}

/* The same for the lines that are on every page. */
static PangoLayout *
text_of_frame (HwPrintFrame *self, cairo_t *cr, const char *text, double size, double width)
{
  if (self->context)
    pango_cairo_update_context (cr, self->context);
  else
    self->context = pango_cairo_create_context (cr);
  return new_layout (self->context, text, size, width);
}

/* One line of head or foot: @x from the side where writing begins. */
typedef struct
{
  double x, y, width;
  double size;
  gboolean is_end; /* pushed to the side where writing ends */
} Line;

/* Returns the line's height. */
static double
show_line (HwPrintFrame *self, cairo_t *cr, double page_width, Line line, const char *text)
{
  g_autoptr (PangoLayout) layout = text_of_frame (self, cr, text, line.size, line.width);
  int height;

  /* Sides are chosen here; left to itself, Pango chooses by the text's own letters. */
  pango_context_set_base_dir (pango_layout_get_context (layout),
                              self->is_rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, line.is_end != self->is_rtl ? PANGO_ALIGN_RIGHT
                                                                  : PANGO_ALIGN_LEFT);
  cairo_move_to (cr, self->is_rtl ? page_width - line.x - line.width : line.x, line.y);
  pango_cairo_show_layout (cr, layout);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static void
draw_rule (cairo_t *cr, double y, double width)
{
  cairo_set_line_width (cr, RULE);
  cairo_move_to (cr, MARGIN, y);
  cairo_line_to (cr, width - MARGIN, y);
  cairo_stroke (cr);
}

/* As high as LOGO; returns the room that it takes. */
static double
draw_logo (HwPrintFrame *self, cairo_t *cr, double width)
{
  double w = cairo_image_surface_get_width (self->logo);
  double h = cairo_image_surface_get_height (self->logo);
  double scale = h > 0 ? LOGO / h : 0;

  if (scale <= 0)
    return 0;
  cairo_save (cr);
  cairo_translate (cr, self->is_rtl ? width - MARGIN - w * scale : MARGIN, MARGIN);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, self->logo, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
  return w * scale + GAP;
}

/* One below the other: side by side, lines of large type would be cut. */
static void
draw_large_head (HwPrintFrame *self, cairo_t *cr, double x, double width)
{
  Line line = { x, MARGIN, width - MARGIN - x, LARGE, FALSE };
  const char *texts[] = { self->office, self->title, self->project };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++, line.y += LARGE_LINE)
    if (texts[i])
      show_line (self, cr, width, line, texts[i]);
  draw_rule (cr, MARGIN + LARGE_HEAD - 8, width);
}

static void
draw_head (HwPrintFrame *self, cairo_t *cr, double width)
{
  double x = MARGIN + (self->logo ? draw_logo (self, cr, width) : 0);
  double room = width - MARGIN - x;
  Line office = { x, MARGIN, room * 0.6, 11, FALSE };
  Line project = { x, MARGIN + 2, room, 8, FALSE };
  Line title = { x + room * 0.6, MARGIN + 1, room * 0.4, 9, TRUE };

  if (self->is_large)
    {
      draw_large_head (self, cr, x, width);
      return;
    }
  project.y += show_line (self, cr, width, office, self->office);
  if (self->project)
    show_line (self, cr, width, project, self->project);
  show_line (self, cr, width, title, self->title);
  draw_rule (cr, MARGIN + LOGO + 4, width);
}

static void
draw_foot (HwPrintFrame *self, cairo_t *cr, guint page, guint n_pages, double width, double height)
{
  double room = width - 2 * MARGIN;
  double y = height - MARGIN - (self->is_large ? 2 * LARGE_LINE : 14);
  Line begin = { MARGIN, y, room * 0.7, 8, FALSE };
  Line end = { MARGIN + room * 0.7, y, room * 0.3, 8, TRUE };
  g_autofree char *day = hw_tongue_dup_day (self->tongue, self->day);
  g_autofree char *printed = g_strdup_printf (
      hw_tongue_say (self->tongue, N_ ("Confidential · printed on %s")), day);
  g_autofree char *number = g_strdup_printf (
      hw_tongue_say (self->tongue, N_ ("Page %u of %u")), page + 1, n_pages);

  if (self->is_large)
    {
      begin = (Line) { MARGIN, y, room, LARGE, FALSE };
      end = (Line) { MARGIN, y + LARGE_LINE, room, LARGE, FALSE };
    }
  draw_rule (cr, y - 6, width);
  show_line (self, cr, width, begin, printed);
  show_line (self, cr, width, end, number);
}

/* ------------------------------------------------------------------ pages */

static double
body_width (double width)
{
  return width - 2 * MARGIN;
}

static double
head_height (const HwPrintFrame *self)
{
  return self->is_large ? LARGE_HEAD : HEAD;
}

static double
body_height (const HwPrintFrame *self, double height)
{
  return height - 2 * MARGIN - head_height (self) - (self->is_large ? LARGE_FOOT : FOOT);
}

guint
hw_print_frame_layout (HwPrintFrame *self, cairo_t *cr, double width, double height)
{
  g_return_val_if_fail (self != NULL, 0);

  self->n_pages = self->layout (self->data, cr, body_width (width), body_height (self, height));
  self->n_pages = MAX (self->n_pages, 1);
  return self->n_pages;
}

void
hw_print_frame_paint (HwPrintFrame *self, cairo_t *cr, guint page, guint n_pages, double width,
                      double height)
{
  g_return_if_fail (self != NULL);

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  if (self->is_tagging)
    cairo_tag_begin (cr, HW_PRINT_ARTIFACT, NULL);
  draw_head (self, cr, width);
  draw_foot (self, cr, page, n_pages, width, height);
  if (self->is_tagging)
    cairo_tag_end (cr, HW_PRINT_ARTIFACT);
  cairo_translate (cr, MARGIN, MARGIN + head_height (self));
  cairo_rectangle (cr, 0, 0, body_width (width), body_height (self, height));
  cairo_clip (cr);
  self->paint (self->data, cr, page, body_width (width), body_height (self, height));
  cairo_restore (cr);
}

static cairo_status_t
on_write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
draw_pages (HwPrintFrame *self, cairo_surface_t *surface, double width, double height)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;
  guint n_pages = hw_print_frame_layout (self, cr, width, height);

  self->is_tagging = self->is_tagged;
  for (guint i = 0; i < n_pages; i++)
    {
      hw_print_frame_paint (self, cr, i, n_pages, width, height);
      cairo_show_page (cr);
    }
  self->is_tagging = FALSE;
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  return status == CAIRO_STATUS_SUCCESS ? cairo_surface_status (surface) : status;
}

GBytes *
hw_print_frame_to_pdf (HwPrintFrame *self, double width, double height, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GBytes) pdf = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (self != NULL, NULL);

  surface = cairo_pdf_surface_create_for_stream (on_write_cb, bytes, width, height);
  /* What is finished afterwards is read and written again: quicker without packed objects. */
  if (self->is_tagged)
    cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, self->office);
  status = draw_pages (self, surface, width, height);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_FAILED, _ ("The pages could not be drawn: %s"),
                   cairo_status_to_string (status));
      return NULL;
    }
  pdf = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  /* What is not tagged gains nothing from knowing its language. */
  return self->is_tagged ? hw_pdf_finish (pdf, hw_tongue_code (self->tongue), error)
                         : g_steal_pointer (&pdf);
}
