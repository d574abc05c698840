/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A bar's parts, for its files: one draws it, one answers the pointer.
 */

#pragma once

#include "ui/plans/hw-plan-bar.h"

G_BEGIN_DECLS

struct _HwPlanBar
{
  GtkWidget parent_instance;

  HwPlanScale *scale;
  HwPlanSpan span;
  int shift; /* days, while it is dragged */
  gboolean is_dragged;
  gboolean is_given_up; /* until the button is let go */
  char *words;
  PangoLayout *dates; /* beside the bar or in it; NULL: to be made */
  PangoLayout *brief; /* the last day alone, where both have no room */
  GtkIconPaintable *icon; /* NULL: a plain fact */
  GtkGesture *drag;
  GtkEventController *keys; /* of the window while it is dragged; borrowed */
};

/* The days with what they were dragged by. */
HwDay hw_plan_bar_start (HwPlanBar *self);
HwDay hw_plan_bar_due (HwPlanBar *self);

/* From the edge where time begins. FALSE: there is no bar. */
gboolean hw_plan_bar_find_edges (HwPlanBar *self, double *left, double *right);

void hw_plan_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

/* The words are made again before the next frame. */
void hw_plan_bar_forget_text (HwPlanBar *self);

G_END_DECLS
