/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of children, page by page, in three orders; and the children that a search finds. A page
 * costs the same in an office of any size.
 */

#pragma once

#include "domain/placements/hw-children-result.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/**
 * HwChildrenOrder:
 * @HW_CHILDREN_BY_NAME: family name, then given name
 * @HW_CHILDREN_BY_BIRTH: date of birth
 * @HW_CHILDREN_BY_REMOVAL: in care since; those not in care behind the others, in both directions
 */
typedef enum
{
  HW_CHILDREN_BY_NAME,
  HW_CHILDREN_BY_BIRTH,
  HW_CHILDREN_BY_REMOVAL,
} HwChildrenOrder;

typedef struct
{
  HwChildrenOrder order;
  gboolean is_descending;
  gboolean is_in_care; /* only children in care */
} HwChildrenQuery;

/* Reads at most @limit rows from the row with key @from on (NULL: the first). Adds HwChildRows to
 * @rows unless it is NULL; @n: their number; @next: the key of the row after them, NULL at the end.
 * Of the shape that a lazy list wants. */
gboolean hw_children_read (HwStore *store, const HwChildrenQuery *query, GBytes *from, guint limit,
                           GPtrArray *rows, guint *n, GBytes **next, GError **error);

/* At most @limit children that @text finds, the best first. An array that owns its HwChildRows. */
GPtrArray *hw_children_search (HwStore *store, const char *text, guint limit, GError **error);

G_END_DECLS
