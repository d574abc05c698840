/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The line that says a placement in short.
 */

#include "ui/placements/hw-placement-row.h"

#include "domain/placements/hw-placement.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwPlacementRow
{
  HwRecordRow parent_instance;
};

G_DEFINE_FINAL_TYPE (HwPlacementRow, hw_placement_row, HW_TYPE_RECORD_ROW)

#define FIELD(record, name) hw_record_class_find (HW_RECORD_GET_CLASS (record), name)

static void
summarise (HwRecordRow *self, HwRecord *record, GHashTable *titles, HwDay today)
{
  HwPlacement *placement = HW_PLACEMENT (record);
  const char *home = placement->home ? g_hash_table_lookup (titles, placement->home) : NULL;
  g_autofree char *setting = hw_record_show (record, FIELD (record, "setting"));
  g_autofree char *reason = hw_record_show (record, FIELD (record, "end-reason"));
  g_autofree char *period
      = hw_words_dup_period (placement->start_date, placement->end_date, today);
  g_autofree char *span = hw_words_dup_span (
      placement->start_date, placement->end_date ? placement->end_date : today);
  g_autoptr (GString) line = g_string_new (NULL);

  hw_words_append (line, period);
  hw_words_append (line, span);
  hw_words_append (line, home);
  hw_words_append (line, reason);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), *setting ? setting : _ ("Placement"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), line->str);
  hw_record_row_set_mark (self, placement->start_date && !placement->end_date ? _ ("now") : NULL);
}

static void
hw_placement_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_PLACEMENT_ROW);
  G_OBJECT_CLASS (hw_placement_row_parent_class)->dispose (object);
}

static void
hw_placement_row_class_init (HwPlacementRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hw_placement_row_dispose;
  HW_RECORD_ROW_CLASS (klass)->summarise = summarise;
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/org/homeward/Homeward/ui/placements/hw-placement-row.ui");
}

static void
hw_placement_row_init (HwPlacementRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
