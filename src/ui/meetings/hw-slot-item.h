/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One time at which a meeting could be, as the table sees it: words, ready to be shown.
 */

#pragma once

#include "domain/meetings/hw-slot-rules.h"

G_BEGIN_DECLS

#define HW_TYPE_SLOT_ITEM (hw_slot_item_get_type ())
G_DECLARE_FINAL_TYPE (HwSlotItem, hw_slot_item, HW, SLOT_ITEM, GObject)

/* Read-only strings: when (day and time), marks (evening, weekend, conflict), can (how many can
 * come), name and detail (the two lines of a narrow row, where large words are cut at their end:
 * the hour and the day begin them) and summary (all of it, for a screen reader). @slot is one of
 * @grid. */
HwSlotItem *hw_slot_item_new (HwSlotGrid *grid, const HwMeetingSlot *slot);

/* Borrowed. */
const HwMeetingSlot *hw_slot_item_slot (HwSlotItem *self);
const HwSlotGrid *hw_slot_item_grid (HwSlotItem *self);

/* Whether a person can come, in a word, and its icon. */
const char *hw_slot_coming_words (HwComing coming);
const char *hw_slot_coming_icon (HwComing coming);

G_END_DECLS
