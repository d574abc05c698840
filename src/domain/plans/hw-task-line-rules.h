/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A task as it is typed in one line at the kitchen table: «Ride; Ruth; both ways; Mondays; 12
 * weeks».
 */

#pragma once

#include "domain/plans/hw-case-plan-result.h"

G_BEGIN_DECLS

/* Reads «what; who; scope; timing; how long» into @task, whose other fields stay as they are.
 * Pieces are parted by «;» or « · »; the first is what is to be done. Of the others each is known
 * by what it says, in English or Spanish, wherever it stands:
 *  - how long: what hw_duration_read() understands; «until 3 March»
 *  - when it begins: «from 3 March», «tomorrow», a day alone; the second day is until when
 *  - who: somebody whom the plan knows, by the full name, or by the first name where only one has
 *    it; or the family, the worker, a partner
 * What is left is the scope, then the timing; more than that goes to the timing, so that no word is
 * lost. A day of the week alone is timing, for it comes again. */
void hw_task_read_line (const char *text, const HwPlanWhole *whole, HwDay today, HwTask *task);

/* The same for any element: a goal is «what; anticipated outcome», an objective «what; measure;
 * target», a service «what; how it is provided». Of the others all of the line is what they say. */
void hw_plan_read_line (const char *text, const HwPlanWhole *whole, HwDay today,
                        HwRecord *record);

G_END_DECLS
