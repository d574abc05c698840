/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one thread that owns an open office for the window: a queue of jobs, a promise each. What
 * another process commits is noticed by watching the store's file, so an idle office costs nothing.
 */

#include "store/hw-store-thread.h"

#include "base/hw-day-watch.h"
#include "base/hw-error.h"
#include "store/hw-promise.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  HwStoreJob run; /* NULL: the last one */
  gpointer data;
  GDestroyNotify free_data;
  HwPromise *promise;
} Job;

struct _HwStoreThread
{
  GObject parent_instance;

  HwOffice *office;
  GThread *thread;
  GAsyncQueue *jobs;
  GMainContext *context;
  GFileMonitor *monitor;
  HwDayWatch *day_watch;
  gint64 told_version; /* the last one that was told */
  gint64 data_version; /* the thread's own */
  gboolean has_begun;  /* the thread's own: the running job writes */

  gboolean is_read_only;
  gboolean is_saving;
  char *failure;
};

G_DEFINE_FINAL_TYPE (HwStoreThread, hw_store_thread, G_TYPE_OBJECT)

enum
{
  PROP_SAVING = 1,
  PROP_FAILURE,
  PROP_READ_ONLY,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_cancelled_cb (GCancellable *cancellable, gpointer data)
{
  hw_store_interrupt (data);
}

/* ------------------------------------------------------------------ the state of saving */

typedef struct
{
  GWeakRef thread;
  gboolean is_saving;
  gboolean is_over; /* saved, unless there is a @failure */
  char *failure;
} State;

static void
state_free (gpointer data)
{
  State *state = data;

  g_weak_ref_clear (&state->thread);
  g_free (state->failure);
  g_free (state);
}

static gboolean
on_state_cb (gpointer data)
{
  State *state = data;
  g_autoptr (HwStoreThread) self = g_weak_ref_get (&state->thread);

  if (!self)
    return G_SOURCE_REMOVE;
  if (state->is_over && g_set_str (&self->failure, state->failure))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FAILURE]);
  if (state->is_saving != self->is_saving)
    {
      self->is_saving = state->is_saving;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SAVING]);
    }
  return G_SOURCE_REMOVE;
}

/* Not g_main_context_invoke(): that runs it here, on this thread, whenever the main thread is not
 * in its loop. */
static void
post (HwStoreThread *self, int priority, GSourceFunc func, gpointer data,
      GDestroyNotify free_data)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, priority);
  g_source_set_callback (source, func, data, free_data);
  g_source_attach (source, self->context);
}

static State *
state_new (HwStoreThread *self)
{
  State *state = g_new0 (State, 1);

  g_weak_ref_init (&state->thread, self);
  return state;
}

/* Runs on the store's thread, inside a job. */
static void
on_beginning_cb (HwStore *store, gpointer data)
{
  HwStoreThread *self = data;
  State *state;

  if (self->has_begun)
    return;
  self->has_begun = TRUE;
  state = state_new (self);
  state->is_saving = TRUE;
  post (self, G_PRIORITY_DEFAULT, on_state_cb, state, state_free);
}

/* What was refused, with its reason told where it was typed, says nothing about the store. */
static gboolean
is_trouble (const GError *error)
{
  static const HwError troubles[]
      = { HW_ERROR_FAILED, HW_ERROR_DAMAGED, HW_ERROR_READ_ONLY, HW_ERROR_LOCKED, HW_ERROR_FULL };

  for (guint i = 0; i < G_N_ELEMENTS (troubles); i++)
    if (g_error_matches (error, HW_ERROR, troubles[i]))
      return TRUE;
  return FALSE;
}

static void
tell_saved (HwStoreThread *self, const GError *error)
{
  State *state = state_new (self);

  self->has_begun = FALSE;
  state->is_over = !error || is_trouble (error);
  state->failure = error ? g_strdup (error->message) : NULL;
  post (self, G_PRIORITY_DEFAULT, on_state_cb, state, state_free);
}

static void
job_run (HwStoreThread *self, Job *job, HwStore *store)
{
  GCancellable *cancellable = hw_promise_cancellable (job->promise);
  g_auto (GValue) result = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  gboolean done = FALSE;
  gulong handler;

  if (!g_cancellable_set_error_if_cancelled (cancellable, &error))
    {
      handler = g_cancellable_connect (cancellable, G_CALLBACK (on_cancelled_cb), store, NULL);
      done = job->run (store, job->data, cancellable, &result, &error);
      g_cancellable_disconnect (cancellable, handler);
    }

  if (!done && !error)
    error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The store did not answer"));
  if (self->has_begun)
    tell_saved (self, error);
  if (job->free_data)
    job->free_data (job->data);
  hw_promise_keep (g_steal_pointer (&job->promise), &result, g_steal_pointer (&error));
}

/* ------------------------------------------------------------------ the change feed */

typedef struct
{
  GWeakRef thread;
  gint64 data_version;
} News;

static void
news_free (gpointer data)
{
  News *news = data;

  g_weak_ref_clear (&news->thread);
  g_free (news);
}

static void
tell (HwStoreThread *self)
{
  g_signal_emit (self, signals[CHANGED], 0, self->told_version);
}

static gboolean
on_news_cb (gpointer data)
{
  News *news = data;
  g_autoptr (HwStoreThread) self = g_weak_ref_get (&news->thread);

  if (self)
    {
      self->told_version = news->data_version;
      tell (self);
    }
  return G_SOURCE_REMOVE;
}

/* Runs on the store's thread, when nothing is waiting. Who made the change has gone on with its
 * answer before it hears the news of it: a fiber wakes at the default priority. */
static void
tell_changes (HwStoreThread *self, HwStore *store)
{
  gint64 data_version = hw_store_data_version (store);
  News *news;

  if (data_version == self->data_version)
    return;

  self->data_version = data_version;
  news = g_new0 (News, 1);
  g_weak_ref_init (&news->thread, self);
  news->data_version = data_version;
  post (self, G_PRIORITY_DEFAULT + 1, on_news_cb, news, news_free);
}

static gboolean
look_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  g_value_init (result, G_TYPE_BOOLEAN);
  return TRUE;
}

static void
on_file_changed_cb (GFileMonitor *monitor, GFile *file, GFile *other, GFileMonitorEvent event,
                    HwStoreThread *self)
{
  /* After each job the thread compares the data version by itself. */
  if (event == G_FILE_MONITOR_EVENT_CHANGED)
    dex_future_disown (hw_store_thread_run (self, look_job, NULL, NULL));
}

/* ------------------------------------------------------------------ the thread */

static gpointer
store_thread (gpointer data)
{
  HwStoreThread *self = data;
  HwStore *store = hw_office_store (self->office);
  Job *job;

  self->data_version = hw_store_data_version (store);
  while ((job = g_async_queue_pop (self->jobs))->run)
    {
      job_run (self, job, store);
      g_free (job);
      if (g_async_queue_length (self->jobs) <= 0)
        tell_changes (self, store);
    }

  g_free (job);
  hw_office_close (g_steal_pointer (&self->office));
  return NULL;
}

static void
hw_store_thread_finalize (GObject *object)
{
  HwStoreThread *self = HW_STORE_THREAD (object);

  hw_store_thread_close (self);
  g_clear_pointer (&self->jobs, g_async_queue_unref);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_free (self->failure);

  G_OBJECT_CLASS (hw_store_thread_parent_class)->finalize (object);
}

static void
hw_store_thread_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwStoreThread *self = HW_STORE_THREAD (object);

  if (id == PROP_FAILURE)
    g_value_set_string (value, self->failure);
  else
    g_value_set_boolean (value, id == PROP_SAVING ? self->is_saving : self->is_read_only);
}

static void
hw_store_thread_init (HwStoreThread *self)
{
  self->jobs = g_async_queue_new ();
  self->context = g_main_context_ref_thread_default ();
}

static void
hw_store_thread_class_init (HwStoreThreadClass *klass)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (klass)->finalize = hw_store_thread_finalize;
  G_OBJECT_CLASS (klass)->get_property = hw_store_thread_get_property;

  props[PROP_SAVING] = g_param_spec_boolean ("saving", NULL, NULL, FALSE, flags);
  props[PROP_FAILURE] = g_param_spec_string ("failure", NULL, NULL, NULL, flags);
  props[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

HwStoreThread *
hw_store_thread_new (HwOffice *office)
{
  HwStoreThread *self = g_object_new (HW_TYPE_STORE_THREAD, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (hw_store_path (hw_office_store (office)));

  self->office = office;
  self->is_read_only = hw_office_is_read_only (office);
  hw_store_set_beginning (hw_office_store (office), on_beginning_cb, self);
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->monitor)
    {
      g_file_monitor_set_rate_limit (self->monitor, 100);
      g_signal_connect (self->monitor, "changed", G_CALLBACK (on_file_changed_cb), self);
    }
  self->told_version = hw_store_data_version (hw_office_store (office));
  self->day_watch = hw_day_watch_new (self->context, (HwDayTurned) tell, self);
  self->thread = g_thread_new ("store", store_thread, self);
  return self;
}

HwOffice *
hw_store_thread_office (HwStoreThread *self)
{
  return self->office;
}

DexFuture *
hw_store_thread_run (HwStoreThread *self, HwStoreJob run, gpointer data, GDestroyNotify free_data)
{
  DexFuture *future;
  Job *job;

  g_return_val_if_fail (HW_IS_STORE_THREAD (self), NULL);
  g_return_val_if_fail (run != NULL, NULL);

  if (!self->thread)
    {
      if (free_data)
        free_data (data);
      return dex_future_new_reject (G_IO_ERROR, G_IO_ERROR_CLOSED, _ ("The office is closed"));
    }

  job = g_new (Job, 1);
  *job = (Job) { run, data, free_data, hw_promise_new (&future) };
  g_async_queue_push (self->jobs, job);
  return future;
}

DexFuture *
hw_store_thread_run_until (HwStoreThread *self, GCancellable *cancellable, HwStoreJob job,
                           gpointer data, GDestroyNotify free_data)
{
  return dex_future_first (hw_store_thread_run (self, job, data, free_data),
                           dex_cancellable_new_from_cancellable (cancellable), NULL);
}

static gboolean
nothing_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
             GError **error)
{
  g_value_init (result, G_TYPE_BOOLEAN);
  return TRUE;
}

DexFuture *
hw_store_thread_drain (HwStoreThread *self)
{
  return hw_store_thread_run (self, nothing_job, NULL, NULL);
}

void
hw_store_thread_look_at_day (HwStoreThread *self)
{
  g_return_if_fail (HW_IS_STORE_THREAD (self));

  if (self->day_watch)
    hw_day_watch_look (self->day_watch);
}

void
hw_store_thread_close (HwStoreThread *self)
{
  g_return_if_fail (HW_IS_STORE_THREAD (self));

  if (!self->thread)
    return;

  if (self->monitor)
    g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_clear_object (&self->monitor);
  g_clear_pointer (&self->day_watch, hw_day_watch_free);
  g_async_queue_push (self->jobs, g_new0 (Job, 1));
  g_thread_join (g_steal_pointer (&self->thread));
}
