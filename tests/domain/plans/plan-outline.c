/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the acts on a plan's elements are tried on.
 */

#include "plan-outline.h"

#include "base/hw-error.h"
#include "domain/plans/hw-case-plan-query.h"

char *
plan_outline_add (PlanOutline *self,
                  const char *type,
                  const char *parent,
                  const char *of,
                  const char *what,
                  int place)
{
  g_autofree char *position = g_strdup_printf ("%d", place);

  return hw_test_add (self->store, type, parent, of, "what", what, "position", position, NULL);
}

static void
fill (gpointer data)
{
  PlanOutline *self = data;
  HwStore *store = self->store;

  self->family = hw_test_add (store, "family", "name", "Combs, Dana", NULL);
  self->plan = hw_test_add (store, "case-plan", "family", self->family, "version", "1", "status",
                            "draft", "from-date", "2026-01-31", NULL);
  self->goal[0] = plan_outline_add (self, "plan-goal", "plan", self->plan, "A", 0);
  self->goal[1] = plan_outline_add (self, "plan-goal", "plan", self->plan, "B", 1);
  self->objective[0] = plan_outline_add (self, "objective", "goal", self->goal[0], "A1", 0);
  self->objective[1] = plan_outline_add (self, "objective", "goal", self->goal[0], "A2", 1);
  self->objective[2] = plan_outline_add (self, "objective", "goal", self->goal[0], "A3", 2);
  self->task[0] = plan_outline_add (self, "task", "objective", self->objective[0], "w", 0);
  self->task[1] = plan_outline_add (self, "task", "objective", self->objective[0], "x", 1);
  self->task[2] = plan_outline_add (self, "task", "objective", self->objective[0], "y", 2);
  self->task[3] = plan_outline_add (self, "task", "objective", self->objective[0], "z", 3);
}

void
plan_outline_set_up (PlanOutline *self, gconstpointer data)
{
  hw_test_fill_once (self, sizeof *self, fill);
}

void
plan_outline_tear_down (PlanOutline *self, gconstpointer data)
{
  hw_test_store_free (self->test);
}

/* «A: A1(w x) A2, B: », as the plan reads. */
static char *
outline (PlanOutline *self)
{
  g_autoptr (HwPlanWhole) whole = hw_case_plan_read (self->store, self->plan, NULL);
  GString *words = g_string_new (NULL);

  for (guint g = 0; g < whole->goals->len; g++)
    {
      HwPlanGoal *goal = g_ptr_array_index (whole->goals, g);

      g_string_append_printf (words, "%s%s:", g ? ", " : "", goal->what);
      for (guint o = 0; o < whole->objectives->len; o++)
        {
          HwObjective *one = g_ptr_array_index (whole->objectives, o);

          if (g_strcmp0 (one->goal, goal->parent_instance.id) != 0)
            continue;
          g_string_append_printf (words, " %s(", one->what);
          for (guint t = 0; t < whole->tasks->len; t++)
            if (g_strcmp0 (HW_TASK (whole->tasks->pdata[t])->objective, one->parent_instance.id)
                == 0)
              g_string_append (words, HW_TASK (whole->tasks->pdata[t])->what);
          g_string_append_c (words, ')');
        }
    }
  return g_string_free_and_steal (words);
}

void
plan_outline_assert (PlanOutline *self, const char *expected)
{
  g_autofree char *words = outline (self);

  g_assert_cmpstr (words, ==, expected);
}

/* How many fields, or whole records, the transaction wrote. */
static guint
count_written (PlanOutline *self)
{
  g_autoptr (GPtrArray) last = hw_journal_transactions (self->store, 1, NULL);

  return (guint)g_ascii_strtoull (((HwChange *)last->pdata[0])->after, NULL, 10);
}

/* It was one transaction, with that many entries, whose undoing gives the store as it was; and then
 * it stands again. */
void
plan_outline_assert_act (
    PlanOutline *self, gint64 transaction, GError *error, const char *before, guint written)
{
  g_autoptr (GError) undo = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (transaction, ==, hw_journal_head (self->store).transactions);
  g_assert_cmpuint (count_written (self), ==, written);
  after = hw_test_dump (self->store);
  g_assert_cmpint (hw_journal_undo_transaction (self->store, transaction, &undo), >, 0);
  g_assert_no_error (undo);
  undone = hw_test_dump (self->store);
  g_assert_cmpstr (undone, ==, before);
  g_assert_cmpint (hw_journal_redo (self->store, NULL, &undo), >, 0);
  g_assert_no_error (undo);
  again = hw_test_dump (self->store);
  g_assert_cmpstr (again, ==, after);
}

void
plan_outline_assert_error (PlanOutline *self,
                           gint64 transaction,
                           GError **error,
                           int code,
                           const char *part,
                           const char *before)
{
  g_autofree char *after = hw_test_dump (self->store);

  g_assert_cmpint (transaction, ==, 0);
  g_assert_error (*error, HW_ERROR, code);
  g_assert_nonnull (strstr ((*error)->message, part));
  g_assert_cmpstr (after, ==, before);
  g_clear_error (error);
}
