/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The meetings that are due and that nobody planned yet: what whoever facilitates has to schedule
 * (S4-10).
 */

#pragma once

#include "domain/deadlines/hw-today-rules.h"
#include "domain/meetings/hw-meetings-result.h"

G_BEGIN_DECLS

/* So many days before it is due a meeting is one to be planned: everybody has to be asked, and
 * those who cannot come have to be won (S3-2). */
#define HW_WANTED_DAYS 30

/* Of HwMeetingRow, each without an id, with its @duty and @due, to be scheduled: what waits for a
 * meeting, a family and a rule once, by the earliest day, unless one of @planned (of HwMeetingRow)
 * is a meeting that could close it. The earliest first. Owned. */
GPtrArray *hw_wanted_find (const HwToday *today, GPtrArray *planned);

/* The meeting that would close @row's duty: «permanency-planning», or «ftm» where each family team
 * meeting would. Owned. */
char *hw_wanted_dup_kind (const HwMeetingRow *row);

/* Whether @row is one of @who: who facilitates it has it to do as much as who answers for the
 * family. A meeting that was called off concerns nobody. */
gboolean hw_wanted_concerns (const HwMeetingRow *row, const HwToday *today, HwTodayWho who);

/* Whether two such lists say the same. */
gboolean hw_wanted_are_same (GPtrArray *a, GPtrArray *b);

G_END_DECLS
