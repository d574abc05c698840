/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An element of one level of the outline becomes one of another: a new record that says the same,
 * and so do those below it. Nothing that was written is dropped on the way.
 */

#include "domain/plans/hw-plan-element-private.h"

#include "domain/plans/hw-case-plan-result.h"
#include "domain/plans/hw-case-plan-rules.h"
#include "domain/plans/hw-plan-place-rules.h"

#include <glib/gi18n-lib.h>

static gboolean
is_structure (const HwField *field, const HwPlanKind *kind)
{
  return g_str_equal (field->name, kind->parent) || g_str_equal (field->name, "position")
         || g_str_equal (field->name, "copied-from");
}

static void
refuse_loss (HwRecord *element, const char *fields, GError **error)
{
  g_autofree char *title = hw_record_dup_title (element);

  hw_plan_refuse (error, _ ("«%s» says what has no place there: %s. Clear that first."), title,
                  fields);
}

/* A record of the level @to below @parent that says what @element says. NULL where that kind has no
 * field for something that is filled in. */
static HwRecord *
as_level (HwRecord *element, int from, int to, const char *parent, GError **error)
{
  const HwPlanKind *kind = &hw_plan_kinds[to];
  g_autoptr (HwRecord) made = g_object_new (kind->type (), kind->parent, parent, NULL);
  HwRecordClass *klass = HW_RECORD_GET_CLASS (element);
  g_autoptr (GString) lost = g_string_new (NULL);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];
      const HwField *same = hw_plan_field (made, field->name);
      g_autofree char *text = hw_record_print (element, field);

      if (is_structure (field, &hw_plan_kinds[from]) || hw_record_is_absent (element, field))
        continue;
      if (!same)
        g_string_append_printf (lost, "%s%s", lost->len ? ", " : "", _ (field->label));
      else if (!hw_record_parse (made, same, text, error))
        return NULL;
    }
  if (lost->len == 0)
    return g_steal_pointer (&made);
  refuse_loss (element, lost->str, error);
  return NULL;
}

static GPtrArray *
list_below (HwStore *store, HwRecord *element, int level, GError **error)
{
  const HwPlanKind *kind = &hw_plan_kinds[level + 1];
  GPtrArray *below;

  if (level + 1 >= HW_PLAN_LEVELS)
    return g_ptr_array_new ();
  below = hw_store_list_by (store, kind->type (), kind->parent, element->id, error);
  if (below)
    g_ptr_array_sort (below, hw_plan_compare_places);
  return below;
}

/* What is below @element goes below @made, which stands for it and is written; then it goes. */
static gboolean
replace (HwStore *store, HwRecord *element, HwRecord *made, int from, int to, GError **error)
{
  g_autoptr (GPtrArray) below = list_below (store, element, from, error);

  if (!below)
    return FALSE;
  if (below->len > 0 && to + 1 >= HW_PLAN_LEVELS)
    {
      g_autofree char *title = hw_record_dup_title (element);

      return hw_plan_refuse (
          error, _ ("«%s» has tasks, and nothing stands below a task. Move them first."), title);
    }
  for (guint i = 0; i < below->len; i++)
    {
      HwRecord *one = g_ptr_array_index (below, i);
      g_autoptr (HwRecord) turned = as_level (one, from + 1, to + 1, made->id, error);

      if (!turned || !hw_plan_write_last (store, turned, &hw_plan_kinds[to + 1], error)
          || !replace (store, one, turned, from + 1, to + 1, error))
        return FALSE;
    }
  return hw_plan_remove (store, element, error);
}

static HwRecord *
make_deeper (HwStore *store, HwRecord *element, int level, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (HwRecord) before
      = hw_plan_find_before (store, element, &hw_plan_kinds[level], &local);
  g_autoptr (HwRecord) made = NULL;

  if (local)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (!before)
    hw_plan_refuse (error, level == 0
                               ? _ ("There is no goal before it that it could belong to.")
                               : _ ("There is no objective before it that it could belong to."));
  else
    made = as_level (element, level, level + 1, before->id, error);
  return made && hw_plan_write_last (store, made, &hw_plan_kinds[level + 1], error)
             ? g_steal_pointer (&made)
             : NULL;
}

/* Behind what it belonged to. */
static HwRecord *
make_higher (HwStore *store, HwRecord *element, int level, GError **error)
{
  const HwPlanKind *kind = &hw_plan_kinds[level - 1];
  g_autoptr (HwRecord) above = hw_store_find (
      store, kind->type (), hw_plan_parent (element, &hw_plan_kinds[level]), error);
  g_autoptr (HwRecord) made
      = above ? as_level (element, level, level - 1, hw_plan_parent (above, kind), error) : NULL;
  g_autoptr (GPtrArray) siblings
      = made ? hw_plan_list_siblings (store, made, kind, error) : NULL;
  int index;

  return siblings && hw_plan_find_behind (siblings, above->id, &index, error)
                 && hw_plan_write_at (store, made, siblings, index, error)
             ? g_steal_pointer (&made)
             : NULL;
}

gint64
hw_plan_element_turn (HwStore *store, const char *type, const char *id, gboolean deeper,
                      char **turned, GError **error)
{
  GType of = hw_registry_type (hw_store_registry (store), type);
  g_autoptr (HwStoreAct) act = hw_store_act (store, "plan.turn", error);
  g_autoptr (HwRecord) element = act ? hw_plan_find_open (store, of, id, error) : NULL;
  int level = element ? hw_plan_level_of (element) : -1, to = level + (deeper ? 1 : -1);
  g_autoptr (HwRecord) made = NULL;

  if (!element)
    return 0;
  if (level < 0)
    return hw_plan_refuse (error, _ ("Only goals, objectives and tasks have levels."));
  if (to < 0 || to >= HW_PLAN_LEVELS)
    return hw_plan_refuse (error, deeper ? _ ("Nothing stands below a task.")
                                         : _ ("Nothing stands above a goal."));
  made = deeper ? make_deeper (store, element, level, error)
                : make_higher (store, element, level, error);
  if (!made || !replace (store, element, made, level, to, error))
    return 0;
  *turned = g_strdup (made->id);
  return hw_plan_commit (&act, error);
}

gint64
hw_plan_element_from_prevention (HwStore *store, const char *line, const char *under, char **made,
                                 GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "plan.from-prevention", error);
  g_autoptr (HwRecord) from
      = act ? hw_plan_find_open (store, HW_TYPE_PREVENTION_LINE, line, error) : NULL;
  g_autoptr (HwRecord) above = from ? hw_store_find_any (store, under, error) : NULL;
  int level = above ? hw_plan_level_of (above) + 1 : 0;
  g_autoptr (HwRecord) element = NULL;
  g_autoptr (HwCasePlan) plan = NULL;

  if (!above)
    return 0;
  if (level == 0 || level >= HW_PLAN_LEVELS)
    return hw_plan_refuse (error, _ ("A line of the prevention plan becomes an objective of a "
                                     "goal, or a task of an objective."));
  element = g_object_new (hw_plan_kinds[level].type (), "what", HW_PREVENTION_LINE (from)->what,
                          "prevention-line", line, hw_plan_kinds[level].parent, under, NULL);
  plan = hw_case_plan_of (element, hw_store_look_up (store));
  if (!plan || g_strcmp0 (HW_RECORD (plan)->id, HW_PREVENTION_LINE (from)->plan) != 0)
    return hw_plan_refuse (error, _ ("It can only be moved within its own plan."));
  if (!hw_plan_write_last (store, element, &hw_plan_kinds[level], error))
    return 0;
  *made = g_strdup (element->id);
  return hw_plan_commit (&act, error);
}
