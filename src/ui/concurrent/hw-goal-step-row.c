/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who does it until when; one press says that it is done.
 */

#include "ui/concurrent/hw-goal-step-row.h"

#include "domain/concurrent/hw-goal-step.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwGoalStepRow
{
  HwRecordRow parent_instance;

  GtkWidget *done;
};

G_DEFINE_FINAL_TYPE (HwGoalStepRow, hw_goal_step_row, HW_TYPE_RECORD_ROW)

static void
summarise (HwRecordRow *row, HwRecord *record, GHashTable *titles, HwDay today)
{
  HwGoalStepRow *self = HW_GOAL_STEP_ROW (row);
  HwGoalStep *step = HW_GOAL_STEP (record);
  const char *owner = step->staff ? step->staff : step->person;
  g_autofree char *day
      = hw_day_dup_short (step->done_date ? step->done_date : step->due_date, today);
  g_autofree char *when = step->done_date  ? g_strdup_printf (_ ("done on %s"), day)
                          : step->due_date ? g_strdup_printf (_ ("due on %s"), day)
                                           : NULL;
  g_autoptr (GString) line = g_string_new (NULL);

  hw_words_append (line, owner ? g_hash_table_lookup (titles, owner) : NULL);
  hw_words_append (line, when);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), step->what);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), line->str);
  hw_record_row_set_mark (row, step->done_date                                    ? _ ("done")
                               : step->due_date && step->due_date < today ? _ ("late")
                                                                          : NULL);
  gtk_widget_set_visible (self->done, !step->done_date);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->done), "s", record->id);
}

static void
hw_goal_step_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_GOAL_STEP_ROW);
  G_OBJECT_CLASS (hw_goal_step_row_parent_class)->dispose (object);
}

static void
hw_goal_step_row_class_init (HwGoalStepRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hw_goal_step_row_dispose;
  HW_RECORD_ROW_CLASS (klass)->summarise = summarise;
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/org/homeward/Homeward/ui/concurrent/hw-goal-step-row.ui");
}

static void
hw_goal_step_row_init (HwGoalStepRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->done = gtk_button_new_from_icon_name ("object-select-symbolic");
  gtk_widget_set_tooltip_text (self->done, _ ("The Step Is Done"));
  gtk_widget_set_valign (self->done, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->done, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->done), "permanency.step-done");
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self), self->done);
}
