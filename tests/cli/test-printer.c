/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same rows as text, JSON and CSV.
 */

#include "cli/hw-printer.h"

#include "domain/families/hw-child.h"
#include "domain/hw-records.h"

#include <json-glib/json-glib.h>

static const HwColumn columns[] = {
  { "name", "Name" },
  { "number", NULL },
  { "empty", "Never seen" },
  { "flag", NULL },
  { "set", NULL },
  { NULL },
};

static HwRows *
make_rows (gboolean is_list, guint n)
{
  HwRows *rows = hw_rows_new (is_list, columns);

  for (guint i = 0; i < n; i++)
    {
      hw_rows_add_text (rows, i == 0 ? "Núñez, \"Mía\"" : "=1+1");
      hw_rows_add_int (rows, i == 0 ? -7 : 1234567);
      hw_rows_add_text (rows, "");
      hw_rows_add_flag (rows, i == 0);
      hw_rows_add (rows, HW_KIND_SET, i == 0 ? "[\"a\",\"b\"]" : NULL);
    }
  return rows;
}

static void
check (HwRows *rows, HwFormat format, const char *expected)
{
  g_autoptr (GString) out = g_string_new (NULL);

  hw_printer_write (rows, format, out);
  g_assert_cmpstr (out->str, ==, expected);
}

/* A row that has much to say is a text of its own; what only a program reads stays out of it. */
static void
test_tall (void)
{
  static const HwColumn tall[] = { { "id", "Id" }, { "child", NULL, TRUE }, { "duty", "Duty" },
                                   { NULL } };
  g_autoptr (HwRows) rows = hw_rows_new (TRUE, tall);

  for (guint i = 0; i < 2; i++)
    for (guint column = 0; column < 3; column++)
      hw_rows_add_text (rows, column == 0 ? "F02" : column == 1 ? "0193" : "Written case plan");
  hw_rows_set_tall (rows);
  check (rows, HW_FORMAT_TEXT,
         "Id    F02\nDuty  Written case plan\n\nId    F02\nDuty  Written case plan\n");
}

static void
test_list (void)
{
  g_autoptr (HwRows) rows = make_rows (TRUE, 2);

  check (rows, HW_FORMAT_JSON,
         "[\n{\"name\": \"Núñez, \\\"Mía\\\"\", \"number\": -7, \"empty\": null, \"flag\": true, "
         "\"set\": [\"a\",\"b\"]},\n"
         "{\"name\": \"=1+1\", \"number\": 1234567, \"empty\": null, \"flag\": false, "
         "\"set\": null}\n]\n");
  check (rows, HW_FORMAT_CSV,
         "name,number,empty,flag,set\r\n"
         "\"Núñez, \"\"Mía\"\"\",-7,,true,\"[\"\"a\"\",\"\"b\"\"]\"\r\n"
         "'=1+1,1234567,,false,\r\n");
  check (rows, HW_FORMAT_TEXT,
         "Name           number  flag   set\n"
         "Núñez, \"Mía\"       -7  true   [\"a\",\"b\"]\n"
         "=1+1          1234567  false\n");
}

static void
test_empty (void)
{
  g_autoptr (HwRows) rows = make_rows (TRUE, 0);

  check (rows, HW_FORMAT_JSON, "[]\n");
  check (rows, HW_FORMAT_CSV, "name,number,empty,flag,set\r\n");
  check (rows, HW_FORMAT_TEXT, "");
}

static void
test_object (void)
{
  g_autoptr (HwRows) rows = make_rows (FALSE, 1);

  check (rows, HW_FORMAT_TEXT,
         "Name        Núñez, \"Mía\"\n"
         "number      -7\n"
         "flag        true\n"
         "set         [\"a\",\"b\"]\n");
}

/* What a value holds cannot command a terminal, turn the line round or break the table. */
static void
test_hostile_text (void)
{
  static const HwColumn one[] = { { "name", NULL }, { NULL } };
  g_autoptr (HwRows) rows = hw_rows_new (TRUE, one);

  hw_rows_add_text (rows, "a\x1b[2Jb\xe2\x80\xae" "c\nd");
  check (rows, HW_FORMAT_TEXT, "name\na\xef\xbf\xbd[2Jb\xef\xbf\xbd" "c d\n");
  check (rows, HW_FORMAT_JSON, "[\n{\"name\": \"a\\u001b[2Jb\xe2\x80\xae" "c\\nd\"}\n]\n");
}

/* A report with rows in its cells comes out as the JSON that it was. */
static void
test_nested (void)
{
  static const char report[]
      = "{\"rows\": 3, \"rejects\": [\n{\"row\": 2, \"value\": null, \"values\": [\"x\", \"y\"]}\n]"
        ", \"created\": {\"child\": 1}, \"conflicts\": []}";
  g_autoptr (JsonNode) node = json_from_string (report, NULL);
  g_autoptr (HwRows) rows = hw_rows_new_from_json (node);
  g_autofree char *line = g_strconcat (report, "\n", NULL);

  check (rows, HW_FORMAT_JSON, line);
  check (rows, HW_FORMAT_TEXT,
         "rows       3\n"
         "rejects\n"
         "  row  values\n"
         "    2  [\"x\", \"y\"]\n"
         "created\n"
         "  child  1\n");
  check (rows, HW_FORMAT_CSV,
         "rows,rejects,created,conflicts\r\n"
         "3,\"[{\"\"row\"\": 2, \"\"value\"\": null, \"\"values\"\": [\"\"x\"\", \"\"y\"\"]}]\","
         "\"{\"\"child\"\": 1}\",[]\r\n");
}

static void
test_record (void)
{
  g_autoptr (HwChild) child = g_object_new (HW_TYPE_CHILD, "given-name", "Maya", NULL);
  HwRecordClass *klass = HW_RECORD_GET_CLASS (child);
  g_autoptr (HwRows) rows = hw_rows_new_for_records (FALSE, klass);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (JsonNode) node = NULL;
  JsonObject *object;
  JsonArray *races;

  child->birth_date = hw_day_new (2016, 2, 29);
  child->races.bits = (1u << HW_RACE_WHITE) | (1u << HW_RACE_BLACK);
  hw_rows_add_record (rows, HW_RECORD (child));
  hw_printer_write (rows, HW_FORMAT_JSON, out);
  node = json_from_string (out->str, NULL);
  object = json_node_get_object (node);

  g_assert_cmpuint (json_object_get_size (object), ==, klass->n_fields + 1);
  g_assert_true (json_object_get_null_member (object, "id"));
  g_assert_cmpstr (json_object_get_string_member (object, "given-name"), ==, "Maya");
  g_assert_cmpstr (json_object_get_string_member (object, "birth-date"), ==, "2016-02-29");
  g_assert_true (json_object_get_null_member (object, "family-name"));
  races = json_object_get_array_member (object, "races");
  g_assert_cmpstr (json_array_get_string_element (races, 0), ==, "black");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  hw_registry_ensure (&hw_records);
  g_test_add_func ("/printer/list", test_list);
  g_test_add_func ("/printer/tall", test_tall);
  g_test_add_func ("/printer/empty", test_empty);
  g_test_add_func ("/printer/object", test_object);
  g_test_add_func ("/printer/hostile-text", test_hostile_text);
  g_test_add_func ("/printer/nested", test_nested);
  g_test_add_func ("/printer/record", test_record);
  return g_test_run ();
}
