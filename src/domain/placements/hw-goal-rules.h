/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plan A and Plan B: which permanency goals may stand beside each other (seed 002, S2-12 to S2-14).
 */

#pragma once

#include "domain/placements/hw-goal.h"

G_BEGIN_DECLS

/* Approved and not ended: the goal that is being worked. A proposed or pending change is none. */
gboolean hw_goal_is_active (HwGoal *self);

/* Another active goal of the same role among @goals (of HwGoal *), or NULL; borrowed. */
HwGoal *hw_goal_find_rival (HwGoal *self, GPtrArray *goals);

/* Those of @goals that @self takes the place of: active, of the same role, and begun before it.
 * Each is a copy that has ended on the day on which @self begins; none before that day has come,
 * or where one of the two days is not known. An array that owns its goals. */
GPtrArray *hw_goal_list_ended (HwGoal *self, GPtrArray *goals, HwDay today);

/* The child's goal of @role in force on @day: the active one that began last; borrowed, or NULL. */
HwGoal *hw_goal_in_force (GPtrArray *goals, HwGoalRole role, HwDay day);

/* A concurrent goal is only for a child whose primary goal is return to parent (S2-14). With no
 * primary goal recorded nothing is refused. */
gboolean hw_goal_refuses_concurrent (HwGoal *self, GPtrArray *goals);

/* With whom the child would live for good: a person, a home, or a search that is open and says
 * when it goes on (S2-15). */
gboolean hw_goal_names_resource (const HwGoal *self);

/* Whether a Plan B may be of this kind: any permanency but the return itself; leaving care by age
 * is none (S2-13). */
gboolean hw_goal_kind_is_plan_b (HwGoalKind kind);

G_END_DECLS
