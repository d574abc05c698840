/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Between the row and its keys.
 */

#pragma once

#include "ui/plans/hw-plan-bar.h"
#include "ui/plans/hw-plan-row.h"
#include "ui/plans/hw-plan-scale-header.h"

G_BEGIN_DECLS

struct _HwPlanRow
{
  GtkBox parent_instance;

  GtkWidget *words;
  GtkWidget *expander;
  GtkCheckButton *done;
  GtkLabel *number;
  GtkLabel *title;
  GtkWidget *writing;
  GtkTextView *text;
  GtkWidget *hint;
  GtkLabel *facts;
  GtkWidget *remark;
  GtkLabel *remark_label;
  GtkWidget *take;
  GtkWidget *drop;
  GtkWidget *gap;
  GtkWidget *add;
  GtkWidget *bar;
  GtkWidget *months;

  HwPlanLine *line;
  gboolean is_narrow;
  gboolean is_showing; /* the line is being written into the widgets */
};

void hw_plan_row_ask (HwPlanRow *self, HwPlanAsk ask);

/* The controllers of the text and of the buttons. */
void hw_plan_row_add_keys (HwPlanRow *self);

/* What the template calls when a button is pressed. */
void hw_plan_row_bind_buttons (GtkWidgetClass *widget_class);

G_END_DECLS
