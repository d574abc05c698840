/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A group a measure, in it a row a race: what is compared stands below each other.
 */

#include "ui/office/hw-race-report-page.h"

#include "domain/concurrent/hw-race-report-query.h"
#include "domain/concurrent/hw-race-report-rules.h"
#include "ui/widgets/hw-inner-scroller.h"

#include <glib/gi18n-lib.h>

struct _HwRaceReportPage
{
  HwOfficePart parent_instance;

  AdwPreferencesPage *page;
  AdwPreferencesGroup *about;

  GPtrArray *groups; /* of AdwPreferencesGroup, made anew with each reading */
};

G_DEFINE_FINAL_TYPE (HwRaceReportPage, hw_race_report_page, HW_TYPE_OFFICE_PART)

/* ------------------------------------------------------------------ words */

static char *
dup_value (const HwRaceCell *cell, const HwRaceCell *base)
{
  double percent = cell->share.share * 100;

  if (cell->is_hidden)
    /* Translators: a number that is too small to be told */
    return g_strdup (_ ("hidden"));
  if (base->is_hidden || base->n == 0 || cell == base)
    return g_strdup_printf ("%u", cell->n);
  /* Translators: «24 of 31 (77 %)» */
  return g_strdup_printf (_ ("%u of %u (%.0f %%)"), cell->n, base->n, percent);
}

static char *
dup_interval (const HwRaceCell *cell)
{
  /* Translators: the bounds of a share, in percent, which hold in 95 cases of 100 */
  return g_strdup_printf (_ ("the share behind it: %.0f %% to %.0f %% (95 of 100 times)"),
                          cell->share.low * 100, cell->share.high * 100);
}

/* ------------------------------------------------------------------ rows */

static void
add_row (AdwPreferencesGroup *list, const HwRaceReport *report, guint group, int measure)
{
  const HwRaceCell *people = &report->people[group];
  const HwRaceCell *cell = measure < 0 ? people : &report->cells[group][measure];
  const HwRaceCell *base = measure < 0 ? &report->people[HW_RACE_GROUP_ALL] : people;
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *value = dup_value (cell, base);
  g_autofree char *interval = NULL;
  GtkWidget *label = gtk_label_new (value);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), hw_race_group_label (group));
  gtk_widget_add_css_class (label, "numeric");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  if (cell->is_hidden)
    gtk_widget_add_css_class (label, "dimmed");
  else if (measure >= 0 && people->n > 0)
    {
      interval = dup_interval (cell);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), interval);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_widget_set_focusable (row, TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, label,
                                  NULL, -1);
  adw_preferences_group_add (list, row);
}

static void
add_group (HwRaceReportPage *self, const HwRaceReport *report, int measure)
{
  GtkWidget *list = adw_preferences_group_new ();

  adw_preferences_group_set_title (
      ADW_PREFERENCES_GROUP (list),
      measure < 0 ? _ ("Children in Care") : hw_search_measure_label (measure));
  for (guint group = 0; group <= HW_RACE_GROUP_ALL; group++)
    if (report->people[group].n > 0 || report->people[group].is_hidden)
      add_row (ADW_PREFERENCES_GROUP (list), report, group, measure);
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (list));
  g_ptr_array_add (self->groups, list);
}

static void
clear_groups (HwRaceReportPage *self)
{
  for (guint i = 0; i < self->groups->len; i++)
    adw_preferences_page_remove (self->page, g_ptr_array_index (self->groups, i));
  g_ptr_array_set_size (self->groups, 0);
}

/* ------------------------------------------------------------------ reading */

static gboolean
report_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
            GError **error)
{
  HwRaceReport *report = hw_race_report_read (store, error);

  if (!report)
    return FALSE;
  g_value_init (result, HW_TYPE_RACE_REPORT);
  g_value_take_boxed (result, report);
  return TRUE;
}

static void
on_report_cb (gpointer data, const GValue *value, const GError *error)
{
  HwRaceReportPage *self = data;
  const HwRaceReport *report = value ? g_value_get_boxed (value) : NULL;
  const HwRaceCell *all = report ? &report->people[HW_RACE_GROUP_ALL] : NULL;

  if (!report)
    {
      hw_office_say (self, error->message);
      return;
    }
  clear_groups (self);
  if (all->n == 0 && !all->is_hidden)
    adw_preferences_group_set_description (self->about, _ ("No child is in care today."));
  else
    for (int measure = -1; measure < HW_N_SEARCH_MEASURES; measure++)
      add_group (self, report, measure);
}

static void
hw_race_report_page_load (HwOfficePart *part)
{
  hw_office_run (part, hw_office_part_thread (part), report_job, NULL, NULL, on_report_cb);
}

/* ------------------------------------------------------------------ object */

static void
hw_race_report_page_dispose (GObject *object)
{
  g_ptr_array_set_size (HW_RACE_REPORT_PAGE (object)->groups, 0);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_RACE_REPORT_PAGE);
  G_OBJECT_CLASS (hw_race_report_page_parent_class)->dispose (object);
}

static void
hw_race_report_page_finalize (GObject *object)
{
  g_ptr_array_unref (HW_RACE_REPORT_PAGE (object)->groups);
  G_OBJECT_CLASS (hw_race_report_page_parent_class)->finalize (object);
}

static void
hw_race_report_page_init (HwRaceReportPage *self)
{
  self->groups = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  hw_inner_scroller_set_name (GTK_WIDGET (self->page), _ ("The Search for Relatives by Race"));
}

static void
hw_race_report_page_class_init (HwRaceReportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_race_report_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = hw_race_report_page_finalize;
  HW_OFFICE_PART_CLASS (klass)->load = hw_race_report_page_load;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/office/hw-race-report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwRaceReportPage, page);
  gtk_widget_class_bind_template_child (widget_class, HwRaceReportPage, about);
}
