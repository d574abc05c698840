/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages' thread, and their jobs.
 */

#include "ui/office/hw-office-part.h"

#include "store/hw-promise.h"
#include "ui/widgets/hw-fiber.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  HwStoreThread *thread;
} HwOfficePartPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HwOfficePart, hw_office_part, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  PROP_THREAD = 1,
  N_PROPS
};

/* ------------------------------------------------------------------ jobs */

typedef struct
{
  DexFuture *future;
  HwOfficeAnswer answer;
} Wait;

static void
wait_free (gpointer data)
{
  Wait *self = data;

  dex_clear (&self->future);
  g_free (self);
}

static DexFuture *
wait_fiber (gpointer data)
{
  HwFiber *fiber = data;
  Wait *wait = fiber->data;
  g_autoptr (DexFuture) future = g_steal_pointer (&wait->future);
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) self = NULL;

  dex_await (dex_ref (future), NULL);
  self = g_weak_ref_get (&fiber->owner);
  if (self)
    {
      const GValue *value = dex_future_get_value (future, &error);

      wait->answer (self, value, error);
    }
  return dex_future_new_true ();
}

static void
await (gpointer self, DexFuture *future, HwOfficeAnswer answer)
{
  Wait *wait = g_new (Wait, 1);

  *wait = (Wait) { future, answer };
  hw_fiber_start (self, NULL, wait_fiber, wait, wait_free);
}

void
hw_office_run (gpointer self, HwStoreThread *thread, HwStoreJob job, gpointer data,
               GDestroyNotify free_data, HwOfficeAnswer answer)
{
  await (self, hw_store_thread_run (thread, job, data, free_data), answer);
}

/* ------------------------------------------------------------------ long works */

typedef struct
{
  HwOffice *aside;
  HwAsideJob job;
  gpointer data;
  GDestroyNotify free_data;
  HwPromise *promise;
} Aside;

static void
aside_free (Aside *self)
{
  if (self->free_data)
    self->free_data (self->data);
  g_free (self);
}

static gpointer
aside_thread (gpointer data)
{
  Aside *self = data;
  g_auto (GValue) result = G_VALUE_INIT;
  GError *error = NULL;

  self->job (self->aside, self->data, &result, &error);
  hw_office_close (self->aside);
  hw_promise_keep (self->promise, &result, error);
  aside_free (self);
  return NULL;
}

/* The store's thread lends the office; a thread of our own goes on with it. */
static gboolean
aside_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
           GError **error)
{
  Aside *self = g_steal_pointer ((Aside **) data);

  self->aside = hw_office_dup_aside ((HwOffice *) self->aside);
  g_thread_unref (g_thread_new ("aside", aside_thread, self));
  g_value_init (result, G_TYPE_BOOLEAN);
  return TRUE;
}

/* The office was closed before the store's thread came to it. */
static void
lend_free (gpointer data)
{
  Aside *self = *(Aside **) data;

  g_free (data);
  if (!self)
    return;
  hw_promise_keep (self->promise, NULL,
                   g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CLOSED, _ ("The office is closed")));
  aside_free (self);
}

void
hw_office_run_aside (gpointer self, HwStoreThread *thread, HwAsideJob job, gpointer data,
                     GDestroyNotify free_data, HwOfficeAnswer answer)
{
  Aside *aside = g_new (Aside, 1);
  DexFuture *future;

  *aside = (Aside) { hw_store_thread_office (thread), job, data, free_data,
                     hw_promise_new (&future) };
  await (self, future, answer);
  dex_future_disown (hw_store_thread_run (thread, aside_job,
                                          g_memdup2 (&aside, sizeof aside), lend_free));
}

/* ------------------------------------------------------------------ telling */

void
hw_office_say (gpointer widget, const char *sentence)
{
  gtk_widget_activate_action (widget, "win.say", "s", sentence);
}

void
hw_office_say_saved (gpointer widget, const char *sentence, gint64 transaction)
{
  if (transaction > 0)
    gtk_widget_activate_action (widget, "win.saved", "(sx)", sentence, transaction);
}

/* ------------------------------------------------------------------ object */

HwStoreThread *
hw_office_part_thread (HwOfficePart *self)
{
  HwOfficePartPrivate *private = hw_office_part_get_instance_private (self);

  return private->thread;
}

static void
load (HwOfficePart *self)
{
  if (HW_OFFICE_PART_GET_CLASS (self)->load)
    HW_OFFICE_PART_GET_CLASS (self)->load (self);
}

static void
hw_office_part_constructed (GObject *object)
{
  HwOfficePart *self = HW_OFFICE_PART (object);

  G_OBJECT_CLASS (hw_office_part_parent_class)->constructed (object);
  g_signal_connect_object (hw_office_part_thread (self), "changed", G_CALLBACK (load), self,
                           G_CONNECT_SWAPPED);
  load (self);
}

static void
hw_office_part_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, hw_office_part_thread (HW_OFFICE_PART (object)));
}

static void
hw_office_part_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HwOfficePartPrivate *private
      = hw_office_part_get_instance_private (HW_OFFICE_PART (object));

  private->thread = g_value_dup_object (value);
}

static void
hw_office_part_dispose (GObject *object)
{
  HwOfficePartPrivate *private
      = hw_office_part_get_instance_private (HW_OFFICE_PART (object));

  g_clear_object (&private->thread);
  G_OBJECT_CLASS (hw_office_part_parent_class)->dispose (object);
}

static void
hw_office_part_init (HwOfficePart *self)
{
}

static void
hw_office_part_class_init (HwOfficePartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = hw_office_part_constructed;
  object_class->get_property = hw_office_part_get_property;
  object_class->set_property = hw_office_part_set_property;
  object_class->dispose = hw_office_part_dispose;
  g_object_class_install_property (
      object_class, PROP_THREAD,
      g_param_spec_object ("thread", NULL, NULL, HW_TYPE_STORE_THREAD,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
}
