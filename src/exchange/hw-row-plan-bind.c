/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finding the columns that a mapping names; one fact for each column that no record uses.
 */

#include "exchange/hw-row-plan-private.h"

#include "base/hw-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
fault_free (HwRowFault *self)
{
  g_free (self->value);
  g_free (self->reason);
  g_free (self);
}

void
hw_row_maker_free (HwRowMaker *self)
{
  g_array_unref (self->rules);
  g_array_unref (self->inputs);
  g_array_unref (self->when);
  g_ptr_array_unref (self->targets);
  g_ptr_array_unref (self->faults);
  g_clear_object (&self->record);
  g_free (self);
}

static HwRowMaker *
maker_new (HwRowPlan *plan, const HwMappingRecord *map)
{
  HwRowMaker *self = g_new0 (HwRowMaker, 1);

  self->map = map;
  self->fact = -1;
  self->rules = g_array_new (FALSE, TRUE, sizeof (HwBoundRule));
  self->inputs = g_array_new (FALSE, FALSE, sizeof (int));
  self->when = g_array_new (FALSE, FALSE, sizeof (int));
  self->targets = g_ptr_array_new ();
  self->faults = g_ptr_array_new_with_free_func ((GDestroyNotify) fault_free);
  self->space = hw_fold_space (plan->fold, map->klass, map->keys);
  g_ptr_array_add (plan->makers, self);
  return self;
}

static gboolean
find_column (HwRowPlan *plan, const char *name, guint line, int *column, GError **error)
{
  *column = hw_row_source_find (plan->source, name);
  for (guint i = *column + 1; *column >= 0 && i < plan->source->columns->len; i++)
    if (g_str_equal (g_array_index (plan->source->columns, HwSourceColumn, i).name, name))
      {
        g_set_error (error, HW_ERROR, HW_ERROR_INVALID,
                     _ ("line 1: the file has two columns «%s»"), name);
        return FALSE;
      }
  if (*column >= 0)
    return TRUE;
  g_set_error (error, HW_ERROR, HW_ERROR_INVALID,
               _ ("the file has no column «%s», which line %u of %s names"), name, line,
               plan->mapping->path);
  return FALSE;
}

static HwRowMaker *
find_maker (HwRowPlan *plan, const char *name)
{
  for (guint i = 0; i < plan->makers->len; i++)
    {
      HwRowMaker *maker = g_ptr_array_index (plan->makers, i);

      if (maker->fact < 0 && g_str_equal (maker->map->name, name))
        return maker;
    }
  return NULL;
}

static int
term_column (HwRowPlan *plan, HwRowMaker *self, HwTermKind kind)
{
  if (kind == HW_TERM_VALUE)
    return self->fact;
  if (kind == HW_TERM_ABOUT)
    return g_array_index (plan->source->columns, HwSourceColumn, self->fact).about;
  return -1;
}

static gboolean
bind_rule (HwRowPlan *plan, HwRowMaker *self, const HwMappingRule *rule, GError **error)
{
  HwBoundRule bound = { .rule = rule, .condition = -1 };
  guint index = rule->field - self->map->klass->fields;

  self->mask |= G_GUINT64_CONSTANT (1) << index;
  if (rule->record)
    {
      bound.target = find_maker (plan, rule->record);
      g_ptr_array_add (self->targets, bound.target);
    }
  for (guint i = 0; rule->terms && i < rule->terms->len; i++)
    {
      const HwMappingTerm *term = g_ptr_array_index (rule->terms, i);

      bound.columns[i] = term_column (plan, self, term->kind);
      if (term->kind == HW_TERM_COLUMN
          && !find_column (plan, term->text, rule->line, &bound.columns[i], error))
        return FALSE;
      if (bound.columns[i] >= 0)
        g_array_append_val (self->inputs, bound.columns[i]);
    }
  if (rule->condition.column)
    {
      if (!find_column (plan, rule->condition.column, rule->line, &bound.condition, error))
        return FALSE;
      g_array_append_val (self->inputs, bound.condition);
    }
  g_array_append_val (self->rules, bound);
  return TRUE;
}

static gboolean
bind_maker (HwRowPlan *plan, HwRowMaker *self, GError **error)
{
  const HwMappingRecord *map = self->map;

  for (guint i = 0; i < map->rules->len; i++)
    if (!bind_rule (plan, self, g_ptr_array_index (map->rules, i), error))
      return FALSE;
  for (guint i = 0; i < map->when->len; i++)
    {
      int column;

      if (!find_column (plan, g_ptr_array_index (map->when, i), map->line, &column, error))
        return FALSE;
      g_array_append_val (self->when, column);
      g_array_append_val (self->inputs, column);
    }
  return TRUE;
}

static gboolean
is_listed (GPtrArray *names, const char *name)
{
  for (guint i = 0; i < names->len; i++)
    if (g_str_equal (g_ptr_array_index (names, i), name))
      return TRUE;
  return FALSE;
}

/* Whether a code can come that no record takes. */
static gboolean
has_strangers (const HwCodeList *codes)
{
  GHashTableIter iter;
  gpointer code;

  g_hash_table_iter_init (&iter, codes->values);
  while (g_hash_table_iter_next (&iter, &code, NULL))
    if (hw_code_list_is_stranger (codes, code))
      return TRUE;
  return codes->otherwise != NULL;
}

/* Whether a record takes the column's value; and the code list that knows not all of its codes. */
static gboolean
is_used (HwRowPlan *plan, int column, const HwCodeList **strangers)
{
  gboolean used = FALSE;

  for (guint i = 0; i < plan->n_records; i++)
    {
      HwRowMaker *maker = g_ptr_array_index (plan->makers, i);

      for (guint r = 0; r < maker->rules->len; r++)
        {
          HwBoundRule *bound = &g_array_index (maker->rules, HwBoundRule, r);

          for (guint t = 0; bound->rule->terms && t < bound->rule->terms->len; t++)
            if (bound->columns[t] == column)
              {
                used = TRUE;
                if (bound->rule->codes && has_strangers (bound->rule->codes))
                  *strangers = bound->rule->codes;
              }
        }
    }
  return used;
}

static gboolean
bind_facts (HwRowPlan *plan, GError **error)
{
  for (guint i = 0; plan->mapping->facts && i < plan->source->columns->len; i++)
    {
      const char *name = g_array_index (plan->source->columns, HwSourceColumn, i).name;
      const HwCodeList *strangers = NULL;
      HwRowMaker *maker;

      if (*name == '.' || !*name)
        continue;
      if (is_listed (plan->mapping->also, name))
        strangers = NULL;
      else if (is_used (plan, i, &strangers) && !strangers)
        continue;
      maker = maker_new (plan, plan->mapping->facts);
      maker->fact = i;
      maker->strangers = strangers;
      if (!bind_maker (plan, maker, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
hw_row_plan_bind (HwRowPlan *self, GError **error)
{
  for (guint i = 0; i < self->mapping->records->len; i++)
    if (!bind_maker (self, maker_new (self, g_ptr_array_index (self->mapping->records, i)), error))
      return FALSE;
  self->n_records = self->makers->len;
  return bind_facts (self, error);
}
