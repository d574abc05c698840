/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records into the open store: checked, then only what changed.
 */

#include "store/hw-store-private.h"

#include <glib/gi18n-lib.h>

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

/* Prepared once a type, not searched for by its text at each row. */
static HwStatement *
prepare_once (HwStore *self, HwStatement **known, const char *sql, GError **error)
{
  if (!*known)
    *known = hw_store_prepare (self, sql, error);
  return *known;
}

gboolean
hw_store_insert (HwStore *self, HwRecord *record, GError **error)
{
  HwRecordSql *sql = hw_record_sql (self, HW_RECORD_GET_CLASS (record));
  HwStatement *statement = prepare_once (self, &sql->inserting, sql->insert, error);

  if (!statement)
    return FALSE;
  if (!record->id)
    record->id = hw_id_dup_new ();
  hw_record_bind (statement, 1, record);
  return hw_statement_run (statement, error);
}

gboolean
hw_store_insert_rows (HwStore *self, HwRecord **records, guint n, GError **error)
{
  HwRecordSql *sql = n ? hw_record_sql (self, HW_RECORD_GET_CLASS (records[0])) : NULL;

  for (; n >= HW_ROWS_AT_ONCE; n -= HW_ROWS_AT_ONCE, records += HW_ROWS_AT_ONCE)
    {
      HwStatement *statement
          = prepare_once (self, &sql->inserting_rows, sql->insert_rows, error);
      int index = 1;

      if (!statement)
        return FALSE;
      for (guint i = 0; i < HW_ROWS_AT_ONCE; i++)
        index = hw_record_bind (statement, index, records[i]);
      if (!hw_statement_run (statement, error))
        return FALSE;
    }
  for (; n > 0; n--, records++)
    if (!hw_store_insert (self, *records, error))
      return FALSE;
  return TRUE;
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

/* Said once a field, also where several of its ids lead nowhere. */
static gboolean
check_ids (HwStore *self, const HwField *field, char **ids, GPtrArray *findings, GError **error)
{
  HwRecordClass *target = g_type_class_get (field->type ());
  gboolean found = TRUE;

  for (; found && *ids; ids++)
    if (!exists (self, target, *ids, &found, error))
      return FALSE;
  if (!found)
    hw_findings_error (findings, field->name, _ ("there is no %s with this id"), target->type);
  return TRUE;
}

static gboolean
check_references (HwStore *self, HwRecord *record, GPtrArray *findings, GError **error)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];
      g_auto (GStrv) ids = NULL;

      if (!hw_field_is_reference (field))
        continue;
      ids = hw_record_dup_ids (record, field);
      if (!check_ids (self, field, ids, findings, error))
        return FALSE;
    }
  return TRUE;
}

/* Whether who is signed in may write it, and whether it is @found in the store. */
static gboolean
ask_guard (HwStore *self, HwRecord *record, gboolean *found, GPtrArray *findings, GError **error)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);
  g_autoptr (HwRecord) stored = NULL;

  if (record->id && !exists (self, klass, record->id, found, error))
    return FALSE;
  if (!klass->traits.guard)
    return TRUE;
  if (*found && !(stored = hw_store_find (self, G_OBJECT_TYPE (record), record->id, error)))
    return FALSE;
  klass->traits.guard (record, stored, self->actor, hw_store_look_up (self), findings);
  return TRUE;
}

gboolean
hw_store_follow (HwStore *self, HwRecord *record, HwRecord *before, gboolean is_written,
                 GError **error)
{
  HwRegistryFollow follow = hw_store_registry (self)->follow;

  return !follow || follow (self, record, before, is_written, error);
}

/* The record is there: what follows from its change is written with it. */
static gboolean
save_over (HwStore *self, HwRecord *record, GError **error)
{
  g_autoptr (HwRecord) before = NULL;

  if (!hw_store_registry (self)->follow)
    return hw_store_update (self, record, error);
  before = hw_store_find (self, G_OBJECT_TYPE (record), record->id, error);
  return before && hw_store_follow (self, record, before, FALSE, error)
         && hw_store_update (self, record, error)
         && hw_store_follow (self, record, before, TRUE, error);
}

/* What every record has to pass. @found: whether it is in the store. */
static gboolean
check (HwStore *self, HwRecord *record, gboolean *found, GPtrArray *findings, GError **error)
{
  g_autoptr (GPtrArray) said = findings ? g_ptr_array_ref (findings) : hw_findings_new ();
  const HwFinding *first;

  if (!check_references (self, record, said, error)
      || !ask_guard (self, record, found, said, error))
    return FALSE;
  hw_record_check (record, hw_store_look_up (self), hw_store_today (self), said);
  first = hw_findings_first_error (said);
  if (first)
    g_set_error (error, HW_ERROR, HW_ERROR_INVALID, "%s.%s: %s",
                 HW_RECORD_GET_CLASS (record)->type, first->field, first->message);
  return first == NULL;
}

gboolean
hw_store_save (HwStore *self, HwRecord *record, GPtrArray *findings, GError **error)
{
  gboolean found = FALSE;

  if (!check (self, record, &found, findings, error))
    return FALSE;
  return found ? save_over (self, record, error)
               : hw_store_insert (self, record, error)
                     && hw_store_follow (self, record, NULL, TRUE, error);
}

gboolean
hw_store_save_new (HwStore *self, HwRecord *record, GPtrArray *findings, GError **error)
{
  gboolean found = FALSE;

  return check (self, record, &found, findings, error) && hw_store_insert (self, record, error);
}
