/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Between the row, its editor and its keys.
 */

#pragma once

#include "ui/plans/hw-plan-bar.h"
#include "ui/plans/hw-plan-row.h"
#include "ui/plans/hw-plan-scale-header.h"
#include "ui/widgets/hw-still-text.h"

G_BEGIN_DECLS

struct _HwPlanRow
{
  GtkBox parent_instance;

  GtkWidget *words;
  GtkWidget *expander;
  GtkCheckButton *done;
  GtkLabel *number;
  HwStillText *title;
  GtkOverlay *writing;
  HwStillText *still;
  GtkTextView *text; /* over it, while somebody writes; NULL: nobody does */
  HwStillText *facts;
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
  gboolean is_typed;   /* what is being shown comes from its own editor */
  gboolean is_pressed; /* the pointer that made the editor is still held down */
  guint close_id;      /* the editor goes in the next turn of the main loop */
};

void hw_plan_row_ask (HwPlanRow *self, HwPlanAsk ask);

/* The words of the line, and what is said about them. @is_forced: also over what is being typed. */
void hw_plan_row_show_writing (HwPlanRow *self, gboolean is_forced);

/* Where the words are pressed they are written in. */
void hw_plan_row_add_pointer (HwPlanRow *self);

/* What the template calls when the keys come to the words. */
gboolean hw_plan_row_write (HwPlanRow *self);

/* The editor goes, now or once the keys have arrived elsewhere. */
void hw_plan_row_close (HwPlanRow *self);
void hw_plan_row_close_soon (HwPlanRow *self);

/* The controllers of the buttons, and those of the editor. */
void hw_plan_row_add_keys (HwPlanRow *self);
void hw_plan_row_add_text_keys (HwPlanRow *self);

/* What the template calls when a button is pressed. */
void hw_plan_row_bind_buttons (GtkWidgetClass *widget_class);

G_END_DECLS
