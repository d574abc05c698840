/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether the records say what the journal says: each row is folded from its entries and compared,
 * so a row that was changed, added or removed behind the journal's back is named.
 */

#include "store/hw-verify-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* ------------------------------------------------------------------ schema */

static gboolean
has_field_for (HwRecordClass *klass, const char *column)
{
  if (g_str_equal (column, "n") || g_str_equal (column, "id"))
    return TRUE;
  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *own = hw_field_dup_column (&klass->fields[i]);

      if (hw_field_is_stored (&klass->fields[i]) && g_str_equal (own, column))
        return TRUE;
    }
  return FALSE;
}

static gboolean
check_columns (HwStore *store, HwRecordClass *klass, GPtrArray *faults, GError **error)
{
  const char *table = hw_record_sql (store, klass)->table;
  HwStatement *statement
      = hw_store_prepare (store, "SELECT name FROM pragma_table_info(?1)", error);
  g_autoptr (GHashTable) columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!statement)
    return FALSE;
  hw_statement_bind_text (statement, 1, table);
  while (hw_statement_step (statement, NULL))
    {
      const char *column = hw_statement_text (statement, 0);

      g_hash_table_add (columns, g_strdup (column));
      if (!has_field_for (klass, column))
        hw_verify_add (faults, "schema", _ ("table %s has a column %s that no field names"), table,
                       column);
    }
  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *column = hw_field_dup_column (&klass->fields[i]);

      if (hw_field_is_stored (&klass->fields[i]) && !g_hash_table_contains (columns, column))
        hw_verify_add (faults, "schema", _ ("table %s lacks the column %s"), table, column);
    }
  return TRUE;
}

gboolean
hw_verify_schema (HwStore *store, GPtrArray *faults, GError **error)
{
  for (guint i = 0; i < hw_registry_n_types (store->registry); i++)
    if (!check_columns (store, hw_registry_class_at (store->registry, i), faults, error))
      return FALSE;
  return TRUE;
}

/* ------------------------------------------------------------------ journal against rows */

/* The values of one row as its entries leave them: a packed value a stored field, or none at
 * all. */
typedef struct
{
  GPtrArray *values; /* of GBytes */
  gboolean is_there;
} Folded;

static void
folded_free (Folded *self)
{
  g_ptr_array_unref (self->values);
  g_free (self);
}

static Folded *
folded_for (GHashTable *rows, gconstpointer id, guint n_fields)
{
  g_autoptr (GBytes) key = g_bytes_new (id, HW_ID_BYTES);
  Folded *folded = g_hash_table_lookup (rows, key);

  if (!folded)
    {
      folded = g_new0 (Folded, 1);
      folded->values = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
      g_ptr_array_set_size (folded->values, n_fields);
      g_hash_table_insert (rows, g_bytes_ref (key), folded);
    }
  return folded;
}

static GBytes *
pack_one (const HwPacked *packed)
{
  /* The bytes of the value with its type and length before them. */
  return g_bytes_new (packed->bytes - 5, packed->n + 5);
}

static void
fold_entry (Folded *folded, HwRecordClass *klass, const char *group, HwPacked *after)
{
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];

      if (!hw_field_is_stored (field)
          || (*group && !g_str_equal (hw_field_group (field), group)))
        continue;
      g_clear_pointer (&g_ptr_array_index (folded->values, i), g_bytes_unref);
      if (hw_packed_next (after))
        g_ptr_array_index (folded->values, i) = pack_one (after);
    }
}

static GHashTable *
fold_journal (HwStore *store, HwRecordClass *klass, GError **error)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (
      g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, (GDestroyNotify) folded_free);
  HwStatement *statement = hw_store_prepare (
      store, "SELECT row_id, grp, after FROM op WHERE tbl = ?1 ORDER BY no", error);
  g_autoptr (GError) failure = NULL;

  if (!statement)
    return NULL;
  hw_statement_bind_text (statement, 1, klass->type);
  while (hw_statement_step (statement, &failure))
    {
      gsize n;
      gconstpointer id = hw_statement_blob (statement, 0, &n);
      const char *group = hw_statement_text (statement, 1);
      Folded *folded;
      HwPacked after;

      if (n != HW_ID_BYTES)
        continue;
      folded = folded_for (rows, id, klass->n_fields);
      if (!*group)
        folded->is_there = !hw_statement_is_null (statement, 2);
      id = hw_statement_blob (statement, 2, &n);
      hw_packed_init (&after, id, n);
      fold_entry (folded, klass, group, &after);
    }
  if (!failure)
    return g_steal_pointer (&rows);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static gboolean
same_value (GBytes *folded, HwStatement *statement, int column)
{
  g_autoptr (GByteArray) now = g_byte_array_new ();
  gsize n;
  gconstpointer bytes;

  hw_pack_value (now, sqlite3_column_value (statement->stmt, column));
  if (!folded)
    return hw_statement_is_null (statement, column)
           || hw_statement_int (statement, column) == 0;
  bytes = g_bytes_get_data (folded, &n);
  return n == now->len && memcmp (bytes, now->data, n) == 0;
}

static void
compare_row (HwStatement *statement, HwRecordClass *klass, Folded *folded, GPtrArray *faults)
{
  g_autofree char *id = hw_statement_dup_id (statement, 0);
  int column = 0;

  if (!folded || !folded->is_there)
    {
      hw_verify_add (faults, "record", _ ("%s %s is not in the journal"), klass->type, id);
      return;
    }
  folded->is_there = FALSE; /* seen */
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];

      if (!hw_field_is_stored (field))
        continue;
      if (!same_value (g_ptr_array_index (folded->values, i), statement, ++column))
        hw_verify_add (faults, "record",
                       _ ("%s %s: %s was changed behind the journal’s back"), klass->type, id,
                       field->name);
      if (field->kind == HW_KIND_ENUM && !hw_statement_is_null (statement, column)
          && hw_field_value (field, hw_statement_text (statement, column)) < 0)
        hw_verify_add (faults, "record", _ ("%s %s: %s holds an unknown value"), klass->type, id,
                       field->name);
    }
}

static void
report_missing (GHashTable *rows, HwRecordClass *klass, GPtrArray *faults)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      char id[HW_ID_LENGTH];

      if (((Folded *) value)->is_there)
        hw_verify_add (faults, "record", _ ("%s %s was removed behind the journal’s back"),
                       klass->type, hw_id_format (g_bytes_get_data (key, NULL), id));
    }
}

static gboolean
compare_rows (HwStore *store, HwRecordClass *klass, GPtrArray *faults, GError **error)
{
  g_autoptr (GHashTable) rows = fold_journal (store, klass, error);
  HwStatement *statement
      = rows ? hw_store_prepare (store, hw_record_sql (store, klass)->select, error) : NULL;
  g_autoptr (GError) failure = NULL;

  if (!statement)
    return FALSE;
  while (hw_statement_step (statement, &failure))
    {
      gsize n;
      gconstpointer bytes = hw_statement_blob (statement, 0, &n);
      g_autoptr (GBytes) key = g_bytes_new (bytes, n);

      compare_row (statement, klass, g_hash_table_lookup (rows, key), faults);
    }
  if (failure)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  report_missing (rows, klass, faults);
  return TRUE;
}

/* ------------------------------------------------------------------ checks */

static gboolean
check_records (HwStore *store, GType type, GPtrArray *faults, GError **error)
{
  g_autoptr (GPtrArray) records = hw_store_list (store, type, NULL, error);

  if (!records)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      HwRecord *record = g_ptr_array_index (records, i);
      g_autoptr (GPtrArray) findings = hw_findings_new ();
      const HwFinding *first;

      hw_record_check (record, hw_store_look_up (store), hw_store_today (store), findings);
      first = hw_findings_first_error (findings);
      if (first)
        hw_verify_add (faults, "record", "%s %s: %s %s", HW_RECORD_GET_CLASS (record)->type,
                       record->id, first->field, first->message);
    }
  return TRUE;
}

gboolean
hw_verify_records (HwStore *store, GPtrArray *faults, GError **error)
{
  for (guint i = 0; i < hw_registry_n_types (store->registry); i++)
    {
      GType type = hw_registry_type_at (store->registry, i);

      if (!compare_rows (store, g_type_class_get (type), faults, error)
          || !check_records (store, type, faults, error))
        return FALSE;
    }
  return TRUE;
}
