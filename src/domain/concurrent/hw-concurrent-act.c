/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules are asked inside the transaction: another window may have changed the plan.
 */

#include "domain/concurrent/hw-concurrent-act.h"

#include "base/hw-error.h"
#include "domain/concurrent/hw-concurrent-query.h"
#include "domain/concurrent/hw-concurrent-rules.h"
#include "domain/placements/hw-goal-rules.h"
#include "store/hw-journal.h"

#include <glib/gi18n-lib.h>

static gboolean
save (HwStore *store, gpointer record, GError **error)
{
  return hw_store_save (store, record, NULL, error);
}

/* What Plan B has to say of itself before the store is asked. */
static gboolean
check_plan_b (const HwGoal *goal, GError **error)
{
  if (!hw_goal_kind_is_plan_b (goal->kind))
    return hw_refuse (error, _ ("Say what Plan B is: adoption, guardianship, a relative, or "
                                "another permanency than the return."));
  if (!hw_goal_names_resource (goal))
    return hw_refuse (error, _ ("Name the person or the home of Plan B, or say that the search is "
                                "open and on which day it goes on."));
  return TRUE;
}

/* The plans of a child that has a Plan B. */
static HwConcurrent *
find_plan_b (HwStore *store, const char *child, GError **error)
{
  g_autoptr (HwConcurrent) plans = hw_concurrent_read (store, child, error);

  if (plans && !plans->plan_b)
    {
      hw_refuse (error, _ ("There is no Plan B."));
      return NULL;
    }
  return g_steal_pointer (&plans);
}

static char *
dup_reason (const char *reason, GError **error)
{
  g_autofree char *said = g_strstrip (g_strdup (reason ? reason : ""));

  if (*said)
    return g_steal_pointer (&said);
  hw_refuse (error, _ ("Say why: the reason stays with the plan."));
  return NULL;
}

static gboolean
end (HwStore *store, HwGoal *goal, const char *reason, GError **error)
{
  goal->status = HW_GOAL_STATUS_ENDED;
  goal->to_date = MAX (hw_store_today (store), goal->from_date);
  if (reason)
    g_set_str (&goal->ended_because, reason);
  return save (store, goal, error);
}

/* What is still to be done for one plan is to be done for the one that follows it. */
static gboolean
lead_steps (HwStore *store, const char *from, const char *to, GError **error)
{
  g_autoptr (GPtrArray) steps = hw_store_list_by (store, HW_TYPE_GOAL_STEP, "goal", from, error);

  for (guint i = 0; steps && i < steps->len; i++)
    {
      HwGoalStep *step = g_ptr_array_index (steps, i);

      if (step->done_date)
        continue;
      g_set_str (&step->goal, to);
      if (!save (store, step, error))
        return FALSE;
    }
  return steps != NULL;
}

gint64
hw_goal_begin (HwStore *store, HwGoal *goal, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "goal.begin", error);
  g_autoptr (HwGoal) former
      = act ? hw_goal_dup_former_ended (goal, hw_store_look_up (store)) : NULL;

  if (!act || (former && !save (store, former, error)) || !save (store, goal, error))
    return 0;
  return hw_journal_commit (&act, error);
}

/* ------------------------------------------------------------------ Plan B */

gint64
hw_plan_b_set (HwStore *store, HwGoal *goal, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "plan-b.set", error);
  g_autoptr (HwConcurrent) plans = act ? hw_concurrent_read (store, goal->child, error) : NULL;
  const char *refusal = plans ? hw_plan_b_refusal (plans) : NULL;

  if (refusal)
    hw_refuse (error, refusal);
  if (!plans || refusal || !check_plan_b (goal, error))
    return 0;
  goal->role = HW_GOAL_ROLE_CONCURRENT;
  goal->status = HW_GOAL_STATUS_APPROVED;
  goal->from_date = goal->from_date ? goal->from_date : hw_store_today (store);
  return save (store, goal, error) ? hw_journal_commit (&act, error) : 0;
}

/* Of another kind: the goal that stood ends, and another one begins. */
static gboolean
follow (HwStore *store, HwGoal *former, HwGoal *goal, GError **error)
{
  goal->from_date = hw_store_today (store);
  return end (store, former, NULL, error) && save (store, goal, error)
         && lead_steps (store, HW_RECORD (former)->id, HW_RECORD (goal)->id, error);
}

gint64
hw_plan_b_change (HwStore *store, HwGoal *goal, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "plan-b.change", error);
  g_autoptr (HwConcurrent) plans = act ? find_plan_b (store, goal->child, error) : NULL;

  if (!plans || !check_plan_b (goal, error))
    return 0;
  goal->role = HW_GOAL_ROLE_CONCURRENT;
  goal->status = HW_GOAL_STATUS_APPROVED;
  goal->to_date = 0;
  if (plans->plan_b->kind != goal->kind)
    return follow (store, plans->plan_b, goal, error) ? hw_journal_commit (&act, error) : 0;
  goal->from_date = plans->plan_b->from_date;
  g_set_str (&HW_RECORD (goal)->id, HW_RECORD (plans->plan_b)->id);
  return save (store, goal, error) ? hw_journal_commit (&act, error) : 0;
}

gint64
hw_plan_b_drop (HwStore *store, const char *child, const char *reason, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "plan-b.drop", error);
  g_autoptr (HwConcurrent) plans = act ? find_plan_b (store, child, error) : NULL;
  g_autofree char *said = plans ? dup_reason (reason, error) : NULL;

  return said && end (store, plans->plan_b, said, error) ? hw_journal_commit (&act, error) : 0;
}

gint64
hw_plan_b_take_up (HwStore *store, const char *child, const char *reason, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "plan-b.take-up", error);
  g_autoptr (HwConcurrent) plans = act ? find_plan_b (store, child, error) : NULL;
  g_autofree char *said = plans ? dup_reason (reason, error) : NULL;
  g_autoptr (HwGoal) next = NULL;

  if (!said)
    return 0;
  next = HW_GOAL (hw_record_dup (HW_RECORD (plans->plan_b)));
  g_clear_pointer (&next->parent_instance.id, g_free);
  next->role = HW_GOAL_ROLE_PRIMARY;
  next->from_date = hw_store_today (store);
  g_set_str (&next->why, said);
  if ((plans->plan_a && !end (store, plans->plan_a, said, error))
      || !end (store, plans->plan_b, _ ("It became Plan A."), error)
      || !save (store, next, error)
      || !lead_steps (store, HW_RECORD (plans->plan_b)->id, HW_RECORD (next)->id, error))
    return 0;
  return hw_journal_commit (&act, error);
}

/* ------------------------------------------------------------------ steps */

gint64
hw_goal_step_open (HwStore *store, HwGoalStep *step, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "goal-step.open", error);
  g_autoptr (HwGoal) goal = act ? hw_store_find (store, HW_TYPE_GOAL, step->goal, error) : NULL;

  if (!goal)
    return 0;
  if (!hw_goal_is_active (goal))
    {
      hw_refuse (error, _ ("This goal is not worked any more: a step belongs to one that is."));
      return 0;
    }
  return save (store, step, error) ? hw_journal_commit (&act, error) : 0;
}

gint64
hw_goal_step_complete (HwStore *store, const char *id, HwDay day, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "goal-step.complete", error);
  g_autoptr (HwGoalStep) step
      = act ? hw_store_find (store, HW_TYPE_GOAL_STEP, id, error) : NULL;

  if (!step)
    return 0;
  if (step->done_date)
    {
      hw_refuse (error, _ ("This step is done already."));
      return 0;
    }
  step->done_date = day;
  return save (store, step, error) ? hw_journal_commit (&act, error) : 0;
}

/* ------------------------------------------------------------------ disclosure and search */

gint64
hw_disclosure_record (HwStore *store, HwDisclosure *disclosure, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "disclosure.record", error);

  if (!act)
    return 0;
  if (!disclosure->staff)
    g_set_str (&disclosure->staff, hw_store_actor (store));
  return save (store, disclosure, error) ? hw_journal_commit (&act, error) : 0;
}

/* The open search of Plan B goes on with the ledger. */
static gboolean
lead_search (HwStore *store, const HwRelativeSearch *search, GError **error)
{
  g_autoptr (HwConcurrent) plans = hw_concurrent_read (store, search->child, error);
  HwGoal *plan_b = plans ? plans->plan_b : NULL;

  if (!plan_b || !plan_b->search_open || !search->next_search
      || hw_concurrent_next_search (plans) != search->next_search)
    return plans != NULL;
  plan_b->next_search = search->next_search;
  return save (store, plan_b, error);
}

gint64
hw_relative_search_record (HwStore *store, HwRelativeSearch *search, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "relative-search.record", error);

  if (!act)
    return 0;
  if (!search->staff)
    g_set_str (&search->staff, hw_store_actor (store));
  return save (store, search, error) && lead_search (store, search, error)
             ? hw_journal_commit (&act, error)
             : 0;
}
