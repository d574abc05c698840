/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Mapping files: each mistake told with its line, and what conditions, joined columns, code lists
 * and facts make of a table of a person's own.
 */

#include "hw-test-store.h"

#include "base/hw-error.h"
#include "domain/hw-records.h"
#include "exchange/hw-import.h"
#include "exchange/hw-mapping.h"

#include <string.h>

#define FILE_PART "[file]\nname = own\n"

static void
test_mistakes (void)
{
  static const struct { const char *text, *why; } cases[] = {
    { "", "m: line 1: [file] has no «name»" },
    { FILE_PART, "m: line 1: there is no [record …]" },
    { "name = x\n", "m: line 1: «name = x» is neither a section nor «name = value»" },
    { FILE_PART "colour = red\n",
      "m: line 3: «colour» is none of name, title, source, columns, dates" },
    { FILE_PART "[recrod child]\n",
      "m: line 3: «recrod child» is none of file, codes, record, facts" },
    { FILE_PART "[record child\n", "m: line 3: a section's line ends with «]»" },
    { FILE_PART "[record kid]\n", "m: line 3: there is no record type «kid»" },
    { FILE_PART "[record child]\n[record child]\n",
      "m: line 4: «child» stands here a second time" },
    { FILE_PART "[record child]\nexternal-id = A\n", "m: line 3: «child» has no key" },
    { FILE_PART "[record child]\nkey = external-id\nsex = A\n",
      "m: line 3: «child»: nothing fills its key «external-id»" },
    { FILE_PART "[record child]\nkey = number\n", "m: line 4: child has no field «number»" },
    { FILE_PART "[record child]\n\nheight = A\n", "m: line 5: child has no field «height»" },
    { FILE_PART "[record child]\nfamily = A\n",
      "m: line 4: «family» refers to a record: write @ and its name" },
    { FILE_PART "[record child]\nkey = external-id\nexternal-id = A\n"
                "[record referral]\nchildren = @child\n",
      "m: line 7: «children» refers to several records: no import fills it" },
    { FILE_PART "[record child]\nfamily = @family\n",
      "m: line 4: there is no [record family] above this line" },
    { FILE_PART "[record region]\nkey = name\nname = A\n[record child]\nfamily = @region\n",
      "m: line 7: «family» does not refer to a region" },
    { FILE_PART "[record child]\nsex = A : sexes\n",
      "m: line 4: there is no code list «sexes» above this line" },
    { FILE_PART "[record child]\nsex = A : {M = man}\n", "m: line 4: «man» is no value of «sex»" },
    { FILE_PART "[record child]\nsex = A : {M = male, M = female}\n",
      "m: line 4: the code «M» stands here a second time" },
    { FILE_PART "[codes sex]\nM\n", "m: line 4: «M» is not «code = value»" },
    { FILE_PART "[record child]\nsex = \"man\"\n",
      "m: line 4: «man» is not a known value (female, male, other, unknown)" },
    { FILE_PART "[record child]\nsex += A\n",
      "m: line 4: only a set of values is added to with «+=»" },
    { FILE_PART "[record child]\nsex = A if B is x\n",
      "m: line 4: after «is» stands a value in quotes" },
    { FILE_PART "[record child]\nexternal-id = *about\n",
      "m: line 4: *name, *title, *about and *value are of a column: only [facts] has them" },
    { FILE_PART "[record child]\nsex =\n", "m: line 4: «sex» is given nothing" },
    { FILE_PART "\xff\n", "m: is not a mapping file (text in UTF-8, at most 1 MiB)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (hw_mapping_parse ("m", cases[i].text, strlen (cases[i].text), &hw_records,
                                       &error));
      g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, cases[i].why);
    }
}

static void
test_formats (void)
{
  static const char *const names[] = { "afcars-2020", "afcars-legacy", "kentucky-extract" };
  g_autoptr (GPtrArray) formats = hw_import_formats (&hw_records);

  g_assert_cmpuint (formats->len, >=, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gboolean is_there = FALSE;

      for (guint f = 0; f < formats->len; f++)
        is_there |= g_str_equal (((HwImportFormat *) g_ptr_array_index (formats, f))->name,
                                 names[i]);
      g_assert_true (is_there);
    }
}

static HwImportReport *
import (HwTestStore *test, const char *mapping, const char *table, GError **error)
{
  g_autofree char *mapping_path = g_build_filename (test->folder, "own.map", NULL);
  g_autofree char *path = g_build_filename (test->folder, "own.csv", NULL);
  HwImportOptions options = { .mapping_path = mapping_path };

  g_assert_true (g_file_set_contents (mapping_path, mapping, -1, NULL));
  g_assert_true (g_file_set_contents (path, table, -1, NULL));
  return hw_import_file (test->store, path, &options, NULL, error);
}

static HwRecord *
find (HwTestStore *test, const char *type, const char *field, const char *value)
{
  g_autoptr (GPtrArray) found = hw_store_list_by (
      test->store, hw_registry_type (hw_store_registry (test->store), type), field, value, NULL);

  g_assert_cmpuint (found->len, ==, 1);
  return g_object_ref (g_ptr_array_index (found, 0));
}

static void
assert_value (HwRecord *record, const char *field, const char *expected)
{
  g_autofree char *text
      = hw_record_print (record, hw_record_class_find (HW_RECORD_GET_CLASS (record), field));

  g_test_message ("%s", field);
  g_assert_cmpstr (text, ==, expected);
}

/* Names with spaces, joined columns, conditions, dates of two kinds, a list with a rest. */
static void
test_own_table (void)
{
  static const char mapping[]
      = "# mine\n[file]\nname = own\ndates = DD.MM.YYYY\n"
        "[codes race split \"/\"]\nw = white\n\"b = c\" = black\n* = unknown\n"
        "[record family]\nif = Case\nkey = external-id\nexternal-id = Case\n"
        "name = {Family name} + \" (\" + Case + \")\"\n"
        "[record child]\nkey = external-id\nexternal-id = {Child no.}\nfamily = @family\n"
        "family-name = {Family name}\nbirth-date = Born\nraces = Race : race\n"
        "sex = \"unknown\"\nsex = Sex : {f = female, m = male} if Sex is not \"?\"\n"
        "icwa = \"yes\" if Tribe\nicwa = \"no\" if not Tribe\ntribe = Tribe\n"
        "[facts imported-fact]\nkey = child source element about?\nchild = @child\n"
        "source = \"own\"\nelement = *name\ntitle = *title\nvalue = *value\n";
  static const char table[]
      = "Child no.;Family name;Case;Born;Race;Sex;Tribe;Shoes\n"
        "1; Combs ;C1;31.01.2009;w/b = c;f;;38\n"
        "2;Vance;;2010-02-28;w/x;?;Cherokee;\n"
        "3;Vance;;28.02.2010;w;z;;\n";
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HwImportReport) report = import (test, mapping, table, &error);
  g_autoptr (HwRecord) family = NULL;
  g_autoptr (HwRecord) first = NULL;
  g_autoptr (HwRecord) second = NULL;
  g_autoptr (HwRecord) shoes = NULL;
  g_autoptr (HwRecord) stranger = NULL;
  const HwImportReject *reject;

  g_assert_no_error (error);
  g_assert_cmpuint (report->rows, ==, 3);
  family = find (test, "family", "external-id", "C1");
  first = find (test, "child", "external-id", "1");
  second = find (test, "child", "external-id", "2");
  shoes = find (test, "imported-fact", "element", "Shoes");
  stranger = find (test, "imported-fact", "element", "Race");
  assert_value (family, "name", "Combs (C1)");
  assert_value (first, "family", family->id);
  assert_value (first, "family-name", "Combs");
  assert_value (first, "birth-date", "2009-01-31");
  assert_value (first, "races", "[\"black\",\"white\"]");
  assert_value (first, "sex", "female");
  assert_value (first, "icwa", "no");
  assert_value (second, "family", NULL);
  assert_value (second, "birth-date", "2010-02-28");
  assert_value (second, "races", "[\"unknown\",\"white\"]");
  assert_value (second, "sex", "unknown");
  assert_value (second, "icwa", "yes");
  assert_value (shoes, "child", first->id);
  assert_value (shoes, "value", "38");
  assert_value (stranger, "child", second->id);
  assert_value (stranger, "value", "w/x");

  g_assert_cmpuint (report->rejects->len, ==, 1);
  reject = g_ptr_array_index (report->rejects, 0);
  g_assert_cmpuint (reject->row, ==, 4);
  g_assert_cmpstr (reject->column, ==, "Sex");
  g_assert_cmpstr (reject->value, ==, "z");
}

static void
test_not_readable (void)
{
  static const char mapping[] = FILE_PART "[record region]\nkey = name\nname = Region\n";
  static const struct { const char *mapping, *table, *why; } cases[] = {
    { mapping, "Area\nx\n", "has no column «Region», which line 5 of" },
    { mapping, "Region,Region\nx,y\n", "line 1: the file has two columns «Region»" },
    { mapping, "", "is empty" },
    { mapping, "Region\n\"x\n", "line 2, column 1 (Region): a quote opens here" },
    { "[file]\n", "Region\nx\n", "own.map: line 1: [file] has no «name»" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwTestStore) test = hw_test_store_new ();
      g_autoptr (GError) error = NULL;

      g_assert_null (import (test, cases[i].mapping, cases[i].table, &error));
      g_test_message ("%s", error->message);
      g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, cases[i].why));
    }
}

static void
test_not_found (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *path = g_build_filename (test->folder, "table.csv", NULL);
  HwImportOptions unknown = { .format = "nobodys" };
  HwImportOptions no_mapping = { .mapping_path = "/nonexistent/x.map" };
  g_autoptr (GError) error = NULL;

  g_assert_null (hw_import_file (test->store, path, NULL, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (path, "A,B\n1,2\n", -1, NULL));
  g_assert_null (hw_import_file (test->store, path, &unknown, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (hw_import_file (test->store, path, &no_mapping, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (hw_import_file (test->store, path, NULL, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (hw_import_file (test->store, test->folder, NULL, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/mapping/mistakes", test_mistakes);
  g_test_add_func ("/exchange/mapping/formats", test_formats);
  g_test_add_func ("/exchange/mapping/own-table", test_own_table);
  g_test_add_func ("/exchange/mapping/not-readable", test_not_readable);
  g_test_add_func ("/exchange/mapping/not-found", test_not_found);
  return g_test_run ();
}
