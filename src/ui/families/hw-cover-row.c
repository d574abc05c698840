/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * On the page of who is away it says who stands in; on that of who stands in, for whom.
 */

#include "ui/families/hw-cover-row.h"

#include "domain/families/hw-cover-act.h"
#include "domain/families/hw-cover-rules.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwCoverRow
{
  HwRecordRow parent_instance;
};

G_DEFINE_FINAL_TYPE (HwCoverRow, hw_cover_row, HW_TYPE_RECORD_ROW)

static char *
dup_who (const HwCover *cover, GHashTable *titles)
{
  const char *away = g_hash_table_lookup (titles, cover->staff);
  const char *delegate = g_hash_table_lookup (titles, cover->delegate);

  return away ? g_strdup_printf (_ ("For %s"), away)
              : g_strdup_printf (_ ("%s stands in"), delegate ? delegate : "");
}

static void
summarise (HwRecordRow *row, HwRecord *record, GHashTable *titles, HwDay today)
{
  HwCover *cover = HW_COVER (record);
  g_autofree char *days
      = cover->from_date == cover->until_date
            ? hw_day_dup_short (cover->from_date, today)
            : hw_words_dup_period (cover->from_date, cover->until_date, today);
  g_autofree char *who = dup_who (cover, titles);
  g_autoptr (GString) line = g_string_new (NULL);

  hw_words_append (line, who);
  hw_words_append (line, cover->reason);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), days);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), line->str);
  hw_record_row_set_mark (row, hw_cover_is_on (cover, today)  ? _ ("now")
                               : cover->from_date > today     ? _ ("to come")
                                                              : NULL);
}

static void
hw_cover_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_COVER_ROW);
  G_OBJECT_CLASS (hw_cover_row_parent_class)->dispose (object);
}

static void
hw_cover_row_class_init (HwCoverRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hw_cover_row_dispose;
  HW_RECORD_ROW_CLASS (klass)->summarise = summarise;
  HW_RECORD_ROW_CLASS (klass)->remove = hw_cover_remove;
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/org/homeward/Homeward/ui/families/hw-cover-row.ui");
}

static void
hw_cover_row_init (HwCoverRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
