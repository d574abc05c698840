/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Goals and their changes.
 */

#include "domain/demo/hw-demo-goal.h"

#include "domain/placements/hw-goal.h"

static const char *const whys[] = {
  "Parents have not begun the services of the case plan.",
  "Mother asked that the children stay with her sister for good.",
  "Court changed the goal at the permanency hearing.",
  "Father could not be found; no contact for eight months.",
  "The caregivers want to be this child’s family for life.",
  "Fifteen of the last twenty-two months in care.",
  "The young person asked for it and the team agreed.",
};

static HwGoal *
add_goal (HwDemoOffice *office, HwChild *child, HwGoalKind kind, HwGoalRole role, HwDay from,
          HwDay to)
{
  HwGoal *goal = g_object_new (HW_TYPE_GOAL, NULL);

  goal->child = g_strdup (child->parent_instance.id);
  goal->kind = kind;
  goal->role = role;
  goal->from_date = from;
  goal->to_date = to;
  goal->status = to ? HW_GOAL_STATUS_ENDED : HW_GOAL_STATUS_APPROVED;
  hw_demo_office_add (office, goal, from);
  return goal;
}

/* The goal that this way out calls for. */
static HwGoalKind
goal_of (HwRandom *random, const HwDemoCourse *course)
{
  switch (course->kind)
    {
    case HW_EXIT_KIND_ADOPTION:
      return HW_GOAL_KIND_ADOPTION;
    case HW_EXIT_KIND_RELATIVE:
      return course->exit || hw_random_chance (random, 700) ? HW_GOAL_KIND_RELATIVE
                                                            : HW_GOAL_KIND_GUARDIANSHIP;
    case HW_EXIT_KIND_GUARDIANSHIP:
      return HW_GOAL_KIND_GUARDIANSHIP;
    case HW_EXIT_KIND_EMANCIPATION:
      return hw_random_chance (random, 600) ? HW_GOAL_KIND_PLANNED_LIVING_ARRANGEMENT
                                            : HW_GOAL_KIND_EMANCIPATION;
    default:
      return HW_GOAL_KIND_RETURN_TO_PARENT;
    }
}

/* When it is chosen: one in three of those to be adopted waits long for it, the child that the
 * roundtables look for. */
static HwDay
draw_change (HwRandom *random, const HwChild *child, const HwDemoCourse *course)
{
  gint32 all = course->planned - course->entry;
  gint32 days;

  switch (course->kind)
    {
    case HW_EXIT_KIND_ADOPTION:
      days = hw_random_chance (random, 330) ? hw_random_between (random, 540, 980)
                                            : hw_random_between (random, 220, 460);
      return course->entry + MIN (days, all * 3 / 4);
    case HW_EXIT_KIND_EMANCIPATION:
      /* Not before the sixteenth birthday: 42 USC 675a(a). */
      return MAX (hw_day_add_months (child->birth_date, 12 * 16), course->entry)
             + hw_random_between (random, 20, 200);
    default:
      return course->entry + all / 2;
    }
}

static void
end_with (HwDemoOffice *office, HwGoal *goal, gboolean is_reached)
{
  HwRandom *random = &office->random;

  if (goal->to_date)
    g_set_str (&goal->why, is_reached ? "The child left care."
                                      : whys[hw_random_below (random, G_N_ELEMENTS (whys))]);
}

/* Plan B beside the goal to return, mostly within the first sixty days (S2-14). */
static void
add_concurrent (HwDemoOffice *office, HwChild *child, const HwDemoCourse *course,
                const HwGoal *primary, HwGoalKind later)
{
  static const HwGoalKind kinds[]
      = { HW_GOAL_KIND_ADOPTION, HW_GOAL_KIND_RELATIVE, HW_GOAL_KIND_GUARDIANSHIP };
  static const guint16 weights[] = { 480, 320, 200, 0 };
  HwRandom *random = &office->random;
  HwGoalKind kind = kinds[hw_random_pick (random, weights)];
  HwDay from = hw_random_chance (random, 800)
                   ? hw_random_between (random, primary->from_date,
                                        MAX (primary->from_date, course->entry + 60))
                   : primary->from_date + hw_random_between (random, 40, 200);
  HwDay last = primary->to_date ? primary->to_date : office->today - 1;
  HwGoal *goal;

  if (!hw_random_chance (random, 330) || from >= last)
    return;
  if ((later == HW_GOAL_KIND_ADOPTION || later == HW_GOAL_KIND_RELATIVE)
      && hw_random_chance (random, 800))
    kind = later;
  goal = add_goal (office, child, kind, HW_GOAL_ROLE_CONCURRENT, from, primary->to_date);
  if (goal->to_date)
    g_set_str (&goal->why, goal->to_date == course->exit ? "The child left care."
                           : kind == later               ? "Became the primary goal."
                                                         : "The goal to return has ended.");
}

/* A change that is proposed, or waits for the court. */
static void
add_pending (HwDemoOffice *office, HwChild *child, const HwDemoCourse *course, HwDay since)
{
  static const HwGoalKind kinds[]
      = { HW_GOAL_KIND_ADOPTION, HW_GOAL_KIND_GUARDIANSHIP, HW_GOAL_KIND_RELATIVE };
  static const guint16 weights[] = { 600, 220, 180, 0 };
  HwRandom *random = &office->random;
  HwDay from = office->today - hw_random_between (random, 2, 120);
  HwGoal *goal;

  if (course->exit || office->today - course->entry < 330 || from <= since
      || !hw_random_chance (random, 150))
    return;
  goal = add_goal (office, child, kinds[hw_random_pick (random, weights)], HW_GOAL_ROLE_PRIMARY,
                   from, 0);
  goal->status
      = hw_random_chance (random, 450) ? HW_GOAL_STATUS_PROPOSED : HW_GOAL_STATUS_PENDING;
  g_set_str (&goal->why, whys[hw_random_below (random, G_N_ELEMENTS (whys))]);
}

void
hw_demo_add_goals (HwDemoOffice *office, HwChild *child, const HwDemoCourse *course)
{
  HwRandom *random = &office->random;
  HwDay last = course->exit ? course->exit : office->today - 1;
  HwDay first = course->entry
                + (hw_random_chance (random, 880) ? hw_random_between (random, 3, 60)
                                                  : hw_random_between (random, 61, 130));
  HwGoalKind later = goal_of (random, course);
  HwDay change = later == HW_GOAL_KIND_RETURN_TO_PARENT ? 0
                                                        : draw_change (random, child, course);
  HwGoal *goal;

  /* No goal recorded is a finding of its own (seed 000). */
  if (first >= last || hw_random_chance (random, course->exit ? 10 : 45))
    return;
  /* A few never had the goal to return: the change is the first goal. */
  if (change && (change <= first || hw_random_chance (random, 90)))
    {
      HwDay from = course->kind == HW_EXIT_KIND_EMANCIPATION ? MAX (change, first) : first;

      if (from < last)
        end_with (office,
                  add_goal (office, child, later, HW_GOAL_ROLE_PRIMARY, from, course->exit), TRUE);
      return;
    }
  if (change >= last)
    change = 0;

  goal = add_goal (office, child, HW_GOAL_KIND_RETURN_TO_PARENT, HW_GOAL_ROLE_PRIMARY, first,
                   change ? change : course->exit);
  end_with (office, goal, !change);
  add_concurrent (office, child, course, goal, later);
  if (change)
    end_with (office, add_goal (office, child, later, HW_GOAL_ROLE_PRIMARY, change, course->exit),
              TRUE);
  else
    add_pending (office, child, course, first);
}
