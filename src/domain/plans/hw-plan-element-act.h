/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is done to the elements of a case plan while it is written: goals, objectives, tasks,
 * findings, services, participants and lines of the prevention plan. Each act is one transaction,
 * whose number is returned; 0 after an error, and nothing was written. HW_ERROR_REFUSED: the plan
 * is approved, or the element does not go there; the message says what to do. HW_ERROR_EXISTS: it
 * stands so already. HW_ERROR_INVALID: what a record's check says of it.
 *
 * Places are whole numbers with gaps: only those are written that must change.
 */

#pragma once

#include "store/hw-store.h"

G_BEGIN_DECLS

/* Writes the new @record, whose parent is set and which has no id yet, right behind its sibling
 * @after (NULL: behind the last). Its id is set. A finding has those of its kind as siblings, a
 * line of the prevention plan those of its part; a service gets the family of its plan. */
gint64 hw_plan_element_add (HwStore *store, HwRecord *record, const char *after, GError **error);

/* To behind @after (NULL: to the first place) among the elements of @parent (NULL: where it is),
 * which is of the same plan; a service of the family that stands on no plan yet goes onto it.
 * Behind a finding of another kind it becomes one of that kind; so does a line of the prevention
 * plan. */
gint64 hw_plan_element_move (HwStore *store, const char *type, const char *id, const char *parent,
                             const char *after, GError **error);

/* With everything below it. What refers to one of them no longer does. */
gint64 hw_plan_element_remove (HwStore *store, const char *type, const char *id, GError **error);

/* @deeper: a goal becomes the last objective of the goal before it, an objective the last task of
 * the objective before it. Higher: a task becomes the objective behind its own, an objective the
 * goal behind its own. What is below goes with it, one level as well. HW_ERROR_REFUSED where there
 * is no such level, or where the other kind has no field for what is filled in: which, says the
 * message. @turned: its new id, owned. */
gint64 hw_plan_element_turn (HwStore *store, const char *type, const char *id, gboolean deeper,
                             char **turned, GError **error);

/* The @line of the prevention plan as the last objective of a goal, or the last task of an
 * objective: @under is its id. It names the line (S3-39). @made: its id, owned. */
gint64 hw_plan_element_from_prevention (HwStore *store, const char *line, const char *under,
                                        char **made, GError **error);

/* The task begins @days later (earlier: below 0), and ends so where it has a last day. One that
 * counted from the plan’s first day gets its own. */
gint64 hw_plan_task_shift (HwStore *store, const char *task, int days, GError **error);

/* Done today, or not done after all; also while the plan is approved. */
gint64 hw_plan_task_set_done (HwStore *store, const char *task, gboolean is_done, GError **error);

G_END_DECLS
