/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Mapping files written and read back, and a mapping made column by column over an unknown table
 * (S0-7).
 */

#include "hw-test-store.h"

#include "base/hw-error.h"
#include "domain/hw-records.h"
#include "exchange/hw-import.h"
#include "exchange/hw-mapping-draft.h"
#include "exchange/hw-mappings.h"

#include <glib/gstdio.h>
#include <string.h>

static const char table[]
    = "Nr;{Last, first;Born;Sex;In;Goal;Race;Remark\n"
      "1;Combs;03/14/2009;f;05/02/2010;Return;w b;\n"
      "2;Vance;12/31/2010;m;06/03/2011;Adopt;w;late, again\n"
      "3;\"Sloane, A\";01/02/2011;x;07/04/2012;Return;;\n";

static HwMapping *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  HwMapping *mapping = hw_mapping_parse ("m", text, strlen (text), &hw_records, &error);

  g_assert_no_error (error);
  return mapping;
}

/* ------------------------------------------------------------------ written and read back */

static void
assert_same_list (GPtrArray *a, GPtrArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    g_assert_cmpstr (g_ptr_array_index (a, i), ==, g_ptr_array_index (b, i));
}

static void
assert_same_codes (const HwCodeList *a, const HwCodeList *b)
{
  GHashTableIter iter;
  gpointer code, nick;

  g_assert_true ((a == NULL) == (b == NULL));
  if (!a)
    return;
  g_assert_cmpstr (a->name, ==, b->name);
  g_assert_cmpint (a->split, ==, b->split);
  g_assert_cmpstr (a->otherwise, ==, b->otherwise);
  g_assert_cmpuint (g_hash_table_size (a->values), ==, g_hash_table_size (b->values));
  g_hash_table_iter_init (&iter, a->values);
  while (g_hash_table_iter_next (&iter, &code, &nick))
    g_assert_cmpstr (g_hash_table_lookup (b->values, code), ==, nick);
}

static void
assert_same_rule (const HwMappingRule *a, const HwMappingRule *b)
{
  g_assert_true (a->field == b->field);
  g_assert_true (a->adds == b->adds);
  g_assert_cmpstr (a->record, ==, b->record);
  g_assert_true ((a->terms == NULL) == (b->terms == NULL));
  g_assert_cmpuint (a->terms ? a->terms->len : 0, ==, b->terms ? b->terms->len : 0);
  for (guint i = 0; a->terms && i < a->terms->len; i++)
    {
      const HwMappingTerm *one = g_ptr_array_index (a->terms, i);
      const HwMappingTerm *other = g_ptr_array_index (b->terms, i);

      g_assert_cmpint (one->kind, ==, other->kind);
      g_assert_cmpstr (one->text, ==, other->text);
    }
  assert_same_codes (a->codes, b->codes);
  g_assert_cmpstr (a->condition.column, ==, b->condition.column);
  g_assert_cmpstr (a->condition.is, ==, b->condition.is);
  g_assert_true (a->condition.is_negated == b->condition.is_negated);
}

static void
assert_same_record (const HwMappingRecord *a, const HwMappingRecord *b)
{
  g_assert_true ((a == NULL) == (b == NULL));
  if (!a)
    return;
  g_assert_cmpstr (a->name, ==, b->name);
  g_assert_true (a->klass == b->klass);
  assert_same_list (a->when, b->when);
  g_assert_cmpuint (a->keys->len, ==, b->keys->len);
  for (guint i = 0; i < a->keys->len; i++)
    {
      const HwMappingKey *one = &g_array_index (a->keys, HwMappingKey, i);
      const HwMappingKey *other = &g_array_index (b->keys, HwMappingKey, i);

      g_assert_true (one->field == other->field);
      g_assert_true (one->may_be_absent == other->may_be_absent);
    }
  g_assert_cmpuint (a->rules->len, ==, b->rules->len);
  for (guint i = 0; i < a->rules->len; i++)
    assert_same_rule (g_ptr_array_index (a->rules, i), g_ptr_array_index (b->rules, i));
}

static void
assert_same (const HwMapping *a, const HwMapping *b)
{
  g_assert_cmpstr (a->name, ==, b->name);
  g_assert_cmpstr (a->title, ==, b->title);
  g_assert_cmpstr (a->source, ==, b->source);
  assert_same_list (a->columns, b->columns);
  assert_same_list (a->dates, b->dates);
  assert_same_list (a->also, b->also);
  g_assert_cmpuint (a->records->len, ==, b->records->len);
  for (guint i = 0; i < a->records->len; i++)
    assert_same_record (g_ptr_array_index (a->records, i), g_ptr_array_index (b->records, i));
  assert_same_record (a->facts, b->facts);
}

static void
assert_round_trip (const HwMapping *mapping)
{
  g_autofree char *text = hw_mapping_print (mapping);
  g_autoptr (HwMapping) again = parse (text);

  assert_same (mapping, again);
}

static void
test_round_trip_of_all (void)
{
  g_autoptr (GPtrArray) mappings = hw_mappings_load (&hw_records, NULL);

  g_assert_cmpuint (mappings->len, >=, 3);
  for (guint i = 0; i < mappings->len; i++)
    {
      g_test_message ("%s", ((HwMapping *) g_ptr_array_index (mappings, i))->name);
      assert_round_trip (g_ptr_array_index (mappings, i));
    }
}

/* Whatever a column or a code is called. */
static void
test_round_trip_of_names (void)
{
  g_autoptr (HwMapping) mapping = parse (
      "[file]\nname = own\ncolumns = {A, b}, {if : + c}, {\"q}, {{x}, Äpfel\n"
      "[codes race split \",\"]\n\"#1\" = white\n\"[\" = black\n\"*\" = asian\n\"a = b\" =\n"
      "\" x\" = -\n\"{y\" = unknown\n* = unknown\n"
      "[record child]\nif = {A, b}, {if : + c}\nkey = external-id\n"
      "external-id = {if : + c} + \" : \" + {@x} + \" if \"\n"
      "races += {{x} : race if {\"q} is not \"= }\"\n"
      "sex = {*name} : {\"1, 2\" = male, * = other} if not {not}\n");
  const HwMappingRecord *child = g_ptr_array_index (mapping->records, 0);

  g_assert_cmpstr (g_ptr_array_index (mapping->columns, 0), ==, "A, b");
  g_assert_cmpuint (child->when->len, ==, 2);
  assert_round_trip (mapping);
}

static void
test_what_cannot_be_written (void)
{
  g_assert_true (hw_mapping_can_name ("{Name, \"first\""));
  g_assert_false (hw_mapping_can_name (""));
  g_assert_false (hw_mapping_can_name ("a}b"));
  g_assert_false (hw_mapping_can_name ("two\nlines"));
  g_assert_true (hw_mapping_can_hold ("a = {b}"));
  g_assert_false (hw_mapping_can_hold ("5\" pipe"));
}

/* ------------------------------------------------------------------ a draft */

static HwSurvey *
look (HwTestStore *test, const char *text)
{
  g_autofree char *path = g_build_filename (test->folder, "file.csv", NULL);
  HwSurvey *survey = hw_survey_new (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  while (!hw_survey_is_done (survey))
    {
      hw_survey_go_on (survey, NULL, &error);
      g_assert_no_error (error);
    }
  return survey;
}

static void
tell (HwMappingDraft *draft, const char *column, const char *slot_name, const char *field)
{
  const HwDraftSlot *slot = hw_mapping_draft_find_slot (draft, slot_name);

  hw_draft_column_set (hw_mapping_draft_find_column (draft, column), slot,
                       hw_record_class_find (slot->klass, field));
}

static void
decide (HwMappingDraft *draft, const char *column, const char *code, const char *nick)
{
  hw_draft_column_set_code (hw_mapping_draft_find_column (draft, column), code, nick);
}

static char *
dup_faults (HwMappingDraft *draft, GPtrArray *others)
{
  g_autoptr (GPtrArray) faults = hw_mapping_draft_check (draft, others);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < faults->len; i++)
    g_string_append_printf (text, "%s\n",
                            ((HwDraftFault *) g_ptr_array_index (faults, i))->message);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_faults (HwMappingDraft *draft, const char *expected)
{
  g_autofree char *faults = dup_faults (draft, NULL);

  g_assert_cmpstr (faults, ==, expected);
}

static void
test_survey (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (HwSurvey) survey = look (test, table);
  const HwSurveyColumn *sex = hw_survey_find (survey, "Sex");
  const HwSurveyColumn *born = hw_survey_find (survey, "Born");
  const HwSurveyColumn *remark = hw_survey_find (survey, "Remark");

  g_assert_cmpuint (hw_survey_n_rows (survey), ==, 3);
  g_assert_cmpuint (hw_survey_columns (survey)->len, ==, 8);
  g_assert_cmpuint (sex->values->len, ==, 3);
  g_assert_cmpstr (((HwSurveyValue *) g_ptr_array_index (sex->values, 1))->text, ==, "m");
  g_assert_cmpuint (remark->n_filled, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (remark->samples, 0), ==, "late, again");
  g_assert_cmpuint (born->n_days[1], ==, 3);
  g_assert_cmpuint (born->n_days[2], ==, 1);
  g_assert_cmpuint (born->n_days[0], ==, 0);
}

/* Many values, long ones, a name twice. */
static void
test_survey_of_much (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (GString) text = g_string_new ("A,B,A\n");
  g_autoptr (HwSurvey) survey = NULL;
  const HwSurveyColumn *b;
  g_autofree char *lengthy = g_strnfill (500, 'x');

  g_string_append_printf (text, ",%s,\n", lengthy);
  for (guint i = 0; i < 300; i++)
    g_string_append_printf (text, "%u,same,%u\n", i, i);
  survey = look (test, text->str);
  b = hw_survey_find (survey, "B");
  g_assert_true (hw_survey_find (survey, "A")->is_twice);
  g_assert_cmpuint (hw_survey_find (survey, "A")->values->len, ==, HW_SURVEY_MOST_VALUES);
  g_assert_true (hw_survey_find (survey, "A")->has_more);
  g_assert_false (b->is_twice);
  g_assert_cmpuint (b->values->len, ==, 1);
  g_assert_cmpuint (((HwSurveyValue *) g_ptr_array_index (b->values, 0))->n, ==, 300);
  g_assert_cmpuint (strlen (g_ptr_array_index (b->samples, 0)), <, 100);
}

/* Each thing that is needed is said, and gone once it is there. */
static void
test_needs (void)
{
  g_autoptr (HwMappingDraft) draft = hw_mapping_draft_new (&hw_records);

  hw_mapping_draft_add_column (draft, "Nr");
  hw_mapping_draft_add_column (draft, "Nr 2");
  hw_mapping_draft_add_column (draft, "Born");
  hw_mapping_draft_add_column (draft, "In");
  hw_mapping_draft_add_column (draft, "two\nlines");
  g_set_str (&draft->title, "Own");
  assert_faults (draft, "Say of at least one column what it means.\n");

  tell (draft, "In", "stay", "removal-date");
  assert_faults (draft, "To know one from another, this is still needed: «Child».\n");
  tell (draft, "Born", "child", "birth-date");
  assert_faults (draft, "To know one from another, this is still needed: «Number in the state "
                        "system»; or «Given name», «Family name».\n");
  tell (draft, "Nr", "child", "external-id");
  assert_faults (draft, "");
  tell (draft, "Nr 2", "child", "external-id");
  assert_faults (draft,
                 "«Nr 2» tells this field too. Leave one of the two columns out.\n"
                 "«Nr» tells this field too. Leave one of the two columns out.\n");
  hw_draft_column_set (hw_mapping_draft_find_column (draft, "Nr 2"), NULL, NULL);
  tell (draft, "two\nlines", "child", "tribe");
  assert_faults (draft, "A mapping cannot write this column’s name: it is empty, or holds a line "
                        "break or a «}».\n");
  hw_draft_column_set (hw_mapping_draft_find_column (draft, "two\nlines"), NULL, NULL);
  hw_draft_column_set (hw_mapping_draft_find_column (draft, "Born"), NULL, NULL);
  assert_faults (draft, "«Date of birth» is needed: give it a column.\n");
}

static void
test_names (void)
{
  g_autoptr (HwMappingDraft) draft = hw_mapping_draft_new (&hw_records);
  g_autoptr (GPtrArray) others = hw_mappings_load (&hw_records, NULL);
  static const struct { const char *title, *name; } cases[] = {
    { "Jefferson county list", "jefferson-county-list" },
    { "  Zoë’s (2010) ", "zoe-s-2010" },
    { "日本", "" },
    { "", "" },
  };
  g_autofree char *taken = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = NULL;

      g_set_str (&draft->title, cases[i].title);
      name = hw_mapping_draft_dup_name (draft);
      g_assert_cmpstr (name, ==, cases[i].name);
    }
  g_set_str (&draft->title, "Kentucky extract");
  taken = dup_faults (draft, others);
  g_assert_nonnull (strstr (taken, "There is a mapping of this name already: «Kentucky state "
                                   "extract, one row a placement».\n"));
}

static HwMappingDraft *
make_draft (HwSurvey *survey)
{
  HwMappingDraft *draft = hw_mapping_draft_new (&hw_records);
  const HwDraftSlot *goal = hw_mapping_draft_find_slot (draft, "goal");
  gboolean is_unsure;
  g_autoptr (GPtrArray) dates = NULL;

  hw_mapping_draft_take_columns (draft, survey);
  g_set_str (&draft->title, "Jefferson");
  tell (draft, "Nr", "child", "external-id");
  tell (draft, "{Last, first", "child", "family-name");
  tell (draft, "Born", "child", "birth-date");
  tell (draft, "Sex", "child", "sex");
  decide (draft, "Sex", "f", "female");
  decide (draft, "Sex", "m", "male");
  decide (draft, "Sex", NULL, "unknown");
  tell (draft, "Race", "child", "races");
  hw_mapping_draft_find_column (draft, "Race")->split = ' ';
  decide (draft, "Race", "w", "white");
  decide (draft, "Race", "b", "black");
  tell (draft, "In", "stay", "removal-date");
  tell (draft, "Goal", "goal", "kind");
  decide (draft, "Goal", "Return", "return-to-parent");
  decide (draft, "Goal", "Adopt", "adoption");
  hw_mapping_draft_set_constant (draft, goal, hw_record_class_find (goal->klass, "role"),
                                 "primary");
  hw_mapping_draft_set_constant (draft, goal, hw_record_class_find (goal->klass, "status"),
                                 "approved");
  dates = hw_mapping_draft_dup_dates (draft, survey, &is_unsure);
  g_assert_false (is_unsure);
  g_assert_cmpuint (dates->len, ==, 1);
  g_ptr_array_add (dates, NULL);
  hw_mapping_draft_set_dates (draft, (const char *const *) dates->pdata);
  return draft;
}

static char *
dup_value (HwTestStore *test, const char *type, const char *number, const char *field)
{
  g_autoptr (GPtrArray) found
      = hw_store_list_by (test->store, hw_registry_type (hw_store_registry (test->store), type),
                          "external-id", number, NULL);
  HwRecord *record;

  g_assert_cmpuint (found->len, ==, 1);
  record = g_ptr_array_index (found, 0);
  return hw_record_print (record, hw_record_class_find (HW_RECORD_GET_CLASS (record), field));
}

static guint
count (HwTestStore *test, const char *type)
{
  g_autoptr (GPtrArray) all = hw_store_list (
      test->store, hw_registry_type (hw_store_registry (test->store), type), NULL, NULL);

  return all->len;
}

/* Made, saved, and the next file of the same header is recognised; the same file again changes
 * nothing (S0-7). */
static void
test_import (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (HwSurvey) survey = look (test, table);
  g_autoptr (HwMappingDraft) draft = make_draft (survey);
  g_autofree char *text = hw_mapping_draft_print (draft);
  g_autofree char *folder = hw_import_dup_mapping_folder (test->store);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwImportReport) report = NULL;
  g_autoptr (HwImportReport) again = NULL;
  g_autofree char *sex = NULL;
  g_autofree char *races = NULL;
  g_autofree char *name = NULL;
  g_autofree char *born = NULL;

  assert_faults (draft, "");
  g_assert_true (hw_mappings_save (folder, "jefferson", text, FALSE, &error));
  g_assert_no_error (error);
  report = hw_import_file (test->store, hw_survey_path (survey), NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (report->format, ==, "jefferson");
  g_assert_cmpuint (report->rejects->len, ==, 0);
  g_assert_cmpuint (count (test, "child"), ==, 3);
  g_assert_cmpuint (count (test, "stay"), ==, 3);
  g_assert_cmpuint (count (test, "goal"), ==, 3);
  sex = dup_value (test, "child", "3", "sex");
  races = dup_value (test, "child", "1", "races");
  name = dup_value (test, "child", "3", "family-name");
  born = dup_value (test, "child", "2", "birth-date");
  g_assert_cmpstr (sex, ==, "unknown");
  g_assert_cmpstr (races, ==, "[\"black\",\"white\"]");
  g_assert_cmpstr (name, ==, "Sloane, A");
  g_assert_cmpstr (born, ==, "2010-12-31");

  again = hw_import_file (test->store, hw_survey_path (survey), NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < again->counts->len; i++)
    {
      g_assert_cmpuint (g_array_index (again->counts, HwImportCount, i).created, ==, 0);
      g_assert_cmpuint (g_array_index (again->counts, HwImportCount, i).updated, ==, 0);
    }
}

/* What was saved opens again as it was said; what a person wrote by hand is not taken apart. */
static void
test_back (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (HwSurvey) survey = look (test, table);
  g_autoptr (HwMappingDraft) draft = make_draft (survey);
  g_autofree char *text = hw_mapping_draft_print (draft);
  g_autoptr (HwMapping) mapping = parse (text);
  g_autoptr (HwMappingDraft) again = hw_mapping_draft_new_from (mapping, &hw_records);
  g_autoptr (GPtrArray) others = hw_mappings_load (&hw_records, NULL);
  g_autofree char *same = NULL;

  assert_round_trip (mapping);
  g_assert_nonnull (again);
  same = hw_mapping_draft_print (again);
  g_assert_cmpstr (same, ==, text);
  for (guint i = 0; i < others->len; i++)
    g_assert_null (hw_mapping_draft_new_from (g_ptr_array_index (others, i), &hw_records));
}

/* Two columns, one of which can be read in two ways. */
static void
test_dates (void)
{
  static const struct { const char *rows, *forms; gboolean is_unsure; } cases[] = {
    { "2009-03-14,2009-03-15", "", FALSE },
    { "03/14/2009,04/05/2010", "MM/DD/YYYY", FALSE },
    { "04/05/2010,14/03/2009", "DD/MM/YYYY", FALSE },
    { "04/05/2010,03/04/2009", "MM/DD/YYYY", TRUE },
    { "14.03.2009,20090314", "DD.MM.YYYY YYYYMMDD", FALSE },
    { "never,20090314", "YYYYMMDD", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwTestStore) test = hw_test_store_new ();
      g_autofree char *text = g_strconcat ("A,B\n", cases[i].rows, "\n", NULL);
      g_autoptr (HwSurvey) survey = look (test, text);
      g_autoptr (HwMappingDraft) draft = hw_mapping_draft_new (&hw_records);
      g_autoptr (GPtrArray) dates = NULL;
      g_autofree char *forms = NULL;
      gboolean is_unsure;

      hw_mapping_draft_take_columns (draft, survey);
      g_assert_false (hw_mapping_draft_has_days (draft));
      tell (draft, "A", "stay", "removal-date");
      tell (draft, "B", "stay", "exit-date");
      dates = hw_mapping_draft_dup_dates (draft, survey, &is_unsure);
      g_ptr_array_add (dates, NULL);
      forms = g_strjoinv (" ", (GStrv) dates->pdata);
      g_assert_cmpstr (forms, ==, cases[i].forms);
      g_assert_true (is_unsure == cases[i].is_unsure);
    }
}

/* A code that is a word of the field means it. */
static void
test_guess (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (HwSurvey) survey = look (test, "Sex\nFEMALE\nmale\nM\n");
  g_autoptr (HwMappingDraft) draft = hw_mapping_draft_new (&hw_records);
  HwDraftColumn *column;

  hw_mapping_draft_take_columns (draft, survey);
  tell (draft, "Sex", "child", "sex");
  column = hw_mapping_draft_find_column (draft, "Sex");
  hw_draft_column_guess_codes (column, hw_survey_find (survey, "Sex"));
  g_assert_cmpuint (g_hash_table_size (column->codes), ==, 2);
  g_assert_cmpstr (g_hash_table_lookup (column->codes, "FEMALE"), ==, "female");
  g_assert_cmpstr (g_hash_table_lookup (column->codes, "male"), ==, "male");
}

/* Each way to know a record names fields that it has. */
static void
test_ways (void)
{
  guint n = 0;

  for (guint i = 0; i < hw_registry_n_types (&hw_records); i++)
    {
      HwRecordClass *klass = hw_registry_class_at (&hw_records, i);

      for (const char *const *way = klass->traits.known_by; way && *way; way++, n++)
        {
          g_autoptr (HwMapping) mapping = hw_mapping_new ("m");
          HwMappingRecord *record = hw_mapping_record_new (klass->type, klass);

          g_ptr_array_add (mapping->records, record);
          g_assert_true (hw_mapping_record_set_keys (record, *way, NULL));
          g_assert_cmpuint (record->keys->len, >, 0);
        }
    }
  g_assert_cmpuint (n, >, 5);
}

static void
test_saving (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *folder = g_build_filename (test->folder, "mappings", NULL);
  g_autofree char *place = g_build_filename (test->folder, "file", NULL);
  g_autofree char *below = g_build_filename (place, "mappings", NULL);
  static const char text[] = "[file]\nname = own\n[record region]\nkey = name\nname = A\n";
  g_autoptr (GPtrArray) mappings = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (hw_mappings_save (folder, "own", text, FALSE, NULL));
  g_assert_false (hw_mappings_save (folder, "own", text, FALSE, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_true (hw_mappings_save (folder, "own", text, TRUE, NULL));
  g_assert_true (g_file_set_contents (place, "", 0, NULL));
  g_assert_false (hw_mappings_save (below, "own", text, FALSE, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_cmpint (g_chmod (folder, 0500), ==, 0);
  g_assert_false (hw_mappings_save (folder, "other", text, FALSE, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, folder));
  g_clear_error (&error);
  g_assert_cmpint (g_chmod (folder, 0700), ==, 0);

  mappings = hw_mappings_load (&hw_records, folder);
  g_assert_true (hw_mappings_remove (hw_mappings_find (mappings, "own"), &error));
  g_assert_no_error (error);
  g_clear_pointer (&mappings, g_ptr_array_unref);
  mappings = hw_mappings_load (&hw_records, folder);
  g_assert_null (hw_mappings_find (mappings, "own"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/mapping-draft/round-trip-of-all", test_round_trip_of_all);
  g_test_add_func ("/exchange/mapping-draft/round-trip-of-names", test_round_trip_of_names);
  g_test_add_func ("/exchange/mapping-draft/what-cannot-be-written", test_what_cannot_be_written);
  g_test_add_func ("/exchange/mapping-draft/survey", test_survey);
  g_test_add_func ("/exchange/mapping-draft/survey-of-much", test_survey_of_much);
  g_test_add_func ("/exchange/mapping-draft/needs", test_needs);
  g_test_add_func ("/exchange/mapping-draft/names", test_names);
  g_test_add_func ("/exchange/mapping-draft/import", test_import);
  g_test_add_func ("/exchange/mapping-draft/back", test_back);
  g_test_add_func ("/exchange/mapping-draft/dates", test_dates);
  g_test_add_func ("/exchange/mapping-draft/guess", test_guess);
  g_test_add_func ("/exchange/mapping-draft/ways", test_ways);
  g_test_add_func ("/exchange/mapping-draft/saving", test_saving);
  return g_test_run ();
}
