/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of families, page by page, in two orders; and the families that a search finds. A page
 * costs the same in an office of any size. It lies beside the list of children because it tells of
 * stays and placements.
 */

#pragma once

#include "domain/placements/hw-families-result.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/**
 * HwFamiliesOrder:
 * @HW_FAMILIES_BY_NAME: name of the family
 * @HW_FAMILIES_BY_OPENED: since when the case is open; those without the day first
 */
typedef enum
{
  HW_FAMILIES_BY_NAME,
  HW_FAMILIES_BY_OPENED,
} HwFamiliesOrder;

typedef struct
{
  HwFamiliesOrder order;
  gboolean is_descending;
  gboolean is_in_care; /* only families with a child in care */
} HwFamiliesQuery;

/* Of the shape that a lazy list wants; rows are HwFamilyRows. */
gboolean hw_families_read (HwStore *store, const HwFamiliesQuery *query, GBytes *from, guint limit,
                           GPtrArray *rows, guint *n, GBytes **next, GError **error);

/* At most @limit families that @text finds by their own name or number, then by a child's. An array
 * that owns its HwFamilyRows. */
GPtrArray *hw_families_search (HwStore *store, const char *text, guint limit, GError **error);

G_END_DECLS
