/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One job a reading; a reading that a page did not live to see is given up.
 */

#include "ui/widgets/hw-read-group.h"

#include "ui/widgets/hw-fiber.h"

typedef struct
{
  HwStoreThread *thread;
  char *id;
  HwDay today;
  GCancellable *cancellable;
} HwReadGroupPrivate;

enum
{
  PROP_THREAD = 1,
  PROP_RECORD_ID,
  N_PROPS,
};

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HwReadGroup, hw_read_group, ADW_TYPE_BIN)

static HwReadGroupPrivate *
private_of (HwReadGroup *self)
{
  return hw_read_group_get_instance_private (self);
}

HwStoreThread *
hw_read_group_thread (HwReadGroup *self)
{
  return private_of (self)->thread;
}

const char *
hw_read_group_record_id (HwReadGroup *self)
{
  return private_of (self)->id;
}

HwDay
hw_read_group_today (HwReadGroup *self)
{
  return private_of (self)->today;
}

/* ------------------------------------------------------------------ reading */

typedef struct
{
  GPtrArray *(*read) (HwStore *store, const char *id, GError **error);
  char *id;
  HwDay today; /* filled in while it is read */
} Wish;

static void
wish_clear (gpointer data)
{
  g_free (((Wish *) data)->id);
}

static void
wish_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, wish_clear);
}

static gboolean
read_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  Wish *wish = data;
  GPtrArray *records = wish->read (store, wish->id, error);

  if (!records)
    return FALSE;
  wish->today = hw_store_today (store);
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, records);
  return TRUE;
}

static DexFuture *
load_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwReadGroup) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (GPtrArray) records = NULL;
  HwReadGroupPrivate *private = private_of (self);
  Wish *wish = g_atomic_rc_box_new0 (Wish);
  DexFuture *future;

  *wish = (Wish) { HW_READ_GROUP_GET_CLASS (self)->read, g_strdup (private->id), 0 };
  future = hw_fiber_run (fiber, private->thread, read_job, g_atomic_rc_box_acquire (wish),
                         wish_unref);
  g_clear_object (&self);
  records = dex_await_boxed (future, NULL);
  self = g_weak_ref_get (&fiber->owner);
  if (self && records)
    {
      private_of (self)->today = wish->today;
      HW_READ_GROUP_GET_CLASS (self)->show (self, records);
    }
  wish_unref (wish);
  return dex_future_new_true ();
}

static void
load (HwReadGroup *self)
{
  HwReadGroupPrivate *private = private_of (self);

  if (private->thread && private->id)
    hw_fiber_start (self, private->cancellable, load_fiber, NULL, NULL);
}

/* ------------------------------------------------------------------ object */

static void
hw_read_group_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HwReadGroup *self = HW_READ_GROUP (object);
  HwReadGroupPrivate *private = private_of (self);

  if (id == PROP_RECORD_ID)
    g_set_str (&private->id, g_value_get_string (value));
  else if (g_set_object (&private->thread, g_value_get_object (value)) && private->thread)
    g_signal_connect_object (private->thread, "changed", G_CALLBACK (load), self,
                             G_CONNECT_SWAPPED);
  load (self);
}

static void
hw_read_group_dispose (GObject *object)
{
  HwReadGroupPrivate *private = private_of (HW_READ_GROUP (object));

  g_cancellable_cancel (private->cancellable);
  g_clear_object (&private->thread);
  G_OBJECT_CLASS (hw_read_group_parent_class)->dispose (object);
}

static void
hw_read_group_finalize (GObject *object)
{
  HwReadGroupPrivate *private = private_of (HW_READ_GROUP (object));

  g_object_unref (private->cancellable);
  g_free (private->id);
  G_OBJECT_CLASS (hw_read_group_parent_class)->finalize (object);
}

static void
hw_read_group_class_init (HwReadGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = hw_read_group_set_property;
  object_class->dispose = hw_read_group_dispose;
  object_class->finalize = hw_read_group_finalize;
  g_object_class_install_property (
      object_class, PROP_THREAD,
      g_param_spec_object ("thread", NULL, NULL, HW_TYPE_STORE_THREAD, flags));
  g_object_class_install_property (object_class, PROP_RECORD_ID,
                                   g_param_spec_string ("record-id", NULL, NULL, NULL, flags));
}

static void
hw_read_group_init (HwReadGroup *self)
{
  private_of (self)->cancellable = g_cancellable_new ();
}
