/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Invented families and their children; each child's course, people, stays, goals and hearings hang
 * on them.
 */

#pragma once

#include "domain/demo/hw-demo-course.h"
#include "domain/demo/hw-demo-names.h"
#include "domain/families/hw-connection.h"

G_BEGIN_DECLS

/* Someone of the family, and what that person is to its children. */
typedef struct
{
  HwPerson *person;
  HwConnectionKind kind;
  HwFamilySide side;
  HwDay known; /* since when the office knows of that person */
} HwDemoKin;

/**
 * HwDemoFamily:
 * @course: what most of its children go through
 * @known: since when the office knows of it: nothing of it came in earlier
 * @eldest, @youngest: the births of its children so far
 * @children: how many
 * @surname: of the children; NULL in families without surnames
 * @kin: of HwDemoKin
 * @relative_home: where its children live with kin, once one does
 * @lead: the first child's stay; @lead_placements: where that child lived (HwPlacement, borrowed)
 *
 * What the parts of one family need to know of each other while it is thought up.
 */
typedef struct
{
  HwFamily *record;
  HwDemoRegion *region;
  HwDemoCourse course;
  HwDay known;
  HwDay eldest;
  HwDay youngest;
  HwDemoCustom custom;
  const char *surname;
  guint children;
  guint races;
  GArray *kin;
  HwHome *relative_home;
  HwStay *lead;
  GPtrArray *lead_placements;
} HwDemoFamily;

/* Families until there are @children children. */
void hw_demo_add_families (HwDemoOffice *office, guint children);

/* The last day that anything can have happened to a child on that course. */
static inline HwDay
hw_demo_last_day (const HwDemoOffice *office, const HwDemoCourse *course)
{
  return course->exit ? course->exit : office->today - 1;
}

G_END_DECLS
