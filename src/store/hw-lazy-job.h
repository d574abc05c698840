/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a lazy list asks of the store's thread: rows, or the keys of many pages.
 */

#pragma once

#include "store/hw-lazy-list.h"

G_BEGIN_DECLS

/* A query shared with the store's thread, with the source that knows what it points to. */
gpointer hw_lazy_query_acquire (gpointer query);
void hw_lazy_query_release (const HwLazySource *source, gpointer query);

/**
 * HwLazyPlace:
 * @from: the key to go on from; NULL: the first row
 * @page: the key of the page that @from lies in
 * @n: the rows of that page before @from
 *
 * How far a list has been read or counted. The keys are borrowed.
 */
typedef struct
{
  GBytes *from;
  GBytes *page;
  guint n;
} HwLazyPlace;

/* An order for either job; @limit: rows that are wanted, HW_LAZY_PAGE at most. */
gpointer hw_lazy_order_new (const HwLazySource *source, gpointer query, HwLazyPlace place,
                            guint limit);
void hw_lazy_order_free (gpointer order);

/**
 * HwLazySlice:
 * @rows: of the source's rows; NULL where only counted
 * @keys: of GBytes: of the page it began in (a later one than was given, when there was no row
 *   before it), then of each page after it
 * @n: the rows read or counted
 * @in_page: how many of them, and of those before, lie in the last of the pages
 * @next: where to go on, NULL at the end
 */
typedef struct
{
  GPtrArray *rows;
  GPtrArray *keys;
  guint n;
  guint in_page;
  GBytes *next;
} HwLazySlice;

#define HW_TYPE_LAZY_SLICE (hw_lazy_slice_get_type ())
GType hw_lazy_slice_get_type (void);
HwLazySlice *hw_lazy_slice_ref (HwLazySlice *self);
void hw_lazy_slice_unref (HwLazySlice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwLazySlice, hw_lazy_slice_unref)

/* Resolve to a HwLazySlice: what can be read of the rows that are wanted, or as many pages as can
 * be counted, in some milliseconds. */
gboolean hw_lazy_read_job (HwStore *store, gpointer order, GCancellable *cancellable,
                           GValue *result, GError **error);
gboolean hw_lazy_count_job (HwStore *store, gpointer order, GCancellable *cancellable,
                            GValue *result, GError **error);

/* Frees a key; knows NULL, the key of the first page. */
void hw_lazy_key_free (gpointer key);

G_END_DECLS
