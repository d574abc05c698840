/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The history of a record with all that belongs to it. What belongs to what is said by the roots of
 * the registry; what is gone is found by the root that its last entry stood under.
 */

#include "store/hw-seal.h"
#include "store/hw-store-private.h"

#include <glib/gi18n-lib.h>

/* An office of years has thousands of entries to a child at most: their numbers are sorted, and the
 * values read only of those that are shown. */
#define ENTRIES_ABOUT                                                                            \
  " FROM op o JOIN txn t ON t.no = o.txn"                                                        \
  " WHERE o.row_id IN (SELECT unhex(replace(value, '-', '')) FROM json_each(?1))"

#define NUMBERS                                                                                  \
  "SELECT o.no" ENTRIES_ABOUT " AND o.no < ?2 AND (?3 = 0 OR t.actor IS ?4)"                     \
  " AND (?5 IS NULL OR o.tbl = ?5 AND o.grp IN ('', ?6)) AND t.at >= ?7 AND t.at < ?8"           \
  " ORDER BY o.no DESC LIMIT ?9"

/* The field that leads from a record to what tells of it; NULL: nothing does. */
static const HwField *
root_field (HwRecordClass *klass)
{
  return klass->traits.root && !klass->traits.is_reckoned
             ? hw_record_class_find (klass, klass->traits.root)
             : NULL;
}

/* ------------------------------------------------------------------ what belongs to it */

/* Adds the records of @klass that belong to one of @ids (id → class). */
static gboolean
add_present (HwStore *store, HwRecordClass *klass, GHashTable *ids, GError **error)
{
  const HwField *root = root_field (klass);
  g_autoptr (GPtrArray) keys = g_hash_table_get_keys_as_ptr_array (ids);

  for (guint i = 0; root && i < keys->len; i++)
    {
      const char *id = g_ptr_array_index (keys, i);
      HwRecordClass *owner = g_hash_table_lookup (ids, id);
      g_autoptr (GPtrArray) records = NULL;

      if (G_OBJECT_CLASS_TYPE (owner) != root->type ())
        continue;
      records = hw_store_list_by (store, G_OBJECT_CLASS_TYPE (klass), root->name, id, error);
      if (!records)
        return FALSE;
      for (guint r = 0; r < records->len; r++)
        g_hash_table_insert (ids, g_strdup (HW_RECORD (g_ptr_array_index (records, r))->id),
                             klass);
    }
  return TRUE;
}

/* The value of @wanted in the image of a whole row. Owned, or NULL. */
static char *
dup_packed_text (HwRecordClass *klass, const HwField *wanted, gconstpointer bytes, gsize n)
{
  HwPacked packed;

  hw_packed_init (&packed, bytes, n);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];

      if (!hw_field_is_stored (field))
        continue;
      if (!hw_packed_next (&packed))
        return NULL;
      if (field == wanted)
        return hw_packed_dup_text (&packed, field);
    }
  return NULL;
}

/* Adds one deleted record when it belonged to one of @ids; TRUE when it is new among them. */
static gboolean
add_gone_row (HwStore *store, HwStatement *statement, GHashTable *ids)
{
  HwRecordClass *klass = hw_registry_find (store->registry, hw_statement_text (statement, 0));
  const HwField *root = klass ? root_field (klass) : NULL;
  gsize n;
  gconstpointer bytes = hw_statement_blob (statement, 2, &n);
  g_autofree char *owner = root ? dup_packed_text (klass, root, bytes, n) : NULL;
  g_autofree char *id = hw_statement_dup_id (statement, 1);

  /* A family's history tells nothing of the child that was sealed. */
  return owner && g_hash_table_contains (ids, owner) && !hw_seal_is_closed (store, klass->type, id)
         && g_hash_table_insert (ids, g_steal_pointer (&id), klass);
}

/* Once more as long as something was found: what belonged to what is gone may be gone too. */
static gboolean
add_gone (HwStore *store, const char *id, GHashTable *ids, GError **error)
{
  gboolean is_new = TRUE;

  while (is_new)
    {
      HwStatement *statement = hw_store_prepare (
          store,
          "SELECT tbl, row_id, before FROM op WHERE after IS NULL AND grp = ''"
          " AND root IN (SELECT root FROM op WHERE row_id = ?1)",
          error);
      g_autoptr (GError) failure = NULL;

      is_new = FALSE;
      if (!statement)
        return FALSE;
      hw_statement_bind_id (statement, 1, id);
      while (hw_statement_step (statement, &failure))
        is_new |= add_gone_row (store, statement, ids);
      if (failure)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
    }
  return TRUE;
}

/* The ids as a JSON array. Owned. */
static char *
dup_ids (HwStore *store, const char *type, const char *id, GError **error)
{
  HwRecordClass *klass = hw_registry_find (store->registry, type);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GString *list;
  GHashTableIter iter;
  gpointer key;

  if (hw_seal_is_closed (store, type, id))
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_REFUSED, _ ("This record is sealed."));
      return NULL;
    }
  list = g_string_new ("[");
  if (klass)
    g_hash_table_insert (ids, g_strdup (id), klass);
  /* A type comes after those that it refers to. */
  for (guint i = 0; i < hw_registry_n_types (store->registry); i++)
    if (!add_present (store, hw_registry_class_at (store->registry, i), ids, error))
      {
        g_string_free (list, TRUE);
        return NULL;
      }
  if (!add_gone (store, id, ids, error))
    {
      g_string_free (list, TRUE);
      return NULL;
    }
  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_string_append_printf (list, "%s\"%s\"", list->len > 1 ? "," : "", (const char *) key);
  g_string_append_c (list, ']');
  return g_string_free_and_steal (list);
}

/* ------------------------------------------------------------------ entries */

static void
bind_filter (HwStore *store, HwStatement *statement, const HwChangeFilter *filter)
{
  HwRecordClass *klass
      = filter && filter->type ? hw_registry_find (store->registry, filter->type) : NULL;
  const HwField *field = klass && filter->field ? hw_record_class_find (klass, filter->field)
                                                : NULL;

  hw_statement_bind_int (statement, 3, filter && filter->actor);
  hw_statement_bind_id (statement, 4,
                        filter && filter->actor && *filter->actor ? filter->actor : NULL);
  hw_statement_bind_text (statement, 5, field ? klass->type : NULL);
  hw_statement_bind_text (statement, 6, field ? hw_field_group (field) : NULL);
  hw_statement_bind_int (statement, 7, filter ? filter->since : 0);
  hw_statement_bind_int (statement, 8, filter && filter->until ? filter->until : G_MAXINT64);
}

/* Numbers of entries (gint64), the newest first. */
static GArray *
list_numbers (HwStore *store, const char *ids, const HwChangeFilter *filter, gint64 before,
              guint limit, GError **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  HwStatement *statement = hw_store_prepare (store, NUMBERS, error);
  g_autoptr (GError) failure = NULL;

  if (!statement)
    return NULL;
  hw_statement_bind_text (statement, 1, ids);
  hw_statement_bind_int (statement, 2, before ? before : G_MAXINT64);
  bind_filter (store, statement, filter);
  hw_statement_bind_int (statement, 9, limit);
  while (hw_statement_step (statement, &failure))
    {
      gint64 no = hw_statement_int (statement, 0);

      g_array_append_val (numbers, no);
    }
  if (!failure)
    return g_steal_pointer (&numbers);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/* A row that came or went is about a field only where the field was set. */
static void
drop_unwanted (GPtrArray *changes, guint from, const HwChangeFilter *filter)
{
  gboolean is_wanted = !filter || !filter->field;

  for (guint i = from; i < changes->len && !is_wanted; i++)
    is_wanted = g_strcmp0 (((HwChange *) g_ptr_array_index (changes, i))->field, filter->field)
                == 0;
  if (!is_wanted)
    g_ptr_array_set_size (changes, from);
}

static gboolean
add_entry (HwStore *store, gint64 no, GHashTable *titles, const HwChangeFilter *filter,
           GPtrArray *changes, GError **error)
{
  HwStatement *statement = hw_store_prepare (
      store,
      "SELECT " HW_JOURNAL_COLUMNS ", o.tbl, o.row_id"
      " FROM op o JOIN txn t ON t.no = o.txn WHERE o.no = ?1",
      error);
  g_autofree char *id = NULL;
  HwRecordClass *klass;
  guint from = changes->len;

  if (!statement)
    return FALSE;
  hw_statement_bind_int (statement, 1, no);
  if (!hw_statement_step (statement, error))
    return FALSE;
  klass = hw_registry_find (store->registry, hw_statement_text (statement, 10));
  id = hw_statement_dup_id (statement, 11);
  if (klass)
    hw_journal_add_entry (store, statement, titles, klass, id, changes);
  hw_statement_reset (statement);
  drop_unwanted (changes, from, filter);
  return TRUE;
}

GPtrArray *
hw_journal_about (HwStore *store, const char *type, const char *id, const HwChangeFilter *filter,
                  gint64 before, guint limit, gint64 *next, GError **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_change_free);
  g_autoptr (GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *ids = dup_ids (store, type, id, error);
  g_autoptr (GArray) numbers = NULL;

  if (!ids || !(numbers = list_numbers (store, ids, filter, before, limit, error)))
    return NULL;
  for (guint i = 0; i < numbers->len; i++)
    if (!add_entry (store, g_array_index (numbers, gint64, i), titles, filter, changes, error))
      return NULL;
  *next = numbers->len < limit ? 0 : g_array_index (numbers, gint64, numbers->len - 1);
  return g_steal_pointer (&changes);
}

GPtrArray *
hw_journal_about_actors (HwStore *store, const char *type, const char *id, GError **error)
{
  g_autoptr (GPtrArray) actors = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_change_free);
  g_autoptr (GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *ids = dup_ids (store, type, id, error);
  HwStatement *statement
      = ids ? hw_store_prepare (store, "SELECT DISTINCT t.actor" ENTRIES_ABOUT, error) : NULL;
  g_autoptr (GError) failure = NULL;

  if (!statement)
    return NULL;
  hw_statement_bind_text (statement, 1, ids);
  while (hw_statement_step (statement, &failure))
    {
      HwChange *change = g_new0 (HwChange, 1);

      change->actor = hw_statement_dup_id (statement, 0);
      change->actor_title = hw_journal_dup_actor_title (store, titles, change->actor);
      g_ptr_array_add (actors, change);
    }
  if (!failure)
    return g_steal_pointer (&actors);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
