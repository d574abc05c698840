/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The line that says what is to change, and since when that is known.
 */

#include "ui/contacts/hw-plan-change-row.h"

#include "domain/plans/hw-plan-change.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

struct _HwPlanChangeRow
{
  HwRecordRow parent_instance;
};

G_DEFINE_FINAL_TYPE (HwPlanChangeRow, hw_plan_change_row, HW_TYPE_RECORD_ROW)

static void
summarise (HwRecordRow *self, HwRecord *record, GHashTable *titles, HwDay today)
{
  HwPlanChange *change = HW_PLAN_CHANGE (record);
  g_autofree char *day = hw_day_dup_short (change->asked_date, today);
  /* Translators: the day on which a change to the case plan was asked for */
  g_autofree char *since = g_strdup_printf (_ ("known since %s"), day);
  g_autofree char *version = g_strdup_printf ("%" PRId64, change->version);
  g_autofree char *where = g_strdup_printf (_ ("for version %s of the case plan"), version);
  g_autoptr (GString) line = g_string_new (NULL);

  hw_words_append (line, where);
  hw_words_append (line, since);
  if (change->staff)
    hw_words_append (line, g_hash_table_lookup (titles, change->staff));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), change->what ? change->what : "");
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), line->str);
  hw_record_row_set_mark (self, change->done_date ? _ ("settled") : _ ("to do"));
}

static void
hw_plan_change_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_PLAN_CHANGE_ROW);
  G_OBJECT_CLASS (hw_plan_change_row_parent_class)->dispose (object);
}

static void
hw_plan_change_row_class_init (HwPlanChangeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hw_plan_change_row_dispose;
  HW_RECORD_ROW_CLASS (klass)->summarise = summarise;
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/org/homeward/Homeward/ui/contacts/hw-plan-change-row.ui");
}

static void
hw_plan_change_row_init (HwPlanChangeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
