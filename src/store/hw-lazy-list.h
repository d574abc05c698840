/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list model over a query of any length: it holds a key for every HW_LAZY_PAGE-th row and a few
 * pages of items. An item is handed out at once and filled when the store's thread has read it, so
 * a million rows cost and scroll as ten.
 */

#pragma once

#include "store/hw-store-thread.h"

G_BEGIN_DECLS

#define HW_LAZY_PAGE 256
#define HW_LAZY_PAGES_KEPT 16

/* What a new query shows first: a tall screen. A view makes widgets for each, seen or not. */
#define HW_LAZY_FIRST 32

/**
 * HwLazySource:
 * @item_type: of the items; made without properties, a placeholder until filled
 * @fill: on the main thread: gives @item what was read and notifies; takes @row
 * @free_row: of a row that no item takes; knows NULL
 * @read: on the store's thread: reads at most @limit rows of @query in its order, from the row with
 *   key @from on (NULL: from the first). Adds them to @rows unless it is NULL, tells their number
 *   in @n, and in @next the key to go on from, NULL at the end. Keys are opaque to the list. It
 *   must not take longer than a few milliseconds: where rows are far between it gives fewer than
 *   @limit, even none, with @next set.
 * @clear_query: frees what the query points to, on either thread; NULL: it has no pointers
 *
 * How one vertical's rows are read and shown.
 */
typedef struct
{
  GType (*item_type) (void);
  void (*fill) (gpointer item, gpointer row);
  GDestroyNotify free_row;
  gboolean (*read) (HwStore *store, gconstpointer query, GBytes *from, guint limit,
                    GPtrArray *rows, guint *n, GBytes **next, GError **error);
  GDestroyNotify clear_query;
} HwLazySource;

#define HW_TYPE_LAZY_LIST (hw_lazy_list_get_type ())
G_DECLARE_FINAL_TYPE (HwLazyList, hw_lazy_list, HW, LAZY_LIST, GObject)

/* Properties: n-items (uint), loading (boolean: the rows are still being counted).
 * Signal: ::failed (GError): a page could not be read. Empty until the first query is set. */
HwLazyList *hw_lazy_list_new (HwStoreThread *thread, const HwLazySource *source);

/* Shows another query, or another order, from its first row on: the first rows as soon as they
 * are read, the rest once counted. @query: a box of g_atomic_rc_box_new(); taken. */
void hw_lazy_list_take_query (HwLazyList *self, gpointer query);

/* The data changed: counts again, fills the kept items anew and tells the difference in length in
 * one items-changed at the end of the list, so that a view keeps its place. */
void hw_lazy_list_reload (HwLazyList *self);

gboolean hw_lazy_list_is_loading (HwLazyList *self);

G_END_DECLS
