/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything about the chosen element of a plan besides the words in its line, edited in place.
 */

#pragma once

#include "domain/plans/hw-case-plan-result.h"
#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* ::saved (field label, transaction); ::from-prevention (id of a line of the prevention plan), to
 * be made an objective or a task. */
#define HW_TYPE_PLAN_INSPECTOR (hw_plan_inspector_get_type ())
G_DECLARE_FINAL_TYPE (HwPlanInspector, hw_plan_inspector, HW, PLAN_INSPECTOR, AdwBin)

/* @record: the plan itself or one of its elements, as it is stored: the same again is news of it;
 * NULL: none is chosen. @is_open: it is being written; else only what comes of it is edited. */
void hw_plan_inspector_show (HwPlanInspector *self, HwStoreThread *thread, HwPlanWhole *whole,
                             HwRecord *record, gboolean is_open);

G_END_DECLS
