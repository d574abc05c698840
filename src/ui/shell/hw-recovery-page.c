/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The recovery key: shown, copied, printed, saved where the person says.
 */

#include "ui/shell/hw-recovery-page.h"

#include "report/hw-recovery-sheet.h"
#include "ui/shell/hw-open-page.h"
#include "ui/widgets/hw-printing.h"

#include <glib/gi18n-lib.h>

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

static HwPrintFrame *
new_sheet (HwRecoveryPage *self)
{
  g_autofree char *name = g_path_get_basename (hw_office_folder (self->opened->office));

  return hw_recovery_sheet_new (name, self->opened->recovery_key, hw_day_today ());
}

static void
on_print_cb (HwRecoveryPage *self)
{
  hw_printing_print (GTK_WIDGET (self), NULL, new_sheet (self));
}

static void
on_save_cb (HwRecoveryPage *self)
{
  hw_printing_save (GTK_WIDGET (self), NULL, new_sheet (self), _ ("recovery key.pdf"));
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
  gtk_widget_class_bind_template_callback (widget_class, on_print_cb);
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
