/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a lazy list asks of the store's thread: a page, or the keys of many pages.
 */

#pragma once

#include "store/hw-lazy-list.h"

G_BEGIN_DECLS

/* An order for either job; @from NULL: from the first row; @limit: of a page, HW_LAZY_PAGE at most.
 */
gpointer hw_lazy_order_new (const HwLazySource *source, gpointer query, GBytes *from, guint limit);
void hw_lazy_order_free (gpointer order);

/* Resolves to a GPtrArray of the source's rows: one page. */
gboolean hw_lazy_read_job (HwStore *store, gpointer order, GCancellable *cancellable,
                           GValue *result, GError **error);

/**
 * HwLazySlice:
 * @keys: of GBytes: where the pages after the first begin
 * @n: the rows counted
 * @next: where to go on, NULL at the end
 */
typedef struct
{
  GPtrArray *keys;
  guint n;
  GBytes *next;
} HwLazySlice;

#define HW_TYPE_LAZY_SLICE (hw_lazy_slice_get_type ())
GType hw_lazy_slice_get_type (void);
HwLazySlice *hw_lazy_slice_ref (HwLazySlice *self);
void hw_lazy_slice_unref (HwLazySlice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwLazySlice, hw_lazy_slice_unref)

/* Resolves to a HwLazySlice: as many pages as can be counted in some milliseconds. */
gboolean hw_lazy_count_job (HwStore *store, gpointer order, GCancellable *cancellable,
                            GValue *result, GError **error);

/* Frees a key; knows NULL, the key of the first page. */
void hw_lazy_key_free (gpointer key);

G_END_DECLS
