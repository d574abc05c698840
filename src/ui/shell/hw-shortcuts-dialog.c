/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The keys, one row each.
 */

#include "ui/shell/hw-shortcuts-dialog.h"

#include <glib/gi18n-lib.h>

struct _HwShortcutsDialog
{
  AdwDialog parent_instance;

  AdwPreferencesGroup *shortcuts;
};

G_DEFINE_FINAL_TYPE (HwShortcutsDialog, hw_shortcuts_dialog, ADW_TYPE_DIALOG)

static const struct
{
  const char *keys; /* as gtk_accelerator_parse() reads them */
  const char *title;
} shortcuts[] = {
  { "<Control>f", N_ ("Find a child") },
  { "<Control>z", N_ ("Undo") },
  { "<Control><Shift>z", N_ ("Redo") },
  { "<Alt>Left", N_ ("Go back") },
  { "F10", N_ ("Main menu") },
  { "<Control>question", N_ ("Keyboard shortcuts") },
  { "<Control>l", N_ ("Lock") },
  { "<Control>q", N_ ("Quit") },
};

static char *
dup_keys (const char *accelerator)
{
  guint key;
  GdkModifierType modifiers;

  gtk_accelerator_parse (accelerator, &key, &modifiers);
  return gtk_accelerator_get_label (key, modifiers);
}

static void
hw_shortcuts_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_SHORTCUTS_DIALOG);

  G_OBJECT_CLASS (hw_shortcuts_dialog_parent_class)->dispose (object);
}

static void
hw_shortcuts_dialog_init (HwShortcutsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *keys = dup_keys (shortcuts[i].keys);
      GtkWidget *label = gtk_label_new (keys);

      gtk_widget_set_css_classes (label, (const char *[]) { "keys", "dimmed", NULL });
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (shortcuts[i].title));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
      adw_preferences_group_add (self->shortcuts, row);
    }
}

static void
hw_shortcuts_dialog_class_init (HwShortcutsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_shortcuts_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/shell/hw-shortcuts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HwShortcutsDialog, shortcuts);
}

AdwDialog *
hw_shortcuts_dialog_new (void)
{
  return g_object_new (HW_TYPE_SHORTCUTS_DIALOG, NULL);
}
