/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A timer stands still while the computer sleeps, so that one set for midnight rings as much too
 * late as it slept: the day is looked at each minute instead.
 */

#include "base/hw-day-watch.h"

#include "base/hw-day.h"

#define LOOK 60 /* seconds */

struct _HwDayWatch
{
  GMainContext *context;
  GSource *source;
  HwDay day;
  HwDayTurned turned;
  gpointer data;
};

/* A second behind it; what a shifted hour makes wrong of this is put right by the next look. */
static guint
seconds_to_midnight (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return 24 * 60 * 60 + 1
         - (g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now)) * 60
         - g_date_time_get_second (now);
}

static void await (HwDayWatch *self);

static gboolean
on_look_cb (gpointer data)
{
  HwDayWatch *self = data;

  await (self);
  hw_day_watch_look (self);
  return G_SOURCE_REMOVE;
}

static void
await (HwDayWatch *self)
{
  g_clear_pointer (&self->source, g_source_unref);
  self->source = g_timeout_source_new_seconds (MIN (LOOK, seconds_to_midnight ()));
  g_source_set_callback (self->source, on_look_cb, self, NULL);
  g_source_attach (self->source, self->context);
}

HwDayWatch *
hw_day_watch_new (GMainContext *context, HwDayTurned turned, gpointer data)
{
  HwDayWatch *self = g_new0 (HwDayWatch, 1);

  self->context = g_main_context_ref (context);
  self->day = hw_day_today ();
  self->turned = turned;
  self->data = data;
  await (self);
  return self;
}

void
hw_day_watch_free (HwDayWatch *self)
{
  g_source_destroy (self->source);
  g_source_unref (self->source);
  g_main_context_unref (self->context);
  g_free (self);
}

/* Also of a clock that was set back. */
void
hw_day_watch_look (HwDayWatch *self)
{
  HwDay today = hw_day_today ();

  if (today == self->day)
    return;
  self->day = today;
  self->turned (self->data);
}
