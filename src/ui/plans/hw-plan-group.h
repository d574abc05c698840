/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The versions of a family’s case plan, each a row that opens it.
 */

#pragma once

#include "ui/widgets/hw-read-group.h"

G_BEGIN_DECLS

/* Its record is the family. */
#define HW_TYPE_PLAN_GROUP (hw_plan_group_get_type ())
G_DECLARE_FINAL_TYPE (HwPlanGroup, hw_plan_group, HW, PLAN_GROUP, HwReadGroup)

G_END_DECLS
