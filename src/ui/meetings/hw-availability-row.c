/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whose time it is, and the time itself.
 */

#include "ui/meetings/hw-availability-row.h"

#include "domain/meetings/hw-availability.h"
#include "domain/meetings/hw-meeting-act.h"
#include "ui/widgets/hw-words.h"

struct _HwAvailabilityRow
{
  HwRecordRow parent_instance;
};

G_DEFINE_FINAL_TYPE (HwAvailabilityRow, hw_availability_row, HW_TYPE_RECORD_ROW)

static void
summarise (HwRecordRow *row, HwRecord *record, GHashTable *titles, HwDay today)
{
  HwAvailability *self = HW_AVAILABILITY (record);
  const char *who = g_hash_table_lookup (titles, self->person ? self->person : self->staff);
  g_autofree char *kind
      = hw_record_show (record, hw_record_class_find (HW_RECORD_GET_CLASS (record), "kind"));
  g_autofree char *when = hw_record_dup_title (record);
  g_autoptr (GString) line = g_string_new (NULL);

  /* On the page of the person nobody asks who. */
  hw_words_append (line, kind);
  if (who)
    hw_words_append (line, when);
  hw_words_append (line, self->notes);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), who ? who : when);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), line->str);
}

static void
hw_availability_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_AVAILABILITY_ROW);
  G_OBJECT_CLASS (hw_availability_row_parent_class)->dispose (object);
}

static void
hw_availability_row_class_init (HwAvailabilityRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hw_availability_row_dispose;
  HW_RECORD_ROW_CLASS (klass)->summarise = summarise;
  HW_RECORD_ROW_CLASS (klass)->remove = hw_availability_remove;
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/org/homeward/Homeward/ui/meetings/hw-availability-row.ui");
}

static void
hw_availability_row_init (HwAvailabilityRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
