/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SplitMix64 and what is drawn from it, in whole numbers only.
 */

#include "base/hw-random.h"

/* In ten thousandths. */
static const guint quantile_at[HW_QUANTILES] = { 0, 1000, 2500, 5000, 7500, 9000, 10000 };

void
hw_random_init (HwRandom *self, guint64 seed)
{
  self->state = seed;
}

guint64
hw_random_next (HwRandom *self)
{
  guint64 z = self->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

guint64
hw_random_below (HwRandom *self, guint64 n)
{
  guint64 uneven, value;

  g_return_val_if_fail (n > 0, 0);

  /* 2^64 mod n: the first so many values would make the small results more likely. */
  uneven = -n % n;
  do
    value = hw_random_next (self);
  while (value < uneven);
  return value % n;
}

gint32
hw_random_between (HwRandom *self, gint32 low, gint32 high)
{
  return low + (gint32) hw_random_below (self, (guint64) ((gint64) high - low) + 1);
}

gboolean
hw_random_chance (HwRandom *self, guint in_thousand)
{
  return hw_random_below (self, 1000) < in_thousand;
}

guint
hw_random_pick (HwRandom *self, const guint16 *weights)
{
  guint64 sum = 0, at;
  guint i = 0;

  for (guint w = 0; weights[w]; w++)
    sum += weights[w];
  at = hw_random_below (self, sum);
  while (at >= weights[i])
    at -= weights[i++];
  return i;
}

gint32
hw_random_quantile (HwRandom *self, const HwQuantiles quantiles)
{
  guint at = hw_random_below (self, 10000);
  guint i = 0;
  gint64 step;

  while (at >= quantile_at[i + 1])
    i++;
  step = (gint64) (quantiles[i + 1] - quantiles[i]) * (at - quantile_at[i]);
  return quantiles[i] + (gint32) (step / (quantile_at[i + 1] - quantile_at[i]));
}

gint32
hw_quantiles_mean (const HwQuantiles quantiles)
{
  gint64 sum = 0;

  for (guint i = 0; i + 1 < HW_QUANTILES; i++)
    sum += (gint64) (quantiles[i] + quantiles[i + 1]) * (quantile_at[i + 1] - quantile_at[i]);
  return sum / 20000;
}
