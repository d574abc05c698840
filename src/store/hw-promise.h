/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a thread of ours promises to the main thread. The future is settled there, never on the
 * thread that did the work: in libdex 0.10, of two threads one may settle a future while the other
 * lets go of it (a page is left just as its answer comes). They take two locks in opposite order
 * then, and the window stands still for ever.
 */

#pragma once

#include <libdex.h>

G_BEGIN_DECLS

typedef struct _HwPromise HwPromise;

/* On the main thread. @future is owned by the caller. The promise ends with hw_promise_keep(),
 * which must come. */
HwPromise *hw_promise_new (DexFuture **future);

/* Cancelled when nobody awaits the future any more. Borrowed; may be asked on any thread. */
GCancellable *hw_promise_cancellable (HwPromise *self);

/* On any thread, once: the future is settled in a later turn of the main loop. Takes @error, or
 * when there is none what @result holds, and frees the promise. */
void hw_promise_keep (HwPromise *self, GValue *result, GError *error);

G_END_DECLS
