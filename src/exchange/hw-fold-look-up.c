/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How checks see the fold: the office as it will be.
 */

#include "exchange/hw-fold-private.h"

static gpointer
fold_find (HwLookUp *look_up, GType type, const char *id)
{
  HwFold *self = (HwFold *) look_up;
  HwRecord *record;

  if (!hw_fold_find_table (self, type))
    return self->store ? hw_look_up_find (hw_store_look_up (self->store), type, id) : NULL;
  record = hw_fold_current (self, type, id);
  return record ? g_object_ref (record) : NULL;
}

static void
index_entry (GHashTable *index, HwFoldEntry *entry, const HwField *field)
{
  HwRecord *record = hw_fold_entry_current (entry);
  const char *id = record ? HW_MEMBER (record, field, char *) : NULL;
  GPtrArray *list = id ? g_hash_table_lookup (index, id) : NULL;

  if (!id)
    return;
  if (!list)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (index, (gpointer) id, list);
    }
  g_ptr_array_add (list, entry);
}

/* All entries of the table by what their field refers to, made at the first question. */
static GHashTable *
find_index (HwFold *self, HwFoldTable *table, const char *field_name)
{
  const HwField *field = hw_record_class_find (table->klass, field_name);
  GHashTable *index = g_hash_table_lookup (table->lists, field_name);

  if (index || !field)
    return index;
  index = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                 (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < self->entries->len; i++)
    {
      HwFoldEntry *entry = g_ptr_array_index (self->entries, i);

      if (entry->space->table == table)
        index_entry (index, entry, field);
    }
  g_hash_table_insert (table->lists, (gpointer) field->name, index);
  return index;
}

static GPtrArray *
fold_list (HwLookUp *look_up, GType type, const char *field, const char *id)
{
  HwFold *self = (HwFold *) look_up;
  HwFoldTable *table = hw_fold_find_table (self, type);
  GPtrArray *found, *list = NULL;
  GHashTable *index;

  if (!table && self->store)
    return hw_look_up_list (hw_store_look_up (self->store), type, field, id);
  found = g_ptr_array_new_with_free_func (g_object_unref);
  index = table ? find_index (self, table, field) : NULL;
  if (index)
    list = g_hash_table_lookup (index, id);
  for (guint i = 0; list && i < list->len; i++)
    g_ptr_array_add (found, g_object_ref (hw_fold_entry_current (g_ptr_array_index (list, i))));
  return found;
}

const HwLookUp hw_fold_look_up = { fold_find, fold_list, .only_errors = TRUE };
