/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row a group of people, then one a quarter, then what else is looked at.
 */

#include "ui/office/hw-meeting-report-page.h"

#include "base/hw-id.h"
#include "domain/meetings/hw-meeting-report-query.h"
#include "domain/meetings/hw-meeting-report-rules.h"
#include "ui/office/hw-counted-page.h"
#include "ui/office/hw-facilitators-page.h"
#include "ui/widgets/hw-inner-scroller.h"
#include "ui/widgets/hw-row-group.h"

#include <glib/gi18n-lib.h>

struct _HwMeetingReportPage
{
  HwOfficePart parent_instance;

  AdwPreferencesPage *page;
  HwRowGroup *people;
  HwRowGroup *quarters;
  HwRowGroup *kin;
  HwRowGroup *besides;
};

G_DEFINE_FINAL_TYPE (HwMeetingReportPage, hw_meeting_report_page, HW_TYPE_OFFICE_PART)

/* ------------------------------------------------------------------ words */

static char *
dup_share (guint part, guint all)
{
  if (all == 0)
    return g_strdup (_ ("none"));
  /* Translators: «24 of 31 (77 %)» */
  return g_strdup_printf (_ ("%u of %u (%.0f %%)"), part, all, 100.0 * part / all);
}

static char *
dup_came (const HwAudienceCell *asked, const HwAudienceCell *came)
{
  if (asked->is_hidden)
    /* Translators: a number that is too small to be told */
    return g_strdup (_ ("hidden"));
  if (came->is_hidden)
    /* Translators: how many came cannot be told, how many were asked can */
    return g_strdup_printf (_ ("hidden, of %u asked"), asked->n);
  return dup_share (came->n, asked->n);
}

static char *
dup_interval (const HwAudienceCell *asked, const HwAudienceCell *came)
{
  if (came->is_hidden || asked->is_hidden || asked->n == 0)
    return NULL;
  /* Translators: the bounds of a share, in percent, which hold in 95 cases of 100 */
  return g_strdup_printf (_ ("the share behind it: %.0f %% to %.0f %% (95 of 100 times)"),
                          came->share.low * 100, came->share.high * 100);
}

/* «Oct – Dec 2026», by the first month and the last. */
static char *
dup_quarter (HwDay first)
{
  g_autoptr (GDateTime) from
      = g_date_time_new_utc (hw_day_year (first), hw_day_month (first), 1, 0, 0, 0);
  g_autoptr (GDateTime) last
      = g_date_time_new_utc (hw_day_year (first), hw_day_month (first) + 2, 1, 0, 0, 0);
  g_autofree char *begins = g_date_time_format (from, "%b");
  g_autofree char *ends = g_date_time_format (last, "%b %Y");

  return g_strdup_printf ("%s – %s", begins, ends);
}

/* ------------------------------------------------------------------ rows */

static void
show_people (HwMeetingReportPage *self, const HwMeetingReport *report)
{
  hw_row_group_begin (self->people);
  for (guint i = 0; i <= HW_AUDIENCE_ALL; i++)
    {
      const HwAudienceCell *asked = &report->asked[i], *came = &report->came[i];
      g_autofree char *value = dup_came (asked, came);
      g_autofree char *interval = dup_interval (asked, came);

      AdwActionRow *row;

      if (asked->n == 0 && !asked->is_hidden)
        continue;
      row = hw_row_group_tell (self->people, hw_audience_nick (i), hw_audience_label (i), interval,
                               value);
      hw_counted_page_offer_share (row, HW_COUNTED_INVITATIONS, _ ("Came"), came->ids,
                                   _ ("Asked"), asked->ids);
    }
  hw_row_group_end (self->people);
}

static void
show_quarters (HwMeetingReportPage *self, const HwMeetingReport *report)
{
  hw_row_group_begin (self->quarters);
  for (guint i = HW_N_QUARTERS; i-- > 0;)
    {
      const HwMeetingQuarter *quarter = &report->quarters[i];
      g_autofree char *key = hw_quarter_dup_name (quarter->first);
      g_autofree char *title = dup_quarter (quarter->first);
      g_autofree char *value = dup_share (quarter->n_ftm, quarter->n_held);

      hw_counted_page_offer_share (
          hw_row_group_tell (self->quarters, key, title, NULL, value), HW_COUNTED_MEETINGS,
          _ ("Counted as family team meetings"), quarter->ftm, NULL, quarter->held);
    }
  hw_row_group_end (self->quarters);
}

static void
tell_kin (HwRowGroup *group, const char *key, const char *title, const HwKinCount *kin)
{
  g_autofree char *value = dup_share (kin->n_raised, kin->n_held);
  /* Translators: at so many of these meetings a relative was chosen to take the child in */
  g_autofree char *chosen
      = kin->n_chosen ? g_strdup_printf (_ ("chosen at %u"), kin->n_chosen) : NULL;

  g_autoptr (GPtrArray) raised = hw_ids_without (kin->raised, kin->chosen);
  g_autoptr (GPtrArray) others = hw_ids_without (kin->held, kin->raised);
  const HwCountedPart parts[] = {
    { _ ("Kinship care was chosen"), HW_COUNTED_MEETINGS, kin->chosen },
    { _ ("Kinship care was talked about"), HW_COUNTED_MEETINGS, raised },
    { _ ("All others"), HW_COUNTED_MEETINGS, others },
  };

  hw_counted_page_offer (hw_row_group_tell (group, key, title, chosen, value), parts,
                         G_N_ELEMENTS (parts));
}

/* S2-5 */
static void
show_kin (HwMeetingReportPage *self, const HwMeetingReport *report)
{
  hw_row_group_begin (self->kin);
  for (guint i = 1; i < HW_N_CONFERENCES; i++)
    if (report->kin[i].n_held > 0)
      tell_kin (self->kin, hw_conference_labels[i], _ (hw_conference_labels[i]), &report->kin[i]);
  if (report->kin_all.n_held > 0)
    tell_kin (self->kin, "all", _ ("All family conferences"), &report->kin_all);
  hw_row_group_end (self->kin);
}

static void
show_besides (HwMeetingReportPage *self, const HwMeetingReport *report)
{
  guint n_families = report->families->len;
  g_autofree char *hours = dup_share (report->after->len, report->with_hours->len);
  g_autofree char *family = dup_share (report->n_family_time, report->n_planning);
  g_autofree char *changes
      = n_families ? g_strdup_printf ("%.1f", (double) report->changes->len / n_families)
                   : g_strdup (_ ("none"));
  AdwActionRow *row;

  hw_row_group_begin (self->besides);
  row = hw_row_group_tell (self->besides, "hours", _ ("Meetings held after hours"),
                           _ ("Outside of 08:00 to 17:00 of a working day"), hours);
  hw_counted_page_offer_share (row, HW_COUNTED_MEETINGS, _ ("After hours"), report->after, NULL,
                               report->with_hours);
  row = hw_row_group_tell (self->besides, "family-time",
                           _ ("Planning meetings with the family’s own time"), NULL, family);
  hw_counted_page_offer_share (row, HW_COUNTED_MEETINGS, _ ("With the family’s own time"),
                               report->family_time, NULL, report->planning);
  row = hw_row_group_tell (self->besides, "changes", _ ("Changes of facilitator a family"), NULL,
                           changes);
  hw_facilitators_page_offer_changes (row, report->families, report->changes);
  hw_row_group_end (self->besides);
}

/* ------------------------------------------------------------------ reading */

static gboolean
report_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
            GError **error)
{
  HwMeetingReport *report = hw_meeting_report_read (store, error);

  if (!report)
    return FALSE;
  g_value_init (result, HW_TYPE_MEETING_REPORT);
  g_value_take_boxed (result, report);
  return TRUE;
}

static void
on_report_cb (gpointer data, const GValue *value, const GError *error)
{
  HwMeetingReportPage *self = data;
  const HwMeetingReport *report = value ? g_value_get_boxed (value) : NULL;

  if (!report)
    {
      hw_office_say (self, error->message);
      return;
    }
  show_people (self, report);
  show_quarters (self, report);
  show_kin (self, report);
  show_besides (self, report);
}

static void
hw_meeting_report_page_load (HwOfficePart *part)
{
  hw_office_run (part, hw_office_part_thread (part), report_job, NULL, NULL, on_report_cb);
}

/* ------------------------------------------------------------------ object */

static void
hw_meeting_report_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_MEETING_REPORT_PAGE);
  G_OBJECT_CLASS (hw_meeting_report_page_parent_class)->dispose (object);
}

static void
hw_meeting_report_page_init (HwMeetingReportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hw_inner_scroller_set_name (GTK_WIDGET (self->page), _ ("Who Comes to Meetings"));
}

static void
hw_meeting_report_page_class_init (HwMeetingReportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_meeting_report_page_dispose;
  HW_OFFICE_PART_CLASS (klass)->load = hw_meeting_report_page_load;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/office/hw-meeting-report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwMeetingReportPage, page);
  gtk_widget_class_bind_template_child (widget_class, HwMeetingReportPage, people);
  gtk_widget_class_bind_template_child (widget_class, HwMeetingReportPage, quarters);
  gtk_widget_class_bind_template_child (widget_class, HwMeetingReportPage, kin);
  gtk_widget_class_bind_template_child (widget_class, HwMeetingReportPage, besides);
}
