/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes as separated text: what was read once, written and read again is the same.
 */

#include "fuzz-source.h"

#include "base/hw-csv-writer.h"
#include "base/hw-csv.h"

static GPtrArray *
read_rows (const uint8_t *data, size_t size, char delimiter)
{
  g_autoptr (HwCsvReader) reader = hw_csv_reader_new (data, size, delimiter);
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  HwCsvRow row;

  while (hw_csv_reader_next (reader, &row, &error))
    {
      g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

      for (guint i = 0; i < row.n_cells; i++)
        {
          g_assert (g_utf8_validate (row.cells[i], -1, NULL));
          g_strv_builder_add (cells, row.cells[i]);
        }
      g_ptr_array_add (rows, g_strv_builder_end (cells));
    }
  return rows;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GPtrArray) rows = read_rows (data, size, 0);
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GString) table = g_string_new (NULL);

  /* Our own files begin with a byte order mark, so that their encoding is never guessed. */
  g_string_append (table, "\xef\xbb\xbf");
  for (guint i = 0; i < rows->len; i++)
    hw_csv_append_row (table, g_ptr_array_index (rows, i));
  again = read_rows ((const uint8_t *) table->str, table->len, ',');
  g_assert_cmpuint (rows->len, ==, again->len);
  for (guint i = 0; i < rows->len; i++)
    {
      char **before = g_ptr_array_index (rows, i), **after = g_ptr_array_index (again, i);

      g_assert_cmpuint (g_strv_length (before), ==, g_strv_length (after));
      for (guint c = 0; before[c]; c++)
        g_assert_cmpstr (before[c], ==, hw_csv_unguard (after[c]));
    }
  hw_fuzz_fold (hw_csv_source_open, "kentucky-extract", data, size);
  return 0;
}
