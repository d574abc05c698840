/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was decided, who does it until when.
 */

#include "ui/meetings/hw-decision-row.h"

#include "domain/meetings/hw-meeting-decision.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwDecisionRow
{
  HwRecordRow parent_instance;
};

G_DEFINE_FINAL_TYPE (HwDecisionRow, hw_decision_row, HW_TYPE_RECORD_ROW)

static void
summarise (HwRecordRow *row, HwRecord *record, GHashTable *titles, HwDay today)
{
  HwMeetingDecision *decision = HW_MEETING_DECISION (record);
  const char *owner = decision->owner_person ? decision->owner_person : decision->owner_staff;
  g_autofree char *due = decision->due_date ? hw_day_dup_short (decision->due_date, today) : NULL;
  g_autofree char *until = due ? g_strdup_printf (_ ("until %s"), due) : NULL;
  g_autoptr (GString) line = g_string_new (NULL);

  hw_words_append (line, decision->decided_by);
  hw_words_append (line, owner ? g_hash_table_lookup (titles, owner) : NULL);
  hw_words_append (line, until);
  hw_words_append (line, decision->placement ? g_hash_table_lookup (titles, decision->placement)
                                             : NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), decision->what);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), line->str);
  hw_record_row_set_mark (row, decision->done_date ? _ ("done") : NULL);
}

static void
hw_decision_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_DECISION_ROW);
  G_OBJECT_CLASS (hw_decision_row_parent_class)->dispose (object);
}

static void
hw_decision_row_class_init (HwDecisionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hw_decision_row_dispose;
  HW_RECORD_ROW_CLASS (klass)->summarise = summarise;
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/org/homeward/Homeward/ui/meetings/hw-decision-row.ui");
}

static void
hw_decision_row_init (HwDecisionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
