/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prepared statements, cached by their text for the life of the store.
 */

#include "store/hw-store-private.h"

HwStatement *
hw_store_prepare (HwStore *self, const char *sql, GError **error)
{
  HwStatement *known = g_hash_table_lookup (self->statements, sql);
  HwStatement *made;
  sqlite3_stmt *stmt = NULL;
  int code;

  if (known)
    {
      hw_statement_reset (known);
      return known;
    }

  code = sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL);
  if (code != SQLITE_OK)
    {
      hw_store_fail (self, code, error);
      return NULL;
    }

  made = g_new0 (HwStatement, 1);
  made->store = self;
  made->stmt = stmt;
  made->slots = g_malloc_n (sqlite3_bind_parameter_count (stmt), sizeof *made->slots);
  g_hash_table_insert (self->statements, g_strdup (sql), made);
  return made;
}

void
hw_statement_bind_text (HwStatement *self, int index, const char *text)
{
  sqlite3_bind_text (self->stmt, index, text, -1, SQLITE_TRANSIENT);
}

void
hw_statement_bind_int (HwStatement *self, int index, gint64 value)
{
  sqlite3_bind_int64 (self->stmt, index, value);
}

void
hw_statement_bind_id (HwStatement *self, int index, const char *id)
{
  guint8 *slot = self->slots[index - 1];

  if (hw_id_parse (id, slot))
    sqlite3_bind_blob (self->stmt, index, slot, HW_ID_BYTES, SQLITE_STATIC);
  else
    sqlite3_bind_null (self->stmt, index);
}

void
hw_statement_bind_day (HwStatement *self, int index, HwDay day)
{
  char *slot = (char *) self->slots[index - 1];

  G_STATIC_ASSERT (HW_DAY_LENGTH <= sizeof *self->slots);
  if (day > 0)
    sqlite3_bind_text (self->stmt, index, hw_day_format (day, slot), HW_DAY_LENGTH - 1,
                       SQLITE_STATIC);
  else
    sqlite3_bind_null (self->stmt, index);
}

void
hw_statement_bind_blob (HwStatement *self, int index, gconstpointer bytes, gsize n)
{
  if (bytes)
    sqlite3_bind_blob64 (self->stmt, index, bytes, n, SQLITE_TRANSIENT);
  else
    sqlite3_bind_null (self->stmt, index);
}

gboolean
hw_statement_step (HwStatement *self, GError **error)
{
  int code = sqlite3_step (self->stmt);

  if (code == SQLITE_ROW)
    return TRUE;
  if (code != SQLITE_DONE)
    hw_store_fail (self->store, code, error);
  hw_statement_reset (self);
  return FALSE;
}

gboolean
hw_statement_run (HwStatement *self, GError **error)
{
  int code = sqlite3_step (self->stmt);
  gboolean done = code == SQLITE_DONE || code == SQLITE_ROW;

  if (!done)
    hw_store_fail (self->store, code, error);
  hw_statement_reset (self);
  return done;
}

void
hw_statement_reset (HwStatement *self)
{
  sqlite3_reset (self->stmt);
  sqlite3_clear_bindings (self->stmt);
}

gboolean
hw_statement_is_null (HwStatement *self, int column)
{
  return sqlite3_column_type (self->stmt, column) == SQLITE_NULL;
}

gint64
hw_statement_int (HwStatement *self, int column)
{
  return sqlite3_column_int64 (self->stmt, column);
}

HwDay
hw_statement_day (HwStatement *self, int column)
{
  return hw_day_parse (hw_statement_text (self, column));
}

const char *
hw_statement_text (HwStatement *self, int column)
{
  return (const char *) sqlite3_column_text (self->stmt, column);
}

gconstpointer
hw_statement_blob (HwStatement *self, int column, gsize *n)
{
  gconstpointer bytes = sqlite3_column_blob (self->stmt, column);

  *n = sqlite3_column_bytes (self->stmt, column);
  return bytes;
}

char *
hw_statement_dup_text (HwStatement *self, int column)
{
  return g_strdup (hw_statement_text (self, column));
}

char *
hw_statement_dup_id (HwStatement *self, int column)
{
  gsize n;
  const guint8 *bytes = hw_statement_blob (self, column, &n);
  char text[HW_ID_LENGTH];

  return bytes && n == HW_ID_BYTES ? g_strdup (hw_id_format (bytes, text)) : NULL;
}
