/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sorted once, then looked up by halving.
 */

#include "domain/calendar/hw-calendar-rules.h"

#include "base/hw-day-week.h"
#include "domain/deadlines/hw-holiday.h"

#include <string.h>

/* No child and no rule is older or lies further ahead. */
#define FIRST_YEAR 1900
#define LAST_YEAR 2199

/* ------------------------------------------------------------------ weeks */

HwDay
hw_calendar_month (HwDay day)
{
  return day - hw_day_of_month (day) + 1;
}

HwDay
hw_calendar_edge (HwDay day, int first, gboolean is_last)
{
  int since = (hw_day_weekday (day) - first + HW_DAYS_OF_WEEK) % HW_DAYS_OF_WEEK;

  return day - since + (is_last ? HW_DAYS_OF_WEEK - 1 : 0);
}

HwDay
hw_calendar_first (HwDay day, int first)
{
  return hw_calendar_edge (hw_calendar_month (day), first, FALSE);
}

guint
hw_calendar_weeks (HwDay day, int first)
{
  HwDay next = hw_day_add_months (hw_calendar_month (day), 1);

  return (next - hw_calendar_first (day, first) + HW_DAYS_OF_WEEK - 1) / HW_DAYS_OF_WEEK;
}

gboolean
hw_calendar_is_weekend (HwDay day)
{
  return hw_day_is_weekend (day);
}

static HwDay
clamp (HwDay day)
{
  return CLAMP (day, hw_day_new (FIRST_YEAR, 1, 1), hw_day_new (LAST_YEAR, 12, 31));
}

HwDay
hw_calendar_step_days (HwDay day, int step)
{
  return clamp (day + step);
}

HwDay
hw_calendar_step_months (HwDay day, int step)
{
  return clamp (hw_day_add_months (day, step));
}

/* ------------------------------------------------------------------ what stands on a day */

/* @key: of its order: the day, then the section. */
typedef struct
{
  guint64 key;
  HwTodayEntry entry;
} Place;

#define DAY_SHIFT 8

typedef struct
{
  const HwTodayChild *child;
  char *key;
} Name;

static void
name_clear (gpointer data)
{
  g_free (((Name *) data)->key);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Name *) a)->key, ((const Name *) b)->key);
}

static GArray *
find_names (const HwToday *today)
{
  GArray *names = g_array_new (FALSE, FALSE, sizeof (Name));

  g_array_set_clear_func (names, name_clear);
  for (guint c = 0; c < today->children->len; c++)
    {
      const HwTodayChild *child = g_ptr_array_index (today->children, c);
      Name name = { child, NULL };

      if (child->items->len == 0)
        continue;
      name.key = g_utf8_collate_key (child->title ? child->title : "", -1);
      g_array_append_val (names, name);
    }
  g_array_sort (names, compare_names);
  return names;
}

static HwDay
day_of (const HwTodayItem *item)
{
  return item->state == HW_DUE_STATE_CANNOT_COMPUTE ? 0 : item->due;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *left = a, *right = b;

  return (left->key > right->key) - (left->key < right->key);
}

static GArray *
find_places (const HwToday *today, HwTodayWho who, GArray *names)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));

  for (guint c = 0; c < names->len; c++)
    {
      const HwTodayChild *child = g_array_index (names, Name, c).child;

      for (guint i = 0; i < child->items->len; i++)
        {
          const HwTodayItem *item = &g_array_index (child->items, HwTodayItem, i);
          HwTodaySection section = hw_today_section (item, today->today);
          Place place = { (guint64) day_of (item) << DAY_SHIFT | section,
                          { HW_TODAY_ITEM, section, 0, child, item } };

          if (hw_today_is_for (today, child, item, who))
            g_array_append_val (places, place);
        }
    }
  /* Of one day and section by the names, as they were found: the sort is stable. */
  g_array_sort (places, compare_places);
  return places;
}

HwTodayView *
hw_calendar_view_new (HwToday *today, HwTodayWho who)
{
  HwTodayView *self = g_atomic_rc_box_new0 (HwTodayView);
  g_autoptr (GArray) names = find_names (today);
  g_autoptr (GArray) places = find_places (today, who, names);

  self->today = hw_today_ref (today);
  self->who = who;
  self->by = HW_TODAY_BY_DAY;
  self->entries = g_array_sized_new (FALSE, FALSE, sizeof (HwTodayEntry), places->len);
  for (guint i = 0; i < places->len; i++)
    g_array_append_val (self->entries, g_array_index (places, Place, i).entry);
  return self;
}

static const HwTodayEntry *
entry_at (const HwTodayView *view, guint i)
{
  return &g_array_index (view->entries, HwTodayEntry, i);
}

guint
hw_calendar_begin (const HwTodayView *view, HwDay day)
{
  guint from = 0, to = view->entries->len;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (day_of (entry_at (view, middle)->item) < day)
        from = middle + 1;
      else
        to = middle;
    }
  return from;
}

HwCalendarCounts
hw_calendar_count (const HwTodayView *view, HwDay day)
{
  HwCalendarCounts counts = { 0 };
  HwDay week_end = hw_today_week_end (view->today->today);
  guint end = hw_calendar_begin (view, day + 1);

  for (guint i = hw_calendar_begin (view, day); i < end; i++)
    {
      const HwTodayItem *item = entry_at (view, i)->item;

      if (item->state == HW_DUE_STATE_OVERDUE)
        counts.n_late++;
      else if (item->state == HW_DUE_STATE_DUE_SOON || item->state == HW_DUE_STATE_DUE
               || (day && item->due <= week_end))
        counts.n_soon++;
      else
        counts.n_later++;
    }
  return counts;
}

/* ------------------------------------------------------------------ closed days */

static void
closed_clear (gpointer data)
{
  g_free (((HwCalendarClosed *) data)->name);
}

/* NULL: it is none of @own. */
static const HwHoliday *
find_own (GPtrArray *own, HwDay day)
{
  for (guint i = 0; i < own->len; i++)
    if (HW_HOLIDAY (g_ptr_array_index (own, i))->date == day)
      return g_ptr_array_index (own, i);
  return NULL;
}

static gboolean
is_workday (const HwRuleBook *book, HwDay day)
{
  for (guint i = 0; i < book->packs->len; i++)
    if (!hw_workday_is (((HwRulePack *) g_ptr_array_index (book->packs, i))->holidays, day))
      return FALSE;
  return TRUE;
}

GArray *
hw_calendar_find_closed (const HwRuleBook *book, GPtrArray *own, HwDay from, HwDay to)
{
  GArray *closed = g_array_new (FALSE, FALSE, sizeof (HwCalendarClosed));

  g_array_set_clear_func (closed, closed_clear);
  for (HwDay day = from; day <= to; day++)
    {
      const HwHoliday *holiday = find_own (own, day);
      HwCalendarClosed one = { day, NULL };

      if (hw_calendar_is_weekend (day) || (!holiday && is_workday (book, day)))
        continue;
      one.name = g_strdup (holiday ? holiday->name : NULL);
      g_array_append_val (closed, one);
    }
  return closed;
}
