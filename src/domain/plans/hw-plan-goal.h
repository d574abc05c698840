/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A goal of a case plan with its anticipated outcome (S3-9). A permanency goal of a child is
 * another record: hw-goal.
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

typedef enum
{
  HW_PLAN_RESULT_NONE,
  HW_PLAN_RESULT_MET,
  HW_PLAN_RESULT_PART,
  HW_PLAN_RESULT_NOT_MET,
} HwPlanResult;

#define HW_TYPE_PLAN_RESULT (hw_plan_result_get_type ())
GType hw_plan_result_get_type (void);

#define HW_TYPE_PLAN_GOAL (hw_plan_goal_get_type ())
G_DECLARE_FINAL_TYPE (HwPlanGoal, hw_plan_goal, HW, PLAN_GOAL, HwRecord)

struct _HwPlanGoal
{
  HwRecord parent_instance;

  char *plan;
  char *what;
  char *outcome;
  HwPlanResult result;
  gint64 position; /* among its siblings, from 0 */
  char *copied_from; /* the same element of the version before */
};

G_END_DECLS
