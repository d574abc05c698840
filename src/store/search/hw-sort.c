/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order of names: a folded key beside each record whose type says what it is sorted by. The key
 * is kept, not computed by an index, so that a library with newer tables of letters cannot make a
 * sound index look damaged.
 */

#include "base/hw-text.h"
#include "store/hw-store-private.h"

/* Between the parts of a key, below every letter and blank. */
#define PART_END '\x1f'

/* hw_sort_key (a, b …): the parts that are there, folded. */
static void
call_sort_key (sqlite3_context *context, int n, sqlite3_value **values)
{
  g_autoptr (GString) key = g_string_new (NULL);

  for (int i = 0; i < n; i++)
    {
      const char *part = (const char *) sqlite3_value_text (values[i]);
      g_autofree char *folded = part ? hw_text_dup_sort_key (part) : NULL;

      if (!folded || !*folded)
        continue;
      if (key->len)
        g_string_append_c (key, PART_END);
      g_string_append (key, folded);
    }
  sqlite3_result_text (context, key->str, key->len, SQLITE_TRANSIENT);
}

void
hw_sort_add_function (HwStore *self)
{
  sqlite3_create_function (self->db, "hw_sort_key", -1,
                           SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, NULL,
                           call_sort_key, NULL, NULL);
}

char *
hw_sort_dup_expression (HwRecordClass *klass, const char *prefix)
{
  g_autofree char *columns = hw_sort_dup_columns (klass, prefix);

  return columns ? g_strdup_printf ("hw_sort_key(%s)", columns) : NULL;
}

char *
hw_sort_dup_columns (HwRecordClass *klass, const char *prefix)
{
  g_autoptr (GString) columns = g_string_new (NULL);

  for (guint i = 0; klass->traits.sorted_by && klass->traits.sorted_by[i]; i++)
    {
      const HwField *field = hw_record_class_find (klass, klass->traits.sorted_by[i]);
      g_autofree char *column = hw_field_dup_column (field);

      g_string_append_printf (columns, "%s%s%s", i ? ", " : "", prefix, column);
    }
  return columns->len ? g_string_free (g_steal_pointer (&columns), FALSE) : NULL;
}

gboolean
hw_sort_rebuild (HwStore *self, GError **error)
{
  if (!hw_store_exec (self, "DELETE FROM sort_entry", error))
    return FALSE;
  for (guint i = 0; i < hw_registry_n_types (self->registry); i++)
    {
      HwRecordClass *klass = hw_registry_class_at (self->registry, i);
      g_autofree char *key = hw_sort_dup_expression (klass, "");
      g_autofree char *sql
          = key ? g_strdup_printf ("INSERT INTO sort_entry (tbl, n, key)"
                                   " SELECT '%s', n, %s FROM %s ORDER BY n",
                                   klass->type, key, hw_record_sql (self, klass)->table)
                : NULL;

      if (sql && !hw_store_exec (self, sql, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
hw_sort_fits (HwStore *self)
{
  gint64 expected = 0;

  for (guint i = 0; i < hw_registry_n_types (self->registry); i++)
    {
      HwRecordClass *klass = hw_registry_class_at (self->registry, i);
      g_autofree char *key = hw_sort_dup_expression (klass, "r.");
      g_autofree char *sql
          = key ? g_strdup_printf ("SELECT count(*) FROM %s r JOIN sort_entry s"
                                   " ON s.tbl = '%s' AND s.n = r.n WHERE s.key = %s",
                                   hw_record_sql (self, klass)->table, klass->type, key)
                : NULL;
      gint64 n = sql ? hw_store_count (self, hw_registry_type_at (self->registry, i), NULL) : 0;

      if (sql && hw_store_int (self, sql) != n)
        return FALSE;
      expected += n;
    }
  return hw_store_int (self, "SELECT count(*) FROM sort_entry") == expected;
}
