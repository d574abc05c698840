/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows are measured, then put on pages. Letters are measured without hints, so that lines break at
 * the same words on every printer and on the screen.
 */

#include "report/hw-document-private.h"

#define FAMILY "Cantarell, Sans"
#define SMALL_PART 3    /* a row lower than this part of the page is not cut */
#define LEAST_LINES 2   /* of a row that is cut, stay together */
#define SIGNATURE_LINES 3

typedef struct
{
  HwDocument *document;
  double height; /* of a page */
  guint page;
  double y;   /* where the next row begins */
  double top; /* below a heading that was shown again */
} Placing;

/* ------------------------------------------------------------------ measuring */

static PangoContext *
new_context (cairo_t *cr)
{
  PangoContext *context = pango_cairo_create_context (cr);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  return context;
}

static PangoFontDescription *
new_font (const HwDocument *self, HwRowKind kind, gboolean is_bold)
{
  PangoFontDescription *font = pango_font_description_from_string (FAMILY);

  pango_font_description_set_absolute_size (font, hw_document_size (self, kind) * PANGO_SCALE);
  if (is_bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  return font;
}

/* Each letter by itself: a PDF of version 1.4 tells «ﬁ» as one sign, in which nobody finds «fi». */
static PangoAttrList *
new_letters (void)
{
  PangoAttrList *letters = pango_attr_list_new ();

  pango_attr_list_insert (letters, pango_attr_font_features_new ("liga=0, clig=0"));
  return letters;
}

static PangoLayout *
new_layout (PangoContext *context, PangoAttrList *letters, const PangoFontDescription *font,
            const char *text, double width)
{
  PangoLayout *layout = pango_layout_new (context);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_attributes (layout, letters);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/* Names, days and durations come again and again in a table: a text is shaped once for each
 * width. */
typedef struct
{
  const char *text; /* the row's */
  HwRowKind kind;
  gboolean is_first;
  double width;
} Shape;

static guint
hash_shape (gconstpointer data)
{
  const Shape *self = data;

  return g_str_hash (self->text) ^ (guint) self->kind << 24 ^ (guint) self->is_first << 20
         ^ (guint) self->width;
}

static gboolean
equal_shapes (gconstpointer a, gconstpointer b)
{
  const Shape *left = a, *right = b;

  return left->kind == right->kind && left->is_first == right->is_first
         && left->width == right->width && g_str_equal (left->text, right->text);
}

typedef struct
{
  PangoContext *context;
  PangoAttrList *letters;
  GHashTable *shapes; /* of Shape → PangoLayout */
} Measuring;

static PangoLayout *
get_layout (const Measuring *self, const PangoFontDescription *font, Shape shape)
{
  PangoLayout *layout = g_hash_table_lookup (self->shapes, &shape);

  if (layout)
    return g_object_ref (layout);
  layout = new_layout (self->context, self->letters, font, shape.text, shape.width);
  if (shape.kind == HW_ROW_SIGNATURE)
    {
      pango_layout_set_height (layout, -SIGNATURE_LINES);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  g_hash_table_insert (self->shapes, g_memdup2 (&shape, sizeof shape), g_object_ref (layout));
  return layout;
}

static void
measure_row (HwDocument *self, HwDocumentRow *row, const Measuring *measuring,
             PangoFontDescription *const fonts[2], double width)
{
  row->n_lines = 0;
  row->height = 0;
  for (guint i = 0; i < row->n_cells; i++)
    {
      double cell_width;
      int height;

      g_clear_object (&row->layouts[i]);
      if (!row->texts[i])
        continue;
      hw_document_cell (self, row, i, width, &cell_width);
      row->layouts[i] = get_layout (measuring, fonts[i > 0],
                                    (Shape) { row->texts[i], row->kind, i == 0, cell_width });
      pango_layout_get_size (row->layouts[i], NULL, &height);
      row->height = MAX (row->height, (double) height / PANGO_SCALE);
      row->n_lines = MAX (row->n_lines, (guint) pango_layout_get_line_count (row->layouts[i]));
    }
  if (row->kind == HW_ROW_SIGNATURE)
    row->height += HW_DOCUMENT_SIGN;
}

static void
measure (HwDocument *self, cairo_t *cr, double width)
{
  Measuring measuring
      = { new_context (cr), new_letters (),
          g_hash_table_new_full (hash_shape, equal_shapes, g_free, g_object_unref) };
  PangoFontDescription *fonts[HW_N_ROWS][2];

  for (HwRowKind kind = 0; kind < HW_N_ROWS; kind++)
    {
      gboolean is_bold = hw_document_look (kind)->is_bold;

      fonts[kind][0] = new_font (self, kind, is_bold || kind == HW_ROW_FACT);
      fonts[kind][1] = new_font (self, kind, is_bold);
    }
  for (guint i = 0; i < self->rows->len; i++)
    {
      HwDocumentRow *row = &g_array_index (self->rows, HwDocumentRow, i);

      measure_row (self, row, &measuring, fonts[row->kind], width);
    }
  for (HwRowKind kind = 0; kind < HW_N_ROWS; kind++)
    {
      pango_font_description_free (fonts[kind][0]);
      pango_font_description_free (fonts[kind][1]);
    }
  g_hash_table_unref (measuring.shapes);
  pango_attr_list_unref (measuring.letters);
  g_object_unref (measuring.context);
}

/* The upper edge of line @line of @layout, in points from its own upper edge; past the last one,
 * its lower edge. */
static double
edge_of (PangoLayout *layout, guint line)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);
  int from, to;

  for (guint i = 0; i < line; i++)
    if (!pango_layout_iter_next_line (iter))
      {
        pango_layout_get_size (layout, NULL, &to);
        return (double) to / PANGO_SCALE;
      }
  pango_layout_iter_get_line_yrange (iter, &from, &to);
  return (double) from / PANGO_SCALE;
}

/* The height of the lines from @from to @to in the cell where they are highest. */
static double
height_of (const HwDocumentRow *row, guint from, guint to)
{
  double height = 0;

  if (from == 0 && to == row->n_lines)
    return row->height;
  for (guint i = 0; i < row->n_cells; i++)
    if (row->layouts[i])
      height = MAX (height, edge_of (row->layouts[i], to) - edge_of (row->layouts[i], from));
  return height;
}

/* ------------------------------------------------------------------ placing */

static HwDocumentRow *
row_at (const HwDocument *self, guint i)
{
  return &g_array_index (self->rows, HwDocumentRow, i);
}

static gboolean
is_heading (const HwDocumentRow *row)
{
  return row->kind <= HW_ROW_HEADING_4 || row->kind == HW_ROW_TABLE_HEAD;
}

static void
place (Placing *at, guint i, guint from, guint to, gboolean is_again)
{
  HwDocumentPiece piece = { .row = i, .page = at->page, .y = at->y, .from = from, .to = to,
                            .height = height_of (row_at (at->document, i), from, to),
                            .is_again = is_again };

  g_array_append_val (at->document->pieces, piece);
  at->y += piece.height;
}

static void
turn_page (Placing *at, guint i)
{
  const HwDocumentRow *row = row_at (at->document, i);

  at->page++;
  at->y = at->top = 0;
  if (row->kind != HW_ROW_TABLE
      || row_at (at->document, row->table)->height > at->height / SMALL_PART)
    return;
  place (at, row->table, 0, row_at (at->document, row->table)->n_lines, TRUE);
  at->top = at->y;
}

/* What of a row must stand on one page. */
static double
least_of (const Placing *at, const HwDocumentRow *row)
{
  if (row->height <= at->height / SMALL_PART || row->n_lines <= LEAST_LINES)
    return row->height;
  return row->height * LEAST_LINES / row->n_lines;
}

/* A heading is not left alone at the end of a page. */
static double
room_for (const Placing *at, guint i)
{
  const HwDocumentRow *row = row_at (at->document, i);
  double room = 0;

  for (; is_heading (row) && i + 1 < at->document->rows->len; row = row_at (at->document, ++i))
    room += row->height + hw_document_look (row_at (at->document, i + 1)->kind)->before;
  return MIN (room + least_of (at, row), at->height - at->top);
}

/* How many lines of @row, from @from on, the page still takes. */
static guint
lines_that_fit (const Placing *at, const HwDocumentRow *row, guint from)
{
  guint low = from, high = row->n_lines;

  while (low < high)
    {
      guint middle = low + (high - low + 1) / 2;

      if (at->y + height_of (row, from, middle) <= at->height)
        low = middle;
      else
        high = middle - 1;
    }
  return low;
}

static void
place_row (Placing *at, guint i)
{
  HwDocumentRow *row = row_at (at->document, i);
  double before = at->y > at->top ? hw_document_look (row->kind)->before : 0;
  guint from = 0;

  if (at->y > at->top && at->y + before + room_for (at, i) > at->height)
    turn_page (at, i);
  else
    at->y += before;
  while (from < row->n_lines)
    {
      guint to = lines_that_fit (at, row, from);

      /* A line that is higher than a page is shown as far as it goes. */
      if (to == from && at->y <= at->top)
        to = from + 1;
      if (to > from)
        place (at, i, from, to, FALSE);
      if (to < row->n_lines)
        turn_page (at, i);
      from = to;
    }
}

guint
hw_document_lay_out (gpointer data, cairo_t *cr, double width, double height)
{
  HwDocument *self = data;
  Placing at = { .document = self, .height = height };

  g_array_set_size (self->pieces, 0);
  measure (self, cr, width);
  for (guint i = 0; i < self->rows->len; i++)
    place_row (&at, i);
  return at.page + 1;
}
