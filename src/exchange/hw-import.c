/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Both steps of an import in one go; the formats that there are.
 */

#include "exchange/hw-import-private.h"

#include "exchange/hw-mappings.h"

/* What was not written has no id that anybody could look for. */
static void
drop_new_ids (HwImportReport *report)
{
  for (guint i = 0; i < report->conflicts->len; i++)
    {
      HwImportConflict *conflict = g_ptr_array_index (report->conflicts, i);

      if (conflict->is_new)
        g_clear_pointer (&conflict->id, g_free);
    }
}

HwImportReport *
hw_import_file (HwStore *store, const char *path, const HwImportOptions *options,
                GCancellable *cancellable, GError **error)
{
  g_autoptr (HwImportPlan) plan
      = hw_import_plan_new (path, hw_store_registry (store), options);
  g_autoptr (HwImportPlan) written = NULL;

  while (!hw_import_plan_is_done (plan))
    if (!hw_import_plan_go_on (plan, store, cancellable, error))
      return NULL;
  if (plan->options.dry_run)
    {
      drop_new_ids (plan->report);
      return g_steal_pointer (&plan->report);
    }
  if (hw_import_plan_write (plan, store, cancellable, &written, error) < 0)
    return NULL;
  return g_steal_pointer (&written->report);
}

char *
hw_import_dup_mapping_folder (HwStore *store)
{
  g_autofree char *folder = g_path_get_dirname (hw_store_path (store));

  return g_build_filename (folder, "mappings", NULL);
}

static void
import_format_free (HwImportFormat *self)
{
  g_free (self->name);
  g_free (self->title);
  g_free (self);
}

GPtrArray *
hw_import_formats (const HwRegistry *registry)
{
  g_autoptr (GPtrArray) mappings = hw_mappings_load (registry, NULL);
  GPtrArray *formats = g_ptr_array_new_with_free_func ((GDestroyNotify) import_format_free);

  for (guint i = 0; i < mappings->len; i++)
    {
      const HwMapping *mapping = g_ptr_array_index (mappings, i);
      HwImportFormat *format = g_new0 (HwImportFormat, 1);

      format->name = g_strdup (mapping->name);
      format->title = g_strdup (mapping->title ? mapping->title : mapping->name);
      g_ptr_array_add (formats, format);
    }
  return formats;
}
