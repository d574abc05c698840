/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person does with Plan A and Plan B. Each act is one transaction, whose number is returned;
 * 0 after an error, and nothing was written. HW_ERROR_REFUSED: the plan does not stand where the
 * act begins; the message says what to do. Goals, like children and families, are everyone's work.
 */

#pragma once

#include "domain/concurrent/hw-disclosure.h"
#include "domain/concurrent/hw-goal-step.h"
#include "domain/concurrent/hw-relative-search.h"
#include "domain/placements/hw-goal.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* Adds @goal, which gets its id, and ends the one of its role that stood until then
 * (hw_goal_dup_former_ended()); where none stood, none is ended. */
gint64 hw_goal_begin (HwStore *store, HwGoal *goal, GError **error);

/* @goal, which is new and gets its id, becomes the child's Plan B: concurrent and approved, from
 * today unless it says from when. Refused as hw_plan_b_refusal() tells, without a resource (S2-15),
 * and where it is no permanency of its own (S2-13). */
gint64 hw_plan_b_set (HwStore *store, HwGoal *goal, GError **error);

/* The child's Plan B becomes what @goal says, which is no record yet: another kind of permanency,
 * resource, owner or search. Of another kind it is another plan: the one that stood ends today, and
 * the open steps go along. @goal gets the id of the plan that stands now. */
gint64 hw_plan_b_change (HwStore *store, HwGoal *goal, GError **error);

/* The Plan B of @child ends today, for @reason, which is needed. */
gint64 hw_plan_b_drop (HwStore *store, const char *child, const char *reason, GError **error);

/* Plan B becomes Plan A, for @reason, which is needed: both end today, and the primary goal begins
 * that was concurrent, with its owner, resource and open steps. */
gint64 hw_plan_b_take_up (HwStore *store, const char *child, const char *reason, GError **error);

/* A new step of an active goal; and a step that was done, on @day. */
gint64 hw_goal_step_open (HwStore *store, HwGoalStep *step, GError **error);
gint64 hw_goal_step_complete (HwStore *store, const char *step, HwDay day, GError **error);

/* Full disclosure was given; by whom is who is signed in, unless it says. */
gint64 hw_disclosure_record (HwStore *store, HwDisclosure *disclosure, GError **error);

/* A search is added to the ledger. Where Plan B is an open search, it goes on when this one says
 * so: nobody writes the day twice. */
gint64 hw_relative_search_record (HwStore *store, HwRelativeSearch *search, GError **error);

G_END_DECLS
