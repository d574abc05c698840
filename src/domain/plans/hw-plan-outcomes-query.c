/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Versions are put together to plans, plans are told of each child.
 */

#include "domain/plans/hw-plan-outcomes-query.h"

#include "domain/families/hw-child.h"
#include "domain/families/hw-family.h"
#include "domain/plans/hw-task-rules.h"
#include "domain/plans/plan-outcomes-sql.h"
#include "store/hw-statement.h"

/* A family's latest plan that was approved, in all its versions. */
typedef struct
{
  char *last; /* the id of the last of them */
  gboolean is_in_force;
  HwDay approved;
  HwDay first_step;
} Plan;

static void
plan_free (gpointer data)
{
  g_free (((Plan *)data)->last);
  g_free (data);
}

static void
wait_free (gpointer data)
{
  HwPlanWait *self = data;

  g_free (self->child);
  g_free (self->title);
  g_free (self->family);
  g_free (self->family_title);
  g_free (self->plan);
  g_free (self);
}

void
hw_plan_outcomes_free (HwPlanOutcomes *self)
{
  g_ptr_array_unref (self->waiting);
  g_free (self);
}

void
hw_plan_unchanged_free (HwPlanUnchanged *self)
{
  g_free (self->family);
  g_free (self->family_title);
  g_free (self->plan);
  g_clear_object (&self->objective);
  g_free (self);
}

/* The version goes on with what stands in @plans, or is a new plan. */
static void
add_version (GHashTable *plans, HwStatement *row)
{
  g_autofree char *family = hw_statement_dup_id (row, 0);
  g_autofree char *previous = hw_statement_dup_id (row, 2);
  Plan *plan = g_hash_table_lookup (plans, family);
  HwDay step = hw_statement_day (row, 5);

  if (!plan || g_strcmp0 (plan->last, previous) != 0)
    {
      plan = g_new0 (Plan, 1);
      plan->approved = hw_statement_day (row, 4);
      g_hash_table_insert (plans, g_steal_pointer (&family), plan);
    }
  g_free (plan->last);
  plan->last = hw_statement_dup_id (row, 1);
  plan->is_in_force = hw_statement_int (row, 3) != 0;
  if (step && (!plan->first_step || step < plan->first_step))
    plan->first_step = step;
}

/* Family → Plan. */
static GHashTable *
read_plans (HwStore *store, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, PLAN_OUTCOMES_VERSIONS, error);
  g_autoptr (GHashTable) plans = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, plan_free);
  g_autoptr (GError) failed = NULL;

  while (statement && hw_statement_step (statement, &failed))
    add_version (plans, statement);
  if (failed)
    g_propagate_error (error, g_steal_pointer (&failed));
  else if (statement)
    return g_steal_pointer (&plans);
  return NULL;
}

static void
add_child (HwPlanOutcomes *steps, HwStatement *row, GHashTable *plans, HwDay today)
{
  g_autofree char *family = hw_statement_dup_id (row, 1);
  const Plan *plan = g_hash_table_lookup (plans, family);
  HwPlanWait *wait;

  steps->children++;
  steps->approved += plan != NULL;
  steps->started += plan && plan->first_step;
  if (!plan || !plan->is_in_force
      || !hw_plan_waits_for_step (plan->approved, plan->first_step, today))
    return;
  wait = g_new0 (HwPlanWait, 1);
  wait->child = hw_statement_dup_id (row, 0);
  wait->family = g_steal_pointer (&family);
  wait->plan = g_strdup (plan->last);
  wait->approved = plan->approved;
  wait->days = today - plan->approved;
  g_ptr_array_add (steps->waiting, wait);
}

static gboolean
add_titles (HwStore *store, HwPlanWait *wait, GError **error)
{
  g_autoptr (HwRecord) child = hw_store_find (store, HW_TYPE_CHILD, wait->child, error);
  g_autoptr (HwRecord) family
      = child ? hw_store_find (store, HW_TYPE_FAMILY, wait->family, error) : NULL;

  if (!family)
    return FALSE;
  wait->title = hw_record_dup_title (child);
  wait->family_title = hw_record_dup_title (family);
  return TRUE;
}

HwPlanOutcomes *
hw_plan_outcomes_read (HwStore *store, GError **error)
{
  HwDay today = hw_store_today (store);
  g_autoptr (GHashTable) plans = read_plans (store, error);
  HwStatement *statement = plans ? hw_store_prepare (store, PLAN_OUTCOMES_CHILDREN, error) : NULL;
  g_autoptr (HwPlanOutcomes) steps = g_new0 (HwPlanOutcomes, 1);
  g_autoptr (GError) failed = NULL;

  steps->waiting = g_ptr_array_new_with_free_func (wait_free);
  if (!statement)
    return NULL;
  hw_statement_bind_day (statement, 1, today);
  while (hw_statement_step (statement, &failed))
    add_child (steps, statement, plans, today);
  if (failed)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return NULL;
    }
  for (guint i = 0; i < steps->waiting->len; i++)
    if (!add_titles (store, g_ptr_array_index (steps->waiting, i), error))
      return NULL;
  return g_steal_pointer (&steps);
}

GPtrArray *
hw_plan_unchanged_read (HwStore *store, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, PLAN_OUTCOMES_UNCHANGED, error);
  g_autoptr (GPtrArray) list
      = g_ptr_array_new_with_free_func ((GDestroyNotify)hw_plan_unchanged_free);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) failed = NULL;

  while (statement && hw_statement_step (statement, &failed))
    {
      HwPlanUnchanged *one = g_new0 (HwPlanUnchanged, 1);

      one->family = hw_statement_dup_id (statement, 0);
      one->family_title = hw_statement_dup_text (statement, 1);
      one->plan = hw_statement_dup_id (statement, 2);
      one->version = hw_statement_int (statement, 3);
      g_ptr_array_add (list, one);
      g_ptr_array_add (ids, hw_statement_dup_id (statement, 4));
    }
  if (failed)
    g_propagate_error (error, g_steal_pointer (&failed));
  if (!statement || failed)
    return NULL;
  for (guint i = 0; i < list->len; i++)
    {
      HwPlanUnchanged *one = g_ptr_array_index (list, i);

      one->objective = hw_store_find (store, HW_TYPE_OBJECTIVE, g_ptr_array_index (ids, i), error);
      if (!one->objective)
        return NULL;
    }
  return g_steal_pointer (&list);
}
