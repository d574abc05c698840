/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The review of concurrent planning for one stay in care, said at an ordinary contact in five
 * answers (S2-26, S2-27): what was done and what changed are two of them (S2-8).
 */

#pragma once

#include "domain/families/hw-answer.h"
#include "domain/plans/hw-objective.h"
#include "record/hw-record.h"

G_BEGIN_DECLS

typedef enum
{
  HW_PLAN_B_NONE,
  HW_PLAN_B_NOT_BEGUN,
  HW_PLAN_B_SEARCHING,
  HW_PLAN_B_SOMEBODY,
  HW_PLAN_B_READY,
} HwPlanB;

#define HW_TYPE_PLAN_B (hw_plan_b_get_type ())
GType hw_plan_b_get_type (void);

#define HW_TYPE_CONCURRENT_REVIEW (hw_concurrent_review_get_type ())
G_DECLARE_FINAL_TYPE (HwConcurrentReview, hw_concurrent_review, HW, CONCURRENT_REVIEW, HwRecord)

struct _HwConcurrentReview
{
  HwRecord parent_instance;

  char *stay;
  char *contact;
  HwDay date;
  char *staff;
  HwCompliance compliance;
  HwSuccess success;
  HwPlanB plan_b;
  HwAnswer change;
  char *what;
};

G_END_DECLS
