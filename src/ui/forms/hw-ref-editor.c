/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The editor of a reference: a row that shows what the other record is called and opens the
 * chooser.
 */

#include "ui/forms/hw-field-row-private.h"
#include "ui/forms/hw-ref-dialog.h"
#include "ui/widgets/hw-titles.h"

#include <glib/gi18n-lib.h>

static DexFuture *
title_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwFieldRow) row = g_weak_ref_get (&fiber->owner);
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  g_autofree char *now = NULL;
  DexFuture *future;

  if (!row->draft)
    return NULL;
  future = hw_titles_find (hw_draft_thread (row->draft), row->field->type (), fiber->data);
  g_clear_object (&row);
  title = dex_await_string (future, &error);

  row = g_weak_ref_get (&fiber->owner);
  if (!row || !row->draft)
    return NULL;
  now = hw_draft_dup_text (row->draft, row->field);
  if (g_str_equal (now, fiber->data))
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row->editor),
                                 title ? title : _ ("A record that is not here"));
  return NULL;
}

static void
on_chosen_cb (HwRefDialog *dialog, const char *id, HwFieldRow *row)
{
  if (row->draft)
    hw_field_row_choose (row, id);
}

static void
on_activated_cb (HwFieldRow *row)
{
  HwRefDialog *dialog = hw_ref_dialog_new (hw_draft_thread (row->draft), row->field);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_chosen_cb), row, 0);
  adw_dialog_present (ADW_DIALOG (dialog), row->editor);
}

void
hw_ref_editor_make (HwFieldRow *row)
{
  row->editor = row->input = adw_action_row_new ();
  gtk_widget_add_css_class (row->editor, "property");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row->editor), FALSE);
  if (!hw_draft_thread (row->draft) || hw_field_row_is_shown_only (row))
    return;
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row->editor), TRUE);
  hw_field_row_add_pencil (row);
  g_signal_connect_object (row->editor, "activated", G_CALLBACK (on_activated_cb), row,
                           G_CONNECT_SWAPPED);
}

void
hw_ref_editor_show (HwFieldRow *row, const char *text)
{
  if (!*text)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row->editor), _ ("Not set"));
  else if (hw_draft_thread (row->draft))
    hw_fiber_start (row, NULL, title_fiber, g_strdup (text), g_free);
}
