/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One function a kind of element.
 */

#include "ui/plans/hw-plan-words.h"

#include "domain/plans/hw-task-rules.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

/* The value of a field as people read it, with its label where the value alone would not tell.
 * Owned; "" for an absent one. */
static char *
dup_value (gpointer record, const char *name)
{
  return hw_record_show (record,
                         hw_record_class_find (HW_RECORD_GET_CLASS (record), name));
}

static void
append_value (GString *line, gpointer record, const char *name)
{
  g_autofree char *value = dup_value (record, name);

  hw_words_append (line, value);
}

/* «Measure: clean tests». */
static void
append_labelled (GString *line, gpointer record, const char *name)
{
  const HwField *field = hw_record_class_find (HW_RECORD_GET_CLASS (record), name);
  g_autofree char *value = hw_record_show (record, field);
  /* Translators: a field of a record and what it holds */
  g_autofree char *both = *value ? g_strdup_printf (_ ("%s: %s"), _ (field->label), value) : NULL;

  hw_words_append (line, both);
}

/* ------------------------------------------------------------------ the plan */

char *
hw_plan_words_dup_status (HwCasePlan *plan)
{
  if (plan->status == HW_PLAN_STATUS_AGREED && plan->asked_date)
    return g_strdup (_ ("Approval asked for"));
  return dup_value (plan, "status");
}

HwState
hw_plan_words_status_state (HwCasePlan *plan)
{
  if (plan->status == HW_PLAN_STATUS_APPROVED)
    return HW_STATE_DONE;
  return plan->asked_date && plan->status != HW_PLAN_STATUS_CLOSED ? HW_STATE_SOON
                                                                   : HW_STATE_PLAIN;
}

char *
hw_plan_words_dup_version_number (gint64 version)
{
  g_autofree char *number = g_strdup_printf ("%" PRId64, version);

  /* Translators: which version of a case plan */
  return g_strdup_printf (_ ("Version %s"), number);
}

char *
hw_plan_words_dup_version (HwCasePlan *plan)
{
  GString *line = g_string_new (NULL);
  g_autofree char *status = hw_plan_words_dup_status (plan);
  g_autofree char *words = hw_plan_words_dup_version_number (plan->version);

  hw_words_append (line, words);
  hw_words_append (line, status);
  return g_string_free (line, FALSE);
}

char *
hw_plan_words_dup_share (const HwPlanWhole *whole)
{
  guint all, familys = hw_plan_count_familys (whole, &all);

  if (all == 0)
    return g_strdup ("");
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u task is the family’s own",
                                       "%u of %u tasks are the family’s own", all),
                          familys, all);
}

/* ------------------------------------------------------------------ tasks */

HwState
hw_plan_words_task_state (const HwPlanView *view, HwTask *task)
{
  if (task->done_date)
    return HW_STATE_DONE;
  return hw_task_is_overdue (task, view->whole->plan->from_date, view->whole->tasks, view->today)
             ? HW_STATE_LATE
             : HW_STATE_PLAIN;
}

static char *
dup_due (const HwPlanView *view, HwTask *task)
{
  HwDay due = hw_task_due (task, view->whole->plan->from_date, view->whole->tasks);
  g_autofree char *day = hw_day_dup_short (task->done_date ? task->done_date : due, view->today);

  if (task->done_date)
    return g_strdup_printf (_ ("done %s"), day);
  if (!due)
    return NULL;
  if (due < view->today)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day late", "%d days late",
                                         view->today - due),
                            view->today - due);
  return g_strdup_printf (_ ("due %s"), day);
}

static void
append_task (GString *line, const HwPlanView *view, HwTask *task)
{
  HwDuration duration = { task->duration, task->duration_unit, task->until_date };
  g_autofree char *how_long = hw_duration_dup_words (&duration);
  g_autofree char *due = dup_due (view, task);
  const HwTask *before = hw_task_before (task, view->whole->tasks);
  /* Translators: after another task, whose words stand between the quotes */
  g_autofree char *after = before ? g_strdup_printf (_ ("after “%s”"), before->what) : NULL;

  hw_words_append (line, hw_plan_task_who (view->whole, task));
  hw_words_append (line, task->scope);
  hw_words_append (line, task->timing);
  hw_words_append (line, after);
  hw_words_append (line, how_long);
  hw_words_append (line, due);
}

/* ------------------------------------------------------------------ the others */

static void
append_objective (GString *line, HwObjective *objective)
{
  append_labelled (line, objective, "measure");
  append_labelled (line, objective, "target");
  append_labelled (line, objective, "anchor");
  append_labelled (line, objective, "compliance");
  append_labelled (line, objective, "success");
}

static void
append_service (GString *line, const HwPlanView *view, HwPlanService *service)
{
  g_autofree char *period = service->from_date || service->until_date
                                ? hw_words_dup_period (service->from_date, service->until_date,
                                                       view->today)
                                : NULL;

  hw_words_append (line, hw_plan_whole_title (view->whole, service->provider));
  hw_words_append (line, service->how);
  append_labelled (line, service, "need-intensity");
  append_labelled (line, service, "service-intensity");
  append_value (line, service, "status");
  hw_words_append (line, period);
}

static void
append_participant (GString *line, const HwPlanView *view, HwPlanParticipant *one)
{
  g_autofree char *signed_on = one->signed_date ? hw_day_dup_short (one->signed_date, view->today)
                                                : NULL;
  g_autofree char *words
      = signed_on ? g_strdup_printf (_ ("signed %s"), signed_on) : NULL;

  append_labelled (line, one, "took-part");
  hw_words_append (line, one->reason);
  hw_words_append (line, words);
}

char *
hw_plan_words_dup_facts (const HwPlanView *view, HwRecord *record)
{
  GString *line = g_string_new (NULL);

  if (HW_IS_TASK (record))
    append_task (line, view, HW_TASK (record));
  else if (HW_IS_OBJECTIVE (record))
    append_objective (line, HW_OBJECTIVE (record));
  else if (HW_IS_PLAN_SERVICE (record))
    append_service (line, view, HW_PLAN_SERVICE (record));
  else if (HW_IS_PLAN_PARTICIPANT (record))
    append_participant (line, view, HW_PLAN_PARTICIPANT (record));
  else if (HW_IS_PLAN_FINDING (record))
    {
      append_value (line, record, "source");
      append_labelled (line, record, "anchor");
    }
  else if (HW_IS_PLAN_GOAL (record))
    {
      append_labelled (line, record, "outcome");
      append_value (line, record, "result");
    }
  return g_string_free (line, FALSE);
}

char *
hw_plan_words_dup_title (const HwPlanWhole *whole, HwRecord *record)
{
  const char *title;

  if (!HW_IS_PLAN_PARTICIPANT (record))
    return hw_record_dup_title (record);
  title = hw_plan_whole_who (whole, record);
  return g_strdup (title ? title : _ ("Somebody who is not recorded any more"));
}

char *
hw_plan_words_dup_said (const HwPlanView *view)
{
  const HwCasePlan *plan = view->whole->plan;

  if (plan->return_comments && hw_plan_view_is_open (view) && !plan->asked_date)
    return g_strdup_printf (_ ("Returned: %s"), plan->return_comments);
  if (plan->status == HW_PLAN_STATUS_APPROVED && hw_plan_is_to_review (view->whole))
    return g_strdup (_ ("To review: there is a newer CQA than the one this plan rests on."));
  return g_strdup ("");
}
