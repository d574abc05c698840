/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What became of the office's plans as of today: how many children have an approved plan, and for
 * how many its first step was done, two dates and two percentages (S0-22); and the objectives that
 * were done and changed nothing (S2-8).
 */

#pragma once

#include "domain/plans/hw-objective.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* A child whose plan waits for its first step. @title, @family_title: what they are called; @plan:
 * the version in force; @approved: its first one was; @days: since then. */
typedef struct
{
  char *child;
  char *title;
  char *family;
  char *family_title;
  char *plan;
  HwDay approved;
  int days;
} HwPlanWait;

/**
 * HwPlanOutcomes:
 * @children: of families whose case is open
 * @approved: those whose plan was approved
 * @started: those of whose plan a step was done
 * @waiting: of HwPlanWait, family by family
 */
typedef struct
{
  guint children;
  guint approved;
  guint started;
  GPtrArray *waiting;
} HwPlanOutcomes;

void hw_plan_outcomes_free (HwPlanOutcomes *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwPlanOutcomes, hw_plan_outcomes_free)

typedef struct
{
  char *family;
  char *family_title;
  char *plan;
  gint64 version;
  HwObjective *objective;
} HwPlanUnchanged;

void hw_plan_unchanged_free (HwPlanUnchanged *self);

/* Approval and first step count over all versions of a plan: the next one goes on with it. */
HwPlanOutcomes *hw_plan_outcomes_read (HwStore *store, GError **error);

/* Of HwPlanUnchanged, family by family. Owned. */
GPtrArray *hw_plan_unchanged_read (HwStore *store, GError **error);

G_END_DECLS
