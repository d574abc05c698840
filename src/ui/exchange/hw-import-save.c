/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Choosing the file, writing it on the store's thread.
 */

#include "ui/exchange/hw-import-save.h"

#include "ui/exchange/hw-import-jobs.h"
#include "ui/widgets/hw-fiber.h"

#include <glib/gi18n-lib.h>

/* From the dialog to the job. */
typedef struct
{
  GWeakRef widget;
  HwStoreThread *thread;
  HwImportPlan *plan;
  gboolean is_rejects;
} Wish;

typedef struct
{
  HwStoreThread *thread;
  HwImportTable *table;
} Save;

static void
wish_free (Wish *self)
{
  g_weak_ref_clear (&self->widget);
  g_object_unref (self->thread);
  hw_import_plan_unref (self->plan);
  g_free (self);
}

static void
save_free (gpointer data)
{
  Save *self = data;

  g_object_unref (self->thread);
  g_clear_pointer (&self->table, hw_import_table_free);
  g_free (self);
}

static DexFuture *
save_fiber (gpointer data)
{
  HwFiber *fiber = data;
  Save *save = fiber->data;
  g_autofree char *name = g_file_get_basename (save->table->file);
  g_autoptr (GtkWidget) widget = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (dex_await (hw_store_thread_run (save->thread, hw_import_table_job,
                                      g_steal_pointer (&save->table), hw_import_table_free),
                 &error))
    sentence = g_strdup_printf (_ ("Saved as “%s”. The table is not encrypted."), name);
  else
    sentence = g_strdup_printf (_ ("The table was not saved: %s"), error->message);
  widget = g_weak_ref_get (&fiber->owner);
  if (widget)
    gtk_widget_activate_action (widget, "win.say", "s", sentence);
  return dex_future_new_true ();
}

static void
on_chosen_cb (GObject *dialog, GAsyncResult *result, gpointer data)
{
  Wish *wish = data;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&wish->widget);
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (dialog), result, NULL);

  if (widget && file)
    {
      Save *save = g_new (Save, 1);

      *save = (Save) { g_object_ref (wish->thread),
                       hw_import_table_new (wish->plan, file, wish->is_rejects) };
      hw_fiber_start (widget, NULL, save_fiber, save, save_free);
    }
  wish_free (wish);
}

void
hw_import_save_table (GtkWidget *widget, HwStoreThread *thread, HwImportPlan *plan,
                      gboolean is_rejects)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  Wish *wish;

  if (!thread || !plan)
    return;
  wish = g_new0 (Wish, 1);
  g_weak_ref_init (&wish->widget, widget);
  wish->thread = g_object_ref (thread);
  wish->plan = hw_import_plan_ref (plan);
  wish->is_rejects = is_rejects;
  gtk_file_dialog_set_title (dialog, _ ("Save as a Table"));
  gtk_file_dialog_set_initial_name (dialog, is_rejects ? _ ("rows left out.csv")
                                                       : _ ("contradictions.csv"));
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, on_chosen_cb,
                        wish);
}
