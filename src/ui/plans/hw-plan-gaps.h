/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a plan lacks, in the SOP’s words: each gap a row that leads to where it is mended.
 */

#pragma once

#include "ui/plans/hw-plan-view.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_PLAN_GAPS (hw_plan_gaps_get_type ())
G_DECLARE_FINAL_TYPE (HwPlanGaps, hw_plan_gaps, HW, PLAN_GAPS, AdwBin)

/* ::jump (gap: pointer to a HwPlanGap of the view that is shown). */
void hw_plan_gaps_show (HwPlanGaps *self, HwPlanView *view);

/* Puts the keys onto the first gap; @is_next: from one onto the one behind it. */
void hw_plan_gaps_grab (HwPlanGaps *self, gboolean is_next);

G_END_DECLS
