/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The editor of several references: a row that shows what the other records are called and opens
 * the list of those that may be chosen.
 */

#include "ui/forms/hw-field-row-private.h"
#include "ui/forms/hw-refs-dialog.h"
#include "ui/widgets/hw-titles.h"

#include <glib/gi18n-lib.h>

static char *
join (GPtrArray *titles)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < titles->len; i++)
    g_strv_builder_add (words, ((const HwTitle *) g_ptr_array_index (titles, i))->title);
  list = g_strv_builder_end (words);
  return g_strjoinv (", ", list);
}

/* fiber->data: the text form that is shown. */
static DexFuture *
titles_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwFieldRow) row = g_weak_ref_get (&fiber->owner);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) titles = NULL;
  g_autofree char *words = NULL;
  g_autofree char *now = NULL;
  DexFuture *future;

  if (!row->draft)
    return NULL;
  future = hw_titles_several (hw_draft_thread (row->draft), hw_draft_record (row->draft),
                              row->field, FALSE);
  g_clear_object (&row);
  titles = dex_await_boxed (future, &error);

  row = g_weak_ref_get (&fiber->owner);
  if (!row || !row->draft || !row->editor || !titles)
    return NULL;
  words = join (titles);
  now = hw_draft_dup_text (row->draft, row->field);
  if (g_str_equal (now, fiber->data))
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row->editor), words);
  return NULL;
}

static void
on_closed_cb (HwRefsDialog *dialog, HwFieldRow *row)
{
  g_autofree char *text = hw_refs_dialog_dup_text (dialog);

  if (row->draft && text)
    hw_field_row_choose (row, text);
}

static void
on_activated_cb (HwFieldRow *row)
{
  HwRefsDialog *dialog = hw_refs_dialog_new (hw_draft_thread (row->draft),
                                             hw_draft_record (row->draft), row->field);

  g_signal_connect_object (dialog, "closed", G_CALLBACK (on_closed_cb), row, 0);
  adw_dialog_present (ADW_DIALOG (dialog), row->editor);
}

void
hw_refs_editor_make (HwFieldRow *row)
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
hw_refs_editor_show (HwFieldRow *row, const char *text)
{
  if (!*text)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row->editor), _ ("Not set"));
  else if (hw_draft_thread (row->draft))
    hw_fiber_start (row, NULL, titles_fiber, g_strdup (text), g_free);
}
