/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands on Today, as a list model: its items are made when they are looked at, and news
 * touches only the rows that it is about.
 */

#pragma once

#include "domain/deadlines/hw-today-rules.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* One row: a heading or an item. */
#define HW_TYPE_TODAY_ROW (hw_today_row_get_type ())
G_DECLARE_FINAL_TYPE (HwTodayRow, hw_today_row, HW, TODAY_ROW, GObject)

/* The entry @index of @view, which it keeps. */
HwTodayRow *hw_today_row_new (HwTodayView *view, guint index);

/* Whether a row that shows the one says what it says of the other. */
gboolean hw_today_row_is_same (const HwTodayEntry *a, const HwTodayEntry *b);

/* Borrowed; the row keeps both. */
const HwTodayEntry *hw_today_row_entry (HwTodayRow *self);
const HwTodayView *hw_today_row_view (HwTodayRow *self);

#define HW_TYPE_TODAY_LIST (hw_today_list_get_type ())
G_DECLARE_FINAL_TYPE (HwTodayList, hw_today_list, HW, TODAY_LIST, GObject)

HwTodayList *hw_today_list_new (void);

/* @view: NULL: nothing. Emits what changed. */
void hw_today_list_set_view (HwTodayList *self, HwTodayView *view);

/* Borrowed; NULL. */
HwTodayView *hw_today_list_view (HwTodayList *self);

/* Where the section begins; G_MAXUINT: there is nothing in it. */
guint hw_today_list_find (HwTodayList *self, HwTodaySection section);

G_END_DECLS
