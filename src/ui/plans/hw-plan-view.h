/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the page of a plan shows, read in one go: the plan, what it lacks, and what was typed into
 * it and never saved.
 */

#pragma once

#include "domain/plans/hw-plan-rules.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/**
 * HwPlanKept:
 * @type: of the element, static
 * @id: of the element that was being changed; NULL: it was a new one
 * @parent: to which a new one belongs
 * @kind: the text form of what a new one is, of those that have a kind; may be NULL
 *
 * Text that was being typed when the program ended.
 */
typedef struct
{
  const char *type;
  char *id;
  char *parent;
  char *kind;
} HwPlanKept;

/**
 * HwPlanView:
 * @gaps: of HwPlanGap
 * @kept: of HwPlanKept; none in what is read after the first time
 * @reading: the how manieth of the page it is
 * @may_approve: whoever is signed in may approve and return plans
 */
typedef struct
{
  HwPlanWhole *whole;
  GPtrArray *gaps;
  GPtrArray *kept;
  HwDay today;
  guint reading;
  gboolean may_approve;
} HwPlanView;

#define HW_TYPE_PLAN_VIEW (hw_plan_view_get_type ())
GType hw_plan_view_get_type (void);
HwPlanView *hw_plan_view_ref (HwPlanView *self);
void hw_plan_view_unref (HwPlanView *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwPlanView, hw_plan_view_unref)

/* On the store's thread. @is_first: with what was typed and never saved, which is put back once. */
HwPlanView *hw_plan_view_read (HwStore *store, const char *plan, gboolean is_first,
                               GError **error);

/* Whether it can be written in: a draft, or agreed and not approved yet. */
gboolean hw_plan_view_is_open (const HwPlanView *self);

G_END_DECLS
