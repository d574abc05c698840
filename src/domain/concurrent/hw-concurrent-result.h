/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything that is told of a child's Plan A and Plan B.
 */

#pragma once

#include "domain/concurrent/hw-disclosure.h"
#include "domain/concurrent/hw-goal-step.h"
#include "domain/concurrent/hw-relative-search.h"
#include "domain/contacts/hw-contacts-result.h"
#include "domain/families/hw-child.h"
#include "domain/families/hw-connection.h"
#include "domain/families/hw-person.h"
#include "domain/placements/hw-goal.h"
#include "domain/placements/hw-hearing.h"
#include "domain/placements/hw-placement.h"
#include "domain/placements/hw-stay.h"

G_BEGIN_DECLS

/**
 * HwConcurrent:
 * @stay: the stay that the child is in today; NULL: not in care
 * @goals: of HwGoal, all of the child
 * @plan_a, @plan_b: in force today, borrowed; or NULL
 * @steps: of HwGoalStep of both plans: open ones first, by their due days
 * @parents: of HwPerson: mothers, fathers and those who may be the father, today
 * @disclosures: of HwDisclosure to them, in any case, the latest first
 * @kin: of HwConnection: the kin that the office knows of today
 * @searches: of HwRelativeSearch, the latest first
 * @placements: of HwPlacement, of all stays
 * @orders: of HwHearing with a court order, the latest first
 * @visits: of parents and child, and contacts with the birth family, since the removal (S2-10,
 *   S2-28); set by who reads both, or NULL
 * @titles: what people, staff and homes named in it are called, by id
 * @today: the day for which it was read
 *
 * Immutable once read.
 */
typedef struct
{
  HwChild *child;
  HwStay *stay;
  GPtrArray *goals;
  HwGoal *plan_a;
  HwGoal *plan_b;
  GPtrArray *steps;
  GPtrArray *parents;
  GPtrArray *disclosures;
  GPtrArray *kin;
  GPtrArray *searches;
  GPtrArray *placements;
  GPtrArray *orders;
  HwVisits *visits;
  GHashTable *titles;
  HwDay today;
} HwConcurrent;

#define HW_TYPE_CONCURRENT (hw_concurrent_get_type ())
GType hw_concurrent_get_type (void);
HwConcurrent *hw_concurrent_ref (HwConcurrent *self);
void hw_concurrent_unref (HwConcurrent *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwConcurrent, hw_concurrent_unref)

/* What somebody or a home named in it is called; NULL: nobody, or gone. Borrowed. */
const char *hw_concurrent_title (const HwConcurrent *self, const char *id);

G_END_DECLS
