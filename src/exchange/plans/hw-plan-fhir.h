/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A family’s case plan in one file that other programs can read: a FHIR R4 bundle (domain 6.5),
 * and back from it.
 */

#pragma once

#include "exchange/hw-import.h"

G_BEGIN_DECLS

/* The format's name on the command line and in a report. */
#define HW_PLAN_FHIR "fhir"

/* Writes all versions of the family's plan to @path, mode 0600, after a line in the access log. The
 * file is not encrypted. @n: how many records are in it; may be NULL. HW_ERROR_NOT_FOUND: no such
 * family, or it has no plan. */
gboolean hw_plan_fhir_export (HwStore *store, const char *family, const char *path, guint *n,
                              GError **error);

/* Brings such a file in as one transaction: everything or nothing. People and families that the
 * office knows stay as they are; what it does not know comes in with the little that the file says
 * of them. An element that the office holds with another value is refused, never written over.
 * HW_ERROR_INVALID: «FILE: Bundle.entry[3].resource.…: reason»; HW_ERROR_REFUSED: whoever is signed
 * in may not, or the record is sealed. Transfer full. */
HwImportReport *hw_plan_fhir_import (HwStore *store, const char *path, gboolean dry_run,
                                     GError **error);

/* Whether the file begins as one does. */
gboolean hw_plan_fhir_sniff (const char *path);

G_END_DECLS
