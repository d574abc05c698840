/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file against the office: what is new, what changed, what a person keyed and keeps.
 */

#include "exchange/hw-fold-private.h"

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
compare_existing (HwFold *self, HwFoldEntry *entry)
{
  HwRecordClass *klass = entry->space->table->klass;

  entry->outcome = HW_FOLD_UNCHANGED;
  entry->result = g_object_ref (entry->existing);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];

      if (!differs (entry, i))
        continue;
      if (is_group_keyed (self, entry, hw_field_group (field)))
        {
          hw_fold_note_keyed (self, entry, field);
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

gboolean
hw_fold_compare (HwFold *self, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      HwFoldEntry *entry = g_ptr_array_index (self->entries, i);

      if (i % 1024 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!entry->file)
        continue;
      if (entry->existing)
        {
          compare_existing (self, entry);
          continue;
        }
      entry->outcome = HW_FOLD_CREATED;
      entry->result = g_object_ref (entry->file);
      g_set_str (&entry->result->id, entry->id);
    }
  return TRUE;
}

guint
hw_fold_check (HwFold *self)
{
  g_autoptr (GPtrArray) findings = hw_findings_new ();
  guint n_faults = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      HwFoldEntry *entry = g_ptr_array_index (self->entries, i);
      const HwFinding *first;

      if (entry->outcome != HW_FOLD_CREATED && entry->outcome != HW_FOLD_UPDATED)
        continue;
      if (hw_record_check (entry->result, &self->look_up, self->today, findings))
        {
          g_ptr_array_set_size (findings, 0);
          continue;
        }
      first = hw_findings_first_error (findings);
      entry->fault_field = first->field;
      g_set_str (&entry->fault, first->message);
      g_ptr_array_set_size (findings, 0);
      n_faults++;
    }
  return n_faults;
}
