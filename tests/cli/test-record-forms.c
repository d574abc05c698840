/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What `record list` prints, read again: random records of every type come back equal from JSON and
 * from CSV, whatever their texts hold (I5, I7).
 */

#include "base/hw-csv-writer.h"
#include "base/hw-csv.h"
#include "cli/hw-printer.h"
#include "cli/hw-record-lines.h"
#include "domain/hw-records.h"
#include "support/test-random.h"
#include "support/test-records.h"

#include <glib/gstdio.h>
#include <string.h>

#define RECORDS 40

static const char *
pick_any (GType type, gpointer rand)
{
  return test_id (g_rand_int_range (rand, 0, 1000));
}

static GPtrArray *
random_records (GRand *rand, GType type)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < RECORDS; i++)
    {
      HwRecord *record = test_random_record (rand, type, pick_any, rand);

      g_set_str (&record->id, test_id (i));
      g_ptr_array_add (records, record);
    }
  return records;
}

static char *
print (GPtrArray *records, HwFormat format)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (g_ptr_array_index (records, 0));
  g_autoptr (HwRows) rows = hw_rows_new_for_records (TRUE, klass);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    hw_rows_add_record (rows, g_ptr_array_index (records, i));
  hw_printer_write (rows, format, out);
  return g_string_free (out, FALSE);
}

static void
assert_equal (HwRecord *a, HwRecord *b)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (a);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      gboolean equal = hw_record_equal_field (a, b, &klass->fields[i]);

      if (!equal)
        g_test_message ("%s.%s", klass->type, klass->fields[i].name);
      g_assert_true (equal);
    }
}

/* The printed array, one object a line, as `record add TYPE --from` takes it. */
static char *
dup_lines (const char *json)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  GString *lines = g_string_new (NULL);
  JsonArray *array;

  json_parser_load_from_data (parser, json, -1, &error);
  g_assert_no_error (error);
  array = json_node_get_array (json_parser_get_root (parser));
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *line = NULL;

      json_generator_set_root (generator, json_array_get_element (array, i));
      line = json_generator_to_data (generator, NULL);
      g_string_append_printf (lines, "%s\n", line);
    }
  return g_string_free (lines, FALSE);
}

static void
test_json (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (30);
  g_autofree char *folder = g_dir_make_tmp ("homeward-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "records.jsonl", NULL);

  for (guint t = 0; t < hw_registry_n_types (&hw_records); t++)
    {
      g_autoptr (GPtrArray) records = random_records (rand, hw_registry_type_at (&hw_records, t));
      g_autofree char *json = print (records, HW_FORMAT_JSON);
      g_autofree char *text = dup_lines (json);
      g_autoptr (GPtrArray) lines = NULL;
      g_autoptr (GError) error = NULL;

      g_file_set_contents (path, text, -1, &error);
      g_assert_no_error (error);
      lines = hw_record_lines_read (path, hw_registry_class_at (&hw_records, t), &error);
      g_assert_no_error (error);
      g_assert_cmpuint (lines->len, ==, records->len);
      for (guint i = 0; i < lines->len; i++)
        assert_equal (g_ptr_array_index (records, i),
                      ((HwRecordLine *) g_ptr_array_index (lines, i))->record);
    }
  g_unlink (path);
  g_rmdir (folder);
}

static void
read_row (const HwCsvRow *header, const HwCsvRow *row, HwRecord *record)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);

  g_assert_cmpuint (row->n_cells, ==, header->n_cells);
  for (guint c = 0; c < row->n_cells; c++)
    {
      const HwField *field = hw_record_class_find (klass, header->cells[c]);
      g_autoptr (GError) error = NULL;

      if (!field)
        {
          g_assert_cmpstr (header->cells[c], ==, "id");
          continue;
        }
      hw_record_parse (record, field, hw_csv_unguard (row->cells[c]), &error);
      g_assert_no_error (error);
    }
}

static void
test_csv (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (31);

  for (guint t = 0; t < hw_registry_n_types (&hw_records); t++)
    {
      GType type = hw_registry_type_at (&hw_records, t);
      g_autoptr (GPtrArray) records = random_records (rand, type);
      g_autofree char *csv = print (records, HW_FORMAT_CSV);
      g_autoptr (HwCsvReader) reader
          = hw_csv_reader_new ((const guint8 *) csv, strlen (csv), ',');
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
      HwCsvRow header, row;

      g_assert_true (hw_csv_reader_next (reader, &header, &error));
      for (guint c = 0; c < header.n_cells; c++)
        g_ptr_array_add (names, g_strdup (header.cells[c]));
      header.cells = (const char *const *) names->pdata;
      for (guint i = 0; i < records->len; i++)
        {
          g_autoptr (HwRecord) back = g_object_new (type, NULL);

          g_assert_true (hw_csv_reader_next (reader, &row, &error));
          g_assert_no_error (error);
          read_row (&header, &row, back);
          assert_equal (g_ptr_array_index (records, i), back);
        }
      g_assert_false (hw_csv_reader_next (reader, &row, &error));
      g_assert_no_error (error);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  hw_registry_ensure (&hw_records);
  g_test_add_func ("/record-forms/json", test_json);
  g_test_add_func ("/record-forms/csv", test_csv);
  return g_test_run ();
}
