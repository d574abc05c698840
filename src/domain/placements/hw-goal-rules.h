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

/* The child's goal of @role in force on @day: the active one that began last; borrowed, or NULL. */
HwGoal *hw_goal_in_force (GPtrArray *goals, HwGoalRole role, HwDay day);

/* A concurrent goal is only for a child whose primary goal is return to parent (S2-14). With no
 * primary goal recorded nothing is refused. */
gboolean hw_goal_refuses_concurrent (HwGoal *self, GPtrArray *goals);

G_END_DECLS
