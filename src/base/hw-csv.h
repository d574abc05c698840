/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading tables of text (RFC 4180): comma, semicolon or tab, quotes, any line end, any usual
 * encoding, one row at a time. What cannot be read is told with its line and column.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Beyond these a file is refused (reliability I2). */
#define HW_CSV_MAX_BYTES (G_GUINT64_CONSTANT (1) << 30)
#define HW_CSV_MAX_ROWS 5000000
#define HW_CSV_MAX_CELL (64 * 1024)
#define HW_CSV_MAX_COLUMNS 16384
#define HW_CSV_MAX_ROW (64 * 1024 * 1024)

typedef struct _HwCsvReader HwCsvReader;

/**
 * HwCsvRow:
 * @line: the physical line that the row begins in, from 1; line breaks in quotes count too
 * @cells: UTF-8, borrowed until the next row
 * @fault: what is wrong with cell @fault_cell, or NULL; the rest of the file is sound all the same
 */
typedef struct
{
  guint line;
  guint n_cells;
  const char *const *cells;
  guint fault_cell;
  const char *fault;
} HwCsvRow;

/* Reads bytes that the caller keeps. @delimiter: 0 to tell it by the first line. */
HwCsvReader *hw_csv_reader_new (const guint8 *bytes, gsize n, char delimiter);
void hw_csv_reader_free (HwCsvReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwCsvReader, hw_csv_reader_free)

/* The next row that is not a blank line; the first one is the header, whose names errors use.
 * FALSE: the end, or HW_ERROR_INVALID («line 7, column 3 (DOB): …») for a NUL, bytes that are no
 * text, a quote that never closes, or a limit. */
gboolean hw_csv_reader_next (HwCsvReader *self, HwCsvRow *row, GError **error);

char hw_csv_reader_delimiter (HwCsvReader *self);
const char *hw_csv_reader_encoding (HwCsvReader *self);

/* How much of the bytes was read, 0 to 1. */
double hw_csv_reader_fraction (HwCsvReader *self);

G_END_DECLS
