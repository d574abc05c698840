/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From days to pixels, and the years, quarters and months that are written above.
 */

#pragma once

#include "base/hw-day.h"

G_BEGIN_DECLS

/* @first: the day at x = 0, with its fraction. @pixels: of one day. */
typedef struct
{
  double first;
  double pixels;
} HwPathScale;

typedef struct
{
  HwDay day;
  gboolean is_year;
  char label[24]; /* «2025», or the month in short by the locale */
} HwPathTick;

/* The beginning of @day. */
double hw_path_scale_x (const HwPathScale *self, HwDay day);

/* The same day stays under @x; @pixels: of a day from now on. */
HwPathScale hw_path_scale_zoom (const HwPathScale *self, double pixels, double x);

/* Of HwPathTick, from left to right over @width pixels: months, quarters, years or every second,
 * fifth, tenth … year, the finest that leaves @room pixels to each. */
GArray *hw_path_scale_dup_ticks (const HwPathScale *self, double width, double room);

G_END_DECLS
