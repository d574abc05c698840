/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns of the list of children: all there are, which of them a person has chosen, in which
 * order and how wide. The choice is kept in the preferences, by names of columns only.
 */

#pragma once

#include "domain/placements/hw-children-query.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How much a window has room for. What nobody chose gives way; what a person has chosen stays, and
 * is scrolled to. */
typedef enum
{
  HW_ROOM_NARROW, /* one column of two lines */
  HW_ROOM_SMALL,
  HW_ROOM_MEDIUM,
  HW_ROOM_WIDE,
} HwRoom;

#define HW_TYPE_CHILDREN_COLUMNS (hw_children_columns_get_type ())
G_DECLARE_FINAL_TYPE (HwChildrenColumns, hw_children_columns, HW, CHILDREN_COLUMNS, GObject)

/* Adds the columns to @view, behind the one for a narrow window that is there, sorted by name. */
HwChildrenColumns *hw_children_columns_new (GtkColumnView *view);

void hw_children_columns_set_room (HwChildrenColumns *self, HwRoom room);

/* All columns in their order, those that are not shown among them (of GtkColumnViewColumn *).
 * Borrowed. */
GPtrArray *hw_children_columns_list (HwChildrenColumns *self);
gboolean hw_children_columns_is_chosen (HwChildrenColumns *self, GtkColumnViewColumn *column);

/* @step: -1 towards the beginning, 1 towards the end. */
void hw_children_columns_choose (HwChildrenColumns *self, GtkColumnViewColumn *column,
                                 gboolean is_chosen);
void hw_children_columns_move (HwChildrenColumns *self, GtkColumnViewColumn *column, int step);
void hw_children_columns_reset (HwChildrenColumns *self);

/* How the columns' headers say that the list is sorted. */
void hw_children_columns_get_order (HwChildrenColumns *self, HwChildrenQuery *query);

/* The ids of the columns that are shown, in their order; owned. And what one is called in a table
 * that leaves the window: with its unit. Translated, static. */
GStrv hw_children_columns_dup_shown (HwChildrenColumns *self);
const char *hw_children_columns_title (const char *id);

G_END_DECLS
