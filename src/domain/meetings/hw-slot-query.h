/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading when those who should be at a meeting can come.
 */

#pragma once

#include "domain/meetings/hw-slot-rules.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* So many days are looked at, from tomorrow on. */
#define HW_SLOT_DAYS 21

/* For everybody who is asked to @meeting or should be, and who facilitates it. HW_ERROR_REFUSED: it
 * was held or cancelled, or is held in the sitting of another meeting. */
HwSlotGrid *hw_slot_grid_read (HwStore *store, const char *meeting, GError **error);

/* Whether @meeting may still be given a time; refused as above. */
gboolean hw_slot_may_choose (const HwMeeting *meeting, GError **error);

/* The days from @from until @to, both included, on which the office is closed by its packs or by
 * itself, as in hw_is_after_hours(). */
GHashTable *hw_closed_days_read (HwStore *store, HwDay from, HwDay to, GError **error);

/* Of the meetings held in the year up to today, as in hw_meetings_find_after_hours(). */
gboolean hw_after_hours_read (HwStore *store, GPtrArray *held, GPtrArray *after, GError **error);

G_END_DECLS
