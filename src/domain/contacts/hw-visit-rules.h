/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Visits between a child and each parent (seed 002, point 5; S2-28), and how often the agency meets
 * the birth family (S2-10).
 */

#pragma once

#include "domain/contacts/hw-contacts-result.h"

G_BEGIN_DECLS

/* Of HwParentVisits, for each parent of @child that @connections (of HwConnection) name: visits
 * from @from to @today, both included, of contact lines (of HwContactLine) at which both are down
 * as there, or as who was to be there. Owned. */
GPtrArray *hw_visits_count (GPtrArray *lines, GPtrArray *connections, const char *child,
                            HwDay from, HwDay today);

/* Contacts of any kind that took place in those days with somebody of the child's birth family:
 * parents and kin, by the connections of that day. @last: the latest of them, 0: none. */
guint hw_visits_count_family (GPtrArray *lines, GPtrArray *connections, HwDay from, HwDay today,
                              HwDay *last);

G_END_DECLS
