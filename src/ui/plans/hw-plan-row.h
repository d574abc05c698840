/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The widget of one line of a plan. It tells what the keys ask for; the page does it.
 */

#pragma once

#include "ui/plans/hw-plan-line.h"
#include "ui/plans/hw-plan-scale.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HwPlanAsk:
 * @HW_PLAN_ASK_NEXT: a new line of the same kind
 * @HW_PLAN_ASK_BELOW: a new line of what belongs below
 * @HW_PLAN_ASK_DEEPER, @HW_PLAN_ASK_HIGHER: the line becomes the kind one level deeper or higher
 * @HW_PLAN_ASK_UP, @HW_PLAN_ASK_DOWN: the keys go to the line above or below
 * @HW_PLAN_ASK_MOVE_UP, @HW_PLAN_ASK_MOVE_DOWN: the line goes before or behind its sibling
 * @HW_PLAN_ASK_EARLIER, @HW_PLAN_ASK_LATER: the task a day
 * @HW_PLAN_ASK_ERASE: an empty line goes away
 * @HW_PLAN_ASK_TURN: it opens or closes
 * @HW_PLAN_ASK_DONE: the task is done, or not after all
 * @HW_PLAN_ASK_LEFT: the keys left it
 *
 * What a line’s keys and buttons ask of the page.
 */
typedef enum
{
  HW_PLAN_ASK_NEXT,
  HW_PLAN_ASK_BELOW,
  HW_PLAN_ASK_DEEPER,
  HW_PLAN_ASK_HIGHER,
  HW_PLAN_ASK_UP,
  HW_PLAN_ASK_DOWN,
  HW_PLAN_ASK_MOVE_UP,
  HW_PLAN_ASK_MOVE_DOWN,
  HW_PLAN_ASK_EARLIER,
  HW_PLAN_ASK_LATER,
  HW_PLAN_ASK_ERASE,
  HW_PLAN_ASK_TURN,
  HW_PLAN_ASK_DONE,
  HW_PLAN_ASK_LEFT,
} HwPlanAsk;

#define HW_TYPE_PLAN_ROW (hw_plan_row_get_type ())
G_DECLARE_FINAL_TYPE (HwPlanRow, hw_plan_row, HW, PLAN_ROW, GtkBox)

GtkWidget *hw_plan_row_new (HwPlanScale *scale);

/* Property: narrow (the bar stands beneath the words). ::ask (HwPlanAsk); ::shift (int days), after
 * the bar was dragged; ::entered, after the keys came into it. @line: NULL: none any more. */
void hw_plan_row_set_line (HwPlanRow *self, HwPlanLine *line);
HwPlanLine *hw_plan_row_line (HwPlanRow *self);

/* Puts the keys into it, at the end of its words. */
void hw_plan_row_grab (HwPlanRow *self);

/* What it is dragged by; borrowed. */
GtkWidget *hw_plan_row_handle (HwPlanRow *self);

gboolean hw_plan_row_has_keys (HwPlanRow *self);

G_END_DECLS
