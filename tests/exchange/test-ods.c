/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Spreadsheets as they come from an office program: typed cells, repeated cells and rows, the first
 * sheet only; and archives that are traps (I2).
 */

#include "hw-test-store.h"

#include "base/hw-csv.h"
#include "base/hw-error.h"
#include "exchange/hw-import.h"
#include "exchange/hw-row-source.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#define HEAD                                                                                    \
  "<?xml version=\"1.0\"?><office:document-content"                                             \
  " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""                          \
  " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""                            \
  " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body>"                \
  "<office:spreadsheet><table:table>"
#define TAIL "</table:table></office:spreadsheet></office:body></office:document-content>"

static void
add_entry (struct archive *archive, const char *name, const char *content, gsize n)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_size (entry, n);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0600);
  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_data (archive, content, n), ==, (la_ssize_t) n);
  archive_entry_free (entry);
}

/* A sheet with @before other files in front of its content. Owned path. */
static char *
write_ods (HwTestStore *test, const char *content, guint before)
{
  char *path = g_build_filename (test->folder, "sheet.ods", NULL);
  struct archive *archive = archive_write_new ();

  archive_write_set_format_zip (archive);
  g_assert_cmpint (archive_write_open_filename (archive, path), ==, ARCHIVE_OK);
  for (guint i = 0; i < before; i++)
    {
      g_autofree char *name = g_strdup_printf ("Pictures/%u", i);

      add_entry (archive, name, "x", 1);
    }
  add_entry (archive, "content.xml", content, strlen (content));
  archive_write_close (archive);
  archive_write_free (archive);
  return path;
}

/* All rows as one text, the error's message behind them. */
static char *
read_all (const char *content)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *path = write_ods (test, content, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwRowSource) source = hw_row_source_open (path, NULL, NULL, &error);
  g_autoptr (GString) text = g_string_new (NULL);
  HwRow row;

  while (source && hw_row_source_next (source, &row, &error))
    {
      g_string_append_printf (text, "%u", row.line);
      for (guint i = 0; i < row.n_cells; i++)
        g_string_append_printf (text, "[%s]", row.cells[i]);
    }
  if (error)
    g_string_append (text, g_str_has_prefix (error->message, path)
                               ? error->message + strlen (path) : error->message);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

#define CELL(content) "<table:table-cell><text:p>" content "</text:p></table:table-cell>"
#define ROW(cells) "<table:table-row>" cells "</table:table-row>"

static void
test_cells (void)
{
  static const struct { const char *rows, *expected; } cases[] = {
    { ROW (CELL ("A") CELL ("B")) ROW (CELL ("1") CELL ("2")), "2[1][2]" },
    { ROW (CELL ("A") CELL ("B") CELL ("C")) ROW (CELL ("1")), "2[1][][]" },
    { ROW (CELL ("A") CELL ("B"))
      "<table:table-row><table:table-cell office:value-type=\"date\" "
      "office:date-value=\"2009-08-31\"><text:p>08/31/09</text:p></table:table-cell>"
      "<table:table-cell office:value-type=\"float\" office:value=\"700001\"><text:p>700,001"
      "</text:p></table:table-cell></table:table-row>", "2[2009-08-31][700001]" },
    { ROW (CELL ("A") CELL ("B") CELL ("C") CELL ("D"))
      ROW ("<table:table-cell table:number-columns-repeated=\"2\"><text:p>x</text:p>"
           "</table:table-cell><table:table-cell/>" CELL ("y")
           "<table:table-cell table:number-columns-repeated=\"16000\"/>"), "2[x][x][][y]" },
    { ROW (CELL ("A")) "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/>"
      "</table:table-row><table:table-row table:number-rows-repeated=\"2\">" CELL ("z")
      "</table:table-row><table:table-row table:number-rows-repeated=\"1048576\">"
      "<table:table-cell/></table:table-row>", "5[z]6[z]" },
    { ROW (CELL ("A")) ROW ("<table:table-cell><office:annotation><text:p>note</text:p>"
      "</office:annotation><text:p>a<text:s text:c=\"2\"/>b<text:tab/>c</text:p><text:p>"
      "<text:span>d</text:span></text:p></table:table-cell>"), "2[a  b\tc\nd]" },
    { ROW (CELL ("A")) ROW (CELL ("1")) "</table:table><table:table>" ROW (CELL ("2")),
      "2[1]" },
    { "", ": its first sheet is empty" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *content = g_strconcat (HEAD, cases[i].rows, TAIL, NULL);
      g_autofree char *text = read_all (content);

      g_test_message ("case %u", i);
      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

/* Letters that do not pack well: the archive is not what is refused. */
static char *
dup_noise (gsize n)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  char *text = g_malloc0 (n + 1);

  for (gsize i = 0; i < n; i++)
    text[i] = g_rand_int_range (rand, 'a', 'z' + 1);
  return text;
}

static void
test_traps (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *filler = g_strnfill (4 * 1024 * 1024, ' ');
  g_autofree char *long_text = dup_noise (HW_CSV_MAX_CELL + 1);
  g_autofree char *long_cell = g_strconcat (HEAD, "<table:table-row><table:table-cell><text:p>",
                                            long_text, "</text:p></table:table-cell>",
                                            "</table:table-row>", TAIL, NULL);
  g_autofree char *bomb = g_strconcat (HEAD, ROW (CELL ("A")), filler, TAIL, NULL);
  g_autofree char *many = NULL;
  g_autoptr (GError) error = NULL;
  static const struct { const char *content, *why; } cases[] = {
    { "<!DOCTYPE a [<!ENTITY b \"c\">]><a/>",
      ": line 1: a document type or an entity, which is refused" },
    { "no xml", NULL },
    { HEAD "<table:table-row>", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = read_all (cases[i].content);

      g_test_message ("%s", text);
      g_assert_true (g_str_has_prefix (text, cases[i].why ? cases[i].why : ": line 1: is not "
                                                                           "sound XML"));
    }
  g_free (many);
  many = read_all (bomb);
  g_assert_cmpstr (many, ==, "unpacks to more than 100 times its size, or to more than 1 GiB");
  g_free (many);
  many = read_all (long_cell);
  g_assert_cmpstr (many, ==, ": line 1, column 1: the cell is longer than 64 KiB");
  g_free (many);
  many = write_ods (test, HEAD TAIL, 100);
  g_assert_null (hw_row_source_open (many, NULL, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "holds more than 100 files"));
}

/* The state's extract, saved as a spreadsheet by an office program. */
static char *
extract_as_content (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "extract",
                                                 "state_extract_2009-09-01.csv", NULL);
  g_autofree char *text = NULL;
  g_autoptr (HwCsvReader) reader = NULL;
  g_autoptr (GString) content = g_string_new (HEAD);
  gsize n;
  HwCsvRow row;

  g_assert_true (g_file_get_contents (path, &text, &n, NULL));
  reader = hw_csv_reader_new ((const guint8 *) text, n, 0);
  while (hw_csv_reader_next (reader, &row, NULL))
    {
      g_string_append (content, "<table:table-row>");
      for (guint i = 0; i < row.n_cells; i++)
        {
          g_autofree char *cell = g_markup_escape_text (row.cells[i], -1);

          g_string_append_printf (content, CELL ("%s"), cell);
        }
      g_string_append (content, "</table:table-row>");
    }
  g_string_append (content, TAIL);
  return g_string_free (g_steal_pointer (&content), FALSE);
}

static void
test_extract (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *content = extract_as_content ();
  g_autofree char *path = write_ods (test, content, 3);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwImportReport) report = hw_import_file (test->store, path, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (report->format, ==, "kentucky-extract");
  g_assert_cmpuint (report->rows, ==, 1065);
  /* In a sheet a short row is one with empty cells at its end: then the removal is what lacks. */
  g_assert_cmpuint (report->rejects->len, ==, 12);
  for (guint i = 0; i < report->counts->len; i++)
    {
      const HwImportCount *count = &g_array_index (report->counts, HwImportCount, i);

      if (g_str_equal (count->type, "child"))
        g_assert_cmpuint (count->created, ==, 300);
      if (g_str_equal (count->type, "placement"))
        g_assert_cmpuint (count->created, ==, 1041);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/ods/cells", test_cells);
  g_test_add_func ("/exchange/ods/traps", test_traps);
  g_test_add_func ("/exchange/ods/extract", test_extract);
  return g_test_run ();
}
