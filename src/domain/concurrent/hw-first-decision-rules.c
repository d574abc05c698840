/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Days counted from the removal; the review's window says when they are over.
 */

#include "domain/concurrent/hw-first-decision-rules.h"

#include "base/hw-id.h"
#include "domain/reviews/hw-review-rules.h"

#include <glib/gi18n-lib.h>

static void
free_one (gpointer data)
{
  HwFirstDecision *self = data;

  g_free (self->child);
  g_free (self->name);
  g_free (self->family);
  g_free (self->worker);
  g_free (self);
}

HwFirstDecisions *
hw_first_decisions_ref (HwFirstDecisions *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
decisions_clear (gpointer data)
{
  HwFirstDecisions *self = data;

  g_clear_pointer (&self->late, g_ptr_array_unref);
  g_clear_pointer (&self->children, g_ptr_array_unref);
}

void
hw_first_decisions_unref (HwFirstDecisions *self)
{
  g_atomic_rc_box_release_full (self, decisions_clear);
}

G_DEFINE_BOXED_TYPE (HwFirstDecisions, hw_first_decisions, hw_first_decisions_ref,
                     hw_first_decisions_unref)

HwFirstDecisions *
hw_first_decisions_new (void)
{
  HwFirstDecisions *self = g_atomic_rc_box_new0 (HwFirstDecisions);

  self->late = g_ptr_array_new_with_free_func (free_one);
  self->children = hw_ids_new ();
  return self;
}

HwFirstDecisionKind
hw_first_decision (HwDay plan_b, HwDay review, HwDay *day)
{
  gboolean is_plan_b = plan_b && (!review || plan_b <= review);

  *day = is_plan_b ? plan_b : review;
  return is_plan_b ? HW_FIRST_DECISION_PLAN_B
         : review  ? HW_FIRST_DECISION_REVIEW
                   : HW_FIRST_DECISION_NONE;
}

guint
hw_first_decision_late (HwDay removal, HwDay day)
{
  return MAX (day - removal - HW_REVIEW_DUE, 0);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const HwFirstDecision *one = *(HwFirstDecision *const *) a;
  const HwFirstDecision *other = *(HwFirstDecision *const *) b;

  if (!one->kind != !other->kind)
    return one->kind ? 1 : -1;
  return one->late != other->late ? (one->late < other->late ? 1 : -1)
                                  : g_strcmp0 (one->child, other->child);
}

void
hw_first_decisions_sort (HwFirstDecisions *self)
{
  g_ptr_array_sort (self->late, compare);
}

static const struct
{
  const char *nick, *label;
} kinds[] = {
  { "none", N_ ("none yet") },
  { "plan-b", N_ ("Plan B") },
  { "review", N_ ("Review") },
};

const char *
hw_first_decision_nick (HwFirstDecisionKind kind)
{
  return kinds[kind].nick;
}

const char *
hw_first_decision_label (HwFirstDecisionKind kind)
{
  return _ (kinds[kind].label);
}
