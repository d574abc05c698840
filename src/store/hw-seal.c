/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Out of the tables and back, by way of the journal.
 */

#include "store/hw-seal.h"

#include "record/hw-merged.h"
#include "store/hw-store-private.h"

#include <glib/gi18n-lib.h>

/* ------------------------------------------------------------------ closing */

static gboolean
remove_row (HwStore *store, HwRecord *record, GError **error)
{
  HwStatement *statement
      = hw_store_prepare (store, "DELETE FROM draft WHERE row_id = ?1", error);

  if (!statement)
    return FALSE;
  hw_statement_bind_id (statement, 1, record->id);
  return hw_statement_run (statement, error)
         && hw_store_delete (store, G_OBJECT_TYPE (record), record->id, error);
}

/* What was made one with the record tells of the same child. */
static gboolean
close_merged (HwStore *store, HwRecord *record, GError **error)
{
  g_autoptr (GPtrArray) merged = NULL;

  if (!hw_registry_find (store->registry, "merged"))
    return TRUE;
  merged = hw_store_list_by (store, HW_TYPE_MERGED, "kept", record->id, error);
  for (guint i = 0; merged && i < merged->len; i++)
    if (!remove_row (store, g_ptr_array_index (merged, i), error))
      return FALSE;
  return merged != NULL;
}

static gboolean close_record (HwStore *store, HwRecord *record, HwRecord *sealed, GError **error);

/* One that refers to @record, which goes: it goes too where it hangs on it, or tells of the child
 * that is sealed and of no other; else it stays, and no longer refers to it. */
static gboolean
let_go (HwStore *store, HwRecord *other, const HwField *field, HwRecord *record, HwRecord *sealed,
        GError **error)
{
  const char *root = HW_RECORD_GET_CLASS (other)->traits.root;

  hw_record_repoint (other, field, record->id, NULL);
  if ((record == sealed && hw_record_is_absent (other, field))
      || g_strcmp0 (field->name, root) == 0)
    return close_record (store, other, sealed, error);
  return hw_store_update (store, other, error);
}

static gboolean
close_by_field (HwStore *store, HwRecordClass *klass, const HwField *field, HwRecord *record,
                HwRecord *sealed, GError **error)
{
  g_autoptr (GPtrArray) others
      = hw_store_list_by (store, G_TYPE_FROM_CLASS (klass), field->name, record->id, error);

  for (guint i = 0; others && i < others->len; i++)
    if (!let_go (store, g_ptr_array_index (others, i), field, record, sealed, error))
      return FALSE;
  return others != NULL;
}

/* What refers to a record goes before it: types stand behind those that they refer to. */
static gboolean
close_record (HwStore *store, HwRecord *record, HwRecord *sealed, GError **error)
{
  for (guint i = hw_registry_n_types (store->registry); i-- > 0;)
    {
      HwRecordClass *klass = hw_registry_class_at (store->registry, i);

      for (guint f = 0; f < klass->n_fields; f++)
        if (hw_field_refers_to (&klass->fields[f], G_OBJECT_TYPE (record))
            && !close_by_field (store, klass, &klass->fields[f], record, sealed, error))
          return FALSE;
    }
  return close_merged (store, record, error) && remove_row (store, record, error);
}

gboolean
hw_seal_close (HwStore *store, HwRecord *record, GError **error)
{
  g_return_val_if_fail (store->txn.act && g_str_has_suffix (store->txn.act, HW_SEAL_ACT), FALSE);

  return close_record (store, record, record, error);
}

/* ------------------------------------------------------------------ who is closed */

/* The last word of the journal on a row as a whole. */
typedef struct
{
  gint64 txn;
  gboolean is_gone;
  gboolean is_sealed; /* gone by a sealing */
} LastWord;

static gboolean
find_last_word (HwStore *store, const char *type, const char *id, LastWord *word)
{
  HwStatement *statement = hw_store_prepare (
      store,
      "SELECT o.txn, o.after IS NULL, t.act GLOB '*" HW_SEAL_ACT "' FROM op o"
      " JOIN txn t ON t.no = o.txn WHERE o.row_id = ?1 AND o.tbl = ?2 AND o.grp = ''"
      " ORDER BY o.no DESC LIMIT 1",
      NULL);

  if (!statement)
    return FALSE;
  hw_statement_bind_id (statement, 1, id);
  hw_statement_bind_text (statement, 2, type);
  if (!hw_statement_step (statement, NULL))
    return FALSE;
  word->txn = hw_statement_int (statement, 0);
  word->is_gone = hw_statement_int (statement, 1);
  word->is_sealed = word->is_gone && hw_statement_int (statement, 2);
  hw_statement_reset (statement);
  return TRUE;
}

/* A record from the packed image of its row; a field younger than the image is absent. */
static HwRecord *
unpack (HwRecordClass *klass, const char *id, gconstpointer bytes, gsize n)
{
  HwRecord *record = g_object_new (G_TYPE_FROM_CLASS (klass), NULL);
  HwPacked packed;

  g_set_str (&record->id, id);
  hw_packed_init (&packed, bytes, n);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];
      g_autofree char *text = NULL;

      if (!hw_field_is_stored (field))
        continue;
      if (!hw_packed_next (&packed))
        break;
      text = hw_packed_dup_text (&packed, field);
      /* A nick from a newer program is none of ours. */
      hw_record_parse (record, field, text, NULL);
    }
  return record;
}

/* The row as it was when it went last; NULL: the journal does not tell. */
static HwRecord *
find_gone (HwStore *store, HwRecordClass *klass, const char *id)
{
  HwStatement *statement = hw_store_prepare (
      store,
      "SELECT before FROM op WHERE row_id = ?1 AND tbl = ?2 AND grp = '' AND after IS NULL"
      " ORDER BY no DESC LIMIT 1",
      NULL);
  HwRecord *record = NULL;
  gconstpointer bytes;
  gsize n;

  if (!statement)
    return NULL;
  hw_statement_bind_id (statement, 1, id);
  hw_statement_bind_text (statement, 2, klass->type);
  if (!hw_statement_step (statement, NULL))
    return NULL;
  bytes = hw_statement_blob (statement, 0, &n);
  record = unpack (klass, id, bytes, n);
  hw_statement_reset (statement);
  return record;
}

/* What was deleted before the sealing hung on what is sealed now. */
static gboolean
hung_on_closed (HwStore *store, HwRecordClass *klass, const char *id)
{
  const HwField *root
      = klass->traits.root ? hw_record_class_find (klass, klass->traits.root) : NULL;
  g_autoptr (HwRecord) gone = root ? find_gone (store, klass, id) : NULL;
  HwRecordClass *parent = root ? g_type_class_get (root->type ()) : NULL;

  return gone && !hw_record_is_absent (gone, root)
         && hw_seal_is_closed (store, parent->type, HW_MEMBER (gone, root, char *));
}

/* What the act that took the record @id away told of it: that it was made one with another. NULL:
 * it did not. Transfer full. */
static HwMerged *
find_merged (HwStore *store, const char *id, gint64 transaction)
{
  HwRecordClass *klass = hw_registry_find (store->registry, "merged");
  HwStatement *statement = hw_store_prepare (
      store,
      "SELECT row_id, after FROM op WHERE tbl = 'merged' AND grp = '' AND before IS NULL"
      " AND no > coalesce((SELECT last_op FROM txn WHERE no = ?1 - 1), 0)"
      " AND no <= (SELECT last_op FROM txn WHERE no = ?1)",
      NULL);
  HwMerged *found = NULL;

  if (!klass || !statement)
    return NULL;
  hw_statement_bind_int (statement, 1, transaction);
  while (!found && hw_statement_step (statement, NULL))
    {
      g_autofree char *row = hw_statement_dup_id (statement, 0);
      gsize n;
      gconstpointer bytes = hw_statement_blob (statement, 1, &n);

      found = HW_MERGED (unpack (klass, row, bytes, n));
      if (g_strcmp0 (found->gone, id) != 0)
        g_clear_object (&found);
    }
  hw_statement_reset (statement);
  return found;
}

static gboolean
is_one_with_closed (HwStore *store, const char *id, gint64 transaction)
{
  g_autoptr (HwMerged) merged = find_merged (store, id, transaction);

  return merged && hw_seal_is_closed (store, merged->type, merged->kept);
}

gboolean
hw_seal_is_closed (HwStore *store, const char *type, const char *id)
{
  HwRecordClass *klass = hw_registry_find (store->registry, type);
  LastWord word = { 0 };

  if (!klass || !id || !find_last_word (store, type, id, &word) || !word.is_gone)
    return FALSE;
  return word.is_sealed || hung_on_closed (store, klass, id)
         || is_one_with_closed (store, id, word.txn);
}

/* ------------------------------------------------------------------ reading */

static gboolean
find_sealing (HwStore *store, const char *type, const char *id, gint64 *transaction,
              GError **error)
{
  LastWord word = { 0 };

  if (find_last_word (store, type, id, &word) && word.is_sealed)
    {
      *transaction = word.txn;
      return TRUE;
    }
  g_set_error_literal (error, HW_ERROR, HW_ERROR_NOT_FOUND, _ ("This record is not sealed."));
  return FALSE;
}

/* The images of rows that @sql gives: type, id, before. */
static GPtrArray *
read_images (HwStore *store, HwStatement *statement, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) failure = NULL;

  while (hw_statement_step (statement, &failure))
    {
      HwRecordClass *klass
          = hw_registry_find (store->registry, hw_statement_text (statement, 0));
      g_autofree char *id = hw_statement_dup_id (statement, 1);
      gsize n;
      gconstpointer bytes = hw_statement_blob (statement, 2, &n);

      if (klass)
        g_ptr_array_add (records, unpack (klass, id, bytes, n));
    }
  if (!failure)
    return g_steal_pointer (&records);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

GPtrArray *
hw_seal_read (HwStore *store, const char *type, const char *id, const char *reason, GError **error)
{
  HwStatement *statement;
  gint64 transaction;

  if (!find_sealing (store, type, id, &transaction, error))
    return NULL;
  if (hw_store_is_read_only (store))
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_READ_ONLY,
                           _ ("A sealed record is opened only where that can be written down."));
      return NULL;
    }
  if (!hw_access_note (store, type, id, reason, error))
    return NULL;

  /* The last that went is the record itself. */
  statement = hw_store_prepare (
      store,
      "SELECT tbl, row_id, before FROM op WHERE grp = '' AND after IS NULL"
      " AND no > coalesce((SELECT last_op FROM txn WHERE no = ?1 - 1), 0)"
      " AND no <= (SELECT last_op FROM txn WHERE no = ?1) ORDER BY no DESC",
      error);
  if (!statement)
    return NULL;
  hw_statement_bind_int (statement, 1, transaction);
  return read_images (store, statement, error);
}

GPtrArray *
hw_seal_list (HwStore *store, GType type, GError **error)
{
  HwRecordClass *klass = g_type_class_get (type);
  HwStatement *statement = hw_store_prepare (
      store,
      "SELECT o.tbl, o.row_id, o.before FROM txn t JOIN op o"
      " ON o.no > coalesce((SELECT b.last_op FROM txn b WHERE b.no = t.no - 1), 0)"
      " AND o.no <= t.last_op"
      " WHERE t.act GLOB '*" HW_SEAL_ACT "' AND o.tbl = ?1 AND o.grp = '' AND o.after IS NULL"
      " AND NOT EXISTS (SELECT 1 FROM op l WHERE l.row_id = o.row_id AND l.no > o.no)",
      error);

  if (!statement)
    return NULL;
  hw_statement_bind_text (statement, 1, klass->type);
  return read_images (store, statement, error);
}

/* ------------------------------------------------------------------ opening again */

gboolean
hw_seal_open (HwStore *store, const char *type, const char *id, GError **error)
{
  gint64 transaction;

  g_return_val_if_fail (store->txn.act && g_str_has_suffix (store->txn.act, HW_UNSEAL_ACT), FALSE);

  return find_sealing (store, type, id, &transaction, error)
         && hw_store_take_back (store, transaction, error);
}
