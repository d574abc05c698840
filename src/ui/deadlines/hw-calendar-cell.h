/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One day in the grid of a month: its number, the first meetings by time and name, and how many
 * duties of each state, with icon and word; where it is narrow, with icon and number.
 */

#pragma once

#include "ui/deadlines/hw-calendar-facts.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_CALENDAR_CELL (hw_calendar_cell_get_type ())
G_DECLARE_FINAL_TYPE (HwCalendarCell, hw_calendar_cell, HW, CALENDAR_CELL, GtkButton)

GtkWidget *hw_calendar_cell_new (void);

/* @month: the day is dimmed if it lies in another one. @is_compact: numbers without words. */
void hw_calendar_cell_show (HwCalendarCell *self, const HwCalendarFacts *facts, HwDay day,
                            HwDay month, gboolean is_compact);

HwDay hw_calendar_cell_day (HwCalendarCell *self);

/* The one that the keys come to, and whose list stands beside the grid. */
void hw_calendar_cell_set_chosen (HwCalendarCell *self, gboolean is_chosen);

G_END_DECLS
