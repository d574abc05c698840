/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds the form above it and makes its rows anew with each draft of that form.
 */

#include "ui/forms/hw-form-group.h"

#include "ui/forms/hw-field-row.h"
#include "ui/forms/hw-form.h"

struct _HwFormGroup
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows; /* of HwFieldRow */
  HwForm *form;    /* not owned: it is an ancestor */
};

static GtkBuildableIface *parent_buildable;
static void hw_form_group_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HwFormGroup, hw_form_group, ADW_TYPE_PREFERENCES_GROUP,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      hw_form_group_buildable_init))

static void
remove_row (HwFormGroup *self, GtkWidget *row)
{
  if (row)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), row);
}

static void
fill (HwFormGroup *self)
{
  HwDraft *draft = hw_form_draft (self->form);

  for (guint i = 0; i < self->rows->len; i++)
    {
      HwFieldRow *row = g_ptr_array_index (self->rows, i);

      hw_field_row_set_closed (row, !hw_form_is_open (self->form, hw_field_row_name (row)));
      if (hw_field_row_adopt (row, draft))
        continue;
      remove_row (self, hw_field_row_editor (row));
      remove_row (self, hw_field_row_remark (row));
      hw_field_row_attach (row, draft);
      if (!draft)
        continue;
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), hw_field_row_editor (row));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), hw_field_row_remark (row));
    }
}

static void
hw_form_group_root (GtkWidget *widget)
{
  HwFormGroup *self = HW_FORM_GROUP (widget);

  GTK_WIDGET_CLASS (hw_form_group_parent_class)->root (widget);
  if (self->form)
    return;
  self->form = HW_FORM (gtk_widget_get_ancestor (widget, HW_TYPE_FORM));
  g_signal_connect_object (self->form, "notify::draft", G_CALLBACK (fill), self,
                           G_CONNECT_SWAPPED);
  fill (self);
}

static void
hw_form_group_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child,
                         const char *type)
{
  if (HW_IS_FIELD_ROW (child))
    g_ptr_array_add (HW_FORM_GROUP (buildable)->rows, g_object_ref (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
hw_form_group_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = hw_form_group_add_child;
}

static void
hw_form_group_dispose (GObject *object)
{
  g_ptr_array_set_size (HW_FORM_GROUP (object)->rows, 0);
  G_OBJECT_CLASS (hw_form_group_parent_class)->dispose (object);
}

static void
hw_form_group_finalize (GObject *object)
{
  g_ptr_array_unref (HW_FORM_GROUP (object)->rows);
  G_OBJECT_CLASS (hw_form_group_parent_class)->finalize (object);
}

static void
hw_form_group_class_init (HwFormGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hw_form_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = hw_form_group_finalize;
  GTK_WIDGET_CLASS (klass)->root = hw_form_group_root;
}

static void
hw_form_group_init (HwFormGroup *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
}
