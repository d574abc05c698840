/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The editor of a group of which the page knows what can be chosen: one list, whatever fields a
 * choice writes.
 */

#include "ui/forms/hw-drop-down.h"
#include "ui/forms/hw-field-row-private.h"

#include <glib/gi18n-lib.h>

HwFieldChoice *
hw_field_choice_new (char *words, char **values)
{
  HwFieldChoice *self = g_new (HwFieldChoice, 1);

  *self = (HwFieldChoice) { words, values };
  return self;
}

void
hw_field_choice_free (HwFieldChoice *self)
{
  g_free (self->words);
  g_strfreev (self->values);
  g_free (self);
}

static gboolean
is_chosen (HwFieldRow *row, const HwFieldChoice *choice)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (hw_draft_record (row->draft));

  for (guint i = 0; choice->values[i]; i += 2)
    {
      g_autofree char *text
          = hw_draft_dup_text (row->draft, hw_record_class_find (klass, choice->values[i]));

      if (!g_str_equal (text, choice->values[i + 1]))
        return FALSE;
    }
  return TRUE;
}

static guint
find_chosen (HwFieldRow *row)
{
  for (guint i = 0; i < row->choices->len; i++)
    if (is_chosen (row, g_ptr_array_index (row->choices, i)))
      return i;
  return GTK_INVALID_LIST_POSITION;
}

char *
hw_choice_editor_dup_words (HwFieldRow *row)
{
  guint i = find_chosen (row);
  const HwFieldChoice *choice
      = i == GTK_INVALID_LIST_POSITION ? NULL : g_ptr_array_index (row->choices, i);

  return g_strdup (choice ? choice->words : "");
}

static void
on_selected_cb (HwFieldRow *row)
{
  guint i = adw_combo_row_get_selected (ADW_COMBO_ROW (row->input));

  if (i < row->choices->len)
    hw_field_row_choose_all (row,
                             ((HwFieldChoice *) g_ptr_array_index (row->choices, i))->values);
}

static void
fill (HwFieldRow *row)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (guint i = 0; i < row->choices->len; i++)
    gtk_string_list_append (words,
                            ((HwFieldChoice *) g_ptr_array_index (row->choices, i))->words);
  hw_drop_down_fill (row->input, words);
}

static void
make (HwFieldRow *row)
{
  row->editor = row->input = adw_combo_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row->editor), FALSE);
  fill (row);
  g_signal_connect_object (row->input, "notify::selected", G_CALLBACK (on_selected_cb), row,
                           G_CONNECT_SWAPPED);
}

static void
show (HwFieldRow *row, const char *text)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (row->input), find_chosen (row));
}

const HwEditor hw_choice_editor = { make, show, NULL };

static gboolean
are_same (GPtrArray *a, GPtrArray *b)
{
  if (!a || !b || a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const HwFieldChoice *left = g_ptr_array_index (a, i), *right = g_ptr_array_index (b, i);

      if (!g_str_equal (left->words, right->words)
          || !g_strv_equal ((const char *const *) left->values,
                            (const char *const *) right->values))
        return FALSE;
    }
  return TRUE;
}

void
hw_field_row_set_choices (HwFieldRow *self, GPtrArray *choices)
{
  gboolean is_same = are_same (self->choices, choices);

  g_clear_pointer (&self->choices, g_ptr_array_unref);
  self->choices = choices;
  if (is_same || !choices || !self->draft || !self->input || !ADW_IS_COMBO_ROW (self->input))
    return;
  self->is_showing = TRUE;
  fill (self);
  self->is_showing = FALSE;
  hw_field_row_show (self);
}
