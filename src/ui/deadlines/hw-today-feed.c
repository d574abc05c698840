/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One fiber reads slice by slice; a commit that comes meanwhile is followed by the reader itself.
 */

#include "ui/deadlines/hw-today-feed.h"

#include "domain/deadlines/hw-today-query.h"
#include "ui/widgets/hw-fiber.h"

/* Microseconds on the store's thread, and between two tellings while it is being read. */
#define SLICE 8000
#define PAUSE 400000

#define KEY "hw-today-feed"

struct _HwTodayFeed
{
  GObject parent_instance;

  HwStoreThread *thread; /* keeps the feed */
  HwTodayReader *reader;
  HwToday *today;
  GPtrArray *views; /* of HwTodayView: of @today */
  GError *failure;
  gboolean is_reading;
  gboolean is_stale;
  GCancellable *cancellable;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (HwTodayFeed, hw_today_feed, G_TYPE_OBJECT)

static gboolean
slice_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
           GError **error)
{
  gint64 end = g_get_monotonic_time () + SLICE;
  gboolean is_whole = FALSE;

  while (!is_whole && g_get_monotonic_time () < end)
    if (!hw_today_reader_step (data, store, &is_whole, error))
      return FALSE;
  g_value_init (result, HW_TYPE_TODAY);
  g_value_take_boxed (result, hw_today_reader_dup (data));
  return TRUE;
}

static void
tell (HwTodayFeed *self, HwToday *today, GError *error)
{
  g_clear_error (&self->failure);
  if (error)
    self->failure = g_error_copy (error);
  else
    {
      if (today != self->today)
        g_ptr_array_set_size (self->views, 0);
      g_clear_pointer (&self->today, hw_today_unref);
      self->today = hw_today_ref (today);
    }
  g_signal_emit (self, changed_signal, 0);
}

static void read_on (HwTodayFeed *self);

/* One slice; then the next, in a turn of its own. */
static DexFuture *
read_fiber (gpointer data)
{
  HwFiber *fiber = data;
  gint64 told = 0;

  for (gboolean is_whole = FALSE; !is_whole;)
    {
      g_autoptr (HwTodayFeed) self = g_weak_ref_get (&fiber->owner);
      g_autoptr (HwToday) today = NULL;
      g_autoptr (GError) error = NULL;
      DexFuture *future;

      if (!self)
        return dex_future_new_true ();
      future = hw_fiber_run (fiber, self->thread, slice_job, hw_today_reader_ref (self->reader),
                             (GDestroyNotify) hw_today_reader_unref);
      g_clear_object (&self);
      today = dex_await_boxed (future, &error);
      self = g_weak_ref_get (&fiber->owner);
      if (!self)
        return dex_future_new_true ();
      is_whole = !today || today->is_whole;
      if (is_whole)
        self->is_reading = FALSE;
      if (!is_whole && told && g_get_monotonic_time () - told < PAUSE)
        continue;
      tell (self, today, error);
      told = g_get_monotonic_time ();
      if (is_whole && self->is_stale)
        read_on (self);
    }
  return dex_future_new_true ();
}

static void
read_on (HwTodayFeed *self)
{
  self->is_stale = self->is_reading;
  if (self->is_reading)
    return;
  self->is_reading = TRUE;
  hw_fiber_start (self, self->cancellable, read_fiber, NULL, NULL);
}

/* ------------------------------------------------------------------ object */

static void
hw_today_feed_finalize (GObject *object)
{
  HwTodayFeed *self = HW_TODAY_FEED (object);

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  hw_today_reader_unref (self->reader);
  g_clear_pointer (&self->today, hw_today_unref);
  g_ptr_array_unref (self->views);
  g_clear_error (&self->failure);
  G_OBJECT_CLASS (hw_today_feed_parent_class)->finalize (object);
}

static void
hw_today_feed_class_init (HwTodayFeedClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hw_today_feed_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
hw_today_feed_init (HwTodayFeed *self)
{
  self->cancellable = g_cancellable_new ();
  self->reader = hw_today_reader_new ();
  self->views = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_today_view_unref);
}

HwTodayFeed *
hw_today_feed_of (HwStoreThread *thread)
{
  HwTodayFeed *self = g_object_get_data (G_OBJECT (thread), KEY);

  if (self)
    return self;
  self = g_object_new (HW_TYPE_TODAY_FEED, NULL);
  self->thread = thread;
  g_object_set_data_full (G_OBJECT (thread), KEY, self, g_object_unref);
  g_signal_connect_object (thread, "changed", G_CALLBACK (read_on), self, G_CONNECT_SWAPPED);
  read_on (self);
  return self;
}

HwToday *
hw_today_feed_today (HwTodayFeed *self)
{
  g_return_val_if_fail (HW_IS_TODAY_FEED (self), NULL);

  return self->today;
}

HwTodayView *
hw_today_feed_view (HwTodayFeed *self, HwTodayWho who, HwTodayBy by)
{
  g_return_val_if_fail (HW_IS_TODAY_FEED (self), NULL);

  for (guint i = 0; i < self->views->len; i++)
    {
      HwTodayView *view = g_ptr_array_index (self->views, i);

      if (view->who == who && view->by == by)
        return view;
    }
  return NULL;
}

void
hw_today_feed_keep_view (HwTodayFeed *self, HwTodayView *view)
{
  g_return_if_fail (HW_IS_TODAY_FEED (self));

  /* It may be of what was due before. */
  if (view->today == self->today && !hw_today_feed_view (self, view->who, view->by))
    g_ptr_array_add (self->views, hw_today_view_ref (view));
}

const GError *
hw_today_feed_failure (HwTodayFeed *self)
{
  g_return_val_if_fail (HW_IS_TODAY_FEED (self), NULL);

  return self->failure;
}
