/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What «child» does: moving to another family, and the seal after an adoption.
 */

#include "cli/hw-commands.h"

#include "domain/families/hw-child-act.h"
#include "domain/placements/hw-seal-act.h"

#include <glib/gi18n-lib.h>

static const HwColumn look_columns[] = {
  { "type", N_ ("Type") },
  { "id", N_ ("Id") },
  { "field", N_ ("Field") },
  { "value", N_ ("Value") },
  { NULL },
};

static gboolean
answer_record (HwCall *call, GType type, const char *id, GError **error)
{
  g_autoptr (HwRecord) record = hw_store_find (hw_call_store (call), type, id, error);

  if (!record)
    return FALSE;
  call->answer = hw_rows_new_for_records (FALSE, HW_RECORD_GET_CLASS (record));
  hw_rows_add_record (call->answer, record);
  return TRUE;
}

gboolean
hw_child_command_move (HwCall *call, GError **error)
{
  return hw_child_move (hw_call_store (call), call->arguments[0], call->arguments[1], NULL, error)
         && answer_record (call, HW_TYPE_CHILD, call->arguments[0], error);
}

gboolean
hw_child_command_seal (HwCall *call, GError **error)
{
  HwStore *store = hw_call_store (call);
  const char *child = call->arguments[0];
  g_autoptr (GPtrArray) lines = NULL;

  if (!hw_child_seal (store, child, call->options[HW_OPTION_REASON], error)
      || !(lines = hw_store_list_by (store, HW_TYPE_SEALED_CHILD, "sealed-id", child, error)))
    return FALSE;
  call->answer = hw_rows_new_for_records (FALSE, g_type_class_peek (HW_TYPE_SEALED_CHILD));
  for (guint i = 0; i < lines->len; i++)
    hw_rows_add_record (call->answer, g_ptr_array_index (lines, i));
  return TRUE;
}

gboolean
hw_child_command_unseal (HwCall *call, GError **error)
{
  HwStore *store = hw_call_store (call);
  g_autoptr (HwSealedChild) line
      = hw_store_find (store, HW_TYPE_SEALED_CHILD, call->arguments[0], error);

  return line
         && hw_child_unseal (store, call->arguments[0], call->options[HW_OPTION_REASON], error)
         && answer_record (call, HW_TYPE_CHILD, line->sealed_id, error);
}

gboolean
hw_child_command_look (HwCall *call, GError **error)
{
  g_autoptr (GPtrArray) records = hw_child_read_sealed (
      hw_call_store (call), call->arguments[0], call->options[HW_OPTION_REASON], error);

  if (!records)
    return FALSE;
  call->answer = hw_rows_new (TRUE, look_columns);
  for (guint i = 0; i < records->len; i++)
    {
      HwRecord *record = g_ptr_array_index (records, i);
      HwRecordClass *klass = HW_RECORD_GET_CLASS (record);

      for (guint f = 0; f < klass->n_fields; f++)
        {
          g_autofree char *text = hw_record_print (record, &klass->fields[f]);

          if (hw_record_is_absent (record, &klass->fields[f]))
            continue;
          hw_rows_add_text (call->answer, klass->type);
          hw_rows_add (call->answer, HW_KIND_REF, record->id);
          hw_rows_add_text (call->answer, klass->fields[f].name);
          hw_rows_add_text (call->answer, text);
        }
    }
  return TRUE;
}
