/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything that a family's page shows: its children and where they live, the people around them,
 * and who worked with the family.
 */

#pragma once

#include "domain/families/hw-child.h"
#include "domain/families/hw-connection.h"
#include "domain/families/hw-family.h"
#include "domain/families/hw-person.h"
#include "domain/families/hw-sealed-child.h"
#include "domain/placements/hw-sibling-rules.h"
#include "domain/placements/hw-stay.h"

G_BEGIN_DECLS

/**
 * HwFamilyMember:
 * @stay: the one that is open, or NULL
 * @last: the latest that has ended, or NULL
 * @placement: the one in @stay that is now, or NULL
 * @may_be_sealed: whether the record is one that may be sealed today
 *
 * A child of the family.
 */
typedef struct
{
  HwChild *child;
  HwStay *stay;
  HwStay *last;
  HwPlacement *placement;
  gboolean may_be_sealed;
} HwFamilyMember;

/**
 * HwFamilyPerson:
 * @connections: of HwConnection: what the person is today to the children of the family, the eldest
 *   child's first
 */
typedef struct
{
  HwPerson *person;
  GPtrArray *connections;
} HwFamilyPerson;

/**
 * HwFamilyWorker:
 * @staff: an id; the name stands in the story's titles
 * @from, @to: the days on which the office wrote it down, half-open; @to 0: still
 */
typedef struct
{
  char *staff;
  HwDay from;
  HwDay to;
} HwFamilyWorker;

/**
 * HwFamilyStory:
 * @members: of HwFamilyMember, the eldest first
 * @people: of HwFamilyPerson: parents, then kin, then others
 * @workers: of HwFamilyWorker, the present one first
 * @sealed: of HwSealedChild: records of adopted children that are closed
 * @siblings, @siblings_since: how the children in care live, and since when
 * @may_seal: whether who is signed in may seal a record and look into one; set by the reader
 * @titles: id → title, of the records that the story refers to
 * @today: the day for which it was read
 */
typedef struct
{
  HwFamily *family;
  GPtrArray *members;
  GPtrArray *people;
  GPtrArray *workers;
  GPtrArray *sealed;
  HwSiblings siblings;
  HwDay siblings_since;
  gboolean may_seal;
  GHashTable *titles;
  HwDay today;
} HwFamilyStory;

#define HW_TYPE_FAMILY_STORY (hw_family_story_get_type ())
GType hw_family_story_get_type (void);
HwFamilyStory *hw_family_story_ref (HwFamilyStory *self);
void hw_family_story_unref (HwFamilyStory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwFamilyStory, hw_family_story_unref)

/* The title of the record @id; NULL where there is none. Borrowed. */
const char *hw_family_story_title (const HwFamilyStory *self, const char *id);

G_END_DECLS
