/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where rows contradict each other or what a person keyed, in words that a person can compare.
 */

#include "exchange/hw-fold-private.h"

#include <string.h>

void
hw_import_conflict_free (HwImportConflict *self)
{
  g_free (self->key);
  g_free (self->id);
  g_free (self->office);
  g_strfreev (self->values);
  g_free (self);
}

static char *dup_key_text (HwFoldEntry *entry);

/* The text of a value; a reference's is the key of its target where the fold knows it. */
static char *
dup_value (HwFold *self, HwRecord *record, const HwField *field)
{
  char *text = hw_record_print (record, field);
  HwFoldEntry *target;

  if (field->kind != HW_KIND_REF || !text)
    return text;
  target = hw_fold_find_entry (self, field->type (), text);
  if (!target || (!target->file && !target->existing))
    return text;
  g_free (text);
  return dup_key_text (target);
}

static char *
dup_key_text (HwFoldEntry *entry)
{
  HwRecord *record = entry->file ? entry->file : entry->existing;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < entry->space->keys->len; i++)
    {
      const HwField *field = g_array_index (entry->space->keys, HwMappingKey, i).field;
      g_autofree char *value = dup_value (entry->space->fold, record, field);

      if (value && *value)
        g_string_append_printf (text, "%s%s", text->len ? " " : "", value);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static HwImportConflict *
add_conflict (HwFold *self, HwFoldEntry *entry, const HwField *field)
{
  HwImportConflict *conflict = g_new0 (HwImportConflict, 1);

  conflict->type = entry->space->table->klass->type;
  conflict->field = field->name;
  conflict->group = hw_field_group (field);
  conflict->id = g_strdup (entry->id);
  conflict->is_new = entry->existing == NULL;
  conflict->key = dup_key_text (entry);
  conflict->row = entry->row;
  g_ptr_array_add (self->conflicts, conflict);
  return conflict;
}

/* Each value is listed once, where it was told last. */
static void
append_value (HwImportConflict *conflict, char *value)
{
  guint n = 0;

  if (!value)
    value = g_strdup ("");
  for (guint i = 0; conflict->values && conflict->values[i]; i++)
    if (!g_str_equal (conflict->values[i], value))
      conflict->values[n++] = conflict->values[i];
    else
      g_free (conflict->values[i]);
  conflict->values = g_renew (char *, conflict->values, n + 2);
  conflict->values[n] = value;
  conflict->values[n + 1] = NULL;
}

/* One conflict a field of a record, however often its rows disagree. */
void
hw_fold_note_disagreement (HwFold *self, HwFoldEntry *entry, const HwField *field,
                           HwRecord *newer, guint row)
{
  g_autofree char *name = g_strdup_printf ("%p/%s", entry, field->name);
  HwImportConflict *conflict = g_hash_table_lookup (self->disagreements, name);

  if (!conflict)
    {
      conflict = add_conflict (self, entry, field);
      append_value (conflict, dup_value (self, entry->file, field));
      g_hash_table_insert (self->disagreements, g_steal_pointer (&name), conflict);
    }
  append_value (conflict, dup_value (self, newer, field));
  conflict->row = row;
}

/* Where the file says nothing, it contradicts nobody. */
void
hw_fold_note_keyed (HwFold *self, HwFoldEntry *entry, const HwField *field)
{
  HwImportConflict *conflict;

  if (hw_record_is_absent (entry->file, field))
    return;
  conflict = add_conflict (self, entry, field);
  conflict->is_keyed = TRUE;
  conflict->is_taken = hw_fold_is_taken (self, entry->id, conflict->group);
  conflict->office = dup_value (self, entry->existing, field);
  append_value (conflict, dup_value (self, entry->file, field));
}

HwFoldEntry *
hw_fold_find_conflict (HwFold *self, const HwImportConflict *conflict)
{
  for (guint i = 0; i < self->order->len; i++)
    {
      const HwFoldTable *table = g_ptr_array_index (self->order, i);

      if (table->klass->type == conflict->type)
        return g_hash_table_lookup (table->by_id, conflict->id);
    }
  return NULL;
}

GPtrArray *
hw_fold_conflicts (HwFold *self)
{
  return self->conflicts;
}
