/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keeping the draft as a mapping file of the office, or saying what is still missing, where it is.
 */

#include "ui/exchange/hw-mapping-jobs.h"
#include "ui/exchange/hw-mapping-page-private.h"
#include "ui/widgets/hw-fiber.h"

#include <glib/gi18n-lib.h>

/* To what is still needed; @faults are not empty, or the days are open. */
static void
show_need (HwMappingPage *self, GPtrArray *faults)
{
  const HwDraftFault *fault = hw_mapping_page_find_obstacle (faults);

  if (fault && fault->part == HW_DRAFT_COLUMN)
    hw_mapping_column_row_focus (hw_mapping_page_row (self, fault->column));
  else if (fault && fault->part == HW_DRAFT_SLOT)
    hw_mapping_needs_focus (self->needs);
  else if (fault)
    hw_mapping_column_row_focus (hw_mapping_page_row (self, 0));
  else if (hw_mapping_days_is_open (self->days))
    gtk_widget_child_focus (GTK_WIDGET (self->days), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  hw_mapping_page_say (self, fault               ? fault->message
             : faults->len > 0   ? ((HwDraftFault *) g_ptr_array_index (faults, 0))->message
                                 : _ ("Choose how the days of the file are written."));
}

static DexFuture *
save_fiber (gpointer data)
{
  HwFiber *fiber = data;
  HwMappingSaving *saving = fiber->data;
  g_autoptr (HwMappingPage) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (GError) error = NULL;
  HwMappingSaving *job = g_memdup2 (saving, sizeof *saving);
  DexFuture *future;

  job->file = g_strdup (saving->file);
  job->text = g_strdup (saving->text);
  future = hw_store_thread_run (self->thread, hw_mapping_save_job, job, hw_mapping_saving_free);
  g_clear_object (&self);
  dex_await (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (!self || !self->draft)
    return dex_future_new_true ();
  gtk_widget_set_sensitive (GTK_WIDGET (self->save_button), TRUE);
  if (error)
    {
      g_autofree char *problem = g_strdup_printf (_ ("Not saved: %s"), error->message);

      hw_mapping_page_say (self, problem);
      return dex_future_new_true ();
    }
  g_set_str (&self->file, saving->file);
  if (!self->draft->name)
    self->draft->name = hw_mapping_draft_dup_name (self->draft);
  g_signal_emit_by_name (self, "saved", self->survey ? hw_survey_path (self->survey) : NULL,
                         self->draft->name);
  return dex_future_new_true ();
}

void
hw_mapping_page_save (HwMappingPage *self)
{
  g_autoptr (GPtrArray) faults = NULL;
  HwMappingSaving *saving;

  if (!self->draft)
    return;
  self->is_asked = TRUE;
  faults = hw_mapping_draft_check (self->draft, self->others);
  if (faults->len > 0 || hw_mapping_days_is_open (self->days))
    {
      hw_mapping_page_refresh (self);
      show_need (self, faults);
      return;
    }
  hw_mapping_page_say (self, NULL);
  saving = g_new0 (HwMappingSaving, 1);
  saving->file = self->file ? g_strdup (self->file) : hw_mapping_draft_dup_name (self->draft);
  saving->text = hw_mapping_draft_print (self->draft);
  saving->replaces = self->file != NULL;
  gtk_widget_set_sensitive (GTK_WIDGET (self->save_button), FALSE);
  hw_fiber_start (self, NULL, save_fiber, saving, hw_mapping_saving_free);
}
