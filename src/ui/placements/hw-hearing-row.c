/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The line that says a hearing in short.
 */

#include "ui/placements/hw-hearing-row.h"

#include "domain/placements/hw-hearing.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwHearingRow
{
  HwRecordRow parent_instance;
};

G_DEFINE_FINAL_TYPE (HwHearingRow, hw_hearing_row, HW_TYPE_RECORD_ROW)

#define FIELD(record, name) hw_record_class_find (HW_RECORD_GET_CLASS (record), name)

static void
summarise (HwRecordRow *self, HwRecord *record, GHashTable *titles, HwDay today)
{
  HwHearing *hearing = HW_HEARING (record);
  g_autofree char *kind = hw_record_show (record, FIELD (record, "kind"));
  g_autofree char *due = hearing->due_date ? hw_day_dup_short (hearing->due_date, today) : NULL;
  g_autofree char *held = hearing->held_date ? hw_day_dup_short (hearing->held_date, today) : NULL;
  g_autofree char *when = held ? g_strdup_printf (_ ("held on %s"), held)
                          : due ? g_strdup_printf (_ ("due on %s"), due)
                                : g_strdup (_ ("no dates yet"));
  gboolean is_late = due && !held && hearing->due_date < today;
  g_autoptr (GString) line = g_string_new (NULL);

  hw_words_append (line, when);
  hw_words_append (line, hearing->finding);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), *kind ? kind : _ ("Hearing"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), line->str);
  hw_record_row_set_mark (self, is_late ? _ ("late") : NULL);
}

static void
hw_hearing_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_HEARING_ROW);
  G_OBJECT_CLASS (hw_hearing_row_parent_class)->dispose (object);
}

static void
hw_hearing_row_class_init (HwHearingRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hw_hearing_row_dispose;
  HW_RECORD_ROW_CLASS (klass)->summarise = summarise;
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/org/homeward/Homeward/ui/placements/hw-hearing-row.ui");
}

static void
hw_hearing_row_init (HwHearingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
