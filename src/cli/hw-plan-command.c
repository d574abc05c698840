/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What «plan» does: what a case plan lacks, and its steps to approval and beyond.
 */

#include "cli/hw-commands.h"

#include "base/hw-error.h"
#include "domain/plans/hw-case-plan-act.h"
#include "domain/plans/hw-case-plan-query.h"
#include "domain/plans/hw-plan-rules.h"
#include "domain/plans/hw-plan-outcomes-query.h"

#include <glib/gi18n-lib.h>

static const HwColumn gap_columns[] = {
  { "element", N_ ("Element") },
  { "id", N_ ("Id"), TRUE },
  { "missing", N_ ("Missing") },
  { "requirement", N_ ("Requirement") },
  { NULL },
};

static void
add_gap (HwRows *rows, const char *element, const char *id, const char *missing,
         const char *requirement)
{
  hw_rows_add_text (rows, element);
  hw_rows_add (rows, HW_KIND_REF, id);
  hw_rows_add_text (rows, missing);
  hw_rows_add_text (rows, requirement);
}

static gboolean
answer_gaps (HwCall *call, const char *plan, GError **error)
{
  HwStore *store = hw_call_store (call);
  g_autoptr (HwPlanWhole) whole = hw_case_plan_read (store, plan, error);
  g_autoptr (GPtrArray) gaps = NULL;

  if (!whole)
    return FALSE;
  gaps = hw_plan_find_gaps (whole, hw_store_today (store));
  for (guint i = 0; i < gaps->len; i++)
    {
      const HwPlanGap *gap = g_ptr_array_index (gaps, i);

      add_gap (call->answer, gap->element, gap->id, gap->missing, gap->requirement);
    }
  return TRUE;
}

gboolean
hw_plan_command_check (HwCall *call, GError **error)
{
  HwStore *store = hw_call_store (call);
  const char *family = call->arguments[0];
  g_autoptr (HwFamily) found = hw_store_find (store, HW_TYPE_FAMILY, family, error);
  g_autoptr (GError) local = NULL;
  g_autofree char *plan = found ? hw_case_plan_find_latest (store, family, &local) : NULL;

  if (!found)
    return FALSE;
  call->answer = hw_rows_new (TRUE, gap_columns);
  if (plan)
    {
      if (!answer_gaps (call, plan, error))
        return FALSE;
    }
  else if (g_error_matches (local, HW_ERROR, HW_ERROR_NOT_FOUND))
    add_gap (call->answer, "case-plan", NULL, "case-plan", "S3-8");
  else
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (hw_rows_n_rows (call->answer))
    call->status = HW_EXIT_BAD_NEWS;
  return TRUE;
}

/* ------------------------------------------------------------------ what comes of plans */

static const HwColumn due_columns[] = {
  { "id", N_ ("Id"), TRUE }, { "due", N_ ("Due") },   { "overdue", N_ ("Overdue") },
  { "what", N_ ("Task") },   { "who", N_ ("Whose") }, { NULL },
};

gboolean
hw_plan_command_due (HwCall *call, GError **error)
{
  HwStore *store = hw_call_store (call);
  const char *family = call->arguments[0];
  g_autoptr (HwFamily) found = hw_store_find (store, HW_TYPE_FAMILY, family, error);
  g_autofree char *plan = found ? hw_case_plan_find_current (store, family, error) : NULL;
  g_autoptr (HwPlanWhole) whole = plan ? hw_case_plan_read (store, plan, error) : NULL;
  g_autoptr (GArray) list = NULL;

  if (!whole)
    return FALSE;
  list = hw_plan_find_due (whole, NULL, hw_store_today (store));
  call->answer = hw_rows_new (TRUE, due_columns);
  for (guint i = 0; i < list->len; i++)
    {
      const HwPlanDue *one = &g_array_index (list, HwPlanDue, i);
      char day[HW_DAY_LENGTH];

      hw_rows_add (call->answer, HW_KIND_REF, HW_RECORD (one->task)->id);
      hw_rows_add (call->answer, HW_KIND_DAY, hw_day_format (one->due, day));
      hw_rows_add_flag (call->answer, one->is_overdue);
      hw_rows_add_text (call->answer, one->task->what);
      hw_rows_add_text (call->answer, hw_plan_task_who (whole, one->task));
      if (one->is_overdue)
        call->status = HW_EXIT_BAD_NEWS;
    }
  return TRUE;
}

static const HwColumn waiting_columns[] = {
  { "child", N_ ("Child"), TRUE },   { "child-name", N_ ("Child") },
  { "family", N_ ("Family"), TRUE }, { "family-name", N_ ("Family") },
  { "plan", N_ ("Plan"), TRUE },     { "approved", N_ ("Approved") },
  { "days", N_ ("Days") },           { NULL },
};

static const HwColumn steps_columns[] = {
  { "children", N_ ("Children") },
  { "approved", N_ ("With an approved plan") },
  { "approved-percent", N_ ("Of all, percent") },
  { "started", N_ ("With a first step done") },
  { "started-percent", N_ ("Of all, percent") },
  { "waiting", N_ ("Approved more than 60 days ago, and no step done") },
  { NULL },
};

static HwRows *
make_waiting (GPtrArray *waiting)
{
  HwRows *rows = hw_rows_new (TRUE, waiting_columns);

  for (guint i = 0; i < waiting->len; i++)
    {
      const HwPlanWait *one = g_ptr_array_index (waiting, i);
      char day[HW_DAY_LENGTH];

      hw_rows_add (rows, HW_KIND_REF, one->child);
      hw_rows_add_text (rows, one->title);
      hw_rows_add (rows, HW_KIND_REF, one->family);
      hw_rows_add_text (rows, one->family_title);
      hw_rows_add (rows, HW_KIND_REF, one->plan);
      hw_rows_add (rows, HW_KIND_DAY, hw_day_format (one->approved, day));
      hw_rows_add_int (rows, one->days);
    }
  return rows;
}

/* Rounded; nothing where there is nobody. */
static void
add_percent (HwRows *rows, guint part, guint all)
{
  if (all)
    hw_rows_add_int (rows, (part * 200 + all) / (all * 2));
  else
    hw_rows_add (rows, HW_KIND_INT, NULL);
}

gboolean
hw_plan_command_steps (HwCall *call, GError **error)
{
  g_autoptr (HwPlanOutcomes) steps = hw_plan_outcomes_read (hw_call_store (call), error);

  if (!steps)
    return FALSE;
  call->answer = hw_rows_new (FALSE, steps_columns);
  hw_rows_add_int (call->answer, steps->children);
  hw_rows_add_int (call->answer, steps->approved);
  add_percent (call->answer, steps->approved, steps->children);
  hw_rows_add_int (call->answer, steps->started);
  add_percent (call->answer, steps->started, steps->children);
  hw_rows_take_rows (call->answer, make_waiting (steps->waiting));
  if (steps->waiting->len)
    call->status = HW_EXIT_BAD_NEWS;
  return TRUE;
}

static const HwColumn unchanged_columns[] = {
  { "family", N_ ("Family"), TRUE },       { "family-name", N_ ("Family") },
  { "plan", N_ ("Plan"), TRUE },           { "version", N_ ("Version") },
  { "objective", N_ ("Objective"), TRUE }, { "what", N_ ("Objective") },
  { "success", N_ ("Changed") },           { NULL },
};

gboolean
hw_plan_command_unchanged (HwCall *call, GError **error)
{
  g_autoptr (GPtrArray) list = hw_plan_unchanged_read (hw_call_store (call), error);

  if (!list)
    return FALSE;
  call->answer = hw_rows_new (TRUE, unchanged_columns);
  for (guint i = 0; i < list->len; i++)
    {
      const HwPlanUnchanged *one = g_ptr_array_index (list, i);
      HwRecord *objective = HW_RECORD (one->objective);
      g_autofree char *success = hw_record_print (
          objective, hw_record_class_find (HW_RECORD_GET_CLASS (objective), "success"));

      hw_rows_add (call->answer, HW_KIND_REF, one->family);
      hw_rows_add_text (call->answer, one->family_title);
      hw_rows_add (call->answer, HW_KIND_REF, one->plan);
      hw_rows_add_int (call->answer, one->version);
      hw_rows_add (call->answer, HW_KIND_REF, objective->id);
      hw_rows_add_text (call->answer, one->objective->what);
      hw_rows_add (call->answer, HW_KIND_ENUM, success);
    }
  if (list->len)
    call->status = HW_EXIT_BAD_NEWS;
  return TRUE;
}

/* ------------------------------------------------------------------ acts */

static gboolean
answer_plan (HwCall *call, const char *id, GError **error)
{
  g_autoptr (HwRecord) plan
      = hw_store_find (hw_call_store (call), HW_TYPE_CASE_PLAN, id, error);

  if (!plan)
    return FALSE;
  call->answer = hw_rows_new_for_records (FALSE, HW_RECORD_GET_CLASS (plan));
  hw_rows_add_record (call->answer, plan);
  return TRUE;
}

/* An act that makes a plan from what the first argument names. */
static gboolean
make (HwCall *call, gint64 (*act) (HwStore *, const char *, char **, GError **), GError **error)
{
  g_autofree char *made = NULL;

  return act (hw_call_store (call), call->arguments[0], &made, error)
         && answer_plan (call, made, error);
}

static gboolean
take (HwCall *call, gint64 (*act) (HwStore *, const char *, GError **), GError **error)
{
  return act (hw_call_store (call), call->arguments[0], error)
         && answer_plan (call, call->arguments[0], error);
}

gboolean
hw_plan_command_begin (HwCall *call, GError **error)
{
  return make (call, hw_case_plan_begin, error);
}

gboolean
hw_plan_command_revise (HwCall *call, GError **error)
{
  return make (call, hw_case_plan_revise, error);
}

gboolean
hw_plan_command_agree (HwCall *call, GError **error)
{
  return take (call, hw_case_plan_agree, error);
}

gboolean
hw_plan_command_ask (HwCall *call, GError **error)
{
  return take (call, hw_case_plan_ask, error);
}

gboolean
hw_plan_command_return (HwCall *call, GError **error)
{
  return hw_case_plan_return (hw_call_store (call), call->arguments[0],
                              call->options[HW_OPTION_REASON], error)
         && answer_plan (call, call->arguments[0], error);
}

gboolean
hw_plan_command_approve (HwCall *call, GError **error)
{
  return take (call, hw_case_plan_approve, error);
}

gboolean
hw_plan_command_close (HwCall *call, GError **error)
{
  return hw_case_plan_close (hw_call_store (call), call->arguments[0], NULL, error)
         && answer_plan (call, call->arguments[0], error);
}
