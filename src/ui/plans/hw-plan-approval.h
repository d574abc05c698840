/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The way of a plan to its approval and its end, as its page offers it.
 */

#pragma once

#include "store/hw-store-thread.h"
#include "ui/plans/hw-plan-view.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * HwPlanDeed:
 * @HW_PLAN_DEED_AGREE: the family agrees to it
 * @HW_PLAN_DEED_ASK: approval is asked for
 * @HW_PLAN_DEED_RETURN: it goes back with comments, which are asked for
 * @HW_PLAN_DEED_APPROVE: it is approved; what is left to say about it is said before
 * @HW_PLAN_DEED_CLOSE: it comes to its end; what it leaves open is said before
 * @HW_PLAN_DEED_REVISE: its next version is begun and opened
 */
typedef enum
{
  HW_PLAN_DEED_NONE,
  HW_PLAN_DEED_AGREE,
  HW_PLAN_DEED_ASK,
  HW_PLAN_DEED_RETURN,
  HW_PLAN_DEED_APPROVE,
  HW_PLAN_DEED_CLOSE,
  HW_PLAN_DEED_REVISE,
} HwPlanDeed;

/* @plan: its id. What was done is told by «win.saved», what cannot be by «win.say»; where gaps
 * stand against it, the page’s «page.gaps» shows them. A next version is opened by «win.open». One
 * deed of a page at a time: another one is not begun. */
void hw_plan_acts_run (GtkWidget *page, HwStoreThread *thread, const char *plan, HwPlanDeed deed);

/* What whoever is signed in would do next, and the label of a button for it. */
HwPlanDeed hw_plan_next_deed (const HwPlanView *view);
const char *hw_plan_deed_label (HwPlanDeed deed);

G_END_DECLS
