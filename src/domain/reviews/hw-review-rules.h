/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When concurrent planning is reviewed, and for whom (seed 002, points 4 and 5; domain 1.2, K12).
 */

#pragma once

#include "domain/placements/hw-goal.h"
#include "domain/plans/hw-objective.h"

G_BEGIN_DECLS

/* The window, in days after the removal, which is day 0: both ends belong to it (S2-23). */
#define HW_REVIEW_OPENS 60
#define HW_REVIEW_DUE 90

typedef enum
{
  HW_REVIEW_NOT_YET,
  HW_REVIEW_OPEN,
  HW_REVIEW_LATE,
  HW_REVIEW_DONE,
} HwReviewState;

/* Of a stay that began on @removal, as of @day. */
HwReviewState hw_review_state (HwDay removal, gboolean is_done, HwDay day);

/* Every child in care is reviewed but one whose only plan is another than return to parent.
 * @primary, @concurrent: the goals in force, or NULL. */
gboolean hw_review_applies (const HwGoal *primary, const HwGoal *concurrent);

/* What the plan's objectives (of HwObjective) say together: all of them, none, or in part; NONE
 * where none says anything. */
HwCompliance hw_review_sum_compliance (GPtrArray *objectives);
HwSuccess hw_review_sum_success (GPtrArray *objectives);

G_END_DECLS
