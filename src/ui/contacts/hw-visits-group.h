/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Visits between a child and each parent, held of those planned (S2-28), and how often the birth
 * family was met (S2-10): what stands beside Plan A’s progress. It reads them by itself, again
 * after each commit.
 */

#pragma once

#include "base/hw-day.h"
#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_VISITS_GROUP (hw_visits_group_get_type ())
G_DECLARE_FINAL_TYPE (HwVisitsGroup, hw_visits_group, HW, VISITS_GROUP, AdwBin)

/* Counted from @from, the day of the removal. The same once more changes nothing. */
void hw_visits_group_show (HwVisitsGroup *self, HwStoreThread *thread, const char *child,
                           HwDay from);

G_END_DECLS
