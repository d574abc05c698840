/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What «meeting» reports: who was asked and came, what counted in each quarter, and at
 * how many kinship care was an option.
 */

#include "cli/hw-commands.h"

#include "domain/meetings/hw-meeting-report-query.h"
#include "domain/meetings/hw-meeting-report-rules.h"

#include <glib/gi18n-lib.h>

static const HwColumn came_columns[] = {
  { "group", NULL, TRUE },   { "who", N_ ("Who") },    { "asked", N_ ("Asked") },
  { "came", N_ ("Came") },   { "percent", N_ ("Percent") }, { "low", N_ ("From") },
  { "high", N_ ("To") },     { "hidden", N_ ("Hidden") },
  { "asked-ids", NULL, TRUE }, { "came-ids", NULL, TRUE }, { NULL },
};

static void
add_number (HwRows *rows, gboolean is_told, double number)
{
  if (is_told)
    hw_rows_add_int (rows, (gint64) (number + 0.5));
  else
    hw_rows_add (rows, HW_KIND_INT, NULL);
}

static void
add_audience (HwRows *rows, const HwMeetingReport *report, guint audience)
{
  const HwAudienceCell *asked = &report->asked[audience], *came = &report->came[audience];
  gboolean has_share = !asked->is_hidden && !came->is_hidden && asked->n > 0;

  hw_rows_add_text (rows, hw_audience_nick (audience));
  hw_rows_add_text (rows, hw_audience_label (audience));
  add_number (rows, !asked->is_hidden, asked->n);
  add_number (rows, !came->is_hidden, came->n);
  add_number (rows, has_share, came->share.share * 100);
  add_number (rows, has_share, came->share.low * 100);
  add_number (rows, has_share, came->share.high * 100);
  hw_rows_add_flag (rows, asked->is_hidden || came->is_hidden);
  hw_rows_add_ids (rows, asked->ids);
  hw_rows_add_ids (rows, came->ids);
}

gboolean
hw_meeting_command_who_came (HwCall *call, GError **error)
{
  g_autoptr (HwMeetingReport) report = hw_meeting_report_read (hw_call_store (call), error);

  if (!report)
    return FALSE;
  call->answer = hw_rows_new (TRUE, came_columns);
  for (guint i = 0; i <= HW_AUDIENCE_ALL; i++)
    if (report->asked[i].n > 0 || report->asked[i].is_hidden)
      add_audience (call->answer, report, i);
  return TRUE;
}

static const HwColumn quarter_columns[] = {
  { "quarter", N_ ("Quarter") },
  { "from", N_ ("From") },
  { "held", N_ ("Conferences held") },
  { "ftm", N_ ("Counted as family team meetings") },
  { "percent", N_ ("Percent") },
  { "held-ids", NULL, TRUE },
  { "ftm-ids", NULL, TRUE },
  { NULL },
};

gboolean
hw_meeting_command_by_quarter (HwCall *call, GError **error)
{
  g_autoptr (HwMeetingReport) report = hw_meeting_report_read (hw_call_store (call), error);

  if (!report)
    return FALSE;
  call->answer = hw_rows_new (TRUE, quarter_columns);
  for (guint i = 0; i < HW_N_QUARTERS; i++)
    {
      const HwMeetingQuarter *one = &report->quarters[i];
      g_autofree char *name = hw_quarter_dup_name (one->first);
      g_autofree char *from = hw_day_dup_iso (one->first);

      hw_rows_add_text (call->answer, name);
      hw_rows_add (call->answer, HW_KIND_DAY, from);
      hw_rows_add_int (call->answer, one->n_held);
      hw_rows_add_int (call->answer, one->n_ftm);
      add_number (call->answer, one->n_held > 0,
                  one->n_held ? 100.0 * one->n_ftm / one->n_held : 0);
      hw_rows_add_ids (call->answer, one->held);
      hw_rows_add_ids (call->answer, one->ftm);
    }
  return TRUE;
}

/* ------------------------------------------------------------------ by kind */

static const HwColumn kind_columns[] = {
  { "kind", NULL, TRUE },
  { "what", N_ ("Kind") },
  { "held", N_ ("Held") },
  { "kin-option", N_ ("Kinship care talked about") },
  { "kin-chosen", N_ ("Chosen") },
  { "percent", N_ ("Percent") },
  { "held-ids", NULL, TRUE },
  { "kin-option-ids", NULL, TRUE },
  { "kin-chosen-ids", NULL, TRUE },
  { NULL },
};

static void
add_kind (HwRows *rows, const char *nick, const char *label, const HwKinCount *kin)
{
  hw_rows_add_text (rows, nick);
  hw_rows_add_text (rows, label);
  hw_rows_add_int (rows, kin->n_held);
  hw_rows_add_int (rows, kin->n_raised);
  hw_rows_add_int (rows, kin->n_chosen);
  add_number (rows, kin->n_held > 0, kin->n_held ? 100.0 * kin->n_raised / kin->n_held : 0);
  hw_rows_add_ids (rows, kin->held);
  hw_rows_add_ids (rows, kin->raised);
  hw_rows_add_ids (rows, kin->chosen);
}

gboolean
hw_meeting_command_by_kind (HwCall *call, GError **error)
{
  g_autoptr (HwMeetingReport) report = hw_meeting_report_read (hw_call_store (call), error);
  g_autoptr (GEnumClass) kinds = g_type_class_ref (HW_TYPE_CONFERENCE);

  if (!report)
    return FALSE;
  call->answer = hw_rows_new (TRUE, kind_columns);
  for (guint i = 1; i < HW_N_CONFERENCES; i++)
    if (report->kin[i].n_held > 0)
      add_kind (call->answer, g_enum_get_value (kinds, i)->value_nick,
                _ (hw_conference_labels[i]), &report->kin[i]);
  add_kind (call->answer, "family-conferences", _ ("All family conferences"), &report->kin_all);
  return TRUE;
}
