/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One page after the other. In a PDF each cell is named, for the outline; what has no name (rules,
 * a table's heading that comes again, head and foot) is decoration.
 */

#include "report/hw-document-private.h"

#define RULE 0.5
#define FAINT 0.75 /* how light a rule between rows is */

const char *
hw_document_format_id (char *buffer, guint row, guint cell, guint line)
{
  g_snprintf (buffer, HW_DOCUMENT_ID, "r%uc%ul%u", row, cell, line);
  return buffer;
}

static void
draw_rule (cairo_t *cr, double x, double y, double width, double lightness)
{
  cairo_save (cr);
  cairo_set_source_rgb (cr, lightness, lightness, lightness);
  cairo_set_line_width (cr, RULE);
  cairo_move_to (cr, x, y);
  cairo_rel_line_to (cr, width, 0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* A line by itself: poppler loses what stands behind the space at which a line was broken, where
 * several of them are one content. */
static void
show_line (const HwDocument *self, cairo_t *cr, const HwDocumentPiece *piece, guint cell,
           guint line, PangoLayoutLine *shown)
{
  const HwDocumentRow *row = &g_array_index (self->rows, HwDocumentRow, piece->row);
  gboolean is_named = self->frame->is_tagging && !piece->is_again;

  if (is_named)
    {
      char id[HW_DOCUMENT_ID], words[2 * HW_DOCUMENT_ID];

      g_snprintf (words, sizeof words, "tag_name='%s' id='%s'",
                  hw_document_look (row->kind)->cell_tags[cell > 0],
                  hw_document_format_id (id, piece->row, cell, line));
      cairo_tag_begin (cr, CAIRO_TAG_CONTENT, words);
    }
  pango_cairo_show_layout_line (cr, shown);
  if (is_named)
    cairo_tag_end (cr, CAIRO_TAG_CONTENT);
}

/* The lines of @piece alone, the first of them at @y. */
static void
show_lines (const HwDocument *self, cairo_t *cr, const HwDocumentPiece *piece, guint cell,
            double x, double y)
{
  const HwDocumentRow *row = &g_array_index (self->rows, HwDocumentRow, piece->row);
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (row->layouts[cell]);
  int first = -1, from, to;

  for (guint i = 0; i < piece->to; i++)
    {
      if (i >= piece->from)
        {
          pango_layout_iter_get_line_yrange (iter, &from, &to);
          if (first < 0)
            first = from;
          cairo_move_to (
              cr, x, y + (double) (pango_layout_iter_get_baseline (iter) - first) / PANGO_SCALE);
          show_line (self, cr, piece, cell, i, pango_layout_iter_get_line_readonly (iter));
        }
      if (!pango_layout_iter_next_line (iter))
        return;
    }
}

static void
paint_cell (const HwDocument *self, cairo_t *cr, const HwDocumentPiece *piece, guint cell,
            double width)
{
  const HwDocumentRow *row = &g_array_index (self->rows, HwDocumentRow, piece->row);
  double cell_width;
  double x = hw_document_cell (self, row, cell, width, &cell_width);
  double y = piece->y;

  if (row->kind == HW_ROW_SIGNATURE)
    {
      y += HW_DOCUMENT_SIGN;
      draw_rule (cr, x, y - 2, cell_width, 0);
    }
  if (row->layouts[cell])
    show_lines (self, cr, piece, cell, x, y);
}

static void
paint_piece (const HwDocument *self, cairo_t *cr, guint i, double width)
{
  const HwDocumentPiece *piece = &g_array_index (self->pieces, HwDocumentPiece, i);
  const HwDocumentRow *row = &g_array_index (self->rows, HwDocumentRow, piece->row);

  for (guint cell = 0; cell < row->n_cells; cell++)
    paint_cell (self, cr, piece, cell, width);
  if (row->kind == HW_ROW_TABLE_HEAD)
    draw_rule (cr, 0, piece->y + piece->height + 1, width, 0);
  else if (row->kind == HW_ROW_TABLE && piece->to == row->n_lines)
    draw_rule (cr, 0, piece->y + piece->height + 1, width, FAINT);
}

void
hw_document_paint (gpointer data, cairo_t *cr, guint page, double width, double height)
{
  const HwDocument *self = data;

  for (guint i = 0; i < self->pieces->len; i++)
    if (g_array_index (self->pieces, HwDocumentPiece, i).page == page)
      paint_piece (self, cr, i, width);
}
