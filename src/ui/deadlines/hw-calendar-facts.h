/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a calendar shows of some days: meetings, what is due, when the office is closed; read on the
 * store's thread, and not changed any more.
 */

#pragma once

#include "domain/calendar/hw-calendar-rules.h"
#include "domain/meetings/hw-meetings-result.h"
#include "store/hw-store-thread.h"

G_BEGIN_DECLS

/**
 * HwCalendarFacts:
 * @items: by their days; of all days, so that another month needs no other
 * @from, @to: the days of which meetings and closed days were read
 * @meetings: of HwMeetingRow, by day; @dayless: those that have no day yet,
 *   where they are wanted
 * @closed: of HwCalendarClosed
 */
typedef struct
{
  HwTodayView *items;
  HwDay from;
  HwDay to;
  GPtrArray *meetings;
  GPtrArray *dayless;
  GArray *closed;
} HwCalendarFacts;

#define HW_TYPE_CALENDAR_FACTS (hw_calendar_facts_get_type ())
GType hw_calendar_facts_get_type (void);
HwCalendarFacts *hw_calendar_facts_ref (HwCalendarFacts *self);
void hw_calendar_facts_unref (HwCalendarFacts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwCalendarFacts, hw_calendar_facts_unref)

/* What is asked of the store's thread: of whom, and the days from @from until @to, both included.
 * @wants_dayless: also the meetings that have no day. @items: what is due, where it was put in
 * order before; NULL. */
typedef struct
{
  HwToday *today;
  HwTodayWho who;
  HwDay from;
  HwDay to;
  gboolean wants_dayless;
  HwTodayView *items;
} HwCalendarWish;

/* @wish: what it points to is taken over; itself it is copied. */
HwCalendarWish *hw_calendar_wish_new (const HwCalendarWish *wish);
void hw_calendar_wish_free (gpointer data);

/* A HwStoreJob: @data is the wish, @result the facts. */
gboolean hw_calendar_facts_job (HwStore *store, gpointer data, GCancellable *cancellable,
                                GValue *result, GError **error);

/* The first meeting of @day in @meetings; @n: how many there are. */
guint hw_calendar_facts_meetings (const HwCalendarFacts *self, HwDay day, guint *n);

/* The day on which it was or is to be. */
HwDay hw_calendar_facts_day_of (const HwMeetingRow *row);

/* Whether the office is closed on @day, a weekend aside; @name: how it calls the day, or NULL. */
gboolean hw_calendar_facts_is_closed (const HwCalendarFacts *self, HwDay day, const char **name);

G_END_DECLS
