/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list view makes some two hundred rows at once, though a dozen are in sight: it is given what is
 * in sight first, and the rest frame by frame.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define HW_TYPE_GROWING_LIST (hw_growing_list_get_type ())
G_DECLARE_FINAL_TYPE (HwGrowingList, hw_growing_list, HW, GROWING_LIST, GObject)

/* Shows the beginning of @model (taken) and grows once something is in it. */
HwGrowingList *hw_growing_list_new (GListModel *model);

/* Begins anew with the item at @place: what is before it comes last. A view keeps its first row
 * where it is, so that nobody sees the others come. */
void hw_growing_list_begin (HwGrowingList *self, guint place);

/* Shows nothing until it begins: the model is about to be another one. */
void hw_growing_list_stop (HwGrowingList *self);

/* All of it at once: somebody wants to go to a row further down. */
void hw_growing_list_grow (HwGrowingList *self);

G_END_DECLS
