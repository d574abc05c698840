/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one thread that owns an open office for the window. A job is a synchronous function; its
 * caller awaits the future in a fiber. Jobs take some 10 ms at most: longer work posts itself again
 * in slices, so that a page or a save comes in between.
 */

#pragma once

#include "store/hw-office.h"

#include <libdex.h>

G_BEGIN_DECLS

#define HW_TYPE_STORE_THREAD (hw_store_thread_get_type ())
G_DECLARE_FINAL_TYPE (HwStoreThread, hw_store_thread, HW, STORE_THREAD, GObject)

/* Runs on the store's thread. Sets @result (initialising it) and returns TRUE, or sets @error. */
typedef gboolean (*HwStoreJob) (HwStore *store, gpointer data, GCancellable *cancellable,
                                GValue *result, GError **error);

/* Takes the office. */
HwStoreThread *hw_store_thread_new (HwOffice *office);

/* The office that the thread owns: only a job may use it, and none outlives it. */
HwOffice *hw_store_thread_office (HwStoreThread *self);

/* A future that resolves to the job's result, in a turn of the main loop. @data is freed on the
 * store's thread when the job is done; every job is done, also those still queued at the closing.
 * Cancelling the future stops a running statement. */
DexFuture *hw_store_thread_run (HwStoreThread *self, HwStoreJob job, gpointer data,
                                GDestroyNotify free_data) G_GNUC_WARN_UNUSED_RESULT;

/* The same, given up as soon as @cancellable is: what a page awaits that may be gone before the
 * answer comes. */
DexFuture *hw_store_thread_run_until (HwStoreThread *self, GCancellable *cancellable,
                                      HwStoreJob job, gpointer data,
                                      GDestroyNotify free_data) G_GNUC_WARN_UNUSED_RESULT;

/* Resolves once every job that was queued before is done. */
DexFuture *hw_store_thread_drain (HwStoreThread *self) G_GNUC_WARN_UNUSED_RESULT;

/* Tells ::changed if another day has begun; it looks by itself each minute and at midnight. */
void hw_store_thread_look_at_day (HwStoreThread *self);

/* Waits for the queue to drain, writes the mark, closes the office. */
void hw_store_thread_close (HwStoreThread *self);

/* Properties, told on the main thread:
 * saving: an act is being written, or waits for another process that writes
 * failure: why the last act could not be kept, a sentence; NULL: it was. What a check refused is no
 *   failure of the store.
 * read-only: nothing can be written, as long as this office is open.
 *
 * Emitted on the main thread after each commit of this or another process, and after the answer to
 * the job that made it was gone on with; and when another day has begun, since ages, spans and what
 * is late are reckoned from the day:
 * ::changed (data_version: int64). Lists and pages reload what they show. */

G_END_DECLS
