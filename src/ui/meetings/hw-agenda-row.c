/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What it is about; a concern without an answer says so.
 */

#include "ui/meetings/hw-agenda-row.h"

#include "domain/meetings/hw-agenda-item.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwAgendaRow
{
  HwRecordRow parent_instance;
};

G_DEFINE_FINAL_TYPE (HwAgendaRow, hw_agenda_row, HW_TYPE_RECORD_ROW)

static void
summarise (HwRecordRow *row, HwRecord *record, GHashTable *titles, HwDay today)
{
  HwAgendaItem *item = HW_AGENDA_ITEM (record);
  g_autofree char *kind
      = hw_record_show (record, hw_record_class_find (HW_RECORD_GET_CLASS (record), "kind"));
  const char *who = item->invitation ? g_hash_table_lookup (titles, item->invitation) : NULL;
  g_autoptr (GString) line = g_string_new (NULL);

  hw_words_append (line, kind);
  hw_words_append (line, who);
  hw_words_append (line, item->answer);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), item->what);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), line->str);
  hw_record_row_set_mark (row, hw_agenda_item_is_unanswered (item) ? _ ("needs an answer") : NULL);
}

static void
hw_agenda_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_AGENDA_ROW);
  G_OBJECT_CLASS (hw_agenda_row_parent_class)->dispose (object);
}

static void
hw_agenda_row_class_init (HwAgendaRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hw_agenda_row_dispose;
  HW_RECORD_ROW_CLASS (klass)->summarise = summarise;
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/org/homeward/Homeward/ui/meetings/hw-agenda-row.ui");
}

static void
hw_agenda_row_init (HwAgendaRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
