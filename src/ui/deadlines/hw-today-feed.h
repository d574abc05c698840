/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is due in the open office, read once for all who show it: Today, the sidebar, the calendar,
 * the notification.
 */

#pragma once

#include "domain/deadlines/hw-today-rules.h"
#include "store/hw-store-thread.h"

G_BEGIN_DECLS

#define HW_TYPE_TODAY_FEED (hw_today_feed_get_type ())
G_DECLARE_FINAL_TYPE (HwTodayFeed, hw_today_feed, HW, TODAY_FEED, GObject)

/* That of @thread, which keeps it. It begins to read when it is first asked for: in slices of some
 * 8 ms, between which a page or a save comes. ::changed on the main thread: after the first slice,
 * from time to time, at the end, after each commit that changed something, and as the day turns. */
HwTodayFeed *hw_today_feed_of (HwStoreThread *thread);

/* NULL: nothing was read yet. Borrowed. */
HwToday *hw_today_feed_today (HwTodayFeed *self);

/* What is due in the order in which it was last asked for like this, kept until what is due
 * changes: a page that is opened again need not wait for it. NULL: it has to be put in order.
 * Borrowed. */
HwTodayView *hw_today_feed_view (HwTodayFeed *self, HwTodayWho who, HwTodayBy by);
void hw_today_feed_keep_view (HwTodayFeed *self, HwTodayView *view);

/* Why it could not be read; NULL: it could. Borrowed. */
const GError *hw_today_feed_failure (HwTodayFeed *self);

G_END_DECLS
