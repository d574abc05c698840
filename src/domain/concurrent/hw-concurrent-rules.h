/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Concurrent planning (seed 002): Plan A is the return, Plan B is worked at the same time.
 */

#pragma once

#include "domain/concurrent/hw-concurrent-result.h"

G_BEGIN_DECLS

/* Plan B is decided within so many days after the removal, and every parent has had full disclosure
 * when that day comes (S2-14, S2-4). */
#define HW_CONCURRENT_DAYS 60

/* Relatives have their notice within so many days after the removal: 42 USC 671(a)(29). */
#define HW_RELATIVE_NOTICE_DAYS 30

/* The last day on which Plan B is decided in time, and on which a relative's notice is: both days
 * count. Who was found only later has the same time from then on. 0: no removal. */
HwDay hw_concurrent_decide_by (const HwStay *stay);
HwDay hw_relative_notice_by (const HwStay *stay, HwDay found);

/* Why a Plan B cannot be set today, a translated sentence: not in care, no Plan A, a Plan A other
 * than the return (S2-14), or one that is there (S2-12). NULL: it can. Static. */
const char *hw_plan_b_refusal (const HwConcurrent *self);

/* A child has one primary goal at a time, and one concurrent one (S2-12). The goal of the same role
 * that is active when @self begins, as it would be if it ended on that day. NULL: there is none, or
 * @self is only proposed. Transfer full. */
HwGoal *hw_goal_dup_former_ended (HwGoal *self, HwLookUp *look_up);

/* Whether somebody was found by @search. */
gboolean hw_relative_search_found (const HwRelativeSearch *search);

/* The day on which the search goes on, from the last search that names one; 0: none. */
HwDay hw_concurrent_next_search (const HwConcurrent *self);

/* The placements that began in the twelve months up to and including today (S2-11). */
guint hw_concurrent_count_placements (const HwConcurrent *self);

/**
 * HwConcurrentGap:
 * @element: the name of the record type that lacks it
 * @id: of that record, or of the person whom it is about; borrowed; NULL: no record yet
 * @missing: the name of the field, or of what should be there; static
 * @requirement: its number («S2-4»); static
 * @due: the last day on which it is in time; 0: none
 * @is_late: that day has gone by, or there never was one
 * @words: a sentence, translated, owned
 */
typedef struct
{
  const char *element;
  const char *id;
  const char *missing;
  const char *requirement;
  HwDay due;
  gboolean is_late;
  char *words;
} HwConcurrentGap;

/* What is still to be done, of HwConcurrentGap: what is late first. Of a child who is not in care:
 * nothing. They borrow from @self. */
GPtrArray *hw_concurrent_find_gaps (const HwConcurrent *self);

G_END_DECLS
