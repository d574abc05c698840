/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The months and years above a plan's bars, and where today is. Its CSS node is «planscale».
 */

#pragma once

#include "ui/plans/hw-plan-scale.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Property: scale. As wide as the bars below. */
#define HW_TYPE_PLAN_SCALE_HEADER (hw_plan_scale_header_get_type ())
G_DECLARE_FINAL_TYPE (HwPlanScaleHeader, hw_plan_scale_header, HW, PLAN_SCALE_HEADER, GtkWidget)

GtkWidget *hw_plan_scale_header_new (HwPlanScale *scale);

G_END_DECLS
