/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Times of the day, read and written.
 */

#include "base/hw-clock.h"

static const struct
{
  const char *text;
  int minutes;
  const char *kept;
} times[] = {
  { "0:00", 0, "00:00" },      { "00:00", 0, "00:00" },     { "9:05", 545, "09:05" },
  { "14:30", 870, "14:30" },   { "23:59", 1439, "23:59" },  { "24:00", -1, NULL },
  { "9:60", -1, NULL },        { "9:5", -1, NULL },         { "noon", -1, NULL },
  { "9:05:10", -1, NULL },     { "+9:05", -1, NULL },       { " 9:05", -1, NULL },
  { "009:05", -1, NULL },      { "", -1, NULL },            { NULL, -1, NULL },
};

static void
test_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *kept = hw_clock_dup (hw_clock_parse (times[i].text));

      g_test_message ("%s", times[i].text);
      g_assert_cmpint (hw_clock_parse (times[i].text), ==, times[i].minutes);
      g_assert_cmpstr (kept, ==, times[i].kept);
    }
  g_assert_null (hw_clock_dup (HW_CLOCK_DAY));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clock/parse", test_parse);
  return g_test_run ();
}
