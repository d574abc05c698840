/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What «concurrent» does: what Plan A and Plan B of a child lack, the end of Plan B, the
 * diligent-search statement, whose first decision came late, and the report by race.
 */

#include "cli/hw-commands.h"

#include "base/hw-error.h"
#include "domain/concurrent/hw-concurrent-act.h"
#include "domain/concurrent/hw-concurrent-query.h"
#include "domain/concurrent/hw-concurrent-rules.h"
#include "domain/concurrent/hw-first-decision-query.h"
#include "domain/concurrent/hw-first-decision-rules.h"
#include "domain/concurrent/hw-race-report-query.h"
#include "domain/concurrent/hw-race-report-rules.h"
#include "domain/office/hw-print-query.h"
#include "domain/reviews/hw-review-rules.h"
#include "report/concurrent/hw-search-statement.h"
#include "store/hw-journal.h"
#include "store/office/hw-file.h"

#include <glib/gi18n-lib.h>

/* US Letter, in points. */
#define WIDTH 612
#define HEIGHT 792

static const HwColumn gap_columns[] = {
  { "element", N_ ("Element") },
  { "id", N_ ("Id"), TRUE },
  { "missing", N_ ("Missing") },
  { "requirement", N_ ("Requirement") },
  { "due", N_ ("Due") },
  { "late", N_ ("Late") },
  { "words", N_ ("In words") },
  { NULL },
};

static const HwColumn file_columns[] = {
  { "file", N_ ("File") },
  { "pages", N_ ("Pages") },
  { NULL },
};

gboolean
hw_concurrent_command_check (HwCall *call, GError **error)
{
  g_autoptr (HwConcurrent) plans
      = hw_concurrent_read (hw_call_store (call), call->arguments[0], error);
  g_autoptr (GPtrArray) gaps = NULL;

  if (!plans)
    return FALSE;
  gaps = hw_concurrent_find_gaps (plans);
  call->answer = hw_rows_new (TRUE, gap_columns);
  for (guint i = 0; i < gaps->len; i++)
    {
      const HwConcurrentGap *gap = g_ptr_array_index (gaps, i);
      g_autofree char *due = hw_day_dup_iso (gap->due);

      hw_rows_add_text (call->answer, gap->element);
      hw_rows_add (call->answer, HW_KIND_REF, gap->id);
      hw_rows_add_text (call->answer, gap->missing);
      hw_rows_add_text (call->answer, gap->requirement);
      hw_rows_add (call->answer, HW_KIND_DAY, due);
      hw_rows_add (call->answer, HW_KIND_FLAG, gap->is_late ? "true" : "false");
      hw_rows_add_text (call->answer, gap->words);
      if (gap->is_late)
        call->status = HW_EXIT_BAD_NEWS;
    }
  return TRUE;
}

static gboolean
answer_goals (HwCall *call, GError **error)
{
  g_autoptr (GPtrArray) goals
      = hw_store_list_by (hw_call_store (call), HW_TYPE_GOAL, "child", call->arguments[0], error);

  if (!goals)
    return FALSE;
  call->answer = hw_rows_new_for_records (TRUE, g_type_class_peek (HW_TYPE_GOAL));
  for (guint i = 0; i < goals->len; i++)
    hw_rows_add_record (call->answer, g_ptr_array_index (goals, i));
  return TRUE;
}

gboolean
hw_concurrent_command_drop (HwCall *call, GError **error)
{
  return hw_plan_b_drop (hw_call_store (call), call->arguments[0],
                         call->options[HW_OPTION_REASON], error)
         && answer_goals (call, error);
}

gboolean
hw_concurrent_command_take_up (HwCall *call, GError **error)
{
  return hw_plan_b_take_up (hw_call_store (call), call->arguments[0],
                            call->options[HW_OPTION_REASON], error)
         && answer_goals (call, error);
}

/* Nothing leaves the office before its line is in the access log. */
static gboolean
write_pages (HwCall *call, HwPrintFrame *frame, GError **error)
{
  const char *path = call->arguments[1];
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GBytes) pdf = hw_print_frame_to_pdf (frame, WIDTH, HEIGHT, error);
  g_autofree char *reason
      = g_strdup_printf ("print search-statement %u %s", frame->n_pages, name);
  g_autoptr (GError) local = NULL;

  if (!pdf
      || !hw_access_note (hw_call_store (call), "child", call->arguments[0], reason, error))
    return FALSE;
  if (hw_file_replace (path, pdf, &local))
    return TRUE;
  g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("Nothing was written to %s: %s"), path,
               local->message);
  return FALSE;
}

gboolean
hw_concurrent_command_print_search (HwCall *call, GError **error)
{
  HwStore *store = hw_call_store (call);
  const char *code = call->options[HW_OPTION_LANGUAGE];
  g_autoptr (HwConcurrent) plans = hw_concurrent_read (store, call->arguments[0], error);
  g_autoptr (HwTongue) tongue = plans && code ? hw_tongue_open (code, error) : NULL;
  g_autoptr (HwPrintHead) head = NULL;
  g_autoptr (HwPrintFrame) frame = NULL;
  g_autofree char *office = g_path_get_basename (hw_office_folder (call->office));

  if (!plans || (code && !tongue) || !(head = hw_print_head_read (store, error)))
    return FALSE;
  frame = hw_search_statement_new (plans, hw_relative_notice_by (plans->stay, 0), office, tongue);
  hw_print_frame_take_head (frame, head);
  if (!write_pages (call, frame, error))
    return FALSE;
  call->answer = hw_rows_new (FALSE, file_columns);
  hw_rows_add_text (call->answer, call->arguments[1]);
  hw_rows_add_int (call->answer, frame->n_pages);
  return TRUE;
}

/* ------------------------------------------------------------------ first decision */

static const HwColumn decision_columns[] = {
  { "child", NULL, TRUE },
  { "name", N_ ("Child") },
  { "family", N_ ("Family") },
  { "worker", N_ ("Worker") },
  { "removal-date", N_ ("In care since") },
  { "decision", NULL, TRUE },
  { "what", N_ ("First decision"), FALSE, TRUE },
  { "decision-date", N_ ("On") },
  { "day", N_ ("Day in care") },
  { "late", N_ ("Days late") },
  { NULL },
};

gboolean
hw_concurrent_command_first_decision (HwCall *call, GError **error)
{
  g_autoptr (HwFirstDecisions) all = hw_first_decisions_read (hw_call_store (call), error);

  if (!all)
    return FALSE;
  call->answer = hw_rows_new (TRUE, decision_columns);
  for (guint i = 0; i < all->late->len; i++)
    {
      const HwFirstDecision *one = g_ptr_array_index (all->late, i);
      g_autofree char *removal = hw_day_dup_iso (one->removal);
      g_autofree char *day = hw_day_dup_iso (one->day);

      hw_rows_add (call->answer, HW_KIND_REF, one->child);
      hw_rows_add_text (call->answer, one->name);
      hw_rows_add_text (call->answer, one->family);
      hw_rows_add_text (call->answer, one->worker);
      hw_rows_add (call->answer, HW_KIND_DAY, removal);
      hw_rows_add_text (call->answer, hw_first_decision_nick (one->kind));
      hw_rows_add_text (call->answer, hw_first_decision_label (one->kind));
      hw_rows_add (call->answer, HW_KIND_DAY, day);
      hw_rows_add_int (call->answer, HW_REVIEW_DUE + one->late);
      hw_rows_add_int (call->answer, one->late);
    }
  return TRUE;
}

/* ------------------------------------------------------------------ by race */

static const HwColumn race_columns[] = {
  { "group", NULL, TRUE },
  { "race", N_ ("Race") },
  { "measure", NULL, TRUE },
  { "what", N_ ("What") },
  { "n", N_ ("Children") },
  { "of", N_ ("Of") },
  { "percent", N_ ("Percent") },
  { "low", N_ ("From") },
  { "high", N_ ("To") },
  { "hidden", N_ ("Hidden") },
  { "ids", NULL, TRUE },
  { NULL },
};

static void
add_number (HwRows *rows, gboolean is_told, double number)
{
  if (is_told)
    hw_rows_add_int (rows, (gint64) (number + 0.5));
  else
    hw_rows_add (rows, HW_KIND_INT, NULL);
}

/* @measure: -1: how many children the group has. */
static void
add_race_row (HwRows *rows, const HwRaceReport *report, guint group, int measure)
{
  const HwRaceCell *people = &report->people[group];
  const HwRaceCell *cell = measure < 0 ? people : &report->cells[group][measure];
  const HwRaceCell *base = measure < 0 ? &report->people[HW_RACE_GROUP_ALL] : people;
  gboolean has_share = !cell->is_hidden && !base->is_hidden && base->n > 0;

  hw_rows_add_text (rows, hw_race_group_nick (group));
  hw_rows_add_text (rows, hw_race_group_label (group));
  hw_rows_add_text (rows, measure < 0 ? "in-care" : hw_search_measure_nick (measure));
  hw_rows_add_text (rows, measure < 0 ? _ ("In care") : hw_search_measure_label (measure));
  add_number (rows, !cell->is_hidden, cell->n);
  add_number (rows, !base->is_hidden, base->n);
  add_number (rows, has_share, cell->share.share * 100);
  add_number (rows, has_share, cell->share.low * 100);
  add_number (rows, has_share, cell->share.high * 100);
  hw_rows_add_flag (rows, cell->is_hidden);
  hw_rows_add_ids (rows, cell->ids);
}

gboolean
hw_concurrent_command_by_race (HwCall *call, GError **error)
{
  g_autoptr (HwRaceReport) report = hw_race_report_read (hw_call_store (call), error);

  if (!report)
    return FALSE;
  call->answer = hw_rows_new (TRUE, race_columns);
  for (int measure = -1; measure < HW_N_SEARCH_MEASURES; measure++)
    for (guint group = 0; group <= HW_RACE_GROUP_ALL; group++)
      if (report->people[group].n > 0 || report->people[group].is_hidden)
        add_race_row (call->answer, report, group, measure);
  return TRUE;
}
