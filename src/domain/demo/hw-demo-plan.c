/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan is written theme by theme; its stage says how far it came.
 */

#include "domain/demo/hw-demo-plan.h"

#include "domain/contacts/hw-running-record.h"
#include "domain/demo/hw-demo-history.h"
#include "domain/demo/hw-demo-plan-themes.h"
#include "domain/demo/hw-demo-staff.h"
#include "domain/families/hw-connection-rules.h"
#include "domain/plans/hw-case-plan-rules.h"
#include "domain/plans/hw-case-plan.h"
#include "domain/plans/hw-cqa-rating.h"
#include "domain/plans/hw-cqa.h"
#include "domain/plans/hw-objective.h"
#include "domain/plans/hw-plan-finding.h"
#include "domain/plans/hw-plan-goal.h"
#include "domain/plans/hw-plan-participant.h"
#include "domain/plans/hw-plan-service.h"

typedef enum
{
  STAGE_EMPTY,
  STAGE_HALF,
  STAGE_ASKED,
  STAGE_APPROVED,
  STAGE_SECOND,
  STAGE_CLOSED,
} Stage;

#define N_STAGES (STAGE_CLOSED + 1)

/* A family and what a plan of it refers to; all borrowed but the arrays. */
typedef struct
{
  HwDemoOffice *office;
  HwFamily *family;
  GPtrArray *children; /* HwChild */
  GPtrArray *parents;  /* HwPerson */
  HwStaff *supervisor;
  HwPerson *partner;
  HwCqa *cqa;
  HwCasePlan *plan;
  GPtrArray *before; /* the elements of the version before, in their order; or NULL */
  GPtrArray *made;   /* of this one */
  HwDay known; /* by then the office knows all of these, also what the next extract brings */
  HwDay day;
  gboolean is_half;
} Writing;

#define ID(record) (((HwRecord *) (record))->id)

/* What stood in its place in the version before: the next one of its kind. */
static HwRecord *
find_before (const Writing *self, HwRecord *record)
{
  guint place = 0;

  for (guint i = 0; i < self->made->len; i++)
    place += G_OBJECT_TYPE (self->made->pdata[i]) == G_OBJECT_TYPE (record);
  for (guint i = 0; self->before && i < self->before->len; i++)
    if (G_OBJECT_TYPE (self->before->pdata[i]) == G_OBJECT_TYPE (record) && place-- == 0)
      return self->before->pdata[i];
  return NULL;
}

static void
add (Writing *self, gpointer record)
{
  HwRecord *before = find_before (self, record);

  if (before)
    g_object_set (record, "copied-from", before->id, NULL);
  hw_demo_office_add (self->office, record, self->day);
  g_ptr_array_add (self->made, record);
}

/* ------------------------------------------------------------------ elements */

static void
add_finding (Writing *self, HwFindingKind kind, const char *what, gint64 place)
{
  HwPlanFinding *finding = g_object_new (HW_TYPE_PLAN_FINDING, "plan", ID (self->plan), NULL);

  finding->kind = kind;
  finding->what = g_strdup (what);
  finding->source = kind == HW_FINDING_KIND_NEED ? HW_FINDING_SOURCE_CQA
                                                 : HW_FINDING_SOURCE_FAMILY;
  finding->position = place;
  add (self, finding);
}

static void
set_owner (Writing *self, HwTask *task, HwTaskOwner owner)
{
  task->owner = owner;
  if (owner == HW_TASK_OWNER_WORKER)
    g_set_str (&task->staff, self->family->worker);
  else if (owner == HW_TASK_OWNER_PARTNER)
    g_set_str (&task->person, ID (self->partner));
  else if (self->parents->len)
    g_set_str (&task->person, ID (self->parents->pdata[0]));
}

/* @before: the task in front of it; a third of them begin after that one ended. */
static HwTask *
add_task (Writing *self, HwObjective *objective, const HwDemoTask *words, gint64 place,
          HwTask *before)
{
  HwTask *task = g_object_new (HW_TYPE_TASK, "objective", ID (objective), NULL);
  HwDay due;

  task->what = g_strdup (words->what);
  task->position = place;
  set_owner (self, task, words->owner);
  if (!self->is_half)
    {
      task->scope = g_strdup (words->scope);
      task->timing = g_strdup (words->timing);
      if (before && place % 3 == 1)
        g_set_str (&task->after_task, ID (before));
      else
        task->start_date = self->day;
      task->duration = words->duration;
      task->duration_unit = words->unit;
    }
  due = self->day + hw_random_between (&self->office->random, 10, 80);
  if (!hw_plan_status_is_open (self->plan->status) && due < self->office->today
      && hw_random_chance (&self->office->random, 600))
    task->done_date = due;
  add (self, task);
  return task;
}

static void
add_objective (Writing *self, HwPlanGoal *goal, const HwDemoTheme *theme, guint n)
{
  const HwDemoObjective *words = &theme->objectives[n];
  HwObjective *objective = g_object_new (HW_TYPE_OBJECTIVE, "goal", ID (goal), NULL);
  HwTask *task = NULL;

  objective->what = g_strdup (words->what);
  objective->position = n;
  if (!self->is_half)
    {
      objective->measure = g_strdup (words->measure);
      objective->target = g_strdup (words->target);
      objective->anchor = g_strdup (theme->anchor);
    }
  if (!hw_plan_status_is_open (self->plan->status))
    {
      objective->compliance = hw_random_between (&self->office->random, HW_COMPLIANCE_NOT_YET,
                                                 HW_COMPLIANCE_DONE);
      objective->success
          = hw_random_between (&self->office->random, HW_SUCCESS_NOT_YET, HW_SUCCESS_CHANGED);
    }
  add (self, objective);
  for (guint i = 0; i < HW_DEMO_TASKS && words->tasks[i].what; i++)
    task = add_task (self, objective, &words->tasks[i], i, task);
}

static void
add_service (Writing *self, const HwDemoTheme *theme, gint64 place)
{
  HwPlanService *service
      = g_object_new (HW_TYPE_PLAN_SERVICE, "family", ID (self->family), "plan", ID (self->plan),
                      "provider", ID (self->partner), NULL);

  service->what = g_strdup (theme->service);
  service->how = g_strdup (theme->how);
  service->need_intensity = hw_random_between (&self->office->random, 2, 4);
  service->service_intensity = hw_random_between (&self->office->random, 1, 3);
  service->status = hw_plan_status_is_open (self->plan->status) ? HW_SERVICE_STATUS_PROPOSED
                                                                : HW_SERVICE_STATUS_OPEN;
  service->from_date = self->day;
  service->position = place;
  add (self, service);
}

static void
add_theme (Writing *self, const HwDemoTheme *theme, gint64 place)
{
  HwPlanGoal *goal = g_object_new (HW_TYPE_PLAN_GOAL, "plan", ID (self->plan), NULL);

  goal->what = g_strdup (theme->goal);
  goal->outcome = g_strdup (self->is_half ? NULL : theme->outcome);
  goal->position = place;
  if (self->plan->status == HW_PLAN_STATUS_CLOSED)
    goal->result
        = hw_random_between (&self->office->random, HW_PLAN_RESULT_MET, HW_PLAN_RESULT_NOT_MET);
  add (self, goal);
  for (guint i = 0; i < HW_DEMO_OBJECTIVES && theme->objectives[i].what; i++)
    add_objective (self, goal, theme, i);
  add_finding (self, HW_FINDING_KIND_STRENGTH, theme->strength, place);
  add_finding (self, HW_FINDING_KIND_NEED, theme->need, place);
  if (!self->is_half)
    {
      add_finding (self, HW_FINDING_KIND_RESOURCE, theme->resource, place);
      add_service (self, theme, place);
    }
}

static void
add_prevention (Writing *self)
{
  guint last = self->is_half ? HW_PREVENTION_PART_EARLY_SIGNALS : HW_PREVENTION_PART_ESCAPE;

  for (guint part = HW_PREVENTION_PART_STRENGTHS; part <= last; part++)
    {
      HwPreventionLine *line
          = g_object_new (HW_TYPE_PREVENTION_LINE, "plan", ID (self->plan), NULL);

      line->part = part;
      line->what = g_strdup (hw_demo_prevention[part]);
      line->position = 0;
      add (self, line);
    }
}

static void
add_participant (Writing *self, const char *field, const char *id)
{
  HwPlanParticipant *one
      = g_object_new (HW_TYPE_PLAN_PARTICIPANT, "plan", ID (self->plan), field, id, NULL);

  if (!self->is_half)
    {
      one->invited_date = self->day - 7;
      one->took_part = hw_random_chance (&self->office->random, 800) ? HW_ANSWER_YES
                                                                     : HW_ANSWER_NO;
      if (one->took_part == HW_ANSWER_NO)
        one->reason = g_strdup ("Could not be reached; will be asked again.");
    }
  add (self, one);
}

static void
add_participants (Writing *self)
{
  for (guint i = 0; i < self->children->len; i++)
    {
      HwChild *child = g_ptr_array_index (self->children, i);

      /* By the age of today, so that nobody is missing on the day that it is looked at. */
      if (hw_day_age (child->birth_date, self->office->today) >= 6)
        add_participant (self, "child", ID (child));
    }
  for (guint i = 0; i < self->parents->len; i++)
    add_participant (self, "person", ID (self->parents->pdata[i]));
}

/* ------------------------------------------------------------------ versions */

static void
add_cqa (Writing *self)
{
  HwCqa *cqa = g_object_new (HW_TYPE_CQA, "family", ID (self->family), "worker",
                             self->family->worker, NULL);

  cqa->date = self->day - 5;
  cqa->summary = g_strdup ("Talked with the family at home about what works and what does not.");
  hw_demo_office_add (self->office, cqa, self->day);
  for (guint i = 0; i < HW_DEMO_ANCHORS; i++)
    {
      HwCqaRating *rating = g_object_new (HW_TYPE_CQA_RATING, "cqa", ID (cqa), "anchor",
                                          hw_demo_anchors[i], NULL);

      rating->rating = hw_random_between (&self->office->random, 0, 4);
      hw_demo_office_add (self->office, rating, self->day);
    }
  self->cqa = cqa;
}

static void
set_status (Writing *self, HwPlanStatus status)
{
  HwCasePlan *plan = self->plan;

  plan->status = status;
  if (status == HW_PLAN_STATUS_DRAFT)
    return;
  plan->agreed_date = self->day;
  plan->asked_date = self->day;
  g_set_str (&plan->asked_by, self->family->worker);
  if (status == HW_PLAN_STATUS_AGREED)
    return;
  plan->approved_date = self->day;
  g_set_str (&plan->approved_by, ID (self->supervisor));
  if (status == HW_PLAN_STATUS_CLOSED)
    plan->closed_date = self->day;
}

static void
note_approval (Writing *self)
{
  HwRunningRecord *entry
      = g_object_new (HW_TYPE_RUNNING_RECORD, "family", ID (self->family), "staff",
                      ID (self->supervisor), NULL);

  entry->date = self->day;
  entry->text = g_strdup_printf ("Case plan approved, version %d.", (int) self->plan->version);
  hw_demo_office_add (self->office, entry, self->day);
}

/* The next version, with all of its elements, known on the day that it reached @status. */
static void
write_version (Writing *self, HwPlanStatus status, guint first_theme, guint n_themes)
{
  HwCasePlan *before = self->plan;
  HwRandom *random = &self->office->random;

  add_cqa (self);
  self->plan = g_object_new (HW_TYPE_CASE_PLAN, "family", ID (self->family), "cqa",
                             ID (self->cqa), NULL);
  self->plan->version = before ? before->version + 1 : 1;
  if (before)
    g_set_str (&self->plan->previous, ID (before));
  self->plan->from_date = self->day;
  set_status (self, status);
  if (n_themes)
    self->plan->vision = g_strdup (hw_demo_visions[hw_random_below (random, HW_DEMO_VISIONS)]);
  hw_demo_office_add (self->office, self->plan, self->day);
  g_clear_pointer (&self->before, g_ptr_array_unref);
  self->before = g_steal_pointer (&self->made);
  self->made = g_ptr_array_new ();
  for (guint i = 0; i < n_themes; i++)
    add_theme (self, &hw_demo_themes[(first_theme + i) % HW_DEMO_THEMES], i);
  if (n_themes)
    add_prevention (self);
  add_participants (self);
  if (!hw_plan_status_is_open (status))
    note_approval (self);
}

/* A day so far back, but not before the office knew the family. */
static HwDay
draw_day (Writing *self, int nearest, int farthest)
{
  HwDay day = self->office->today
              - hw_random_between (&self->office->random, nearest, farthest);

  return MAX (day, self->known + 1);
}

static void
write_plan (Writing *self, Stage stage, guint n)
{
  static const HwPlanStatus statuses[N_STAGES]
      = { [STAGE_EMPTY] = HW_PLAN_STATUS_DRAFT,       [STAGE_HALF] = HW_PLAN_STATUS_DRAFT,
          [STAGE_ASKED] = HW_PLAN_STATUS_AGREED,      [STAGE_APPROVED] = HW_PLAN_STATUS_APPROVED,
          [STAGE_SECOND] = HW_PLAN_STATUS_SUPERSEDED, [STAGE_CLOSED] = HW_PLAN_STATUS_CLOSED };

  self->is_half = stage == STAGE_EMPTY || stage == STAGE_HALF;
  self->day = stage < STAGE_APPROVED ? draw_day (self, 3, 20) : draw_day (self, 60, 150);
  write_version (self, statuses[stage], n, stage == STAGE_EMPTY ? 0 : 2);
  if (stage != STAGE_SECOND)
    return;
  self->day = MAX (draw_day (self, 2, 20), self->day);
  write_version (self, HW_PLAN_STATUS_APPROVED, n, 3);
}

/* ------------------------------------------------------------------ families */

static HwRecord *
record_at (HwDemoOffice *office, guint i)
{
  return ((HwDemoEntry *) g_ptr_array_index (office->entries, i))->record;
}

/* What belongs to a family stands between it and the next one. */
static HwPerson *
find_person (HwDemoOffice *office, const char *id, guint family)
{
  for (guint i = family + 1;
       i < office->entries->len && !HW_IS_FAMILY (record_at (office, i)); i++)
    if (g_str_equal (record_at (office, i)->id, id))
      return HW_PERSON (record_at (office, i));
  return NULL;
}

static void
collect (Writing *self, guint first, guint n)
{
  for (guint i = first + 1; i < n && !HW_IS_FAMILY (record_at (self->office, i)); i++)
    {
      HwRecord *record = record_at (self->office, i);

      if (HW_IS_CHILD (record))
        {
          HwDemoEntry *entry = g_ptr_array_index (self->office->entries, i);

          g_ptr_array_add (self->children, record);
          self->known = MAX (self->known, entry->known + HW_DEMO_EXTRACT_DAYS);
        }
      else if (HW_IS_CONNECTION (record)
               && hw_connection_kind_is_parent (HW_CONNECTION (record)->kind))
        {
          HwPerson *parent = find_person (self->office, HW_CONNECTION (record)->person, first);

          if (parent && !g_ptr_array_find (self->parents, parent, NULL))
            g_ptr_array_add (self->parents, parent);
        }
    }
}

static HwDemoRegion *
region_of (HwDemoOffice *office, HwFamily *family)
{
  for (guint i = 0; i < HW_DEMO_REGIONS; i++)
    if (g_strcmp0 (ID (office->regions[i].region), family->region) == 0)
      return &office->regions[i];
  return &office->regions[0];
}

/* FALSE: the family came in so late that no plan can have been begun. */
static gboolean
add_plan (HwDemoOffice *office, guint first, guint n, guint number)
{
  HwFamily *family = HW_FAMILY (record_at (office, first));
  HwDemoRegion *region = region_of (office, family);
  g_autoptr (GPtrArray) children = g_ptr_array_new ();
  g_autoptr (GPtrArray) parents = g_ptr_array_new ();
  Writing self = {
    .office = office,
    .family = family,
    .children = children,
    .parents = parents,
    .known = ((HwDemoEntry *) g_ptr_array_index (office->entries, first))->known
             + HW_DEMO_EXTRACT_DAYS,
    .supervisor = region->supervisors->pdata[0],
    .partner = hw_demo_partner (office, region, HW_DEMO_PARTNER_THERAPIST),
  };

  collect (&self, first, n);
  if (self.known + 1 >= office->today)
    return FALSE;
  office->staff = family->worker;
  write_plan (&self, number % N_STAGES, number);
  g_clear_pointer (&self.before, g_ptr_array_unref);
  g_clear_pointer (&self.made, g_ptr_array_unref);
  return TRUE;
}

void
hw_demo_add_plans (HwDemoOffice *office)
{
  guint n = office->entries->len;
  guint number = 0;

  office->is_keyed = TRUE;
  for (guint i = 0; i < n && number < HW_DEMO_PLANS; i++)
    {
      HwRecord *record = record_at (office, i);

      if (HW_IS_FAMILY (record) && !HW_FAMILY (record)->closed)
        number += add_plan (office, i, n, number);
    }
  office->is_keyed = FALSE;
}
