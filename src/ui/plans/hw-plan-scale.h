/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The time that a plan's bars and the header above them stand on: whole months, shared by all of
 * them, so that they lie below each other at any width.
 */

#pragma once

#include "report/hw-path-scale.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define HW_TYPE_PLAN_SCALE (hw_plan_scale_get_type ())
G_DECLARE_FINAL_TYPE (HwPlanScale, hw_plan_scale, HW, PLAN_SCALE, GObject)

/* ::changed. Three months from today until it is fitted. */
HwPlanScale *hw_plan_scale_new (HwDay today);

/* Whole months, at least three, from that of @from to that of @to. 0 for @from: begins with today;
 * for @to: ends as soon as it may. ::changed only where something does. */
void hw_plan_scale_fit (HwPlanScale *self, HwDay from, HwDay to, HwDay today);

/* The first day; the day after the last; today. */
HwDay hw_plan_scale_from (HwPlanScale *self);
HwDay hw_plan_scale_end (HwPlanScale *self);
HwDay hw_plan_scale_today (HwPlanScale *self);

/* Where @day begins, in pixels from the edge where time begins, in a view of @width pixels; and the
 * day that lies there. */
double hw_plan_scale_x (HwPlanScale *self, HwDay day, double width);
HwDay hw_plan_scale_day (HwPlanScale *self, double x, double width);

/* Of HwPathTick, at least @room pixels apart; borrowed until the next call. */
GArray *hw_plan_scale_ticks (HwPlanScale *self, double width, double room);

G_END_DECLS
