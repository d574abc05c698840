/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The line that says a stay in short.
 */

#include "ui/placements/hw-stay-row.h"

#include "domain/placements/hw-stay.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwStayRow
{
  HwRecordRow parent_instance;
};

G_DEFINE_FINAL_TYPE (HwStayRow, hw_stay_row, HW_TYPE_RECORD_ROW)

#define FIELD(record, name) hw_record_class_find (HW_RECORD_GET_CLASS (record), name)

static void
summarise (HwRecordRow *self, HwRecord *record, GHashTable *titles, HwDay today)
{
  HwStay *stay = HW_STAY (record);
  g_autofree char *exit = hw_record_show (record, FIELD (record, "exit-kind"));
  g_autofree char *reasons = hw_record_show (record, FIELD (record, "removal-reasons"));
  g_autofree char *period = hw_words_dup_period (stay->removal_date, stay->exit_date, today);
  g_autofree char *title = hw_words_dup_capital (period);
  g_autofree char *span
      = hw_words_dup_span (stay->removal_date, stay->exit_date ? stay->exit_date : today);
  g_autoptr (GString) line = g_string_new (NULL);

  hw_words_append (line, span);
  hw_words_append (line, exit);
  hw_words_append (line, reasons);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), line->str);
  hw_record_row_set_mark (self, hw_stay_is_open (stay, today) ? _ ("now") : NULL);
}

static void
hw_stay_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_STAY_ROW);
  G_OBJECT_CLASS (hw_stay_row_parent_class)->dispose (object);
}

static void
hw_stay_row_class_init (HwStayRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hw_stay_row_dispose;
  HW_RECORD_ROW_CLASS (klass)->summarise = summarise;
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/org/homeward/Homeward/ui/placements/hw-stay-row.ui");
}

static void
hw_stay_row_init (HwStayRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
