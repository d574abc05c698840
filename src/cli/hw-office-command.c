/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What «office» does with an office that is there: telling about it, proving it, copying it.
 */

#include "cli/hw-commands.h"

#include "base/hw-error.h"
#include "cli/hw-call.h"
#include "cli/hw-secret.h"
#include "domain/hw-records.h"
#include "domain/office/hw-assistance-query.h"
#include "store/hw-journal.h"
#include "store/hw-verify.h"

#include <config.h>
#include <glib/gi18n-lib.h>

static const HwColumn info_columns[] = {
  { "office", N_ ("Office") },
  { "version", N_ ("Program") },
  { "schema", N_ ("Schema") },
  { "read-only", N_ ("Read only") },
  { "transactions", N_ ("Transactions") },
  { "last-change", N_ ("Last change") },
  { "records", N_ ("Records") },
  { "backups", N_ ("Backups") },
  { NULL },
};

static const HwColumn backup_columns[] = {
  { "file", N_ ("File") },
  { NULL },
};

static const HwColumn fault_columns[] = {
  { "where", N_ ("Where") },
  { "message", N_ ("What is wrong") },
  { NULL },
};

static const HwColumn transaction_columns[] = {
  { "transaction", N_ ("Transaction") }, { "at", N_ ("When") },     { "actor", NULL, TRUE },
  { "actor-name", N_ ("Who") },          { "act", N_ ("Act") },     { "undoes", N_ ("Takes back") },
  { "records", N_ ("Records") },         { NULL },
};

static const HwColumn access_columns[] = {
  { "at", N_ ("When") }, { "actor", NULL, TRUE }, { "actor-name", N_ ("Who") },
  { "type", N_ ("Type") }, { "id", N_ ("Id") }, { "reason", N_ ("Reason") }, { NULL },
};

static HwRows *
count_records (HwStore *store, GError **error)
{
  g_autoptr (HwRows) rows = hw_rows_new (FALSE, NULL);

  for (guint i = 0; i < hw_registry_n_types (&hw_records); i++)
    hw_rows_add_column (rows, hw_registry_class_at (&hw_records, i)->type, NULL);
  for (guint i = 0; i < hw_registry_n_types (&hw_records); i++)
    {
      gint64 n = hw_store_count (store, hw_registry_type_at (&hw_records, i), error);

      if (n < 0)
        return NULL;
      hw_rows_add_int (rows, n);
    }
  return g_steal_pointer (&rows);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* The files of backups/, whose names begin with their day. */
static HwRows *
list_backups (const char *folder)
{
  HwRows *rows = hw_rows_new (TRUE, backup_columns);
  g_autofree char *path = g_build_filename (folder, "backups", NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, ".homeward"))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    hw_rows_add_text (rows, g_ptr_array_index (names, i));
  return rows;
}

gboolean
hw_office_command_info (HwCall *call, GError **error)
{
  HwStore *store = hw_call_store (call);
  HwHead head = hw_journal_head (store);
  g_autoptr (HwRows) counts = count_records (store, error);

  if (!counts)
    return FALSE;
  call->answer = hw_rows_new (FALSE, info_columns);
  hw_rows_add_text (call->answer, hw_office_folder (call->office));
  hw_rows_add_text (call->answer, HW_VERSION);
  hw_rows_add_int (call->answer, hw_store_schema_version ());
  hw_rows_add_flag (call->answer, hw_store_is_read_only (store));
  hw_rows_add_int (call->answer, head.transactions);
  hw_rows_add_time (call->answer, head.at);
  hw_rows_take_rows (call->answer, g_steal_pointer (&counts));
  hw_rows_take_rows (call->answer, list_backups (hw_office_folder (call->office)));
  return TRUE;
}

static GPtrArray *
find_faults (HwCall *call, GError **error)
{
  HwStore *store = hw_call_store (call);
  HwHead mark;
  gboolean is_marked = hw_office_mark (call->office, &mark);

  if (call->options[HW_OPTION_REBUILD] && !hw_verify_rebuild (store, error))
    return NULL;
  return hw_verify (store, is_marked ? &mark : NULL, error);
}

gboolean
hw_office_command_verify (HwCall *call, GError **error)
{
  g_autoptr (GPtrArray) faults
      = call->damage ? g_ptr_array_ref (call->damage) : find_faults (call, error);

  if (!faults)
    return FALSE;

  call->answer = hw_rows_new (TRUE, fault_columns);
  for (guint i = 0; i < faults->len; i++)
    {
      const HwFault *fault = g_ptr_array_index (faults, i);

      hw_rows_add_text (call->answer, fault->where);
      hw_rows_add_text (call->answer, fault->message);
    }
  if (faults->len > 0)
    call->status = HW_EXIT_BAD_NEWS;
  return TRUE;
}

gboolean
hw_office_command_backup (HwCall *call, GError **error)
{
  const char *file = call->arguments[0];
  g_autofree char *path = file ? g_canonicalize_filename (file, NULL) : NULL;
  g_autofree char *written = hw_office_backup (call->office, path, error);

  if (!written)
    return FALSE;
  call->answer = hw_rows_new (FALSE, backup_columns);
  hw_rows_add_text (call->answer, written);
  return TRUE;
}

static gboolean
report_changes (HwCall *call, GError **error)
{
  g_autoptr (GPtrArray) changes = hw_journal_transactions (hw_call_store (call), 0, error);

  if (!changes)
    return FALSE;
  call->answer = hw_rows_new (TRUE, transaction_columns);
  for (guint i = 0; i < changes->len; i++)
    {
      const HwChange *change = g_ptr_array_index (changes, i);

      hw_rows_add_int (call->answer, change->transaction);
      hw_rows_add_time (call->answer, change->at);
      hw_call_add_actor (call->answer, change);
      hw_rows_add_text (call->answer, change->act);
      if (change->undoes > 0)
        hw_rows_add_int (call->answer, change->undoes);
      else
        hw_rows_add (call->answer, HW_KIND_INT, NULL);
      hw_rows_add (call->answer, HW_KIND_INT, change->after);
    }
  return TRUE;
}

static gboolean
report_access (HwCall *call, GError **error)
{
  g_autoptr (GPtrArray) openings = hw_access_list (hw_call_store (call), error);

  if (!openings)
    return FALSE;
  call->answer = hw_rows_new (TRUE, access_columns);
  for (guint i = 0; i < openings->len; i++)
    {
      const HwChange *opening = g_ptr_array_index (openings, i);

      hw_rows_add_time (call->answer, opening->at);
      hw_call_add_actor (call->answer, opening);
      hw_rows_add_text (call->answer, opening->type);
      hw_rows_add (call->answer, HW_KIND_REF, opening->id);
      hw_rows_add_text (call->answer, opening->after);
    }
  return TRUE;
}

gboolean
hw_office_command_history (HwCall *call, GError **error)
{
  return call->options[HW_OPTION_ACCESS] ? report_access (call, error)
                                         : report_changes (call, error);
}

/* ------------------------------------------------------------------ assistance */

static const HwColumn assistance_columns[] = {
  { "group", NULL, TRUE },
  { "who", N_ ("Group") },
  { "events", N_ ("Events") },
  { "people", N_ ("People") },
  { NULL },
};

gboolean
hw_office_command_assistance (HwCall *call, GError **error)
{
  g_autoptr (HwAssistances) all = hw_assistances_read (hw_call_store (call), error);
  g_autoptr (GEnumClass) groups = g_type_class_ref (HW_TYPE_AUDIENCE_GROUP);

  if (!all)
    return FALSE;
  call->answer = hw_rows_new (TRUE, assistance_columns);
  for (guint i = 1; i < HW_N_AUDIENCE_GROUPS; i++)
    {
      hw_rows_add_text (call->answer, g_enum_get_value (groups, i)->value_nick);
      hw_rows_add_text (call->answer, _ (hw_audience_group_labels[i]));
      hw_rows_add_int (call->answer, all->events_of[i]);
      hw_rows_add_int (call->answer, all->people[i]);
    }
  hw_rows_add_text (call->answer, "all");
  hw_rows_add_text (call->answer, _ ("All groups"));
  hw_rows_add_int (call->answer, all->events->len);
  hw_rows_add_int (call->answer, all->n_people);
  return TRUE;
}
