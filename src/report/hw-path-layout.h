/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where each fact of a path stands: its lane, its row and its days. Independent of zoom and of any
 * widget: the window and the printed page draw the same.
 */

#pragma once

#include "report/hw-path-scale.h"
#include "report/hw-path.h"

G_BEGIN_DECLS

/**
 * HwPathBar:
 * @fact: borrowed from the path
 * @row: counted over all lanes
 * @from, @to: the days to be drawn, half-open and never empty; what is open reaches into today
 * @is_open: it goes on
 */
typedef struct
{
  const HwPathFact *fact;
  guint row;
  HwDay from;
  HwDay to;
  gboolean is_open;
} HwPathBar;

/* A lane that has something on it: its rows, and its bars by their beginning. */
typedef struct
{
  HwPathLane lane;
  guint first_row;
  guint n_rows;
  guint first_bar;
  guint n_bars;
} HwPathBand;

/**
 * HwPathLayout:
 * @bars: of HwPathBar, lane after lane
 * @bands: of the lanes in use, from top to bottom
 * @first, @last: the days of the whole, half-open, today among them
 * @n_undated: facts without a day, which cannot stand here
 */
typedef struct
{
  HwPath *path;
  GArray *bars;
  HwPathBand bands[HW_PATH_N_LANES];
  guint n_bands;
  guint n_rows;
  HwDay first;
  HwDay last;
  guint n_undated;
} HwPathLayout;

/* Where a walk by keys goes: along the lane, or to what stands nearest in the lane beside. */
typedef enum
{
  HW_PATH_STEP_PREVIOUS,
  HW_PATH_STEP_NEXT,
  HW_PATH_STEP_FIRST,
  HW_PATH_STEP_LAST,
  HW_PATH_STEP_UP,
  HW_PATH_STEP_DOWN,
} HwPathStep;

HwPathLayout *hw_path_layout_new (HwPath *path);
void hw_path_layout_free (HwPathLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwPathLayout, hw_path_layout_free)

const HwPathBar *hw_path_layout_bar (const HwPathLayout *self, guint i);

/* The bar that a step from @bar leads to; @bar itself at an end. */
guint hw_path_layout_walk (const HwPathLayout *self, guint bar, HwPathStep step);

/* The whole between two margins. */
HwPathScale hw_path_layout_fit (const HwPathLayout *self, double width, double margin);

G_END_DECLS
