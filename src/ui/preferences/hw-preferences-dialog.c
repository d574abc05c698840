/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each row is bound to its key.
 */

#include "ui/preferences/hw-preferences-dialog.h"

#include "ui/forms/hw-dictionary.h"
#include "ui/preferences/hw-preferences.h"
#include "ui/widgets/hw-inner-scroller.h"

#include <glib/gi18n-lib.h>

struct _HwPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  AdwPreferencesPage *page;
  GtkSpinButton *minutes;
  AdwToggleGroup *style;
  AdwSwitchRow *spelling;
  AdwSwitchRow *tell_due;

  GSettings *preferences; /* NULL: not installed */
};

G_DEFINE_FINAL_TYPE (HwPreferencesDialog, hw_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

static void
hw_preferences_dialog_dispose (GObject *object)
{
  HwPreferencesDialog *self = HW_PREFERENCES_DIALOG (object);

  g_clear_object (&self->preferences);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_PREFERENCES_DIALOG);

  G_OBJECT_CLASS (hw_preferences_dialog_parent_class)->dispose (object);
}

static void
hw_preferences_dialog_init (HwPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hw_inner_scroller_set_name (GTK_WIDGET (self->page), _ ("Preferences"));
  self->preferences = hw_preferences_new ();
  if (!self->preferences)
    {
      gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
      return;
    }
  g_settings_bind (self->preferences, HW_PREFERENCES_LOCK_AFTER,
                   gtk_spin_button_get_adjustment (self->minutes), "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->preferences, HW_PREFERENCES_SPELLING, self->spelling, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->preferences, HW_PREFERENCES_TELL_DUE, self->tell_due, "active",
                   G_SETTINGS_BIND_DEFAULT);
  if (!hw_dictionary_is_available ())
    {
      gtk_widget_set_sensitive (GTK_WIDGET (self->spelling), FALSE);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->spelling),
                                   _ ("No dictionary of this language is installed"));
    }
  g_settings_bind (self->preferences, HW_PREFERENCES_COLORS, self->style, "active",
                   G_SETTINGS_BIND_DEFAULT);
}

static void
hw_preferences_dialog_class_init (HwPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_preferences_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/preferences/hw-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HwPreferencesDialog, page);
  gtk_widget_class_bind_template_child (widget_class, HwPreferencesDialog, minutes);
  gtk_widget_class_bind_template_child (widget_class, HwPreferencesDialog, style);
  gtk_widget_class_bind_template_child (widget_class, HwPreferencesDialog, spelling);
  gtk_widget_class_bind_template_child (widget_class, HwPreferencesDialog, tell_due);
}

AdwDialog *
hw_preferences_dialog_new (void)
{
  return g_object_new (HW_TYPE_PREFERENCES_DIALOG, NULL);
}
