/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The next version of a plan: everything that the last one says, each element naming where it came
 * from.
 */

#pragma once

#include "domain/plans/hw-case-plan-result.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* Inside an act: the copy of the family's latest version as a draft from today, written. Who took
 * part, who asked, agreed and approved is not copied: that is of the version that they held in
 * their hands. */
HwCasePlan *hw_plan_copy (HwStore *store, const HwPlanWhole *whole, GError **error);

G_END_DECLS
