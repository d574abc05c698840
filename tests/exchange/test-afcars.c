/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The two federal foster care files: every date and every code by its meaning (domain 3).
 */

#include "hw-test-store.h"

#include "base/hw-error.h"
#include "exchange/hw-import.h"
#include "exchange/placements/hw-afcars-layout.h"

#include <string.h>

static HwImportReport *
import_path (HwTestStore *test, const char *path)
{
  g_autoptr (GError) error = NULL;
  HwImportReport *report = hw_import_file (test->store, path, NULL, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < report->rejects->len; i++)
    {
      const HwImportReject *reject = g_ptr_array_index (report->rejects, i);

      g_test_message ("%u %s «%s» %s", reject->row, reject->column, reject->value, reject->reason);
    }
  return report;
}

static HwImportReport *
import_text (HwTestStore *test, const char *text)
{
  g_autofree char *path = g_build_filename (test->folder, "file", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return import_path (test, path);
}

static GPtrArray *
list (HwTestStore *test, const char *type, const char *field, const char *value)
{
  GType gtype = hw_registry_type (hw_store_registry (test->store), type);
  g_autoptr (GError) error = NULL;
  GPtrArray *found = field ? hw_store_list_by (test->store, gtype, field, value, &error)
                           : hw_store_list (test->store, gtype, NULL, &error);

  g_assert_no_error (error);
  return found;
}

/* «field=value field=value» of the only record of @type whose @field is @value. */
static void
assert_record (HwTestStore *test, const char *type, const char *field, const char *value,
               const char *const *expected)
{
  g_autoptr (GPtrArray) found = list (test, type, field, value);
  HwRecord *record;

  g_assert_cmpuint (found->len, ==, 1);
  record = g_ptr_array_index (found, 0);
  for (guint i = 0; expected[i]; i += 2)
    {
      const HwField *known
          = hw_record_class_find (HW_RECORD_GET_CLASS (record), expected[i]);
      g_autofree char *text = hw_record_print (record, known);

      g_test_message ("%s.%s", type, expected[i]);
      g_assert_cmpstr (text, ==, expected[i + 1]);
    }
}

#define ASSERT_RECORD(test, type, field, value, ...) \
  assert_record (test, type, field, value, (const char *const[]) { __VA_ARGS__, NULL })

/* The fact's value; NULL when there is none. Owned. */
static char *
fact (HwTestStore *test, const char *element, const char *about)
{
  g_autoptr (GPtrArray) found = list (test, "imported-fact", "element", element);

  for (guint i = 0; i < found->len; i++)
    {
      HwRecord *record = g_ptr_array_index (found, i);
      HwRecordClass *klass = HW_RECORD_GET_CLASS (record);
      g_autofree char *of = hw_record_print (record, hw_record_class_find (klass, "about"));

      if (g_strcmp0 (of, about) == 0)
        return hw_record_print (record, hw_record_class_find (klass, "value"));
    }
  return NULL;
}

static void
assert_fact (HwTestStore *test, const char *element, const char *about, const char *expected)
{
  g_autofree char *value = fact (test, element, about);

  g_test_message ("%s of %s", element, about);
  g_assert_cmpstr (value, ==, expected);
}

static guint
created (HwImportReport *report, const char *type)
{
  for (guint i = 0; i < report->counts->len; i++)
    if (g_str_equal (g_array_index (report->counts, HwImportCount, i).type, type))
      return g_array_index (report->counts, HwImportCount, i).created;
  g_assert_not_reached ();
}

static guint
changed (HwImportReport *report)
{
  guint n = 0;

  for (guint i = 0; i < report->counts->len; i++)
    n += g_array_index (report->counts, HwImportCount, i).created
         + g_array_index (report->counts, HwImportCount, i).updated;
  return n;
}

/* ------------------------------------------------------------------ 2020 */

static char *
federal_case (void)
{
  return g_test_build_filename (G_TEST_DIST, "fixtures", "afcars",
                                "ooh_person01_multi_removals.xml", NULL);
}

static char *
read_federal_case (void)
{
  g_autofree char *path = federal_case ();
  char *text;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static char *
edit (const char *text, const char *from, const char *to)
{
  GString *edited = g_string_new (text);

  g_assert_cmpuint (g_string_replace (edited, from, to, 1), ==, 1);
  return g_string_free (edited, FALSE);
}

static void
test_federal_case (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *path = federal_case ();
  g_autoptr (HwImportReport) report = import_path (test, path);
  g_autoptr (HwImportReport) again = NULL;

  g_assert_cmpstr (report->format, ==, "afcars-2020");
  g_assert_cmpuint (report->rows, ==, 1);
  g_assert_cmpuint (report->rejects->len, ==, 0);
  g_assert_cmpuint (report->conflicts->len, ==, 0);
  g_assert_cmpuint (created (report, "child"), ==, 1);
  g_assert_cmpuint (created (report, "stay"), ==, 3);
  g_assert_cmpuint (created (report, "placement"), ==, 1);
  g_assert_cmpuint (created (report, "goal"), ==, 2);
  g_assert_cmpuint (created (report, "hearing"), ==, 3);

  ASSERT_RECORD (test, "child", "external-id", "TEST00000001", "birth-date", "2015-09-09", "sex",
                 "male", "hispanic", "yes", "family", NULL);
  ASSERT_RECORD (test, "child", "external-id", "TEST00000001", "races",
                 "[\"american-indian\",\"asian\",\"black\",\"pacific-islander\",\"white\"]");
  ASSERT_RECORD (test, "stay", "removal-date", "2022-04-14", "exit-date", NULL);
  ASSERT_RECORD (test, "stay", "removal-date", "2022-04-14", "exit-kind", NULL);
  ASSERT_RECORD (test, "stay", "removal-date", "2022-04-14", "removal-reasons",
                 "[\"child-behavior\",\"child-disability\",\"domestic-violence\","
                 "\"failure-to-return\",\"housing\",\"medical-neglect\",\"neglect\",\"other\","
                 "\"parent-alcohol\",\"parent-cannot-cope\",\"parent-drugs\","
                 "\"psychological-abuse\"]");
  ASSERT_RECORD (test, "stay", "removal-date", "2020-01-20", "exit-date", "2020-02-01",
                 "exit-kind", "reunification");
  ASSERT_RECORD (test, "stay", "removal-date", "2018-01-20", "exit-date", "2018-03-01",
                 "exit-kind", "relative");
  ASSERT_RECORD (test, "placement", "start-date", "2022-04-14", "setting", "relative-home",
                 "end-date", NULL);
  ASSERT_RECORD (test, "goal", "kind", "return-to-parent", "from-date", "2022-05-25", "to-date",
                 "2022-11-25", "status", "ended");
  ASSERT_RECORD (test, "goal", "kind", "relative", "from-date", "2022-11-25", "status",
                 "approved", "role", "primary");
  ASSERT_RECORD (test, "hearing", "held-date", "2022-06-20", "kind", "review");
  ASSERT_RECORD (test, "hearing", "held-date", "2022-12-20", "kind", "review");
  ASSERT_RECORD (test, "hearing", "held-date", "2023-01-05", "kind", "permanency");

  assert_fact (test, "E1_title_iv_agency", NULL, "208");
  assert_fact (test, "E30_health_adhd_add", NULL, "1");
  assert_fact (test, "E3_local_agency", "removal 2022-04-14", "53999");
  assert_fact (test, "E102_educational_neglect", "removal 2022-04-14", "1");
  assert_fact (test, "E134_foster_parent1_hispanic_latino", "placement 2022-04-14", "8");
  assert_fact (test, "E152_case_worker_visit_location", "visit 2022-08-30", "2");
  assert_fact (test, "E151_case_worker_visit_date", "visit 2023-01-10", "20230110");
  assert_fact (test, "E5_date_of_birth", NULL, NULL);
  assert_fact (test, "E38_pregnant", NULL, NULL);

  again = import_path (test, path);
  g_assert_cmpuint (changed (again), ==, 0);
}

/* Each code of exit, goal and arrangement, against the word that it means. */
static const struct { const char *element, *code, *type, *field, *value; } terms[] = {
  { "E6_sex", "2", "child", "sex", "female" },
  { "E6_sex", "5", "child", "sex", "other" },
  { "E21_child_hispanic_latino", "0", "child", "hispanic", "no" },
  { "E21_child_hispanic_latino", "7", "child", "hispanic", "unknown" },
  { "E21_child_hispanic_latino", "9", "child", "hispanic", "unknown" },
  { "E155_exit_reason", "1", "stay", "exit-kind", "reunification" },
  { "E155_exit_reason", "2", "stay", "exit-kind", "relative" },
  { "E155_exit_reason", "3", "stay", "exit-kind", "adoption" },
  { "E155_exit_reason", "4", "stay", "exit-kind", "emancipation" },
  { "E155_exit_reason", "5", "stay", "exit-kind", "guardianship" },
  { "E155_exit_reason", "6", "stay", "exit-kind", "runaway" },
  { "E155_exit_reason", "7", "stay", "exit-kind", "death" },
  { "E155_exit_reason", "8", "stay", "exit-kind", "transfer" },
  { "E148_permanency_plan_type", "1", "goal", "kind", "return-to-parent" },
  { "E148_permanency_plan_type", "2", "goal", "kind", "relative" },
  { "E148_permanency_plan_type", "3", "goal", "kind", "adoption" },
  { "E148_permanency_plan_type", "4", "goal", "kind", "guardianship" },
  { "E148_permanency_plan_type", "5", "goal", "kind", "planned-living-arrangement" },
  { "E120_other_living_arrangement_type", "1", "placement", "setting", "group-home" },
  { "E120_other_living_arrangement_type", "2", "placement", "setting", "group-home" },
  { "E120_other_living_arrangement_type", "4", "placement", "setting", "institution" },
  { "E120_other_living_arrangement_type", "5", "placement", "setting", "institution" },
  { "E120_other_living_arrangement_type", "6", "placement", "setting", "institution" },
  { "E120_other_living_arrangement_type", "8", "placement", "setting",
    "supervised-independent-living" },
  { "E120_other_living_arrangement_type", "10", "placement", "setting", "hospital" },
  { "E120_other_living_arrangement_type", "12", "placement", "setting", "runaway" },
  { "E120_other_living_arrangement_type", "14", "placement", "setting", "trial-home-visit" },
};

static void
test_2020_codes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    {
      g_autoptr (HwTestStore) test = hw_test_store_new ();
      g_autofree char *text = g_strdup_printf (
          "<acf:data xmlns:acf=\"http://www.acf.hhs.gov\"><records><record>"
          "<E4_child_record_number>R1</E4_child_record_number>"
          "<E5_date_of_birth>20100101</E5_date_of_birth>%s<E69_E186_removals><removal_2020>"
          "<E69_removal_date>20230105</E69_removal_date>%s"
          "<living_arrangement><E112_date_living_arrangement>20230105"
          "</E112_date_living_arrangement>%s</living_arrangement>"
          "<permanency_plan><E147_permanency_plan_date>20230201</E147_permanency_plan_date>"
          "%s</permanency_plan></removal_2020></E69_E186_removals></record></records></acf:data>",
          "<!-- child -->", "<!-- stay -->", "<!-- placement -->", "<!-- goal -->");
      g_autofree char *mark = g_strdup_printf ("<!-- %s -->", terms[i].type);
      g_autofree char *value = g_strdup_printf ("<%s>%s</%s>", terms[i].element, terms[i].code,
                                                terms[i].element);
      g_autofree char *placed = edit (text, mark, value);
      g_autofree char *sound = strstr (placed, "E120_") ? g_strdup (placed)
          : edit (placed, "<!-- placement -->",
                  "<E113_foster_family_home>1</E113_foster_family_home>");
      g_autofree char *whole = strstr (sound, "E148_") ? g_strdup (sound)
          : edit (sound, "<!-- goal -->",
                  "<E148_permanency_plan_type>3</E148_permanency_plan_type>");
      g_autoptr (HwImportReport) report = import_text (test, whole);

      g_assert_cmpuint (report->rejects->len, ==, 0);
      ASSERT_RECORD (test, terms[i].type, NULL, NULL, terms[i].field, terms[i].value);
    }
}

/* Arrangements last until the next one, the last one until the exit; petitions and codes of «no
 * goal»; the meaning of a deceased parent. */
static void
test_2020_spans (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *text = g_strdup (
      "<?xml version='1.0'?><acf:data xmlns:acf='http://www.acf.hhs.gov'><records><record>"
      "<E4_child_record_number>R1</E4_child_record_number>"
      "<E5_date_of_birth>20100101</E5_date_of_birth>"
      "<tpr_first_parent><E65_tpr_petition_date_parent1>66666666</E65_tpr_petition_date_parent1>"
      "</tpr_first_parent><tpr_second_parent><E66_tpr_petition_date_parent2>20230615"
      "</E66_tpr_petition_date_parent2></tpr_second_parent><removal_2020>"
      "<E69_removal_date>20230105</E69_removal_date>"
      "<living_arrangement><E112_date_living_arrangement>20230401</E112_date_living_arrangement>"
      "<E113_foster_family_home>1</E113_foster_family_home>"
      "<E118_pre_adopt_home>1</E118_pre_adopt_home></living_arrangement>"
      "<living_arrangement><E112_date_living_arrangement>20230105</E112_date_living_arrangement>"
      "<E113_foster_family_home>1</E113_foster_family_home></living_arrangement>"
      "<permanency_plan><E147_permanency_plan_date>20230110</E147_permanency_plan_date>"
      "<E148_permanency_plan_type>6</E148_permanency_plan_type></permanency_plan>"
      "<permanency_plan><E147_permanency_plan_date>20230201</E147_permanency_plan_date>"
      "<E148_permanency_plan_type>3</E148_permanency_plan_type></permanency_plan>"
      "<E153_exit_date>20231201</E153_exit_date><E155_exit_reason>3</E155_exit_reason>"
      "<E199_new_element>x</E199_new_element>"
      "</removal_2020></record></records></acf:data>");
  g_autoptr (HwImportReport) report = import_text (test, text);

  g_assert_cmpuint (report->rejects->len, ==, 0);
  ASSERT_RECORD (test, "placement", "start-date", "2023-01-05", "end-date", "2023-04-01",
                 "setting", "foster-home", "end-reason", NULL);
  ASSERT_RECORD (test, "placement", "start-date", "2023-04-01", "end-date", "2023-12-01",
                 "setting", "pre-adoptive-home", "end-reason", "exit");
  ASSERT_RECORD (test, "stay", NULL, NULL, "exit-kind", "adoption", "tpr-petition-date",
                 "2023-06-15");
  ASSERT_RECORD (test, "goal", NULL, NULL, "kind", "adoption", "to-date", "2023-12-01", "status",
                 "ended");
  assert_fact (test, "E148_permanency_plan_type", "goal 2023-01-10", "6");
  assert_fact (test, "E65_tpr_petition_date_parent1", NULL, "66666666");
  assert_fact (test, "other_elements", NULL, "E199_new_element=x");
}

static void
test_2020_bad (void)
{
  static const struct { const char *from, *to, *column; guint row; } bad[] = {
    { "<E5_date_of_birth>20150909", "<E5_date_of_birth>20150229", "E5_date_of_birth", 8 },
    { "<E5_date_of_birth>20150909", "<E5_date_of_birth>20190909", "E69_removal_date", 8 },
    { "<E153_exit_date>20200201", "<E153_exit_date>20190201", "E153_exit_date", 8 },
    { "TEST00000001", "", "E4_child_record_number", 8 },
    { "<E6_sex>1</E6_sex>", "<E6_sex>1</E6_sex><E6_sex>2</E6_sex>", NULL, 8 },
  };
  g_autofree char *text = read_federal_case ();

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (HwTestStore) test = hw_test_store_new ();
      g_autofree char *edited = edit (text, bad[i].from, bad[i].to);
      g_autoptr (HwImportReport) report = import_text (test, edited);
      const HwImportReject *reject;

      g_assert_cmpuint (report->rejects->len, ==, 1);
      reject = g_ptr_array_index (report->rejects, 0);
      g_assert_cmpstr (reject->column, ==, bad[i].column);
      g_assert_cmpuint (reject->row, ==, bad[i].row);
      g_assert_cmpuint (changed (report), ==, 0);
    }
}

/* What a hostile file may try is refused as a whole, with the line. */
static void
test_2020_hostile (void)
{
  static const char *const bad[] = {
    "<!DOCTYPE x [<!ENTITY a \"b\">]><acf>&a;</acf>",
    "<!DOCTYPE x SYSTEM \"http://127.0.0.1/x.dtd\"><acf/>",
    "<acf><records><record></records></acf>",
    "<acf>",
    "<acf/>",
    "<acf>&unknown;</acf>",
  };
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *path = g_build_filename (test->folder, "bad.xml", NULL);
  g_autoptr (GString) deep = g_string_new (NULL);

  for (guint i = 0; i < 100; i++)
    g_string_append (deep, "<a>");
  for (guint i = 0; i <= G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (
          g_file_set_contents (path, i < G_N_ELEMENTS (bad) ? bad[i] : deep->str, -1, NULL));
      g_assert_null (hw_import_file (test->store, path, NULL, NULL, &error));
      g_test_message ("%s", error->message);
      g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
      g_assert_true (g_str_has_prefix (error->message, path));
    }
}

/* ------------------------------------------------------------------ legacy */

static void
put (char *record, const char *name, const char *value)
{
  for (guint i = 0; i < hw_afcars_legacy_n_fields; i++)
    if (g_str_equal (hw_afcars_legacy_fields[i].name, name))
      {
        g_assert_cmpuint (strlen (value), <=, hw_afcars_legacy_fields[i].width);
        memcpy (record + hw_afcars_legacy_fields[i].start - 1, value, strlen (value));
        return;
      }
  g_assert_not_reached ();
}

/* A record with the fields of every sound one. */
static void
fill_record (char *record)
{
  memset (record, ' ', HW_AFCARS_LEGACY_WIDTH);
  record[HW_AFCARS_LEGACY_WIDTH] = 0;
  put (record, "STATE", "21");
  put (record, "REPDAT", "200909");
  put (record, "FIPSCODE", "21067");
  put (record, "RECNUMBR", "A00000000001");
  put (record, "DOB", "20020229");
  put (record, "DOB", "20020228");
  put (record, "SEX", "2");
  put (record, "WHITE", "1");
  put (record, "BLKAFRAM", "1");
  put (record, "AMIAKN", "0");
  put (record, "HISORGIN", "2");
  put (record, "LATREMDT", "20080131");
  put (record, "CURSETDT", "20080601");
  put (record, "CURPLSET", "3");
  put (record, "CASEGOAL", "1");
}

static void
test_legacy_layout (void)
{
  guint at = 1;

  g_assert_cmpuint (hw_afcars_legacy_n_fields, ==, 81);
  for (guint i = 0; i < hw_afcars_legacy_n_fields; i++)
    {
      g_assert_cmpuint (hw_afcars_legacy_fields[i].start, ==, at);
      at += hw_afcars_legacy_fields[i].width;
    }
  g_assert_cmpuint (at - 1, ==, HW_AFCARS_LEGACY_WIDTH);
}

static void
test_legacy_record (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (HwImportReport) report = NULL;
  g_autoptr (HwImportReport) again = NULL;
  char record[HW_AFCARS_LEGACY_WIDTH + 1];

  fill_record (record);
  put (record, "PEDREVDT", "20090715");
  put (record, "REM1DT", "20050310");
  put (record, "TOTALREM", "02");
  put (record, "DLSTFCDT", "00000000");
  put (record, "NEGLECT", "1");
  put (record, "PHYABUSE", "0");
  put (record, "DAPARENT", "1");
  put (record, "TPRMOMDT", "20090301");
  put (record, "MANREM", "2");
  put (record, "FOSFAMST", "1");
  put (record, "FCMNTPAY", "00650");
  report = import_text (test, record);

  g_assert_cmpstr (report->format, ==, "afcars-legacy");
  g_assert_cmpuint (report->rows, ==, 1);
  g_assert_cmpuint (report->rejects->len, ==, 0);
  ASSERT_RECORD (test, "child", NULL, NULL, "external-id", "A00000000001", "birth-date",
                 "2002-02-28", "sex", "female", "hispanic", "no", "races",
                 "[\"black\",\"white\"]");
  ASSERT_RECORD (test, "stay", NULL, NULL, "removal-date", "2008-01-31", "exit-date", NULL);
  ASSERT_RECORD (test, "stay", NULL, NULL, "removal-reasons", "[\"neglect\",\"parent-drugs\"]",
                 "tpr-petition-date", NULL);
  ASSERT_RECORD (test, "placement", NULL, NULL, "start-date", "2008-06-01", "setting",
                 "foster-home", "end-date", NULL);
  ASSERT_RECORD (test, "goal", NULL, NULL, "kind", "return-to-parent", "status", "approved");
  ASSERT_RECORD (test, "hearing", NULL, NULL, "kind", "review", "held-date", "2009-07-15");
  assert_fact (test, "REM1DT", NULL, "20050310");
  assert_fact (test, "DLSTFCDT", NULL, NULL);
  assert_fact (test, "TPRMOMDT", NULL, "20090301");
  assert_fact (test, "MANREM", "removal 2008-01-31", "2");
  assert_fact (test, "FOSFAMST", "placement 2008-06-01", "1");
  assert_fact (test, "FCMNTPAY", NULL, "00650");
  assert_fact (test, "SEX", NULL, NULL);

  again = import_text (test, record);
  g_assert_cmpuint (changed (again), ==, 0);

  /* A later report: the goal changed, and the payment is no longer told. */
  put (record, "CASEGOAL", "3");
  put (record, "FCMNTPAY", "     ");
  g_clear_pointer (&again, hw_import_report_free);
  again = import_text (test, record);
  g_assert_cmpuint (changed (again), ==, 2);
  ASSERT_RECORD (test, "goal", NULL, NULL, "kind", "adoption");
  assert_fact (test, "FCMNTPAY", NULL, NULL);
}

/* A code means what this file's own list says: 6 is a transfer here and a runaway in 2020. */
static void
test_legacy_codes (void)
{
  static const struct { const char *field_name, *code, *type, *field, *value; } codes[] = {
    { "SEX", "1", "child", "sex", "male" },
    { "HISORGIN", "1", "child", "hispanic", "yes" },
    { "HISORGIN", "3", "child", "hispanic", "unknown" },
    { "DISREASN", "1", "stay", "exit-kind", "reunification" },
    { "DISREASN", "2", "stay", "exit-kind", "relative" },
    { "DISREASN", "3", "stay", "exit-kind", "adoption" },
    { "DISREASN", "4", "stay", "exit-kind", "emancipation" },
    { "DISREASN", "5", "stay", "exit-kind", "guardianship" },
    { "DISREASN", "6", "stay", "exit-kind", "transfer" },
    { "DISREASN", "7", "stay", "exit-kind", "runaway" },
    { "DISREASN", "8", "stay", "exit-kind", "death" },
    { "CURPLSET", "1", "placement", "setting", "pre-adoptive-home" },
    { "CURPLSET", "2", "placement", "setting", "relative-home" },
    { "CURPLSET", "4", "placement", "setting", "group-home" },
    { "CURPLSET", "5", "placement", "setting", "institution" },
    { "CURPLSET", "6", "placement", "setting", "supervised-independent-living" },
    { "CURPLSET", "7", "placement", "setting", "runaway" },
    { "CURPLSET", "8", "placement", "setting", "trial-home-visit" },
    { "CURPLSET", "9", "placement", "setting", "other" },
    { "CASEGOAL", "2", "goal", "kind", "relative" },
    { "CASEGOAL", "3", "goal", "kind", "adoption" },
    { "CASEGOAL", "4", "goal", "kind", "planned-living-arrangement" },
    { "CASEGOAL", "5", "goal", "kind", "emancipation" },
    { "CASEGOAL", "6", "goal", "kind", "guardianship" },
    { "UNTODETM", "1", "child", "races", "[\"black\",\"unknown\",\"white\"]" },
    { "PRTSJAIL", "1", "stay", "removal-reasons", "[\"parent-incarceration\"]" },
    { "NOCOPE", "1", "stay", "removal-reasons", "[\"parent-cannot-cope\"]" },
    { "RELINQSH", "1", "stay", "removal-reasons", "[\"relinquishment\"]" },
    { "CHILDIS", "1", "stay", "removal-reasons", "[\"child-disability\"]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (HwTestStore) test = hw_test_store_new ();
      g_autoptr (HwImportReport) report = NULL;
      char record[HW_AFCARS_LEGACY_WIDTH + 1];

      fill_record (record);
      put (record, codes[i].field_name, codes[i].code);
      if (g_str_equal (codes[i].field_name, "DISREASN"))
        put (record, "DODFCDT", "20090101");
      report = import_text (test, record);
      g_assert_cmpuint (report->rejects->len, ==, 0);
      ASSERT_RECORD (test, codes[i].type, NULL, NULL, codes[i].field, codes[i].value);
    }
}

static void
test_legacy_exit (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (HwImportReport) report = NULL;
  char record[HW_AFCARS_LEGACY_WIDTH + 1];

  fill_record (record);
  put (record, "DODFCDT", "20090831");
  put (record, "DISREASN", "1");
  put (record, "CASEGOAL", "7");
  report = import_text (test, record);
  ASSERT_RECORD (test, "stay", NULL, NULL, "exit-date", "2009-08-31", "exit-kind",
                 "reunification");
  ASSERT_RECORD (test, "placement", NULL, NULL, "end-date", "2009-08-31", "end-reason", "exit");
  g_assert_cmpuint (created (report, "goal"), ==, 0);
  assert_fact (test, "CASEGOAL", "removal 2008-01-31", "7");
}

/* Blanks at the end were cut off, dummies stand for nobody, and a bad record stops no other. */
static void
test_legacy_lines (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (HwImportReport) report = NULL;
  char record[HW_AFCARS_LEGACY_WIDTH + 1];

  fill_record (record);
  g_string_append_printf (text, "%.*s\r\n", 120, record);
  put (record, "RECNUMBR", "000000000000");
  put (record, "DOB", "        ");
  g_string_append_printf (text, "%s\r\n\r\n", record);
  fill_record (record);
  put (record, "RECNUMBR", "A00000000002");
  put (record, "DOB", "20020230");
  g_string_append_printf (text, "%s\r\n", record);
  fill_record (record);
  put (record, "RECNUMBR", "A00000000003");
  g_string_append_printf (text, "%sX\r\n", record);
  put (record, "RECNUMBR", "A00000000004");
  g_string_append_printf (text, "%s", record);
  report = import_text (test, text->str);

  g_assert_cmpuint (report->rows, ==, 4);
  g_assert_cmpuint (created (report, "child"), ==, 2);
  g_assert_cmpuint (report->rejects->len, ==, 2);
  g_assert_cmpuint (((HwImportReject *) g_ptr_array_index (report->rejects, 0))->row, ==, 4);
  g_assert_cmpstr (((HwImportReject *) g_ptr_array_index (report->rejects, 0))->column, ==, "DOB");
  g_assert_cmpuint (((HwImportReject *) g_ptr_array_index (report->rejects, 1))->row, ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/afcars/2020/federal-case", test_federal_case);
  g_test_add_func ("/exchange/afcars/2020/codes", test_2020_codes);
  g_test_add_func ("/exchange/afcars/2020/spans", test_2020_spans);
  g_test_add_func ("/exchange/afcars/2020/bad", test_2020_bad);
  g_test_add_func ("/exchange/afcars/2020/hostile", test_2020_hostile);
  g_test_add_func ("/exchange/afcars/legacy/layout", test_legacy_layout);
  g_test_add_func ("/exchange/afcars/legacy/record", test_legacy_record);
  g_test_add_func ("/exchange/afcars/legacy/codes", test_legacy_codes);
  g_test_add_func ("/exchange/afcars/legacy/exit", test_legacy_exit);
  g_test_add_func ("/exchange/afcars/legacy/lines", test_legacy_lines);
  return g_test_run ();
}
