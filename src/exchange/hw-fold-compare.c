/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file against the office: what is new, what changed, what a person keyed and keeps.
 */

#include "exchange/hw-fold-private.h"

#include "base/hw-error.h"
#include "store/hw-journal.h"

#include <string.h>

static gboolean
differs (HwFoldEntry *entry, guint index)
{
  const HwField *field = &entry->space->table->klass->fields[index];

  return entry->mask >> index & 1
         && !hw_record_equal_field (entry->existing, entry->file, field);
}

/* A person keyed a field of this group, and the file says another thing: the group stays whole. */
static gboolean
is_group_keyed (HwFold *self, HwFoldEntry *entry, const char *group)
{
  HwRecordClass *klass = entry->space->table->klass;

  for (guint i = 0; i < klass->n_fields; i++)
    if (g_str_equal (hw_field_group (&klass->fields[i]), group) && differs (entry, i)
        && hw_journal_origin (self->store, entry->existing, &klass->fields[i]) == HW_ORIGIN_KEYED)
      return TRUE;
  return FALSE;
}

static void
compare_existing (HwFold *self, HwFoldEntry *entry, gboolean notes)
{
  HwRecordClass *klass = entry->space->table->klass;

  entry->outcome = HW_FOLD_UNCHANGED;
  entry->result = g_object_ref (entry->existing);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];
      const char *group = hw_field_group (field);

      if (!differs (entry, i))
        continue;
      if (is_group_keyed (self, entry, group))
        {
          if (notes)
            hw_fold_note_keyed (self, entry, field);
          if (!hw_fold_is_taken (self, entry->id, group))
            continue;
        }
      if (entry->outcome == HW_FOLD_UNCHANGED)
        {
          g_object_unref (entry->result);
          entry->result = hw_record_dup (entry->existing);
          entry->outcome = HW_FOLD_UPDATED;
        }
      hw_record_copy_field (entry->result, entry->file, field);
    }
}

void
hw_fold_compare (HwFold *self, guint from, guint to)
{
  for (guint i = from; i < MIN (to, self->entries->len); i++)
    {
      HwFoldEntry *entry = g_ptr_array_index (self->entries, i);

      if (!entry->file)
        continue;
      if (entry->existing)
        {
          compare_existing (self, entry, TRUE);
          continue;
        }
      entry->outcome = HW_FOLD_CREATED;
      entry->result = g_object_ref (entry->file);
      g_set_str (&entry->result->id, entry->id);
    }
}

/* ------------------------------------------------------------------ what ends */

static gboolean
is_change_keyed (HwFold *self, HwRecord *existing, HwRecord *ended)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (existing);

  for (guint i = 0; i < klass->n_fields; i++)
    if (!hw_record_equal_field (existing, ended, &klass->fields[i])
        && hw_journal_origin (self->store, existing, &klass->fields[i]) == HW_ORIGIN_KEYED)
      return TRUE;
  return FALSE;
}

static void
end_one (HwFold *self, HwRecord *ended, guint row)
{
  HwFoldEntry *entry = hw_fold_find_entry (self, G_OBJECT_TYPE (ended), ended->id);

  if (!entry || !entry->existing || entry->is_named
      || is_change_keyed (self, entry->existing, ended))
    return;
  g_set_object (&entry->result, ended);
  entry->outcome = HW_FOLD_UPDATED;
  entry->row = row;
}

void
hw_fold_end_former (HwFold *self, guint from, guint to)
{
  for (guint i = from; i < MIN (to, self->entries->len); i++)
    {
      HwFoldEntry *entry = g_ptr_array_index (self->entries, i);
      HwRecordEnding list_ended = entry->space->table->klass->traits.list_ended;
      g_autoptr (GPtrArray) ended = NULL;

      if (!list_ended || !entry->file)
        continue;
      ended = list_ended (entry->result, &self->look_up, self->today);
      for (guint e = 0; e < ended->len; e++)
        end_one (self, g_ptr_array_index (ended, e), entry->row);
    }
}

/* ------------------------------------------------------------------ checking */

/* Owned reason why the record may not be so, or NULL. */
static char *
find_fault (HwFold *self, HwFoldEntry *entry, GPtrArray *findings, const char **field)
{
  char *fault = NULL;

  if ((entry->outcome == HW_FOLD_CREATED || entry->outcome == HW_FOLD_UPDATED)
      && !hw_record_check (entry->result, &self->look_up, self->today, findings))
    {
      const HwFinding *first = hw_findings_first_error (findings);

      *field = first->field;
      fault = g_strdup (first->message);
    }
  g_ptr_array_set_size (findings, 0);
  return fault;
}

guint
hw_fold_check (HwFold *self, guint from, guint to)
{
  g_autoptr (GPtrArray) findings = hw_findings_new ();
  guint n_faults = 0;

  for (guint i = from; i < MIN (to, self->entries->len); i++)
    {
      HwFoldEntry *entry = g_ptr_array_index (self->entries, i);
      char *fault = find_fault (self, entry, findings, &entry->fault_field);

      if (!fault)
        continue;
      g_free (entry->fault);
      entry->fault = fault;
      n_faults++;
    }
  return n_faults;
}

/* ------------------------------------------------------------------ deciding */

static char *
dup_group_name (const char *id, const char *group)
{
  return g_strconcat (id, "/", group, NULL);
}

gboolean
hw_fold_is_taken (HwFold *self, const char *id, const char *group)
{
  g_autofree char *name = NULL;

  if (g_hash_table_size (self->taken) == 0)
    return FALSE;
  name = dup_group_name (id, group);
  return g_hash_table_contains (self->taken, name);
}

static void
set_taken (HwFold *self, HwFoldEntry *entry, const char *group, gboolean is_taken)
{
  char *name = dup_group_name (entry->id, group);

  if (is_taken)
    g_hash_table_add (self->taken, name);
  else
    {
      g_hash_table_remove (self->taken, name);
      g_free (name);
    }
  g_clear_object (&entry->result);
  compare_existing (self, entry, FALSE);
  /* A reference may lead elsewhere now. */
  g_hash_table_remove_all (entry->space->table->lists);
}

gboolean
hw_fold_decide (HwFold *self, const HwImportConflict *conflict, gboolean takes_file,
                GError **error)
{
  HwFoldEntry *entry = hw_fold_find_conflict (self, conflict);
  const HwField *field = entry ? hw_record_class_find (entry->space->table->klass,
                                                       conflict->field) : NULL;
  g_autoptr (GPtrArray) findings = hw_findings_new ();
  g_autofree char *fault = NULL;
  const char *at;

  g_return_val_if_fail (field && entry->existing && conflict->is_keyed, FALSE);

  set_taken (self, entry, hw_field_group (field), takes_file);
  fault = takes_file ? find_fault (self, entry, findings, &at) : NULL;
  if (fault)
    {
      set_taken (self, entry, hw_field_group (field), FALSE);
      g_set_error_literal (error, HW_ERROR, HW_ERROR_INVALID, fault);
      return FALSE;
    }
  for (guint i = 0; i < self->conflicts->len; i++)
    {
      HwImportConflict *other = g_ptr_array_index (self->conflicts, i);

      if (other->is_keyed && g_str_equal (other->id, conflict->id)
          && g_str_equal (other->group, conflict->group))
        other->is_taken = takes_file;
    }
  return TRUE;
}

void
hw_fold_copy_decisions (HwFold *self, HwFold *from)
{
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, from->taken);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_hash_table_add (self->taken, g_strdup (name));
}
