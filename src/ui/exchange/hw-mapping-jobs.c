/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Jobs of making a mapping.
 */

#include "ui/exchange/hw-mapping-jobs.h"

#include "base/hw-error.h"
#include "exchange/hw-import.h"
#include "exchange/hw-mappings.h"

#include <glib/gi18n-lib.h>

gboolean
hw_mapping_survey_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
                       GError **error)
{
  if (!hw_survey_go_on (data, cancellable, error))
    return FALSE;
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, hw_survey_is_done (data));
  return TRUE;
}

gboolean
hw_mapping_load_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
                     GError **error)
{
  g_autofree char *folder = hw_import_dup_mapping_folder (store);

  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, hw_mappings_load (hw_store_registry (store), folder));
  return TRUE;
}

void
hw_mapping_saving_free (gpointer data)
{
  HwMappingSaving *self = data;

  g_free (self->file);
  g_free (self->text);
  g_free (self);
}

static gboolean
check_writable (HwStore *store, GError **error)
{
  if (!hw_store_is_read_only (store))
    return TRUE;
  g_set_error_literal (error, HW_ERROR, HW_ERROR_READ_ONLY,
                       _ ("the office can only be read at the moment"));
  return FALSE;
}

gboolean
hw_mapping_save_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
                     GError **error)
{
  const HwMappingSaving *self = data;
  g_autofree char *folder = hw_import_dup_mapping_folder (store);

  g_value_init (result, G_TYPE_BOOLEAN);
  return check_writable (store, error)
         && hw_mappings_save (folder, self->file, self->text, self->replaces, error);
}

gboolean
hw_mapping_remove_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
                       GError **error)
{
  g_autofree char *folder = hw_import_dup_mapping_folder (store);
  g_autoptr (GPtrArray) mappings = hw_mappings_load (hw_store_registry (store), folder);
  const HwMapping *mapping = hw_mappings_find (mappings, data);

  g_value_init (result, G_TYPE_BOOLEAN);
  if (!check_writable (store, error))
    return FALSE;
  return !mapping || !mapping->is_own || hw_mappings_remove (mapping, error);
}
