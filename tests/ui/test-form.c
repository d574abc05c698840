/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A form without an office: an editor for every field of every record, and each editor's way from
 * the record to the widget and back.
 */

#include "ui-fixture.h"

#include "domain/hw-records.h"
#include "domain/placements/hw-home.h"
#include "ui/forms/hw-form.h"

#include <adwaita.h>

typedef struct
{
  GtkWidget *window;
  HwForm *form;
} Form;

/* What Blueprint makes of a form with one group of these fields. */
static char *
dup_template (HwRecordClass *klass)
{
  GString *xml = g_string_new ("<interface><object class='HwForm' id='form'>"
                               "<child><object class='HwFormGroup'>");

  for (guint i = 0; i < klass->n_fields; i++)
    g_string_append_printf (xml,
                            "<child><object class='HwFieldRow'><property name='field'>%s"
                            "</property></object></child>",
                            klass->fields[i].name);
  g_string_append (xml, "</object></child></object></interface>");
  return g_string_free (xml, FALSE);
}

static void
open_form (Form *self, HwRecord *record)
{
  g_autofree char *xml = dup_template (HW_RECORD_GET_CLASS (record));
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_string (xml, -1);

  self->form = HW_FORM (gtk_builder_get_object (builder, "form"));
  self->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (self->window), GTK_WIDGET (self->form));
  g_object_set (self->form, "record", record, NULL);
  gtk_window_present (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
close_form (Form *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
}

static gboolean
form_is_valid (Form *self)
{
  gboolean valid;

  g_object_get (self->form, "valid", &valid, NULL);
  return valid;
}

static GtkWidget *
row (Form *self, const char *title)
{
  GtkWidget *found = ui_find (GTK_WIDGET (self->form), ADW_TYPE_PREFERENCES_ROW, title);

  if (!found)
    g_error ("no row «%s»", title);
  return found;
}

static void
assert_draft (Form *self, const char *field, const char *expected)
{
  HwRecord *record = hw_draft_record (hw_form_draft (self->form));
  g_autofree char *text = hw_record_print (
      record, hw_record_class_find (HW_RECORD_GET_CLASS (record), field));

  g_assert_cmpstr (text, ==, expected);
}

/* No field without an editor, no warning, and a form that is opened changes nothing. */
static void
test_every_record (void)
{
  for (guint i = 0; i < hw_registry_n_types (&hw_records); i++)
    {
      HwRecordClass *klass = hw_registry_class_at (&hw_records, i);
      g_autoptr (HwRecord) record = g_object_new (hw_registry_type_at (&hw_records, i), NULL);
      Form form;

      open_form (&form, record);
      for (guint f = 0; f < klass->n_fields; f++)
        {
          row (&form, klass->fields[f].label);
          g_assert_false (hw_draft_is_dirty (hw_form_draft (form.form), &klass->fields[f]));
        }
      close_form (&form);
    }
}

static void
test_number (void)
{
  g_autoptr (HwRecord) home = hw_test_record ("home", "name", "Noble", NULL);
  GtkWidget *spin;
  Form form;

  open_form (&form, home);
  spin = ui_find (row (&form, "Capacity"), GTK_TYPE_SPIN_BUTTON, NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (spin)), ==, "");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 0);
  assert_draft (&form, "capacity", "0");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 4);
  assert_draft (&form, "capacity", "4");
  gtk_editable_set_text (GTK_EDITABLE (spin), "");
  gtk_spin_button_update (GTK_SPIN_BUTTON (spin));
  assert_draft (&form, "capacity", NULL);
  close_form (&form);
}

static void
test_flag (void)
{
  g_autoptr (HwRecord) home = hw_test_record ("home", "name", "Noble", NULL);
  Form form;

  open_form (&form, home);
  adw_switch_row_set_active (ADW_SWITCH_ROW (row (&form, "Address is confidential")), TRUE);
  assert_draft (&form, "address-confidential", "true");
  hw_draft_revert (hw_form_draft (form.form),
                   hw_record_class_find (HW_RECORD_GET_CLASS (home), "address-confidential"));
  g_assert_false (
      adw_switch_row_get_active (ADW_SWITCH_ROW (row (&form, "Address is confidential"))));
  close_form (&form);
}

static void
assert_said (Form *self, const char *words)
{
  GtkWidget *remark = gtk_widget_get_next_sibling (row (self, "Date of birth"));
  GtkWidget *box = gtk_widget_get_first_child (gtk_list_box_row_get_child (
      GTK_LIST_BOX_ROW (remark)));

  g_assert_cmpint (gtk_widget_get_visible (remark), ==, words != NULL);
  if (words)
    g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (gtk_widget_get_last_child (box))), ==, words);
}

/* Words while it is read; numbers of the locale while it is typed, and what they mean beside it. */
static void
test_day (void)
{
  g_autoptr (HwRecord) child = hw_test_record ("child", "given-name", "Maya", "birth-date",
                                               "2017-07-04", NULL);
  GtkEditable *entry;
  Form form;

  open_form (&form, child);
  entry = GTK_EDITABLE (row (&form, "Date of birth"));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "4 July 2017");
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "07/04/2017");
  assert_said (&form, NULL);

  gtk_editable_set_text (entry, "14 no");
  assert_said (&form, NULL);
  gtk_editable_set_text (entry, "14 nov 2016");
  assert_said (&form, "Monday 14 November 2016");
  gtk_editable_set_text (entry, "3/7/16");
  assert_said (&form, "Monday 7 March 2016");
  assert_draft (&form, "birth-date", "2016-03-07");
  gtk_editable_set_text (entry, "7 de marzo de 2016");
  assert_draft (&form, "birth-date", "2016-03-07");

  gtk_widget_grab_focus (row (&form, "Given name"));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "7 March 2016");
  assert_said (&form, NULL);
  close_form (&form);
}

/* The form is a validator: what makes a record binds to it. */
static void
test_valid (void)
{
  g_autoptr (HwRecord) home = hw_test_record ("home", "name", "Noble", NULL);
  Form form;

  open_form (&form, home);
  g_assert_true (form_is_valid (&form));
  gtk_editable_set_text (GTK_EDITABLE (row (&form, "Name")), "");
  g_assert_false (form_is_valid (&form));
  gtk_editable_set_text (GTK_EDITABLE (row (&form, "Name")), "Noble & Sons <b>");
  g_assert_true (form_is_valid (&form));
  assert_draft (&form, "name", "Noble & Sons <b>");
  g_assert_cmpstr (HW_HOME (home)->name, ==, "Noble");
  close_form (&form);
}

/* Another record: all rows are made anew. */
static void
test_another (void)
{
  g_autoptr (HwRecord) first = hw_test_record ("home", "name", "Noble", NULL);
  g_autoptr (HwRecord) second = hw_test_record ("home", "name", "Vance", NULL);
  Form form;

  open_form (&form, first);
  g_object_set (form.form, "record", second, NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row (&form, "Name"))), ==, "Vance");
  g_object_set (form.form, "record", NULL, NULL);
  g_assert_null (ui_find (GTK_WIDGET (form.form), ADW_TYPE_ENTRY_ROW, NULL));
  g_assert_false (form_is_valid (&form));
  close_form (&form);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);
  g_test_add_func ("/form/every-record", test_every_record);
  g_test_add_func ("/form/number", test_number);
  g_test_add_func ("/form/flag", test_flag);
  g_test_add_func ("/form/day", test_day);
  g_test_add_func ("/form/valid", test_valid);
  g_test_add_func ("/form/another", test_another);
  return g_test_run ();
}
