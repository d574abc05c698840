/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The access log: who opened whose page. Each line carries the hash of the line before it.
 */

#include "store/hw-store-private.h"
#include "store/hw-verify-private.h"

#include <openssl/evp.h>
#include <string.h>

static gboolean
read_last_hash (HwStore *store, guint8 hash[HW_HASH_BYTES], GError **error)
{
  HwStatement *statement
      = hw_store_prepare (store, "SELECT hash FROM access ORDER BY no DESC LIMIT 1", error);
  gsize n;
  gconstpointer last;

  if (!statement)
    return FALSE;
  memset (hash, 0, HW_HASH_BYTES);
  if (hw_statement_step (statement, NULL))
    {
      last = hw_statement_blob (statement, 0, &n);
      if (n == HW_HASH_BYTES)
        memcpy (hash, last, n);
      hw_statement_reset (statement);
    }
  return TRUE;
}

void
hw_access_hash (const guint8 before[HW_HASH_BYTES], gint64 no, HwTime at, const char *actor,
                const char *type, const char *id, const char *reason, guint8 hash[HW_HASH_BYTES])
{
  g_autofree char *line
      = g_strdup_printf ("%" G_GINT64_FORMAT "\n%" G_GUINT64_FORMAT "\n%s\n%s\n%s\n%s", no, at,
                         actor ? actor : "", type, id, reason ? reason : "");
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  g_byte_array_append (bytes, before, HW_HASH_BYTES);
  g_byte_array_append (bytes, (const guint8 *) line, strlen (line));
  EVP_Digest (bytes->data, bytes->len, hash, NULL, EVP_sha256 (), NULL);
}

static gboolean
write_line (HwStore *store, const char *type, const char *id, const char *reason, GError **error)
{
  HwStatement *statement;
  guint8 before[HW_HASH_BYTES], hash[HW_HASH_BYTES];
  gint64 no = hw_store_int (store, "SELECT max(no) FROM access") + 1;
  HwTime at = hw_store_now (store);

  if (!read_last_hash (store, before, error))
    return FALSE;
  hw_access_hash (before, no, at, store->actor, type, id ? id : "", reason, hash);

  statement = hw_store_prepare (store,
                                "INSERT INTO access (no, at, actor, tbl, row_id, reason, hash)"
                                " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                                error);
  if (!statement)
    return FALSE;
  hw_statement_bind_int (statement, 1, no);
  hw_statement_bind_int (statement, 2, at);
  hw_statement_bind_id (statement, 3, store->actor);
  hw_statement_bind_text (statement, 4, type);
  if (id)
    hw_statement_bind_id (statement, 5, id);
  else
    hw_statement_bind_blob (statement, 5, "", 0);
  hw_statement_bind_text (statement, 6, reason);
  hw_statement_bind_blob (statement, 7, hash, HW_HASH_BYTES);
  return hw_statement_run (statement, error);
}

gboolean
hw_access_note (HwStore *store, const char *type, const char *id, const char *reason,
                GError **error)
{
  /* Who may only read leaves no line: there is no place to write it. */
  if (hw_store_is_read_only (store))
    return TRUE;
  if (!hw_store_begin_silent (store, error))
    return FALSE;
  if (!write_line (store, type, id, reason, error))
    {
      hw_store_rollback (store);
      return FALSE;
    }
  return hw_store_commit (store, error);
}

GPtrArray *
hw_access_list (HwStore *store, GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_change_free);
  HwStatement *statement = hw_store_prepare (
      store, "SELECT no, at, actor, tbl, row_id, reason FROM access ORDER BY no", error);
  g_autoptr (GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GError) failure = NULL;

  if (!statement)
    return NULL;
  while (hw_statement_step (statement, &failure))
    {
      HwChange *line = g_new0 (HwChange, 1);

      line->transaction = hw_statement_int (statement, 0);
      line->at = hw_statement_int (statement, 1);
      line->actor = hw_statement_dup_id (statement, 2);
      line->actor_title = hw_journal_dup_actor_title (store, titles, line->actor);
      line->type = g_intern_string (hw_statement_text (statement, 3));
      line->id = hw_statement_dup_id (statement, 4);
      line->act = g_strdup ("open");
      line->after = hw_statement_dup_text (statement, 5);
      g_ptr_array_add (lines, line);
    }
  if (!failure)
    return g_steal_pointer (&lines);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
