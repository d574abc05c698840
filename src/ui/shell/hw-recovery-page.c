/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The recovery key: shown, copied, saved where the person says.
 */

#include "ui/shell/hw-recovery-page.h"

#include "ui/shell/hw-open-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _HwRecoveryPage
{
  AdwNavigationPage parent_instance;

  GtkLabel *key;
  GtkLabel *message;

  HwOpened *opened;
};

G_DEFINE_FINAL_TYPE (HwRecoveryPage, hw_recovery_page, ADW_TYPE_NAVIGATION_PAGE)

static void
say (HwRecoveryPage *self, const char *message)
{
  gtk_label_set_label (self->message, message);
  gtk_widget_set_visible (GTK_WIDGET (self->message), TRUE);
}

static void
on_copy_cb (HwRecoveryPage *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                          self->opened->recovery_key);
  say (self, _ ("Copied. Other programs can read what is copied: paste it, then copy something "
                "else."));
}

static char *
dup_sheet (HwRecoveryPage *self)
{
  g_autofree char *name = g_path_get_basename (hw_office_folder (self->opened->office));

  return g_strdup_printf (_ ("Homeward, recovery key of the office “%s”\n\n%s\n\n"
                             "Whoever holds this key can open the office. Keep it locked away.\n"),
                          name, self->opened->recovery_key);
}

static void
on_file_chosen_cb (GObject *dialog, GAsyncResult *result, gpointer data)
{
  g_autoptr (HwRecoveryPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (dialog), result, NULL);
  char *sheet;

  if (!file || !self->opened)
    return;

  sheet = dup_sheet (self);
  if (g_file_replace_contents (file, sheet, strlen (sheet), NULL, FALSE, G_FILE_CREATE_PRIVATE,
                               NULL, NULL, &error))
    say (self, _ ("Saved. Move the file to a place apart from this computer."));
  else
    say (self, error->message);
  hw_opening_wipe (sheet);
}

static void
on_save_cb (HwRecoveryPage *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Save the Recovery Key"));
  gtk_file_dialog_set_initial_name (dialog, _ ("recovery key.txt"));
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                        on_file_chosen_cb, g_object_ref (self));
}

static void
on_continue_cb (HwRecoveryPage *self)
{
  g_autoptr (HwOpened) opened = g_steal_pointer (&self->opened);
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), HW_TYPE_OPEN_PAGE);

  gtk_label_set_label (self->key, "");
  if (page && opened)
    hw_open_page_finish (HW_OPEN_PAGE (page), opened);
}

static void
hw_recovery_page_dispose (GObject *object)
{
  HwRecoveryPage *self = HW_RECOVERY_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HW_TYPE_RECOVERY_PAGE);
  g_clear_pointer (&self->opened, hw_opened_unref);

  G_OBJECT_CLASS (hw_recovery_page_parent_class)->dispose (object);
}

static void
hw_recovery_page_init (HwRecoveryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_recovery_page_class_init (HwRecoveryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_recovery_page_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/shell/hw-recovery-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwRecoveryPage, key);
  gtk_widget_class_bind_template_child (widget_class, HwRecoveryPage, message);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_save_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_continue_cb);
}

HwRecoveryPage *
hw_recovery_page_new (HwOpened *opened)
{
  HwRecoveryPage *self = g_object_new (HW_TYPE_RECOVERY_PAGE, NULL);

  self->opened = hw_opened_ref (opened);
  gtk_label_set_label (self->key, opened->recovery_key);
  return self;
}
