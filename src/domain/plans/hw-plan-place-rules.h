/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order of what stands below one thing in a plan. Places are whole numbers from 0, with gaps;
 * a new order writes as few of them as can be.
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

/* By their places; one without a place, or two on one, by their ids: as they were made. Pointers to
 * pointers to records of one type that has a «position», as g_ptr_array_sort() gives them. */
int hw_plan_compare_places (gconstpointer a, gconstpointer b);

/* Gives the elements of @ordered places in that order. Returns those whose place is another now,
 * borrowed from @ordered. */
GPtrArray *hw_plan_place (GPtrArray *ordered);

G_END_DECLS
