/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One statement over the stays; of those without a decision the goals are read, for one with
 * another goal than return to parent needs none.
 */

#include "domain/concurrent/hw-first-decision-query.h"

#include "domain/concurrent/first-decision-sql.h"
#include "domain/concurrent/hw-first-decision-rules.h"
#include "domain/placements/hw-goal-rules.h"
#include "domain/reviews/hw-review-rules.h"
#include "store/hw-statement.h"

static HwStatement *
prepare (HwStore *store, HwDay today, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, FIRST_DECISION_STAYS, error);

  if (!statement)
    return NULL;
  hw_statement_bind_day (statement, 1, today);
  hw_statement_bind_day (statement, 2, today - HW_REVIEW_DUE - 1);
  hw_statement_bind_day (statement, 3, today - HW_FIRST_DECISION_DAYS);
  return statement;
}

/* One that came in time is none of them; one that has not come is late for as long as the child is
 * in care. */
static void
read_stay (HwFirstDecisions *self, HwStatement *statement, HwDay today)
{
  HwDay removal = hw_statement_day (statement, 4), exit = hw_statement_day (statement, 5);
  HwFirstDecisionKind kind;
  HwFirstDecision *one;
  HwDay day;

  if (exit && exit <= removal + HW_REVIEW_DUE)
    return;
  self->n_stays++;
  g_ptr_array_add (self->children, hw_statement_dup_id (statement, 0));
  kind = hw_first_decision (hw_statement_day (statement, 6), hw_statement_day (statement, 7),
                            &day);
  if (kind ? hw_first_decision_late (removal, day) == 0 : exit && exit <= today)
    return;
  one = g_new0 (HwFirstDecision, 1);
  one->child = hw_statement_dup_id (statement, 0);
  one->name = hw_statement_dup_text (statement, 1);
  one->family = hw_statement_dup_text (statement, 2);
  one->worker = hw_statement_dup_text (statement, 3);
  one->removal = removal;
  one->kind = kind;
  one->day = day;
  one->late = hw_first_decision_late (removal, kind ? day : today);
  g_ptr_array_add (self->late, one);
}

/* FALSE: the goals could not be read. */
static gboolean
is_wanted (HwStore *store, const HwFirstDecision *one, gboolean *wanted, GError **error)
{
  HwDay today = hw_store_today (store);
  g_autoptr (GPtrArray) goals = NULL;

  *wanted = TRUE;
  if (one->kind)
    return TRUE;
  if (!(goals = hw_store_list_by (store, HW_TYPE_GOAL, "child", one->child, error)))
    return FALSE;
  *wanted = hw_review_applies (hw_goal_in_force (goals, HW_GOAL_ROLE_PRIMARY, today),
                               hw_goal_in_force (goals, HW_GOAL_ROLE_CONCURRENT, today));
  return TRUE;
}

/* A child with two stays is listed twice. */
static void
drop_stay (HwFirstDecisions *self, guint position)
{
  const HwFirstDecision *one = g_ptr_array_index (self->late, position);
  guint index;

  if (g_ptr_array_find_with_equal_func (self->children, one->child, g_str_equal, &index))
    g_ptr_array_remove_index (self->children, index);
  self->n_stays--;
  g_ptr_array_remove_index_fast (self->late, position);
}

static gboolean
drop_unwanted (HwFirstDecisions *self, HwStore *store, GError **error)
{
  for (guint i = self->late->len; i-- > 0;)
    {
      gboolean wanted;

      if (!is_wanted (store, g_ptr_array_index (self->late, i), &wanted, error))
        return FALSE;
      if (!wanted)
        drop_stay (self, i);
      else
        self->n_none += ((HwFirstDecision *) g_ptr_array_index (self->late, i))->kind == 0;
    }
  return TRUE;
}

HwFirstDecisions *
hw_first_decisions_read (HwStore *store, GError **error)
{
  HwDay today = hw_store_today (store);
  HwStatement *statement = prepare (store, today, error);
  g_autoptr (HwFirstDecisions) self = hw_first_decisions_new ();
  g_autoptr (GError) failed = NULL;

  if (!statement)
    return NULL;
  while (hw_statement_step (statement, &failed))
    read_stay (self, statement, today);
  if (failed)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return NULL;
    }
  if (!drop_unwanted (self, store, error))
    return NULL;
  hw_first_decisions_sort (self);
  return g_steal_pointer (&self);
}
