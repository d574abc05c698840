/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ticks stand on the first of a month, so they are counted in months.
 */

#include "report/hw-path-scale.h"

#include <math.h>

#define DAYS_OF_MONTH (365.2425 / 12)

double
hw_path_scale_x (const HwPathScale *self, HwDay day)
{
  return (day - self->first) * self->pixels;
}

HwPathScale
hw_path_scale_zoom (const HwPathScale *self, double pixels, double x)
{
  double day = self->first + x / self->pixels;

  return (HwPathScale) { day - x / pixels, pixels };
}

static int
step_of (double pixels, double room)
{
  static const int steps[] = { 1, 3, 12, 24, 60, 120, 240, 600, 1200 };
  guint i = 0;

  while (i < G_N_ELEMENTS (steps) - 1 && steps[i] * DAYS_OF_MONTH * pixels < room)
    i++;
  return steps[i];
}

static HwPathTick
make_tick (int month)
{
  HwPathTick tick = { .day = hw_day_new (month / 12, month % 12 + 1, 1),
                      .is_year = month % 12 == 0 };
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, tick.day);
  if (tick.is_year)
    g_snprintf (tick.label, sizeof tick.label, "%d", month / 12);
  else
    g_date_strftime (tick.label, sizeof tick.label, "%b", &date);
  return tick;
}

GArray *
hw_path_scale_dup_ticks (const HwPathScale *self, double width, double room)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (HwPathTick));
  int step = step_of (self->pixels, room);
  HwDay day = MAX (1, (HwDay) floor (self->first));
  int month = hw_day_year (day) * 12 + hw_day_month (day) - 1;

  for (month -= month % step; month < 9999 * 12; month += step)
    {
      HwPathTick tick;
      double x;

      if (month < 12)
        continue;
      tick = make_tick (month);
      x = hw_path_scale_x (self, tick.day);
      if (x >= width)
        break;
      if (x >= 0)
        g_array_append_val (ticks, tick);
    }
  return ticks;
}
