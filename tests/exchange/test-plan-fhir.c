/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A family's case plan as a FHIR file and back: every field of every record. Files that are not
 * whole: test-plan-fhir-hostile.c. Whether FHIR's own schema allows it: cli/test-fhir-schema.py.
 */

#include "fhir-office.h"

#include "base/hw-error.h"
#include "domain/families/hw-merge-act.h"
#include "domain/families/hw-person.h"
#include "domain/hw-records.h"
#include "domain/placements/hw-seal-act.h"
#include "domain/plans/hw-case-plan.h"
#include "domain/plans/hw-plan-goal.h"
#include "exchange/plans/hw-fhir-form.h"
#include "exchange/plans/hw-plan-fhir.h"
#include "support/test-random.h"

#include <string.h>

/* Of each type of a plan; and of the statuses that its versions have, one after another. */
#define MANY 40

static const HwPlanStatus statuses[] = {
  HW_PLAN_STATUS_DRAFT,
  HW_PLAN_STATUS_APPROVED,
  HW_PLAN_STATUS_SUPERSEDED,
  HW_PLAN_STATUS_CLOSED,
};

/* ------------------------------------------------------------------ every field */

static const char *
pick_stored (GType type, gpointer data)
{
  FhirOffice *self = data;

  return hw_test_pick (self->test->store, self->rand, type);
}

static HwRecord *
make_sound (FhirOffice *self, GType type, guint nth)
{
  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (HwRecord) record = test_random_record (self->rand, type, pick_stored, self);
      g_autoptr (GPtrArray) findings = hw_findings_new ();

      /* One version of each status but those that are over, and each with a number of its own. */
      if (HW_IS_CASE_PLAN (record))
        {
          HW_CASE_PLAN (record)->status = statuses[nth < 2 ? nth : 2 + nth % 2];
          HW_CASE_PLAN (record)->version = nth + 1;
        }
      if (hw_record_check (record, hw_store_look_up (self->test->store),
                           hw_store_today (self->test->store), findings))
        return g_steal_pointer (&record);
    }
  g_assert_not_reached ();
}

/* Forty records of each type that belongs to a plan, those to come included. */
static void
fill (FhirOffice *self)
{
  HwStore *store = self->test->store;

  g_assert_true (hw_store_begin (store, "test", NULL));
  for (guint t = 0; t < hw_registry_n_types (&hw_records); t++)
    for (guint i = 0; i < MANY && hw_fhir_is_of_plan (hw_registry_class_at (&hw_records, t)); i++)
      {
        g_autoptr (HwRecord) record
            = make_sound (self, hw_registry_type_at (&hw_records, t), i);
        g_autoptr (GError) error = NULL;

        hw_store_insert (store, record, &error);
        g_assert_no_error (error);
      }
  g_assert_true (hw_store_commit (store, NULL));
}

/* Every field held something in one of the records, and holds it still. */
static void
assert_same_type (HwStore *ours, HwStore *theirs, GType type)
{
  HwRecordClass *klass = g_type_class_get (type);
  g_autoptr (GPtrArray) from = hw_store_list (ours, type, NULL, NULL);
  g_autoptr (GPtrArray) to = hw_store_list (theirs, type, NULL, NULL);

  g_assert_cmpuint (from->len, ==, MANY);
  g_assert_cmpuint (to->len, ==, MANY);
  for (guint f = 0; f < klass->n_fields; f++)
    {
      const HwField *field = &klass->fields[f];
      guint n = 0;

      for (guint i = 0; i < from->len; i++)
        {
          HwRecord *record = g_ptr_array_index (from, i), *other = g_ptr_array_index (to, i);
          g_autofree char *text = hw_record_print (record, field);
          g_autofree char *read = hw_record_print (other, field);

          g_assert_cmpstr (record->id, ==, other->id);
          g_assert_cmpstr (read, ==, text);
          n += text != NULL;
        }
      g_test_message ("%s.%s: %u", klass->type, field->name, n);
      g_assert_cmpuint (n, >, 0);
    }
}

static void
test_every_field (void)
{
  g_autoptr (FhirOffice) office = fhir_office_new ();
  g_autoptr (HwTestStore) other = hw_test_store_new ();
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  g_autofree char *came = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *back = NULL;
  g_autofree char *empty = hw_test_dump (other->store);
  g_autoptr (HwImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  fill (office);
  text = fhir_export (office->test, office->family);
  again = fhir_export (office->test, office->family);
  g_assert_cmpstr (again, ==, text);

  report = fhir_import_whole (other, text);
  g_assert_cmpuint (SUM (report, unchanged), ==, 0);
  g_assert_cmpuint (SUM (report, created), ==, report->rows);
  for (guint t = 0; t < hw_registry_n_types (&hw_records); t++)
    if (hw_fhir_is_of_plan (hw_registry_class_at (&hw_records, t)))
      assert_same_type (office->test->store, other->store, hw_registry_type_at (&hw_records, t));

  /* One act: it is taken back as one, and comes in again as it was. */
  came = hw_test_dump (other->store);
  g_assert_cmpint (hw_journal_undo (other->store, NULL, &error), >, 0);
  g_assert_no_error (error);
  undone = hw_test_dump (other->store);
  g_assert_cmpstr (undone, ==, empty);
  hw_import_report_free (fhir_import_whole (other, text));
  back = hw_test_dump (other->store);
  g_assert_cmpstr (back, ==, came);
}

/* What a plan refers to can be written; and no type that refers to a plan is forgotten, but those
 * that are told here with their reason. */
static void
test_every_type (void)
{
  for (guint t = 0; t < hw_registry_n_types (&hw_records); t++)
    {
      HwRecordClass *klass = hw_registry_class_at (&hw_records, t);

      for (guint i = 0; i < klass->n_fields; i++)
        {
          const HwField *field = &klass->fields[i];
          HwRecordClass *target
              = field->kind == HW_KIND_REF ? g_type_class_get (field->type ()) : NULL;

          if (!target)
            continue;
          g_test_message ("%s.%s", klass->type, field->name);
          if (hw_fhir_is_of_plan (klass))
            g_assert_true (hw_fhir_is_of_plan (target) || hw_fhir_is_stub (target));
          else
            g_assert_false (hw_fhir_is_of_plan (target));
        }
    }
}

/* ------------------------------------------------------------------ a small plan */

static void
test_unchanged (void)
{
  g_autoptr (FhirOffice) office = fhir_office_new ();
  HwStore *store = office->test->store;
  g_autofree char *text = NULL;
  g_autoptr (HwImportReport) report = NULL;
  gint64 head;

  fhir_office_add_small (office);
  text = fhir_export (office->test, office->family);
  head = hw_journal_head (store).transactions;
  report = fhir_import_whole (office->test, text);
  g_assert_cmpuint (SUM (report, created), ==, 0);
  g_assert_cmpuint (SUM (report, unchanged), ==, report->rows);
  g_assert_cmpint (hw_journal_head (store).transactions, ==, head);
}

/* An office that knows the child keeps what it says of it; of the plan nothing is written over. */
static void
test_known (void)
{
  g_autoptr (FhirOffice) office = fhir_office_new ();
  g_autofree char *text = NULL;
  g_autofree char *birth = NULL;
  g_autoptr (GPtrArray) goals = NULL;

  fhir_office_add_small (office);
  text = fhir_export (office->test, office->family);
  hw_test_set (office->test->store, "child", office->child, "birth-date", "2015-02-04");
  hw_import_report_free (fhir_import_whole (office->test, text));
  birth = hw_test_value (office->test->store, "child", office->child, "birth-date");
  g_assert_cmpstr (birth, ==, "2015-02-04");

  goals = hw_store_list (office->test->store, HW_TYPE_PLAN_GOAL, NULL, NULL);
  hw_test_set (office->test->store, "plan-goal", HW_RECORD (goals->pdata[0])->id, "what", "Calm");
  fhir_assert_refused (office->test, text, -1, "plan-goal.what");
}

static void
test_dry_run (void)
{
  g_autoptr (FhirOffice) office = fhir_office_new ();
  g_autoptr (HwTestStore) other = hw_test_store_new ();
  g_autofree char *before = hw_test_dump (other->store);
  g_autofree char *after = NULL;
  g_autofree char *text = NULL;
  g_autoptr (HwImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  fhir_office_add_small (office);
  text = fhir_export (office->test, office->family);
  report = fhir_import (other, text, -1, TRUE, &error);
  g_assert_no_error (error);
  g_assert_true (report->was_dry_run);
  g_assert_cmpuint (SUM (report, created), ==, report->rows);
  after = hw_test_dump (other->store);
  g_assert_cmpstr (after, ==, before);
}

/* ------------------------------------------------------------------ who may, and what may not */

static void
set_actor (HwStore *store, const char *role)
{
  g_autofree char *staff = hw_test_add (store, "staff", "name", "Signed In", "role", role, NULL);

  hw_store_set_actor (store, staff);
}

/* A worker brings a draft in; an approved version comes by whoever may approve one. */
static void
test_rights (void)
{
  g_autoptr (FhirOffice) office = fhir_office_new ();
  g_autoptr (HwTestStore) worker = hw_test_store_new ();
  g_autoptr (HwTestStore) supervisor = hw_test_store_new ();
  g_autoptr (GPtrArray) plans = NULL;
  g_autofree char *draft = NULL;
  g_autofree char *approved = NULL;
  const char *plan;

  fhir_office_add_small (office);
  draft = fhir_export (office->test, office->family);
  plans = hw_store_list (office->test->store, HW_TYPE_CASE_PLAN, NULL, NULL);
  plan = HW_RECORD (plans->pdata[0])->id;
  g_object_set (plans->pdata[0], "status", HW_PLAN_STATUS_APPROVED, "approved-date",
                hw_day_parse ("2026-10-10"), NULL);
  hw_test_save (office->test->store, plans->pdata[0]);
  approved = fhir_export (office->test, office->family);

  set_actor (worker->store, "worker");
  set_actor (supervisor->store, "supervisor");
  fhir_assert_refused (worker, approved, -1, "entry");
  hw_import_report_free (fhir_import_whole (worker, draft));
  hw_import_report_free (fhir_import_whole (supervisor, approved));

  /* A goal that was slipped into what the office has approved. */
  g_assert_true (hw_store_begin (office->test->store, "test", NULL));
  {
    g_autoptr (HwRecord) goal = hw_test_record ("plan-goal", "plan", plan, "what", "More", NULL);

    g_assert_true (hw_store_insert (office->test->store, goal, NULL));
  }
  g_assert_true (hw_store_commit (office->test->store, NULL));
  g_free (approved);
  approved = fhir_export (office->test, office->family);
  fhir_assert_refused (supervisor, approved, -1, "approved; begin the next one");
}

/* A sealed child is in no file, and none brings it back (reason not told). */
static void
test_sealed (void)
{
  g_autoptr (FhirOffice) office = fhir_office_new ();
  HwStore *store = office->test->store;
  g_autofree char *text = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  fhir_office_add_small (office);
  g_free (hw_test_add (store, "stay", "child", office->child, "removal-date", "2020-01-02",
                       "exit-date", "2022-01-02", "exit-kind", "adoption", NULL));
  text = fhir_export (office->test, office->family);
  g_assert_nonnull (strstr (text, "Maya"));
  set_actor (store, "administrator");
  g_assert_true (hw_child_seal (store, office->child, "adoption final", &error));
  g_assert_no_error (error);
  after = fhir_export (office->test, office->family);
  g_assert_null (strstr (after, "Maya"));
  g_assert_null (strstr (after, office->child));
  fhir_assert_refused (office->test, text, -1, "is closed to imports");
}

/* Whoever was made one with another is that other one. */
static void
test_merged (void)
{
  g_autoptr (FhirOffice) office = fhir_office_new ();
  HwStore *store = office->test->store;
  g_autofree char *kept = hw_test_add (store, "person", "name", "Anna Combs", NULL);
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  fhir_office_add_small (office);
  text = fhir_export (office->test, office->family);
  set_actor (store, "administrator");
  g_assert_cmpint (hw_merge_act (store, HW_TYPE_PERSON, kept, office->person, 0, &error), >, 0);
  g_assert_no_error (error);
  before = hw_test_dump (store);
  hw_import_report_free (fhir_import_whole (office->test, text));
  after = hw_test_dump (store);
  g_assert_cmpstr (after, ==, before);
}

/* S6: that it left, how much, and where to; what it holds of a person is the name. */
static void
test_audit (void)
{
  g_autoptr (FhirOffice) office = fhir_office_new ();
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  const HwChange *line;

  fhir_office_add_small (office);
  text = fhir_export (office->test, office->family);
  lines = hw_access_list (office->test->store, NULL);
  g_assert_cmpuint (lines->len, ==, 1);
  line = lines->pdata[0];
  g_assert_cmpstr (line->type, ==, "family");
  g_assert_cmpstr (line->id, ==, office->family);
  g_assert_cmpstr (line->after, ==, "export fhir 9 plan.json");
  g_assert_nonnull (strstr (text, "Ann Combs"));
  g_assert_null (strstr (text, "555-0100"));
}

static void
test_no_plan (void)
{
  g_autoptr (FhirOffice) office = fhir_office_new ();
  g_autofree char *path = fhir_dup_path (office->test, "plan.json");
  g_autoptr (GError) error = NULL;

  g_assert_false (hw_plan_fhir_export (office->test->store, office->family, path, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  hw_registry_ensure (&hw_records);
  g_test_add_func ("/plan-fhir/every-field", test_every_field);
  g_test_add_func ("/plan-fhir/every-type", test_every_type);
  g_test_add_func ("/plan-fhir/unchanged", test_unchanged);
  g_test_add_func ("/plan-fhir/known", test_known);
  g_test_add_func ("/plan-fhir/dry-run", test_dry_run);
  g_test_add_func ("/plan-fhir/rights", test_rights);
  g_test_add_func ("/plan-fhir/sealed", test_sealed);
  g_test_add_func ("/plan-fhir/merged", test_merged);
  g_test_add_func ("/plan-fhir/S6-audit", test_audit);
  g_test_add_func ("/plan-fhir/no-plan", test_no_plan);
  return g_test_run ();
}
