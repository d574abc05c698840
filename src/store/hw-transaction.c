/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One act, one transaction: its heading and its place in the chain are written at the commit.
 */

#include "store/hw-store-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
read_dropped (HwStore *self, const char *table, GString *drops, GError **error)
{
  HwStatement *statement = hw_store_prepare (
      self,
      "SELECT name, sql, type = 'index' FROM sqlite_schema WHERE tbl_name = ?1 AND sql IS NOT NULL"
      " AND (type = 'index' OR (type = 'trigger'"
      " AND (name GLOB 'search_*' OR name GLOB 'sort_*')))",
      error);
  g_autoptr (GError) failure = NULL;

  if (!statement)
    return FALSE;
  hw_statement_bind_text (statement, 1, table);
  while (hw_statement_step (statement, &failure))
    {
      const char *name = hw_statement_text (statement, 0);

      if (hw_statement_int (statement, 2))
        g_string_append_printf (drops, "DROP INDEX \"%s\";", name);
      else
        g_string_append_printf (drops, "DROP TRIGGER \"%s\";", name);
      g_ptr_array_add (self->dropped, hw_statement_dup_text (statement, 1));
    }
  if (!failure)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* The secondary indexes of the record tables and of the order of names, and the triggers that keep
 * search and order, by name; their own text makes them again. */
static gboolean
drop_upkeep (HwStore *self, GError **error)
{
  g_autoptr (GString) drops = g_string_new (NULL);

  for (guint i = 0; i < hw_registry_n_types (self->registry); i++)
    {
      HwRecordClass *klass = hw_registry_class_at (self->registry, i);

      if (!read_dropped (self, hw_record_sql (self, klass)->table, drops, error))
        return FALSE;
    }
  return read_dropped (self, "sort_entry", drops, error)
         && hw_store_exec (self, drops->str, error);
}

static gboolean
restore_upkeep (HwStore *self, GError **error)
{
  if (!hw_sort_rebuild (self, error))
    return FALSE;
  for (guint i = 0; i < self->dropped->len; i++)
    if (!hw_store_exec (self, g_ptr_array_index (self->dropped, i), error))
      return FALSE;
  g_ptr_array_set_size (self->dropped, 0);
  return hw_search_rebuild (self, error);
}

HwTime
hw_store_now (HwStore *self)
{
  return self->now ? self->now : hw_time_now ();
}

gboolean
hw_store_read_head (HwStore *self, GError **error)
{
  HwStatement *statement = hw_store_prepare (
      self, "SELECT no, hash, at FROM txn ORDER BY no DESC LIMIT 1", error);
  g_autoptr (GError) failure = NULL;

  if (!statement)
    return FALSE;
  memset (&self->head, 0, sizeof self->head);
  if (hw_statement_step (statement, &failure))
    {
      gsize n;
      gconstpointer hash = hw_statement_blob (statement, 1, &n);

      self->head.transactions = hw_statement_int (statement, 0);
      self->head.at = hw_statement_int (statement, 2);
      if (n == HW_HASH_BYTES)
        memcpy (self->head.hash, hash, n);
      hw_statement_reset (statement);
    }
  if (failure)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  self->hlc = MAX (self->hlc, hw_store_int (self, "SELECT hlc FROM op ORDER BY no DESC LIMIT 1"));
  return TRUE;
}

/* The head is read again inside each transaction: another process may have written. */
static gboolean
begin (HwStore *self, HwTransaction txn, GError **error)
{
  if (self->beginning && !txn.is_silent)
    self->beginning (self, self->beginning_data);
  if (self->flags & HW_STORE_READ_ONLY)
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_READ_ONLY,
                           _ ("this office is open for reading only"));
      return FALSE;
    }
  g_return_val_if_fail (self->txn.no == 0, FALSE);

  /* References are looked at when the act is whole: a file may name a worker before the
   * supervisor. */
  if (!hw_store_exec (self, "BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON", error))
    return FALSE;
  if (!hw_store_read_head (self, error))
    {
      sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
      return FALSE;
    }

  txn.no = self->head.transactions + 1;
  txn.first_op = hw_store_int (self, "SELECT max(no) FROM op");
  self->txn = txn;
  g_hash_table_remove_all (self->roots);
  return TRUE;
}

gboolean
hw_store_begin_kind (HwStore *self, const char *act, const char *kind, gint64 undoes,
                     GError **error)
{
  HwTransaction txn = { .act = g_strdup (act), .kind = kind, .undoes = undoes };

  if (begin (self, txn, error))
    return TRUE;
  g_free (txn.act);
  return FALSE;
}

gboolean
hw_store_begin (HwStore *self, const char *act, GError **error)
{
  return hw_store_begin_kind (self, act, "act", 0, error);
}

gboolean
hw_store_begin_silent (HwStore *self, GError **error)
{
  return begin (self, (HwTransaction) { .kind = "silent", .is_silent = TRUE }, error);
}

static void
end (HwStore *self)
{
  if (self->txn.is_large)
    {
      g_autofree char *cache = g_strdup_printf ("PRAGMA cache_size = -%d", HW_CACHE_KIB);

      hw_store_exec (self, cache, NULL);
      sqlite3_db_release_memory (self->db);
    }
  g_free (self->txn.act);
  self->txn = (HwTransaction) { 0 };
}

void
hw_store_rollback (HwStore *self)
{
  if (!self->txn.no)
    return;
  if (!sqlite3_get_autocommit (self->db))
    sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
  end (self);
}

/* Minutes east of UTC at that moment: an instant alone does not say what the wall clock said. */
static int
zone_of (HwTime at)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc_usec (at);
  g_autoptr (GDateTime) local = g_date_time_to_local (utc);

  return g_date_time_get_utc_offset (local) / G_TIME_SPAN_MINUTE;
}

static gboolean
write_heading (HwStore *self, const HwHeading *heading, const guint8 hash[HW_HASH_BYTES],
               GError **error)
{
  HwStatement *statement = hw_store_prepare (
      self,
      "INSERT INTO txn (no, at, zone, site, actor, act, kind, undoes, last_op, hash)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
      error);

  if (!statement)
    return FALSE;
  hw_statement_bind_int (statement, 1, heading->no);
  hw_statement_bind_int (statement, 2, heading->at);
  hw_statement_bind_int (statement, 3, heading->zone);
  hw_statement_bind_blob (statement, 4, heading->site, HW_ID_BYTES);
  hw_statement_bind_blob (statement, 5, heading->actor, HW_ID_BYTES);
  hw_statement_bind_text (statement, 6, heading->act);
  hw_statement_bind_text (statement, 7, heading->kind);
  if (heading->undoes)
    hw_statement_bind_int (statement, 8, heading->undoes);
  hw_statement_bind_int (statement, 9, heading->last_op);
  hw_statement_bind_blob (statement, 10, hash, HW_HASH_BYTES);
  return hw_statement_run (statement, error);
}

static gboolean
seal (HwStore *self, gint64 last_op, HwHead *head, GError **error)
{
  g_autoptr (HwChain) chain = hw_chain_new (self);
  guint8 actor[HW_ID_BYTES];
  gboolean is_person = hw_id_parse (self->actor, actor);
  HwHeading heading = {
    .no = self->txn.no,
    .at = hw_store_now (self),
    .undoes = self->txn.undoes,
    .first_op = self->txn.first_op,
    .last_op = last_op,
    .site = self->site,
    .actor = is_person ? actor : NULL,
    .act = self->txn.act,
    .kind = self->txn.kind,
  };

  heading.zone = zone_of (heading.at);
  head->transactions = heading.no;
  head->at = heading.at;
  return hw_chain_hash (chain, self->head.hash, &heading, head->hash, error)
         && write_heading (self, &heading, head->hash, error);
}

gboolean
hw_store_commit (HwStore *self, GError **error)
{
  HwHead head = self->head;
  gint64 last_op;

  g_return_val_if_fail (self->txn.no != 0, FALSE);

  last_op = hw_store_int (self, "SELECT max(no) FROM op");
  if (last_op == self->txn.first_op && !self->txn.is_silent)
    {
      hw_store_rollback (self);
      return TRUE;
    }
  if (!hw_store_end_bulk (self, error)
      || (!self->txn.is_silent && !seal (self, last_op, &head, error))
      || !hw_store_exec (self, "COMMIT", error))
    {
      hw_store_rollback (self);
      return FALSE;
    }

  self->head = head;
  self->own_commits++;
  end (self);
  if (self->committed)
    self->committed (self, self->committed_data);
  return TRUE;
}

HwStoreAct *
hw_store_act (HwStore *self, const char *name, GError **error)
{
  return hw_store_begin (self, name, error) ? self : NULL;
}

gboolean
hw_store_act_commit (HwStoreAct **act, GError **error)
{
  return hw_store_commit (g_steal_pointer (act), error);
}

void
hw_store_act_end (HwStoreAct *act)
{
  if (act)
    hw_store_rollback (act);
}

gboolean
hw_store_rest_search (HwStore *self, GError **error)
{
  g_autofree char *cache = g_strdup_printf ("PRAGMA cache_size = -%d", HW_BULK_CACHE_KIB);

  g_return_val_if_fail (self->txn.no != 0, FALSE);

  self->txn.is_bulk = self->txn.is_large = TRUE;
  g_ptr_array_set_size (self->dropped, 0);
  return hw_store_exec (self, cache, error);
}

gboolean
hw_store_begin_bulk (HwStore *self, GError **error)
{
  return self->txn.is_bulk
         || (hw_store_rest_search (self, error) && drop_upkeep (self, error));
}

gboolean
hw_store_end_bulk (HwStore *self, GError **error)
{
  if (self->txn.is_bulk && !restore_upkeep (self, error))
    return FALSE;
  self->txn.is_bulk = FALSE;
  return TRUE;
}

gboolean
hw_store_begin_aside (HwStore *self, GError **error)
{
  g_return_val_if_fail (self->txn.no == 0, FALSE);

  return hw_store_exec (self, "BEGIN IMMEDIATE", error);
}

gboolean
hw_store_end_aside (HwStore *self, gboolean is_done, GError **error)
{
  if (!is_done || !hw_store_exec (self, "COMMIT", error))
    {
      sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
      return FALSE;
    }
  /* The mark knows the file's size and time: without it the next opening reads every page. */
  if (self->committed)
    self->committed (self, self->committed_data);
  return TRUE;
}
