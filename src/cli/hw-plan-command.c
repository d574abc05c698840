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
  return take (call, hw_case_plan_close, error);
}
