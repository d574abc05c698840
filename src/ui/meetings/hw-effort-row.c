/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * To bring in whom, when and by whom.
 */

#include "ui/meetings/hw-effort-row.h"

#include "domain/meetings/hw-meeting-effort.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwEffortRow
{
  HwRecordRow parent_instance;
};

G_DEFINE_FINAL_TYPE (HwEffortRow, hw_effort_row, HW_TYPE_RECORD_ROW)

static void
summarise (HwRecordRow *row, HwRecord *record, GHashTable *titles, HwDay today)
{
  HwMeetingEffort *effort = HW_MEETING_EFFORT (record);
  const char *staff = effort->staff ? g_hash_table_lookup (titles, effort->staff) : NULL;
  g_autofree char *day = hw_day_dup_short (effort->date, today);
  g_autoptr (GString) line = g_string_new (NULL);

  hw_words_append (line, day);
  hw_words_append (line, staff);
  hw_words_append (line, effort->what);
  hw_words_append (line, effort->result);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 hw_record_value_label (effort, "about"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), line->str);
}

static void
hw_effort_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_EFFORT_ROW);
  G_OBJECT_CLASS (hw_effort_row_parent_class)->dispose (object);
}

static void
hw_effort_row_class_init (HwEffortRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hw_effort_row_dispose;
  HW_RECORD_ROW_CLASS (klass)->summarise = summarise;
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/org/homeward/Homeward/ui/meetings/hw-effort-row.ui");
}

static void
hw_effort_row_init (HwEffortRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
