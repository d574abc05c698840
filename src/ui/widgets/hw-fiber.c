/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Starting fibers and awaiting store jobs in them.
 */

#include "ui/widgets/hw-fiber.h"

static void
fiber_free (gpointer data)
{
  HwFiber *self = data;

  g_weak_ref_clear (&self->owner);
  g_clear_object (&self->cancellable);
  if (self->free_data)
    self->free_data (self->data);
  g_free (self);
}

/* A fiber begins at the scheduler's next turn: by then its window may be gone. Owners live on this
 * thread, so one that is there now is there for the first lines of the fiber. */
static DexFuture *
begin (gpointer data)
{
  HwFiber *self = data;
  gpointer owner = g_weak_ref_get (&self->owner);

  if (!owner)
    return dex_future_new_true ();
  g_object_unref (owner);
  return self->func (self);
}

void
hw_fiber_start (gpointer owner, GCancellable *cancellable, DexFiberFunc func, gpointer data,
                GDestroyNotify free_data)
{
  HwFiber *self = g_new0 (HwFiber, 1);

  g_weak_ref_init (&self->owner, owner);
  self->cancellable = cancellable ? g_object_ref (cancellable) : NULL;
  self->func = func;
  self->data = data;
  self->free_data = free_data;
  /* Its awaits end with the cancellable, so nobody needs the future. */
  dex_future_disown (dex_scheduler_spawn (NULL, 0, begin, self, fiber_free));
}

DexFuture *
hw_fiber_run (HwFiber *self, HwStoreThread *thread, HwStoreJob job, gpointer data,
              GDestroyNotify free_data)
{
  DexFuture *future = hw_store_thread_run (thread, job, data, free_data);

  if (!self->cancellable)
    return future;
  return dex_future_first (future, dex_cancellable_new_from_cancellable (self->cancellable), NULL);
}
