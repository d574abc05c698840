/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A fiber of a page or widget: it knows its owner only weakly, so a page that was left goes, and
 * what it was waiting for is cancelled.
 */

#pragma once

#include "store/hw-store-thread.h"

G_BEGIN_DECLS

/**
 * HwFiber:
 * @owner: weak; there when the fiber begins, so take it with g_weak_ref_get() and look at it only
 *   after each await
 * @cancellable: ends each await of hw_fiber_run()
 * @func, @data: what the fiber was started with
 */
typedef struct
{
  GWeakRef owner;
  GCancellable *cancellable;
  DexFiberFunc func;
  gpointer data;
  GDestroyNotify free_data;
} HwFiber;

/* Starts @func with a HwFiber, unless @owner is gone before its turn comes. @cancellable may be
 * NULL. */
void hw_fiber_start (gpointer owner, GCancellable *cancellable, DexFiberFunc func, gpointer data,
                     GDestroyNotify free_data);

/* A store job whose future ends early when the fiber is cancelled. */
DexFuture *hw_fiber_run (HwFiber *self, HwStoreThread *thread, HwStoreJob job, gpointer data,
                         GDestroyNotify free_data) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
