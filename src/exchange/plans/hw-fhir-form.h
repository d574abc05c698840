/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which FHIR R4 resource a record becomes, and in which of its elements a field stands. A field
 * that is not named here stands in an extension with its own name, so that none is forgotten.
 */

#pragma once

#include "exchange/plans/hw-fhir-set.h"

G_BEGIN_DECLS

/* Where our extensions and codes are named; nothing is fetched from there. */
#define HW_FHIR_BASE "https://homeward.example/fhir/"
#define HW_FHIR_EXTENSION HW_FHIR_BASE "StructureDefinition/"
#define HW_FHIR_TAG HW_FHIR_BASE "CodeSystem/record-type"

/* A field and the path of its element. @path NULL: it stands where its record stands, or in an
 * extension of a stub. @with: only beside this other field, without which FHIR does not allow the
 * element; an extension otherwise. */
typedef struct
{
  const char *field;
  const char *path;
  const char *with;
} HwFhirElement;

/* What always stands there. */
typedef struct
{
  const char *path;
  const char *text;
} HwFhirConstant;

/**
 * HwFhirForm:
 * @type: the record type; NULL: any that has no form of its own
 * @resource: its resourceType; NULL: it is a participant in the CareTeam of its plan
 * @is_stub: only the fields that are named go with it: who it is, and nothing else
 * @fits: where a type has several forms; NULL: always
 * @elements, @constants: ended by a row of NULL; may be NULL
 * @derive: adds what a reader of FHIR looks for and the fields do not say in its words; may be NULL
 */
struct _HwFhirForm
{
  const char *type;
  const char *resource;
  gboolean is_stub;
  gboolean (*fits) (const HwFhirSet *set, HwRecord *record);
  const HwFhirElement *elements;
  const HwFhirConstant *constants;
  void (*derive) (const HwFhirSet *set, HwRecord *record, JsonObject *resource);
};

const HwFhirForm *hw_fhir_form_of (const HwFhirSet *set, HwRecord *record);

/* The same by what stands in a file; @resource NULL: in another resource. NULL: none. */
const HwFhirForm *hw_fhir_form_of_resource (const char *type, const char *resource);

/* Whether a type belongs to a plan as a whole: by its own form, or because it hangs on one that
 * does. And whether it is someone of whom there is a stub. */
gboolean hw_fhir_is_of_plan (HwRecordClass *klass);
gboolean hw_fhir_is_stub (HwRecordClass *klass);

/* Whether the field goes into the file at all. */
gboolean hw_fhir_form_carries (const HwFhirForm *self, const HwField *field);

/* Its row; NULL: it stands in an extension. */
const HwFhirElement *hw_fhir_form_element (const HwFhirForm *self, const HwField *field);

G_END_DECLS
