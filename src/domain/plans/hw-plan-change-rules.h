/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When a change that a case plan needs is settled (S2-26).
 */

#pragma once

#include "domain/plans/hw-case-plan.h"
#include "domain/plans/hw-plan-change.h"

G_BEGIN_DECLS

/* The first version that can hold a change asked for now: the one that is being written, or the
 * next one; also where the one being written was given to the supervisor already. @plans: of
 * HwCasePlan, the family's. */
gint64 hw_plan_change_version (GPtrArray *plans);

/* Not settled by hand, and neither its version nor a later one is approved. */
gboolean hw_plan_change_is_open (const HwPlanChange *self, GPtrArray *plans);

G_END_DECLS
