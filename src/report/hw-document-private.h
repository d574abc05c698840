/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a document is kept. Everything in it is a row of cells: a paragraph has one, an item its
 * bullet and its text, a signature the name and the day. Rows are put on pages whole, or cut
 * between two lines where they do not fit: then several pieces show one row.
 */

#pragma once

#include "report/hw-document.h"

G_BEGIN_DECLS

typedef enum
{
  HW_ROW_HEADING_1,
  HW_ROW_HEADING_2,
  HW_ROW_HEADING_3,
  HW_ROW_HEADING_4,
  HW_ROW_PARAGRAPH,
  HW_ROW_NOTE,
  HW_ROW_ITEM,
  HW_ROW_FACT,
  HW_ROW_TABLE_HEAD,
  HW_ROW_TABLE,
  HW_ROW_SIGNATURE,
  HW_N_ROWS,
} HwRowKind;

/**
 * HwDocumentRow:
 * @kind: what it is; @n_cells: how many cells it has
 * @table: the place of the row with its table's heading, in the rows; -1: it stands in no table
 * @texts: of the cells, owned; @layouts: of the cells, once laid out, owned; NULL: an empty cell
 * @parts: of the width, for each cell
 * @n_lines: of the cell that has most
 * @height: of all lines, points
 */
typedef struct
{
  HwRowKind kind;
  guint n_cells;
  int table;
  char *texts[HW_DOCUMENT_COLUMNS];
  PangoLayout *layouts[HW_DOCUMENT_COLUMNS];
  double parts[HW_DOCUMENT_COLUMNS];
  guint n_lines;
  double height;
} HwDocumentRow;

/**
 * HwDocumentPiece:
 * @row: which it shows; @page: where, from 0; @y: its upper edge in the body
 * @from, @to: which lines of its cells; @height: of these
 * @is_again: the heading of a table, shown once more: said already to those who hear it
 */
typedef struct
{
  guint row;
  guint page;
  double y;
  guint from, to;
  double height;
  gboolean is_again;
} HwDocumentPiece;

/**
 * HwDocumentLook:
 * @size, @large_size: of the type, points; @is_bold
 * @before: room above it
 * @tag: of the row in the PDF's tree, @cell_tags: of its first cell and of the others
 */
typedef struct
{
  double size, large_size;
  gboolean is_bold;
  double before;
  const char *tag;
  const char *cell_tags[2];
} HwDocumentLook;

struct _HwDocument
{
  HwPrintFrame *frame; /* its owner, once it has one */
  HwTongue *tongue;
  gboolean is_large;
  GArray *rows;   /* of HwDocumentRow */
  GArray *pieces; /* of HwDocumentPiece, page by page */
  int table;      /* the open table's heading; -1: none is open */
  char *columns[HW_DOCUMENT_COLUMNS]; /* of the open table in large type, owned */
  guint n_columns;
};

#define HW_DOCUMENT_PAD 5.0 /* between a cell and the next */
#define HW_DOCUMENT_SIGN 32.0 /* room to sign in, above the line */

const HwDocumentLook *hw_document_look (HwRowKind kind);
double hw_document_size (const HwDocument *self, HwRowKind kind);

/* Where cell @cell begins, and how wide it is, in a body of @width. */
double hw_document_cell (const HwDocument *self, const HwDocumentRow *row, guint cell, double width,
                         double *cell_width);

/* hw-document-layout.c, hw-document-paint.c: see HwPrintFrame. */
guint hw_document_lay_out (gpointer self, cairo_t *cr, double width, double height);
void hw_document_paint (gpointer self, cairo_t *cr, guint page, double width, double height);

/* hw-document-outline.c: around what cell @cell of piece @piece shows; piece by piece, each with
 * all of its cells. */
void hw_document_begin_cell (const HwDocument *self, cairo_t *cr, guint piece, guint cell);
void hw_document_end_cell (const HwDocument *self, cairo_t *cr, guint piece, guint cell);

G_END_DECLS
