/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of children, filtered and in any order, page by page; and the children that a search
 * finds. Along the three orders that have an index a page costs the same in an office of any size.
 */

#pragma once

#include "domain/placements/hw-children-filter-rules.h"
#include "domain/placements/hw-children-result.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/**
 * HwChildrenOrder:
 * @HW_CHILDREN_BY_NAME: family name, then given name
 * @HW_CHILDREN_BY_BIRTH: date of birth
 * @HW_CHILDREN_BY_REMOVAL: in care since; those not in care behind the others, in both directions
 * @HW_CHILDREN_BY_NUMBER: in the state system; this and the following have no index
 * @HW_CHILDREN_BY_PLACEMENT: where the child is now, since
 * @HW_CHILDREN_BY_HEARING: when the next one is due
 *
 * Who has no such value stands behind the others, in both directions; equals stand by name.
 */
typedef enum
{
  HW_CHILDREN_BY_NAME,
  HW_CHILDREN_BY_BIRTH,
  HW_CHILDREN_BY_REMOVAL,
  HW_CHILDREN_BY_NUMBER,
  HW_CHILDREN_BY_GOAL,
  HW_CHILDREN_BY_SETTING,
  HW_CHILDREN_BY_HOME,
  HW_CHILDREN_BY_PLACEMENT,
  HW_CHILDREN_BY_MOVES,
  HW_CHILDREN_BY_HEARING,
  HW_CHILDREN_BY_ICWA,
  HW_CHILDREN_BY_FAMILY,
  HW_CHILDREN_BY_COUNTY,
  HW_CHILDREN_BY_REGION,
  HW_CHILDREN_BY_WORKER,
  HW_CHILDREN_BY_SUPERVISOR,
} HwChildrenOrder;

#define HW_CHILDREN_N_ORDERS (HW_CHILDREN_BY_SUPERVISOR + 1)

typedef struct
{
  HwChildrenOrder order;
  gboolean is_descending;
  HwChildrenFilter filter;
} HwChildrenQuery;

void hw_children_query_clear (HwChildrenQuery *self);

/* Reads at most @limit rows from the row with key @from on (NULL: the first). Adds HwChildRows to
 * @rows unless it is NULL; @n: their number; @next: the key to go on from, NULL at the end. Of the
 * shape that a lazy list wants: fewer than @limit where many are passed over. */
gboolean hw_children_read (HwStore *store, const HwChildrenQuery *query, GBytes *from, guint limit,
                           GPtrArray *rows, guint *n, GBytes **next, GError **error);

/* One child as the list tells it. HW_ERROR_NOT_FOUND. */
HwChildRow *hw_children_find (HwStore *store, const char *id, GError **error);

/* At most @limit children that @text finds, the best first. An array that owns its HwChildRows. */
GPtrArray *hw_children_search (HwStore *store, const char *text, guint limit, GError **error);

G_END_DECLS
