/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of children in an order that no index has, or of few children that an index finds: their
 * numbers are collected piece by piece, sorted once, and the pages' keys hold on to them.
 */

#pragma once

#include "domain/placements/hw-children-query.h"
#include "store/hw-statement.h"

G_BEGIN_DECLS

/* Most records that are looked at before a read comes back. */
#define HW_CHILDREN_MOST_LOOKED_AT 1024

/* Whether a query is not read along an index. */
gboolean hw_children_sorted_is_for (const HwChildrenQuery *query);

/* The numbers of at most @limit children from @from on, added to @children (of gint64); @next as in
 * hw_children_read(). */
gboolean hw_children_sorted_read (HwStore *store, const HwChildrenQuery *query, GBytes *from,
                                  guint limit, GArray *children, GBytes **next, GError **error);

/* A statement of children.sql with the parameters of the query; borrowed. The key to begin with is
 * the caller's. */
HwStatement *hw_children_prepare (HwStore *store, const HwChildrenQuery *query, const char *sql,
                                  GError **error);

/* The same for «row», which only has to know the day. */
HwStatement *hw_children_prepare_row (HwStore *store, GError **error);

G_END_DECLS
