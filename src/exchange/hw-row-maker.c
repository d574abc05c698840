/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One record from one row: conditions, codes, dates, keys and the type's own check.
 */

#include "exchange/hw-row-plan-private.h"

#include "base/hw-csv-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
hw_row_maker_fault (HwRowMaker *self, HwRowPlan *plan, int column, char *reason)
{
  HwRowFault *fault = g_new0 (HwRowFault, 1);

  fault->column = column;
  fault->value = column >= 0 ? g_strdup (hw_row_plan_cell (plan, column)) : NULL;
  fault->reason = reason;
  g_ptr_array_add (self->faults, fault);
}

static gboolean
holds (const HwBoundRule *bound, HwRowPlan *plan)
{
  const HwMappingCondition *condition = &bound->rule->condition;
  const char *cell;
  gboolean met;

  if (bound->condition < 0)
    return TRUE;
  cell = hw_row_plan_cell (plan, bound->condition);
  met = condition->is ? g_str_equal (cell, condition->is) : *cell != 0;
  return met != condition->is_negated;
}

/* The terms joined, in the plan's text; "" when no column of them holds anything. */
static const char *
join_terms (const HwBoundRule *bound, HwRowPlan *plan, HwRowMaker *self)
{
  GPtrArray *terms = bound->rule->terms;
  gboolean has_column = FALSE, has_value = FALSE;
  const HwSourceColumn *column = NULL;

  if (self->fact >= 0)
    column = &g_array_index (plan->source->columns, HwSourceColumn, self->fact);
  if (terms->len == 1 && bound->columns[0] >= 0)
    return hw_row_plan_cell (plan, bound->columns[0]);

  g_string_truncate (plan->text, 0);
  for (guint i = 0; i < terms->len; i++)
    {
      const HwMappingTerm *term = g_ptr_array_index (terms, i);
      const char *text = term->text;

      if (bound->columns[i] >= 0)
        {
          text = hw_row_plan_cell (plan, bound->columns[i]);
          has_column = TRUE;
          has_value |= *text != 0;
        }
      else if (term->kind == HW_TERM_NAME && column)
        text = column->name;
      else if (term->kind == HW_TERM_TITLE && column)
        text = column->title ? column->title : column->name;
      g_string_append (plan->text, text ? text : "");
    }
  return has_column && !has_value ? "" : plan->text->str;
}

/* The nick of one code: NULL for one that the list does not know. */
static const char *
find_code (const HwCodeList *codes, const char *code)
{
  return g_hash_table_lookup (codes->values, code);
}

gboolean
hw_code_list_is_stranger (const HwCodeList *self, const char *code)
{
  const char *nick = find_code (self, code);

  return !nick || g_str_equal (nick, HW_CODE_NO_RECORD);
}

static gboolean
has_stranger (const HwCodeList *codes, const char *cell)
{
  g_auto (GStrv) words = NULL;

  if (!codes->split)
    return *cell && hw_code_list_is_stranger (codes, cell);
  words = g_strsplit (cell, (char[]) { codes->split, 0 }, -1);
  for (char **word = words; *word; word++)
    if (*g_strstrip (*word) && hw_code_list_is_stranger (codes, *word))
      return TRUE;
  return FALSE;
}

static char *
dup_not_listed (const HwCodeList *codes)
{
  return g_strdup_printf (_ ("is not in the code list «%s»"), codes->name);
}

/* The nicks of a cell's codes, comma between them; NULL: one is not in the list. */
static char *
decode (const HwCodeList *codes, const char *cell)
{
  g_auto (GStrv) words = NULL;
  g_autoptr (GString) nicks = NULL;

  if (!codes->split)
    {
      const char *nick = find_code (codes, cell);

      return g_strdup (nick ? nick : codes->otherwise);
    }
  words = g_strsplit (cell, (char[]) { codes->split, 0 }, -1);
  nicks = g_string_new (NULL);
  for (char **word = words; *word; word++)
    {
      const char *nick;

      if (!*g_strstrip (*word))
        continue;
      nick = find_code (codes, *word);
      if (!nick)
        nick = codes->otherwise;
      if (!nick)
        return NULL;
      g_string_append_printf (nicks, "%s%s", nicks->len ? "," : "", nick);
    }
  return g_string_free (g_steal_pointer (&nicks), FALSE);
}

static HwDay
parse_day (const HwMapping *mapping, const char *text)
{
  HwDay day = 0;

  for (guint i = 0; i < mapping->dates->len && !day; i++)
    day = hw_day_parse_format (text, g_ptr_array_index (mapping->dates, i));
  return day ? day : hw_day_parse (text);
}

static char *
dup_no_day (const HwMapping *mapping)
{
  return g_strdup_printf (_ ("is no day that there is (%s)"),
                          mapping->dates->len ? (char *) g_ptr_array_index (mapping->dates, 0)
                                              : "YYYY-MM-DD");
}

/* Sets the field from text. Owned reason why it cannot, or NULL. */
static char *
set_field (HwRowMaker *self, HwRowPlan *plan, const HwBoundRule *bound, const char *text)
{
  const HwField *field = bound->rule->field;
  g_autoptr (GError) error = NULL;
  g_autofree char *nick = NULL;
  HwSet before = { 0 };

  if (bound->rule->codes && *text)
    {
      nick = decode (bound->rule->codes, text);
      if (!nick)
        return dup_not_listed (bound->rule->codes);
      text = nick;
    }
  if (bound->rule->codes && g_str_equal (text, HW_CODE_NO_RECORD))
    {
      self->is_nothing = TRUE;
      return NULL;
    }
  if (field->kind == HW_KIND_TEXT || field->kind == HW_KIND_NOTE)
    {
      g_set_str (&HW_MEMBER (self->record, field, char *), *text ? text : NULL);
      return NULL;
    }
  if (field->kind == HW_KIND_DAY)
    {
      HwDay day = *text ? parse_day (plan->mapping, text) : 0;

      HW_MEMBER (self->record, field, HwDay) = day;
      return *text && !day ? dup_no_day (plan->mapping) : NULL;
    }
  if (field->kind == HW_KIND_ENUM)
    {
      int value = hw_field_value (field, text);

      /* Nobody listens to a record that is being made. */
      HW_MEMBER (self->record, field, int) = MAX (value, 0);
      return value < 0 ? g_strdup (_ ("is not a known value")) : NULL;
    }
  if (bound->rule->adds)
    before = HW_MEMBER (self->record, field, HwSet);
  if (!hw_record_parse (self->record, field, text, &error))
    return g_strdup (error->message);
  if (bound->rule->adds)
    HW_MEMBER (self->record, field, HwSet).bits |= before.bits;
  return NULL;
}

static void
apply_rule (HwRowMaker *self, HwRowPlan *plan, const HwBoundRule *bound)
{
  const HwField *field = bound->rule->field;
  const char *text;
  char *reason;

  if (!holds (bound, plan))
    return;
  if (bound->target)
    {
      HwFoldEntry *entry = bound->target->record ? bound->target->entry : NULL;

      g_set_str (&HW_MEMBER (self->record, field, char *), entry ? entry->id : NULL);
      return;
    }
  text = join_terms (bound, plan, self);
  reason = set_field (self, plan, bound, text);
  if (reason)
    hw_row_maker_fault (self, plan, bound->columns[0], reason);
}

static gboolean
is_there (HwRowMaker *self, HwRowPlan *plan)
{
  if (self->fact >= 0)
    {
      const char *cell = hw_row_plan_cell (plan, self->fact);

      return *cell && (!self->strangers || has_stranger (self->strangers, cell));
    }
  for (guint i = 0; i < self->when->len; i++)
    if (*hw_row_plan_cell (plan, g_array_index (self->when, int, i)))
      return TRUE;
  return self->when->len == 0;
}

/* A fact that the file no longer tells loses its value; one that never was is not made. */
static gboolean
is_known_fact (HwRowMaker *self, const char *key)
{
  HwFoldEntry *entry = self->fact >= 0 && key ? hw_fold_find (self->space, key) : NULL;

  return entry && (entry->existing || entry->file);
}

static void
blank_value (HwRowMaker *self)
{
  for (guint i = 0; i < self->rules->len; i++)
    {
      const HwBoundRule *bound = &g_array_index (self->rules, HwBoundRule, i);

      for (guint t = 0; bound->rule->terms && t < bound->rule->terms->len; t++)
        if (((HwMappingTerm *) g_ptr_array_index (bound->rule->terms, t))->kind == HW_TERM_VALUE)
          g_set_str (&HW_MEMBER (self->record, bound->rule->field, char *), NULL);
    }
}

/* A reference is absent because its target could not be made: that was told there. */
static gboolean
is_consequence (HwRowMaker *self, const char *field)
{
  for (guint i = 0; i < self->rules->len; i++)
    {
      const HwBoundRule *bound = &g_array_index (self->rules, HwBoundRule, i);

      if (bound->target && g_str_equal (bound->rule->field->name, field)
          && bound->target->record && !bound->target->entry)
        return TRUE;
    }
  return FALSE;
}

/* The first key that is absent and may not be. */
static const HwField *
find_gap (HwRowMaker *self)
{
  for (guint i = 0; i < self->map->keys->len; i++)
    {
      const HwMappingKey *key = &g_array_index (self->map->keys, HwMappingKey, i);

      if (!key->may_be_absent && hw_record_is_absent (self->record, key->field))
        return key->field;
    }
  return NULL;
}

void
hw_row_maker_make (HwRowMaker *self, HwRowPlan *plan)
{
  gboolean there = is_there (self, plan);
  g_autofree char *key = NULL;

  self->is_new = TRUE;
  self->is_nothing = FALSE;
  self->is_folded = FALSE;
  self->entry = NULL;
  g_clear_object (&self->record);
  g_ptr_array_set_size (self->faults, 0);
  if (!there && self->fact < 0)
    return;

  self->record = g_object_new (G_TYPE_FROM_CLASS (self->map->klass), NULL);
  for (guint i = 0; i < self->rules->len; i++)
    apply_rule (self, plan, &g_array_index (self->rules, HwBoundRule, i));
  key = hw_fold_space_dup_key (self->space, self->record);
  if (self->is_nothing || (!there && !is_known_fact (self, key)))
    {
      g_clear_object (&self->record);
      return;
    }
  if (!there)
    blank_value (self);
  if (!key)
    {
      const char *gap = find_gap (self)->name;

      if (!is_consequence (self, gap))
        hw_row_maker_fault (self, plan, hw_row_maker_column (self, plan, gap),
                            g_strdup (_ ("is needed to tell the record")));
      return;
    }
  self->entry = hw_fold_reserve (self->space, key);
  g_set_str (&self->record->id, self->entry->id);
}

/* A reference is told where its target's key is; what no column tells, where the record begins. */
int
hw_row_maker_column (HwRowMaker *self, HwRowPlan *plan, const char *field)
{
  int column = self->when->len ? g_array_index (self->when, int, 0) : -1;

  for (guint i = 0; i < self->rules->len; i++)
    {
      const HwBoundRule *bound = &g_array_index (self->rules, HwBoundRule, i);

      if (!g_str_equal (bound->rule->field->name, field) || !holds (bound, plan))
        continue;
      if (bound->target && bound->target->map->keys->len > 0)
        column = hw_row_maker_column (
            bound->target, plan,
            g_array_index (bound->target->map->keys, HwMappingKey, 0).field->name);
      for (guint t = 0; bound->rule->terms && t < bound->rule->terms->len; t++)
        if (bound->columns[t] >= 0)
          {
            column = bound->columns[t];
            break;
          }
    }
  return column;
}

void
hw_row_maker_check (HwRowMaker *self, HwRowPlan *plan)
{
  hw_record_check (self->record, &plan->look_up, plan->today, plan->findings);
  for (guint i = 0; i < plan->findings->len; i++)
    {
      const HwFinding *finding = g_ptr_array_index (plan->findings, i);

      if (!finding->is_warning && !is_consequence (self, finding->field))
        hw_row_maker_fault (self, plan, hw_row_maker_column (self, plan, finding->field),
                            g_strdup (finding->message));
    }
  g_ptr_array_set_size (plan->findings, 0);
  if (self->entry && self->entry->fault)
    hw_row_maker_fault (self, plan, hw_row_maker_column (self, plan, self->entry->fault_field),
                        g_strdup (self->entry->fault));
}
