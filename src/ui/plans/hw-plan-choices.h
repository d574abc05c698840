/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be chosen and written about an element of a plan, from what the plan holds: whose a task
 * is, how long it takes, which rating of the CQA it answers.
 */

#pragma once

#include "domain/plans/hw-case-plan-result.h"
#include "ui/forms/hw-field-row.h"

G_BEGIN_DECLS

/* Of HwFieldChoice: the family, its people and children, the worker, the partners of the plan’s
 * services; and whoever @task has now. Owned. */
GPtrArray *hw_plan_choices_whose (const HwPlanWhole *whole, HwTask *task);

/* Of HwFieldChoice: the tasks of the plan that @task may begin after: not itself, and none that
 * depends on it. Owned. */
GPtrArray *hw_plan_choices_after (const HwPlanWhole *whole, HwTask *task);

/* Of HwFieldChoice: the codes that the plan’s CQA rates, and @code. NULL: the plan rests on no CQA.
 * Owned. */
GPtrArray *hw_plan_choices_anchor (const HwPlanWhole *whole, const char *code);

/* «12 weeks», «until 3 March»; says on which day the task ends. Its data: the address of a
 * HwPlanWhole. */
extern const HwFieldReader hw_plan_duration_reader;

G_END_DECLS
