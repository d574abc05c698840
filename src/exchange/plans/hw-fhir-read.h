/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A FHIR file as the set that it was written from.
 */

#pragma once

#include "exchange/plans/hw-fhir-set.h"

G_BEGIN_DECLS

/* Everything in the file is understood, or nothing of it is taken: what it says beyond what
 * hw_fhir_write() would say is refused, not lost. HW_ERROR_INVALID: «Bundle.entry[3].resource.…:
 * reason». */
HwFhirSet *hw_fhir_read (GBytes *bytes, const HwRegistry *registry, HwDay today, GError **error);

G_END_DECLS
