/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Hearings by their usual distance from the removal.
 */

#include "domain/demo/hw-demo-hearing.h"

/* The court sets a day so long before it. */
#define NOTICE 200

/* And sets it so long before the last day that the law counts from the custody order. */
#define AHEAD 9

static void
add_hearing (HwDemoOffice *office, HwChild *child, const HwStay *stay, HwHearingKind kind,
             HwDay due)
{
  HwRandom *random = &office->random;
  HwDay last = stay->exit_date ? stay->exit_date : office->today - 1;
  HwDay known = MAX (stay->removal_date, due - NOTICE);
  HwHearing *hearing;

  if (known > last || (stay->exit_date && due > stay->exit_date))
    return;
  hearing = g_object_new (HW_TYPE_HEARING, NULL);
  hearing->child = g_strdup (child->parent_instance.id);
  hearing->kind = kind;
  hearing->due_date = due;
  hearing->held_date = kind == HW_HEARING_KIND_TEMPORARY_REMOVAL
                           ? due - hw_random_between (random, 0, 2)
                           : due + hw_random_between (random, -24, 12);
  hearing->held_date = MAX (hearing->held_date, stay->removal_date);
  /* A few were never held; some are still to come. */
  if (hearing->held_date > last || hw_random_chance (random, 30))
    hearing->held_date = 0;
  hw_demo_office_add (office, hearing, known);
}

void
hw_demo_add_hearings (HwDemoOffice *office, HwChild *child, const HwStay *stay)
{
  HwDay last = stay->exit_date ? stay->exit_date : office->today;
  HwDay due = 0;

  add_hearing (office, child, stay, HW_HEARING_KIND_TEMPORARY_REMOVAL,
               stay->removal_date + HW_DEMO_DAYS_TO_HEARING);
  if (stay->custody_finding_date)
    add_hearing (office, child, stay, HW_HEARING_KIND_ADJUDICATION, stay->custody_finding_date);
  add_hearing (office, child, stay, HW_HEARING_KIND_DISPOSITION, stay->removal_date + 90);
  for (int months = 6; due <= last; months += 6)
    {
      due = hw_day_add_months (stay->removal_date, months) - AHEAD;
      add_hearing (office, child, stay,
                   months % 12 ? HW_HEARING_KIND_REVIEW : HW_HEARING_KIND_PERMANENCY, due);
    }
  if (stay->tpr_petition_date)
    add_hearing (office, child, stay, HW_HEARING_KIND_TERMINATION, stay->tpr_petition_date + 110);
}
