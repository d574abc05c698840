/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What may still be written into a version of a case plan. An approved version is what the family,
 * the agency and the court hold in their hands: what was agreed in it stays, and the next version
 * changes it. What comes of it is written down all the same: done, changed, met, signed.
 */

#pragma once

#include "domain/plans/hw-case-plan.h"

G_BEGIN_DECLS

/* Being written: a draft, or agreed with the family and not approved yet. */
gboolean hw_plan_status_is_open (HwPlanStatus status);

/* The plan of an element by the refs that lead to it; NULL: it has none, or it cannot be found. */
HwCasePlan *hw_case_plan_of (HwRecord *element, HwLookUp *look_up);

/* The fields of records of @type that are written into an approved version: what comes of it. Ended
 * by NULL, static; NULL: @type is no part of a plan. */
const char *const *hw_case_plan_progress (const char *type);

/* Adds to @findings that @record is new, or differs from @stored in another field than those. A ref
 * that follows a merge is no difference. */
void hw_case_plan_keep (HwRecord *record, HwRecord *stored, HwLookUp *look_up,
                        GPtrArray *findings);

/* The same for an element whose plan is no longer open, or that goes into one that is not. It is
 * the guard of all elements. */
void hw_case_plan_guard (HwRecord *record, HwRecord *stored, const char *actor, HwLookUp *look_up,
                         GPtrArray *findings);

G_END_DECLS
