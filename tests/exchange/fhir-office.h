/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An office with a family and what one plan of it may refer to, for the tests of the FHIR file.
 */

#pragma once

#include "exchange/hw-import.h"
#include "hw-test-store.h"

G_BEGIN_DECLS

typedef struct
{
  HwTestStore *test;
  GRand *rand;
  char *family;
  char *child;
  char *person;
  char *staff;
} FhirOffice;

FhirOffice *fhir_office_new (void);
void fhir_office_free (FhirOffice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FhirOffice, fhir_office_free)

/* A plan with one element of each level, of the mother, on a CQA. */
void fhir_office_add_small (FhirOffice *self);

/* A file in the folder of @test; owned. */
char *fhir_dup_path (HwTestStore *test, const char *name);

/* The family's plan as a file holds it; owned. */
char *fhir_export (HwTestStore *test, const char *family);

/* Brings in @text of @length (-1: to its end) as «in.json»; whole: without an error. Owned. */
HwImportReport *fhir_import (HwTestStore *test, const char *text, gssize length, gboolean dry_run,
                             GError **error);
HwImportReport *fhir_import_whole (HwTestStore *test, const char *text);

/* Refused with @words, and nothing is another than it was. */
void fhir_assert_refused (HwTestStore *test, const char *text, gssize length, const char *words);

/* The sum of one count, at @offset in HwImportCount, of all types. */
guint fhir_sum (const HwImportReport *report, gsize offset);

#define SUM(report, member) fhir_sum (report, G_STRUCT_OFFSET (HwImportCount, member))

G_END_DECLS
