/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The office, its small plan, and the file out and in.
 */

#include "fhir-office.h"

#include "base/hw-error.h"
#include "exchange/plans/hw-plan-fhir.h"

#include <string.h>

void
fhir_office_free (FhirOffice *self)
{
  hw_test_store_free (self->test);
  g_rand_free (self->rand);
  g_free (self->family);
  g_free (self->child);
  g_free (self->person);
  g_free (self->staff);
  g_free (self);
}

FhirOffice *
fhir_office_new (void)
{
  FhirOffice *self = g_new0 (FhirOffice, 1);
  HwStore *store;

  self->test = hw_test_store_new ();
  store = self->test->store;
  self->rand = g_rand_new_with_seed (2009);
  self->family = hw_test_add (store, "family", "name", "Combs", "external-id", "8000074", NULL);
  self->child = hw_test_add (store, "child", "family", self->family, "given-name", "Maya",
                             "family-name", "Combs", "birth-date", "2015-02-03", NULL);
  self->person = hw_test_add (store, "person", "name", "Ann Combs", "kind", "adult", "phone",
                              "555-0100", NULL);
  self->staff = hw_test_add (store, "staff", "name", "Dana Abner", NULL);
  g_free (hw_test_add (store, "connection", "child", self->child, "person", self->person, "kind",
                       "mother", NULL));
  g_free (hw_test_add (store, "person", "name", "Hope House", "kind", "organisation", NULL));
  return self;
}

char *
fhir_dup_path (HwTestStore *test, const char *name)
{
  return g_build_filename (test->folder, name, NULL);
}

char *
fhir_export (HwTestStore *test, const char *family)
{
  g_autofree char *path = fhir_dup_path (test, "plan.json");
  g_autoptr (GError) error = NULL;
  char *text;

  hw_plan_fhir_export (test->store, family, path, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

HwImportReport *
fhir_import (HwTestStore *test, const char *text, gssize length, gboolean dry_run, GError **error)
{
  g_autofree char *path = fhir_dup_path (test, "in.json");

  g_assert_true (g_file_set_contents (path, text, length, NULL));
  return hw_plan_fhir_import (test->store, path, dry_run, error);
}

HwImportReport *
fhir_import_whole (HwTestStore *test, const char *text)
{
  g_autoptr (GError) error = NULL;
  HwImportReport *report = fhir_import (test, text, -1, FALSE, &error);

  g_assert_no_error (error);
  return report;
}

guint
fhir_sum (const HwImportReport *report, gsize offset)
{
  guint n = 0;

  for (guint i = 0; i < report->counts->len; i++)
    n += G_STRUCT_MEMBER (guint, &g_array_index (report->counts, HwImportCount, i), offset);
  return n;
}

void
fhir_assert_refused (HwTestStore *test, const char *text, gssize length, const char *words)
{
  g_autofree char *before = hw_test_dump (test->store);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  HwImportReport *report = fhir_import (test, text, length, FALSE, &error);

  g_test_message ("%s: %s", words, error ? error->message : "taken");
  g_assert_null (report);
  g_assert_true (error->domain == HW_ERROR);
  g_assert_nonnull (strstr (error->message, "in.json: "));
  g_assert_nonnull (strstr (error->message, words));
  g_assert_true (g_str_has_suffix (error->message, "."));
  after = hw_test_dump (test->store);
  g_assert_cmpstr (after, ==, before);
}

void
fhir_office_add_small (FhirOffice *self)
{
  HwStore *store = self->test->store;
  g_autofree char *cqa
      = hw_test_add (store, "cqa", "family", self->family, "date", "2026-10-01", NULL);
  g_autofree char *plan
      = hw_test_add (store, "case-plan", "family", self->family, "version", "1", "status", "draft",
                     "from-date", "2026-10-05", "cqa", cqa, "vision", "Home by spring", NULL);
  g_autofree char *goal = hw_test_add (store, "plan-goal", "plan", plan, "what", "Sober", NULL);
  g_autofree char *objective
      = hw_test_add (store, "objective", "goal", goal, "what", "Group", "target", "12", NULL);

  g_free (hw_test_add (store, "task", "objective", objective, "what", "Go", "person",
                       self->person, "duration", "2", "duration-unit", "weeks", NULL));
  g_free (hw_test_add (store, "plan-participant", "plan", plan, "child", self->child, NULL));
}
