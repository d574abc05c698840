/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One editor a kind of field. Each reads and writes the field's text form; everything else (saving,
 * checking, the words beside it) is the field row's.
 */

#include "ui/forms/hw-drop-down.h"
#include "ui/forms/hw-field-row-private.h"
#include "ui/forms/hw-spelling.h"

#include <glib/gi18n-lib.h>

/* ------------------------------------------------------------------ text */

static void
on_text_changed_cb (HwFieldRow *row)
{
  hw_field_row_type (row, gtk_editable_get_text (GTK_EDITABLE (row->input)));
}

void
hw_text_editor_make (HwFieldRow *row)
{
  row->editor = row->input = adw_entry_row_new ();
  g_signal_connect_object (row->input, "changed", G_CALLBACK (on_text_changed_cb), row,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row->input, "entry-activated", G_CALLBACK (hw_field_row_commit), row,
                           G_CONNECT_SWAPPED);
}

void
hw_text_editor_show (HwFieldRow *row, const char *text)
{
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (row->input)), text))
    gtk_editable_set_text (GTK_EDITABLE (row->input), text);
}

/* ------------------------------------------------------------------ note */

static void
on_note_changed_cb (HwFieldRow *row, GtkTextBuffer *buffer)
{
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  hw_field_row_type (row, text);
}

static void
make_note (HwFieldRow *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (_ (row->field->label));

  row->editor = adw_preferences_row_new ();
  row->input = gtk_text_view_new ();
  gtk_widget_add_css_class (box, "note");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (box), head);

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (row->input), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (row->input), FALSE);
  hw_spelling_attach (GTK_TEXT_VIEW (row->input));
  gtk_widget_set_size_request (row->input, -1, 60);
  gtk_widget_add_css_class (row->input, "inline");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row->input), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  gtk_box_append (GTK_BOX (box), row->input);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row->editor), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row->editor), FALSE);
  gtk_widget_set_focusable (row->editor, FALSE);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (row->input)), "changed",
                           G_CALLBACK (on_note_changed_cb), row, G_CONNECT_SWAPPED);
}

static void
show_note (HwFieldRow *row, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (row->input));
  g_autofree char *shown = NULL;

  g_object_get (buffer, "text", &shown, NULL);
  if (!g_str_equal (shown, text))
    gtk_text_buffer_set_text (buffer, text, -1);
}

/* ------------------------------------------------------------------ int */

/* A spin button has no empty state: its lowest step stands for «no number». */
static double
int_none (const HwField *field)
{
  return (double) field->min - 1;
}

static gboolean
on_spin_output_cb (GtkSpinButton *spin, HwFieldRow *row)
{
  if (gtk_spin_button_get_value (spin) >= row->field->min)
    return FALSE;
  gtk_editable_set_text (GTK_EDITABLE (spin), "");
  return TRUE;
}

static int
on_spin_input_cb (GtkSpinButton *spin, double *value, HwFieldRow *row)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (spin)))
    return FALSE;
  *value = int_none (row->field);
  return TRUE;
}

static void
on_spin_changed_cb (GtkSpinButton *spin, HwFieldRow *row)
{
  double value = gtk_spin_button_get_value (spin);
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) value);

  hw_field_row_type (row, value < row->field->min ? "" : text);
}

/* A wheel that moves the page would change the number that passes under the pointer, and what is
 * changed is saved. */
static void
forget_wheel (GtkWidget *spin)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (spin);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) one = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (one))
        gtk_event_controller_set_propagation_phase (one, GTK_PHASE_NONE);
    }
}

static void
make_int (HwFieldRow *row)
{
  const HwField *field = row->field;

  row->editor = adw_action_row_new ();
  row->input = gtk_spin_button_new_with_range (int_none (field), field->max ? field->max : 1e9, 1);
  forget_wheel (row->input);
  gtk_widget_set_valign (row->input, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->input), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (field->label), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row->editor), row->input);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row->editor), row->input);
  g_signal_connect_object (row->input, "output", G_CALLBACK (on_spin_output_cb), row, 0);
  g_signal_connect_object (row->input, "input", G_CALLBACK (on_spin_input_cb), row, 0);
  g_signal_connect_object (row->input, "value-changed", G_CALLBACK (on_spin_changed_cb), row, 0);
  g_signal_connect_object (row->input, "activate", G_CALLBACK (hw_field_row_commit), row,
                           G_CONNECT_SWAPPED);
}

static void
show_int (HwFieldRow *row, const char *text)
{
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (row->input),
                             *text ? g_ascii_strtod (text, NULL) : int_none (row->field));
}

/* ------------------------------------------------------------------ flag */

static void
on_switched_cb (HwFieldRow *row)
{
  hw_field_row_choose (row, adw_switch_row_get_active (ADW_SWITCH_ROW (row->input)) ? "true"
                                                                                    : "false");
}

static void
make_flag (HwFieldRow *row)
{
  row->editor = row->input = adw_switch_row_new ();
  g_signal_connect_object (row->input, "notify::active", G_CALLBACK (on_switched_cb), row,
                           G_CONNECT_SWAPPED);
}

static void
show_flag (HwFieldRow *row, const char *text)
{
  adw_switch_row_set_active (ADW_SWITCH_ROW (row->input), g_str_equal (text, "true"));
}

/* ------------------------------------------------------------------ shown only */

static void
make_shown (HwFieldRow *row)
{
  row->editor = row->input = adw_action_row_new ();
  gtk_widget_add_css_class (row->editor, "property");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row->editor), FALSE);
}

/* What is not to be edited here at all is not worth a row while it is empty. */
static void
show_shown (HwFieldRow *row, const char *text)
{
  g_autofree char *words = row->choices  ? hw_choice_editor_dup_words (row)
                           : row->reader ? hw_read_editor_dup_words (row)
                                         : hw_record_show (hw_draft_record (row->draft),
                                                           row->field);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row->editor), *words ? words : _ ("Not set"));
  gtk_widget_set_visible (row->editor, *words || !row->is_fixed);
}

static void
show_ref (HwFieldRow *row, const char *text)
{
  hw_ref_editor_show (row, text);
  gtk_widget_set_visible (row->editor, *text || !row->is_fixed);
}

static void
show_refs (HwFieldRow *row, const char *text)
{
  hw_refs_editor_show (row, text);
  gtk_widget_set_visible (row->editor, *text || !row->is_fixed);
}

/* ------------------------------------------------------------------ enum */

static void
on_enum_selected_cb (HwFieldRow *row)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (row->input));

  if (selected != GTK_INVALID_LIST_POSITION)
    hw_field_row_choose (row, hw_field_nick (row->field, selected));
}

static void
make_enum (HwFieldRow *row)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  guint n = hw_field_n_values (row->field);

  gtk_string_list_append (words, _ ("Not set"));
  for (guint value = 1; value < n; value++)
    gtk_string_list_append (words, hw_field_value_label (row->field, value));
  row->editor = row->input = adw_combo_row_new ();
  hw_drop_down_fill (row->input, words);
  g_signal_connect_object (row->input, "notify::selected", G_CALLBACK (on_enum_selected_cb), row,
                           G_CONNECT_SWAPPED);
}

static void
show_enum (HwFieldRow *row, const char *text)
{
  int value = hw_field_value (row->field, text);

  adw_combo_row_set_selected (ADW_COMBO_ROW (row->input), MAX (value, 0));
}

/* ------------------------------------------------------------------ in a dialog */

void
hw_field_row_add_pencil (HwFieldRow *self)
{
  GtkWidget *pencil = gtk_image_new_from_icon_name ("document-edit-symbolic");

  gtk_widget_set_margin_end (pencil, 9);
  gtk_accessible_update_state (GTK_ACCESSIBLE (pencil), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->editor), pencil);
}

/* ------------------------------------------------------------------ table */

static const HwEditor shown = { make_shown, show_shown, NULL };

static const HwEditor editors[] = {
  [HW_KIND_TEXT] = { hw_text_editor_make, hw_text_editor_show },
  [HW_KIND_NOTE] = { make_note, show_note },
  [HW_KIND_REF] = { hw_ref_editor_make, show_ref },
  [HW_KIND_INT] = { make_int, show_int },
  [HW_KIND_FLAG] = { make_flag, show_flag },
  [HW_KIND_DAY] = { hw_day_editor_make, hw_day_editor_show, hw_day_editor_say },
  [HW_KIND_TIME] = { make_shown, show_shown },
  [HW_KIND_ENUM] = { make_enum, show_enum },
  [HW_KIND_SET] = { hw_set_editor_make, hw_set_editor_show },
  [HW_KIND_REFS] = { hw_refs_editor_make, show_refs },
};

const HwEditor *
hw_editor_for (HwFieldRow *row)
{
  gboolean is_shown = hw_field_row_is_shown_only (row);

  if (row->choices)
    return is_shown ? &shown : &hw_choice_editor;
  if (row->reader)
    return is_shown ? &shown : &hw_read_editor;
  if (is_shown && !hw_field_is_reference (row->field))
    return &shown;
  return &editors[row->field->kind];
}
