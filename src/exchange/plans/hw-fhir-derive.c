/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Statuses by their nicks, and lists by the references between records.
 */

#include "exchange/plans/hw-fhir-derive.h"

#include "domain/families/hw-child.h"
#include "domain/families/hw-family.h"
#include "domain/plans/hw-case-plan.h"
#include "domain/plans/hw-cqa-rating.h"
#include "domain/plans/hw-cqa.h"
#include "domain/plans/hw-objective.h"
#include "domain/plans/hw-plan-finding.h"
#include "domain/plans/hw-plan-goal.h"
#include "domain/plans/hw-plan-participant.h"
#include "domain/plans/hw-plan-service.h"
#include "domain/plans/hw-task-rules.h"
#include "exchange/plans/hw-fhir-form.h"
#include "exchange/plans/hw-fhir-json.h"
#include "exchange/plans/hw-fhir-write.h"

#define ACHIEVEMENT "http://terminology.hl7.org/CodeSystem/goal-achievement"

/* A participant's CareTeam has no identity of its own: it goes with its plan. */
#define TEAM "team"

/* ------------------------------------------------------------------ what leads to what */

static void
refer (const HwFhirSet *set, JsonObject *resource, const char *path, HwRecord *to)
{
  if (to)
    hw_fhir_put (resource, path, hw_fhir_write_reference (set, to->id));
}

/* References in the list @path to all of @type that refer to @id. */
static void
list (const HwFhirSet *set, JsonObject *resource, const char *path, GType type, const char *id)
{
  HwRecord *one;
  guint next = 0;

  while ((one = hw_fhir_set_next (set, type, id, &next)))
    hw_fhir_append (resource, path, hw_fhir_write_reference (set, one->id));
}

static HwCasePlan *
plan_of_goal (const HwFhirSet *set, const char *id)
{
  HwPlanGoal *goal = hw_fhir_set_find (set, HW_TYPE_PLAN_GOAL, id);

  return goal ? hw_fhir_set_find (set, HW_TYPE_CASE_PLAN, goal->plan) : NULL;
}

static HwRecord *
family_of (const HwFhirSet *set, const HwCasePlan *plan)
{
  return plan ? hw_fhir_set_find (set, HW_TYPE_FAMILY, plan->family) : NULL;
}

static gboolean
is_being_written (const HwCasePlan *plan)
{
  return !plan || plan->status < HW_PLAN_STATUS_APPROVED;
}

/* ------------------------------------------------------------------ people */

void
hw_fhir_derive_family (const HwFhirSet *set, HwRecord *record, JsonObject *resource)
{
  HwRecord *child;
  guint next = 0;

  hw_fhir_put (resource, "actual", json_node_init_boolean (json_node_alloc (), TRUE));
  while ((child = hw_fhir_set_next (set, HW_TYPE_CHILD, record->id, &next)))
    {
      JsonObject *member = json_object_new ();

      json_object_set_member (member, "entity", hw_fhir_write_reference (set, child->id));
      hw_fhir_append (resource, "member", json_node_init_object (json_node_alloc (), member));
      json_object_unref (member);
    }
}

void
hw_fhir_derive_relative (const HwFhirSet *set, HwRecord *record, JsonObject *resource)
{
  const char *patient = g_hash_table_lookup (set->patients, record->id);

  hw_fhir_put (resource, "patient", hw_fhir_write_reference (set, patient));
}

/* ------------------------------------------------------------------ what was found */

void
hw_fhir_derive_cqa (const HwFhirSet *set, HwRecord *record, JsonObject *resource)
{
  list (set, resource, "hasMember", HW_TYPE_CQA_RATING, record->id);
}

void
hw_fhir_derive_rating (const HwFhirSet *set, HwRecord *record, JsonObject *resource)
{
  HwCqa *cqa = hw_fhir_set_find (set, HW_TYPE_CQA, HW_CQA_RATING (record)->cqa);

  refer (set, resource, "subject",
         cqa ? hw_fhir_set_find (set, HW_TYPE_FAMILY, cqa->family) : NULL);
}

void
hw_fhir_derive_need (const HwFhirSet *set, HwRecord *record, JsonObject *resource)
{
  HwCasePlan *plan = hw_fhir_set_find (set, HW_TYPE_CASE_PLAN, HW_PLAN_FINDING (record)->plan);

  refer (set, resource, "subject", family_of (set, plan));
}

void
hw_fhir_derive_finding (const HwFhirSet *set, HwRecord *record, JsonObject *resource)
{
  static const char *const codes[] = {
    [HW_FINDING_KIND_NONE] = "Finding",
    [HW_FINDING_KIND_STRENGTH] = "Strength",
    [HW_FINDING_KIND_NEED] = "Need",
    [HW_FINDING_KIND_RESOURCE] = "Resource",
  };

  hw_fhir_put_text (resource, "code.text", codes[HW_PLAN_FINDING (record)->kind]);
  hw_fhir_derive_need (set, record, resource);
}

/* ------------------------------------------------------------------ the plan */

static const char *const plan_status[] = {
  [HW_PLAN_STATUS_NONE] = "unknown",     [HW_PLAN_STATUS_DRAFT] = "draft",
  [HW_PLAN_STATUS_AGREED] = "draft", /* not to be acted upon before it is approved */
  [HW_PLAN_STATUS_APPROVED] = "active",  [HW_PLAN_STATUS_SUPERSEDED] = "revoked",
  [HW_PLAN_STATUS_CLOSED] = "completed",
};

static const char *const team_status[] = {
  [HW_PLAN_STATUS_NONE] = "proposed",       [HW_PLAN_STATUS_DRAFT] = "proposed",
  [HW_PLAN_STATUS_AGREED] = "proposed",     [HW_PLAN_STATUS_APPROVED] = "active",
  [HW_PLAN_STATUS_SUPERSEDED] = "inactive", [HW_PLAN_STATUS_CLOSED] = "inactive",
};

static void
add_team (const HwFhirSet *set, HwCasePlan *plan, JsonObject *resource)
{
  g_autoptr (JsonObject) team = json_object_new ();
  g_autoptr (JsonObject) reference = json_object_new ();
  HwRecord *one;
  guint next = 0;

  json_object_set_string_member (team, "resourceType", "CareTeam");
  json_object_set_string_member (team, "id", TEAM);
  json_object_set_string_member (team, "status", team_status[plan->status]);
  refer (set, team, "subject", family_of (set, plan));
  while ((one = hw_fhir_set_next (set, HW_TYPE_PLAN_PARTICIPANT, HW_RECORD (plan)->id, &next)))
    hw_fhir_append (team, "participant", hw_fhir_write_record (set, one));
  if (!json_object_has_member (team, "participant"))
    return;
  hw_fhir_append (resource, "contained", json_node_init_object (json_node_alloc (), team));
  json_object_set_string_member (reference, "reference", "#" TEAM);
  hw_fhir_append (resource, "careTeam", json_node_init_object (json_node_alloc (), reference));
}

static void
add_activity (const HwFhirSet *set, JsonObject *resource, HwRecord *what)
{
  g_autoptr (JsonObject) activity = json_object_new ();

  json_object_set_member (activity, "reference", hw_fhir_write_reference (set, what->id));
  hw_fhir_append (resource, "activity", json_node_init_object (json_node_alloc (), activity));
}

/* Its goals with their objectives, and all that is to be done for them. */
static void
add_goals (const HwFhirSet *set, HwRecord *plan, JsonObject *resource)
{
  HwRecord *goal, *objective, *task;
  guint nth_goal = 0, nth_objective, nth_task;

  while ((goal = hw_fhir_set_next (set, HW_TYPE_PLAN_GOAL, plan->id, &nth_goal)))
    {
      hw_fhir_append (resource, "goal", hw_fhir_write_reference (set, goal->id));
      nth_objective = 0;
      while ((objective = hw_fhir_set_next (set, HW_TYPE_OBJECTIVE, goal->id, &nth_objective)))
        {
          hw_fhir_append (resource, "goal", hw_fhir_write_reference (set, objective->id));
          nth_task = 0;
          while ((task = hw_fhir_set_next (set, HW_TYPE_TASK, objective->id, &nth_task)))
            add_activity (set, resource, task);
        }
    }
}

void
hw_fhir_derive_plan (const HwFhirSet *set, HwRecord *record, JsonObject *resource)
{
  HwPlanFinding *finding;
  HwRecord *service;
  guint next = 0;

  hw_fhir_put_text (resource, "status", plan_status[HW_CASE_PLAN (record)->status]);
  while ((finding = hw_fhir_set_next (set, HW_TYPE_PLAN_FINDING, record->id, &next)))
    if (finding->kind == HW_FINDING_KIND_NEED)
      hw_fhir_append (resource, "addresses",
                      hw_fhir_write_reference (set, HW_RECORD (finding)->id));
  add_goals (set, record, resource);
  next = 0;
  while ((service = hw_fhir_set_next (set, HW_TYPE_PLAN_SERVICE, record->id, &next)))
    add_activity (set, resource, service);
  add_team (set, HW_CASE_PLAN (record), resource);
}

/* ------------------------------------------------------------------ goals */

static void
put_goal (const HwFhirSet *set,
          HwCasePlan *plan,
          gboolean is_over,
          const char *achievement,
          JsonObject *resource)
{
  hw_fhir_put_text (resource, "lifecycleStatus",
                    is_over                                   ? "completed"
                    : is_being_written (plan)                 ? "proposed"
                    : plan->status == HW_PLAN_STATUS_APPROVED ? "active"
                                                              : "cancelled");
  if (achievement)
    {
      hw_fhir_put_text (resource, "achievementStatus.coding[0].system", ACHIEVEMENT);
      hw_fhir_put_text (resource, "achievementStatus.coding[0].code", achievement);
    }
  refer (set, resource, "subject", family_of (set, plan));
}

void
hw_fhir_derive_goal (const HwFhirSet *set, HwRecord *record, JsonObject *resource)
{
  static const char *const achieved[] = {
    [HW_PLAN_RESULT_NONE] = NULL,
    [HW_PLAN_RESULT_MET] = "achieved",
    [HW_PLAN_RESULT_PART] = "improving",
    [HW_PLAN_RESULT_NOT_MET] = "not-achieved",
  };
  HwPlanGoal *self = HW_PLAN_GOAL (record);

  /* FHIR's rule gol-1: a detail says of what. */
  if (self->outcome)
    hw_fhir_put_text (resource, "target[0].measure.text", "Anticipated outcome");
  put_goal (set, hw_fhir_set_find (set, HW_TYPE_CASE_PLAN, self->plan),
            self->result != HW_PLAN_RESULT_NONE, achieved[self->result], resource);
}

/* Whether it changed anything is what FHIR calls achieved; whether it was done is not (S2-8). */
void
hw_fhir_derive_objective (const HwFhirSet *set, HwRecord *record, JsonObject *resource)
{
  static const char *const achieved[] = {
    [HW_SUCCESS_NONE] = NULL,
    [HW_SUCCESS_NOT_YET] = "in-progress",
    [HW_SUCCESS_PART] = "improving",
    [HW_SUCCESS_CHANGED] = "achieved",
  };
  HwObjective *self = HW_OBJECTIVE (record);

  put_goal (set, plan_of_goal (set, self->goal), self->success == HW_SUCCESS_CHANGED,
            achieved[self->success], resource);
}

/* ------------------------------------------------------------------ what is done */

/* The tasks that it depends on. */
static GPtrArray *
list_chain (const HwFhirSet *set, HwTask *self)
{
  GPtrArray *chain = g_ptr_array_new ();
  HwTask *task = self;

  while ((task = hw_fhir_set_find (set, HW_TYPE_TASK, task->after_task))
         && !hw_task_follows (task, self, chain))
    g_ptr_array_add (chain, task);
  return chain;
}

void
hw_fhir_derive_task (const HwFhirSet *set, HwRecord *record, JsonObject *resource)
{
  HwTask *self = HW_TASK (record);
  HwObjective *objective = hw_fhir_set_find (set, HW_TYPE_OBJECTIVE, self->objective);
  HwCasePlan *plan = objective ? plan_of_goal (set, objective->goal) : NULL;
  g_autoptr (GPtrArray) chain = list_chain (set, self);
  HwDay due = hw_task_due (self, plan ? plan->from_date : 0, chain);
  char day[HW_DAY_LENGTH];

  hw_fhir_put_text (resource, "status",
                    self->done_date                           ? "completed"
                    : is_being_written (plan)                 ? "draft"
                    : plan->status == HW_PLAN_STATUS_APPROVED ? "requested"
                                                              : "cancelled");
  /* FHIR's rule per-1: a period does not end before it begins. */
  if (due && due >= self->start_date)
    hw_fhir_put_text (resource, "restriction.period.end", hw_day_format (due, day));
  if (plan)
    hw_fhir_append (resource, "basedOn", hw_fhir_write_reference (set, HW_RECORD (plan)->id));
  refer (set, resource, "for", family_of (set, plan));
}

void
hw_fhir_derive_service (const HwFhirSet *set, HwRecord *record, JsonObject *resource)
{
  static const char *const status[] = {
    [HW_SERVICE_STATUS_NONE] = "unknown",    [HW_SERVICE_STATUS_PROPOSED] = "draft",
    [HW_SERVICE_STATUS_WAITING] = "on-hold", [HW_SERVICE_STATUS_OPEN] = "active",
    [HW_SERVICE_STATUS_ENDED] = "completed", [HW_SERVICE_STATUS_DECLINED] = "revoked",
  };

  hw_fhir_put_text (resource, "status", status[HW_PLAN_SERVICE (record)->status]);
}

void
hw_fhir_derive_other (const HwFhirSet *set, HwRecord *record, JsonObject *resource)
{
  hw_fhir_put_text (resource, "code.text", HW_RECORD_GET_CLASS (record)->label);
}
