/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A promise that is carried to the main thread when it is kept.
 */

#include "store/hw-promise.h"

struct _HwPromise
{
  DexPromise *promise; /* only the main thread touches it */
  GCancellable *cancellable;
  GMainContext *context;
  GValue result;
  GError *error;
};

static void
promise_free (gpointer data)
{
  HwPromise *self = data;

  dex_unref (self->promise);
  g_object_unref (self->cancellable);
  g_main_context_unref (self->context);
  g_value_unset (&self->result);
  g_clear_error (&self->error);
  g_free (self);
}

static gboolean
on_kept_cb (gpointer data)
{
  HwPromise *self = data;

  if (self->error)
    dex_promise_reject (self->promise, g_steal_pointer (&self->error));
  else
    dex_promise_resolve (self->promise, &self->result);
  return G_SOURCE_REMOVE;
}

HwPromise *
hw_promise_new (DexFuture **future)
{
  HwPromise *self = g_new0 (HwPromise, 1);

  self->promise = dex_promise_new_cancellable ();
  self->cancellable = g_object_ref (dex_promise_get_cancellable (self->promise));
  self->context = g_main_context_ref_thread_default ();
  *future = DEX_FUTURE (dex_ref (self->promise));
  return self;
}

GCancellable *
hw_promise_cancellable (HwPromise *self)
{
  return self->cancellable;
}

/* Not g_main_context_invoke(): that would run it here, on this thread, whenever the main thread is
 * not in its loop. */
void
hw_promise_keep (HwPromise *self, GValue *result, GError *error)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_return_if_fail (error || G_IS_VALUE (result));

  if (!error)
    {
      self->result = *result;
      *result = (GValue) G_VALUE_INIT;
    }
  self->error = error;
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, on_kept_cb, self, promise_free);
  g_source_attach (source, self->context);
}
