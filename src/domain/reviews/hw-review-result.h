/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is to be reviewed for concurrent planning, and what the office knows of it already.
 */

#pragma once

#include "domain/families/hw-child.h"
#include "domain/placements/hw-stay.h"
#include "domain/plans/hw-plan-change.h"
#include "domain/reviews/hw-concurrent-review.h"
#include "domain/reviews/hw-review-rules.h"

G_BEGIN_DECLS

/**
 * HwReviewChild:
 * @child, @stay: who is in care, since when
 * @review: the one of that stay, or NULL: it is still to be done
 * @primary, @concurrent: the goals in force, or NONE
 */
typedef struct
{
  HwChild *child;
  HwStay *stay;
  HwConcurrentReview *review;
  HwGoalKind primary;
  HwGoalKind concurrent;
} HwReviewChild;

/**
 * HwReviews:
 * @children: of HwReviewChild: the children of the family in care that a review is for
 * @n_tasks, @n_done, @n_late: of the latest version of the family's case plan
 * @compliance, @success: what its objectives say together
 * @changes: of HwPlanChange: those that are not settled, the earliest first
 *
 * Immutable once read.
 */
typedef struct
{
  GPtrArray *children;
  guint n_tasks;
  guint n_done;
  guint n_late;
  HwCompliance compliance;
  HwSuccess success;
  GPtrArray *changes;
} HwReviews;

#define HW_TYPE_REVIEWS (hw_reviews_get_type ())
GType hw_reviews_get_type (void);
HwReviews *hw_reviews_ref (HwReviews *self);
void hw_reviews_unref (HwReviews *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwReviews, hw_reviews_unref)

G_END_DECLS
