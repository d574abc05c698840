/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What it shows is its line's.
 */

#include "ui/widgets/hw-due-row.h"

struct _HwDueRow
{
  AdwPreferencesRow parent_instance;
};

static const char *const names[] = { "state", "subtitle", "when", "why" };

static GParamSpec *props[G_N_ELEMENTS (names) + 1];

G_DEFINE_FINAL_TYPE (HwDueRow, hw_due_row, ADW_TYPE_PREFERENCES_ROW)

static void
hw_due_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_object_get_property (G_OBJECT (hw_due_row_line (HW_DUE_ROW (object))), names[id - 1], value);
}

static void
hw_due_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  g_object_set_property (G_OBJECT (hw_due_row_line (HW_DUE_ROW (object))), names[id - 1], value);
}

static void
hw_due_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_DUE_ROW);

  G_OBJECT_CLASS (hw_due_row_parent_class)->dispose (object);
}

static void
hw_due_row_init (HwDueRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hw_due_line_describe (hw_due_row_line (self), GTK_ACCESSIBLE (self));
}

static void
hw_due_row_class_init (HwDueRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = hw_due_row_get_property;
  object_class->set_property = hw_due_row_set_property;
  object_class->dispose = hw_due_row_dispose;

  props[1] = g_param_spec_enum (names[0], NULL, NULL, HW_TYPE_STATE, HW_STATE_PLAIN, flags);
  for (guint i = 1; i < G_N_ELEMENTS (names); i++)
    props[i + 1] = g_param_spec_string (names[i], NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (HW_TYPE_DUE_LINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/homeward/Homeward/ui/widgets/hw-due-row.ui");
}

GtkWidget *
hw_due_row_new (void)
{
  return g_object_new (HW_TYPE_DUE_ROW, NULL);
}

HwDueLine *
hw_due_row_line (HwDueRow *self)
{
  g_return_val_if_fail (HW_IS_DUE_ROW (self), NULL);

  return HW_DUE_LINE (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self)));
}
