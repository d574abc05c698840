/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Below a field: the two answers to the offer of what was typed there before and not saved.
 */

#include "ui/forms/hw-field-row-private.h"

#include <glib/gi18n-lib.h>

static void
on_put_back_cb (HwFieldRow *self)
{
  if (!self->draft || !self->input)
    return;
  gtk_widget_grab_focus (self->input);
  for (const HwField *field = hw_field_row_next (self, NULL); field;
       field = hw_field_row_next (self, field))
    hw_draft_take_offer (self->draft, field);
}

static void
on_forget_cb (HwFieldRow *self)
{
  if (!self->draft || !self->input)
    return;
  gtk_widget_grab_focus (self->input);
  for (const HwField *field = hw_field_row_next (self, NULL); field;
       field = hw_field_row_next (self, field))
    hw_draft_drop_offer (self->draft, field);
}

/* @words: what a screen reader adds, because «Put Back» alone does not say what. */
static GtkWidget *
add_answer (HwFieldRow *self, const char *label, const char *words, GCallback callback)
{
  g_autofree char *whole = g_strdup_printf (words, _ (self->field->label));
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  whole, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->answers), button);
  return button;
}

static void
make_answers (HwFieldRow *self)
{
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self->remark));

  self->answers = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->answers, "answers");
  add_answer (self, _ ("Put Back"), _ ("Put back what was typed: %s"),
              G_CALLBACK (on_put_back_cb));
  add_answer (self, _ ("Forget"), _ ("Forget what was typed: %s"), G_CALLBACK (on_forget_cb));
  gtk_box_append (GTK_BOX (box), self->answers);
}

static gboolean
is_answering (HwFieldRow *self)
{
  GtkRoot *root = gtk_widget_get_root (self->remark);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && gtk_widget_has_css_class (gtk_widget_get_parent (focus), "answers");
}

/* The keys go to the first offer of a page, which also brings it into sight: whoever comes back
 * goes on where the work ended. */
void
hw_field_row_show_offer (HwFieldRow *self, gboolean is_offered)
{
  gboolean was_offered = self->answers && gtk_widget_get_visible (self->answers);

  if (is_offered && !self->answers)
    make_answers (self);
  if (self->answers)
    gtk_widget_set_visible (self->answers, is_offered);
  if (is_offered && !was_offered && gtk_widget_get_mapped (self->editor)
      && !is_answering (self))
    gtk_widget_grab_focus (gtk_widget_get_first_child (self->answers));
}
