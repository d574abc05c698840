/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A share of a count, and between which bounds the share behind it lies.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @share of 1, and its interval of 95 %: the score interval without continuity correction (Wilson
 * 1927; method 3 of Newcombe, Statistics in Medicine 17, 1998, 857-872). */
typedef struct
{
  double share;
  double low, high;
} HwProportion;

/* @part of @all, which is not 0. */
HwProportion hw_proportion (guint part, guint all);

G_END_DECLS
