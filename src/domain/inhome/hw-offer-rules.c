/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was asked before the case was opened belongs to an earlier one.
 */

#include "domain/inhome/hw-offer-rules.h"

gboolean
hw_offer_is_encouraged (const HwOfferFacts *facts, HwDay today)
{
  if (facts->opened > today || (facts->closed && facts->closed <= today))
    return FALSE;
  return !facts->has_care && facts->n_meetings == 0
         && (!facts->asked || facts->asked < facts->opened);
}
