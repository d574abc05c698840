/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plan A and Plan B.
 */

#include "domain/placements/hw-goal-rules.h"

gboolean
hw_goal_is_active (HwGoal *self)
{
  return self->status == HW_GOAL_STATUS_APPROVED && !self->to_date;
}

HwGoal *
hw_goal_find_rival (HwGoal *self, GPtrArray *goals)
{
  for (guint i = 0; i < goals->len; i++)
    {
      HwGoal *other = g_ptr_array_index (goals, i);

      if (other->role == self->role && hw_goal_is_active (other)
          && g_strcmp0 (other->parent_instance.id, self->parent_instance.id) != 0)
        return other;
    }
  return NULL;
}

GPtrArray *
hw_goal_list_ended (HwGoal *self, GPtrArray *goals, HwDay today)
{
  GPtrArray *ended = g_ptr_array_new_with_free_func (g_object_unref);

  if (!hw_goal_is_active (self) || self->from_date > today)
    return ended;
  for (guint i = 0; i < goals->len; i++)
    {
      HwGoal *other = g_ptr_array_index (goals, i);
      HwGoal *one;

      if (other->role != self->role || !hw_goal_is_active (other) || !other->from_date
          || other->from_date >= self->from_date)
        continue;
      one = HW_GOAL (hw_record_dup (HW_RECORD (other)));
      one->status = HW_GOAL_STATUS_ENDED;
      one->to_date = self->from_date;
      g_ptr_array_add (ended, one);
    }
  return ended;
}

HwGoal *
hw_goal_in_force (GPtrArray *goals, HwGoalRole role, HwDay day)
{
  HwGoal *latest = NULL;

  for (guint i = 0; i < goals->len; i++)
    {
      HwGoal *goal = g_ptr_array_index (goals, i);

      if (goal->role == role && hw_goal_is_active (goal) && goal->from_date <= day
          && (!latest || goal->from_date >= latest->from_date))
        latest = goal;
    }
  return latest;
}

gboolean
hw_goal_refuses_concurrent (HwGoal *self, GPtrArray *goals)
{
  HwGoal *primary;

  if (self->role != HW_GOAL_ROLE_CONCURRENT)
    return FALSE;
  primary = hw_goal_in_force (goals, HW_GOAL_ROLE_PRIMARY,
                              self->from_date ? self->from_date : G_MAXINT32);
  return primary && primary->kind != HW_GOAL_KIND_RETURN_TO_PARENT;
}

gboolean
hw_goal_names_resource (const HwGoal *self)
{
  return self->resource_person || self->resource_home || (self->search_open && self->next_search);
}

gboolean
hw_goal_kind_is_plan_b (HwGoalKind kind)
{
  return kind != HW_GOAL_KIND_NONE && kind != HW_GOAL_KIND_RETURN_TO_PARENT
         && kind != HW_GOAL_KIND_EMANCIPATION;
}
