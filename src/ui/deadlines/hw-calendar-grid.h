/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The weeks of a month. One day has the keys: arrows go to the next one and to the other weeks,
 * Home and End to the ends of the week, Page Up and Page Down to other months.
 */

#pragma once

#include "ui/deadlines/hw-calendar-facts.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_CALENDAR_GRID (hw_calendar_grid_get_type ())
G_DECLARE_FINAL_TYPE (HwCalendarGrid, hw_calendar_grid, HW, CALENDAR_GRID, GtkBox)

/* Properties: compact (gboolean): numbers without words. Signals: ::moved (HwDay): somebody went to
 * that day, and hw_calendar_grid_show() is to follow; ::activated: its list is wanted. */

/* The month of @day, which is chosen. What is shown already is not made again. */
void hw_calendar_grid_show (HwCalendarGrid *self, HwCalendarFacts *facts, HwDay day);

/* To the day that is chosen. */
void hw_calendar_grid_take_keys (HwCalendarGrid *self);

G_END_DECLS
