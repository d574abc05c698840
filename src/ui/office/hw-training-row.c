/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What, when, for which role; one that is still to come counts for nothing yet.
 */

#include "ui/office/hw-training-row.h"

#include "domain/office/hw-training.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwTrainingRow
{
  HwRecordRow parent_instance;
};

G_DEFINE_FINAL_TYPE (HwTrainingRow, hw_training_row, HW_TYPE_RECORD_ROW)

static void
summarise (HwRecordRow *row, HwRecord *record, GHashTable *titles, HwDay today)
{
  HwTraining *training = HW_TRAINING (record);
  g_autofree char *day = hw_day_dup_words (training->date);
  g_autoptr (GString) line = g_string_new (NULL);

  hw_words_append (line, day);
  hw_words_append (line, training->trained_for);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), training->name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), line->str);
  hw_record_row_set_mark (row, hw_training_counts (training, today) ? NULL : _ ("to come"));
}

static void
hw_training_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_TRAINING_ROW);
  G_OBJECT_CLASS (hw_training_row_parent_class)->dispose (object);
}

static void
hw_training_row_class_init (HwTrainingRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hw_training_row_dispose;
  HW_RECORD_ROW_CLASS (klass)->summarise = summarise;
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/org/homeward/Homeward/ui/office/hw-training-row.ui");
}

static void
hw_training_row_init (HwTrainingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
