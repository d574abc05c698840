/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a plan and its elements say, in one line each.
 */

#pragma once

#include "ui/plans/hw-plan-view.h"
#include "ui/widgets/hw-state.h"

G_BEGIN_DECLS

/* «Version 2», and «Version 2 · draft». Owned. */
char *hw_plan_words_dup_version_number (gint64 version);
char *hw_plan_words_dup_version (HwCasePlan *plan);

/* The status in words, and the state that its colour tells. Owned. */
char *hw_plan_words_dup_status (HwCasePlan *plan);
HwState hw_plan_words_status_state (HwCasePlan *plan);

/* What an element says beside what is written in its line; "" for nothing. Owned. */
char *hw_plan_words_dup_facts (const HwPlanView *view, HwRecord *record);

/* What an element is called: its words, or who takes part. Owned. */
char *hw_plan_words_dup_title (const HwPlanWhole *whole, HwRecord *record);

/* Late, done, or a plain fact. */
HwState hw_plan_words_task_state (const HwPlanView *view, HwTask *task);

/* «2 of 12 tasks are the family’s own»; "" without tasks. Owned. */
char *hw_plan_words_dup_share (const HwPlanWhole *whole);

/* What has to be known before anything is read: why it came back, or that it has to be looked at
 * again; "": nothing. Owned. */
char *hw_plan_words_dup_said (const HwPlanView *view);

G_END_DECLS
