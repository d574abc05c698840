/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The time without input: not longer than set whatever the clocks do, and over after a sleep (K7,
 * D7).
 */

#include "ui/shell/hw-idle.h"

#define SECOND ((gint64) G_USEC_PER_SEC)
#define MINUTE (60 * SECOND)

static void
test_rule (void)
{
  static const struct
  {
    HwIdleMoment last, now;
    gboolean is_over;
  } cases[] = {
    { { 100 * MINUTE, 100 * MINUTE }, { 100 * MINUTE, 100 * MINUTE }, FALSE },
    { { 100 * MINUTE, 100 * MINUTE }, { 105 * MINUTE - 1, 105 * MINUTE - 1 }, FALSE },
    { { 100 * MINUTE, 100 * MINUTE }, { 105 * MINUTE, 105 * MINUTE }, TRUE },
    /* It had slept before, and did not again. */
    { { 100 * MINUTE, 40 * MINUTE }, { 104 * MINUTE, 44 * MINUTE }, FALSE },
    /* Two seconds of sleep are enough, and so are ten years. */
    { { 100 * MINUTE, 40 * MINUTE }, { 100 * MINUTE + 2 * SECOND, 40 * MINUTE }, TRUE },
    { { 100 * MINUTE, 40 * MINUTE }, { 5256000 * MINUTE, 40 * MINUTE }, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_assert_cmpint (hw_idle_is_over (cases[i].last, cases[i].now, 5 * MINUTE), ==,
                       cases[i].is_over);
    }
}

static void
on_over_cb (guint *told)
{
  (*told)++;
}

static void
run_for (guint msec)
{
  gint64 end = g_get_monotonic_time () + msec * 1000;

  while (g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

/* By the timer alone, once, and not before. */
static void
test_timer (void)
{
  g_autoptr (HwIdle) idle = hw_idle_new (SECOND / 5);
  guint told = 0;

  g_signal_connect_swapped (idle, "over", G_CALLBACK (on_over_cb), &told);
  run_for (100);
  g_assert_cmpuint (told, ==, 0);
  hw_idle_note_input (idle);
  run_for (150);
  g_assert_cmpuint (told, ==, 0);
  run_for (150);
  g_assert_cmpuint (told, ==, 1);
  hw_idle_note_input (idle);
  g_assert_true (hw_idle_check (idle));
  run_for (50);
  g_assert_cmpuint (told, ==, 1);
}

/* Another limit counts from the last input, too. */
static void
test_limit (void)
{
  g_autoptr (HwIdle) idle = hw_idle_new (MINUTE);
  guint told = 0;

  g_signal_connect_swapped (idle, "over", G_CALLBACK (on_over_cb), &told);
  run_for (60);
  hw_idle_set_limit (idle, SECOND / 20);
  run_for (20);
  g_assert_cmpuint (told, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/idle/rule", test_rule);
  g_test_add_func ("/idle/timer", test_timer);
  g_test_add_func ("/idle/limit", test_limit);
  return g_test_run ();
}
