/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The two halves of a plan on paper.
 */

#pragma once

#include "report/hw-document.h"
#include "report/plans/hw-plan-paper.h"

G_BEGIN_DECLS

/* @is_plain: in a family's words, not in the field's. */
typedef struct
{
  const HwPlanPrint *print;
  const HwPlanWhole *whole;
  const HwTongue *tongue;
  HwDocument *document;
  gboolean is_plain;
} HwPlanPaper;

/* Of what is said in two ways, the one for this reader; both marked with N_(). */
const char *hw_plan_paper_words (const HwPlanPaper *self, const char *formal, const char *plain)
    G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);

/* The words of the enum field @name of @record, "" where nothing was chosen; «Status». */
const char *hw_plan_paper_value (const HwPlanPaper *self, gpointer record, const char *name);
const char *hw_plan_paper_label (const HwPlanPaper *self, gpointer record, const char *name);

/* «3 May 2026» in the paper's language, NULL for none. Owned. */
char *hw_plan_paper_dup_day (const HwPlanPaper *self, HwDay day);

/* hw-plan-paper-goals.c: goals with their objectives and tasks, services, the prevention plan. */
void hw_plan_paper_add_goals (const HwPlanPaper *self);
void hw_plan_paper_add_services (const HwPlanPaper *self);
void hw_plan_paper_add_prevention (const HwPlanPaper *self);

/* hw-plan-paper-people.c: who took part, signatures, sources. */
void hw_plan_paper_add_people (const HwPlanPaper *self);
void hw_plan_paper_add_signatures (const HwPlanPaper *self);
void hw_plan_paper_add_sources (const HwPlanPaper *self);

G_END_DECLS
