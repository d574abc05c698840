/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A version of a family’s case plan. A version that was approved is never written over: the next
 * one is a copy that names it.
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

typedef enum
{
  HW_PLAN_STATUS_NONE,
  HW_PLAN_STATUS_DRAFT,
  HW_PLAN_STATUS_AGREED,
  HW_PLAN_STATUS_APPROVED,
  HW_PLAN_STATUS_SUPERSEDED,
  HW_PLAN_STATUS_CLOSED,
} HwPlanStatus;

#define HW_TYPE_PLAN_STATUS (hw_plan_status_get_type ())
GType hw_plan_status_get_type (void);

#define HW_TYPE_CASE_PLAN (hw_case_plan_get_type ())
G_DECLARE_FINAL_TYPE (HwCasePlan, hw_case_plan, HW, CASE_PLAN, HwRecord)

struct _HwCasePlan
{
  HwRecord parent_instance;

  char *family;
  gint64 version;
  char *previous;
  HwPlanStatus status;
  HwDay from_date;
  HwDay until_date;
  char *vision;
  char *family_goals;
  char *cqa;
  char *no_partner_reason;
  HwDay agreed_date;
  char *asked_by;
  HwDay asked_date;
  char *approved_by;
  HwDay approved_date;
  char *return_comments;
  HwDay closed_date;
};

G_END_DECLS
