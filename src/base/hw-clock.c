/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Hours and minutes.
 */

#include "base/hw-clock.h"

#include <string.h>

int
hw_clock_parse (const char *text)
{
  guint64 hour = 0, minute = 0;
  g_auto (GStrv) parts = g_strsplit (text ? text : "", ":", -1);

  if (g_strv_length (parts) != 2 || strlen (parts[0]) > 2 || strlen (parts[1]) != 2
      || !g_ascii_string_to_unsigned (parts[0], 10, 0, 23, &hour, NULL)
      || !g_ascii_string_to_unsigned (parts[1], 10, 0, 59, &minute, NULL))
    return -1;
  return hour * 60 + minute;
}

char *
hw_clock_dup (int minutes)
{
  return minutes >= 0 && minutes < HW_CLOCK_DAY
             ? g_strdup_printf ("%02d:%02d", minutes / 60, minutes % 60)
             : NULL;
}
