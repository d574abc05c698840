/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Between the page of a plan and what its lines ask of it.
 */

#pragma once

#include "ui/plans/hw-plan-gaps.h"
#include "ui/plans/hw-plan-inspector.h"
#include "ui/plans/hw-plan-outline.h"
#include "ui/plans/hw-plan-page.h"
#include "ui/plans/hw-plan-row.h"
#include "ui/plans/hw-plan-view.h"
#include "ui/widgets/hw-chip.h"

G_BEGIN_DECLS

struct _HwPlanPage
{
  AdwNavigationPage parent_instance;

  GtkStack *stack;
  AdwStatusPage *failed;
  GtkLabel *name;
  HwChip *status;
  GtkLabel *share;
  GtkLabel *said;
  GtkWidget *gaps_button;
  AdwButtonContent *gaps_content;
  GtkButton *deed;
  GtkWidget *give_back;
  GtkListView *list;
  AdwOverlaySplitView *split;
  AdwViewStack *side;
  AdwViewStackPage *gaps_page;
  HwPlanInspector *inspector;
  HwPlanGaps *gaps;

  HwStoreThread *thread;
  char *plan_id;
  HwPlanView *view;
  HwPlanOutline *outline;
  HwPlanScale *scale;
  GtkSingleSelection *selection;
  HwPlanLine *wanted;  /* the keys go there as soon as it has a row; not owned */
  guint n_readings; /* that were begun */
  guint settled_id;
  gboolean is_narrow;  /* bars stand beneath their words */
  gboolean is_opening; /* it is being noted and read */
  gboolean is_noted;   /* the opening stands in the access log */
  GCancellable *cancellable;
};

/* The line that is chosen; NULL: none. Borrowed. */
HwPlanLine *hw_plan_page_line (HwPlanPage *self);

/* Chooses a line and puts the keys into it. */
void hw_plan_page_go_to (HwPlanPage *self, HwPlanLine *line);

/* The line that somebody writes in stays in sight, whatever was put above it. */
void hw_plan_page_keep_in_sight (HwPlanPage *self);

/* The rows of the list. */
void hw_plan_page_set_rows (HwPlanPage *self);

/* Does what a line asked for. */
void hw_plan_page_do (HwPlanPage *self, HwPlanLine *line, HwPlanAsk ask);

/* The chosen line goes, with all below it. */
void hw_plan_page_remove (HwPlanPage *self);

/* The days of a task, as its bar was dragged. */
void hw_plan_page_shift (HwPlanPage *self, HwPlanLine *line, int days);

/* What was dragged onto @line goes behind it, or to the first place below it. */
void hw_plan_page_drop (HwPlanPage *self, const char *key, HwPlanLine *line);

/* The prevention line becomes an objective or a task. */
void hw_plan_page_from_prevention (HwPlanPage *self, const char *line);

G_END_DECLS
