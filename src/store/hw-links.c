/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Several references in one column. The record's own row holds them as a JSON array, as the journal
 * and everything outside know them; beside it a table `<type>_<field>` (n, target) of the scripts
 * holds one row each, kept by triggers: a real foreign key, so that deleting and undo are refused
 * as they are for a single reference, and an index by which those that refer to a record are found.
 */

#include "store/hw-verify-private.h"

#include <glib/gi18n-lib.h>

/* The id of one element as it stands in the tables. */
#define ELEMENT "unhex(replace(j.value, '-', ''))"

char *
hw_links_dup_table (HwRecordClass *klass, const HwField *field)
{
  return g_strdelimit (g_strconcat (klass->type, "_", field->name, NULL), "-", '_');
}

char *
hw_links_dup_condition (HwRecordClass *klass, const HwField *field, guint index)
{
  g_autofree char *links = hw_links_dup_table (klass, field);

  return g_strdup_printf ("n IN (SELECT n FROM %s WHERE target IN (SELECT " ELEMENT
                          " FROM json_each(?%u) j) GROUP BY n"
                          " HAVING count(*) = json_array_length(?%u))",
                          links, index, index);
}

/* ------------------------------------------------------------------ triggers */

static gboolean
install_field (HwStore *self, HwRecordClass *klass, const HwField *field, GError **error)
{
  const char *table = hw_record_sql (self, klass)->table;
  g_autofree char *links = hw_links_dup_table (klass, field);
  g_autofree char *column = hw_field_dup_column (field);
  g_autofree char *put = g_strdup_printf (
      "INSERT INTO %s (n, target) SELECT new.n, " ELEMENT " FROM json_each(new.%s) j;", links,
      column);
  g_autofree char *drop = g_strdup_printf ("DELETE FROM %s WHERE n = old.n;", links);
  g_autofree char *sql = g_strdup_printf (
      "CREATE TRIGGER links_%s_insert AFTER INSERT ON %s WHEN new.%s IS NOT NULL BEGIN %s END;"
      "CREATE TRIGGER links_%s_update AFTER UPDATE OF %s ON %s WHEN old.%s IS NOT new.%s"
      " BEGIN %s %s END;"
      "CREATE TRIGGER links_%s_delete AFTER DELETE ON %s BEGIN %s END;",
      links, table, column, put, links, column, table, column, column, drop, put, links, table,
      drop);

  return hw_store_exec (self, sql, error);
}

gboolean
hw_links_install (HwStore *self, HwRecordClass *klass, GError **error)
{
  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].kind == HW_KIND_REFS && hw_field_is_stored (&klass->fields[i])
        && !install_field (self, klass, &klass->fields[i], error))
      return FALSE;
  return TRUE;
}

/* ------------------------------------------------------------------ every field of the kind */

typedef gboolean (*Each) (HwStore *self, HwRecordClass *klass, const HwField *field,
                          gpointer data, GError **error);

static gboolean
each_field (HwStore *self, Each each, gpointer data, GError **error)
{
  for (guint t = 0; t < hw_registry_n_types (self->registry); t++)
    {
      HwRecordClass *klass = hw_registry_class_at (self->registry, t);

      for (guint i = 0; i < klass->n_fields; i++)
        if (klass->fields[i].kind == HW_KIND_REFS && hw_field_is_stored (&klass->fields[i])
            && !each (self, klass, &klass->fields[i], data, error))
          return FALSE;
    }
  return TRUE;
}

/* What the rows say, also where one was made unreadable behind the journal's back. */
static char *
dup_elements (HwStore *self, HwRecordClass *klass, const HwField *field, const char *columns)
{
  g_autofree char *column = hw_field_dup_column (field);

  return g_strdup_printf ("SELECT %s FROM %s r, json_each(iif(json_valid(r.%s), r.%s, '[]')) j",
                          columns, hw_record_sql (self, klass)->table, column, column);
}

static gboolean
rebuild_field (HwStore *self, HwRecordClass *klass, const HwField *field, gpointer data,
               GError **error)
{
  g_autofree char *links = hw_links_dup_table (klass, field);
  g_autofree char *elements = dup_elements (self, klass, field, "r.n, " ELEMENT);
  g_autofree char *sql
      = g_strdup_printf ("DELETE FROM %s; INSERT INTO %s (n, target) %s", links, links, elements);

  return hw_store_exec (self, sql, error);
}

gboolean
hw_links_rebuild (HwStore *self, GError **error)
{
  return each_field (self, rebuild_field, NULL, error);
}

/* ------------------------------------------------------------------ proof */

static gboolean
check_orphans (HwStore *self, HwRecordClass *klass, const HwField *field, GPtrArray *faults,
               GError **error)
{
  HwRecordClass *target = g_type_class_get (field->type ());
  g_autofree char *elements = dup_elements (self, klass, field, "r.id");
  g_autofree char *sql
      = g_strdup_printf ("%s WHERE " ELEMENT " IS NULL OR NOT EXISTS"
                         " (SELECT 1 FROM %s o WHERE o.id = " ELEMENT ")",
                         elements, hw_record_sql (self, target)->table);
  HwStatement *statement = hw_store_prepare (self, sql, error);
  g_autoptr (GError) failure = NULL;

  if (!statement)
    return FALSE;
  while (hw_statement_step (statement, &failure))
    {
      g_autofree char *id = hw_statement_dup_id (statement, 0);

      hw_verify_add (faults, "reference", _ ("%s %s: %s refers to a %s that is not there"),
                     klass->type, id, field->name, target->type);
    }
  if (!failure)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
check_field (HwStore *self, HwRecordClass *klass, const HwField *field, gpointer faults,
             GError **error)
{
  g_autofree char *links = hw_links_dup_table (klass, field);
  g_autofree char *elements = dup_elements (self, klass, field, "r.n, " ELEMENT);
  g_autofree char *differ = g_strdup_printf (
      "SELECT count(*) FROM (SELECT * FROM (SELECT n, target FROM %s EXCEPT %s)"
      " UNION ALL SELECT * FROM (%s EXCEPT SELECT n, target FROM %s))",
      links, elements, elements, links);

  if (hw_store_int (self, differ))
    hw_verify_add (faults, "reference",
                   _ ("the references in %s.%s are not those that are looked up; «office verify "
                      "--rebuild» makes them again"),
                   klass->type, field->name);
  return check_orphans (self, klass, field, faults, error);
}

gboolean
hw_links_verify (HwStore *self, GPtrArray *faults, GError **error)
{
  return each_field (self, check_field, faults, error);
}
