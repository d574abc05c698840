/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The versions of a family’s case plan, each a row that opens it. It reads them by itself, again
 * after each commit.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Properties: thread, family-id. */
#define HW_TYPE_PLAN_GROUP (hw_plan_group_get_type ())
G_DECLARE_FINAL_TYPE (HwPlanGroup, hw_plan_group, HW, PLAN_GROUP, AdwBin)

G_END_DECLS
