/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whose first decision about concurrent planning came late, or has not come (S2-24).
 */

#pragma once

#include "base/hw-day.h"

G_BEGIN_DECLS

/* What the decision was: a Plan B, or a review that was said at a contact, whatever it found. */
typedef enum
{
  HW_FIRST_DECISION_NONE,
  HW_FIRST_DECISION_PLAN_B,
  HW_FIRST_DECISION_REVIEW,
} HwFirstDecisionKind;

/**
 * HwFirstDecision:
 * @child, @name, @family: whose stay it is; @family and @worker are names, or NULL
 * @removal: its first day
 * @day: of the first decision; 0: there is none yet
 * @late: days after the ninetieth; without a decision those up to the day of reading
 */
typedef struct
{
  char *child;
  char *name;
  char *family;
  char *worker;
  HwDay removal;
  HwFirstDecisionKind kind;
  HwDay day;
  guint late;
} HwFirstDecision;

/**
 * HwFirstDecisions:
 * @late: of HwFirstDecision: those without a decision first, then the latest
 * @n_none: of them without a decision
 * @n_stays: in which the ninetieth day is over, and that were open on any of the last days that
 *   are looked at
 * @children: the ids of whose stays they are
 */
typedef struct
{
  GPtrArray *late;
  guint n_none;
  guint n_stays;
  GPtrArray *children;
} HwFirstDecisions;

#define HW_TYPE_FIRST_DECISIONS (hw_first_decisions_get_type ())
GType hw_first_decisions_get_type (void);
HwFirstDecisions *hw_first_decisions_ref (HwFirstDecisions *self);
void hw_first_decisions_unref (HwFirstDecisions *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwFirstDecisions, hw_first_decisions_unref)

G_END_DECLS
