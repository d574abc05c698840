/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One entry of the journal in words, as an item of a list: what it is about, what changed, when, by
 * whom and by which act.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HW_TYPE_PAST_ITEM (hw_past_item_get_type ())
G_DECLARE_FINAL_TYPE (HwPastItem, hw_past_item, HW, PAST_ITEM, GObject)

/* Properties: what, values (a line a field), told (when, who, by which act), summary (all of it),
 * can-undo (nothing later depends on it, as far as the journal knows), stands (the opposite),
 * target (its entry, for the action that takes it back). */
HwPastItem *hw_past_item_new (gint64 entry, gboolean can_undo, const char *what,
                              const char *values, const char *told);

G_END_DECLS
