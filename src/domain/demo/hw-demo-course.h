/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long children stay in care and where they go, after Kentucky's published figures: of those
 * who left, 48.6 % were reunified, 24.8 % adopted, 10.7 % placed with a relative, 15.9 %
 * emancipated or other; of the children 18 to 48 months in care with the goal to return or none,
 * 37.5 % left within a year (seed 001).
 */

#pragma once

#include "domain/demo/hw-demo-office.h"

G_BEGIN_DECLS

/**
 * HwDemoCourse:
 * @kind: where the stay leads
 * @entry: the removal
 * @exit: the day of leaving; 0: still in care
 * @planned: @exit, or the day on which it would come
 */
typedef struct
{
  HwExitKind kind;
  HwDay entry;
  HwDay exit;
  HwDay planned;
} HwDemoCourse;

/* The course of one more family: in care now or left in the last HW_DEMO_DAYS_OF_EXITS, in the
 * shares of a population that neither grows nor shrinks. */
HwDemoCourse hw_demo_draw_course (HwDemoOffice *office);

/* A stay before that one, which ended in time for a child born on @birth; FALSE: there was no room
 * for one. */
gboolean hw_demo_draw_earlier (HwDemoOffice *office, HwDay birth, HwDay next_entry,
                               HwDemoCourse *course);

/* The birth of a child who takes that course: under 18 to the end of it, unless it is what ends
 * it. */
HwDay hw_demo_draw_birth (HwDemoOffice *office, const HwDemoCourse *course);

/* How many brothers and sisters take it together. */
guint hw_demo_draw_siblings (HwDemoOffice *office, const HwDemoCourse *course);

/* Counts an exit, so that the next ones are dealt against it. */
void hw_demo_count_exit (HwDemoOffice *office, HwExitKind kind);

G_END_DECLS
