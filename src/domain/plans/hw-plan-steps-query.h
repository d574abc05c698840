/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The way that a plan went: begun, agreed, asked for, returned with which words, approved; as it
 * stands in the journal, so that a second return does not hide the first.
 */

#pragma once

#include "store/hw-journal.h"

G_BEGIN_DECLS

typedef enum
{
  HW_PLAN_STEP_BEGUN,
  HW_PLAN_STEP_AGREED,
  HW_PLAN_STEP_ASKED,
  HW_PLAN_STEP_RETURNED,
  HW_PLAN_STEP_APPROVED,
  HW_PLAN_STEP_CLOSED,
} HwPlanStepKind;

/**
 * HwPlanStep:
 * @version: of the plan
 * @day: on which it was done, as the plan says; 0: it says none, see @at
 * @at: when it was written
 * @who: a name, owned; NULL: with the recovery key, or by an import
 * @comments: what was to be changed, of a return; owned
 */
typedef struct
{
  HwPlanStepKind kind;
  gint64 version;
  HwDay day;
  HwTime at;
  char *who;
  char *comments;
} HwPlanStep;

/* The steps of the version @plan and of those before it, of HwPlanStep: the latest version first,
 * and in each the latest step first. What was taken back is left out. */
GPtrArray *hw_plan_list_steps (HwStore *store, const char *plan, GError **error);

G_END_DECLS
