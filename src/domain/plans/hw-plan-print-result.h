/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan as one reader may read it, for whoever draws it.
 */

#pragma once

#include "base/hw-tongue.h"
#include "domain/plans/hw-case-plan-result.h"

G_BEGIN_DECLS

/**
 * HwPlanCopy:
 * @HW_PLAN_COPY_AGENCY: everything
 * @HW_PLAN_COPY_COURT: the plan, with a line for the judge
 * @HW_PLAN_COPY_FAMILY: for one parent, in plain words, without ways to others
 */
typedef enum
{
  HW_PLAN_COPY_AGENCY,
  HW_PLAN_COPY_COURT,
  HW_PLAN_COPY_FAMILY,
  HW_N_PLAN_COPIES,
} HwPlanCopy;

/* What follows from a task and is told in words: until when, how long, and the words of the task
 * that it begins after (NULL: none, or none that is on this copy; borrowed from the plan). */
typedef struct
{
  HwDay due;
  char *duration;
  const char *after;
} HwPlanPrintTask;

/**
 * HwPlanPrint:
 * @whole: the plan, as this reader may read it: a copy
 * @copy: whose paper it is; @parent: what the parent of a family's copy is called, or NULL
 * @tongue: the paper's language; NULL: the interface's
 * @today: of printing
 * @tasks: of HwPlanPrintTask, one for each of the plan's
 * @n_familys, @n_tasks: how many tasks are the family's own, of how many: also of those left out
 * @n_left_out: how many tasks and people are not on this copy
 * @is_withheld: whether words were taken out of it
 */
typedef struct
{
  HwPlanWhole *whole;
  HwPlanCopy copy;
  char *parent;
  HwTongue *tongue;
  HwDay today;
  GArray *tasks;
  guint n_familys, n_tasks;
  guint n_left_out;
  gboolean is_withheld;
} HwPlanPrint;

#define HW_TYPE_PLAN_PRINT (hw_plan_print_get_type ())
GType hw_plan_print_get_type (void);
HwPlanPrint *hw_plan_print_ref (HwPlanPrint *self);
void hw_plan_print_unref (HwPlanPrint *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwPlanPrint, hw_plan_print_unref)

G_END_DECLS
