/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The steps of a plan, each with its line in the running record.
 */

#include "domain/plans/hw-case-plan-act.h"

#include "base/hw-error.h"
#include "domain/contacts/hw-running-record.h"
#include "domain/families/hw-staff-rules.h"
#include "domain/plans/hw-case-plan-query.h"
#include "domain/plans/hw-case-plan-rules.h"
#include "domain/plans/hw-plan-copy-act.h"
#include "domain/plans/hw-plan-goal.h"
#include "domain/plans/hw-plan-rules.h"
#include "store/hw-journal.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

/* What the running record tells of the step; FORMAT takes the version. */
static gboolean
note (HwStore *store, HwCasePlan *plan, const char *format, const char *comments, GError **error)
{
  g_autoptr (HwRunningRecord) entry = g_object_new (HW_TYPE_RUNNING_RECORD, NULL);
  g_autofree char *version = g_strdup_printf ("%" PRId64, plan->version);
  g_autoptr (GString) text = g_string_new (format);

  g_string_replace (text, "{version}", version, 0);
  if (comments)
    g_string_append_printf (text, "\n%s", comments);
  g_set_str (&entry->family, plan->family);
  g_set_str (&entry->staff, hw_store_actor (store));
  g_set_str (&entry->text, text->str);
  entry->date = hw_store_today (store);
  return hw_store_save (store, HW_RECORD (entry), NULL, error);
}

/* The end of a step: the plan as it stands now, its line in the record, and the commit. */
static gint64
finish (HwStoreAct **act, HwCasePlan *plan, const char *format, const char *comments,
        GError **error)
{
  HwStore *store = *act;

  return hw_store_save (store, HW_RECORD (plan), NULL, error)
                 && note (store, plan, format, comments, error)
             ? hw_journal_commit (act, error)
             : 0;
}

/* The draft or agreed version that a step begins from. */
static HwCasePlan *
find_open (HwStore *store, const char *id, GError **error)
{
  g_autoptr (HwCasePlan) plan = hw_store_find (store, HW_TYPE_CASE_PLAN, id, error);

  if (plan && !hw_plan_status_is_open (plan->status))
    {
      hw_refuse (error, _ ("This version of the plan is finished. Begin the next one."));
      return NULL;
    }
  return g_steal_pointer (&plan);
}

/* FALSE with the sentences of what stands against approval. */
static gboolean
check_gaps (HwStore *store, const char *id, GError **error)
{
  g_autoptr (HwPlanWhole) whole = hw_case_plan_read (store, id, error);
  g_autoptr (GPtrArray) gaps = NULL;
  g_autoptr (GString) words = NULL;
  gsize start;

  if (!whole)
    return FALSE;
  gaps = hw_plan_find_gaps (whole, hw_store_today (store));
  if (hw_plan_count_blocking (gaps) == 0)
    return TRUE;
  words = g_string_new (_ ("The plan is not complete:"));
  start = words->len;
  for (guint i = 0; i < gaps->len; i++)
    {
      const HwPlanGap *gap = g_ptr_array_index (gaps, i);

      if (gap->blocks)
        g_string_append_printf (words, "%s %s", words->len > start ? ";" : "", gap->words);
    }
  return hw_refuse (error, words->str);
}

/* ------------------------------------------------------------------ begin */

/* FALSE: the family has a plan that is gone on with, or an error. */
static gboolean
may_begin (HwStore *store, const char *family, gint64 *version, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *latest = hw_case_plan_find_latest (store, family, &local);
  g_autoptr (HwCasePlan) plan = NULL;

  if (g_error_matches (local, HW_ERROR, HW_ERROR_NOT_FOUND))
    {
      *version = 1;
      return TRUE;
    }
  if (!latest)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (!(plan = hw_store_find (store, HW_TYPE_CASE_PLAN, latest, error)))
    return FALSE;
  *version = plan->version + 1;
  return plan->status == HW_PLAN_STATUS_CLOSED
         || hw_refuse (error,
                       hw_plan_status_is_open (plan->status)
                           ? _ ("The family has a plan that is being written. Go on with it.")
                           : _ ("The family has an approved plan. Begin its next version."));
}

static gboolean
add_participant (HwStore *store, const char *plan, const char *field, const char *id,
                 GError **error)
{
  g_autoptr (HwRecord) one
      = g_object_new (HW_TYPE_PLAN_PARTICIPANT, "plan", plan, field, id, NULL);

  return hw_store_save (store, one, NULL, error);
}

static gboolean
add_participants (HwStore *store, const HwPlanWhole *whole, GError **error)
{
  const char *plan = whole->plan->parent_instance.id;
  HwDay today = hw_store_today (store);

  for (guint i = 0; i < whole->children->len; i++)
    {
      HwChild *child = g_ptr_array_index (whole->children, i);

      if (hw_day_age (child->birth_date, today) >= HW_PLAN_AGE_OF_PART
          && !add_participant (store, plan, "child", child->parent_instance.id, error))
        return FALSE;
    }
  for (guint i = 0; i < whole->parents->len; i++)
    if (!add_participant (store, plan, "person",
                          HW_RECORD (g_ptr_array_index (whole->parents, i))->id, error))
      return FALSE;
  return TRUE;
}

/* A first version from today, written, with the latest CQA. */
static HwCasePlan *
make_plan (HwStore *store, const char *family, gint64 version, GError **error)
{
  g_autoptr (HwCasePlan) plan = g_object_new (HW_TYPE_CASE_PLAN, "family", family, NULL);
  g_autoptr (GPtrArray) cqas = hw_cqa_list (store, family, error);

  if (!cqas)
    return NULL;
  plan->version = version;
  plan->status = HW_PLAN_STATUS_DRAFT;
  plan->from_date = hw_store_today (store);
  plan->until_date = hw_day_add_months (plan->from_date, HW_PLAN_MONTHS);
  if (cqas->len)
    g_set_str (&plan->cqa, HW_RECORD (g_ptr_array_index (cqas, 0))->id);
  return hw_store_save (store, HW_RECORD (plan), NULL, error) ? g_steal_pointer (&plan) : NULL;
}

gint64
hw_case_plan_begin (HwStore *store, const char *family, char **id, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "plan.begin", error);
  g_autoptr (HwCasePlan) plan = NULL;
  g_autoptr (HwPlanWhole) whole = NULL;
  gint64 version;
  gint64 done;

  if (!act || !may_begin (store, family, &version, error)
      || !(plan = make_plan (store, family, version, error))
      || !(whole = hw_case_plan_read (store, plan->parent_instance.id, error))
      || !add_participants (store, whole, error)
      || !note (store, plan, _ ("Case plan begun, version {version}."), NULL, error)
      || !(done = hw_journal_commit (&act, error)))
    return 0;
  *id = g_strdup (plan->parent_instance.id);
  return done;
}

gint64
hw_case_plan_revise (HwStore *store, const char *id, char **next, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "plan.revise", error);
  g_autoptr (HwPlanWhole) whole = act ? hw_case_plan_read (store, id, error) : NULL;
  g_autoptr (HwCasePlan) copy = NULL;
  g_autofree char *latest = NULL;
  gint64 done;

  if (!whole || !(latest = hw_case_plan_find_latest (store, whole->plan->family, error)))
    return 0;
  if (g_strcmp0 (latest, id) != 0 || hw_plan_status_is_open (whole->plan->status))
    {
      hw_refuse (error, _ ("Only the latest version of a plan, once it is approved, is followed by "
                           "another one."));
      return 0;
    }
  if (!(copy = hw_plan_copy (store, whole, error))
      || !note (store, copy, _ ("Case plan taken up again, version {version}."), NULL, error)
      || !(done = hw_journal_commit (&act, error)))
    return 0;
  *next = g_strdup (copy->parent_instance.id);
  return done;
}

/* ------------------------------------------------------------------ towards approval */

gint64
hw_case_plan_agree (HwStore *store, const char *id, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "plan.agree", error);
  g_autoptr (HwCasePlan) plan = act ? find_open (store, id, error) : NULL;

  if (!plan)
    return 0;
  plan->status = HW_PLAN_STATUS_AGREED;
  plan->agreed_date = hw_store_today (store);
  return finish (&act, plan, _ ("Family agreed to case plan, version {version}."), NULL, error);
}

gint64
hw_case_plan_ask (HwStore *store, const char *id, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "plan.ask", error);
  g_autoptr (HwCasePlan) plan = act ? find_open (store, id, error) : NULL;

  if (!plan || !check_gaps (store, id, error))
    return 0;
  g_set_str (&plan->asked_by, hw_store_actor (store));
  plan->asked_date = hw_store_today (store);
  return finish (&act, plan, _ ("Approval asked for, case plan version {version}."), NULL, error);
}

gint64
hw_case_plan_return (HwStore *store, const char *id, const char *comments, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "plan.return", error);
  g_autoptr (HwCasePlan) plan = act ? find_open (store, id, error) : NULL;
  g_autofree char *said = g_strstrip (g_strdup (comments ? comments : ""));

  if (!plan
      || !hw_staff_check_right (hw_store_look_up (store), hw_store_actor (store), HW_RIGHT_PLANS,
                                error))
    return 0;
  if (!*said)
    {
      hw_refuse (error, _ ("Say what is to be changed: the plan goes back with it."));
      return 0;
    }
  plan->status = HW_PLAN_STATUS_DRAFT;
  plan->asked_date = 0;
  g_set_str (&plan->asked_by, NULL);
  g_set_str (&plan->return_comments, said);
  return finish (&act, plan, _ ("Case plan returned, version {version}."), said, error);
}

static gboolean
supersede (HwStore *store, const char *id, GError **error)
{
  g_autoptr (HwCasePlan) before
      = id ? hw_store_find (store, HW_TYPE_CASE_PLAN, id, error) : NULL;

  if (!before)
    return id == NULL;
  before->status = HW_PLAN_STATUS_SUPERSEDED;
  return hw_store_save (store, HW_RECORD (before), NULL, error);
}

gint64
hw_case_plan_approve (HwStore *store, const char *id, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "plan.approve", error);
  g_autoptr (HwCasePlan) plan = act ? find_open (store, id, error) : NULL;

  if (!plan
      || !hw_staff_check_right (hw_store_look_up (store), hw_store_actor (store), HW_RIGHT_PLANS,
                                error)
      || !check_gaps (store, id, error))
    return 0;
  plan->status = HW_PLAN_STATUS_APPROVED;
  plan->approved_date = hw_store_today (store);
  g_set_str (&plan->approved_by, hw_store_actor (store));
  return supersede (store, plan->previous, error)
             ? finish (&act, plan, _ ("Case plan approved, version {version}."), NULL, error)
             : 0;
}

/* FALSE with the goals of which nobody says how they came out. */
static gboolean
save_results (HwStore *store, const char *plan, GHashTable *results, GError **error)
{
  g_autoptr (GPtrArray) goals
      = hw_store_list_by (store, HW_TYPE_PLAN_GOAL, "plan", plan, error);
  g_autoptr (GString) left = g_string_new (NULL);
  g_autofree char *words = NULL;

  for (guint i = 0; goals && i < goals->len; i++)
    {
      HwPlanGoal *goal = g_ptr_array_index (goals, i);
      gpointer result
          = results ? g_hash_table_lookup (results, HW_RECORD (goal)->id) : NULL;

      if (!goal->result && !result)
        g_string_append_printf (left, "%s«%s»", left->len ? ", " : "", goal->what);
      if (!result)
        continue;
      goal->result = GPOINTER_TO_INT (result);
      if (!hw_store_save (store, HW_RECORD (goal), NULL, error))
        return FALSE;
    }
  if (!goals || left->len == 0)
    return goals != NULL;
  /* Translators: names of goals follow */
  words = g_strdup_printf (_ ("Say how each goal came out (met, in part, not met): %s."),
                           left->str);
  return hw_refuse (error, words);
}

gint64
hw_case_plan_close (HwStore *store, const char *id, GHashTable *results, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "plan.close", error);
  g_autoptr (HwCasePlan) plan
      = act ? hw_store_find (store, HW_TYPE_CASE_PLAN, id, error) : NULL;

  if (!plan)
    return 0;
  if (plan->status != HW_PLAN_STATUS_APPROVED)
    {
      hw_refuse (error, _ ("Only an approved plan is closed."));
      return 0;
    }
  if (!save_results (store, id, results, error))
    return 0;
  plan->status = HW_PLAN_STATUS_CLOSED;
  plan->closed_date = hw_store_today (store);
  return finish (&act, plan, _ ("Case plan closed, version {version}."), NULL, error);
}
