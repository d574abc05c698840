/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row of the table of meetings as the view sees it: words, ready to be shown.
 */

#pragma once

#include "domain/meetings/hw-meetings-result.h"

G_BEGIN_DECLS

#define HW_TYPE_MEETING_ITEM (hw_meeting_item_get_type ())
G_DECLARE_FINAL_TYPE (HwMeetingItem, hw_meeting_item, HW, MEETING_ITEM, GObject)

/* Read-only strings: name (the family), when, kind, facilitator, people, next, detail (the second
 * line of a narrow row) and summary (all of it, for a screen reader). */
HwMeetingItem *hw_meeting_item_new (HwMeetingRow *row, HwDay today);

/* Borrowed. */
const HwMeetingRow *hw_meeting_item_row (HwMeetingItem *self);

/* The same for the same meeting, and for the same one that is still to be planned. Owned. */
char *hw_meeting_item_dup_key (HwMeetingItem *self);

G_END_DECLS
