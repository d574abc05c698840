/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One page after the other; in a tagged PDF each row is told to the outline as it is shown. Rules
 * and a table's heading that comes again are no content.
 */

#include "report/hw-document-private.h"

#include <hb.h>

#define RULE 0.5
#define FAINT 0.75 /* how light a rule between rows is */

static const HwDocumentRow *
row_of (const HwDocument *self, const HwDocumentPiece *piece)
{
  return &g_array_index (self->rows, HwDocumentRow, piece->row);
}

/* ------------------------------------------------------------------ lines */

/* Pango takes the glyph from the space at which a line is broken; then cairo does not tell the
 * space at all, or in a way over which poppler stumbles. */
static void
put_space (PangoGlyphItem *item, const char *text)
{
  for (int i = 0; i < item->glyphs->num_glyphs; i++)
    {
      const char *at = text + item->item->offset + item->glyphs->log_clusters[i];
      hb_codepoint_t glyph;

      if (item->glyphs->glyphs[i].glyph == PANGO_GLYPH_EMPTY && *at == ' '
          && hb_font_get_nominal_glyph (pango_font_get_hb_font (item->item->analysis.font), ' ',
                                        &glyph))
        item->glyphs->glyphs[i].glyph = glyph;
    }
}

/* @line at the current point. */
static void
show_line (cairo_t *cr, PangoLayoutLine *line, const char *text)
{
  double x, y;

  cairo_get_current_point (cr, &x, &y);
  for (GSList *at = line->runs; at; at = at->next)
    {
      PangoGlyphItem *item = pango_glyph_item_copy (at->data);

      put_space (item, text);
      cairo_move_to (cr, x, y);
      pango_cairo_show_glyph_item (cr, text, item);
      x += (double) pango_glyph_string_get_width (item->glyphs) / PANGO_SCALE;
      pango_glyph_item_free (item);
    }
}

/* The lines of @piece, the first of them at @y. */
static void
show_lines (cairo_t *cr, PangoLayout *layout, const HwDocumentPiece *piece, double x, double y)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);
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
          show_line (cr, pango_layout_iter_get_line_readonly (iter),
                     pango_layout_get_text (layout));
        }
      if (!pango_layout_iter_next_line (iter))
        return;
    }
}

/* ------------------------------------------------------------------ cells */

static void
paint_cell (const HwDocument *self, cairo_t *cr, const HwDocumentPiece *piece, guint cell,
            double width)
{
  const HwDocumentRow *row = row_of (self, piece);
  double cell_width;
  double x = hw_document_cell (self, row, cell, width, &cell_width);
  double y = piece->y + (row->kind == HW_ROW_SIGNATURE ? HW_DOCUMENT_SIGN : 0);

  if (!row->layouts[cell])
    return;
  if (pango_layout_get_line_count (row->layouts[cell]) > 1)
    {
      show_lines (cr, row->layouts[cell], piece, x, y);
      return;
    }
  if (piece->from == 0)
    {
      cairo_move_to (cr, x, y);
      pango_cairo_show_layout (cr, row->layouts[cell]);
    }
}

static void
paint_piece (const HwDocument *self, cairo_t *cr, guint i, double width)
{
  const HwDocumentPiece *piece = &g_array_index (self->pieces, HwDocumentPiece, i);
  gboolean is_tagging = self->frame->is_tagging && !piece->is_again;

  if (self->frame->is_tagging && piece->is_again)
    cairo_tag_begin (cr, HW_PRINT_ARTIFACT, NULL);
  for (guint cell = 0; cell < row_of (self, piece)->n_cells; cell++)
    {
      if (is_tagging)
        hw_document_begin_cell (self, cr, i, cell);
      paint_cell (self, cr, piece, cell, width);
      if (is_tagging)
        hw_document_end_cell (self, cr, i, cell);
    }
  if (self->frame->is_tagging && piece->is_again)
    cairo_tag_end (cr, HW_PRINT_ARTIFACT);
}

/* ------------------------------------------------------------------ rules */

static void
add_rule (cairo_t *cr, double x, double y, double width)
{
  cairo_move_to (cr, x, y);
  cairo_rel_line_to (cr, width, 0);
}

/* @is_faint: between rows, or below headings and where people sign. */
static void
add_rules (const HwDocument *self, cairo_t *cr, const HwDocumentPiece *piece, double width,
           gboolean is_faint)
{
  const HwDocumentRow *row = row_of (self, piece);
  gboolean is_last = row->kind == HW_ROW_TABLE && piece->to == row->n_lines;

  if (is_faint ? is_last : row->kind == HW_ROW_TABLE_HEAD)
    add_rule (cr, 0, piece->y + piece->height + 1, width);
  for (guint cell = 0; !is_faint && row->kind == HW_ROW_SIGNATURE && cell < row->n_cells; cell++)
    {
      double cell_width;
      double x = hw_document_cell (self, row, cell, width, &cell_width);

      add_rule (cr, x, piece->y + HW_DOCUMENT_SIGN - 2, cell_width);
    }
}

static void
paint_rules (const HwDocument *self, cairo_t *cr, guint from, guint to, double width)
{
  cairo_save (cr);
  cairo_set_line_width (cr, RULE);
  for (int is_faint = 0; is_faint <= 1; is_faint++)
    {
      for (guint i = from; i < to; i++)
        add_rules (self, cr, &g_array_index (self->pieces, HwDocumentPiece, i), width, is_faint);
      cairo_set_source_rgb (cr, is_faint * FAINT, is_faint * FAINT, is_faint * FAINT);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

void
hw_document_paint (gpointer data, cairo_t *cr, guint page, double width, double height)
{
  const HwDocument *self = data;
  guint from = 0, to;

  while (from < self->pieces->len
         && g_array_index (self->pieces, HwDocumentPiece, from).page < page)
    from++;
  for (to = from; to < self->pieces->len
                  && g_array_index (self->pieces, HwDocumentPiece, to).page == page;
       to++)
    paint_piece (self, cr, to, width);
  if (self->frame->is_tagging)
    cairo_tag_begin (cr, HW_PRINT_ARTIFACT, NULL);
  paint_rules (self, cr, from, to, width);
  if (self->frame->is_tagging)
    cairo_tag_end (cr, HW_PRINT_ARTIFACT);
}
