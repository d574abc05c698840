/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One job for all that a month needs.
 */

#include "ui/deadlines/hw-calendar-facts.h"

#include "domain/calendar/hw-wanted-rules.h"
#include "domain/deadlines/hw-due-query.h"
#include "domain/deadlines/hw-holiday.h"
#include "domain/meetings/hw-meetings-query.h"
#include "ui/deadlines/hw-today-week.h"

HwCalendarFacts *
hw_calendar_facts_ref (HwCalendarFacts *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
facts_clear (gpointer data)
{
  HwCalendarFacts *self = data;

  g_clear_pointer (&self->items, hw_today_view_unref);
  g_clear_pointer (&self->meetings, g_ptr_array_unref);
  g_clear_pointer (&self->dayless, g_ptr_array_unref);
  g_clear_pointer (&self->closed, g_array_unref);
}

void
hw_calendar_facts_unref (HwCalendarFacts *self)
{
  g_atomic_rc_box_release_full (self, facts_clear);
}

G_DEFINE_BOXED_TYPE (HwCalendarFacts, hw_calendar_facts, hw_calendar_facts_ref,
                     hw_calendar_facts_unref)

/* ------------------------------------------------------------------ reading */

HwCalendarWish *
hw_calendar_wish_new (const HwCalendarWish *wish)
{
  return g_memdup2 (wish, sizeof *wish);
}

void
hw_calendar_wish_free (gpointer data)
{
  HwCalendarWish *self = data;

  hw_today_unref (self->today);
  g_clear_pointer (&self->items, hw_today_view_unref);
  g_free (self);
}

/* Of @rows those that concern whom it is asked for; the others are gone. */
static GPtrArray *
choose (GPtrArray *rows, const HwCalendarWish *wish)
{
  GPtrArray *chosen
      = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_meeting_row_unref);

  for (guint i = 0; i < rows->len; i++)
    {
      HwMeetingRow *row = g_ptr_array_index (rows, i);

      if (hw_wanted_concerns (row, wish->today, wish->who))
        g_ptr_array_add (chosen, hw_meeting_row_ref (row));
    }
  return chosen;
}

static GArray *
read_closed (HwStore *store, const HwCalendarWish *wish, GError **error)
{
  g_autoptr (HwRuleBook) book = hw_rule_book_read (store, NULL, error);
  g_autoptr (GPtrArray) own = book ? hw_store_list (store, HW_TYPE_HOLIDAY, NULL, error) : NULL;

  return own ? hw_calendar_find_closed (book, own, wish->from, wish->to) : NULL;
}

gboolean
hw_calendar_facts_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
                       GError **error)
{
  const HwCalendarWish *wish = data;
  g_autoptr (GPtrArray) meetings
      = hw_meetings_read_between (store, wish->from, wish->to, error);
  g_autoptr (GPtrArray) dayless = NULL;
  g_autoptr (GArray) closed = meetings ? read_closed (store, wish, error) : NULL;
  HwCalendarFacts *self;

  if (!closed)
    return FALSE;
  dayless = wish->wants_dayless ? hw_meetings_read_dayless (store, error) : g_ptr_array_new ();
  if (!dayless)
    return FALSE;
  self = g_atomic_rc_box_new0 (HwCalendarFacts);
  self->items = wish->items ? hw_today_view_ref (wish->items)
                            : hw_calendar_view_new (wish->today, wish->who);
  self->from = wish->from;
  self->to = wish->to;
  self->meetings = choose (meetings, wish);
  self->dayless = choose (dayless, wish);
  self->closed = g_steal_pointer (&closed);
  g_value_init (result, HW_TYPE_CALENDAR_FACTS);
  g_value_take_boxed (result, self);
  return TRUE;
}

/* ------------------------------------------------------------------ looking up */

HwDay
hw_calendar_facts_day_of (const HwMeetingRow *row)
{
  return row->meeting->held_date ? row->meeting->held_date : row->meeting->date;
}

static guint
begin (const HwCalendarFacts *self, HwDay day)
{
  guint from = 0, to = self->meetings->len;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (hw_calendar_facts_day_of (g_ptr_array_index (self->meetings, middle)) < day)
        from = middle + 1;
      else
        to = middle;
    }
  return from;
}

guint
hw_calendar_facts_meetings (const HwCalendarFacts *self, HwDay day, guint *n)
{
  guint from = begin (self, day);

  *n = begin (self, day + 1) - from;
  return from;
}

gboolean
hw_calendar_facts_is_closed (const HwCalendarFacts *self, HwDay day, const char **name)
{
  *name = NULL;
  for (guint i = 0; i < self->closed->len; i++)
    if (g_array_index (self->closed, HwCalendarClosed, i).day == day)
      {
        *name = g_array_index (self->closed, HwCalendarClosed, i).name;
        return TRUE;
      }
  return FALSE;
}
