/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tree that is heard: written at the end, because a paragraph, a list and a table may go on
 * over several pages, and then still are one.
 */

#include "report/hw-document-private.h"

/* The lines of one cell, on however many pages they stand. */
static void
name_cell (const HwDocument *self, cairo_t *cr, guint i, guint cell)
{
  const HwDocumentRow *row = &g_array_index (self->rows, HwDocumentRow, i);
  guint n = row->layouts[cell] ? pango_layout_get_line_count (row->layouts[cell]) : 0;

  for (guint line = 0; line < n; line++)
    {
      char id[HW_DOCUMENT_ID], words[2 * HW_DOCUMENT_ID];

      g_snprintf (words, sizeof words, "ref='%s'", hw_document_format_id (id, i, cell, line));
      cairo_tag_begin (cr, CAIRO_TAG_CONTENT_REF, words);
      cairo_tag_end (cr, CAIRO_TAG_CONTENT_REF);
    }
}

static void
name_row (const HwDocument *self, cairo_t *cr, guint i)
{
  const HwDocumentRow *row = &g_array_index (self->rows, HwDocumentRow, i);
  const HwDocumentLook *look = hw_document_look (row->kind);

  cairo_tag_begin (cr, look->tag, NULL);
  for (guint cell = 0; cell < row->n_cells; cell++)
    {
      const char *tag = look->cell_tags[cell > 0];
      gboolean is_inner = !g_str_equal (tag, look->tag);

      if (is_inner)
        cairo_tag_begin (cr, tag, NULL);
      name_cell (self, cr, i, cell);
      if (is_inner)
        cairo_tag_end (cr, tag);
    }
  cairo_tag_end (cr, look->tag);
}

/* What holds the row and those of its kind that follow; NULL: it stands alone. */
static const char *
group_of (const HwDocumentRow *row)
{
  if (row->kind == HW_ROW_ITEM)
    return "L";
  return row->kind == HW_ROW_FACT || row->kind == HW_ROW_TABLE_HEAD || row->kind == HW_ROW_TABLE
             ? "Table"
             : NULL;
}

static gboolean
is_next_of (const HwDocumentRow *first, const HwDocumentRow *row)
{
  return first->kind == HW_ROW_TABLE_HEAD ? row->kind == HW_ROW_TABLE : row->kind == first->kind;
}

void
hw_document_outline (gpointer data, cairo_t *cr)
{
  const HwDocument *self = data;
  guint i = 0;

  cairo_tag_begin (cr, "Document", NULL);
  while (i < self->rows->len)
    {
      const HwDocumentRow *first = &g_array_index (self->rows, HwDocumentRow, i);
      const char *group = group_of (first);

      if (group)
        cairo_tag_begin (cr, group, NULL);
      do
        name_row (self, cr, i++);
      while (group && i < self->rows->len
             && is_next_of (first, &g_array_index (self->rows, HwDocumentRow, i)));
      if (group)
        cairo_tag_end (cr, group);
    }
  cairo_tag_end (cr, "Document");
}
