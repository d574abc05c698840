/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What «home» reports: for what homes are approved, and how often children move on from them.
 */

#include "cli/hw-commands.h"

#include "domain/office/hw-homes-report-query.h"
#include "domain/office/hw-homes-report-rules.h"

#include <glib/gi18n-lib.h>

static void
add_number (HwRows *rows, gboolean is_told, guint number)
{
  if (is_told)
    hw_rows_add_int (rows, number);
  else
    hw_rows_add (rows, HW_KIND_INT, NULL);
}

/* ------------------------------------------------------------------ by type */

static const HwColumn type_columns[] = {
  { "type", NULL, TRUE },        { "what", N_ ("Approved as") }, { "homes", N_ ("Homes") },
  { "of", N_ ("Of") },           { "percent", N_ ("Percent") },  { "low", N_ ("From") },
  { "high", N_ ("To") },         { "homes-ids", NULL, TRUE },    { NULL },
};

gboolean
hw_home_command_by_type (HwCall *call, GError **error)
{
  g_autoptr (HwHomesReport) report = hw_homes_report_read (hw_call_store (call), error);

  if (!report)
    return FALSE;
  call->answer = hw_rows_new (TRUE, type_columns);
  for (guint i = 0; i < HW_N_RESOURCE_GROUPS; i++)
    {
      gboolean has_share = report->n_homes > 0;

      hw_rows_add_text (call->answer, hw_home_group_nick (i));
      hw_rows_add_text (call->answer, hw_home_group_label (i));
      hw_rows_add_int (call->answer, report->groups[i]);
      hw_rows_add_int (call->answer, report->n_homes);
      hw_rows_add_decimal (call->answer, has_share, report->shares[i].share * 100);
      hw_rows_add_decimal (call->answer, has_share, report->shares[i].low * 100);
      hw_rows_add_decimal (call->answer, has_share, report->shares[i].high * 100);
      hw_rows_add_ids (call->answer, report->homes[i]);
    }
  return TRUE;
}

/* ------------------------------------------------------------------ moves */

static const HwColumn move_columns[] = {
  { "type", NULL, TRUE },
  { "what", N_ ("Homes") },
  { "children", N_ ("Children") },
  { "days", N_ ("Days") },
  { "moves", N_ ("Moves") },
  { "per-1000-days", N_ ("Per 1,000 days") },
  { "hidden", N_ ("Hidden") },
  { "children-ids", NULL, TRUE },
  { "moves-ids", NULL, TRUE },
  { NULL },
};

static void
add_moves (HwRows *rows, const char *nick, const char *label, const HwHomeMoves *moves)
{
  hw_rows_add_text (rows, nick);
  hw_rows_add_text (rows, label);
  add_number (rows, !moves->is_hidden, moves->n_children);
  add_number (rows, !moves->is_hidden, moves->n_days);
  add_number (rows, !moves->is_hidden, moves->n_moves);
  hw_rows_add_decimal (rows, !moves->is_hidden && moves->n_days > 0, moves->per_thousand);
  hw_rows_add_flag (rows, moves->is_hidden);
  hw_rows_add_ids (rows, moves->children);
  hw_rows_add_ids (rows, moves->moves);
}

gboolean
hw_home_command_moves (HwCall *call, GError **error)
{
  g_autoptr (HwHomesReport) report = hw_homes_report_read (hw_call_store (call), error);

  if (!report)
    return FALSE;
  call->answer = hw_rows_new (TRUE, move_columns);
  for (guint i = 0; i <= HW_HOME_GROUP_ALL; i++)
    add_moves (call->answer, hw_home_group_nick (i), hw_home_group_label (i), &report->moves[i]);
  add_moves (call->answer, "concurrent", _ ("Approved as concurrent homes"),
             &report->concurrent[0]);
  add_moves (call->answer, "not-concurrent", _ ("Not approved as concurrent homes"),
             &report->concurrent[1]);
  return TRUE;
}
