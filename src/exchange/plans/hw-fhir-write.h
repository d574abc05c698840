/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A set as FHIR: the same set always gives the same file.
 */

#pragma once

#include "exchange/plans/hw-fhir-set.h"

G_BEGIN_DECLS

/* The resource of one record of the set, or its element in that of another. Transfer full. */
JsonNode *hw_fhir_write_record (const HwFhirSet *set, HwRecord *record);

/* A reference to the record @id, as its form has it. Transfer full. */
JsonNode *hw_fhir_write_reference (const HwFhirSet *set, const char *id);

/* The whole as a Bundle of type collection. Transfer full. */
JsonNode *hw_fhir_write (const HwFhirSet *set);

G_END_DECLS
