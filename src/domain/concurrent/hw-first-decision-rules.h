/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How late the first decision about concurrent planning of a stay came (S2-24): «6 months from the
 * time of initial 5-day conference until the next case planning conference may not allow for
 * timely assessment» (seed 002, point 4).
 */

#pragma once

#include "domain/concurrent/hw-first-decision-result.h"

G_BEGIN_DECLS

/* So many days before today a stay must have been open to be looked at. */
#define HW_FIRST_DECISION_DAYS 365

/* The earlier of the two days, 0 where there is none; on the same day it is the Plan B. */
HwFirstDecisionKind hw_first_decision (HwDay plan_b, HwDay review, HwDay *day);

/* How many days after day 90 @day is; the removal is day 0. */
guint hw_first_decision_late (HwDay removal, HwDay day);

/* Empty. Owned. */
HwFirstDecisions *hw_first_decisions_new (void);

/* Those without a decision first, then by how late they came. */
void hw_first_decisions_sort (HwFirstDecisions *self);

/* A name for programs, and translated: «Plan B», «review», «none yet». Static. */
const char *hw_first_decision_nick (HwFirstDecisionKind kind);
const char *hw_first_decision_label (HwFirstDecisionKind kind);

G_END_DECLS
