/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records in and out of the open store.
 */

#include "store/hw-store-private.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

/* ------------------------------------------------------------------ the connection */

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
      break;
    case SQLITE_FULL:
      g_set_error_literal (error, HW_ERROR, HW_ERROR_FULL,
                           _ ("the disk is full; nothing was changed"));
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error_literal (error, HW_ERROR, HW_ERROR_LOCKED,
                           _ ("this office is open in a window or being written by another "
                              "program; try again"));
      break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      g_set_error_literal (error, HW_ERROR, HW_ERROR_DAMAGED,
                           _ ("the store (office.db) is damaged; restore a backup"));
      break;
    case SQLITE_READONLY:
      g_set_error_literal (error, HW_ERROR, HW_ERROR_READ_ONLY,
                           _ ("this office cannot be written: no permission"));
      break;
    case SQLITE_CONSTRAINT:
      g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("the records do not fit together: %s"),
                   sqlite3_errmsg (self->db));
      break;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      g_set_error (error, HW_ERROR, HW_ERROR_FAILED,
                   _ ("the disk cannot be read or written (%s)"), sqlite3_errmsg (self->db));
      break;
    default:
      g_set_error (error, HW_ERROR, HW_ERROR_FAILED, _ ("the store answers: %s"),
                   sqlite3_errmsg (self->db));
      break;
    }
  return FALSE;
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

/* ------------------------------------------------------------------ reading */

gpointer
hw_store_find (HwStore *self, GType type, const char *id, GError **error)
{
  HwRecordClass *klass = g_type_class_get (type);
  HwStatement *statement = hw_store_prepare (self, hw_record_sql (self, klass)->find, error);
  g_autoptr (GError) failure = NULL;
  HwRecord *record = NULL;

  if (!statement)
    return NULL;
  hw_statement_bind_id (statement, 1, id);
  if (hw_statement_step (statement, &failure))
    {
      record = g_object_new (type, NULL);
      hw_record_read (record, statement, 0);
      hw_statement_reset (statement);
      return record;
    }
  if (failure)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND, _ ("there is no %s with the id %s"),
                 klass->type, id ? id : "");
  return NULL;
}

HwRecord *
hw_store_find_any (HwStore *self, const char *id, GError **error)
{
  for (guint i = 0; i < hw_registry_n_types (self->registry); i++)
    {
      g_autoptr (GError) failure = NULL;
      HwRecord *record
          = hw_store_find (self, hw_registry_type_at (self->registry, i), id, &failure);

      if (record)
        return record;
      if (!g_error_matches (failure, HW_ERROR, HW_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }
    }
  g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND, _ ("there is no record with the id %s"),
               id ? id : "");
  return NULL;
}

static gboolean
collect (HwStatement *statement, GType type, GPtrArray *records, GError **error)
{
  g_autoptr (GError) failure = NULL;

  while (hw_statement_step (statement, &failure))
    {
      HwRecord *record = g_object_new (type, NULL);

      hw_record_read (record, statement, 0);
      g_ptr_array_add (records, record);
    }
  if (!failure)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* « WHERE family IS ?1 AND sex IS ?2», and the values parsed into @probe. */
static char *
dup_where (HwRecordClass *klass, const HwCondition *conditions, HwRecord *probe, GError **error)
{
  g_autoptr (GString) where = g_string_new (NULL);

  for (guint i = 0; conditions && conditions[i].field; i++)
    {
      const HwField *field = hw_record_class_find (klass, conditions[i].field);
      g_autofree char *column = field ? hw_field_dup_column (field) : NULL;

      if (!field || !hw_field_is_stored (field))
        {
          g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("%s has no field «%s»"), klass->type,
                       conditions[i].field);
          return NULL;
        }
      if (!hw_record_parse (probe, field, conditions[i].text, error))
        {
          g_prefix_error (error, "%s.%s: ", klass->type, field->name);
          return NULL;
        }
      g_string_append_printf (where, "%s%s IS ?%u", i ? " AND " : " WHERE ", column, i + 1);
    }
  return g_string_free (g_steal_pointer (&where), FALSE);
}

GPtrArray *
hw_store_list (HwStore *self, GType type, const HwCondition *conditions, GError **error)
{
  HwRecordClass *klass = g_type_class_get (type);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (HwRecord) probe = g_object_new (type, NULL);
  g_autofree char *where = dup_where (klass, conditions, probe, error);
  g_autofree char *sql = NULL;
  HwStatement *statement;

  if (!where)
    return NULL;
  sql = g_strdup_printf ("%s%s ORDER BY id", hw_record_sql (self, klass)->select, where);
  statement = hw_store_prepare (self, sql, error);
  if (!statement)
    return NULL;
  for (guint i = 0; conditions && conditions[i].field; i++)
    hw_record_bind_field (statement, i + 1, probe,
                          hw_record_class_find (klass, conditions[i].field));
  return collect (statement, type, records, error) ? g_steal_pointer (&records) : NULL;
}

gint64
hw_store_count (HwStore *self, GType type, GError **error)
{
  HwRecordClass *klass = g_type_class_get (type);
  g_autofree char *sql
      = g_strdup_printf ("SELECT count(*) FROM %s", hw_record_sql (self, klass)->table);
  HwStatement *statement = hw_store_prepare (self, sql, error);
  gint64 n = -1;

  if (!statement || !hw_statement_step (statement, error))
    return -1;
  n = hw_statement_int (statement, 0);
  hw_statement_reset (statement);
  return n;
}

static gpointer
look_up_find (HwLookUp *look_up, GType type, const char *id)
{
  return hw_store_find (((HwStoreLookUp *) look_up)->store, type, id, NULL);
}

static GPtrArray *
look_up_list (HwLookUp *look_up, GType type, const char *field, const char *id)
{
  HwCondition conditions[] = { { field, id }, { NULL } };
  GPtrArray *records
      = hw_store_list (((HwStoreLookUp *) look_up)->store, type, conditions, NULL);

  return records ? records : g_ptr_array_new_with_free_func (g_object_unref);
}

HwLookUp *
hw_store_look_up (HwStore *self)
{
  self->look_up = (HwStoreLookUp) { { look_up_find, look_up_list }, self };
  return &self->look_up.parent;
}

/* ------------------------------------------------------------------ writing */

static gboolean
exists (HwStore *self, HwRecordClass *klass, const char *id, gboolean *found, GError **error)
{
  HwStatement *statement = hw_store_prepare (self, hw_record_sql (self, klass)->exists, error);
  g_autoptr (GError) failure = NULL;

  if (!statement)
    return FALSE;
  hw_statement_bind_id (statement, 1, id);
  *found = hw_statement_step (statement, &failure);
  hw_statement_reset (statement);
  if (!failure)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
hw_store_insert (HwStore *self, HwRecord *record, GError **error)
{
  const HwRecordSql *sql = hw_record_sql (self, HW_RECORD_GET_CLASS (record));
  HwStatement *statement = hw_store_prepare (self, sql->insert, error);

  if (!statement)
    return FALSE;
  if (!record->id)
    record->id = hw_id_dup_new ();
  hw_record_bind (statement, record);
  return hw_statement_run (statement, error);
}

static gboolean
group_differs (HwRecord *a, HwRecord *b, const char *group)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (a);

  for (guint i = 0; i < klass->n_fields; i++)
    if (hw_field_is_stored (&klass->fields[i])
        && g_str_equal (hw_field_group (&klass->fields[i]), group)
        && !hw_record_equal_field (a, b, &klass->fields[i]))
      return TRUE;
  return FALSE;
}

gboolean
hw_store_update (HwStore *self, HwRecord *record, GError **error)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);
  g_autoptr (HwRecord) stored
      = hw_store_find (self, G_OBJECT_TYPE (record), record->id, error);
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);

  if (!stored)
    return FALSE;
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const char *group = hw_field_group (&klass->fields[i]);

      if (g_hash_table_add (done, (gpointer) group) && group_differs (record, stored, group)
          && !hw_record_update_group (self, record, group, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
hw_store_delete (HwStore *self, GType type, const char *id, GError **error)
{
  HwStatement *statement
      = hw_store_prepare (self, hw_record_sql (self, g_type_class_get (type))->remove, error);

  if (!statement)
    return FALSE;
  hw_statement_bind_id (statement, 1, id);
  return hw_statement_run (statement, error);
}

static gboolean
check_references (HwStore *self, HwRecord *record, GPtrArray *findings, GError **error)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];
      HwRecordClass *target;
      gboolean found;

      if (field->kind != HW_KIND_REF || hw_record_is_absent (record, field))
        continue;
      target = g_type_class_get (field->type ());
      if (!exists (self, target, HW_MEMBER (record, field, char *), &found, error))
        return FALSE;
      if (!found)
        hw_findings_error (findings, field->name, _ ("there is no %s with this id"),
                           target->type);
    }
  return TRUE;
}

gboolean
hw_store_save (HwStore *self, HwRecord *record, GPtrArray *findings, GError **error)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);
  g_autoptr (GPtrArray) said = findings ? g_ptr_array_ref (findings) : hw_findings_new ();
  const HwFinding *first;
  gboolean found = FALSE;

  if (!check_references (self, record, said, error))
    return FALSE;
  hw_record_check (record, hw_store_look_up (self), hw_store_today (self), said);
  first = hw_findings_first_error (said);
  if (first)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INVALID, "%s.%s: %s", klass->type, first->field,
                   first->message);
      return FALSE;
    }

  if (record->id && !exists (self, klass, record->id, &found, error))
    return FALSE;
  return found ? hw_store_update (self, record, error) : hw_store_insert (self, record, error);
}
