/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of one version of a case plan: the editor, and once it is approved the paper that is
 * followed.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_PLAN_PAGE (hw_plan_page_get_type ())
G_DECLARE_FINAL_TYPE (HwPlanPage, hw_plan_page, HW, PLAN_PAGE, AdwNavigationPage)

/* Properties: thread, plan-id (both construct only), narrow (the bars stand beneath the words). Its
 * opening is noted in the access log before anything is shown. */

G_END_DECLS
