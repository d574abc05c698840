/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keys, entries, and what rows say of them.
 */

#include "exchange/hw-fold-private.h"

#include "base/hw-id.h"
#include "record/hw-merged.h"
#include "store/hw-seal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Between the parts of a key; the separator of units that ASCII has for it. */
#define KEY_SEPARATOR '\x1f'

/* Ids and keys of hundreds of thousands of records lie in pieces of this many bytes. */
#define TEXTS 65536

static void
entry_free (HwFoldEntry *self)
{
  g_clear_object (&self->existing);
  g_clear_object (&self->file);
  g_clear_object (&self->result);
  g_free (self->fault);
  g_free (self);
}

static void
space_free (HwFoldSpace *self)
{
  g_array_unref (self->keys);
  g_hash_table_unref (self->by_key);
  g_free (self);
}

static void
table_free (HwFoldTable *self)
{
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->lists);
  g_free (self);
}

HwFoldTable *
hw_fold_find_table (HwFold *self, GType type)
{
  return g_hash_table_lookup (self->tables, GSIZE_TO_POINTER (type));
}

HwFoldEntry *
hw_fold_find_entry (HwFold *self, GType type, const char *id)
{
  HwFoldTable *table = hw_fold_find_table (self, type);

  return table && id ? g_hash_table_lookup (table->by_id, id) : NULL;
}

HwRecord *
hw_fold_current (HwFold *self, GType type, const char *id)
{
  HwFoldEntry *entry = hw_fold_find_entry (self, type, id);

  return entry ? hw_fold_entry_current (entry) : NULL;
}

HwFold *
hw_fold_new (HwStore *store, HwDay today)
{
  HwFold *self = g_new0 (HwFold, 1);

  self->look_up = hw_fold_look_up;
  self->store = store;
  self->today = today;
  self->tables = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) table_free);
  self->spaces = g_ptr_array_new_with_free_func ((GDestroyNotify) space_free);
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  self->conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_import_conflict_free);
  self->disagreements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->order = g_ptr_array_new ();
  self->texts = g_string_chunk_new (TEXTS);
  return self;
}

void
hw_fold_free (HwFold *self)
{
  g_free (self->loaded);
  g_ptr_array_unref (self->order);
  g_hash_table_unref (self->taken);
  g_hash_table_unref (self->disagreements);
  g_ptr_array_unref (self->conflicts);
  g_ptr_array_unref (self->spaces);
  g_hash_table_unref (self->tables);
  g_ptr_array_unref (self->entries);
  g_string_chunk_free (self->texts);
  g_free (self);
}

static gboolean
same_keys (GArray *a, GArray *b)
{
  for (guint i = 0; i < MAX (a->len, b->len); i++)
    if (i >= a->len || i >= b->len
        || g_array_index (a, HwMappingKey, i).field != g_array_index (b, HwMappingKey, i).field)
      return FALSE;
  return TRUE;
}

HwFoldSpace *
hw_fold_space (HwFold *self, HwRecordClass *klass, GArray *keys)
{
  gpointer type = GSIZE_TO_POINTER (G_TYPE_FROM_CLASS (klass));
  HwFoldTable *table = g_hash_table_lookup (self->tables, type);
  HwFoldSpace *space;

  if (!table)
    {
      table = g_new0 (HwFoldTable, 1);
      table->klass = klass;
      table->by_id = g_hash_table_new (g_str_hash, g_str_equal);
      table->lists = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                            (GDestroyNotify) g_hash_table_unref);
      g_hash_table_insert (self->tables, type, table);
      g_ptr_array_add (self->order, table);
    }
  for (guint i = 0; i < self->spaces->len; i++)
    {
      space = g_ptr_array_index (self->spaces, i);
      if (space->table == table && same_keys (space->keys, keys))
        return space;
    }

  space = g_new0 (HwFoldSpace, 1);
  space->fold = self;
  space->table = table;
  space->keys = g_array_ref (keys);
  space->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  g_ptr_array_add (self->spaces, space);
  return space;
}

static void
append_key (GString *key, HwRecord *record, const HwField *field)
{
  g_autofree char *text = NULL;
  char day[HW_DAY_LENGTH];

  if (hw_field_is_string (field))
    g_string_append (key, HW_MEMBER (record, field, char *));
  else if (field->kind == HW_KIND_DAY)
    g_string_append (key, hw_day_format (HW_MEMBER (record, field, HwDay), day));
  else
    g_string_append (key, text = hw_record_print (record, field));
}

char *
hw_fold_space_dup_key (HwFoldSpace *self, HwRecord *record)
{
  GString *key = g_string_sized_new (64);

  for (guint i = 0; i < self->keys->len; i++)
    {
      const HwMappingKey *part = &g_array_index (self->keys, HwMappingKey, i);

      if (!hw_record_is_absent (record, part->field))
        append_key (key, record, part->field);
      else if (!part->may_be_absent)
        return g_string_free (key, TRUE), NULL;
      g_string_append_c (key, KEY_SEPARATOR);
    }
  return g_string_free (key, FALSE);
}

static HwFoldEntry *
entry_new (HwFoldSpace *space, const char *id)
{
  HwFoldEntry *entry = g_new0 (HwFoldEntry, 1);
  guint8 bytes[HW_ID_BYTES];
  char text[HW_ID_LENGTH];

  if (!id)
    {
      hw_id_make (bytes);
      id = hw_id_format (bytes, text);
    }
  entry->space = space;
  entry->id = g_string_chunk_insert (space->fold->texts, id);
  g_ptr_array_add (space->fold->entries, entry);
  g_hash_table_insert (space->table->by_id, (gpointer) entry->id, entry);
  return entry;
}

void
hw_fold_space_name (HwFoldSpace *self, const char *key, HwFoldEntry *entry)
{
  if (key && !g_hash_table_contains (self->by_key, key))
    g_hash_table_insert (self->by_key, g_string_chunk_insert (self->fold->texts, key), entry);
}

/* The oldest record of a key is the one that rows mean. */
static void
take_in (HwFold *self, HwFoldTable *table, HwRecord *record)
{
  HwFoldEntry *entry = NULL;

  for (guint i = 0; i < self->spaces->len; i++)
    {
      HwFoldSpace *space = g_ptr_array_index (self->spaces, i);
      g_autofree char *key = NULL;

      if (space->table != table)
        continue;
      if (!entry)
        {
          entry = entry_new (space, record->id);
          entry->existing = g_object_ref (record);
        }
      key = hw_fold_space_dup_key (space, record);
      hw_fold_space_name (space, key, entry);
    }
}

/* A key that belongs to a sealed record is taken: no row makes or changes what it means, and the
 * reason does not say more. */
static void
shut_keys (HwFold *self, HwFoldTable *table, HwRecord *sealed)
{
  for (guint i = 0; i < self->spaces->len; i++)
    {
      HwFoldSpace *space = g_ptr_array_index (self->spaces, i);
      g_autofree char *key = space->table == table ? hw_fold_space_dup_key (space, sealed) : NULL;
      HwFoldEntry *entry;

      if (!key || g_hash_table_contains (space->by_key, key))
        continue;
      entry = hw_fold_reserve (space, key);
      entry->fault_field = g_array_index (space->keys, HwMappingKey, 0).field->name;
      entry->fault = g_strdup (_ ("is closed to imports"));
    }
}

static gboolean
load_sealed (HwFold *self, HwFoldTable *table, GError **error)
{
  GType type = G_TYPE_FROM_CLASS (table->klass);
  g_autoptr (GPtrArray) sealed = hw_seal_list (self->store, type, error);
  g_autoptr (GPtrArray) merged = sealed ? hw_seal_list (self->store, HW_TYPE_MERGED, error) : NULL;

  for (guint i = 0; merged && i < sealed->len; i++)
    shut_keys (self, table, g_ptr_array_index (sealed, i));
  /* What was made one with a sealed record is known by its own keys, too. */
  for (guint i = 0; merged && i < merged->len; i++)
    {
      HwMerged *one = g_ptr_array_index (merged, i);
      g_autoptr (HwRecord) gone = NULL;

      if (g_strcmp0 (one->type, table->klass->type) != 0)
        continue;
      gone = hw_merged_dup_gone (one, type);
      shut_keys (self, table, gone);
    }
  return merged != NULL;
}

gboolean
hw_fold_load (HwFold *self, guint limit, gboolean *is_done, GError **error)
{
  g_autoptr (GPtrArray) records = NULL;
  HwFoldTable *table;

  *is_done = !self->store || self->n_loaded == self->order->len;
  if (*is_done)
    return TRUE;
  table = g_ptr_array_index (self->order, self->n_loaded);
  records = hw_store_list_after (self->store, G_TYPE_FROM_CLASS (table->klass), self->loaded,
                                 limit, error);
  if (!records)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    take_in (self, table, g_ptr_array_index (records, i));
  if (records->len == limit)
    g_set_str (&self->loaded, ((HwRecord *) g_ptr_array_index (records, limit - 1))->id);
  else
    {
      g_clear_pointer (&self->loaded, g_free);
      self->n_loaded++;
      return hw_fold_take_merged (self, table, error) && load_sealed (self, table, error);
    }
  return TRUE;
}

HwFoldEntry *
hw_fold_find (HwFoldSpace *space, const char *key)
{
  return g_hash_table_lookup (space->by_key, key);
}

HwFoldEntry *
hw_fold_reserve (HwFoldSpace *space, const char *key)
{
  HwFoldEntry *entry = g_hash_table_lookup (space->by_key, key);

  if (!entry)
    {
      entry = entry_new (space, NULL);
      g_hash_table_insert (space->by_key, g_string_chunk_insert (space->fold->texts, key), entry);
    }
  entry->is_named = TRUE;
  return entry;
}

void
hw_fold_put (HwFold *self, HwFoldEntry *entry, HwRecord *record, guint64 mask, guint row)
{
  HwRecordClass *klass = entry->space->table->klass;
  gboolean is_shared = TRUE;

  mask = hw_fold_mask_merged (self, entry, record, mask);
  if (!entry->file)
    {
      entry->file = g_object_ref (record);
      entry->mask = mask;
      entry->row = row;
      return;
    }

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];
      guint64 bit = G_GUINT64_CONSTANT (1) << i;

      if (!(mask & bit) || hw_record_equal_field (entry->file, record, field))
        continue;
      if (entry->mask & bit)
        hw_fold_note_disagreement (self, entry, field, record, row);
      /* The first row's record may still be that row's own. */
      if (is_shared)
        {
          HwRecord *own = hw_record_dup (entry->file);

          g_set_object (&entry->file, own);
          g_object_unref (own);
          is_shared = FALSE;
        }
      hw_record_copy_field (entry->file, record, field);
      entry->row = row;
    }
  entry->mask |= mask;
}

void
hw_fold_restart (HwFold *self)
{
  GHashTableIter iter;
  gpointer table;

  for (guint i = 0; i < self->entries->len; i++)
    {
      HwFoldEntry *entry = g_ptr_array_index (self->entries, i);

      g_clear_object (&entry->file);
      g_clear_object (&entry->result);
      entry->mask = 0;
      entry->outcome = HW_FOLD_UNSEEN;
    }
  g_hash_table_iter_init (&iter, self->tables);
  while (g_hash_table_iter_next (&iter, NULL, &table))
    g_hash_table_remove_all (((HwFoldTable *) table)->lists);
  g_hash_table_remove_all (self->disagreements);
  g_ptr_array_set_size (self->conflicts, 0);
}

GPtrArray *
hw_fold_entries (HwFold *self)
{
  return self->entries;
}
