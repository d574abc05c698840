/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Days counted from the removal, and what is known already.
 */

#include "domain/reviews/hw-review-rules.h"

HwReviewState
hw_review_state (HwDay removal, gboolean is_done, HwDay day)
{
  if (is_done)
    return HW_REVIEW_DONE;
  if (day < removal + HW_REVIEW_OPENS)
    return HW_REVIEW_NOT_YET;
  return day <= removal + HW_REVIEW_DUE ? HW_REVIEW_OPEN : HW_REVIEW_LATE;
}

gboolean
hw_review_applies (const HwGoal *primary, const HwGoal *concurrent)
{
  return concurrent || !primary || primary->kind == HW_GOAL_KIND_RETURN_TO_PARENT;
}

/* Both scales have one step for «not yet», one for «in part» and one for «all»: what differs is in
 * part. */
static guint
sum (guint before, guint value, guint part)
{
  if (value == 0 || before == value)
    return before;
  return before == 0 ? value : part;
}

HwCompliance
hw_review_sum_compliance (GPtrArray *objectives)
{
  guint all = HW_COMPLIANCE_NONE;

  for (guint i = 0; i < objectives->len; i++)
    all = sum (all, HW_OBJECTIVE (g_ptr_array_index (objectives, i))->compliance,
               HW_COMPLIANCE_PART);
  return all;
}

HwSuccess
hw_review_sum_success (GPtrArray *objectives)
{
  guint all = HW_SUCCESS_NONE;

  for (guint i = 0; i < objectives->len; i++)
    all = sum (all, HW_OBJECTIVE (g_ptr_array_index (objectives, i))->success, HW_SUCCESS_PART);
  return all;
}
