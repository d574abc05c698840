/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Civil days: reading, writing and month arithmetic at their edges (domain 1.1).
 */

#include "base/hw-day-week.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *text, *iso;
  } cases[] = {
    { "2026-11-22", "2026-11-22" }, { "2024-02-29", "2024-02-29" }, { "2023-02-29", NULL },
    { "2026-13-01", NULL },         { "2026-1-1", NULL },           { "0000-01-01", NULL },
    { "2026-11-22 ", NULL },        { "", NULL },                   { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *iso = hw_day_dup_iso (hw_day_parse (cases[i].text));

      g_assert_cmpstr (iso, ==, cases[i].iso);
    }
}

static void
test_parse_format (void)
{
  static const struct
  {
    const char *text, *format, *iso;
  } cases[] = {
    { "08/29/2006", "MM/DD/YYYY", "2006-08-29" }, { "8/9/2006", "MM/DD/YYYY", "2006-08-09" },
    { "02/30/2005", "MM/DD/YYYY", NULL },         { "29.08.2006", "DD.MM.YYYY", "2006-08-29" },
    { "20150909", "YYYYMMDD", "2015-09-09" },     { "2015099", "YYYYMMDD", NULL },
    { "08/29/06", "MM/DD/YYYY", NULL },           { "08-29-2006", "MM/DD/YYYY", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *iso = hw_day_dup_iso (hw_day_parse_format (cases[i].text, cases[i].format));

      g_assert_cmpstr (iso, ==, cases[i].iso);
    }
}

static void
test_months (void)
{
  static const struct
  {
    const char *from, *sum;
    int months;
  } cases[] = {
    { "2023-08-31", "2024-02-29", 6 },  { "2022-08-31", "2023-02-28", 6 },
    { "2024-02-29", "2025-02-28", 12 }, { "2024-01-31", "2024-02-29", 1 },
    { "2024-03-31", "2024-02-29", -1 }, { "2023-12-15", "2024-12-15", 12 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HwDay sum = hw_day_add_months (hw_day_parse (cases[i].from), cases[i].months);
      g_autofree char *iso = hw_day_dup_iso (sum);

      g_assert_cmpstr (iso, ==, cases[i].sum);
    }
  g_assert_cmpint (hw_day_complete_months (hw_day_new (2023, 1, 31), hw_day_new (2023, 2, 28)), ==,
                   0);
  g_assert_cmpint (hw_day_complete_months (hw_day_new (2023, 1, 28), hw_day_new (2023, 2, 28)), ==,
                   1);
}

static void
test_age (void)
{
  HwDay leap = hw_day_parse ("2016-02-29");

  g_assert_cmpint (hw_day_age (leap, hw_day_parse ("2017-02-27")), ==, 0);
  g_assert_cmpint (hw_day_age (leap, hw_day_parse ("2017-02-28")), ==, 1);
  g_assert_cmpint (hw_day_age (leap, hw_day_parse ("2020-02-28")), ==, 3);
  g_assert_cmpint (hw_day_age (leap, hw_day_parse ("2020-02-29")), ==, 4);
  g_assert_cmpint (hw_day_age (leap, leap), ==, 0);
  g_assert_cmpint (hw_day_age (leap, leap - 1), ==, -1);
  g_assert_cmpint (hw_day_age (0, leap), ==, -1);
}

/* Every day of a whole turn of the calendar, and its first and last ones, beside GDate. */
static void
test_as_gdate (void)
{
  static const int months[] = { -1201, -12, -1, 0, 1, 6, 11, 12, 15, 48, 1200 };
  HwDay first = hw_day_new (1799, 12, 30), last = hw_day_new (2200, 3, 2);

  for (HwDay day = first; day <= last; day++)
    {
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, day);
      g_assert_cmpint (hw_day_year (day), ==, g_date_get_year (&date));
      g_assert_cmpint (hw_day_month (day), ==, g_date_get_month (&date));
      g_assert_cmpint (hw_day_of_month (day), ==, g_date_get_day (&date));
      if (g_date_is_first_of_month (&date))
        for (HwDay before = day - 28; before < day; before++)
          g_assert_cmpint (hw_day_next_month (before), ==, day);
      for (guint i = day % 7; i < G_N_ELEMENTS (months); i += 7)
        {
          GDate later = date;

          if (months[i] < 0)
            g_date_subtract_months (&later, -months[i]);
          else
            g_date_add_months (&later, months[i]);
          g_assert_cmpint (hw_day_add_months (day, months[i]), ==, g_date_get_julian (&later));
        }
    }
  for (int year = 1896; year <= 2004; year++)
    for (int month = -1; month <= 14; month++)
      for (int day = -1; day <= 33; day++)
        {
          gboolean is = month > 0 && day > 0 && g_date_valid_dmy (day, month, year);
          g_autoptr (GDate) date = is ? g_date_new_dmy (day, month, year) : NULL;

          g_assert_cmpint (hw_day_new (year, month, day), ==, is ? g_date_get_julian (date) : 0);
        }
  g_assert_cmpint (hw_day_add_months (hw_day_new (1, 1, 31), 1), ==, hw_day_new (1, 2, 28));
  g_assert_cmpint (hw_day_add_months (hw_day_new (1, 1, 1), -1), ==, 0);
  g_assert_cmpint (hw_day_year (hw_day_new (9999, 12, 31)), ==, 9999);
  g_assert_cmpint (hw_day_add_months (hw_day_new (9999, 12, 31), 1), ==, 0);
  g_assert_cmpint (hw_day_add_months (G_MAXINT, 1), ==, 0);
  g_assert_cmpint (hw_day_next_month (0), ==, 0);
  g_assert_cmpint (hw_day_of_month (G_MAXINT), ==, 0);
}

/* The plain locale begins its weeks on a Sunday. */
static void
test_week (void)
{
  g_autofree char *month = hw_day_dup_month (hw_day_new (2026, 11, 23));
  g_autofree char *weekday = hw_day_dup_weekday_short (hw_day_new (2026, 11, 23));

  g_assert_cmpint (hw_day_weekday (hw_day_new (2026, 11, 23)), ==, 0);
  g_assert_cmpint (hw_day_weekday (hw_day_new (2024, 2, 29)), ==, 3);
  g_assert_cmpint (hw_day_weekday (hw_day_new (2026, 11, 22)), ==, 6);
  g_assert_true (hw_day_is_weekend (hw_day_new (2026, 11, 22)));
  g_assert_true (hw_day_is_weekend (hw_day_new (2026, 11, 21)));
  g_assert_false (hw_day_is_weekend (hw_day_new (2026, 11, 20)));
  g_assert_false (hw_day_is_weekend (hw_day_new (2026, 11, 23)));
  g_assert_cmpint (hw_day_first_weekday (), ==, 6);
  g_assert_cmpstr (month, ==, "November 2026");
  g_assert_cmpstr (weekday, ==, "Mon");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day/as-gdate", test_as_gdate);
  g_test_add_func ("/day/parse", test_parse);
  g_test_add_func ("/day/parse-format", test_parse_format);
  g_test_add_func ("/day/months", test_months);
  g_test_add_func ("/day/age", test_age);
  g_test_add_func ("/day/week", test_week);
  return g_test_run ();
}
