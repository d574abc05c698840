/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Days in the records that lie ahead, and hearings that were not held.
 */

#include "domain/placements/hw-child-next-rules.h"

#include "domain/placements/hw-goal-rules.h"

static void
add (GArray *next, HwNextKind kind, HwDay day, gpointer record)
{
  HwNext one = { kind, day, record };

  g_array_append_val (next, one);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const HwNext *left = a, *right = b;

  return left->day != right->day ? left->day - right->day : (int) left->kind - (int) right->kind;
}

GArray *
hw_child_next (const HwChildStory *story)
{
  GArray *next = g_array_new (FALSE, FALSE, sizeof (HwNext));
  HwDay today = story->today;

  for (guint i = 0; i < story->hearings->len; i++)
    {
      HwHearing *hearing = g_ptr_array_index (story->hearings, i);

      if (hearing->due_date && !hearing->held_date)
        add (next, HW_NEXT_HEARING, hearing->due_date, hearing);
    }
  for (guint i = 0; i < story->goals->len; i++)
    {
      HwGoal *goal = g_ptr_array_index (story->goals, i);

      if (hw_goal_is_active (goal) && goal->from_date > today)
        add (next, HW_NEXT_GOAL, goal->from_date, goal);
    }
  if (story->placement && story->placement->end_date > today)
    add (next, HW_NEXT_PLACEMENT_END, story->placement->end_date, story->placement);
  if (story->stay && story->stay->exit_date > today)
    add (next, HW_NEXT_EXIT, story->stay->exit_date, story->stay);
  if (story->home && story->home->approved_until >= today)
    add (next, HW_NEXT_APPROVAL_END, story->home->approved_until, story->home);
  g_array_sort (next, compare);
  return next;
}
