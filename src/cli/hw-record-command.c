/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What «record» does. It walks the registry and names no field.
 */

#include "cli/hw-commands.h"

#include "base/hw-error.h"
#include "base/hw-id.h"
#include "cli/hw-assignment.h"
#include "cli/hw-record-lines.h"
#include "domain/hw-records.h"
#include "store/hw-journal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const HwColumn type_columns[] = {
  { "name", N_ ("Type") },
  { "label", N_ ("Label") },
  { NULL },
};

static const HwColumn field_columns[] = {
  { "name", N_ ("Field") },
  { "label", N_ ("Label") },
  { "kind", N_ ("Kind") },
  { "values", N_ ("Values") },
  { "refers-to", N_ ("Refers to") },
  { "required", N_ ("Required") },
  { "group", N_ ("Changes with") },
  { NULL },
};

static const HwColumn change_columns[] = {
  { "at", N_ ("When") },          { "actor", NULL, TRUE },
  { "actor-name", N_ ("Who") },   { "act", N_ ("Act") },
  { "field", N_ ("Field") },      { "before", N_ ("Before") },
  { "after", N_ ("After") },      { "transaction", N_ ("Transaction") },
  { NULL },
};

static const HwColumn undo_columns[] = {
  { "act", N_ ("Act") },
  { "transaction", N_ ("Transaction") },
  { NULL },
};

static const char *const kinds[] = {
  [HW_KIND_TEXT] = "text", [HW_KIND_NOTE] = "note", [HW_KIND_REF] = "ref",
  [HW_KIND_INT] = "int",   [HW_KIND_FLAG] = "flag", [HW_KIND_DAY] = "day",
  [HW_KIND_TIME] = "time", [HW_KIND_ENUM] = "enum", [HW_KIND_SET] = "set",
  [HW_KIND_REFS] = "refs",
};

static HwRecordClass *
find_class (const char *type, GError **error)
{
  HwRecordClass *klass = hw_registry_find (&hw_records, type);

  if (!klass)
    g_set_error (error, HW_ERROR, HW_ERROR_INVALID,
                 _ ("there is no record type «%s»; «homeward record types» lists them"), type);
  return klass;
}

gboolean
hw_record_command_types (HwCall *call, GError **error)
{
  call->answer = hw_rows_new (TRUE, type_columns);
  for (guint i = 0; i < hw_registry_n_types (&hw_records); i++)
    {
      HwRecordClass *klass = hw_registry_class_at (&hw_records, i);

      hw_rows_add_text (call->answer, klass->type);
      hw_rows_add_text (call->answer, _ (klass->label));
    }
  return TRUE;
}

/* The nicks of an enum or set, as the text form of a set; NULL for other kinds. */
static char *
dup_values (const HwField *field)
{
  GString *values;

  if (field->kind != HW_KIND_ENUM && field->kind != HW_KIND_SET)
    return NULL;
  values = g_string_new ("[");
  for (guint value = 1; value < hw_field_n_values (field); value++)
    g_string_append_printf (values, "%s\"%s\"", value > 1 ? ", " : "",
                            hw_field_nick (field, value));
  g_string_append_c (values, ']');
  return g_string_free (values, FALSE);
}

static const char *
target_of (const HwField *field)
{
  for (guint i = 0; i < hw_registry_n_types (&hw_records); i++)
    if (hw_field_refers_to (field, hw_registry_type_at (&hw_records, i)))
      return hw_registry_class_at (&hw_records, i)->type;
  return NULL;
}

gboolean
hw_record_command_fields (HwCall *call, GError **error)
{
  HwRecordClass *klass = find_class (call->arguments[0], error);

  if (!klass)
    return FALSE;
  call->answer = hw_rows_new (TRUE, field_columns);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];
      g_autofree char *values = dup_values (field);

      hw_rows_add_text (call->answer, field->name);
      hw_rows_add_text (call->answer, _ (field->label));
      hw_rows_add_text (call->answer, kinds[field->kind]);
      hw_rows_add (call->answer, HW_KIND_SET, values);
      hw_rows_add_text (call->answer, target_of (field));
      hw_rows_add_flag (call->answer, (field->flags & HW_FIELD_REQUIRED) != 0);
      hw_rows_add_text (call->answer, hw_field_group (field));
    }
  return TRUE;
}

/* The conditions of FIELD=VALUE words, by way of a record of that type: it reads each value and
 * prints it in the one text form that the store compares. */
static gboolean
read_conditions (HwRecord *pattern, char **words, GArray *conditions, GPtrArray *texts,
                 GError **error)
{
  for (; *words; words++)
    {
      HwCondition condition;
      const HwField *field = hw_assignment_apply (pattern, *words, error);

      if (!field)
        return FALSE;
      g_ptr_array_add (texts, hw_record_print (pattern, field));
      condition = (HwCondition) { field->name, g_ptr_array_index (texts, texts->len - 1) };
      g_array_append_val (conditions, condition);
    }
  return TRUE;
}

gboolean
hw_record_command_list (HwCall *call, GError **error)
{
  HwRecordClass *klass = find_class (call->arguments[0], error);
  g_autoptr (GArray) conditions = g_array_new (TRUE, TRUE, sizeof (HwCondition));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HwRecord) pattern = NULL;
  g_autoptr (GPtrArray) records = NULL;

  if (!klass)
    return FALSE;
  pattern = g_object_new (G_TYPE_FROM_CLASS (klass), NULL);
  if (!read_conditions (pattern, call->arguments + 1, conditions, texts, error))
    return FALSE;
  records = hw_store_list (hw_call_store (call), G_TYPE_FROM_CLASS (klass),
                           (const HwCondition *) conditions->data, error);
  if (!records)
    return FALSE;

  call->answer = hw_rows_new_for_records (TRUE, klass);
  for (guint i = 0; i < records->len; i++)
    hw_rows_add_record (call->answer, g_ptr_array_index (records, i));
  if (records->len == 0 && conditions->len > 0)
    call->status = HW_EXIT_BAD_NEWS;
  return TRUE;
}

static void
answer_record (HwCall *call, HwRecord *record)
{
  call->answer = hw_rows_new_for_records (FALSE, HW_RECORD_GET_CLASS (record));
  hw_rows_add_record (call->answer, record);
}

gboolean
hw_record_command_show (HwCall *call, GError **error)
{
  HwStore *store = hw_call_store (call);
  g_autoptr (HwRecord) record = hw_store_find_any (store, call->arguments[0], error);
  HwRecordClass *klass;

  if (!record)
    return FALSE;
  /* Whoever looks at a case is written down (reliability A1); a medium that cannot be written is
   * the one exception. */
  klass = HW_RECORD_GET_CLASS (record);
  if (klass->traits.is_root && !hw_store_is_read_only (store)
      && !hw_access_note (store, klass->type, record->id, NULL, error))
    return FALSE;
  answer_record (call, record);
  return TRUE;
}

static gboolean
add_lines (HwCall *call, HwRecordClass *klass, GError **error)
{
  HwStore *store = hw_call_store (call);
  g_autoptr (GPtrArray) records
      = hw_record_lines_read (call->options[HW_OPTION_FROM], klass, error);
  g_autoptr (HwStoreAct) act = NULL;

  if (!records)
    return FALSE;
  act = hw_store_act (store, "record.add", error);
  if (!act || !hw_record_lines_save (store, call->options[HW_OPTION_FROM], records, error)
      || !hw_store_act_commit (&act, error))
    return FALSE;

  call->answer = hw_rows_new_for_records (TRUE, klass);
  for (guint i = 0; i < records->len; i++)
    {
      const HwRecordLine *line = g_ptr_array_index (records, i);

      hw_call_warn (line->record, line->findings);
      hw_rows_add_record (call->answer, line->record);
    }
  return TRUE;
}

gboolean
hw_record_command_add (HwCall *call, GError **error)
{
  HwStore *store = hw_call_store (call);
  HwRecordClass *klass = find_class (call->arguments[0], error);
  g_autoptr (GPtrArray) findings = hw_findings_new ();
  g_autoptr (HwRecord) record = NULL;
  g_autoptr (HwStoreAct) act = NULL;

  if (!klass)
    return FALSE;
  if (call->options[HW_OPTION_FROM] && call->n_arguments > 1)
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_INVALID,
                           _ ("either FIELD=VALUE or --from FILE.jsonl, not both"));
      return FALSE;
    }
  if (call->options[HW_OPTION_FROM])
    return add_lines (call, klass, error);

  record = g_object_new (G_TYPE_FROM_CLASS (klass), NULL);
  if (!hw_assignments_apply (record, call->arguments + 1, error))
    return FALSE;
  act = hw_store_act (store, "record.add", error);
  if (!act || !hw_store_save (store, record, findings, error)
      || !hw_store_act_commit (&act, error))
    return FALSE;
  hw_call_warn (record, findings);
  answer_record (call, record);
  return TRUE;
}

gboolean
hw_record_command_set (HwCall *call, GError **error)
{
  HwStore *store = hw_call_store (call);
  g_autoptr (GPtrArray) findings = hw_findings_new ();
  g_autoptr (HwStoreAct) act = hw_store_act (store, "record.set", error);
  g_autoptr (HwRecord) found = NULL;
  g_autoptr (HwRecord) record = NULL;

  /* Read inside the transaction, so that two calls at once do not undo each other's fields. */
  found = act ? hw_store_find_any (store, call->arguments[0], error) : NULL;
  if (!found)
    return FALSE;
  record = hw_record_dup (found);
  if (!hw_assignments_apply (record, call->arguments + 1, error)
      || !hw_store_save (store, record, findings, error) || !hw_store_act_commit (&act, error))
    return FALSE;
  hw_call_warn (record, findings);
  answer_record (call, record);
  return TRUE;
}

/* Of a record of any type, also of one that is no longer there. */
static GPtrArray *
find_history (HwStore *store, const char *id, GError **error)
{
  for (guint i = 0; i < hw_registry_n_types (&hw_records); i++)
    {
      const char *type = hw_registry_class_at (&hw_records, i)->type;
      g_autoptr (GPtrArray) changes = hw_journal_history (store, type, id, error);

      if (!changes || changes->len > 0)
        return g_steal_pointer (&changes);
    }
  g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND, _ ("no record has the id %s"), id);
  return NULL;
}

static void
add_change (HwRows *rows, const HwChange *change)
{
  HwRecordClass *klass = hw_registry_find (&hw_records, change->type);
  const HwField *field = change->field ? hw_record_class_find (klass, change->field) : NULL;
  HwKind kind = field ? field->kind : HW_KIND_TEXT;

  hw_rows_add_time (rows, change->at);
  hw_call_add_actor (rows, change);
  hw_rows_add_text (rows, change->act);
  hw_rows_add_text (rows, change->field);
  hw_rows_add (rows, kind, change->before);
  hw_rows_add (rows, kind, change->after);
  hw_rows_add_int (rows, change->transaction);
}

gboolean
hw_record_command_history (HwCall *call, GError **error)
{
  guint8 bytes[HW_ID_BYTES];
  g_autoptr (GPtrArray) changes = NULL;

  if (!hw_id_parse (call->arguments[0], bytes))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("«%s» is not the id of a record"),
                   call->arguments[0]);
      return FALSE;
    }
  changes = find_history (hw_call_store (call), call->arguments[0], error);
  if (!changes)
    return FALSE;
  call->answer = hw_rows_new (TRUE, change_columns);
  for (guint i = 0; i < changes->len; i++)
    add_change (call->answer, g_ptr_array_index (changes, i));
  return TRUE;
}

/* That there is nothing to take back is an answer, not a mistake. */
static gboolean
answer_undo (HwCall *call, gint64 transaction, const char *act, GError *failed, GError **error)
{
  if (transaction == 0 && !g_error_matches (failed, HW_ERROR, HW_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  if (transaction == 0)
    {
      hw_call_say ("%s", failed->message);
      g_error_free (failed);
      call->status = HW_EXIT_BAD_NEWS;
      return TRUE;
    }
  call->answer = hw_rows_new (FALSE, undo_columns);
  hw_rows_add_text (call->answer, act);
  hw_rows_add_int (call->answer, transaction);
  return TRUE;
}

gboolean
hw_record_command_undo (HwCall *call, GError **error)
{
  g_autofree char *act = NULL;
  GError *failed = NULL;
  gint64 transaction = hw_journal_undo (hw_call_store (call), &act, &failed);

  return answer_undo (call, transaction, act, failed, error);
}

gboolean
hw_record_command_redo (HwCall *call, GError **error)
{
  g_autofree char *act = NULL;
  GError *failed = NULL;
  gint64 transaction = hw_journal_redo (hw_call_store (call), &act, &failed);

  return answer_undo (call, transaction, act, failed, error);
}
