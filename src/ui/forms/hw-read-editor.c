/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The editor of a group that people write in one go: «12 weeks». What is not understood stays in
 * the first field as it was typed, so that it is kept and offered like any other text.
 */

#include "ui/forms/hw-draft-private.h"
#include "ui/forms/hw-field-row-private.h"

#include <glib/gi18n-lib.h>

static const char *
unreadable_of (HwFieldRow *row)
{
  return hw_draft_state (row->draft, row->field)->unreadable;
}

char *
hw_read_editor_dup_words (HwFieldRow *row)
{
  return row->reader->write (hw_draft_record (row->draft), row->reader_data);
}

/* Nothing of what the group held may be taken for a part of what is typed now. */
static char **
dup_as_typed (HwFieldRow *row, const char *text)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();

  for (const HwField *field = hw_field_row_next (row, NULL); field;
       field = hw_field_row_next (row, field))
    g_strv_builder_add_many (values, field->name, field == row->field ? text : "", NULL);
  return g_strv_builder_end (values);
}

static void
on_changed_cb (HwFieldRow *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row->input));
  g_auto (GStrv) values = NULL;

  if (row->is_showing || !row->draft)
    return;
  values = row->reader->read (text, row->reader_data);
  if (!values)
    values = dup_as_typed (row, text);
  hw_field_row_type_all (row, values);
}

static void
make (HwFieldRow *row)
{
  row->editor = row->input = adw_entry_row_new ();
  g_signal_connect_object (row->input, "changed", G_CALLBACK (on_changed_cb), row,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row->input, "entry-activated", G_CALLBACK (hw_field_row_commit), row,
                           G_CONNECT_SWAPPED);
}

static void
show (HwFieldRow *row, const char *text)
{
  g_autofree char *words = unreadable_of (row) ? g_strdup (text) : hw_read_editor_dup_words (row);

  hw_text_editor_show (row, words);
}

static char *
say (HwFieldRow *row, HwRemark *kind)
{
  if (unreadable_of (row) && *kind == HW_REMARK_ERROR)
    return g_strdup (_ (row->reader->hint));
  return *kind <= HW_REMARK_HELP
             ? row->reader->echo (hw_draft_record (row->draft), row->reader_data)
             : NULL;
}

const HwEditor hw_read_editor = { make, show, say };

void
hw_field_row_set_reader (HwFieldRow *self, const HwFieldReader *reader, gpointer data)
{
  self->reader = reader;
  self->reader_data = data;
}
