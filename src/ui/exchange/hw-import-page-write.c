/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The second step of an import: what was looked at is written, and what came of it is shown.
 */

#include "ui/exchange/hw-import-page-private.h"

#include "ui/widgets/hw-fiber.h"

#include <glib/gi18n-lib.h>

static void
show_done (HwImportPage *self, HwImportWriting *writing)
{
  hw_import_done_page_show (self->done, self->thread, hw_import_plan_report (writing->written),
                            writing->transaction);
  hw_import_absent_page_show (self->absent, self->thread, writing->written);
  hw_mapping_page_forget (self->mapping);
  self->is_mapped = FALSE;
  hw_import_page_show_step (self, "done");
  if (writing->transaction)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.saved", "(sx)", _ ("The file is in"),
                                writing->transaction);
}

static void
show_not_written (HwImportPage *self, const GError *error)
{
  g_autofree char *problem = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    problem = g_strdup (_ ("Cancelled. Nothing was changed."));
  else
    problem = g_strdup_printf (_ ("Nothing was changed: %s"), error->message);
  hw_import_page_show_preview (self);
  hw_import_preview_page_say (self->preview, problem);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), problem,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

/* Where somebody wrote since the preview was made, most of the new comparing is done in slices too,
 * and only a look is left for the transaction. */
static DexFuture *
await_written (HwFiber *fiber, HwStoreThread *thread, HwImportWriting *writing)
{
  g_autoptr (GError) error = NULL;
  HwImportPlan *fresh
      = dex_await_boxed (hw_store_thread_run (thread, hw_import_freshen_job,
                                              hw_import_plan_ref (writing->plan),
                                              (GDestroyNotify) hw_import_plan_unref),
                         &error);

  if (fresh)
    fresh = hw_import_await_plan (fiber, thread, fresh, &error);
  if (!fresh)
    return dex_future_new_for_error (g_steal_pointer (&error));
  hw_import_drop (thread, writing->plan);
  writing->plan = fresh;
  return hw_store_thread_run (thread, hw_import_write_job, hw_import_writing_ref (writing),
                              (GDestroyNotify) hw_import_writing_unref);
}

/* The writing is awaited to its end, also when it is cancelled: only then is it true that nothing
 * was changed. */
static DexFuture *
write_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwImportPage) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (HwStoreThread) thread = g_object_ref (self->thread);
  HwImportWriting *writing = hw_import_writing_ref (self->writing);
  g_autoptr (GError) error = NULL;
  gboolean is_written;

  g_clear_object (&self);
  is_written = dex_await (await_written (fiber, thread, writing), &error);
  self = g_weak_ref_get (&fiber->owner);
  if (self)
    {
      g_clear_pointer (&self->writing, hw_import_writing_unref);
      if (is_written)
        {
          hw_import_page_drop_plan (self);
          show_done (self, writing);
        }
      else
        show_not_written (self, error);
    }
  hw_import_writing_unref (writing);
  return dex_future_new_true ();
}

void
hw_import_page_write (HwImportPage *self)
{
  if (self->writing || !self->plan)
    return;
  self->writing = hw_import_writing_new (self->plan);
  hw_import_page_show_work (self, TRUE);
  hw_fiber_start (self, self->writing->stop, write_fiber, NULL, NULL);
}
