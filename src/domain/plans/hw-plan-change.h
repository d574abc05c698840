/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A change that the case plan needs: the worker’s task to write it into the next version (S2-26)
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

#define HW_TYPE_PLAN_CHANGE (hw_plan_change_get_type ())
G_DECLARE_FINAL_TYPE (HwPlanChange, hw_plan_change, HW, PLAN_CHANGE, HwRecord)

struct _HwPlanChange
{
  HwRecord parent_instance;

  char *family;
  char *child;   /* the only one that it is about; NULL: the family, or several of its children */
  char *contact; /* at which it was found out */
  char *what;
  HwDay asked_date;
  gint64 version; /* of the plan, the first that can hold it */
  char *staff;    /* whose task it is */
  HwDay done_date;
  char *answer;
};

G_END_DECLS
