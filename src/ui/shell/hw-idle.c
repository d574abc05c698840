/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two timers of the kernel: one on the clock that runs in suspend, and one that a waking machine
 * sets off at once.
 */

#include "ui/shell/hw-idle.h"

#include <glib-unix.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

/* The two clocks are not read in the same instant. */
#define SLEPT (G_USEC_PER_SEC / 4)

struct _HwIdle
{
  GObject parent_instance;

  gint64 limit;
  HwIdleMoment last;
  gboolean is_over;
  int timer;
  int waking;
  guint timer_id;
  guint waking_id;
};

G_DEFINE_FINAL_TYPE (HwIdle, hw_idle, G_TYPE_OBJECT)

static guint over_signal;

static gint64
read_clock (clockid_t clock)
{
  struct timespec at = { 0 };

  clock_gettime (clock, &at);
  return (gint64) at.tv_sec * G_USEC_PER_SEC + at.tv_nsec / 1000;
}

HwIdleMoment
hw_idle_now (void)
{
  return (HwIdleMoment) { read_clock (CLOCK_BOOTTIME), read_clock (CLOCK_MONOTONIC) };
}

gboolean
hw_idle_is_over (HwIdleMoment last, HwIdleMoment now, gint64 limit)
{
  gint64 slept = (now.boot - now.awake) - (last.boot - last.awake);

  return slept > SLEPT || now.boot - last.boot >= limit;
}

/* ------------------------------------------------------------------ timers */

static void
arm (HwIdle *self)
{
  gint64 left = MAX (self->last.boot + self->limit - hw_idle_now ().boot, 1000);
  struct itimerspec due = {
    .it_value = { .tv_sec = left / G_USEC_PER_SEC, .tv_nsec = left % G_USEC_PER_SEC * 1000 },
  };

  timerfd_settime (self->timer, 0, &due, NULL);
}

/* A timer on the clock on the wall, a year from now, that is called off when that clock is set: the
 * kernel sets it whenever the machine wakes. */
static void
arm_waking (HwIdle *self)
{
  struct itimerspec due
      = { .it_value = { .tv_sec = time (NULL) + (time_t) 365 * 24 * 60 * 60 } };

  timerfd_settime (self->waking, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &due, NULL);
}

static void
empty (int fd)
{
  guint64 count;

  if (read (fd, &count, sizeof count) < 0)
    g_debug ("a timer was called off");
}

static gboolean
on_timer_cb (int fd, GIOCondition condition, gpointer data)
{
  HwIdle *self = data;

  empty (fd);
  if (hw_idle_check (self))
    return G_SOURCE_CONTINUE;
  arm (self);
  return G_SOURCE_CONTINUE;
}

static gboolean
on_waking_cb (int fd, GIOCondition condition, gpointer data)
{
  HwIdle *self = data;

  empty (fd);
  arm_waking (self);
  hw_idle_check (self);
  return G_SOURCE_CONTINUE;
}

static guint
watch (int fd, GUnixFDSourceFunc callback, HwIdle *self)
{
  return fd < 0 ? 0
                : g_unix_fd_add_full (G_PRIORITY_HIGH, fd, G_IO_IN, callback, self, NULL);
}

/* ------------------------------------------------------------------ object */

static void
hw_idle_finalize (GObject *object)
{
  HwIdle *self = HW_IDLE (object);

  g_clear_handle_id (&self->timer_id, g_source_remove);
  g_clear_handle_id (&self->waking_id, g_source_remove);
  g_clear_fd (&self->timer, NULL);
  g_clear_fd (&self->waking, NULL);

  G_OBJECT_CLASS (hw_idle_parent_class)->finalize (object);
}

static void
hw_idle_class_init (HwIdleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hw_idle_finalize;

  over_signal = g_signal_new ("over", HW_TYPE_IDLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 0);
}

static void
hw_idle_init (HwIdle *self)
{
  self->last = hw_idle_now ();
  self->timer = timerfd_create (CLOCK_BOOTTIME, TFD_NONBLOCK | TFD_CLOEXEC);
  self->waking = timerfd_create (CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
  self->timer_id = watch (self->timer, on_timer_cb, self);
  self->waking_id = watch (self->waking, on_waking_cb, self);
}

HwIdle *
hw_idle_new (gint64 limit)
{
  HwIdle *self = g_object_new (HW_TYPE_IDLE, NULL);

  arm_waking (self);
  hw_idle_set_limit (self, limit);
  return self;
}

void
hw_idle_set_limit (HwIdle *self, gint64 limit)
{
  g_return_if_fail (HW_IS_IDLE (self));

  self->limit = limit;
  arm (self);
}

void
hw_idle_note_input (HwIdle *self)
{
  g_return_if_fail (HW_IS_IDLE (self));

  if (!hw_idle_check (self))
    self->last = hw_idle_now ();
}

gboolean
hw_idle_check (HwIdle *self)
{
  g_return_val_if_fail (HW_IS_IDLE (self), FALSE);

  if (self->is_over)
    return TRUE;
  if (!hw_idle_is_over (self->last, hw_idle_now (), self->limit))
    return FALSE;
  self->is_over = TRUE;
  g_signal_emit (self, over_signal, 0);
  return TRUE;
}
