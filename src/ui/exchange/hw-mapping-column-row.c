/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The row of a column.
 */

#include "ui/exchange/hw-mapping-column-row.h"

#include "ui/exchange/hw-mapping-values.h"
#include "ui/widgets/hw-style.h"

#include <glib/gi18n-lib.h>

struct _HwMappingColumnRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *body;
  GtkWidget *buttons;
  GtkLabel *name;
  GtkLabel *samples;
  GtkWidget *codes_button;
  GtkWidget *target_button;
  GtkLabel *target;
  GtkWidget *remark;
  GtkWidget *remark_icon;
  GtkLabel *remark_label;

  guint index;
  const HwDraftColumn *column;
  const HwSurveyColumn *found;
};

G_DEFINE_FINAL_TYPE (HwMappingColumnRow, hw_mapping_column_row, GTK_TYPE_LIST_BOX_ROW)

/* The width of the buttons where they stand beside the names. */
#define BUTTONS_WIDTH 330

static guint target_signal, codes_signal;

char *
hw_mapping_dup_slot_words (const HwDraftSlot *slot)
{
  if (slot->role)
    return g_strdup_printf ("%s (%s)", _ (slot->role->label), _ (slot->klass->label));
  return g_strdup (_ (slot->klass->label));
}

char *
hw_mapping_dup_place_words (const HwDraftSlot *slot, const HwField *field)
{
  g_autofree char *record = hw_mapping_dup_slot_words (slot);

  return g_strdup_printf ("%s · %s", record, _ (field->label));
}

/* «Combs · Vance · Sloane …» */
static void
show_samples (HwMappingColumnRow *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; self->found && i < self->found->samples->len; i++)
    g_string_append_printf (text, "%s%s", i ? " · " : "",
                            (const char *) g_ptr_array_index (self->found->samples, i));
  if (self->found && self->found->samples->len == 0)
    g_string_append (text, _ ("Empty in every row"));
  gtk_label_set_label (self->samples, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->samples), text->len > 0);
}

/* What still wants a look: a fault, or values that mean nothing yet. */
static void
show_remark (HwMappingColumnRow *self, const char *fault)
{
  g_autofree char *open = fault ? NULL : hw_mapping_dup_open_words (self->column, self->found);
  const char *words = fault ? fault : open;

  gtk_label_set_label (self->remark_label, words ? words : "");
  gtk_widget_set_visible (self->remark, words != NULL);
  hw_style_set (self->remark, "error", fault != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->target_button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words ? words : "", -1);
}

void
hw_mapping_column_row_refresh (HwMappingColumnRow *self, const char *fault)
{
  const HwDraftColumn *column = self->column;
  g_autofree char *words = NULL;
  g_autofree char *spoken = NULL;

  g_return_if_fail (HW_IS_MAPPING_COLUMN_ROW (self));

  words = column->field ? hw_mapping_dup_place_words (column->slot, column->field)
                        : g_strdup (_ ("Choose a Field…"));
  /* Translators: a column of a file and the field that it fills: «DOB: Child · Date of birth» */
  spoken = g_strdup_printf (_ ("%s: %s"), column->name, words);
  gtk_label_set_label (self->target, words);
  gtk_widget_set_tooltip_text (self->target_button, column->field ? words : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->target_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_visible (self->codes_button,
                          column->field && hw_draft_takes_codes (column->field));
  show_remark (self, fault);
}

void
hw_mapping_column_row_set_narrow (HwMappingColumnRow *self, gboolean is_narrow)
{
  g_return_if_fail (HW_IS_MAPPING_COLUMN_ROW (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body), is_narrow
                                                                   ? GTK_ORIENTATION_VERTICAL
                                                                   : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (self->body), is_narrow ? 6 : 12);
  gtk_widget_set_size_request (self->buttons, is_narrow ? -1 : BUTTONS_WIDTH, -1);
}

void
hw_mapping_column_row_focus (HwMappingColumnRow *self)
{
  g_return_if_fail (HW_IS_MAPPING_COLUMN_ROW (self));

  gtk_widget_grab_focus (self->target_button);
}

static void
on_target_cb (HwMappingColumnRow *self)
{
  g_signal_emit (self, target_signal, 0, self->index);
}

static void
on_codes_cb (HwMappingColumnRow *self)
{
  g_signal_emit (self, codes_signal, 0, self->index);
}

/* ------------------------------------------------------------------ dragging */

static GdkContentProvider *
on_prepare_cb (GtkDragSource *source, double x, double y, HwMappingColumnRow *self)
{
  return gdk_content_provider_new_typed (HW_TYPE_DRAGGED_COLUMN, self->index);
}

static void
on_drag_begin_cb (GtkDragSource *source, GdkDrag *drag, HwMappingColumnRow *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self->name));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static void
hw_mapping_column_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_MAPPING_COLUMN_ROW);
  G_OBJECT_CLASS (hw_mapping_column_row_parent_class)->dispose (object);
}

static void
hw_mapping_column_row_class_init (HwMappingColumnRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_mapping_column_row_dispose;
  target_signal = g_signal_new ("target", HW_TYPE_MAPPING_COLUMN_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  codes_signal = g_signal_new ("codes", HW_TYPE_MAPPING_COLUMN_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/exchange/hw-mapping-column-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HwMappingColumnRow, body);
  gtk_widget_class_bind_template_child (widget_class, HwMappingColumnRow, buttons);
  gtk_widget_class_bind_template_child (widget_class, HwMappingColumnRow, name);
  gtk_widget_class_bind_template_child (widget_class, HwMappingColumnRow, samples);
  gtk_widget_class_bind_template_child (widget_class, HwMappingColumnRow, codes_button);
  gtk_widget_class_bind_template_child (widget_class, HwMappingColumnRow, target_button);
  gtk_widget_class_bind_template_child (widget_class, HwMappingColumnRow, target);
  gtk_widget_class_bind_template_child (widget_class, HwMappingColumnRow, remark);
  gtk_widget_class_bind_template_child (widget_class, HwMappingColumnRow, remark_icon);
  gtk_widget_class_bind_template_child (widget_class, HwMappingColumnRow, remark_label);
  gtk_widget_class_bind_template_callback (widget_class, on_target_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_codes_cb);
}

static void
hw_mapping_column_row_init (HwMappingColumnRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (source, "prepare", G_CALLBACK (on_prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  hw_mapping_column_row_set_narrow (self, FALSE);
}

GtkWidget *
hw_mapping_column_row_new (guint index, const HwDraftColumn *column, const HwSurveyColumn *found)
{
  HwMappingColumnRow *self = g_object_new (HW_TYPE_MAPPING_COLUMN_ROW, NULL);
  g_autofree char *spoken = NULL;

  self->index = index;
  self->column = column;
  self->found = found;
  gtk_label_set_label (self->name, *column->name ? column->name : _ ("Without a name"));
  show_samples (self);
  spoken = g_strdup_printf (_ ("What the values of %s mean"), column->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->codes_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return GTK_WIDGET (self);
}
