/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A family's case plan out of the office.
 */

#pragma once

#include "exchange/plans/hw-fhir-set.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* All versions of the family's plan with everything that belongs to them, and stubs of its children
 * and of whoever is named. What is sealed is not there. HW_ERROR_NOT_FOUND: no such family, or it
 * has no plan. */
HwFhirSet *hw_fhir_gather (HwStore *store, const char *family, GError **error);

G_END_DECLS
