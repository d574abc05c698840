/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Brothers and sisters in care: in one home or not, and since when. An agency owes reasonable
 * efforts to place siblings who were removed together in the same home (42 USC 671(a)(31)(A)).
 */

#pragma once

#include "domain/placements/hw-placement.h"

G_BEGIN_DECLS

/**
 * HwSiblings:
 * @HW_SIBLINGS_NONE: fewer than two of them are in care
 * @HW_SIBLINGS_TOGETHER: all in one home
 * @HW_SIBLINGS_PARTLY: some share a home, not all
 * @HW_SIBLINGS_APART: no two of them share a home
 * @HW_SIBLINGS_UNKNOWN: where one of them lives is not recorded, so it cannot be told
 */
typedef enum
{
  HW_SIBLINGS_NONE,
  HW_SIBLINGS_TOGETHER,
  HW_SIBLINGS_PARTLY,
  HW_SIBLINGS_APART,
  HW_SIBLINGS_UNKNOWN,
} HwSiblings;

/**
 * HwSiblingSpan:
 * @child: who; any text that tells siblings apart
 * @from, @to: half-open; @to 0: still so
 * @setting: HW_SETTING_NONE: the stay in care itself; else a placement in it
 * @home: where, NULL where no home is recorded
 *
 * One child in care for a time, or in one placement for a time. Strings are borrowed.
 */
typedef struct
{
  const char *child;
  HwDay from;
  HwDay to;
  HwSetting setting;
  const char *home;
} HwSiblingSpan;

/* How the siblings of @spans live on @day. A trial home visit is with the parents, so two on one
 * are together there; who has run away is with nobody. */
HwSiblings hw_siblings_on (const HwSiblingSpan *spans, guint n, HwDay day);

/* The same on @today, and in @since the first day from which it has been so without a break; 0 for
 * NONE. @since may be NULL. */
HwSiblings hw_siblings_now (const HwSiblingSpan *spans, guint n, HwDay today, HwDay *since);

/* Whether @child is in care on @day and a brother or sister in care is known to live elsewhere. Of
 * whom it is not recorded where they live, it cannot be told. */
gboolean hw_sibling_is_apart (const HwSiblingSpan *spans, guint n, const char *child, HwDay day);

G_END_DECLS
