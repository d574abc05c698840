/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Versions of a plan against the one that a change waits for.
 */

#include "domain/plans/hw-plan-change-rules.h"

#include "domain/plans/hw-case-plan-rules.h"

gint64
hw_plan_change_version (GPtrArray *plans)
{
  HwCasePlan *latest = NULL;

  for (guint i = 0; i < plans->len; i++)
    {
      HwCasePlan *plan = g_ptr_array_index (plans, i);

      if (!latest || plan->version > latest->version)
        latest = plan;
    }
  if (!latest)
    return 1;
  return hw_plan_status_is_open (latest->status) && !latest->asked_date ? latest->version
                                                                        : latest->version + 1;
}

gboolean
hw_plan_change_is_open (const HwPlanChange *self, GPtrArray *plans)
{
  if (self->done_date)
    return FALSE;
  for (guint i = 0; i < plans->len; i++)
    {
      HwCasePlan *plan = g_ptr_array_index (plans, i);

      if (plan->version >= self->version && plan->approved_date)
        return FALSE;
    }
  return TRUE;
}
