/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When a task ends (S3-8: timing and duration give an end date), whether it is late, and whether a
 * plan waits for its first one.
 */

#pragma once

#include "base/hw-tongue.h"
#include "domain/plans/hw-task.h"

G_BEGIN_DECLS

/* A duration as it was typed: so many of a unit, or until a day; all absent: none. */
typedef struct
{
  gint64 number; /* HW_INT_NONE: absent */
  HwDurationUnit unit;
  HwDay until;
} HwDuration;

/* Reads «12 weeks», «3 mo», «90 days», «until 3 March», «hasta el 3 de marzo» or a day alone, in
 * English or Spanish; FALSE: not understood, and @duration is as it was. */
gboolean hw_duration_read (const char *text, HwDay today, HwDuration *duration);

/* «12 weeks»; "" for none. Owned. */
char *hw_duration_dup_words (const HwDuration *duration);

/* The same in the language of a paper. */
char *hw_duration_dup_words_in (const HwDuration *duration, const HwTongue *tongue);

/* Those below take @plan_start, the first day of the plan (0: none yet), and @tasks, of HwTask:
 * where the task that it begins after is looked for (NULL: nowhere; then it depends on none). */

/* The first day of the task: its own, and not before the day after the end of the task that it
 * depends on; with neither, @plan_start. 0: it cannot be told. */
HwDay hw_task_begins (const HwTask *self, HwDay plan_start, GPtrArray *tasks);

/* The day on which the task is due: until when it was agreed, or its duration counted from its
 * first day. 0: it cannot be told. */
HwDay hw_task_due (const HwTask *self, HwDay plan_start, GPtrArray *tasks);

/* Due before @today and not done. What is due today is not late. */
gboolean hw_task_is_overdue (const HwTask *self, HwDay plan_start, GPtrArray *tasks, HwDay today);

/* The task that it depends on; NULL: none, or none of @tasks. Borrowed. */
HwTask *hw_task_before (const HwTask *self, GPtrArray *tasks);

/* Whether it depends on @other, through however many tasks, or is it. */
gboolean hw_task_follows (const HwTask *self, const HwTask *other, GPtrArray *tasks);

/* Whether it says when: a first day, or words. */
gboolean hw_task_has_timing (const HwTask *self);

/* Whether it says how long: a number with its unit, or a last day. */
gboolean hw_task_has_duration (const HwTask *self);

/* Whether it says who: one of three kinds, or somebody by name. */
gboolean hw_task_has_owner (const HwTask *self);

/* Whether it is the family's own (S3-32). */
gboolean hw_task_is_familys (const HwTask *self);

/* Whether so many days after its approval still no step of it is done: it is told then (S0-22). The
 * sixtieth day is not too late. */
#define HW_PLAN_STEP_DAYS 60
gboolean hw_plan_waits_for_step (HwDay approved, HwDay first_step, HwDay today);

G_END_DECLS
