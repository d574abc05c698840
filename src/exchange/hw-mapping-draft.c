/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person has said so far.
 */

#include "exchange/hw-mapping-draft.h"

#include "base/hw-text.h"

#include <glib/gi18n-lib.h>

/* The two nicks of a yes-or-no field. */
static const char *const flags[] = { "true", "false" };

static void
slot_free (HwDraftSlot *self)
{
  g_free (self->name);
  g_free (self);
}

static void
column_free (HwDraftColumn *self)
{
  g_free (self->name);
  g_free (self->otherwise);
  g_hash_table_unref (self->codes);
  g_free (self);
}

static void
constant_free (HwDraftConstant *self)
{
  g_free (self->nick);
  g_free (self);
}

static void
add_slot (HwMappingDraft *self, HwRecordClass *klass, const HwField *role)
{
  HwDraftSlot *slot = g_new0 (HwDraftSlot, 1);

  slot->name = g_strdup (role ? role->name : klass->type);
  slot->klass = klass;
  slot->role = role;
  g_ptr_array_add (self->slots, slot);
}

/* Each after those that it may lead to: also the one of its own type. */
static void
add_slots (HwMappingDraft *self, HwRecordClass *klass)
{
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];

      if (field->kind == HW_KIND_REF && hw_field_refers_to (field, G_TYPE_FROM_CLASS (klass))
          && field->flags & HW_FIELD_MAIN)
        add_slot (self, klass, field);
    }
  add_slot (self, klass, NULL);
}

HwMappingDraft *
hw_mapping_draft_new (const HwRegistry *registry)
{
  HwMappingDraft *self = g_new0 (HwMappingDraft, 1);

  self->title = g_strdup ("");
  self->slots = g_ptr_array_new_with_free_func ((GDestroyNotify) slot_free);
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);
  self->constants = g_ptr_array_new_with_free_func ((GDestroyNotify) constant_free);
  self->dates = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < hw_registry_n_types (registry); i++)
    if (hw_registry_class_at (registry, i)->traits.known_by)
      add_slots (self, hw_registry_class_at (registry, i));
  return self;
}

void
hw_mapping_draft_free (HwMappingDraft *self)
{
  g_free (self->name);
  g_free (self->title);
  g_ptr_array_unref (self->constants);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->slots);
  g_ptr_array_unref (self->dates);
  g_free (self);
}

/* ------------------------------------------------------------------ columns */

HwDraftColumn *
hw_mapping_draft_add_column (HwMappingDraft *self, const char *name)
{
  HwDraftColumn *column = g_new0 (HwDraftColumn, 1);

  column->name = g_strdup (name);
  column->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_ptr_array_add (self->columns, column);
  return column;
}

HwDraftColumn *
hw_mapping_draft_find_column (HwMappingDraft *self, const char *name)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      HwDraftColumn *column = g_ptr_array_index (self->columns, i);

      if (g_str_equal (column->name, name))
        return column;
    }
  return NULL;
}

void
hw_mapping_draft_take_columns (HwMappingDraft *self, HwSurvey *survey)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->columns);
  GPtrArray *found = hw_survey_columns (survey);

  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);
  for (guint i = 0; i < found->len; i++)
    {
      const HwSurveyColumn *seen = g_ptr_array_index (found, i);
      HwDraftColumn *column = NULL;

      for (guint b = 0; b < before->len && !column; b++)
        if (g_str_equal (((HwDraftColumn *) g_ptr_array_index (before, b))->name, seen->name))
          column = g_ptr_array_steal_index (before, b);
      if (column)
        g_ptr_array_add (self->columns, column);
      else
        column = hw_mapping_draft_add_column (self, seen->name);
      column->is_twice = seen->is_twice;
    }
}

const HwDraftSlot *
hw_mapping_draft_find_slot (HwMappingDraft *self, const char *name)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      const HwDraftSlot *slot = g_ptr_array_index (self->slots, i);

      if (g_str_equal (slot->name, name))
        return slot;
    }
  return NULL;
}

/* ------------------------------------------------------------------ fields and codes */

gboolean
hw_draft_can_tell (const HwField *field)
{
  return !hw_field_is_reference (field) && hw_field_is_stored (field);
}

gboolean
hw_draft_takes_codes (const HwField *field)
{
  return field->kind == HW_KIND_ENUM || field->kind == HW_KIND_SET || field->kind == HW_KIND_FLAG;
}

GStrv
hw_draft_dup_nicks (const HwField *field)
{
  g_autoptr (GStrvBuilder) nicks = g_strv_builder_new ();

  if (field->kind == HW_KIND_FLAG)
    g_strv_builder_add_many (nicks, flags[0], flags[1], NULL);
  else
    for (guint i = 1; i < hw_field_n_values (field); i++)
      g_strv_builder_add (nicks, hw_field_nick (field, i));
  return g_strv_builder_end (nicks);
}

const char *
hw_draft_nick_label (const HwField *field, const char *nick)
{
  if (field->kind == HW_KIND_FLAG)
    return g_str_equal (nick, flags[0]) ? _ ("Yes") : _ ("No");
  return hw_field_value_label (field, MAX (hw_field_value (field, nick), 0));
}

void
hw_draft_column_set (HwDraftColumn *self, const HwDraftSlot *slot, const HwField *field)
{
  if (self->field == field && self->slot == slot)
    return;
  self->slot = slot;
  self->field = field;
  self->split = 0;
  g_clear_pointer (&self->otherwise, g_free);
  g_hash_table_remove_all (self->codes);
}

void
hw_draft_column_set_code (HwDraftColumn *self, const char *code, const char *nick)
{
  if (!code)
    g_set_str (&self->otherwise, nick);
  else if (nick)
    g_hash_table_insert (self->codes, g_strdup (code), g_strdup (nick));
  else
    g_hash_table_remove (self->codes, code);
}

static void
guess_code (HwDraftColumn *self, const char *code, char **nicks)
{
  g_autofree char *folded = hw_text_fold (code);

  for (char **nick = nicks; *nick; nick++)
    {
      g_autofree char *label = hw_text_fold (hw_draft_nick_label (self->field, *nick));

      if (!g_str_equal (folded, label) && g_ascii_strcasecmp (code, *nick) != 0)
        continue;
      hw_draft_column_set_code (self, code, *nick);
      return;
    }
}

void
hw_draft_column_guess_codes (HwDraftColumn *self, const HwSurveyColumn *found)
{
  g_auto (GStrv) nicks = NULL;

  if (!self->field || !hw_draft_takes_codes (self->field))
    return;
  nicks = hw_draft_dup_nicks (self->field);
  for (guint i = 0; i < found->values->len; i++)
    {
      const char *code = ((HwSurveyValue *) g_ptr_array_index (found->values, i))->text;

      if (!g_hash_table_contains (self->codes, code))
        guess_code (self, code, nicks);
    }
}

/* ------------------------------------------------------------------ the same in every row */

static int
find_constant (HwMappingDraft *self, const HwDraftSlot *slot, const HwField *field)
{
  for (guint i = 0; i < self->constants->len; i++)
    {
      const HwDraftConstant *constant = g_ptr_array_index (self->constants, i);

      if (constant->slot == slot && constant->field == field)
        return i;
    }
  return -1;
}

const char *
hw_mapping_draft_constant (HwMappingDraft *self, const HwDraftSlot *slot, const HwField *field)
{
  int index = find_constant (self, slot, field);

  return index < 0 ? NULL : ((HwDraftConstant *) g_ptr_array_index (self->constants, index))->nick;
}

void
hw_mapping_draft_set_constant (HwMappingDraft *self, const HwDraftSlot *slot,
                               const HwField *field, const char *nick)
{
  int index = find_constant (self, slot, field);
  HwDraftConstant *constant;

  if (index >= 0)
    g_ptr_array_remove_index (self->constants, index);
  if (!nick)
    return;
  constant = g_new0 (HwDraftConstant, 1);
  *constant = (HwDraftConstant) { slot, field, g_strdup (nick) };
  g_ptr_array_add (self->constants, constant);
}

/* ------------------------------------------------------------------ days */

void
hw_mapping_draft_set_dates (HwMappingDraft *self, const char *const *dates)
{
  g_ptr_array_set_size (self->dates, 0);
  for (; *dates; dates++)
    g_ptr_array_add (self->dates, g_strdup (*dates));
}

gboolean
hw_mapping_draft_has_days (HwMappingDraft *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const HwField *field = ((HwDraftColumn *) g_ptr_array_index (self->columns, i))->field;

      if (field && field->kind == HW_KIND_DAY)
        return TRUE;
    }
  return FALSE;
}

static guint
most_days (const HwSurveyColumn *found)
{
  guint most = 0;

  for (guint i = 0; i < HW_SURVEY_N_FORMS; i++)
    most = MAX (most, found->n_days[i]);
  return most;
}

/* The forms that read most of the column: one that is @known is enough. */
static void
add_form (GPtrArray *known, const HwSurveyColumn *found, gboolean is_last, gboolean *is_unsure)
{
  const char *const *forms = hw_survey_forms ();
  guint most = most_days (found), n = 0;
  const char *first = NULL;

  for (guint i = 0; most > 0 && i < HW_SURVEY_N_FORMS; i++)
    {
      if (found->n_days[i] < most)
        continue;
      if (i == 0 || g_ptr_array_find_with_equal_func (known, forms[i], g_str_equal, NULL))
        return;
      first = first ? first : forms[i];
      n++;
    }
  if (!first || (n > 1 && !is_last))
    return;
  *is_unsure |= n > 1;
  g_ptr_array_add (known, g_strdup (first));
}

GPtrArray *
hw_mapping_draft_dup_dates (HwMappingDraft *self, HwSurvey *survey, gboolean *is_unsure)
{
  GPtrArray *known = g_ptr_array_new_with_free_func (g_free);

  *is_unsure = FALSE;
  /* First the columns that leave no doubt: they tell how the others are to be read. */
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->columns->len; i++)
      {
        const HwDraftColumn *column = g_ptr_array_index (self->columns, i);
        const HwSurveyColumn *found = hw_survey_find (survey, column->name);

        if (found && column->field && column->field->kind == HW_KIND_DAY)
          add_form (known, found, pass == 1, is_unsure);
      }
  return known;
}
