/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When a line of a plan is to be done: one bar on the scale that all lines share, drawn without any
 * child, because sixty of them stand in a window. Its CSS node is «planbar».
 */

#pragma once

#include "ui/plans/hw-plan-scale.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HwPlanSpan:
 * @start: the first day; 0: none is known
 * @due: the last day, which belongs to it; 0: none is known. Without both there is no bar.
 * @is_own_start: it begins on a day of its own; else it counts from the plan's, or, with @follows,
 *   from the end of another task, and moves with that: its beginning is dotted
 * @is_done, @is_late: said by icon, colour and word
 * @is_group: a goal or objective: a bracket over what lies in it
 * @can_shift: the bar is dragged to other days
 */
typedef struct
{
  HwDay start;
  HwDay due;
  gboolean is_own_start;
  gboolean follows;
  gboolean is_done;
  gboolean is_late;
  gboolean is_group;
  gboolean can_shift;
} HwPlanSpan;

/* Property: scale. ::shift (int days), when a drag ends; not where it ends at the day on which it
 * began, or by Escape. */
#define HW_TYPE_PLAN_BAR (hw_plan_bar_get_type ())
G_DECLARE_FINAL_TYPE (HwPlanBar, hw_plan_bar, HW, PLAN_BAR, GtkWidget)

GtkWidget *hw_plan_bar_new (HwPlanScale *scale);

/* NULL: nothing but the ground. A drag under way is given up where the days change. */
void hw_plan_bar_set (HwPlanBar *self, const HwPlanSpan *span);

/* What is drawn of it now, dragged days included; FALSE: nothing. @bounds: in its own pixels. */
gboolean hw_plan_bar_get_area (HwPlanBar *self, graphene_rect_t *bounds);

/* Both dates and how it stands, in words; "" for none. Borrowed until the next call of set. */
const char *hw_plan_bar_words (HwPlanBar *self);

G_END_DECLS
