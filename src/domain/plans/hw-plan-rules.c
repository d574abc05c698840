/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The gaps, element by element.
 */

#include "domain/plans/hw-plan-rules.h"

#include "domain/plans/hw-plan-compare-rules.h"
#include "domain/plans/hw-task-rules.h"

#include <glib/gi18n-lib.h>

static void
gap_free (gpointer data)
{
  g_free (((HwPlanGap *) data)->words);
  g_free (data);
}

G_GNUC_PRINTF (6, 7)
static void
add_gap (GPtrArray *gaps, gpointer record, const char *missing, const char *requirement,
         gboolean blocks, const char *format, ...)
{
  HwPlanGap *gap = g_new0 (HwPlanGap, 1);
  va_list arguments;

  gap->element = HW_RECORD_GET_CLASS (record)->type;
  gap->id = HW_RECORD (record)->id;
  gap->missing = missing;
  gap->requirement = requirement;
  gap->blocks = blocks;
  va_start (arguments, format);
  gap->words = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_ptr_array_add (gaps, gap);
}

/* ------------------------------------------------------------------ the plan as a whole */

gboolean
hw_plan_is_to_review (const HwPlanWhole *whole)
{
  HwCqa *newest = whole->cqas->len ? g_ptr_array_index (whole->cqas, 0) : NULL;

  return newest && whole->plan->cqa
         && g_strcmp0 (newest->parent_instance.id, whole->plan->cqa) != 0;
}

static gboolean
has_finding (const HwPlanWhole *whole, HwFindingKind kind)
{
  for (guint i = 0; i < whole->findings->len; i++)
    if (HW_PLAN_FINDING (g_ptr_array_index (whole->findings, i))->kind == kind)
      return TRUE;
  return FALSE;
}

/* The three lists, and the assessment that they come from. */
static void
find_basis (const HwPlanWhole *whole, GPtrArray *gaps)
{
  if (!whole->plan->cqa)
    add_gap (gaps, whole->plan, "cqa", "S3-1", FALSE, _ ("The plan names no CQA"));
  else if (hw_plan_is_to_review (whole))
    add_gap (gaps, whole->plan, "newer-cqa", "S3-1", FALSE,
             _ ("There is a newer CQA: the plan is to be reviewed"));
  if (!has_finding (whole, HW_FINDING_KIND_STRENGTH))
    add_gap (gaps, whole->plan, "strength", "S3-4", TRUE, _ ("No strength of the family yet"));
  if (!has_finding (whole, HW_FINDING_KIND_NEED))
    add_gap (gaps, whole->plan, "need", "S3-4", TRUE, _ ("No need of the family yet"));
  if (!has_finding (whole, HW_FINDING_KIND_RESOURCE))
    add_gap (gaps, whole->plan, "resource", "S3-4", TRUE, _ ("No resource of the family yet"));
}

/* ------------------------------------------------------------------ who takes part */

static HwPlanParticipant *
find_participant (const HwPlanWhole *whole, const char *id)
{
  for (guint i = 0; i < whole->participants->len; i++)
    {
      HwPlanParticipant *one = g_ptr_array_index (whole->participants, i);

      if (g_strcmp0 (one->person, id) == 0 || g_strcmp0 (one->child, id) == 0)
        return one;
    }
  return NULL;
}

static gboolean
takes_part (const HwPlanParticipant *one)
{
  return one && (one->took_part == HW_ANSWER_YES || one->reason);
}

static void
find_part (const HwPlanWhole *whole, HwRecord *who, GPtrArray *gaps)
{
  HwPlanParticipant *one = find_participant (whole, who->id);
  g_autofree char *name = hw_record_dup_title (who);

  if (!takes_part (one))
    add_gap (gaps, one ? (gpointer) one : who, "took-part", "S3-2", TRUE,
             _ ("%s: took part, or why not?"), name);
}

static void
find_parts (const HwPlanWhole *whole, HwDay today, GPtrArray *gaps)
{
  HwDay day = whole->plan->agreed_date ? whole->plan->agreed_date : today;

  for (guint i = 0; i < whole->children->len; i++)
    {
      HwChild *child = g_ptr_array_index (whole->children, i);

      if (hw_day_age (child->birth_date, day) >= HW_PLAN_AGE_OF_PART)
        find_part (whole, HW_RECORD (child), gaps);
    }
  for (guint i = 0; i < whole->parents->len; i++)
    find_part (whole, g_ptr_array_index (whole->parents, i), gaps);
}

/* ------------------------------------------------------------------ goals, objectives, tasks */

static gboolean
has_objective (const HwPlanWhole *whole, const HwPlanGoal *goal)
{
  for (guint i = 0; i < whole->objectives->len; i++)
    if (g_strcmp0 (HW_OBJECTIVE (g_ptr_array_index (whole->objectives, i))->goal,
                   goal->parent_instance.id) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_task (const HwPlanWhole *whole, const HwObjective *objective)
{
  for (guint i = 0; i < whole->tasks->len; i++)
    if (g_strcmp0 (HW_TASK (g_ptr_array_index (whole->tasks, i))->objective,
                   objective->parent_instance.id) == 0)
      return TRUE;
  return FALSE;
}

static void
find_goal (const HwPlanWhole *whole, HwPlanGoal *goal, GPtrArray *gaps)
{
  if (!goal->outcome)
    add_gap (gaps, goal, "outcome", "S3-9", TRUE, _ ("«%s» has no anticipated outcome"),
             goal->what);
  if (!has_objective (whole, goal))
    add_gap (gaps, goal, "objective", "S3-8", TRUE, _ ("«%s» has no objective"), goal->what);
  if (whole->plan->status == HW_PLAN_STATUS_CLOSED && !goal->result)
    add_gap (gaps, goal, "result", "S3-9", FALSE, _ ("«%s»: met, in part, or not?"), goal->what);
}

static void
find_objective (const HwPlanWhole *whole, HwObjective *objective, GPtrArray *gaps)
{
  if (!objective->measure)
    add_gap (gaps, objective, "measure", "S3-37", TRUE, _ ("«%s» has no measure"),
             objective->what);
  if (!objective->target)
    add_gap (gaps, objective, "target", "S3-37", TRUE, _ ("«%s» has no target"), objective->what);
  if (!objective->anchor)
    add_gap (gaps, objective, "anchor", "S3-10", FALSE, _ ("«%s» names no CQA anchor"),
             objective->what);
  if (!has_task (whole, objective))
    add_gap (gaps, objective, "task", "S3-8", TRUE, _ ("«%s» has no task"), objective->what);
}

static void
find_task (const HwPlanWhole *whole, HwTask *task, GPtrArray *gaps)
{
  if (!hw_task_has_owner (task))
    add_gap (gaps, task, "owner", "S3-8", TRUE, _ ("«%s»: whose task is it?"), task->what);
  if (!task->scope)
    add_gap (gaps, task, "scope", "S3-8", TRUE, _ ("«%s» has no scope"), task->what);
  if (!hw_task_has_timing (task))
    add_gap (gaps, task, "timing", "S3-8", TRUE, _ ("«%s» has no timing"), task->what);
  if (!hw_task_has_duration (task))
    add_gap (gaps, task, "duration", "S3-8", TRUE, _ ("«%s» has no expected duration"),
             task->what);
  /* S1-14: marked, not refused: what a court ordered may take longer than the plan. */
  if (!task->done_date && whole->plan->until_date
      && hw_task_due (task, whole->plan->from_date, whole->tasks) > whole->plan->until_date)
    add_gap (gaps, task, "within-plan", "S1-14", FALSE, _ ("«%s» ends after the plan does"),
             task->what);
}

static void
find_elements (const HwPlanWhole *whole, GPtrArray *gaps)
{
  guint all;

  if (whole->goals->len == 0)
    add_gap (gaps, whole->plan, "goal", "S3-8", TRUE, _ ("The plan has no goal yet"));
  for (guint i = 0; i < whole->goals->len; i++)
    find_goal (whole, g_ptr_array_index (whole->goals, i), gaps);
  for (guint i = 0; i < whole->objectives->len; i++)
    find_objective (whole, g_ptr_array_index (whole->objectives, i), gaps);
  for (guint i = 0; i < whole->tasks->len; i++)
    find_task (whole, g_ptr_array_index (whole->tasks, i), gaps);
  if (hw_plan_count_familys (whole, &all) == 0 && all > 0)
    add_gap (gaps, whole->plan, "family-task", "S3-32", FALSE,
             _ ("No task is the family’s own"));
}

/* ------------------------------------------------------------------ services and partners */

static void
find_service (HwPlanService *service, GPtrArray *gaps)
{
  gint64 apart;

  if (!service->how)
    add_gap (gaps, service, "how", "S3-6", TRUE, _ ("«%s»: how is it provided?"), service->what);
  if (service->need_intensity == HW_INT_NONE || service->service_intensity == HW_INT_NONE)
    return;

  apart = service->need_intensity - service->service_intensity;
  if (apart >= HW_PLAN_INTENSITY_APART)
    add_gap (gaps, service, "service-intensity", "S3-3", FALSE,
             _ ("«%s» is less than the need calls for"), service->what);
  else if (-apart >= HW_PLAN_INTENSITY_APART)
    add_gap (gaps, service, "service-intensity", "S3-3", FALSE,
             _ ("«%s» is more than the need calls for"), service->what);
}

static void
find_services (const HwPlanWhole *whole, GPtrArray *gaps)
{
  gboolean has_partner = FALSE;

  for (guint i = 0; i < whole->services->len; i++)
    {
      HwPlanService *service = g_ptr_array_index (whole->services, i);

      has_partner |= service->provider != NULL;
      find_service (service, gaps);
    }
  if (!has_partner && !whole->plan->no_partner_reason)
    add_gap (gaps, whole->plan, "no-partner-reason", "S3-7", TRUE,
             _ ("No community partner: who, or why none?"));
  for (guint i = 0; i < whole->other_services->len; i++)
    {
      HwPlanService *service = g_ptr_array_index (whole->other_services, i);

      add_gap (gaps, service, "plan", "S3-5", FALSE, _ ("«%s» is open and not on the plan"),
               service->what);
    }
}

/* ------------------------------------------------------------------ prevention plan */

/* It is a worksheet: one that was begun is finished when all six parts say something (S3-38). */
static void
find_prevention (const HwPlanWhole *whole, GPtrArray *gaps)
{
  g_autoptr (HwRecord) line = g_object_new (HW_TYPE_PREVENTION_LINE, NULL);
  const HwField *field = hw_record_class_find (HW_RECORD_GET_CLASS (line), "part");
  guint seen = 0;

  for (guint i = 0; i < whole->lines->len; i++)
    seen |= 1u << HW_PREVENTION_LINE (g_ptr_array_index (whole->lines, i))->part;
  if (!seen)
    return;
  for (guint part = HW_PREVENTION_PART_STRENGTHS; part <= HW_PREVENTION_PART_ESCAPE; part++)
    if (!(seen & 1u << part))
      add_gap (gaps, whole->plan, hw_field_nick (field, part), "S3-38", FALSE,
               _ ("Prevention plan: «%s» is empty"), hw_field_value_label (field, part));
}

GPtrArray *
hw_plan_find_gaps (const HwPlanWhole *whole, HwDay today)
{
  GPtrArray *gaps = g_ptr_array_new_with_free_func (gap_free);

  find_basis (whole, gaps);
  find_parts (whole, today, gaps);
  find_elements (whole, gaps);
  find_services (whole, gaps);
  find_prevention (whole, gaps);
  return gaps;
}

guint
hw_plan_count_blocking (GPtrArray *gaps)
{
  guint n = 0;

  for (guint i = 0; i < gaps->len; i++)
    n += ((HwPlanGap *) g_ptr_array_index (gaps, i))->blocks;
  return n;
}

/* ------------------------------------------------------------------ counts */

guint
hw_plan_count_familys (const HwPlanWhole *whole, guint *all)
{
  guint n = 0;

  for (guint i = 0; i < whole->tasks->len; i++)
    n += hw_task_is_familys (g_ptr_array_index (whole->tasks, i));
  if (all)
    *all = whole->tasks->len;
  return n;
}

HwDay
hw_plan_first_step (const HwPlanWhole *whole)
{
  HwDay first = 0;

  for (guint i = 0; i < whole->tasks->len; i++)
    {
      HwDay done = HW_TASK (g_ptr_array_index (whole->tasks, i))->done_date;

      if (done && (!first || done < first))
        first = done;
    }
  return first;
}

static gboolean
is_element (const HwPlanDifference *one)
{
  HwRecord *record = one->now ? one->now : one->before;

  return !HW_IS_CASE_PLAN (record) && !HW_IS_PLAN_PARTICIPANT (record);
}

/* How many elements there are of each change. */
static void
count_changes (const HwPlanWhole *whole, const HwPlanWhole *before,
               guint counts[HW_PLAN_N_CHANGES])
{
  g_autoptr (GPtrArray) all = hw_plan_compare (whole, before);

  for (guint i = 0; i < all->len; i++)
    {
      const HwPlanDifference *one = g_ptr_array_index (all, i);

      if (is_element (one))
        counts[one->change]++;
    }
}

guint
hw_plan_count_copied (const HwPlanWhole *whole, const HwPlanWhole *before, guint *untouched)
{
  guint counts[HW_PLAN_N_CHANGES] = { 0 };

  count_changes (whole, before, counts);
  if (untouched)
    *untouched = counts[HW_PLAN_CHANGE_UNTOUCHED];
  return counts[HW_PLAN_CHANGE_UNTOUCHED] + counts[HW_PLAN_CHANGE_CHANGED];
}

gboolean
hw_plan_is_copied_whole (const HwPlanWhole *whole, const HwPlanWhole *before)
{
  guint counts[HW_PLAN_N_CHANGES] = { 0 };

  count_changes (whole, before, counts);
  return counts[HW_PLAN_CHANGE_UNTOUCHED] > 0 && counts[HW_PLAN_CHANGE_CHANGED] == 0
         && counts[HW_PLAN_CHANGE_ADDED] == 0 && counts[HW_PLAN_CHANGE_REMOVED] == 0;
}

/* ------------------------------------------------------------------ what is due */

static int
compare_due (gconstpointer a, gconstpointer b)
{
  const HwPlanDue *left = a, *right = b;

  if (left->is_childs != right->is_childs)
    return left->is_childs ? -1 : 1;
  return left->due - right->due;
}

GArray *
hw_plan_find_due (const HwPlanWhole *whole, const char *child, HwDay today)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (HwPlanDue));
  HwDay start = whole->plan->from_date;

  for (guint i = 0; i < whole->tasks->len; i++)
    {
      HwTask *task = g_ptr_array_index (whole->tasks, i);
      HwPlanDue one
          = { task, hw_task_due (task, start, whole->tasks),
              child && g_strcmp0 (task->child, child) == 0,
              hw_task_is_overdue (task, start, whole->tasks, today) };

      if (!task->done_date && one.due)
        g_array_append_val (list, one);
    }
  /* GArray sorts steadily: the order of the plan stays within a day. */
  g_array_sort (list, compare_due);
  return list;
}

const char *
hw_plan_task_who (const HwPlanWhole *whole, HwTask *task)
{
  const char *title = hw_plan_whole_who (whole, task);

  return title ? title
               : hw_field_value_label (hw_record_class_find (HW_RECORD_GET_CLASS (task), "owner"),
                                       task->owner);
}
