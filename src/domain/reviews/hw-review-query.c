/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A family has a handful of children in care and one plan: they are read by their references.
 */

#include "domain/reviews/hw-review-query.h"

#include "domain/placements/hw-goal-rules.h"
#include "domain/plans/hw-plan-change-rules.h"
#include "domain/plans/hw-plan-goal.h"
#include "domain/plans/hw-task-rules.h"

G_DEFINE_BOXED_TYPE (HwReviews, hw_reviews, hw_reviews_ref, hw_reviews_unref)

static void
review_child_free (gpointer data)
{
  HwReviewChild *self = data;

  g_object_unref (self->child);
  g_object_unref (self->stay);
  g_clear_object (&self->review);
  g_free (self);
}

static void
reviews_clear (gpointer data)
{
  HwReviews *self = data;

  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
}

HwReviews *
hw_reviews_ref (HwReviews *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hw_reviews_unref (HwReviews *self)
{
  g_atomic_rc_box_release_full (self, reviews_clear);
}

/* ------------------------------------------------------------------ children */

static HwStay *
find_open_stay (GPtrArray *stays, HwDay today)
{
  for (guint i = 0; i < stays->len; i++)
    if (hw_stay_is_open (g_ptr_array_index (stays, i), today))
      return g_ptr_array_index (stays, i);
  return NULL;
}

/* Of several, the first: it closed the window. */
static HwConcurrentReview *
find_first (GPtrArray *reviews)
{
  HwConcurrentReview *first = NULL;

  for (guint i = 0; i < reviews->len; i++)
    {
      HwConcurrentReview *review = g_ptr_array_index (reviews, i);

      if (!first || review->date < first->date)
        first = review;
    }
  return first;
}

static gboolean
read_child (HwReviews *self, HwStore *store, HwChild *child, GError **error)
{
  HwDay today = hw_store_today (store);
  const char *id = HW_RECORD (child)->id;
  g_autoptr (GPtrArray) stays = hw_store_list_by (store, HW_TYPE_STAY, "child", id, error);
  g_autoptr (GPtrArray) goals
      = stays ? hw_store_list_by (store, HW_TYPE_GOAL, "child", id, error) : NULL;
  g_autoptr (GPtrArray) reviews = NULL;
  HwGoal *primary, *concurrent;
  HwReviewChild *one;
  HwStay *stay;

  if (!goals)
    return FALSE;
  stay = find_open_stay (stays, today);
  primary = hw_goal_in_force (goals, HW_GOAL_ROLE_PRIMARY, today);
  concurrent = hw_goal_in_force (goals, HW_GOAL_ROLE_CONCURRENT, today);
  if (!stay || !hw_review_applies (primary, concurrent))
    return TRUE;
  if (!(reviews
      = hw_store_list_by (store, HW_TYPE_CONCURRENT_REVIEW, "stay", HW_RECORD (stay)->id, error)))
    return FALSE;
  one = g_new0 (HwReviewChild, 1);
  one->child = g_object_ref (child);
  one->stay = g_object_ref (stay);
  g_set_object (&one->review, find_first (reviews));
  one->primary = primary ? primary->kind : HW_GOAL_KIND_NONE;
  one->concurrent = concurrent ? concurrent->kind : HW_GOAL_KIND_NONE;
  g_ptr_array_add (self->children, one);
  return TRUE;
}

static gboolean
read_children (HwReviews *self, HwStore *store, const char *family, GError **error)
{
  g_autoptr (GPtrArray) children = hw_store_list_by (store, HW_TYPE_CHILD, "family", family, error);

  self->children = g_ptr_array_new_with_free_func (review_child_free);
  for (guint i = 0; children && i < children->len; i++)
    if (!read_child (self, store, g_ptr_array_index (children, i), error))
      return FALSE;
  return children != NULL;
}

/* ------------------------------------------------------------------ the plan */

static HwCasePlan *
find_latest (GPtrArray *plans)
{
  HwCasePlan *latest = NULL;

  for (guint i = 0; i < plans->len; i++)
    {
      HwCasePlan *plan = g_ptr_array_index (plans, i);

      if (!latest || plan->version > latest->version)
        latest = plan;
    }
  return latest;
}

/* The records of @type that refer to one of @parents. */
static GPtrArray *
list_below (HwStore *store, GPtrArray *parents, GType type, const char *field, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < parents->len; i++)
    {
      GPtrArray *some
          = hw_store_list_by (store, type, field, HW_RECORD (parents->pdata[i])->id, error);

      if (!some)
        return NULL;
      g_ptr_array_extend_and_steal (all, some);
    }
  return g_steal_pointer (&all);
}

static void
count_tasks (HwReviews *self, GPtrArray *tasks, HwCasePlan *plan, HwDay today)
{
  for (guint i = 0; i < tasks->len; i++)
    {
      HwTask *task = g_ptr_array_index (tasks, i);

      self->n_tasks++;
      self->n_done += task->done_date != 0;
      self->n_late += hw_task_is_overdue (task, plan->from_date, tasks, today);
    }
}

static gboolean
read_plan (HwReviews *self, HwStore *store, HwCasePlan *plan, GError **error)
{
  g_autoptr (GPtrArray) goals
      = hw_store_list_by (store, HW_TYPE_PLAN_GOAL, "plan", HW_RECORD (plan)->id, error);
  g_autoptr (GPtrArray) objectives
      = goals ? list_below (store, goals, HW_TYPE_OBJECTIVE, "goal", error) : NULL;
  g_autoptr (GPtrArray) tasks
      = objectives ? list_below (store, objectives, HW_TYPE_TASK, "objective", error) : NULL;

  if (!tasks)
    return FALSE;
  count_tasks (self, tasks, plan, hw_store_today (store));
  self->compliance = hw_review_sum_compliance (objectives);
  self->success = hw_review_sum_success (objectives);
  return TRUE;
}

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  HwPlanChange *const *left = a, *const *right = b;

  return (*left)->asked_date - (*right)->asked_date;
}

static gboolean
read_changes (HwReviews *self, HwStore *store, const char *family, GPtrArray *plans,
              GError **error)
{
  g_autoptr (GPtrArray) changes
      = hw_store_list_by (store, HW_TYPE_PLAN_CHANGE, "family", family, error);

  self->changes = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; changes && i < changes->len; i++)
    if (hw_plan_change_is_open (g_ptr_array_index (changes, i), plans))
      g_ptr_array_add (self->changes, g_object_ref (g_ptr_array_index (changes, i)));
  g_ptr_array_sort (self->changes, compare_changes);
  return changes != NULL;
}

HwReviews *
hw_reviews_read (HwStore *store, const char *family, GError **error)
{
  g_autoptr (HwReviews) self = g_atomic_rc_box_new0 (HwReviews);
  g_autoptr (GPtrArray) plans
      = hw_store_list_by (store, HW_TYPE_CASE_PLAN, "family", family, error);
  HwCasePlan *latest = plans ? find_latest (plans) : NULL;

  return plans && read_children (self, store, family, error)
                 && (!latest || read_plan (self, store, latest, error))
                 && read_changes (self, store, family, plans, error)
             ? g_steal_pointer (&self)
             : NULL;
}
