/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows in slices from the store's thread, a table in memory, a line in the access log, then the
 * file: beside the old one and renamed, so that there is never half of it.
 */

#include "ui/families/hw-children-export.h"

#include "base/hw-csv-writer.h"
#include "store/hw-journal.h"
#include "store/office/hw-file.h"
#include "ui/families/hw-child-cells.h"
#include "ui/families/hw-children-columns.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define SLICE 256

/* ------------------------------------------------------------------ the table */

/* Shared with the store's thread; one of them works on it at a time. */
typedef struct
{
  HwStoreThread *thread;     /* the main thread's */
  GCancellable *cancellable; /* the same */
  HwExportWatch watch;
  gpointer data;
  HwChildrenQuery *query;
  GStrv columns;
  char *path;
  GString *table;
  GBytes *from;
  guint n;
} Export;

static void
export_clear (gpointer data)
{
  Export *self = data;

  g_atomic_rc_box_release_full (self->query, (GDestroyNotify) hw_children_query_clear);
  g_strfreev (self->columns);
  g_free (self->path);
  g_string_free (self->table, TRUE);
  g_clear_pointer (&self->from, g_bytes_unref);
}

static void
export_unref (gpointer self)
{
  g_atomic_rc_box_release_full (self, export_clear);
}

static void
add_heading (Export *self)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  for (char **id = self->columns; *id; id++)
    g_ptr_array_add (cells, (gpointer) hw_children_columns_title (*id));
  g_ptr_array_add (cells, NULL);
  hw_csv_append_row (self->table, (const char *const *) cells->pdata);
}

static void
add_row (Export *self, const HwChildRow *row)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  for (char **id = self->columns; *id; id++)
    {
      char *cell = hw_child_cells_dup (row, *id);

      g_ptr_array_add (cells, cell ? cell : g_strdup (""));
    }
  g_ptr_array_add (cells, NULL);
  hw_csv_append_row (self->table, (const char *const *) cells->pdata);
}

/* Resolves to whether there is more. */
static gboolean
read_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  Export *self = data;
  g_autoptr (GPtrArray) rows
      = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_child_row_free);
  g_autoptr (GBytes) next = NULL;
  guint n = 0;

  if (!hw_children_read (store, self->query, self->from, SLICE, rows, &n, &next, error))
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    add_row (self, g_ptr_array_index (rows, i));
  self->n += rows->len;
  g_clear_pointer (&self->from, g_bytes_unref);
  self->from = g_steal_pointer (&next);
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, self->from != NULL);
  return TRUE;
}

/* Before the file is there: nothing leaves without its line. */
static gboolean
note_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  Export *self = data;
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *reason = g_strdup_printf ("export csv %u %s", self->n, name);

  if (!hw_access_note (store, "child", NULL, reason, error))
    return FALSE;
  g_value_init (result, G_TYPE_BOOLEAN);
  return TRUE;
}

/* On a thread of its own: a stick may take its time, and a save is not to wait for it. */
static DexFuture *
write_fiber (gpointer data)
{
  Export *self = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (self->table->str, self->table->len);
  g_autoptr (GError) error = NULL;

  if (!hw_file_replace (self->path, bytes, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_true ();
}

static DexFuture *
run (Export *self, HwStoreJob job)
{
  return hw_store_thread_run_until (self->thread, self->cancellable, job,
                                    g_atomic_rc_box_acquire (self), export_unref);
}

static DexFuture *
export_fiber (gpointer data)
{
  Export *self = data;
  g_autoptr (GError) error = NULL;

  add_heading (self);
  while (dex_await_boolean (run (self, read_job), &error))
    if (self->watch && !g_cancellable_is_cancelled (self->cancellable))
      self->watch (self->n, self->data);
  if (!error)
    dex_await (run (self, note_job), &error);
  if (!error && !g_cancellable_set_error_if_cancelled (self->cancellable, &error))
    dex_await (dex_scheduler_spawn (dex_thread_pool_scheduler_get_default (), 0, write_fiber,
                                    g_atomic_rc_box_acquire (self), export_unref),
               &error);
  return error ? dex_future_new_for_error (g_steal_pointer (&error))
               : dex_future_new_for_uint (self->n);
}

static void
fiber_free (gpointer data)
{
  Export *self = data;

  g_clear_object (&self->thread);
  g_clear_object (&self->cancellable);
  export_unref (self);
}

DexFuture *
hw_children_export_to (HwStoreThread *thread, HwChildrenQuery *query, GStrv columns,
                       const char *path, GCancellable *cancellable, HwExportWatch watch,
                       gpointer data)
{
  Export *self = g_atomic_rc_box_new0 (Export);

  self->thread = g_object_ref (thread);
  self->cancellable = g_object_ref (cancellable);
  self->watch = watch;
  self->data = data;
  self->query = query;
  self->columns = columns;
  self->path = g_strdup (path);
  self->table = g_string_new (NULL);
  return dex_scheduler_spawn (NULL, 0, export_fiber, self, fiber_free);
}

/* ------------------------------------------------------------------ the window */

/* From the question to the file, and what is shown meanwhile. */
typedef struct
{
  GtkWidget *parent;
  HwStoreThread *thread;
  HwChildrenQuery *query;
  GStrv columns;
  char *path;
  GCancellable *cancellable;
  AdwDialog *dialog; /* the progress, owned: who cancels closes it; NULL: not shown */
  GtkWidget *bar;
} Errand;

static void
errand_free (gpointer data)
{
  Errand *self = data;

  g_clear_object (&self->parent);
  g_clear_object (&self->thread);
  if (self->query)
    g_atomic_rc_box_release_full (self->query, (GDestroyNotify) hw_children_query_clear);
  g_strfreev (self->columns);
  g_free (self->path);
  g_clear_object (&self->cancellable);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Errand, errand_free)

static void
on_cancel_cb (Errand *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
show_progress (Errand *self)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Exporting the List"), NULL);

  self->bar = gtk_progress_bar_new ();
  gtk_progress_bar_set_show_text (GTK_PROGRESS_BAR (self->bar), TRUE);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), self->bar);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"));
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (on_cancel_cb), self);
  self->dialog = g_object_ref_sink (dialog);
  adw_dialog_present (dialog, self->parent);
}

/* A short list is written before a dialog could be read. */
static void
on_slice_cb (guint n, gpointer data)
{
  Errand *self = data;
  g_autofree char *words = NULL;

  if (n < SLICE * 8 || !gtk_widget_get_root (self->parent))
    return;
  if (!self->dialog)
    show_progress (self);
  words = g_strdup_printf (ngettext ("%'u child", "%'u children", n), n);
  gtk_progress_bar_set_text (GTK_PROGRESS_BAR (self->bar), words);
  gtk_progress_bar_pulse (GTK_PROGRESS_BAR (self->bar));
}

static void
hide_progress (Errand *self)
{
  if (!self->dialog)
    return;
  g_signal_handlers_disconnect_by_data (self->dialog, self);
  if (gtk_widget_get_root (GTK_WIDGET (self->dialog)))
    adw_dialog_force_close (self->dialog);
  g_clear_object (&self->dialog);
}

static void
tell (Errand *self, guint n, const GError *error)
{
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *words = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    words = g_strdup (_ ("Nothing was exported"));
  else if (error)
    {
      words = g_strdup_printf (_ ("Nothing was written to %s: %s"), name, error->message);
      adw_dialog_present (adw_alert_dialog_new (_ ("The List Was Not Exported"), words),
                          self->parent);
      return;
    }
  else
    words = g_strdup_printf (ngettext ("%'u child exported to %s", "%'u children exported to %s",
                                       n),
                             n, name);
  gtk_widget_activate_action (self->parent, "win.say", "s", words);
}

static DexFuture *
errand_fiber (gpointer data)
{
  Errand *self = data;
  g_autoptr (GError) error = NULL;
  guint n = dex_await_uint (hw_children_export_to (self->thread, g_steal_pointer (&self->query),
                                                   g_steal_pointer (&self->columns), self->path,
                                                   self->cancellable, on_slice_cb, self),
                            &error);

  hide_progress (self);
  if (gtk_widget_get_root (self->parent))
    tell (self, n, error);
  return dex_future_new_true ();
}

static void
on_file_cb (GObject *dialog, GAsyncResult *result, gpointer data)
{
  g_autoptr (Errand) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (dialog), result, NULL);

  if (!file || !g_file_peek_path (file))
    return;
  self->path = g_file_get_path (file);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, errand_fiber, g_steal_pointer (&self),
                                          errand_free));
}

static void
on_answer_cb (AdwAlertDialog *question, const char *response, gpointer data)
{
  g_autoptr (Errand) self = data;
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GtkRoot *root = gtk_widget_get_root (self->parent);

  if (!g_str_equal (response, "export") || !root)
    return;
  gtk_file_dialog_set_title (dialog, _ ("Export the List"));
  gtk_file_dialog_set_initial_name (dialog, _ ("children.csv"));
  gtk_file_dialog_save (dialog, GTK_WINDOW (root), NULL, on_file_cb, g_steal_pointer (&self));
}

void
hw_children_export (GtkWidget *parent, HwStoreThread *thread, HwChildrenQuery *query,
                    GStrv columns)
{
  AdwDialog *question = adw_alert_dialog_new (
      _ ("Export This List?"),
      _ ("The children, columns and order that are shown are written as a table (CSV). The file is "
         "not encrypted: whoever gets it can read it. That you exported it, when, and how many "
         "children it holds stands in the access log."));
  Errand *self = g_new0 (Errand, 1);

  self->parent = g_object_ref (parent);
  self->thread = g_object_ref (thread);
  self->query = query;
  self->columns = columns;
  self->cancellable = g_cancellable_new ();
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question), "cancel", _ ("_Cancel"), "export",
                                  _ ("_Choose a File…"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "export",
                                            ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (question), "export");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (question), "cancel");
  g_signal_connect (question, "response", G_CALLBACK (on_answer_cb), self);
  adw_dialog_present (question, parent);
}
