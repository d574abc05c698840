/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables of text: delimiters, quotes, line ends, encodings, limits, hostile bytes, and the formula
 * guard (I2, I3, I5).
 */

#include "base/hw-csv-writer.h"
#include "base/hw-csv.h"
#include "base/hw-encoding.h"
#include "base/hw-error.h"

#include <string.h>

/* All rows as one text: cells in brackets, the line before them. The error's message at the end. */
static char *
read_all (const char *bytes, gsize n)
{
  g_autoptr (HwCsvReader) reader = hw_csv_reader_new ((const guint8 *) bytes, n, 0);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  HwCsvRow row;

  while (hw_csv_reader_next (reader, &row, &error))
    {
      g_string_append_printf (text, "%u", row.line);
      for (guint i = 0; i < row.n_cells; i++)
        g_string_append_printf (text, "[%s]", row.cells[i]);
      if (row.fault)
        g_string_append_printf (text, "!%u", row.fault_cell);
      g_string_append_c (text, '\n');
    }
  if (error)
    {
      g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
      g_string_append (text, error->message);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

#define BYTES(literal) literal, sizeof (literal) - 1

static void
test_forms (void)
{
  static const struct { const char *bytes; gsize n; const char *expected; } cases[] = {
    { BYTES (""), "" },
    { BYTES ("a"), "1[a]\n" },
    { BYTES ("a,b\r\n1,2\r\n"), "1[a][b]\n2[1][2]\n" },
    { BYTES ("a,b\n1,2"), "1[a][b]\n2[1][2]\n" },
    { BYTES ("a,b\r1,2\r"), "1[a][b]\n2[1][2]\n" },
    { BYTES ("a;b;c,d\n1;2,5;3"), "1[a][b][c,d]\n2[1][2,5][3]\n" },
    { BYTES ("a\tb\n1,2\t3\n"), "1[a][b]\n2[1,2][3]\n" },
    { BYTES ("a|b\n1,2|3\n"), "1[a][b]\n2[1,2][3]\n" },
    { BYTES ("\"a;b\",c\n1,2\n"), "1[a;b][c]\n2[1][2]\n" },
    /* quotes */
    { BYTES ("a,b\n\"x \"\"y\"\"\",\"\"\n"), "1[a][b]\n2[x \"y\"][]\n" },
    { BYTES ("a,b\nin \"side\",5'11\"\n"), "1[a][b]\n2[in \"side\"][5'11\"]\n" },
    { BYTES ("a,b\n\"x\"y,1\nz,2\n"), "1[a][b]\n2[xy][1]!0\n3[z][2]\n" },
    { BYTES ("a,b\n\"x\" ,1\n"), "1[a][b]\n2[x ][1]!0\n" },
    /* a quoted line end is kept, and counted */
    { BYTES ("a,b\n\"1\n2\",x\n3,4\n"), "1[a][b]\n2[1\n2][x]\n4[3][4]\n" },
    { BYTES ("a,b\n\"1\r\n2\r3\",x\n3,4\n"), "1[a][b]\n2[1\r\n2\r3][x]\n5[3][4]\n" },
    /* blank lines are no rows, an empty quoted cell is one */
    { BYTES ("a\n\n\r\n1\n\"\"\n2"), "1[a]\n4[1]\n5[]\n6[2]\n" },
    { BYTES ("a,b\n,\n1\n1,2,3\n"), "1[a][b]\n2[][]\n3[1]\n4[1][2][3]\n" },
    { BYTES ("a,b,\n1,2,"), "1[a][b][]\n2[1][2][]\n" },
    /* refused as a whole, with line and column */
    { BYTES ("a,b\n1,\"2\n3,4\n"),
      "1[a][b]\nline 2, column 2 (b): a quote opens here and never closes" },
    { BYTES ("a,b\n1,x\0y\n"),
      "1[a][b]\nline 2, column 2 (b): a NUL byte; this is no text file" },
    { BYTES ("a,b\n1,\"x\0y\"\n"),
      "1[a][b]\nline 2, column 2 (b): a NUL byte; this is no text file" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = read_all (cases[i].bytes, cases[i].n);

      g_test_message ("case %u", i);
      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_encodings (void)
{
  static const struct { const char *bytes; gsize n; const char *expected, *encoding; } cases[] = {
    { BYTES ("\xef\xbb\xbfn\nRa\xc3\xbal\n"), "1[n]\n2[Raúl]\n", "UTF-8" },
    { BYTES ("\xff\xfe\xff\xfen\0\n\0"), "1[n]\n", "UTF-16 (little endian)" },
    { BYTES ("\r\xef\xbb\xbfn\n\xef\xbb\xbfx\n"), "2[n]\n3[\ufeffx]\n", "UTF-8" },
    { BYTES ("n\nRa\xc3\xbal\n"), "1[n]\n2[Raúl]\n", "UTF-8" },
    { BYTES ("n\nplain\n"), "1[n]\n2[plain]\n", "UTF-8" },
    { BYTES ("n\nRa\xfal \x80\n"), "1[n]\n2[Raúl €]\n", "Windows-1252" },
    { BYTES ("\xff\xfen\0\n\0\xfa\0\n\0"), "1[n]\n2[ú]\n", "UTF-16 (little endian)" },
    { BYTES ("\xfe\xff\0n\0\n\0\xfa\0\n"), "1[n]\n2[ú]\n", "UTF-16 (big endian)" },
    { BYTES ("n\0,\0m\0\n\0\x3d\xd8\x00\xde,\0b\0"), "1[n][m]\n2[😀][b]\n",
      "UTF-16 (little endian)" },
    /* what right-to-left marks and invisible spaces do is shown, not swallowed */
    { BYTES ("n\n\xe2\x80\xae" "abc\xe2\x80\x8b\n"), "1[n]\n2[\u202e" "abc\u200b]\n", "UTF-8" },
    /* a stray byte in a text that is UTF-8 elsewhere */
    { BYTES ("n,m\nRa\xc3\xbal,x\xfay\n"),
      "1[n][m]\nline 2, column 2 (m): bytes that are no readable text", "UTF-8" },
    { BYTES ("\xef\xbb\xbfn\nx\xff\n"),
      "1[n]\nline 2, column 1 (n): bytes that are no readable text", "UTF-8" },
    { BYTES ("\xef\xbb\xbfn\nx\xc3"),
      "1[n]\nline 2, column 1 (n): bytes that are no readable text", "UTF-8" },
    { BYTES ("n\n\xed\xa0\x80 \xc3\xa9\n"),
      "1[n]\nline 2, column 1 (n): bytes that are no readable text", "UTF-8" },
    { BYTES ("\xff\xfen\0\n\0\x00\xd8\n\0"),
      "1[n]\nline 2, column 1 (n): bytes that are no readable text", "UTF-16 (little endian)" },
    { BYTES ("\xff\xfen\0\n\0\0\0"),
      "1[n]\nline 2, column 1 (n): a NUL byte; this is no text file", "UTF-16 (little endian)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = read_all (cases[i].bytes, cases[i].n);
      gsize mark;

      g_test_message ("case %u", i);
      g_assert_cmpstr (text, ==, cases[i].expected);
      g_assert_cmpstr (hw_encoding_name (hw_encoding_detect ((const guint8 *) cases[i].bytes,
                                                             cases[i].n, &mark)),
                       ==, cases[i].encoding);
    }
}

/* Pieces of the decoder end anywhere: no character and no quote may be cut. */
static void
test_long_text (void)
{
  for (guint shift = 0; shift < 5; shift++)
    {
      g_autoptr (GString) table = g_string_new ("a,b\n");
      g_autoptr (HwCsvReader) reader = NULL;
      g_autoptr (GError) error = NULL;
      HwCsvRow row;
      guint n = 0;

      g_string_append_len (table, "xxxxx", shift);
      g_string_append (table, ",\n");
      while (table->len < 300000)
        g_string_append (table, "\"é\"\"😀\r\n\",€uro\r\n");
      reader = hw_csv_reader_new ((const guint8 *) table->str, table->len, 0);
      while (hw_csv_reader_next (reader, &row, &error))
        if (n++ > 1)
          {
            g_assert_cmpuint (row.n_cells, ==, 2);
            g_assert_cmpstr (row.cells[0], ==, "é\"😀\r\n");
            g_assert_cmpstr (row.cells[1], ==, "€uro");
            g_assert_cmpuint (row.line, ==, 3 + 2 * (n - 3));
          }
      g_assert_no_error (error);
      g_assert_cmpuint (n, >, 10000);
    }
}

static void
assert_refused (GString *table, const char *why)
{
  g_autoptr (HwCsvReader) reader
      = hw_csv_reader_new ((const guint8 *) table->str, table->len, ',');
  g_autoptr (GError) error = NULL;
  HwCsvRow row;

  while (hw_csv_reader_next (reader, &row, &error))
    continue;
  g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, why);
}

static void
test_limits (void)
{
  g_autoptr (GString) wide = g_string_new ("a,b\n1,");
  g_autoptr (GString) quoted = g_string_new ("a,b\n1,2\n\"");
  g_autoptr (GString) columns = g_string_new ("a\n");
  g_autoptr (GString) rows = g_string_new ("a\n");
  g_autofree char *fits = g_strnfill (HW_CSV_MAX_CELL, 'x');
  g_autofree char *table = g_strconcat ("a\n", fits, "\n", NULL);
  g_autofree char *read = read_all (table, strlen (table));

  g_assert_cmpuint (strlen (read), ==, HW_CSV_MAX_CELL + strlen ("1[a]\n2[]\n"));

  g_string_append_printf (wide, "%sx\n", fits);
  assert_refused (wide, "line 2, column 2 (b): the cell is longer than 64 KiB; a quote may be "
                        "missing");
  for (guint i = 0; i < 20000; i++)
    g_string_append (quoted, "1,2\n");
  assert_refused (quoted, "line 3, column 1 (a): the cell is longer than 64 KiB; a quote may be "
                          "missing");
  for (guint i = 0; i < HW_CSV_MAX_COLUMNS; i++)
    g_string_append_c (columns, ',');
  assert_refused (columns, "line 2, column 16385: the row has too many cells");
  for (guint i = 0; i <= HW_CSV_MAX_ROWS; i++)
    g_string_append (rows, "1\n");
  assert_refused (rows, "line 5000002: the file has more than 5000000 rows");
}

static void
test_guard (void)
{
  static const struct { const char *text; gboolean is_guarded; } cases[] = {
    { "Maya Combs", FALSE },
    { "", FALSE },
    { "=1+1", TRUE },
    { "+1 (502) 555-0100", TRUE },
    { "-2+3", TRUE },
    { "@SUM(A1)", TRUE },
    { "\t=1", TRUE },
    { "\rx", TRUE },
    { "\nx", TRUE },
    { "  =1", TRUE },
    { "\"=1", TRUE },
    { "'=1", TRUE },
    { "''=1", TRUE },
    { "'quoted'", FALSE },
    { "＝1", TRUE },
    { "＋1", TRUE },
    { "－1", TRUE },
    { "＠a", TRUE },
    { " \u200b=1", TRUE },
    { "-1250.5", FALSE },
    { "+7", FALSE },
    { "-.5", FALSE },
    { "-", TRUE },
    { "-1-1", TRUE },
    { "a=b", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *guarded = hw_csv_guard (cases[i].text);

      g_test_message ("«%s»", cases[i].text);
      g_assert_cmpint (*guarded == '\'' && strlen (guarded) > strlen (cases[i].text), ==,
                       cases[i].is_guarded);
      g_assert_cmpstr (hw_csv_unguard (guarded), ==, cases[i].text);
    }
}

/* What is written is read back exactly, whatever it holds. */
static void
test_round_trip (void)
{
  static const char *const rows[][4] = {
    { "name", "note", "number" },
    { "Combs, Maya", "said \"yes\"\r\nand left", "-1250.5" },
    { "=cmd|' /C calc'!A0", "", " padded " },
    { "a;b\tc", "'=1", "@x" },
    { "é😀", "\u202ertl", "''" },
    { "", "", "" },
  };
  static const char *const blank[] = { "", NULL };
  g_autoptr (GString) table = g_string_new ("\xef\xbb\xbf");
  g_autoptr (HwCsvReader) reader = NULL;
  HwCsvRow row;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    hw_csv_append_row (table, rows[i]);
  hw_csv_append_row (table, blank);
  reader = hw_csv_reader_new ((const guint8 *) table->str, table->len, 0);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_true (hw_csv_reader_next (reader, &row, NULL));
      g_assert_cmpuint (row.n_cells, ==, 3);
      for (guint c = 0; c < 3; c++)
        g_assert_cmpstr (hw_csv_unguard (row.cells[c]), ==, rows[i][c]);
    }
  g_assert_true (hw_csv_reader_next (reader, &row, NULL));
  g_assert_cmpuint (row.n_cells, ==, 1);
  g_assert_false (hw_csv_reader_next (reader, &row, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/csv/forms", test_forms);
  g_test_add_func ("/base/csv/encodings", test_encodings);
  g_test_add_func ("/base/csv/long-text", test_long_text);
  g_test_add_func ("/base/csv/limits", test_limits);
  g_test_add_func ("/base/csv/guard", test_guard);
  g_test_add_func ("/base/csv/round-trip", test_round_trip);
  return g_test_run ();
}
