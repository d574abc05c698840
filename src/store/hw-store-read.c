/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records out of the open store.
 */

#include "store/hw-store-private.h"

#include <glib/gi18n-lib.h>

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

/* «family IS ?1»; several references are asked whether these are among them. */
static char *
dup_term (HwRecordClass *klass, const HwField *field, HwRecord *probe, guint index)
{
  g_autofree char *column = hw_field_dup_column (field);

  return field->kind == HW_KIND_REFS && !hw_record_is_absent (probe, field)
             ? hw_links_dup_condition (klass, field, index)
             : g_strdup_printf ("%s IS ?%u", column, index);
}

/* « WHERE family IS ?1 AND sex IS ?2», and the values parsed into @probe. */
static char *
dup_where (HwRecordClass *klass, const HwCondition *conditions, HwRecord *probe, GError **error)
{
  g_autoptr (GString) where = g_string_new (NULL);

  for (guint i = 0; conditions && conditions[i].field; i++)
    {
      const HwField *field = hw_record_class_find (klass, conditions[i].field);
      g_autofree char *term = NULL;

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
      term = dup_term (klass, field, probe, i + 1);
      g_string_append_printf (where, "%s%s", i ? " AND " : " WHERE ", term);
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

GPtrArray *
hw_store_list_by (HwStore *self, GType type, const char *field, const char *text, GError **error)
{
  return hw_store_list (self, type, (HwCondition[]) { { field, text }, { NULL } }, error);
}

GPtrArray *
hw_store_list_after (HwStore *self, GType type, const char *after, guint limit, GError **error)
{
  HwRecordClass *klass = g_type_class_get (type);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  HwStatement *statement
      = hw_store_prepare (self, hw_record_sql (self, klass)->select_after, error);

  if (!statement)
    return NULL;
  if (after)
    hw_statement_bind_id (statement, 1, after);
  else
    hw_statement_bind_blob (statement, 1, "", 0);
  hw_statement_bind_int (statement, 2, limit);
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

void
hw_store_add_title (HwStore *self, GHashTable *titles, GType type, const char *id)
{
  g_autoptr (HwRecord) record = NULL;

  if (!id || g_hash_table_contains (titles, id))
    return;
  record = hw_store_find (self, type, id, NULL);
  if (record)
    g_hash_table_insert (titles, g_strdup (id), hw_record_dup_title (record));
}

static gpointer
look_up_find (HwLookUp *look_up, GType type, const char *id)
{
  return hw_store_find (((HwStoreLookUp *) look_up)->store, type, id, NULL);
}

static GPtrArray *
look_up_list (HwLookUp *look_up, GType type, const char *field, const char *id)
{
  GPtrArray *records = hw_store_list_by (((HwStoreLookUp *)look_up)->store, type, field, id, NULL);

  return records ? records : g_ptr_array_new_with_free_func (g_object_unref);
}

HwLookUp *
hw_store_look_up (HwStore *self)
{
  self->look_up = (HwStoreLookUp) { { look_up_find, look_up_list }, self };
  return &self->look_up.parent;
}
