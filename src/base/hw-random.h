/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Seeded random numbers that come out alike on every machine: SplitMix64 (Steele, Lea, Flood
 * 2014). For invented offices and repeatable draws, never for a key.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint64 state;
} HwRandom;

void hw_random_init (HwRandom *self, guint64 seed);
guint64 hw_random_next (HwRandom *self);

/* 0 … @n - 1, each as likely as the other: by rejection, not by the remainder alone. @n > 0. */
guint64 hw_random_below (HwRandom *self, guint64 n);

/* @low … @high, both included. */
gint32 hw_random_between (HwRandom *self, gint32 low, gint32 high);

/* TRUE @in_thousand times of a thousand. */
gboolean hw_random_chance (HwRandom *self, guint in_thousand);

/* An index, drawn by @weights (ended by 0). */
guint hw_random_pick (HwRandom *self, const guint16 *weights);

/* A value from a distribution given by its 0, 10, 25, 50, 75, 90 and 100 % quantiles, straight
 * between them. */
#define HW_QUANTILES 7
typedef gint32 HwQuantiles[HW_QUANTILES];

gint32 hw_random_quantile (HwRandom *self, const HwQuantiles quantiles);

/* The mean of that distribution. */
gint32 hw_quantiles_mean (const HwQuantiles quantiles);

G_END_DECLS
