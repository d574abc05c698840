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
run_for (gint64 usec)
{
  gint64 end = hw_idle_now ().boot + usec;

  while (hw_idle_now ().boot < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static void
run_until (const guint *told)
{
  while (!*told)
    g_main_context_iteration (NULL, TRUE);
}

/* By the timer alone, once, and not before: however late this process gets its turn. */
static void
test_timer (void)
{
  const gint64 limit = SECOND / 50;
  g_autoptr (HwIdle) idle = hw_idle_new (limit);
  gint64 last = 0;
  guint told = 0;

  g_signal_connect_swapped (idle, "over", G_CALLBACK (on_over_cb), &told);
  for (guint i = 0; i < 3 && !told; i++)
    {
      gint64 now = hw_idle_now ().boot;

      hw_idle_note_input (idle);
      if (!told)
        last = now;
      run_for (limit * 2 / 3);
    }
  run_until (&told);
  g_assert_cmpint (hw_idle_now ().boot - last, >=, limit);

  hw_idle_note_input (idle);
  g_assert_true (hw_idle_check (idle));
  run_for (limit * 2);
  g_assert_cmpuint (told, ==, 1);
}

/* Another limit counts from the last input, too: it is over at once where that is longer ago. */
static void
test_limit (void)
{
  g_autoptr (HwIdle) idle = hw_idle_new (MINUTE);
  guint told = 0;

  g_signal_connect_swapped (idle, "over", G_CALLBACK (on_over_cb), &told);
  run_for (SECOND / 50);
  g_assert_cmpuint (told, ==, 0);
  hw_idle_set_limit (idle, SECOND / 50);
  g_assert_true (hw_idle_check (idle));
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
