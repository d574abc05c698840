/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Between planning and writing: what the file names, decisions on conflicts, and the tables of what
 * a person should look at.
 */

#include "exchange/hw-import-private.h"

#include "base/hw-csv-writer.h"
#include "base/hw-error.h"
#include "exchange/hw-fold-private.h"

#include <glib/gi18n-lib.h>

gboolean
hw_import_plan_tells (HwImportPlan *self, const char *type)
{
  for (guint i = 0; i < self->report->counts->len; i++)
    if (g_str_equal (g_array_index (self->report->counts, HwImportCount, i).type, type))
      return TRUE;
  return FALSE;
}

gboolean
hw_import_plan_names (HwImportPlan *self, const char *type, const char *id)
{
  HwFoldEntry *entry
      = hw_fold_find_entry (self->fold, hw_registry_type (self->registry, type), id);

  return entry && entry->is_named;
}

gboolean
hw_import_plan_decide (HwImportPlan *self, const HwImportConflict *conflict, gboolean takes_file,
                       GError **error)
{
  if (!hw_fold_decide (self->fold, conflict, takes_file, error))
    return FALSE;
  hw_import_plan_count (self);
  return TRUE;
}

/* ------------------------------------------------------------------ tables */

static void
append_header (GString *table, HwRowSource *source)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) cells = NULL;

  g_strv_builder_add_many (names, _ ("Line"), _ ("Column"), _ ("Why it was left out"), NULL);
  for (guint i = 0; i < source->columns->len; i++)
    g_strv_builder_add (names, g_array_index (source->columns, HwSourceColumn, i).name);
  cells = g_strv_builder_end (names);
  hw_csv_append_row (table, (const char *const *) cells);
}

static void
append_reject (GString *table, const HwImportReject *reject, const HwRow *row, guint n_columns)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  g_autofree char *line = g_strdup_printf ("%u", reject->row);

  g_ptr_array_add (cells, line);
  g_ptr_array_add (cells, reject->column ? reject->column : (char *) "");
  g_ptr_array_add (cells, reject->reason);
  for (guint i = 0; i < n_columns; i++)
    {
      const char *cell = i < row->n_cells ? row->cells[i] : NULL;

      g_ptr_array_add (cells, (char *) (cell ? cell : ""));
    }
  g_ptr_array_add (cells, NULL);
  hw_csv_append_row (table, (const char *const *) cells->pdata);
}

char *
hw_import_plan_dup_rejects (HwImportPlan *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (HwRowSource) source
      = hw_row_source_open (self->path, self->mapping->source, NULL, error);
  g_autoptr (GString) table = g_string_new (NULL);
  GPtrArray *rejects = self->report->rejects;
  g_autoptr (GError) local = NULL;
  guint at = 0;
  HwRow row;

  if (!source)
    return NULL;
  append_header (table, source);
  while (at < rejects->len && hw_row_source_next (source, &row, &local))
    if (row.line == ((HwImportReject *) g_ptr_array_index (rejects, at))->row)
      append_reject (table, g_ptr_array_index (rejects, at++), &row, source->columns->len);
    else if (row.line % 1024 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
      return NULL;
  if (local)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (at < rejects->len)
    g_set_error (error, HW_ERROR, HW_ERROR_INVALID,
                 _ ("%s: was changed by another program while it was read"), self->path);
  else
    return g_string_free (g_steal_pointer (&table), FALSE);
  return NULL;
}

static const char *
label_of (HwImportPlan *self, const HwImportConflict *conflict)
{
  return _ (hw_record_class_find (hw_registry_find (self->registry, conflict->type),
                                  conflict->field)->label);
}

char *
hw_import_plan_dup_conflicts (HwImportPlan *self)
{
  g_autoptr (GString) table = g_string_new (NULL);
  const char *header[] = { _ ("Record"), _ ("Number"), _ ("Field"), _ ("In the office"),
                           _ ("In the file"), _ ("Line"), _ ("Kept"), NULL };

  hw_csv_append_row (table, header);
  for (guint i = 0; i < self->report->conflicts->len; i++)
    {
      const HwImportConflict *conflict = g_ptr_array_index (self->report->conflicts, i);
      g_autofree char *values = g_strjoinv (" / ", conflict->values);
      g_autofree char *line = g_strdup_printf ("%u", conflict->row);
      const char *cells[] = {
        _ (hw_registry_find (self->registry, conflict->type)->label),
        conflict->key,
        label_of (self, conflict),
        conflict->office ? conflict->office : "",
        values,
        line,
        conflict->is_keyed && !conflict->is_taken ? _ ("the office’s") : _ ("the file’s"),
        NULL,
      };

      hw_csv_append_row (table, cells);
    }
  return g_string_free (g_steal_pointer (&table), FALSE);
}
