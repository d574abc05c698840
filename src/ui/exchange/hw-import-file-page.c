/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Choosing a file.
 */

#include "ui/exchange/hw-import-file-page.h"

#include "exchange/hw-mapping.h"
#include "ui/exchange/hw-mapping-jobs.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-row-group.h"

#include <glib/gi18n-lib.h>

struct _HwImportFilePage
{
  AdwNavigationPage parent_instance;

  GtkLabel *problem;
  GtkWidget *choose_button;
  HwRowGroup *own;

  HwStoreThread *thread;
  GCancellable *loading;
};

G_DEFINE_FINAL_TYPE (HwImportFilePage, hw_import_file_page, ADW_TYPE_NAVIGATION_PAGE)

static guint chosen_signal, change_signal;

/* ------------------------------------------------------------------ the office's own mappings */

static GtkWidget *
make_button (const char *icon, const char *words, const char *title, const char *action,
             const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", words, title);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static void
show_mapping (HwImportFilePage *self, const HwMapping *mapping)
{
  const char *title = mapping->title ? mapping->title : mapping->name;
  g_autofree char *columns = g_strdup_printf (
      ngettext ("%u column", "%u columns", mapping->columns->len), mapping->columns->len);
  gboolean is_new;
  AdwActionRow *row = hw_row_group_take (self->own, mapping->name, &is_new);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, columns);
  if (!is_new)
    return;
  adw_action_row_add_suffix (row, make_button ("document-edit-symbolic", _ ("Change"), title,
                                               "mapping.change", mapping->name));
  adw_action_row_add_suffix (row, make_button ("user-trash-symbolic", _ ("Remove"), title,
                                               "mapping.remove", mapping->name));
}

static DexFuture *
load_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwImportFilePage) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (HwStoreThread) thread = g_object_ref (self->thread);
  g_autoptr (GPtrArray) mappings = NULL;
  guint n = 0;

  g_clear_object (&self);
  mappings = dex_await_boxed (hw_fiber_run (fiber, thread, hw_mapping_load_job, NULL, NULL), NULL);
  self = g_weak_ref_get (&fiber->owner);
  if (!self || !mappings || g_cancellable_is_cancelled (fiber->cancellable))
    return dex_future_new_true ();
  hw_row_group_begin (self->own);
  for (guint i = 0; i < mappings->len; i++)
    if (((HwMapping *) g_ptr_array_index (mappings, i))->is_own)
      {
        show_mapping (self, g_ptr_array_index (mappings, i));
        n++;
      }
  hw_row_group_end (self->own);
  gtk_widget_set_visible (GTK_WIDGET (self->own), n > 0);
  return dex_future_new_true ();
}

void
hw_import_file_page_refresh (HwImportFilePage *self)
{
  g_return_if_fail (HW_IS_IMPORT_FILE_PAGE (self));

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  hw_fiber_start (self, self->loading, load_fiber, NULL, NULL);
}

static void
change_action (GtkWidget *widget, const char *action, GVariant *target)
{
  g_signal_emit (widget, change_signal, 0, g_variant_get_string (target, NULL));
}

static DexFuture *
remove_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwImportFilePage) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (GError) error = NULL;
  DexFuture *future = hw_store_thread_run (self->thread, hw_mapping_remove_job,
                                           g_strdup (fiber->data), g_free);

  g_clear_object (&self);
  dex_await (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (!self || !self->thread)
    return dex_future_new_true ();
  hw_import_file_page_say (self, error ? error->message : NULL);
  hw_import_file_page_refresh (self);
  return dex_future_new_true ();
}

static void
on_answer_cb (AdwAlertDialog *dialog, const char *answer, HwImportFilePage *self)
{
  if (g_str_equal (answer, "remove"))
    hw_fiber_start (self, NULL, remove_fiber,
                    g_strdup (g_object_get_data (G_OBJECT (dialog), "hw-name")), g_free);
}

/* The file is gone then: nothing in the office's journal could bring it back. */
static void
remove_action (GtkWidget *widget, const char *action, GVariant *target)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Remove This Mapping?"), NULL);

  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog),
                             _ ("What came in by it stays. Files with these columns are no longer "
                                "recognised."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "remove",
                                  _ ("_Remove"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "remove",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "hw-name", g_variant_dup_string (target, NULL),
                          g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_answer_cb), widget,
                           G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, widget);
}

/* ------------------------------------------------------------------ the file */

static void
on_file_cb (GObject *dialog, GAsyncResult *result, gpointer data)
{
  g_autoptr (HwImportFilePage) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (dialog), result, NULL);

  if (file && self->thread)
    g_signal_emit (self, chosen_signal, 0, file);
}

static void
on_choose_cb (HwImportFilePage *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Choose a File to Import"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                        on_file_cb, g_object_ref (self));
}

/* The one thing to do here is a key away. */
static void
on_shown_cb (HwImportFilePage *self)
{
  gtk_widget_grab_focus (self->choose_button);
  hw_import_file_page_refresh (self);
}

static void
hw_import_file_page_dispose (GObject *object)
{
  HwImportFilePage *self = HW_IMPORT_FILE_PAGE (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->thread);
  gtk_widget_dispose_template (GTK_WIDGET (self), HW_TYPE_IMPORT_FILE_PAGE);

  G_OBJECT_CLASS (hw_import_file_page_parent_class)->dispose (object);
}

static void
hw_import_file_page_init (HwImportFilePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_import_file_page_class_init (HwImportFilePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_import_file_page_dispose;

  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);
  change_signal = g_signal_new ("change", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (HW_TYPE_ROW_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/exchange/hw-import-file-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwImportFilePage, problem);
  gtk_widget_class_bind_template_child (widget_class, HwImportFilePage, choose_button);
  gtk_widget_class_bind_template_child (widget_class, HwImportFilePage, own);
  gtk_widget_class_bind_template_callback (widget_class, on_choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_shown_cb);
  gtk_widget_class_install_action (widget_class, "mapping.change", "s", change_action);
  gtk_widget_class_install_action (widget_class, "mapping.remove", "s", remove_action);
}

HwImportFilePage *
hw_import_file_page_new (HwStoreThread *thread)
{
  HwImportFilePage *self = g_object_new (HW_TYPE_IMPORT_FILE_PAGE, NULL);

  self->thread = g_object_ref (thread);
  return self;
}

void
hw_import_file_page_say (HwImportFilePage *self, const char *problem)
{
  g_return_if_fail (HW_IS_IMPORT_FILE_PAGE (self));

  gtk_label_set_label (self->problem, problem ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  if (problem)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), problem,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}
