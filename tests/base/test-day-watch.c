/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Another day begins: at midnight, and where the clock was elsewhere when it was looked at again.
 * Nobody waits for a midnight: the time zone is the one in which the day is about to end, then the
 * one in which it has ended, and the timer is asked when it would ring.
 */

#include "base/hw-day-watch.h"
#include "base/hw-day.h"

#define DAY (24 * 60 * 60)

/* The clock on the wall shows what it shows in UTC, and @seconds more. */
static void
set_zone (int seconds)
{
  g_autofree char *zone
      = g_strdup_printf ("%c%02d:%02d:%02d", seconds < 0 ? '-' : '+', ABS (seconds) / 3600,
                         ABS (seconds) / 60 % 60, ABS (seconds) % 60);

  g_setenv ("TZ", zone, TRUE);
}

static void
on_turned_cb (gpointer data)
{
  (*(guint *)data)++;
}

static double
seconds_to_ring (HwDayWatch *watch)
{
  GSource *source = g_main_context_find_source_by_user_data (NULL, watch);

  return (g_source_get_ready_time (source) - g_get_monotonic_time ()) / (double) G_USEC_PER_SEC;
}

/* Rings behind midnight, and well before the look that follows in any case. */
static void
test_midnight (void)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  gint64 midnight = now + 30;
  int zone = DAY - (int) (midnight % DAY);
  guint turned = 0;
  HwDay before;
  g_autoptr (HwDayWatch) watch = NULL;

  if (zone > DAY / 2)
    zone -= DAY;
  set_zone (zone);
  before = hw_day_today ();
  watch = hw_day_watch_new (g_main_context_default (), on_turned_cb, &turned);
  g_assert_cmpfloat (seconds_to_ring (watch), <, 45);
  g_assert_cmpfloat (seconds_to_ring (watch), >=,
                     midnight - g_get_real_time () / (double) G_USEC_PER_SEC);
  g_assert_cmpuint (turned, ==, 0);

  set_zone (zone + 30);
  g_source_set_ready_time (g_main_context_find_source_by_user_data (NULL, watch), 0);
  g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (turned, ==, 1);
  g_assert_cmpint (hw_day_today (), ==, before + 1);
  hw_day_watch_look (watch);
  g_assert_cmpuint (turned, ==, 1);

  /* The next look is on its way. */
  g_assert_cmpfloat (seconds_to_ring (watch), >, 45);
  g_assert_cmpfloat (seconds_to_ring (watch), <, 62);
}

/* Slept through a night and a day, and a clock that was wrong. */
static void
test_jump (void)
{
  guint turned = 0;
  HwDay before;
  g_autoptr (HwDayWatch) watch = NULL;

  set_zone (-DAY / 2);
  before = hw_day_today ();
  watch = hw_day_watch_new (g_main_context_default (), on_turned_cb, &turned);
  hw_day_watch_look (watch);
  g_assert_cmpuint (turned, ==, 0);
  set_zone (DAY / 2);
  hw_day_watch_look (watch);
  g_assert_cmpint (hw_day_today (), ==, before + 1);
  g_assert_cmpuint (turned, ==, 1);
  set_zone (-DAY / 2);
  hw_day_watch_look (watch);
  g_assert_cmpuint (turned, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day-watch/midnight", test_midnight);
  g_test_add_func ("/day-watch/jump", test_jump);
  return g_test_run ();
}
