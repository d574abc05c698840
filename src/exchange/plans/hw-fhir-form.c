/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of forms (domain 6.5; FHIR R4, 4.0.1).
 */

#include "exchange/plans/hw-fhir-form.h"

#include "domain/families/hw-person.h"
#include "domain/plans/hw-plan-finding.h"
#include "exchange/plans/hw-fhir-derive.h"

#define CONDITION_CODES "http://terminology.hl7.org/CodeSystem/condition-"
#define SURVEY_CODES "http://terminology.hl7.org/CodeSystem/observation-category"

#define ELEMENTS(...)                                                                              \
  (const HwFhirElement[])                                                                          \
  {                                                                                                \
    __VA_ARGS__,                                                                                   \
    {                                                                                              \
      NULL                                                                                         \
    }                                                                                              \
  }
#define CONSTANTS(...)                                                                             \
  (const HwFhirConstant[])                                                                         \
  {                                                                                                \
    __VA_ARGS__,                                                                                   \
    {                                                                                              \
      NULL                                                                                         \
    }                                                                                              \
  }
#define SURVEY                                                                                     \
  { "status", "final" }, { "category[0].coding[0].system", SURVEY_CODES },                         \
      { "category[0].coding[0].code", "survey" }

static gboolean
is_organisation (const HwFhirSet *set, HwRecord *record)
{
  return HW_PERSON (record)->kind == HW_PERSON_KIND_ORGANISATION;
}

static gboolean
is_relative (const HwFhirSet *set, HwRecord *record)
{
  return g_hash_table_contains (set->patients, record->id);
}

static gboolean
is_need (const HwFhirSet *set, HwRecord *record)
{
  return HW_PLAN_FINDING (record)->kind == HW_FINDING_KIND_NEED;
}

/* Of several forms of a type the first that fits. */
static const HwFhirForm forms[] = {
  { "family", "Group", TRUE, NULL,
    ELEMENTS ({ "external-id", "identifier[0].value" }, { "name", "name" }),
    CONSTANTS ({ "type", "person" }), hw_fhir_derive_family },
  { "child", "Patient", TRUE, NULL,
    ELEMENTS ({ "external-id", "identifier[0].value" },
              { "given-name", "name[0].given[0]" },
              { "family-name", "name[0].family" },
              { "birth-date", "birthDate" },
              { "family", NULL }) },
  { "staff", "Practitioner", TRUE, NULL,
    ELEMENTS ({ "external-id", "identifier[0].value" }, { "name", "name[0].text" }) },
  { "person", "Organization", TRUE, is_organisation,
    ELEMENTS ({ "name", "name" }, { "kind", NULL }) },
  { "person", "RelatedPerson", TRUE, is_relative,
    ELEMENTS ({ "name", "name[0].text" }, { "kind", NULL }), NULL, hw_fhir_derive_relative },
  { "person", "Practitioner", TRUE, NULL, ELEMENTS ({ "name", "name[0].text" }, { "kind", NULL }) },

  { "cqa", "Observation", FALSE, NULL,
    ELEMENTS ({ "family", "subject" },
              { "date", "effectiveDateTime" },
              { "worker", "performer[0]" },
              { "summary", "note[0].text" }),
    CONSTANTS (SURVEY, { "code.text", "Continuous quality assessment" }), hw_fhir_derive_cqa },
  { "cqa-rating", "Observation", FALSE, NULL,
    ELEMENTS ({ "cqa", "derivedFrom[0]" },
              { "anchor", "code.text" },
              { "rating", "valueInteger" },
              { "reason", "note[0].text" }),
    CONSTANTS (SURVEY), hw_fhir_derive_rating },
  { "case-plan", "CarePlan", FALSE, NULL,
    ELEMENTS ({ "family", "subject" },
              { "previous", "replaces[0]" },
              { "from-date", "period.start" },
              { "until-date", "period.end" },
              { "vision", "description" },
              { "family-goals", "note[0].text" },
              { "cqa", "supportingInfo[0]" }),
    CONSTANTS ({ "intent", "plan" }, { "category[0].text", "Case plan" }), hw_fhir_derive_plan },
  { "finding", "Condition", FALSE, is_need, ELEMENTS ({ "what", "code.text" }),
    CONSTANTS ({ "clinicalStatus.coding[0].system", CONDITION_CODES "clinical" },
               { "clinicalStatus.coding[0].code", "active" },
               { "category[0].coding[0].system", CONDITION_CODES "category" },
               { "category[0].coding[0].code", "problem-list-item" }),
    hw_fhir_derive_need },
  { "finding", "Observation", FALSE, NULL, ELEMENTS ({ "what", "valueString" }), CONSTANTS (SURVEY),
    hw_fhir_derive_finding },
  { "plan-goal", "Goal", FALSE, NULL,
    ELEMENTS ({ "what", "description.text" }, { "outcome", "target[0].detailString" }), NULL,
    hw_fhir_derive_goal },
  { "objective", "Goal", FALSE, NULL,
    ELEMENTS ({ "what", "description.text" },
              { "measure", "target[0].measure.text" },
              { "target", "target[0].detailString", "measure" }),
    NULL, hw_fhir_derive_objective },
  { "task", "Task", FALSE, NULL,
    ELEMENTS ({ "objective", "focus" },
              { "what", "description" },
              { "person", "owner" },
              { "child", "owner" },
              { "staff", "owner" },
              { "start-date", "restriction.period.start" },
              { "done-date", "executionPeriod.end" },
              { "prevention-line", "reasonReference" }),
    CONSTANTS ({ "intent", "plan" }), hw_fhir_derive_task },
  { "plan-service", "ServiceRequest", FALSE, NULL,
    ELEMENTS ({ "family", "subject" },
              { "plan", "basedOn[0]" },
              { "what", "code.text" },
              { "provider", "performer[0]" },
              { "from-date", "occurrencePeriod.start" },
              { "until-date", "occurrencePeriod.end" }),
    CONSTANTS ({ "intent", "plan" }), hw_fhir_derive_service },
  { "plan-participant", NULL, FALSE, NULL,
    ELEMENTS (
        { "plan", NULL }, { "person", "member" }, { "child", "member" }, { "staff", "member" }) },
  { "prevention-line", "Basic", FALSE, NULL, ELEMENTS ({ "plan", "subject" }), NULL,
    hw_fhir_derive_other },
};

static const HwFhirForm other = { NULL, "Basic", .derive = hw_fhir_derive_other };

/* The first form of the type, whichever fits. */
static const HwFhirForm *
find_first (const char *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (forms[i].type, type))
      return &forms[i];
  return NULL;
}

const HwFhirForm *
hw_fhir_form_of (const HwFhirSet *set, HwRecord *record)
{
  const char *type = HW_RECORD_GET_CLASS (record)->type;

  for (const HwFhirForm *form = find_first (type); form && form < forms + G_N_ELEMENTS (forms);
       form++)
    if (g_str_equal (form->type, type) && (!form->fits || form->fits (set, record)))
      return form;
  return &other;
}

const HwFhirForm *
hw_fhir_form_of_resource (const char *type, const char *resource)
{
  if (!find_first (type))
    return g_strcmp0 (other.resource, resource) == 0 ? &other : NULL;
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (forms[i].type, type) && g_strcmp0 (forms[i].resource, resource) == 0)
      return &forms[i];
  return NULL;
}

gboolean
hw_fhir_is_of_plan (HwRecordClass *klass)
{
  const HwFhirForm *form = find_first (klass->type);
  const HwField *root
      = klass->traits.root ? hw_record_class_find (klass, klass->traits.root) : NULL;
  HwRecordClass *above = root && !form ? g_type_class_get (root->type ()) : NULL;

  if (form)
    return !form->is_stub;
  return above && above != klass && hw_fhir_is_of_plan (above);
}

gboolean
hw_fhir_is_stub (HwRecordClass *klass)
{
  const HwFhirForm *form = find_first (klass->type);

  return form && form->is_stub;
}

const HwFhirElement *
hw_fhir_form_element (const HwFhirForm *self, const HwField *field)
{
  for (const HwFhirElement *one = self->elements; one && one->field; one++)
    if (g_str_equal (one->field, field->name))
      return one;
  return NULL;
}

gboolean
hw_fhir_form_carries (const HwFhirForm *self, const HwField *field)
{
  return hw_field_is_stored (field) && !(field->flags & HW_FIELD_LOCAL)
         && (!self->is_stub || hw_fhir_form_element (self, field));
}
