/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What FHIR has its own words for: statuses, and the lists by which one resource leads to others.
 * Reading a file back compares these with what the fields say.
 */

#pragma once

#include "exchange/plans/hw-fhir-set.h"

G_BEGIN_DECLS

void hw_fhir_derive_family (const HwFhirSet *set, HwRecord *record, JsonObject *resource);
void hw_fhir_derive_relative (const HwFhirSet *set, HwRecord *record, JsonObject *resource);
void hw_fhir_derive_cqa (const HwFhirSet *set, HwRecord *record, JsonObject *resource);
void hw_fhir_derive_rating (const HwFhirSet *set, HwRecord *record, JsonObject *resource);
void hw_fhir_derive_plan (const HwFhirSet *set, HwRecord *record, JsonObject *resource);
void hw_fhir_derive_need (const HwFhirSet *set, HwRecord *record, JsonObject *resource);
void hw_fhir_derive_finding (const HwFhirSet *set, HwRecord *record, JsonObject *resource);
void hw_fhir_derive_goal (const HwFhirSet *set, HwRecord *record, JsonObject *resource);
void hw_fhir_derive_objective (const HwFhirSet *set, HwRecord *record, JsonObject *resource);
void hw_fhir_derive_task (const HwFhirSet *set, HwRecord *record, JsonObject *resource);
void hw_fhir_derive_service (const HwFhirSet *set, HwRecord *record, JsonObject *resource);
void hw_fhir_derive_other (const HwFhirSet *set, HwRecord *record, JsonObject *resource);

G_END_DECLS
