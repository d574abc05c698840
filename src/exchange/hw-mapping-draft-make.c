/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From a draft to its mapping, and from a mapping that a draft made back to it.
 */

#include "exchange/hw-mapping-draft.h"
#include "exchange/hw-mapping-rule.h"

#include <string.h>

#define LONGEST_NAME 60

char *
hw_mapping_draft_dup_name (HwMappingDraft *self)
{
  g_autofree char *ascii = g_str_to_ascii (self->title, "C");
  g_autoptr (GString) name = g_string_new (NULL);

  if (self->name)
    return g_strdup (self->name);
  for (const char *at = ascii; *at && name->len < LONGEST_NAME; at++)
    if (g_ascii_isalnum (*at))
      g_string_append_c (name, g_ascii_tolower (*at));
    else if (name->len > 0 && name->str[name->len - 1] != '-' && *at != '?')
      g_string_append_c (name, '-');
  if (name->len > 0 && name->str[name->len - 1] == '-')
    g_string_truncate (name, name->len - 1);
  return g_string_free (g_steal_pointer (&name), FALSE);
}

/* ------------------------------------------------------------------ the mapping */

static HwMappingRule *
add_rule (HwMappingRecord *record, const HwField *field)
{
  HwMappingRule *rule = g_new0 (HwMappingRule, 1);

  rule->field = field;
  g_ptr_array_add (record->rules, rule);
  return rule;
}

static void
set_term (HwMappingRule *rule, HwTermKind kind, const char *text)
{
  rule->terms = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_mapping_term_free);
  g_ptr_array_add (rule->terms, hw_mapping_term_new (kind, text));
}

static HwCodeList *
make_codes (HwMapping *mapping, const HwDraftColumn *column)
{
  HwCodeList *codes = hw_code_list_new ();
  GHashTableIter iter;
  gpointer code, nick;

  codes->name = g_strdup_printf ("%s-%s-%u", column->slot->name, column->field->name,
                                 mapping->codes->len + 1);
  codes->split = column->split;
  codes->otherwise = g_strdup (column->otherwise);
  g_hash_table_iter_init (&iter, column->codes);
  while (g_hash_table_iter_next (&iter, &code, &nick))
    g_hash_table_insert (codes->values, g_strdup (code), g_strdup (nick));
  g_ptr_array_add (mapping->codes, codes);
  return codes;
}

static void
add_column_rule (HwMapping *mapping, HwMappingRecord *record, const HwDraftColumn *column)
{
  HwMappingRule *rule = add_rule (record, column->field);

  rule->adds = column->field->kind == HW_KIND_SET;
  set_term (rule, HW_TERM_COLUMN, column->name);
  if (hw_draft_takes_codes (column->field))
    rule->codes = make_codes (mapping, column);
}

static void
make_record (HwMappingDraft *self, HwMapping *mapping, const HwDraftSlot *slot)
{
  HwMappingRecord *record = hw_mapping_record_new (slot->name, slot->klass);

  g_ptr_array_add (mapping->records, record);
  hw_mapping_record_set_keys (record, hw_mapping_draft_way (self, slot), NULL);
  for (guint i = 0; i < slot->klass->n_fields; i++)
    {
      const HwField *field = &slot->klass->fields[i];
      const HwDraftSlot *linked = hw_mapping_draft_link (self, slot, field);

      if (linked)
        add_rule (record, field)->record = g_strdup (linked->name);
      else if (hw_mapping_draft_constant (self, slot, field)
               && !hw_mapping_draft_teller (self, slot, field))
        set_term (add_rule (record, field), HW_TERM_TEXT,
                  hw_mapping_draft_constant (self, slot, field));
    }
  for (guint i = 0; i < self->columns->len; i++)
    {
      const HwDraftColumn *column = g_ptr_array_index (self->columns, i);

      if (column->slot != slot)
        continue;
      g_ptr_array_add (record->when, g_strdup (column->name));
      add_column_rule (mapping, record, column);
    }
}

static HwMapping *
make (HwMappingDraft *self)
{
  HwMapping *mapping = hw_mapping_new ("");

  mapping->name = hw_mapping_draft_dup_name (self);
  g_set_str (&mapping->title, *self->title ? self->title : NULL);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const HwDraftColumn *column = g_ptr_array_index (self->columns, i);

      /* What cannot be written, or is not one column, does not tell the file either. */
      if (!column->is_twice && hw_mapping_can_name (column->name))
        g_ptr_array_add (mapping->columns, g_strdup (column->name));
    }
  for (guint i = 0; i < self->dates->len; i++)
    g_ptr_array_add (mapping->dates, g_strdup (g_ptr_array_index (self->dates, i)));
  for (guint i = 0; i < self->slots->len; i++)
    if (hw_mapping_draft_is_used (self, g_ptr_array_index (self->slots, i)))
      make_record (self, mapping, g_ptr_array_index (self->slots, i));
  return mapping;
}

char *
hw_mapping_draft_print (HwMappingDraft *self)
{
  g_autoptr (HwMapping) mapping = make (self);

  /* It has no name yet and is only tried. */
  if (!*mapping->name)
    g_set_str (&mapping->name, "-");
  return hw_mapping_print (mapping);
}

/* ------------------------------------------------------------------ and back */

static void
take_codes (HwDraftColumn *self, const HwCodeList *codes)
{
  GHashTableIter iter;
  gpointer code, nick;

  self->split = codes->split;
  g_set_str (&self->otherwise, codes->otherwise);
  g_hash_table_iter_init (&iter, codes->values);
  while (g_hash_table_iter_next (&iter, &code, &nick))
    hw_draft_column_set_code (self, code, nick);
}

static gboolean
take_rule (HwMappingDraft *self, const HwDraftSlot *slot, const HwMappingRule *rule)
{
  const HwMappingTerm *term = rule->terms ? g_ptr_array_index (rule->terms, 0) : NULL;
  HwDraftColumn *column;

  /* A reference follows from the rest. */
  if (!term)
    return TRUE;
  if (term->kind == HW_TERM_TEXT)
    hw_mapping_draft_set_constant (self, slot, rule->field, term->text);
  if (term->kind != HW_TERM_COLUMN)
    return term->kind == HW_TERM_TEXT;
  column = hw_mapping_draft_find_column (self, term->text);
  if (!column || column->field)
    return FALSE;
  hw_draft_column_set (column, slot, rule->field);
  if (rule->codes)
    take_codes (column, rule->codes);
  return TRUE;
}

static gboolean
take_record (HwMappingDraft *self, const HwMappingRecord *record)
{
  const HwDraftSlot *slot = hw_mapping_draft_find_slot (self, record->name);

  if (!slot || slot->klass != record->klass)
    return FALSE;
  for (guint i = 0; i < record->rules->len; i++)
    if (!take_rule (self, slot, g_ptr_array_index (record->rules, i)))
      return FALSE;
  return TRUE;
}

HwMappingDraft *
hw_mapping_draft_new_from (const HwMapping *mapping, const HwRegistry *registry)
{
  g_autoptr (HwMappingDraft) self = hw_mapping_draft_new (registry);
  g_autoptr (GPtrArray) faults = NULL;
  g_autofree char *ours = NULL;
  g_autofree char *theirs = hw_mapping_print (mapping);

  self->name = g_strdup (mapping->name);
  g_set_str (&self->title, mapping->title ? mapping->title : "");
  for (guint i = 0; i < mapping->columns->len; i++)
    hw_mapping_draft_add_column (self, g_ptr_array_index (mapping->columns, i));
  for (guint i = 0; i < mapping->dates->len; i++)
    g_ptr_array_add (self->dates, g_strdup (g_ptr_array_index (mapping->dates, i)));
  for (guint i = 0; i < mapping->records->len; i++)
    if (!take_record (self, g_ptr_array_index (mapping->records, i)))
      return NULL;

  /* Whether nothing of it was lost shows when it is written again. */
  faults = hw_mapping_draft_check (self, NULL);
  if (faults->len > 0)
    return NULL;
  ours = hw_mapping_draft_print (self);
  return g_str_equal (ours, theirs) ? g_steal_pointer (&self) : NULL;
}
