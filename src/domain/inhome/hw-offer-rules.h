/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether a family team meeting is suggested: «encouraged at the opening of all new On-going
 * In-Home cases when the families need warrants the services of community partners and the family
 * agrees» (seed 003; S3-21). It is no duty: no rule knows it, no day ends it.
 */

#pragma once

#include "domain/inhome/hw-offer-result.h"

G_BEGIN_DECLS

/* A case is an in-home case while no child was in care since it was opened. Whether the needs
 * warrant partners a person knows: the family is asked, and its answer ends the suggestion as a
 * meeting does. */
gboolean hw_offer_is_encouraged (const HwOfferFacts *facts, HwDay today);

G_END_DECLS
