/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A source goes on naming a record that was made one with another: its keys lead to the one that
 * was kept, and never become that one's own.
 */

#include "exchange/hw-fold-private.h"

#include "record/hw-merged.h"

static void
take_keys (HwFold *self, HwFoldTable *table, HwFoldEntry *entry, HwRecord *gone)
{
  for (guint i = 0; i < self->spaces->len; i++)
    {
      HwFoldSpace *space = g_ptr_array_index (self->spaces, i);
      g_autofree char *key = space->table == table ? hw_fold_space_dup_key (space, gone) : NULL;

      hw_fold_space_name (space, key, entry);
    }
}

gboolean
hw_fold_take_merged (HwFold *self, HwFoldTable *table, GError **error)
{
  g_autoptr (GPtrArray) list = NULL;

  /* A registry of a test may not know them. */
  if (!hw_registry_find (hw_store_registry (self->store), "merged"))
    return TRUE;
  list = hw_store_list_by (self->store, HW_TYPE_MERGED, "type", table->klass->type, error);
  for (guint i = 0; list && i < list->len; i++)
    {
      HwMerged *merged = g_ptr_array_index (list, i);
      g_autoptr (HwRecord) gone = hw_merged_dup_gone (merged, G_TYPE_FROM_CLASS (table->klass));
      HwFoldEntry *entry = g_hash_table_lookup (table->by_id, merged->kept);

      if (!entry)
        continue;
      entry->has_merged = TRUE;
      take_keys (self, table, entry, gone);
    }
  return list != NULL;
}

guint64
hw_fold_mask_merged (HwFold *self, HwFoldEntry *entry, HwRecord *record, guint64 mask)
{
  HwRecordClass *klass = entry->space->table->klass;

  for (guint i = 0; entry->has_merged && i < self->spaces->len; i++)
    {
      HwFoldSpace *space = g_ptr_array_index (self->spaces, i);
      g_autofree char *key = NULL;
      g_autofree char *own = NULL;

      if (space->table != entry->space->table || !(key = hw_fold_space_dup_key (space, record)))
        continue;
      own = hw_fold_space_dup_key (space, entry->existing);
      if (g_strcmp0 (key, own) == 0 || g_hash_table_lookup (space->by_key, key) != entry)
        continue;
      for (guint k = 0; k < space->keys->len; k++)
        mask &= ~(G_GUINT64_CONSTANT (1)
                  << (g_array_index (space->keys, HwMappingKey, k).field - klass->fields));
    }
  return mask;
}
