/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything a child's page tells: the child, the family, the stays in care, where the child lived,
 * what was planned and what the court heard.
 */

#pragma once

#include "domain/families/hw-child.h"
#include "domain/families/hw-connection.h"
#include "domain/families/hw-family.h"
#include "domain/families/hw-person.h"
#include "domain/families/hw-staff.h"
#include "domain/placements/hw-goal.h"
#include "domain/placements/hw-hearing.h"
#include "domain/placements/hw-home.h"
#include "domain/placements/hw-placement.h"
#include "domain/placements/hw-sibling-rules.h"
#include "domain/placements/hw-stay.h"

G_BEGIN_DECLS

/**
 * HwSibling:
 * @stay: the one in which the sibling is today, or NULL
 * @placement: where the sibling lives in it, or NULL
 * @how, @since: whether both live in one home, and since when; NONE when not both are in care
 *
 * Another child of the family.
 */
typedef struct
{
  HwChild *child;
  HwStay *stay;
  HwPlacement *placement;
  HwSiblings how;
  HwDay since;
} HwSibling;

/**
 * HwChildStory:
 * @family: may be NULL
 * @worker: of the family, or NULL
 * @stays, @placements: of those records, the latest first
 * @goals: the plans in force, then the others, the latest first
 * @hearings: the latest first, by the day held or else due
 * @siblings: of HwSibling, the eldest first
 * @connections: of HwConnection, also ended ones: parents, kin, others
 * @people: id → HwPerson, of the connections
 * @titles: what the records that these refer to are called (homes, family, region, worker, people),
 *   by id
 * @stay: the stay the child is in today, borrowed; NULL: not in care
 * @placement: where the child lives in that stay, borrowed; or NULL
 * @home: of that placement, or NULL
 * @primary, @concurrent: Plan A and Plan B in force today, borrowed; or NULL
 * @may_seal: whether the record may be sealed today, by who is signed in; set by the reader
 * @today: the day it was told on
 *
 * Immutable once told.
 */
typedef struct
{
  HwChild *child;
  HwFamily *family;
  HwStaff *worker;
  GPtrArray *siblings;
  GPtrArray *connections;
  GHashTable *people;
  GPtrArray *stays;
  GPtrArray *placements;
  GPtrArray *goals;
  GPtrArray *hearings;
  GHashTable *titles;
  HwStay *stay;
  HwPlacement *placement;
  HwHome *home;
  HwGoal *primary;
  HwGoal *concurrent;
  gboolean may_seal;
  HwDay today;
} HwChildStory;

#define HW_TYPE_CHILD_STORY (hw_child_story_get_type ())
GType hw_child_story_get_type (void);
HwChildStory *hw_child_story_ref (HwChildStory *self);
void hw_child_story_unref (HwChildStory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwChildStory, hw_child_story_unref)

/* The title of the record @id; NULL where there is none. Borrowed. */
const char *hw_child_story_title (const HwChildStory *self, const char *id);

G_END_DECLS
