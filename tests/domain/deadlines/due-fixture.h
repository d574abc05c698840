/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A child in memory, told in a few words, and what the engine says of it.
 */

#pragma once

#include "domain/deadlines/hw-due-rules.h"

G_BEGIN_DECLS

/* The rules of these packs, separated by blanks; federal is not added by itself. */
HwRuleBook *due_book (const char *packs);

/* Lines of «stay 2023-01-15», «stay 2023-01-15 to 2024-02-01», «born 2012-06-30», «closed DAY»,
 * «hearing fact-finding on DAY», «placement runaway DAY to DAY», «goal primary DAY on» (it lasts
 * on), «court-time trial-visit on DAY for DAY» (it names a day); «own petition dependency on DAY»:
 * a record of the stay above says so. Sorted. */
HwDueCase *due_case (const char *lines);

/* The @n th item of @rule, counted over stays in their order; it lives as long as @items. */
const HwDueItem *due_find (GArray *items, const char *rule, guint n);
guint due_count (GArray *items, const char *rule);

/* Of HwDueItem. Owned. */
GArray *due_items (const HwRuleBook *book, const HwDueCase *of, const char *today);

/* «2024-02-14 overdue», «2024-02-14 done 2024-02-10», «cannot-compute». */
void due_assert (const HwRuleBook *book, const HwDueCase *of, const char *today, const char *rule,
                 guint n, const char *expected);

G_END_DECLS
