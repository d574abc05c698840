/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The invented office while it is being thought up, before anything is written: every record as it
 * stands today, the day on which it became known, and who keyed it. The parts of the office
 * (staff, homes, families …) each add their records to it; hw-demo-history tells how it looked on
 * an earlier day.
 */

#pragma once

#include "base/hw-day.h"
#include "base/hw-random.h"
#include "domain/demo/hw-demo-places.h"
#include "domain/families/hw-child.h"
#include "domain/families/hw-family.h"
#include "domain/families/hw-person.h"
#include "domain/families/hw-region.h"
#include "domain/families/hw-staff.h"
#include "domain/placements/hw-home.h"
#include "domain/placements/hw-stay.h"

G_BEGIN_DECLS

/* The office is this many days old: so far back reaches its journal. */
#define HW_DEMO_DAYS_OF_HISTORY 182

/* Children who left care are known to the office if they did so in these last days. */
#define HW_DEMO_DAYS_OF_EXITS 547

/**
 * HwDemoEntry:
 * @record: as it stands today
 * @known: the day it came into the office; the founding day for whatever is older
 * @staff: id of the worker who answers for it, or NULL
 * @is_keyed: what happened to it since the founding was keyed by that worker, not extracted
 * @is_written: it stands in the store, as it was known so far
 * @changed: a field that held @earlier until @changed_on, when @staff set it right; or NULL
 */
typedef struct
{
  HwRecord *record;
  HwDay known;
  const char *staff;
  gboolean is_keyed;

  const HwField *changed;
  char *earlier;
  HwDay changed_on;

  gboolean is_written;
} HwDemoEntry;

typedef struct
{
  HwHome *home;
  guint taken;
} HwDemoHome;

typedef struct
{
  const HwDemoPlace *place;
  HwRegion *region;
  GPtrArray *workers;     /* HwStaff, borrowed */
  GPtrArray *supervisors; /* HwStaff, borrowed */
  GPtrArray *partners;    /* HwPerson, borrowed: guardians ad litem, CASA, therapists … */
  GPtrArray *homes;       /* HwDemoHome, owned */
} HwDemoRegion;

/* What leaving care is dealt by (seed 001): reunification, adoption, relative, and the rest. */
#define HW_DEMO_EXIT_GROUPS 4

typedef struct
{
  HwRandom random;
  HwDay today;
  HwDay founding;
  GPtrArray *entries; /* HwDemoEntry, in an order in which each comes after what it refers to */
  HwDemoRegion regions[HW_DEMO_REGIONS];
  guint exits[HW_DEMO_EXIT_GROUPS];
  guint numbers;       /* given out as external ids */
  guint keyed_left;    /* families whose news people key themselves */
  const char *staff;   /* of the entries being added */
  gboolean is_keyed;
} HwDemoOffice;

HwDemoOffice *hw_demo_office_new (HwDay today, guint64 seed);
void hw_demo_office_free (HwDemoOffice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwDemoOffice, hw_demo_office_free)

/* Thinks up everything: regions, staff, families with @children children, homes. */
void hw_demo_office_invent (HwDemoOffice *self, guint children);

/* Takes @record, gives it an id drawn from the seed, and returns its entry (borrowed). @known: 0
 * for the founding. */
HwDemoEntry *hw_demo_office_add (HwDemoOffice *self, gpointer record, HwDay known);

/* A number that no other record of this office has and no extract of the state gives out. Owned. */
char *hw_demo_office_dup_number (HwDemoOffice *self, const char *prefix);

G_END_DECLS
