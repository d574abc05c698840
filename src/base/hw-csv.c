/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A state machine over decoded text. Plain runs are copied as a whole; only bytes that can mean
 * something are looked at one by one.
 */

#include "base/hw-csv.h"

#include "base/hw-encoding.h"
#include "base/hw-error.h"

#include <glib/gi18n-lib.h>
#include <stdbool.h>
#include <string.h>

struct _HwCsvReader
{
  HwDecoder decoder;
  const char *at, *end;     /* what is left of the decoder's piece */
  char delimiter;
  bool ends_plain[256];     /* bytes that end a run outside quotes */
  bool ends_quoted[256];    /* and inside */
  GString *text;            /* the row's cells, each with its terminator */
  GArray *starts;           /* gsize: where each cell begins in it */
  GPtrArray *cells;
  GStrv header;
  guint line;               /* where the next byte stands */
  guint row_line;           /* where the row began */
  guint rows;
  gboolean has_quotes;      /* the row has: an empty cell in quotes is no blank line */
  guint fault_cell;
  const char *fault;
};

typedef enum
{
  CELL_MORE, /* another cell follows in the row */
  CELL_LAST, /* the row ends */
  CELL_FAILED,
} CellEnd;

/* Outside quotes, the delimiter that the first line has most of; the comma where none is. */
static char
sniff_delimiter (const char *text, gsize n)
{
  static const char candidates[] = ",;\t|";
  guint counts[4] = { 0 }, best = 0;
  gboolean quoted = FALSE;

  for (gsize i = 0; i < n; i++)
    {
      const char *known = text[i] ? strchr (candidates, text[i]) : NULL;

      if (text[i] == '"')
        quoted = !quoted;
      else if (!quoted && (text[i] == '\n' || text[i] == '\r'))
        break;
      else if (!quoted && known)
        counts[known - candidates]++;
    }
  for (guint i = 1; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] > counts[best])
      best = i;
  return candidates[best];
}

static gboolean
fill (HwCsvReader *self)
{
  if (self->at < self->end)
    return TRUE;
  if (!hw_decoder_next (&self->decoder))
    return FALSE;
  self->at = self->decoder.text;
  self->end = self->at + self->decoder.n;
  return TRUE;
}

HwCsvReader *
hw_csv_reader_new (const guint8 *bytes, gsize n, char delimiter)
{
  HwCsvReader *self = g_new0 (HwCsvReader, 1);

  hw_decoder_init (&self->decoder, bytes, n);
  self->text = g_string_sized_new (4096);
  self->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->cells = g_ptr_array_new ();
  self->line = 1;
  if (delimiter == 0)
    delimiter = fill (self) ? sniff_delimiter (self->at, self->end - self->at) : ',';
  self->delimiter = delimiter;

  self->ends_plain[(guint8) delimiter] = true;
  self->ends_plain['\r'] = self->ends_quoted['\r'] = true;
  self->ends_plain['\n'] = self->ends_quoted['\n'] = true;
  self->ends_plain[0] = self->ends_quoted[0] = true;
  self->ends_plain[0xef] = self->ends_quoted[0xef] = true;
  self->ends_quoted['"'] = true;
  return self;
}

void
hw_csv_reader_free (HwCsvReader *self)
{
  hw_decoder_clear (&self->decoder);
  g_string_free (self->text, TRUE);
  g_array_unref (self->starts);
  g_ptr_array_unref (self->cells);
  g_strfreev (self->header);
  g_free (self);
}

/* «line 7, column 3 (DOB): what is wrong». */
static CellEnd
refuse (HwCsvReader *self, const char *what, GError **error)
{
  guint column = MAX (self->starts->len, 1);
  const char *name = self->header && column <= g_strv_length (self->header)
                         ? self->header[column - 1] : NULL;

  if (name)
    g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("line %u, column %u (%s): %s"),
                 self->row_line, column, name, what);
  else
    g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("line %u, column %u: %s"), self->row_line,
                 column, what);
  return CELL_FAILED;
}

static gsize
cell_length (HwCsvReader *self)
{
  return self->text->len - g_array_index (self->starts, gsize, self->starts->len - 1);
}

/* Copies up to the next byte that means something. FALSE: the end, or an error. */
static gboolean
copy_run (HwCsvReader *self, const bool *ends, GError **error)
{
  for (;;)
    {
      const char *from;

      if (!fill (self))
        return FALSE;
      from = self->at;
      while (self->at < self->end && !ends[(guint8) *self->at])
        self->at++;
      g_string_append_len (self->text, from, self->at - from);
      if (cell_length (self) > HW_CSV_MAX_CELL)
        {
          refuse (self, _ ("the cell is longer than 64 KiB; a quote may be missing"), error);
          return FALSE;
        }
      if (self->at == self->end)
        continue;
      if ((guint8) *self->at != 0xef)
        return TRUE;
      if (memcmp (self->at, HW_DECODER_BAD, 3) == 0)
        {
          refuse (self, _ ("bytes that are no readable text"), error);
          return FALSE;
        }
      g_string_append_len (self->text, self->at, 3);
      self->at += 3;
    }
}

/* At a CR or LF: steps over the line end. */
static void
skip_line_end (HwCsvReader *self)
{
  gboolean was_cr = *self->at++ == '\r';

  self->line++;
  if (was_cr && fill (self) && *self->at == '\n')
    self->at++;
}

/* At a CR or LF within quotes: it is part of the cell, as it stands. */
static void
keep_line_end (HwCsvReader *self)
{
  gboolean was_cr = *self->at == '\r';

  g_string_append_c (self->text, *self->at++);
  self->line++;
  if (was_cr && fill (self) && *self->at == '\n')
    g_string_append_c (self->text, *self->at++);
}

/* Behind the opening quote, up to behind the closing one. */
static gboolean
read_quoted (HwCsvReader *self, GError **error)
{
  g_autoptr (GError) local = NULL;

  while (copy_run (self, self->ends_quoted, &local))
    {
      if (*self->at == 0)
        return refuse (self, _ ("a NUL byte; this is no text file"), error), FALSE;
      if (*self->at != '"')
        {
          keep_line_end (self);
          continue;
        }
      self->at++;
      if (!fill (self) || *self->at != '"')
        return TRUE;
      g_string_append_c (self->text, '"');
      self->at++;
    }

  if (local)
    g_propagate_error (error, g_steal_pointer (&local));
  else
    refuse (self, _ ("a quote opens here and never closes"), error);
  return FALSE;
}

static CellEnd
read_cell (HwCsvReader *self, GError **error)
{
  g_autoptr (GError) local = NULL;
  gsize quoted_length = 0;

  if (!fill (self))
    return CELL_LAST;
  if (*self->at == '"')
    {
      self->at++;
      self->has_quotes = TRUE;
      if (!read_quoted (self, error))
        return CELL_FAILED;
      quoted_length = cell_length (self) + 1;
    }

  if (!copy_run (self, self->ends_plain, &local))
    {
      if (!local)
        return CELL_LAST;
      g_propagate_error (error, g_steal_pointer (&local));
      return CELL_FAILED;
    }
  if (*self->at == 0)
    return refuse (self, _ ("a NUL byte; this is no text file"), error);
  if (quoted_length && cell_length (self) + 1 > quoted_length && !self->fault)
    {
      self->fault = _ ("text stands behind the closing quote");
      self->fault_cell = self->starts->len - 1;
    }
  if (*self->at == self->delimiter)
    {
      self->at++;
      return CELL_MORE;
    }
  skip_line_end (self);
  return CELL_LAST;
}

static gboolean
read_row (HwCsvReader *self, GError **error)
{
  CellEnd end = CELL_MORE;

  g_string_truncate (self->text, 0);
  g_array_set_size (self->starts, 0);
  self->row_line = self->line;
  self->fault = NULL;
  self->has_quotes = FALSE;
  while (end == CELL_MORE)
    {
      g_array_append_val (self->starts, self->text->len);
      if (self->starts->len > HW_CSV_MAX_COLUMNS)
        return refuse (self, _ ("the row has too many cells"), error), FALSE;
      if (self->text->len > HW_CSV_MAX_ROW)
        return refuse (self, _ ("the row is too long"), error), FALSE;
      end = read_cell (self, error);
      if (end == CELL_FAILED)
        return FALSE;
      g_string_append_c (self->text, 0);
    }
  return TRUE;
}

/* The first row's names. A byte order mark that stands there behind blank lines, or once too often,
 * is none of the name: it cannot be seen, and a file that we write would lose it. */
static void
keep_header (HwCsvReader *self)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  const char *first = g_ptr_array_index (self->cells, 0);

  while (g_str_has_prefix (first, "\xef\xbb\xbf"))
    first += strlen ("\xef\xbb\xbf");
  g_ptr_array_index (self->cells, 0) = (gpointer) first;
  for (guint i = 0; i < self->cells->len; i++)
    g_strv_builder_add (names, g_ptr_array_index (self->cells, i));
  self->header = g_strv_builder_end (names);
}

gboolean
hw_csv_reader_next (HwCsvReader *self, HwCsvRow *row, GError **error)
{
  do
    {
      if (!fill (self))
        return FALSE;
      if (!read_row (self, error))
        return FALSE;
    }
  while (self->starts->len == 1 && self->text->len == 1 && !self->has_quotes);

  if (self->rows++ > HW_CSV_MAX_ROWS)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INVALID,
                   _ ("line %u: the file has more than %d rows"), self->row_line,
                   HW_CSV_MAX_ROWS);
      return FALSE;
    }

  g_ptr_array_set_size (self->cells, self->starts->len);
  for (guint i = 0; i < self->starts->len; i++)
    g_ptr_array_index (self->cells, i) = self->text->str + g_array_index (self->starts, gsize, i);
  if (!self->header)
    keep_header (self);

  *row = (HwCsvRow) {
    .line = self->row_line,
    .n_cells = self->cells->len,
    .cells = (const char *const *) self->cells->pdata,
    .fault_cell = self->fault_cell,
    .fault = self->fault,
  };
  return TRUE;
}

char
hw_csv_reader_delimiter (HwCsvReader *self)
{
  return self->delimiter;
}

const char *
hw_csv_reader_encoding (HwCsvReader *self)
{
  return hw_encoding_name (self->decoder.encoding);
}

double
hw_csv_reader_fraction (HwCsvReader *self)
{
  return self->decoder.length ? (double) self->decoder.at / self->decoder.length : 1;
}
