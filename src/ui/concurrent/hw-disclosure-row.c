/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * To whom, when, by whom, and whether it was acknowledged.
 */

#include "ui/concurrent/hw-disclosure-row.h"

#include "domain/concurrent/hw-disclosure.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwDisclosureRow
{
  HwRecordRow parent_instance;
};

G_DEFINE_FINAL_TYPE (HwDisclosureRow, hw_disclosure_row, HW_TYPE_RECORD_ROW)

static const char *
say_acknowledged (HwAnswer answer)
{
  return answer == HW_ANSWER_YES  ? _ ("acknowledged")
         : answer == HW_ANSWER_NO ? _ ("not acknowledged")
                                  : _ ("acknowledged: not known");
}

static void
summarise (HwRecordRow *row, HwRecord *record, GHashTable *titles, HwDay today)
{
  HwDisclosure *one = HW_DISCLOSURE (record);
  const char *parent = g_hash_table_lookup (titles, one->parent);
  const char *staff = one->staff ? g_hash_table_lookup (titles, one->staff) : NULL;
  g_autofree char *day = hw_day_dup_short (one->given_date, today);
  g_autofree char *given = g_strdup_printf (_ ("given on %s"), day);
  g_autoptr (GString) line = g_string_new (NULL);

  hw_words_append (line, given);
  hw_words_append (line, staff);
  hw_words_append (line, say_acknowledged (one->acknowledged));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), parent ? parent : _ ("Parent"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), line->str);
}

static void
hw_disclosure_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_DISCLOSURE_ROW);
  G_OBJECT_CLASS (hw_disclosure_row_parent_class)->dispose (object);
}

static void
hw_disclosure_row_class_init (HwDisclosureRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hw_disclosure_row_dispose;
  HW_RECORD_ROW_CLASS (klass)->summarise = summarise;
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/org/homeward/Homeward/ui/concurrent/hw-disclosure-row.ui");
}

static void
hw_disclosure_row_init (HwDisclosureRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
