/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row: the ways to write a day, and the one that the file seems to use.
 */

#include "ui/exchange/hw-mapping-days.h"

#include <glib/gi18n-lib.h>

struct _HwMappingDays
{
  AdwPreferencesGroup parent_instance;

  AdwComboRow *row;

  HwMappingDraft *draft;
  HwSurvey *survey;
  char *head; /* what stands before the usual ways: several of them, or that none is chosen */
  gboolean is_unsure;
  gboolean is_chosen;
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (HwMappingDays, hw_mapping_days, ADW_TYPE_PREFERENCES_GROUP)

/* In the order of hw_survey_forms(); the last day of a year shows which is which. */
static const char *const words[HW_SURVEY_N_FORMS] = {
  N_ ("2009-12-31, year-month-day"), N_ ("12/31/2009, month/day/year"),
  N_ ("31/12/2009, day/month/year"), N_ ("12-31-2009, month-day-year"),
  N_ ("31-12-2009, day-month-year"), N_ ("31.12.2009, day.month.year"),
  N_ ("2009/12/31, year/month/day"), N_ ("20091231, year month day"),
  N_ ("12312009, month day year"),
};

static guint changed_signal;

static char *
dup_joined (GPtrArray *dates)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < dates->len; i++)
    g_string_append_printf (text, "%s%s", i ? ", " : "",
                            (const char *) g_ptr_array_index (dates, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* @head: before all others; NULL: nothing. */
static void
fill (HwMappingDays *self, const char *head)
{
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);

  g_set_str (&self->head, head);
  if (head)
    gtk_string_list_append (choices, head);
  for (guint i = 0; i < HW_SURVEY_N_FORMS; i++)
    gtk_string_list_append (choices, _ (words[i]));
  adw_combo_row_set_model (self->row, G_LIST_MODEL (choices));
}

/* What the draft says, as a choice; what is none of the usual ways stands before them. */
static void
show_choice (HwMappingDays *self)
{
  const char *const *forms = hw_survey_forms ();
  g_autofree char *joined = dup_joined (self->draft->dates);
  const char *head = hw_mapping_days_is_open (self) ? _ ("Choose…") : joined;
  guint choice = HW_SURVEY_N_FORMS;

  for (guint i = 0; i < HW_SURVEY_N_FORMS && !hw_mapping_days_is_open (self); i++)
    if (g_str_equal (joined, forms[i]) || (i == 0 && *joined == 0))
      choice = i;
  if (choice == HW_SURVEY_N_FORMS && g_strcmp0 (self->head, head) != 0)
    fill (self, head);
  adw_combo_row_set_selected (self->row, choice == HW_SURVEY_N_FORMS
                                             ? 0 : choice + (self->head != NULL));
}

static void
on_selected_cb (HwMappingDays *self)
{
  guint choice = adw_combo_row_get_selected (self->row);
  const char *const *forms = hw_survey_forms ();
  g_auto (GStrv) dates = NULL;

  if (self->is_filling || !self->draft || choice == GTK_INVALID_LIST_POSITION)
    return;
  self->is_chosen = !self->head || choice > 0 || !self->is_unsure;
  if (self->head && choice == 0)
    dates = g_strsplit (self->head, ", ", -1);
  else
    dates = g_strsplit (forms[choice - (self->head != NULL)], ", ", -1);
  hw_mapping_draft_set_dates (self->draft, (const char *const *) dates);
  g_signal_emit (self, changed_signal, 0);
}

static void
hw_mapping_days_finalize (GObject *object)
{
  g_free (HW_MAPPING_DAYS (object)->head);
  G_OBJECT_CLASS (hw_mapping_days_parent_class)->finalize (object);
}

static void
hw_mapping_days_class_init (HwMappingDaysClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hw_mapping_days_finalize;
  changed_signal = g_signal_new ("changed", HW_TYPE_MAPPING_DAYS, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
hw_mapping_days_init (HwMappingDays *self)
{
  self->row = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), _ ("Days are written as"));
  adw_combo_row_set_use_subtitle (self->row, TRUE);
  g_signal_connect_swapped (self->row, "notify::selected", G_CALLBACK (on_selected_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->row));
}

void
hw_mapping_days_show (HwMappingDays *self, HwMappingDraft *draft, HwSurvey *survey)
{
  g_return_if_fail (HW_IS_MAPPING_DAYS (self));

  self->draft = draft;
  self->survey = survey;
  self->is_chosen = draft && (!survey || draft->name);
  self->is_unsure = FALSE;
  self->is_filling = TRUE;
  fill (self, NULL);
  self->is_filling = FALSE;
}

void
hw_mapping_days_refresh (HwMappingDays *self)
{
  g_return_if_fail (HW_IS_MAPPING_DAYS (self));

  if (!self->is_chosen)
    {
      g_autoptr (GPtrArray) dates
          = hw_mapping_draft_dup_dates (self->draft, self->survey, &self->is_unsure);

      g_ptr_array_add (dates, NULL);
      hw_mapping_draft_set_dates (self->draft, (const char *const *) dates->pdata);
    }
  self->is_filling = TRUE;
  show_choice (self);
  self->is_filling = FALSE;
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self),
      hw_mapping_days_is_open (self) ? _ ("The file does not tell the month from the day: choose")
      : self->is_chosen              ? NULL
                                     : _ ("Recognised by the file"));
  gtk_widget_set_visible (GTK_WIDGET (self), hw_mapping_draft_has_days (self->draft));
}

gboolean
hw_mapping_days_is_open (HwMappingDays *self)
{
  g_return_val_if_fail (HW_IS_MAPPING_DAYS (self), FALSE);

  return self->is_unsure && !self->is_chosen;
}
