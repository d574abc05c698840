/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A group a measure, in it a row a race: what is compared stands below each other.
 */

#include "ui/office/hw-race-report-page.h"

#include "domain/concurrent/hw-race-report-query.h"
#include "domain/concurrent/hw-race-report-rules.h"
#include "ui/office/hw-counted-page.h"
#include "ui/widgets/hw-inner-scroller.h"
#include "ui/widgets/hw-row-group.h"

#include <glib/gi18n-lib.h>

struct _HwRaceReportPage
{
  HwOfficePart parent_instance;

  AdwPreferencesPage *page;
  AdwPreferencesGroup *about;
  char *description; /* as the template has it */

  HwRowGroup *groups[HW_N_SEARCH_MEASURES + 1]; /* the first one: how many there are */
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

/* @measure: -1: how many there are in each group. */
static void
tell (HwRowGroup *list, const HwRaceReport *report, guint group, int measure)
{
  const HwRaceCell *people = &report->people[group];
  const HwRaceCell *cell = measure < 0 ? people : &report->cells[group][measure];
  const HwRaceCell *base = measure < 0 ? &report->people[HW_RACE_GROUP_ALL] : people;
  g_autofree char *value = dup_value (cell, base);
  g_autofree char *interval
      = measure >= 0 && !cell->is_hidden && people->n > 0 ? dup_interval (cell) : NULL;
  AdwActionRow *row = hw_row_group_tell (list, hw_race_group_nick (group),
                                         hw_race_group_label (group), interval, value);
  HwCountedPart children = { _ ("Children"), HW_COUNTED_CHILDREN, people->ids };

  if (measure < 0)
    hw_counted_page_offer (row, &children, 1);
  else
    hw_counted_page_offer_share (row, HW_COUNTED_CHILDREN, hw_search_measure_label (measure),
                                 cell->ids, _ ("Children"), people->ids);
}

static void
show_group (HwRaceReportPage *self, const HwRaceReport *report, int measure)
{
  HwRowGroup *list = self->groups[measure + 1];

  hw_row_group_begin (list);
  for (guint group = 0; group <= HW_RACE_GROUP_ALL; group++)
    if (report->people[group].n > 0 || report->people[group].is_hidden)
      tell (list, report, group, measure);
  hw_row_group_end (list);
}

static void
make_groups (HwRaceReportPage *self)
{
  for (int measure = -1; measure < HW_N_SEARCH_MEASURES; measure++)
    {
      HwRowGroup *list
          = g_object_new (HW_TYPE_ROW_GROUP, "title",
                          measure < 0 ? _ ("Children in Care") : hw_search_measure_label (measure),
                          "visible", FALSE, NULL);

      adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (list));
      self->groups[measure + 1] = list;
    }
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
  gboolean is_empty;

  if (!report)
    {
      hw_office_say (self, error->message);
      return;
    }
  is_empty = all->n == 0 && !all->is_hidden;
  adw_preferences_group_set_description (
      self->about, is_empty ? _ ("No child is in care today.") : self->description);
  for (int measure = -1; measure < HW_N_SEARCH_MEASURES; measure++)
    {
      show_group (self, report, measure);
      gtk_widget_set_visible (GTK_WIDGET (self->groups[measure + 1]), !is_empty);
    }
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
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_RACE_REPORT_PAGE);
  G_OBJECT_CLASS (hw_race_report_page_parent_class)->dispose (object);
}

static void
hw_race_report_page_finalize (GObject *object)
{
  g_free (HW_RACE_REPORT_PAGE (object)->description);
  G_OBJECT_CLASS (hw_race_report_page_parent_class)->finalize (object);
}

static void
hw_race_report_page_init (HwRaceReportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hw_inner_scroller_set_name (GTK_WIDGET (self->page), _ ("The Search for Relatives by Race"));
  self->description = g_strdup (adw_preferences_group_get_description (self->about));
  make_groups (self);
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
