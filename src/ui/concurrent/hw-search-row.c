/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who was found or where one looked, the result, and the notice.
 */

#include "ui/concurrent/hw-search-row.h"

#include "domain/concurrent/hw-concurrent-rules.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwSearchRow
{
  HwRecordRow parent_instance;
};

G_DEFINE_FINAL_TYPE (HwSearchRow, hw_search_row, HW_TYPE_RECORD_ROW)

static char *
dup_notice (const HwRelativeSearch *search, HwDay today)
{
  g_autofree char *day = hw_day_dup_short (search->notice_date, today);

  if (search->no_notice)
    return g_strdup (_ ("no notice: family violence"));
  if (search->notice_date)
    return g_strdup_printf (_ ("notice sent on %s"), day);
  return hw_relative_search_found (search) ? g_strdup (_ ("no notice yet")) : NULL;
}

static void
summarise (HwRecordRow *row, HwRecord *record, GHashTable *titles, HwDay today)
{
  HwRelativeSearch *search = HW_RELATIVE_SEARCH (record);
  const char *who = search->person ? g_hash_table_lookup (titles, search->person) : search->found;
  g_autofree char *result
      = hw_record_show (record, hw_record_class_find (HW_RECORD_GET_CLASS (record), "result"));
  g_autofree char *day = hw_day_dup_short (search->date, today);
  g_autofree char *notice = dup_notice (search, today);
  g_autofree char *next_day
      = search->next_search ? hw_day_dup_short (search->next_search, today) : NULL;
  g_autofree char *next
      = next_day ? g_strdup_printf (_ ("next search on %s"), next_day) : NULL;
  g_autoptr (GString) line = g_string_new (NULL);

  hw_words_append (line, day);
  hw_words_append (line, who ? search->source : NULL);
  hw_words_append (line, result);
  hw_words_append (line, notice);
  hw_words_append (line, next);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), who ? who : search->source);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), line->str);
}

static void
hw_search_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_SEARCH_ROW);
  G_OBJECT_CLASS (hw_search_row_parent_class)->dispose (object);
}

static void
hw_search_row_class_init (HwSearchRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hw_search_row_dispose;
  HW_RECORD_ROW_CLASS (klass)->summarise = summarise;
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/org/homeward/Homeward/ui/concurrent/hw-search-row.ui");
}

static void
hw_search_row_init (HwSearchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
