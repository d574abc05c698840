/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything a child's page tells: the child, the family, the stays in care, where the child lived,
 * what was planned and what the court heard.
 */

#pragma once

#include "domain/families/hw-child.h"
#include "domain/families/hw-family.h"
#include "domain/placements/hw-goal.h"
#include "domain/placements/hw-hearing.h"
#include "domain/placements/hw-placement.h"
#include "domain/placements/hw-stay.h"

G_BEGIN_DECLS

/**
 * HwChildStory:
 * @family: may be NULL
 * @stays, @placements: of those records, the latest first
 * @goals: the plans in force, then the others, the latest first
 * @hearings: the latest first, by the day held or else due
 * @titles: what the records that these refer to are called (homes, family, region, worker), by id
 * @stay: the stay the child is in today, borrowed; NULL: not in care
 * @placement: where the child lives in that stay, borrowed; or NULL
 * @primary, @concurrent: Plan A and Plan B in force today, borrowed; or NULL
 * @today: the day it was told on
 *
 * Immutable once told.
 */
typedef struct
{
  HwChild *child;
  HwFamily *family;
  GPtrArray *stays;
  GPtrArray *placements;
  GPtrArray *goals;
  GPtrArray *hearings;
  GHashTable *titles;
  HwStay *stay;
  HwPlacement *placement;
  HwGoal *primary;
  HwGoal *concurrent;
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
