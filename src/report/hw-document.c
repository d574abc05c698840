/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Adding to a document.
 */

#include "report/hw-document-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FACT_PART 0.28   /* of the width, for the word of a fact */
#define SIGNATURE_PART 0.7
#define BULLET "•"
#define BULLET_ROOM 1.2 /* of the type's size */

static const HwDocumentLook looks[HW_N_ROWS] = {
  [HW_ROW_HEADING_1] = { 18, 26, TRUE, 0, "H1", { "H1" } },
  [HW_ROW_HEADING_2] = { 13, 22, TRUE, 16, "H2", { "H2" } },
  [HW_ROW_HEADING_3] = { 11, 20, TRUE, 10, "H3", { "H3" } },
  [HW_ROW_HEADING_4] = { 10, 18, TRUE, 8, "H4", { "H4" } },
  [HW_ROW_PARAGRAPH] = { 10, 18, FALSE, 4, "P", { "P" } },
  [HW_ROW_NOTE] = { 8.5, 18, FALSE, 3, "P", { "P" } },
  [HW_ROW_ITEM] = { 10, 18, FALSE, 2, "LI", { "Lbl", "LBody" } },
  [HW_ROW_FACT] = { 10, 18, FALSE, 3, "TR", { "TH", "TD" } },
  [HW_ROW_TABLE_HEAD] = { 8.5, 18, TRUE, 6, "TR", { "TH", "TH" } },
  [HW_ROW_TABLE] = { 9, 18, FALSE, 3, "TR", { "TD", "TD" } },
  [HW_ROW_SIGNATURE] = { 9, 18, FALSE, 6, "P", { "Span", "Span" } },
};

const HwDocumentLook *
hw_document_look (HwRowKind kind)
{
  return &looks[kind];
}

double
hw_document_size (const HwDocument *self, HwRowKind kind)
{
  return self->is_large ? looks[kind].large_size : looks[kind].size;
}

double
hw_document_cell (const HwDocument *self, const HwDocumentRow *row, guint cell, double width,
                  double *cell_width)
{
  double bullet = hw_document_size (self, row->kind) * BULLET_ROOM;
  double x = 0;

  if (row->kind == HW_ROW_ITEM)
    {
      *cell_width = cell ? width - bullet : bullet;
      return cell ? bullet : 0;
    }
  for (guint i = 0; i < cell; i++)
    x += row->parts[i] * width;
  *cell_width = row->parts[cell] * width - (cell + 1 < row->n_cells ? HW_DOCUMENT_PAD : 0);
  return x;
}

static void
row_clear (gpointer data)
{
  HwDocumentRow *self = data;

  for (guint i = 0; i < self->n_cells; i++)
    {
      g_free (self->texts[i]);
      g_clear_object (&self->layouts[i]);
    }
}

HwDocument *
hw_document_new (HwTongue *tongue, gboolean is_large)
{
  HwDocument *self = g_new0 (HwDocument, 1);

  self->tongue = tongue ? hw_tongue_ref (tongue) : NULL;
  self->is_large = is_large;
  self->rows = g_array_new (FALSE, TRUE, sizeof (HwDocumentRow));
  g_array_set_clear_func (self->rows, row_clear);
  self->pieces = g_array_new (FALSE, TRUE, sizeof (HwDocumentPiece));
  self->table = -1;
  return self;
}

void
hw_document_free (HwDocument *self)
{
  hw_document_end_table (self);
  g_clear_pointer (&self->tongue, hw_tongue_unref);
  g_array_unref (self->rows);
  g_array_unref (self->pieces);
  g_free (self);
}

static HwDocumentRow *
add (HwDocument *self, HwRowKind kind, guint n_cells)
{
  HwDocumentRow row = { .kind = kind, .n_cells = n_cells, .table = self->table, .parts = { 1 } };

  g_array_append_val (self->rows, row);
  return &g_array_index (self->rows, HwDocumentRow, self->rows->len - 1);
}

/* What another program brought in may be no text at all: then its bytes are shown as such. */
static char *
dup_text (const char *text)
{
  char *valid = text && *text ? g_utf8_make_valid (text, -1) : NULL;

  return valid ? g_strchomp (valid) : NULL;
}

static void
add_text (HwDocument *self, HwRowKind kind, const char *text)
{
  if (text && *text)
    add (self, kind, 1)->texts[0] = dup_text (text);
}

void
hw_document_add_heading (HwDocument *self, guint level, const char *text)
{
  g_return_if_fail (level >= 1 && level <= 4 && self->table < 0);

  add_text (self, HW_ROW_HEADING_1 + level - 1, text);
}

void
hw_document_add_paragraph (HwDocument *self, const char *text)
{
  add_text (self, HW_ROW_PARAGRAPH, text);
}

void
hw_document_add_note (HwDocument *self, const char *text)
{
  add_text (self, HW_ROW_NOTE, text);
}

void
hw_document_add_item (HwDocument *self, const char *text)
{
  HwDocumentRow *row;

  if (!text || !*text)
    return;
  row = add (self, HW_ROW_ITEM, 2);
  row->texts[0] = g_strdup (BULLET);
  row->texts[1] = dup_text (text);
}

void
hw_document_add_fact (HwDocument *self, const char *word, const char *text)
{
  HwDocumentRow *row;

  if (!text || !*text)
    return;
  if (self->is_large)
    {
      g_autofree char *line
          = g_strdup_printf (g_str_has_suffix (word, "?") ? "%s %s" : "%s: %s", word, text);

      hw_document_add_paragraph (self, line);
      return;
    }
  row = add (self, HW_ROW_FACT, 2);
  row->texts[0] = dup_text (word);
  row->texts[1] = dup_text (text);
  row->parts[0] = FACT_PART;
  row->parts[1] = 1 - FACT_PART;
}

/* ------------------------------------------------------------------ tables */

void
hw_document_begin_table (HwDocument *self, const HwDocumentColumn *columns, guint n)
{
  HwDocumentRow *row;

  g_return_if_fail (n > 0 && n <= HW_DOCUMENT_COLUMNS && self->table < 0 && !self->n_columns);

  self->n_columns = n;
  if (self->is_large)
    {
      for (guint i = 0; i < n; i++)
        self->columns[i] = g_strdup (columns[i].title);
      return;
    }
  self->table = self->rows->len;
  row = add (self, HW_ROW_TABLE_HEAD, n);
  for (guint i = 0; i < n; i++)
    {
      row->texts[i] = dup_text (columns[i].title);
      row->parts[i] = columns[i].part;
    }
}

/* The first cell says what it is about, the others are told with their columns' titles. */
static void
add_large_row (HwDocument *self, const char *const *cells)
{
  hw_document_add_heading (self, 4, cells[0]);
  for (guint i = 1; i < self->n_columns; i++)
    {
      g_autofree char *line = cells[i] && *cells[i]
                                  ? g_strdup_printf ("%s: %s", self->columns[i], cells[i])
                                  : NULL;

      hw_document_add_item (self, line);
    }
}

void
hw_document_add_row (HwDocument *self, const char *const *cells)
{
  const HwDocumentRow *head;
  HwDocumentRow *row;

  g_return_if_fail (self->n_columns);

  if (self->is_large)
    {
      add_large_row (self, cells);
      return;
    }
  row = add (self, HW_ROW_TABLE, self->n_columns);
  head = &g_array_index (self->rows, HwDocumentRow, self->table);
  memcpy (row->parts, head->parts, sizeof row->parts);
  for (guint i = 0; i < self->n_columns; i++)
    row->texts[i] = dup_text (cells[i]);
}

void
hw_document_end_table (HwDocument *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->columns); i++)
    g_clear_pointer (&self->columns[i], g_free);
  self->n_columns = 0;
  self->table = -1;
}

/* ------------------------------------------------------------------ signatures */

void
hw_document_add_signature (HwDocument *self, const char *who, const char *signed_already)
{
  HwDocumentRow *row;

  if (!who || !*who)
    return;
  row = add (self, HW_ROW_SIGNATURE, 2);
  row->texts[0] = signed_already && *signed_already
                      ? g_strdup_printf ("%s · %s", who, signed_already)
                      : g_strdup (who);
  row->texts[1] = g_strdup (hw_tongue_say (self->tongue, N_ ("Date")));
  row->parts[0] = SIGNATURE_PART;
  row->parts[1] = 1 - SIGNATURE_PART;
}

/* ------------------------------------------------------------------ frame */

static void
free_cb (gpointer data)
{
  hw_document_free (data);
}

HwPrintFrame *
hw_document_to_frame (HwDocument *self, const char *office, const char *title, HwDay day)
{
  hw_document_end_table (self);
  self->frame = hw_print_frame_new (office, title, day, hw_document_lay_out, hw_document_paint,
                                    self, free_cb);
  self->frame->is_tagged = TRUE;
  self->frame->is_large = self->is_large;
  self->frame->tongue = self->tongue ? hw_tongue_ref (self->tongue) : NULL;
  return self->frame;
}
