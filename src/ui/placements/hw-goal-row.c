/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The line that says a goal in short.
 */

#include "ui/placements/hw-goal-row.h"

#include "domain/placements/hw-goal-rules.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwGoalRow
{
  HwRecordRow parent_instance;
};

G_DEFINE_FINAL_TYPE (HwGoalRow, hw_goal_row, HW_TYPE_RECORD_ROW)

#define FIELD(record, name) hw_record_class_find (HW_RECORD_GET_CLASS (record), name)

static const char *
title_of (GHashTable *titles, const char *id)
{
  return id ? g_hash_table_lookup (titles, id) : NULL;
}

/* With whom the child would live, or when the search goes on (S2-15). */
static char *
dup_resource (HwGoal *goal, GHashTable *titles, HwDay today)
{
  const char *who = title_of (titles, goal->resource_person);
  g_autofree char *day = NULL;

  if (!who)
    who = title_of (titles, goal->resource_home);
  if (who || !goal->search_open || !hw_goal_is_active (goal))
    return g_strdup (who);
  day = hw_day_dup_short (goal->next_search, today);
  return g_strdup_printf (_ ("search is open, next on %s"), day);
}

static void
summarise (HwRecordRow *self, HwRecord *record, GHashTable *titles, HwDay today)
{
  HwGoal *goal = HW_GOAL (record);
  g_autofree char *kind = hw_record_show (record, FIELD (record, "kind"));
  g_autofree char *role = hw_record_show (record, FIELD (record, "role"));
  g_autofree char *status = hw_record_show (record, FIELD (record, "status"));
  g_autofree char *period = hw_words_dup_period (goal->from_date, goal->to_date, today);
  g_autofree char *with_whom = dup_resource (goal, titles, today);
  const char *owner = title_of (titles, goal->owner);
  g_autoptr (GString) line = g_string_new (NULL);

  hw_words_append (line, role);
  hw_words_append (line, status);
  hw_words_append (line, period);
  hw_words_append (line, with_whom);
  hw_words_append (line, owner);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), *kind ? kind : _ ("Goal"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), line->str);
  hw_record_row_set_mark (self, hw_goal_is_active (goal) ? _ ("active") : NULL);
}

static void
hw_goal_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_GOAL_ROW);
  G_OBJECT_CLASS (hw_goal_row_parent_class)->dispose (object);
}

static void
hw_goal_row_class_init (HwGoalRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hw_goal_row_dispose;
  HW_RECORD_ROW_CLASS (klass)->summarise = summarise;
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/org/homeward/Homeward/ui/placements/hw-goal-row.ui");
}

static void
hw_goal_row_init (HwGoalRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
