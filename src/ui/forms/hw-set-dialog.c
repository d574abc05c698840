/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The editor of a set: a row that shows what is chosen and opens a dialog.
 */

#include "ui/forms/hw-set-dialog.h"

#include "ui/forms/hw-field-row-private.h"

#include <glib/gi18n-lib.h>

struct _HwSetDialog
{
  AdwDialog parent_instance;

  AdwPreferencesGroup *group;
  const HwField *field;
  GPtrArray *checks; /* of GtkCheckButton, borrowed; [0] is value 1 */
};

G_DEFINE_FINAL_TYPE (HwSetDialog, hw_set_dialog, ADW_TYPE_DIALOG)

static void
add_value (HwSetDialog *self, guint value, gboolean is_chosen)
{
  const char *label = hw_field_value_label (self->field, value);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_chosen);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->checks, check);
}

char *
hw_set_dialog_dup_text (HwSetDialog *self)
{
  g_autoptr (GStrvBuilder) nicks = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_strv_builder_add (nicks, hw_field_nick (self->field, i + 1));
  list = g_strv_builder_end (nicks);
  return g_strjoinv (",", list);
}

static void
hw_set_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_SET_DIALOG);
  G_OBJECT_CLASS (hw_set_dialog_parent_class)->dispose (object);
}

static void
hw_set_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (HW_SET_DIALOG (object)->checks);
  G_OBJECT_CLASS (hw_set_dialog_parent_class)->finalize (object);
}

static void
hw_set_dialog_class_init (HwSetDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_set_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = hw_set_dialog_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/forms/hw-set-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HwSetDialog, group);
}

static void
hw_set_dialog_init (HwSetDialog *self)
{
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

HwSetDialog *
hw_set_dialog_new (const HwField *field, HwSet chosen)
{
  HwSetDialog *self = g_object_new (HW_TYPE_SET_DIALOG, "title", _ (field->label), NULL);
  guint n = hw_field_n_values (field);

  self->field = field;
  for (guint value = 1; value < n; value++)
    add_value (self, value, (chosen.bits & (1u << value)) != 0);
  return self;
}

/* ------------------------------------------------------------------ the row */

static void
on_closed_cb (HwSetDialog *dialog, HwFieldRow *row)
{
  g_autofree char *text = hw_set_dialog_dup_text (dialog);

  if (row->draft)
    hw_field_row_choose (row, text);
}

static void
on_activated_cb (HwFieldRow *row)
{
  HwSet chosen = HW_MEMBER (hw_draft_record (row->draft), row->field, HwSet);
  HwSetDialog *dialog = hw_set_dialog_new (row->field, chosen);

  g_signal_connect_object (dialog, "closed", G_CALLBACK (on_closed_cb), row, 0);
  adw_dialog_present (ADW_DIALOG (dialog), row->editor);
}

void
hw_set_editor_make (HwFieldRow *row)
{
  row->editor = row->input = adw_action_row_new ();
  gtk_widget_add_css_class (row->editor, "property");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row->editor), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row->editor), TRUE);
  hw_field_row_add_pencil (row);
  g_signal_connect_object (row->editor, "activated", G_CALLBACK (on_activated_cb), row,
                           G_CONNECT_SWAPPED);
}

void
hw_set_editor_show (HwFieldRow *row, const char *text)
{
  g_autofree char *words = hw_record_show (hw_draft_record (row->draft), row->field);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row->editor), *words ? words : _ ("Not set"));
}
