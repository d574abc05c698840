/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a lazy list asks of the store's thread: rows, or the keys of many pages.
 */

#pragma once

#include "store/hw-lazy-list.h"

G_BEGIN_DECLS

/* A query shared with the store's thread, and the source that knows what it points to. */
gpointer hw_lazy_query_acquire (gpointer query);
void hw_lazy_query_release (const HwLazySource *source, gpointer query);

/**
 * HwLazyReader:
 *
 * What is read, and by whom: awaited in a fiber, in jobs of some milliseconds each, so that a page
 * or a save comes in between. All is its owner's.
 */
typedef struct
{
  HwStoreThread *thread;
  GCancellable *cancellable;
  const HwLazySource *source;
  gpointer query;
} HwLazyReader;

/* @limit rows from @from on, or as many as there are; in @first, unless it is NULL, the key of the
 * first of them. Owned; NULL after an error. */
GPtrArray *hw_lazy_await_rows (const HwLazyReader *self, GBytes *from, guint limit, GBytes **first,
                               GError **error);

/* Counts from the key in @keys on: adds those of the pages that follow, and tells how many rows
 * there are. */
gboolean hw_lazy_await_keys (const HwLazyReader *self, GPtrArray *keys, guint *n, GError **error);

/* Frees a key; knows NULL, the key of the first page. */
void hw_lazy_key_free (gpointer key);

G_END_DECLS
