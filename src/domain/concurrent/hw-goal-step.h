/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A step towards a permanency goal, of Plan A or of Plan B: what, whose, until when, done (S2-12)
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

#define HW_TYPE_GOAL_STEP (hw_goal_step_get_type ())
G_DECLARE_FINAL_TYPE (HwGoalStep, hw_goal_step, HW, GOAL_STEP, HwRecord)

struct _HwGoalStep
{
  HwRecord parent_instance;

  char *goal;
  char *what;
  char *staff;
  char *person;
  HwDay due_date;
  HwDay done_date;
};

G_END_DECLS
