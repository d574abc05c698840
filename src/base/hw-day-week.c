/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What glibc knows of the locale's weeks.
 */

#include "base/hw-day-week.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>

/* 1 December 1997, a Monday, as glibc writes it. */
#define MONDAY_ORIGIN 19971201

static char *
dup_strftime (HwDay day, const char *format)
{
  GDate date;
  char buffer[128] = "";

  g_date_clear (&date, 1);
  if (g_date_valid_julian (day))
    {
      g_date_set_julian (&date, day);
      g_date_strftime (buffer, sizeof buffer, format, &date);
    }
  return g_strdup (buffer);
}

/* %OB is the name of a month that stands alone. */
char *
hw_day_dup_month (HwDay day)
{
  /* Translators: strftime’s month that stands alone, and year: «November 2026» */
  /* xgettext:no-c-format */
  return dup_strftime (day, _ ("%OB %Y"));
}

char *
hw_day_dup_weekday_short (HwDay day)
{
  return dup_strftime (day, "%a");
}

/* The locale numbers its days from a known Sunday or Monday, and names the first of its week by
 * that number. */
int
hw_day_first_weekday (void)
{
  const char *first = nl_langinfo (_NL_TIME_FIRST_WEEKDAY);
  int origin = GPOINTER_TO_INT (nl_langinfo (_NL_TIME_WEEK_1STDAY));
  int monday = origin == MONDAY_ORIGIN ? 0 : HW_DAYS_OF_WEEK - 1;

  return (monday + MAX (first[0], 1) - 1) % HW_DAYS_OF_WEEK;
}
