/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lists of staff, regions and homes, page by page, and one entry of them whole.
 */

#pragma once

#include "domain/office/hw-office-lists-result.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

typedef enum
{
  HW_OFFICE_STAFF,
  HW_OFFICE_REGIONS,
  HW_OFFICE_HOMES,
} HwOfficeList;

/**
 * HwOfficeQuery:
 * @filter: 0 all; staff: 1 who work here, 2 who left; homes: 1 who work with the birth family
 *   (S2-29), 2 with room for another child
 */
typedef struct
{
  HwOfficeList list;
  int filter;
} HwOfficeQuery;

/* «staff», «region», «home» */
const char *hw_office_list_type (HwOfficeList list);

/* HwOfficeRows in the order of their names. Of the shape that a lazy list wants: see
 * hw_children_read(). */
gboolean hw_office_list_read (HwStore *store, const HwOfficeQuery *query, GBytes *from,
                              guint limit, GPtrArray *rows, guint *n, GBytes **next,
                              GError **error);

/* At most @limit that @text finds, the best first. An array that owns its HwOfficeRows. */
GPtrArray *hw_office_list_search (HwStore *store, HwOfficeList list, const char *text, guint limit,
                                  GError **error);

/* Whether who is signed in may add to it; homes are everyone's to record. */
gboolean hw_office_list_may_add (HwStore *store, HwOfficeList list);

HwOfficeEntry *hw_office_entry_read (HwStore *store, HwOfficeList list, const char *id,
                                     GError **error);

G_END_DECLS
