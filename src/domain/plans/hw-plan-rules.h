/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a case plan lacks before it may be approved, in the words of the SOP (seed 003).
 */

#pragma once

#include "domain/plans/hw-case-plan-result.h"

G_BEGIN_DECLS

/* From this birthday on a child takes part in the case plan (S3-2); the birthday itself counts. */
#define HW_PLAN_AGE_OF_PART 6

/* So far apart the intensity of a service and of the need are told (S3-3). */
#define HW_PLAN_INTENSITY_APART 2

/* A plan that nobody gave an end ends so many months after its first day (S1-14). */
#define HW_PLAN_MONTHS 6

/**
 * HwPlanGap:
 * @element: the name of the record type that lacks it
 * @id: of that record, borrowed from the plan; NULL: no record yet
 * @missing: the name of the field, or of the record type that should be there; static
 * @requirement: its number in the SOP’s requirements («S3-8»); static
 * @blocks: the plan cannot be approved with it
 * @words: a sentence that names the element, translated, owned
 */
typedef struct
{
  const char *element;
  const char *id;
  const char *missing;
  const char *requirement;
  gboolean blocks;
  char *words;
} HwPlanGap;

/* All gaps in reading order, of HwPlanGap; they borrow from @whole. @today: the day on which the
 * ages count where the plan was not agreed yet. */
GPtrArray *hw_plan_find_gaps (const HwPlanWhole *whole, HwDay today);

/* How many of @gaps stand against approval. */
guint hw_plan_count_blocking (GPtrArray *gaps);

/* Whether a CQA was made after the one that the plan rests on: it is to be reviewed (S3-1). */
gboolean hw_plan_is_to_review (const HwPlanWhole *whole);

/* How many tasks are the family's own (S3-32); @all: of how many, may be NULL. */
guint hw_plan_count_familys (const HwPlanWhole *whole, guint *all);

/* The day on which the first task was done; 0: none yet (S0-22). */
HwDay hw_plan_first_step (const HwPlanWhole *whole);

/* How many elements were copied from the version before; @untouched: how many of those say the very
 * same. A plan all of whose elements are untouched is one that nobody has looked at again. Who
 * takes part is no such element: that is asked anew for each version. */
guint hw_plan_count_copied (const HwPlanWhole *whole, const HwPlanWhole *before,
                            guint *untouched);

/* Whether it says nothing but what the version before said: no element was changed, added or
 * removed (S3-33: it is to be looked at before it is approved). */
gboolean hw_plan_is_copied_whole (const HwPlanWhole *whole, const HwPlanWhole *before);

/**
 * HwPlanDue:
 * @task: borrowed from the plan
 * @due: its day
 * @is_childs: it is the child's own, who was asked for
 * @is_overdue: its day has passed
 */
typedef struct
{
  HwTask *task;
  HwDay due;
  gboolean is_childs;
  gboolean is_overdue;
} HwPlanDue;

/* Of HwPlanDue: the tasks that are not done and whose day can be told, the child's own first, each
 * part by their days; on one day as the plan tells them. @child: may be NULL. */
GArray *hw_plan_find_due (const HwPlanWhole *whole, const char *child, HwDay today);

/* Whose it is: by name, else family, worker or partner; "" where it is not said. Borrowed. */
const char *hw_plan_task_who (const HwPlanWhole *whole, HwTask *task);

G_END_DECLS
