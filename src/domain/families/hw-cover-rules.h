/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who has to do what belongs to somebody who is away.
 */

#pragma once

#include "domain/families/hw-cover.h"

G_BEGIN_DECLS

/* The first and the last day are part of it. */
gboolean hw_cover_is_on (const HwCover *self, HwDay day);
gboolean hw_cover_overlaps (const HwCover *a, const HwCover *b);

/* «24 November 2026 – 4 December 2026», one day alone. Owned. */
char *hw_cover_dup_days (const HwCover *self);

/* Whether @actor (NULL: whoever came in with the recovery key) may say that @staff is away, and who
 * may instead. */
gboolean hw_cover_may_write (const char *staff, const char *actor, HwLookUp *look_up);
const char *hw_cover_refusal (void);

/**
 * HwStandIn:
 * @staff: who is away
 * @delegate: who stands in
 * @until: the last day of that
 */
typedef struct
{
  char *staff;
  char *delegate;
  HwDay until;
} HwStandIn;

/* Who stands in for whom on @day; @covers: of HwCover.
 *
 * A delegate who is away too hands on what was handed over: it comes to whoever stands in there,
 * and so on to the end, as long as all of them are away. Where that comes back to somebody it came
 * from, it stays with the last one before: better somebody who is away than nobody. An array that
 * owns its HwStandIn, by person in the order of @covers. */
GPtrArray *hw_cover_find_stand_ins (GPtrArray *covers, HwDay day);

G_END_DECLS
