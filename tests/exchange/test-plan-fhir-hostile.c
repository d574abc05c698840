/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * FHIR files that are not whole, or were edited: nothing of them comes in, and the refusal names
 * the element.
 */

#include "fhir-office.h"

#include "domain/hw-records.h"

static void
test_edited (void)
{
  /* @from is replaced everywhere; the refusal names the element. */
  static const struct
  {
    const char *from, *to, *words;
  } cases[] = {
    { "\"Bundle\"", "\"Bundled\"", "Bundle.resourceType" },
    { "\"collection\"", "\"transaction\"", "Bundle.type" },
    { "\"entry\"", "\"entries\"", "Bundle.entry" },
    { "\"fullUrl\" : \"urn:uuid:", "\"fullUrl\" : \"urn:oid:", "Bundle.entry[0].fullUrl" },
    { "CodeSystem/record-type", "CodeSystem/other", "resource.meta.tag[0]" },
    { "\"code\" : \"task\"", "\"code\" : \"stay\"", "is no part of a case plan" },
    { "\"code\" : \"task\"", "\"code\" : \"objective\"", "resourceType" },
    { "\"resourceType\" : \"Task\"", "\"resourceType\" : \"Goal\"", "resourceType" },
    { "\"status\" : \"draft\"", "\"status\" : \"active\"", "resource.status" },
    { "\"intent\" : \"plan\"", "\"intent\" : \"order\"", "resource.intent" },
    { "\"Sober\"", "7", "resource.description.text" },
    { "\"2026-10-05\"", "\"2026-13-05\"", "resource.period.start" },
    { "\"valueCode\" : \"weeks\"", "\"valueCode\" : \"years\"", "extension[" },
    { "\"valueInteger\" : 2", "\"valueInteger\" : 20000", "duration" },
    { "\"valueInteger\" : 2", "\"valueInteger\" : 99999999999999999999", "in.json" },
    { "\"valueInteger\" : 2", "\"valueInteger\" : \"2\"", "valueInteger" },
    { "task-duration-unit", "task-length-unit", "duration" },
    { "\"focus\" : {", "\"focused\" : {", "objective" },
    { "\"type\" : \"RelatedPerson\"", "\"type\" : \"Patient\"", "owner.type" },
    { "\"birthDate\"", "\"deceasedBoolean\" : true, \"birthDate\"", "deceasedBoolean" },
    { "\"patient\" : {", "\"patients\" : {", "resource.patient" },
    { "\"participant\"", "\"participants\"", "resource.contained" },
    { "\"what\"", "\"what\"", NULL },
  };
  g_autoptr (FhirOffice) office = fhir_office_new ();
  g_autoptr (HwTestStore) other = hw_test_store_new ();
  g_autofree char *text = NULL;

  fhir_office_add_small (office);
  text = fhir_export (office->test, office->family);
  for (guint i = 0; cases[i].words; i++)
    {
      g_autoptr (GString) edited = g_string_new (text);

      g_assert_cmpuint (g_string_replace (edited, cases[i].from, cases[i].to, 0), >, 0);
      fhir_assert_refused (other, edited->str, -1, cases[i].words);
    }
}

#define OWNER "\"owner\" : {\n          \"reference\" : \"urn:uuid:"

/* A reference to something that is not there, or is something else; an id twice. */
static void
test_references (void)
{
  g_autoptr (FhirOffice) office = fhir_office_new ();
  g_autoptr (HwTestStore) other = hw_test_store_new ();
  g_autofree char *text = NULL;
  g_autoptr (GString) dangling = NULL;
  g_autoptr (GString) wrong = NULL;
  g_autoptr (GString) twice = NULL;
  g_autofree char *owner = g_strconcat (OWNER, office->person, NULL);
  g_autofree char *nobody = g_strconcat (OWNER, "019e5748-0000-7000-8000-000000000000", NULL);
  g_autofree char *family = g_strconcat (OWNER, office->family, NULL);

  fhir_office_add_small (office);
  text = fhir_export (office->test, office->family);
  dangling = g_string_new (text);
  wrong = g_string_new (text);
  twice = g_string_new (text);
  g_assert_cmpuint (g_string_replace (dangling, owner, nobody, 0), ==, 1);
  fhir_assert_refused (other, dangling->str, -1, "resource.owner: leads to nothing");
  g_assert_cmpuint (g_string_replace (wrong, owner, family, 0), ==, 1);
  fhir_assert_refused (other, wrong->str, -1, "resource.owner: leads to a record of another type");
  g_string_replace (twice, office->child, office->family, 0);
  fhir_assert_refused (other, twice->str, -1, "stands in the file twice");
}

static void
test_no_json (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *deep = g_strnfill (2000000, '[');
  static const char latin[] = "{\"a\": \"\xe9\"}";

  fhir_assert_refused (test, "", 0, "readable");
  fhir_assert_refused (test, "   ", -1, "in.json");
  fhir_assert_refused (test, "[1]", -1, "resourceType");
  fhir_assert_refused (test, "\"Bundle\"", -1, "resourceType");
  fhir_assert_refused (test, "{\"resourceType\":", -1, "is not JSON");
  fhir_assert_refused (test, latin, sizeof latin - 1, "UTF-8");
  fhir_assert_refused (test, deep, -1, "nested deeper");
  fhir_assert_refused (test,
                       "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[7]}", -1,
                       "Bundle.entry[0].fullUrl");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  hw_registry_ensure (&hw_records);
  g_test_add_func ("/plan-fhir/edited", test_edited);
  g_test_add_func ("/plan-fhir/references", test_references);
  g_test_add_func ("/plan-fhir/no-json", test_no_json);
  return g_test_run ();
}
