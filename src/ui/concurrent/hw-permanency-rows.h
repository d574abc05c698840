/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of a child's Plan A and Plan B that are no records: what is to be done, placements, orders.
 */

#pragma once

#include "domain/concurrent/hw-concurrent-result.h"
#include "ui/widgets/hw-row-group.h"

G_BEGIN_DECLS

/* What is to be done, late things first, each with the act that does it. */
void hw_permanency_rows_show_gaps (HwRowGroup *group, const HwConcurrent *plans);

/* Placements within twelve months, and what the court ordered. */
void hw_permanency_rows_show_care (HwRowGroup *group, const HwConcurrent *plans);

/* Visits held and planned with each parent, beside Plan A, and contacts with the birth family since
 * the removal (S2-28, S2-10). */
void hw_permanency_rows_show_visits (HwRowGroup *group, const HwConcurrent *plans);

/* «A: Return to parent · B: Adoption, Ruth Noble · 2 late». Owned. */
char *hw_permanency_rows_dup_short (const HwConcurrent *plans);

G_END_DECLS
