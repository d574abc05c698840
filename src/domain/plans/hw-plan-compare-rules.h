/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What two versions of a case plan say otherwise, field by field (S3-33).
 */

#pragma once

#include "domain/plans/hw-case-plan-result.h"

G_BEGIN_DECLS

typedef enum
{
  HW_PLAN_CHANGE_UNTOUCHED,
  HW_PLAN_CHANGE_CHANGED,
  HW_PLAN_CHANGE_ADDED,
  HW_PLAN_CHANGE_REMOVED,
  HW_PLAN_N_CHANGES,
} HwPlanChange;

/**
 * HwPlanFieldDifference:
 * @field: static
 * @old_words: as people read it, a ref by what it refers to; "" for nothing. Owned
 * @new_words: the same of the later version
 */
typedef struct
{
  const HwField *field;
  char *old_words;
  char *new_words;
} HwPlanFieldDifference;

/**
 * HwPlanDifference:
 * @element: the name of the record type; static
 * @now: as the later version says it; NULL: removed. Borrowed
 * @before: as the version before said it; NULL: added. Borrowed
 * @fields: of HwPlanFieldDifference, in the order of the field table; empty unless changed
 */
typedef struct
{
  const char *element;
  HwRecord *now;
  HwRecord *before;
  HwPlanChange change;
  GPtrArray *fields;
} HwPlanDifference;

/* The fields of @type, a plan or what it holds, that are of one version: who was asked, took part,
 * agreed, approved. A copy does not have them, and they are not compared. NULL at the end. */
const char *const *hw_plan_of_one_version (GType type);

/* Every element of both, of HwPlanDifference, in the order in which @whole is read: the plan
 * itself, findings, prevention plan, goals with objectives with tasks, services, who takes part;
 * what was removed stands behind its neighbours that are left. @before is the version that @whole
 * was copied from. A place in its list is no difference; what it belongs to is one. Owned; it
 * borrows from both. */
GPtrArray *hw_plan_compare (const HwPlanWhole *whole, const HwPlanWhole *before);

G_END_DECLS
