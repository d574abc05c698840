/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A step is known by the field that it writes: so are those that an import brought.
 */

#include "domain/plans/hw-plan-steps-query.h"

#include "domain/families/hw-staff.h"
#include "domain/plans/hw-case-plan.h"

#include <string.h>

typedef struct
{
  HwStore *store;
  GPtrArray *history;  /* of HwChange of one version, the oldest first */
  GHashTable *undone;  /* numbers of transactions that are taken back */
  GHashTable *titles;  /* of staff, by id */
  char *comments;      /* as they stand after what was walked */
  gint64 version;
  GPtrArray *steps;
} Walk;

static void
step_free (gpointer data)
{
  HwPlanStep *self = data;

  g_free (self->who);
  g_free (self->comments);
  g_free (self);
}

/* What undoes a transaction may be taken back itself: the latest word counts. */
static void
find_undone (Walk *self)
{
  for (guint i = self->history->len; i-- > 0;)
    {
      const HwChange *change = g_ptr_array_index (self->history, i);

      if (change->undoes
          && !g_hash_table_contains (self->undone, GSIZE_TO_POINTER (change->transaction)))
        g_hash_table_add (self->undone, GSIZE_TO_POINTER (change->undoes));
    }
}

static gboolean
counts (Walk *self, const HwChange *change)
{
  return !change->undoes
         && !g_hash_table_contains (self->undone, GSIZE_TO_POINTER (change->transaction));
}

static gboolean
is_field (const HwChange *change, const char *field)
{
  return g_strcmp0 (change->field, field) == 0;
}

/* What the same transaction wrote into @field of the plan; NULL: nothing. */
static const char *
written (Walk *self, const HwChange *beside, const char *field)
{
  for (guint i = 0; i < self->history->len; i++)
    {
      const HwChange *change = g_ptr_array_index (self->history, i);

      if (change->transaction == beside->transaction && is_field (change, field))
        return change->after;
    }
  return NULL;
}

static void
add_step (Walk *self, HwPlanStepKind kind, const HwChange *change, const char *by)
{
  const char *staff = by ? written (self, change, by) : NULL;
  HwPlanStep *step = g_new0 (HwPlanStep, 1);

  hw_store_add_title (self->store, self->titles, HW_TYPE_STAFF, staff);
  step->kind = kind;
  step->version = self->version;
  step->day = hw_day_parse (change->after);
  step->at = change->at;
  step->who = g_strdup (staff ? g_hash_table_lookup (self->titles, staff)
                              : change->actor_title);
  if (kind == HW_PLAN_STEP_RETURNED)
    step->comments = g_strdup (self->comments);
  g_ptr_array_add (self->steps, step);
}

/* A plan that was asked for and is asked for no longer, or goes back by the act. */
static gboolean
is_return (Walk *self, const HwChange *change)
{
  if (is_field (change, "asked-date"))
    return change->before && !change->after;
  return is_field (change, "return-comments") && g_str_equal (change->act, "plan.return")
         && change->after;
}

static void
walk_change (Walk *self, const HwChange *change, gint64 *returned)
{
  static const struct
  {
    const char *field, *by;
    HwPlanStepKind kind;
  } kinds[] = {
    { "agreed-date", NULL, HW_PLAN_STEP_AGREED },
    { "asked-date", "asked-by", HW_PLAN_STEP_ASKED },
    { "approved-date", "approved-by", HW_PLAN_STEP_APPROVED },
    { "closed-date", NULL, HW_PLAN_STEP_CLOSED },
  };

  if (is_field (change, "family") && !change->before)
    add_step (self, HW_PLAN_STEP_BEGUN, change, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (is_field (change, kinds[i].field) && change->after)
      add_step (self, kinds[i].kind, change, kinds[i].by);
  if (is_return (self, change) && *returned != change->transaction)
    {
      const char *comments = written (self, change, "return-comments");

      if (comments)
        g_set_str (&self->comments, comments);
      add_step (self, HW_PLAN_STEP_RETURNED, change, NULL);
      *returned = change->transaction;
    }
}

/* Adds its steps, the oldest first. */
static gboolean
walk_version (HwStore *store, HwCasePlan *plan, GPtrArray *steps, GError **error)
{
  g_autoptr (GPtrArray) history
      = hw_journal_history (store, "case-plan", plan->parent_instance.id, error);
  g_autoptr (GHashTable) undone = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) titles
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Walk self = { store, history, undone, titles, NULL, plan->version, steps };
  gint64 returned = 0;

  if (!history)
    return FALSE;
  find_undone (&self);
  for (guint i = 0; i < history->len; i++)
    {
      const HwChange *change = g_ptr_array_index (history, i);

      if (counts (&self, change))
        walk_change (&self, change, &returned);
    }
  g_free (self.comments);
  return TRUE;
}

GPtrArray *
hw_plan_list_steps (HwStore *store, const char *plan, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (step_free);
  g_autofree char *id = g_strdup (plan);

  while (id)
    {
      g_autoptr (HwCasePlan) version = hw_store_find (store, HW_TYPE_CASE_PLAN, id, error);
      g_autoptr (GPtrArray) steps = g_ptr_array_new ();

      if (!version || !walk_version (store, version, steps, error))
        return NULL;
      for (guint i = steps->len; i-- > 0;)
        g_ptr_array_add (all, g_ptr_array_index (steps, i));
      g_set_str (&id, version->previous);
    }
  return g_steal_pointer (&all);
}
