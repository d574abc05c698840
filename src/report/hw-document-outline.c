/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tree that is heard, in cairo's tags: a list and a table stay open over as many pages as they
 * take. A row that is cut cannot: its pieces are named where they are shown, and told of with the
 * last of them.
 */

#include "report/hw-document-private.h"

#define WORDS 64

static const HwDocumentPiece *
piece_at (const HwDocument *self, guint i)
{
  return &g_array_index (self->pieces, HwDocumentPiece, i);
}

static const HwDocumentRow *
row_at (const HwDocument *self, guint i)
{
  return &g_array_index (self->rows, HwDocumentRow, i);
}

static gboolean
is_cut (const HwDocument *self, const HwDocumentPiece *piece)
{
  return piece->from > 0 || piece->to < row_at (self, piece->row)->n_lines;
}

/* ------------------------------------------------------------------ groups */

/* What holds the row and those of its kind beside it; NULL: it stands alone. */
static const char *
group_of (const HwDocumentRow *row)
{
  if (row->kind == HW_ROW_ITEM)
    return "L";
  return row->kind == HW_ROW_FACT || row->kind == HW_ROW_TABLE_HEAD || row->kind == HW_ROW_TABLE
             ? "Table"
             : NULL;
}

/* Whether row @i goes on with the group of the row before it. */
static gboolean
goes_on (const HwDocument *self, guint i)
{
  const HwDocumentRow *row = row_at (self, i);

  if (i == 0 || row->kind == HW_ROW_TABLE_HEAD || !group_of (row))
    return FALSE;
  return row_at (self, i - 1)->kind == row->kind
         || (row->kind == HW_ROW_TABLE && row_at (self, i - 1)->kind == HW_ROW_TABLE_HEAD);
}

static void
begin_row (const HwDocument *self, cairo_t *cr, guint i)
{
  if (i == 0)
    cairo_tag_begin (cr, "Document", NULL);
  if (group_of (row_at (self, i)) && !goes_on (self, i))
    cairo_tag_begin (cr, group_of (row_at (self, i)), NULL);
  cairo_tag_begin (cr, hw_document_look (row_at (self, i)->kind)->tag, NULL);
}

static void
end_row (const HwDocument *self, cairo_t *cr, guint i)
{
  const char *group = group_of (row_at (self, i));

  cairo_tag_end (cr, hw_document_look (row_at (self, i)->kind)->tag);
  if (group && (i + 1 == self->rows->len || !goes_on (self, i + 1)))
    cairo_tag_end (cr, group);
  if (i + 1 == self->rows->len)
    cairo_tag_end (cr, "Document");
}

/* ------------------------------------------------------------------ cells */

/* The tag of a cell; NULL: the row's own is enough. */
static const char *
cell_tag (const HwDocumentRow *row, guint cell)
{
  const HwDocumentLook *look = hw_document_look (row->kind);
  const char *tag = look->cell_tags[cell > 0];

  return g_str_equal (tag, look->tag) ? NULL : tag;
}

void
hw_document_begin_cell (const HwDocument *self, cairo_t *cr, guint i, guint cell)
{
  const HwDocumentPiece *piece = piece_at (self, i);
  const HwDocumentRow *row = row_at (self, piece->row);
  const char *tag = cell_tag (row, cell);
  char words[WORDS];

  if (is_cut (self, piece))
    {
      g_snprintf (words, sizeof words, "tag_name='%s' id='p%uc%u'",
                  hw_document_look (row->kind)->cell_tags[cell > 0], i, cell);
      cairo_tag_begin (cr, CAIRO_TAG_CONTENT, words);
      return;
    }
  if (cell == 0)
    begin_row (self, cr, piece->row);
  if (tag)
    cairo_tag_begin (cr, tag, NULL);
}

/* The pieces of a row that was cut, up to its last one @last; between them, only what is no content
 * was shown. */
static void
tell_cut_row (const HwDocument *self, cairo_t *cr, guint last)
{
  guint i = piece_at (self, last)->row, first = last;
  const HwDocumentRow *row = row_at (self, i);

  while (piece_at (self, first)->is_again || piece_at (self, first)->from > 0)
    first--;
  begin_row (self, cr, i);
  for (guint cell = 0; cell < row->n_cells; cell++)
    {
      const char *tag = cell_tag (row, cell);

      if (tag)
        cairo_tag_begin (cr, tag, NULL);
      for (guint at = first; at <= last; at++)
        {
          char words[WORDS];

          if (piece_at (self, at)->is_again)
            continue;
          g_snprintf (words, sizeof words, "ref='p%uc%u'", at, cell);
          cairo_tag_begin (cr, CAIRO_TAG_CONTENT_REF, words);
          cairo_tag_end (cr, CAIRO_TAG_CONTENT_REF);
        }
      if (tag)
        cairo_tag_end (cr, tag);
    }
  end_row (self, cr, i);
}

void
hw_document_end_cell (const HwDocument *self, cairo_t *cr, guint i, guint cell)
{
  const HwDocumentPiece *piece = piece_at (self, i);
  const HwDocumentRow *row = row_at (self, piece->row);
  const char *tag = cell_tag (row, cell);

  if (is_cut (self, piece))
    {
      cairo_tag_end (cr, CAIRO_TAG_CONTENT);
      if (cell + 1 == row->n_cells && piece->to == row->n_lines)
        tell_cut_row (self, cr, i);
      return;
    }
  if (tag)
    cairo_tag_end (cr, tag);
  if (cell + 1 == row->n_cells)
    end_row (self, cr, piece->row);
}
