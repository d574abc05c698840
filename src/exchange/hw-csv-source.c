/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Separated text as a row source: the first row names the columns.
 */

#include "exchange/hw-row-source.h"

#include "base/hw-csv.h"
#include "base/hw-error.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  HwRowSource parent;
  GBytes *bytes;
  HwCsvReader *reader;
  GStrv header;
} CsvSource;

static gboolean
csv_next (HwRowSource *source, HwRow *row, GError **error)
{
  CsvSource *self = (CsvSource *) source;
  HwCsvRow read;

  if (!hw_csv_reader_next (self->reader, &read, error))
    return FALSE;
  row->line = read.line;
  row->n_cells = read.n_cells;
  row->cells = read.cells;
  row->fault = read.fault;
  row->fault_cell = read.fault_cell;
  return TRUE;
}

static double
csv_fraction (HwRowSource *source)
{
  return hw_csv_reader_fraction (((CsvSource *) source)->reader);
}

static void
csv_free (HwRowSource *source)
{
  CsvSource *self = (CsvSource *) source;

  hw_csv_reader_free (self->reader);
  g_strfreev (self->header);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/* A text of more lines than rows are allowed is counted before a row of it is kept: the refusal
 * then costs neither time nor memory. */
static gboolean
check_rows (GBytes *bytes, GError **error)
{
  g_autoptr (HwCsvReader) reader = NULL;
  g_autoptr (GError) local = NULL;
  gsize n;
  const guint8 *start = g_bytes_get_data (bytes, &n);
  guint lines = 0;
  HwCsvRow row;

  /* A row is a letter and a line end at least. */
  for (gsize i = 0; n > 2 * HW_CSV_MAX_ROWS && i < n; i++)
    lines += start[i] == '\n' || start[i] == '\r';
  if (lines <= HW_CSV_MAX_ROWS)
    return TRUE;

  reader = hw_csv_reader_new (start, n, 0);
  while (hw_csv_reader_next (reader, &row, &local))
    continue;
  if (!local)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

HwRowSource *
hw_csv_source_open (const char *path, GBytes *bytes, GError **error)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (HwRowSource) source = NULL;
  g_autoptr (GError) local = NULL;
  CsvSource *self;
  HwCsvRow row;
  gsize n;
  const guint8 *start = g_bytes_get_data (bytes, &n);

  if (!check_rows (bytes, &local))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  self = hw_row_source_alloc (sizeof (CsvSource));
  source = &self->parent;
  source->next = csv_next;
  source->fraction = csv_fraction;
  source->free = csv_free;
  self->bytes = g_bytes_ref (bytes);
  self->reader = hw_csv_reader_new (start, n, 0);
  if (!hw_csv_reader_next (self->reader, &row, &local))
    {
      if (local)
        g_propagate_error (error, g_steal_pointer (&local));
      else
        g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("is empty"));
      return NULL;
    }

  for (guint i = 0; i < row.n_cells; i++)
    g_strv_builder_take (names, g_strstrip (g_strdup (row.cells[i])));
  self->header = g_strv_builder_end (names);
  for (guint i = 0; self->header[i]; i++)
    hw_row_source_add_column (source, self->header[i], NULL, -1);
  return g_steal_pointer (&source);
}
