/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Holidays are kept as they are written. Of the years that an office looks at they are found once:
 * a bit a day.
 */

#include "domain/deadlines/hw-workday-rules.h"

#include "base/hw-day-week.h"

#include <string.h>

#define SATURDAY 5
#define SUNDAY 6

/* The years that are found once, and room for their days. */
#define FIRST_YEAR 1990
#define LAST_YEAR 2059
#define MOST_DAYS ((LAST_YEAR - FIRST_YEAR + 1) * 366)
#define BITS 8

/* @nth: 1 to 5, or -1 for the last; 0: a fixed day. */
typedef struct
{
  int month;
  int day;
  int weekday; /* 0 is Monday */
  int nth;
  int shift;   /* days after it */
  int since;   /* the first year */
} Holiday;

struct _HwHolidays
{
  GArray *yearly; /* of Holiday */
  GArray *days;   /* of HwDay */
  HwDay first, last; /* the days of which @marks tell; 0: none */
  guint8 marks[MOST_DAYS / BITS + 1];
};

static const char *const weekdays[]
    = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };
static const char *const months[]
    = { "january", "february", "march",     "april",   "may",      "june",
        "july",    "august",   "september", "october", "november", "december" };
static const char *const ordinals[] = { "1st", "2nd", "3rd", "4th", "5th" };

HwHolidays *
hw_holidays_new (void)
{
  HwHolidays *self = g_new0 (HwHolidays, 1);

  self->yearly = g_array_new (FALSE, TRUE, sizeof (Holiday));
  self->days = g_array_new (FALSE, TRUE, sizeof (HwDay));
  return self;
}

void
hw_holidays_free (HwHolidays *self)
{
  g_array_unref (self->yearly);
  g_array_unref (self->days);
  g_free (self);
}

static int
find_word (const char *const *words, guint n, const char *word)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (words[i], word))
      return i;
  return -1;
}

/* «3rd monday of january», «last monday of may». */
static gboolean
read_nth (char **words, Holiday *holiday)
{
  int nth, weekday, month;

  if (g_strv_length (words) != 4 || !g_str_equal (words[2], "of"))
    return FALSE;
  nth = find_word (ordinals, G_N_ELEMENTS (ordinals), words[0]);
  weekday = find_word (weekdays, G_N_ELEMENTS (weekdays), words[1]);
  month = find_word (months, G_N_ELEMENTS (months), words[3]);
  if ((nth < 0 && !g_str_equal (words[0], "last")) || weekday < 0 || month < 0)
    return FALSE;
  *holiday = (Holiday) { month + 1, 0, weekday, nth < 0 ? -1 : nth + 1, 0 };
  return TRUE;
}

/* «friday after 4th thursday of november». */
static gboolean
read_after (char **words, Holiday *holiday)
{
  int weekday;

  if (g_strv_length (words) != 6 || !g_str_equal (words[1], "after"))
    return FALSE;
  weekday = find_word (weekdays, G_N_ELEMENTS (weekdays), words[0]);
  if (weekday < 0 || !read_nth (words + 2, holiday))
    return FALSE;
  holiday->shift = (weekday - holiday->weekday + HW_DAYS_OF_WEEK - 1) % HW_DAYS_OF_WEEK + 1;
  return TRUE;
}

/* Takes «from 2021» off the end of @text. */
static gboolean
take_since (char *text, int *since)
{
  char *from = strstr (text, " from ");
  gint64 year;

  if (!from)
    return TRUE;
  *from = 0;
  if (!g_ascii_string_to_signed (from + strlen (" from "), 10, 1, 9999, &year, NULL))
    return FALSE;
  *since = year;
  return TRUE;
}

gboolean
hw_holidays_add (HwHolidays *self, const char *text)
{
  g_autofree char *folded = g_ascii_strdown (text, -1);
  int since = 0;
  gboolean is_right = take_since (folded, &since);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  g_autofree char *leap = g_strconcat ("2000-", folded, NULL);
  HwDay day = hw_day_parse (folded), yearly = hw_day_parse (leap);
  Holiday holiday = { 0 };

  if (!is_right || (day && since))
    return FALSE;

  if (day)
    {
      hw_holidays_add_day (self, day);
      return TRUE;
    }
  if (yearly)
    holiday = (Holiday) { .month = hw_day_month (yearly), .day = hw_day_of_month (yearly) };
  else if (!read_nth (words, &holiday) && !read_after (words, &holiday))
    return FALSE;
  holiday.since = since;
  g_array_append_val (self->yearly, holiday);
  self->first = self->last = 0;
  return TRUE;
}

void
hw_holidays_add_day (HwHolidays *self, HwDay day)
{
  g_array_append_val (self->days, day);
  self->first = self->last = 0;
}

/* A fixed day is kept on the nearest working day. */
static HwDay
find_fixed (const Holiday *holiday, int year)
{
  HwDay day = hw_day_new (year, holiday->month, holiday->day);

  if (!day)
    return 0;
  switch (hw_day_weekday (day))
    {
    case SATURDAY:
      return day - 1;
    case SUNDAY:
      return day + 1;
    default:
      return day;
    }
}

static HwDay
find_nth (const Holiday *holiday, int year)
{
  HwDay first = hw_day_new (year, holiday->month, 1);
  int ahead = (holiday->weekday - hw_day_weekday (first) + HW_DAYS_OF_WEEK) % HW_DAYS_OF_WEEK;
  HwDay day = first + ahead;

  if (!first)
    return 0;
  if (holiday->nth > 0)
    return day + (holiday->nth - 1) * HW_DAYS_OF_WEEK + holiday->shift;
  while (day + HW_DAYS_OF_WEEK < hw_day_add_months (first, 1))
    day += HW_DAYS_OF_WEEK;
  return day + holiday->shift;
}

/* The day of that year’s; 0: there is none. */
static HwDay
find (const Holiday *holiday, int year)
{
  if (year < holiday->since)
    return 0;
  return holiday->nth ? find_nth (holiday, year) : find_fixed (holiday, year);
}

static void
mark (HwHolidays *self, HwDay day)
{
  const guint at = day - self->first;

  if (day >= self->first && day <= self->last)
    self->marks[at / BITS] |= 1 << at % BITS;
}

void
hw_holidays_find (HwHolidays *self)
{
  self->first = hw_day_new (FIRST_YEAR, 1, 1);
  self->last = hw_day_new (LAST_YEAR, 12, 31);
  memset (self->marks, 0, sizeof self->marks);
  for (guint i = 0; i < self->days->len; i++)
    mark (self, g_array_index (self->days, HwDay, i));
  for (guint i = 0; i < self->yearly->len; i++)
    /* New Year’s Day on a Saturday is kept in the year before. */
    for (int year = FIRST_YEAR - 1; year <= LAST_YEAR + 1; year++)
      mark (self, find (&g_array_index (self->yearly, Holiday, i), year));
}

/* What @marks do not tell. */
static gboolean
is_holiday (const HwHolidays *self, HwDay day)
{
  const int year = hw_day_year (day);

  for (guint i = 0; i < self->days->len; i++)
    if (g_array_index (self->days, HwDay, i) == day)
      return TRUE;
  for (guint i = 0; i < self->yearly->len; i++)
    for (int of = year - 1; of <= year + 1; of++)
      if (find (&g_array_index (self->yearly, Holiday, i), of) == day)
        return TRUE;
  return FALSE;
}

gboolean
hw_workday_is (const HwHolidays *holidays, HwDay day)
{
  guint at;

  if (hw_day_is_weekend (day))
    return FALSE;
  if (!holidays)
    return TRUE;
  if (day < holidays->first || day > holidays->last)
    return !is_holiday (holidays, day);
  at = day - holidays->first;
  return !(holidays->marks[at / BITS] >> at % BITS & 1);
}

HwDay
hw_workday_add (const HwHolidays *holidays, HwDay day, int n)
{
  int step = n < 0 ? -1 : 1;

  for (int left = ABS (n); left > 0;)
    {
      day += step;
      left -= hw_workday_is (holidays, day);
    }
  return day;
}

HwDay
hw_workday_next (const HwHolidays *holidays, HwDay day)
{
  while (!hw_workday_is (holidays, day))
    day++;
  return day;
}
