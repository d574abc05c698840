/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything that a version of a case plan says, and what of the family it is compared with.
 */

#pragma once

#include "domain/families/hw-child.h"
#include "domain/families/hw-connection.h"
#include "domain/families/hw-family.h"
#include "domain/families/hw-person.h"
#include "domain/plans/hw-case-plan.h"
#include "domain/plans/hw-cqa-rating.h"
#include "domain/plans/hw-cqa.h"
#include "domain/plans/hw-objective.h"
#include "domain/plans/hw-plan-finding.h"
#include "domain/plans/hw-plan-goal.h"
#include "domain/plans/hw-plan-participant.h"
#include "domain/plans/hw-plan-service.h"
#include "domain/plans/hw-prevention-line.h"
#include "domain/plans/hw-task.h"

G_BEGIN_DECLS

/**
 * HwPlanWhole:
 * @findings: of HwPlanFinding
 * @lines: of HwPreventionLine, in the order of the six parts
 * @goals: of HwPlanGoal; @objectives: of HwObjective, goal by goal; @tasks: of HwTask, objective by
 *   objective: the order in which they are read
 * @services: of HwPlanService on this plan
 * @other_services: of HwPlanService of the family that are open and not on this plan
 * @participants: of HwPlanParticipant
 * @children: of HwChild, the family's
 * @parents: of HwPerson: mothers, fathers and those who may be the father, of any of them
 * @cqas: of HwCqa of the family, the latest first
 * @ratings: of HwCqaRating of the CQA that the plan uses
 * @titles: what people, children and staff named in it are called, by id
 *
 * Immutable once read.
 */
typedef struct
{
  HwCasePlan *plan;
  HwFamily *family;
  GPtrArray *findings;
  GPtrArray *lines;
  GPtrArray *goals;
  GPtrArray *objectives;
  GPtrArray *tasks;
  GPtrArray *services;
  GPtrArray *other_services;
  GPtrArray *participants;
  GPtrArray *children;
  GPtrArray *parents;
  GPtrArray *cqas;
  GPtrArray *ratings;
  GHashTable *titles;
} HwPlanWhole;

#define HW_TYPE_PLAN_WHOLE (hw_plan_whole_get_type ())
GType hw_plan_whole_get_type (void);
HwPlanWhole *hw_plan_whole_ref (HwPlanWhole *self);
void hw_plan_whole_unref (HwPlanWhole *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwPlanWhole, hw_plan_whole_unref)

/* What somebody named in the plan is called; NULL: nobody, or gone. Borrowed. */
const char *hw_plan_whole_title (const HwPlanWhole *self, const char *id);

/* The same of whom a task or a participant names: a person, a child or a worker. Borrowed. */
const char *hw_plan_whole_who (const HwPlanWhole *self, gpointer element);

G_END_DECLS
