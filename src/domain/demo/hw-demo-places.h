/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The nine service regions of Kentucky and their counties: the stage of the invented office.
 */

#pragma once

#include "base/hw-random.h"

G_BEGIN_DECLS

#define HW_DEMO_REGIONS 9

typedef struct
{
  const char *name;
  const char *area_code;
  const char *const *counties; /* NULL at the end; the most populous first */
} HwDemoPlace;

extern const HwDemoPlace hw_demo_places[HW_DEMO_REGIONS];

/* How many of the children live in each region, ended by 0. */
extern const guint16 hw_demo_place_weights[HW_DEMO_REGIONS + 1];

/* A county of the region, the populous ones more often. */
const char *hw_demo_county (HwRandom *random, const HwDemoPlace *place);

G_END_DECLS
