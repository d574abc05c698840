/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The connection and what it was told: who writes, what day it is, what SQLite answered.
 */

#include "store/hw-pages.h"
#include "store/hw-store-private.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

sqlite3 *
hw_store_db (HwStore *self)
{
  return self->db;
}

gboolean
hw_store_fail (HwStore *self, int code, GError **error)
{
  switch (code & 0xff)
    {
    case SQLITE_INTERRUPT:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("stopped"));
      return FALSE;
    case SQLITE_CONSTRAINT:
      g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("the records do not fit together: %s"),
                   sqlite3_errmsg (self->db));
      return FALSE;
    default:
      return hw_pages_fail (self->db, code, error);
    }
}

gboolean
hw_store_exec (HwStore *self, const char *sql, GError **error)
{
  int code = sqlite3_exec (self->db, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || hw_store_fail (self, code, error);
}

gint64
hw_store_int (HwStore *self, const char *sql)
{
  HwStatement *statement = hw_store_prepare (self, sql, NULL);
  gint64 value = 0;

  if (statement && hw_statement_step (statement, NULL))
    value = hw_statement_int (statement, 0);
  if (statement)
    hw_statement_reset (statement);
  return value;
}

void
hw_store_interrupt (HwStore *self)
{
  sqlite3_interrupt (self->db);
}

gint64
hw_store_data_version (HwStore *self)
{
  return self->own_commits + hw_store_int (self, "PRAGMA data_version");
}

const HwRegistry *
hw_store_registry (HwStore *self)
{
  return self->registry;
}

const char *
hw_store_path (HwStore *self)
{
  return self->path;
}

gboolean
hw_store_is_read_only (HwStore *self)
{
  return (self->flags & HW_STORE_READ_ONLY) != 0;
}

void
hw_store_set_actor (HwStore *self, const char *staff)
{
  g_set_str (&self->actor, staff);
}

const char *
hw_store_actor (HwStore *self)
{
  return self->actor;
}

void
hw_store_set_today (HwStore *self, HwDay today)
{
  self->today = today;
}

HwDay
hw_store_today (HwStore *self)
{
  return self->today ? self->today : hw_day_today ();
}

void
hw_store_set_now (HwStore *self, HwTime now)
{
  self->now = now;
}

void
hw_store_set_committed (HwStore *self, HwStoreCommitted committed, gpointer data)
{
  self->committed = committed;
  self->committed_data = data;
}

void
hw_store_set_beginning (HwStore *self, HwStoreBeginning beginning, gpointer data)
{
  self->beginning = beginning;
  self->beginning_data = data;
}
