/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the field table to SQL: statements of names only, values always bound.
 */

#include "store/hw-store-private.h"

#define STRING(record, field) HW_MEMBER (record, field, char *)

char *
hw_field_dup_column (const HwField *field)
{
  return g_strdelimit (g_strdup (field->name), "-", '_');
}

static HwRecordSql *
make_sql (HwRecordClass *klass)
{
  HwRecordSql *sql = g_new0 (HwRecordSql, 1);
  g_autoptr (GString) columns = g_string_new ("id");
  g_autoptr (GString) marks = g_string_new ("(?");
  g_autoptr (GString) rows = NULL;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *column = hw_field_dup_column (&klass->fields[i]);

      if (!hw_field_is_stored (&klass->fields[i]))
        continue;
      g_string_append_printf (columns, ", %s", column);
      g_string_append (marks, ", ?");
    }

  g_string_append_c (marks, ')');
  rows = g_string_new (marks->str);
  for (guint i = 1; i < HW_ROWS_AT_ONCE; i++)
    g_string_append_printf (rows, ", %s", marks->str);

  sql->table = g_strdelimit (g_strdup (klass->type), "-", '_');
  sql->columns = g_string_free (g_steal_pointer (&columns), FALSE);
  sql->insert = g_strdup_printf ("INSERT INTO %s (%s) VALUES %s", sql->table, sql->columns,
                                 marks->str);
  sql->insert_rows = g_strdup_printf ("INSERT INTO %s (%s) VALUES %s", sql->table, sql->columns,
                                      rows->str);
  sql->select = g_strdup_printf ("SELECT %s FROM %s", sql->columns, sql->table);
  sql->select_after = g_strdup_printf ("%s WHERE id > ?1 ORDER BY id LIMIT ?2", sql->select);
  sql->find = g_strdup_printf ("%s WHERE id = ?1", sql->select);
  sql->exists = g_strdup_printf ("SELECT 1 FROM %s WHERE id = ?1", sql->table);
  sql->remove = g_strdup_printf ("DELETE FROM %s WHERE id = ?1", sql->table);
  if (klass->traits.root)
    {
      const HwField *root = hw_record_class_find (klass, klass->traits.root);
      g_autofree char *column = hw_field_dup_column (root);

      sql->find_root = g_strdup_printf ("SELECT %s FROM %s WHERE id = ?1", column, sql->table);
    }
  return sql;
}

HwRecordSql *
hw_record_sql (HwStore *self, HwRecordClass *klass)
{
  HwRecordSql *sql = g_hash_table_lookup (self->sql, klass);

  if (!sql)
    {
      sql = make_sql (klass);
      g_hash_table_insert (self->sql, klass, sql);
    }
  return sql;
}

void
hw_record_bind_field (HwStatement *statement, int index, HwRecord *record, const HwField *field)
{
  if (hw_record_is_absent (record, field))
    {
      sqlite3_bind_null (statement->stmt, index);
      return;
    }

  switch (field->kind)
    {
    case HW_KIND_TEXT:
    case HW_KIND_NOTE:
    case HW_KIND_REFS:
      sqlite3_bind_text (statement->stmt, index, STRING (record, field), -1, SQLITE_STATIC);
      break;
    case HW_KIND_REF:
      hw_statement_bind_id (statement, index, STRING (record, field));
      break;
    case HW_KIND_INT:
      hw_statement_bind_int (statement, index, HW_MEMBER (record, field, gint64));
      break;
    case HW_KIND_FLAG:
      hw_statement_bind_int (statement, index, HW_MEMBER (record, field, bool));
      break;
    case HW_KIND_DAY:
      hw_statement_bind_day (statement, index, HW_MEMBER (record, field, HwDay));
      break;
    case HW_KIND_TIME:
      hw_statement_bind_int (statement, index, HW_MEMBER (record, field, HwTime));
      break;
    case HW_KIND_ENUM:
      sqlite3_bind_text (statement->stmt, index,
                         hw_field_nick (field, HW_MEMBER (record, field, int)), -1, SQLITE_STATIC);
      break;
    case HW_KIND_SET:
      {
        char *nicks = hw_record_print (record, field);

        sqlite3_bind_text (statement->stmt, index, nicks, -1, g_free);
        break;
      }
    default:
      g_assert_not_reached ();
    }
}

int
hw_record_bind (HwStatement *statement, int index, HwRecord *record)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);

  hw_statement_bind_id (statement, index++, record->id);
  for (guint i = 0; i < klass->n_fields; i++)
    if (hw_field_is_stored (&klass->fields[i]))
      hw_record_bind_field (statement, index++, record, &klass->fields[i]);
  return index;
}

/* The bits of a stored array of nicks; strangers are left alone in the row. */
static HwSet
read_set (const HwField *field, const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, "[]\",", -1);
  HwSet set = { 0 };

  for (char **word = words; *word; word++)
    {
      int value = hw_field_value (field, *word);

      if (value > 0)
        set.bits |= 1u << value;
    }
  return set;
}

/* Straight into the struct: these records are new and nobody listens yet. */
static void
read_field (HwRecord *record, const HwField *field, HwStatement *statement, int column)
{
  if (hw_statement_is_null (statement, column))
    return;

  switch (field->kind)
    {
    case HW_KIND_TEXT:
    case HW_KIND_NOTE:
    case HW_KIND_REFS:
      STRING (record, field) = hw_statement_dup_text (statement, column);
      break;
    case HW_KIND_REF:
      STRING (record, field) = hw_statement_dup_id (statement, column);
      break;
    case HW_KIND_INT:
      HW_MEMBER (record, field, gint64) = hw_statement_int (statement, column);
      break;
    case HW_KIND_FLAG:
      HW_MEMBER (record, field, bool) = hw_statement_int (statement, column) != 0;
      break;
    case HW_KIND_DAY:
      HW_MEMBER (record, field, HwDay) = hw_statement_day (statement, column);
      break;
    case HW_KIND_TIME:
      HW_MEMBER (record, field, HwTime) = hw_statement_int (statement, column);
      break;
    case HW_KIND_ENUM:
      HW_MEMBER (record, field, int)
          = MAX (0, hw_field_value (field, hw_statement_text (statement, column)));
      break;
    case HW_KIND_SET:
      HW_MEMBER (record, field, HwSet) = read_set (field, hw_statement_text (statement, column));
      break;
    default:
      g_assert_not_reached ();
    }
}

void
hw_record_read (HwRecord *record, HwStatement *statement, int first_column)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);
  int column = first_column;

  record->id = hw_statement_dup_id (statement, column++);
  for (guint i = 0; i < klass->n_fields; i++)
    if (hw_field_is_stored (&klass->fields[i]))
      read_field (record, &klass->fields[i], statement, column++);
}

gboolean
hw_record_update_group (HwStore *self, HwRecord *record, const char *group, GError **error)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);
  g_autoptr (GString) sets = g_string_new (NULL);
  g_autofree char *sql = NULL;
  HwStatement *statement;
  int index = 1;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];
      g_autofree char *column = hw_field_dup_column (field);

      if (hw_field_is_stored (field) && g_str_equal (hw_field_group (field), group))
        g_string_append_printf (sets, "%s%s = ?%d", sets->len ? ", " : "", column, ++index);
    }

  sql = g_strdup_printf ("UPDATE %s SET %s WHERE id = ?1", hw_record_sql (self, klass)->table,
                         sets->str);
  statement = hw_store_prepare (self, sql, error);
  if (!statement)
    return FALSE;

  index = 1;
  hw_statement_bind_id (statement, index, record->id);
  for (guint i = 0; i < klass->n_fields; i++)
    if (hw_field_is_stored (&klass->fields[i])
        && g_str_equal (hw_field_group (&klass->fields[i]), group))
      hw_record_bind_field (statement, ++index, record, &klass->fields[i]);
  return hw_statement_run (statement, error);
}
