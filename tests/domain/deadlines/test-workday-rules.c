/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Working days over weekends and holidays (domain 1.1.5). The holidays of 2021 to 2026 are those
 * of the calendar of the federal personnel office.
 */

#include "domain/deadlines/hw-workday-rules.h"

static HwHolidays *
make (void)
{
  HwHolidays *self = hw_holidays_new ();
  static const char *const texts[] = {
    "01-01",    "3rd monday of january",  "last monday of may",         "06-19",
    "07-04",    "1st monday of september", "4th thursday of november", "12-25",
    "friday after 4th thursday of november", "2024-12-24",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_true (hw_holidays_add (self, texts[i]));
  return self;
}

static void
check_days (const HwHolidays *holidays)
{
  static const struct
  {
    const char *day;
    gboolean is;
  } cases[] = {
    { "2026-11-20", TRUE },  { "2026-11-21", FALSE }, { "2026-11-22", FALSE },
    { "2026-11-23", TRUE },  { "2026-11-26", FALSE }, { "2026-11-27", FALSE },
    { "2026-01-19", FALSE }, { "2026-05-25", FALSE }, { "2026-06-19", FALSE },
    /* 4 July 2026 is a Saturday: kept on Friday. 25 December 2022 was a Sunday: Monday. */
    { "2026-07-03", FALSE }, { "2026-07-06", TRUE },  { "2022-12-26", FALSE },
    /* New Year of 2022, a Saturday, was kept in the year before. */
    { "2021-12-31", FALSE }, { "2024-12-24", FALSE }, { "2025-12-24", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].day);
      g_assert_cmpint (hw_workday_is (holidays, hw_day_parse (cases[i].day)), ==, cases[i].is);
    }
}

/* Day by day, and found once. */
static void
test_days (void)
{
  g_autoptr (HwHolidays) holidays = make ();

  check_days (holidays);
  hw_holidays_find (holidays);
  check_days (holidays);
  g_assert_true (hw_workday_is (holidays, hw_day_parse ("2026-11-25")));
  hw_holidays_add_day (holidays, hw_day_parse ("2026-11-25"));
  g_assert_false (hw_workday_is (holidays, hw_day_parse ("2026-11-25")));
}

/* What is found once is what each day tells by itself, also before and behind the years that are
 * found. New Year's Day of 1983, 1994 and 2061 is a Saturday. */
static void
test_found (void)
{
  g_autoptr (HwHolidays) one_by_one = make (), found = make ();
  guint n = 0;

  hw_holidays_find (found);
  for (HwDay day = hw_day_new (1983, 1, 1); day < hw_day_new (2066, 1, 1); day++)
    {
      g_assert_cmpint (hw_workday_is (found, day), ==, hw_workday_is (one_by_one, day));
      n += !hw_workday_is (found, day) && hw_workday_is (NULL, day);
    }
  /* Nine of each of 83 years, but for the first one's New Year, and one single day. */
  g_assert_cmpuint (n, ==, 9 * 83 - 1 + 1);
  g_assert_false (hw_workday_is (found, hw_day_parse ("2060-12-31")));
  g_assert_false (hw_workday_is (found, hw_day_parse ("1993-12-31")));
  g_assert_true (hw_workday_is (found, hw_day_parse ("1992-12-31")));
}

static void
test_counting (void)
{
  g_autoptr (HwHolidays) holidays = make ();
  static const struct
  {
    const char *day;
    int n;
    const char *expected;
  } cases[] = {
    { "2026-11-20", 0, "2026-11-20" }, { "2026-11-20", 1, "2026-11-23" },
    { "2026-11-25", 1, "2026-11-30" }, { "2026-11-21", 5, "2026-12-01" },
    { "2026-11-30", -1, "2026-11-25" }, { "2024-12-23", 2, "2024-12-27" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *day = hw_day_dup_iso (
          hw_workday_add (holidays, hw_day_parse (cases[i].day), cases[i].n));

      g_assert_cmpstr (day, ==, cases[i].expected);
    }
  g_assert_cmpint (hw_workday_next (holidays, hw_day_parse ("2026-11-26")), ==,
                   hw_day_parse ("2026-11-30"));
  g_assert_cmpint (hw_workday_add (NULL, hw_day_parse ("2026-11-25"), 1), ==,
                   hw_day_parse ("2026-11-26"));
}

static void
test_wrong (void)
{
  g_autoptr (HwHolidays) holidays = hw_holidays_new ();
  static const char *const texts[]
      = { "", "13-01", "02-30", "6th monday of may", "monday of may", "last mayday of may",
          "friday after thanksgiving", "friday after 4th thursday", "2026-02-30" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (hw_holidays_add (holidays, texts[i]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deadlines/workdays", test_days);
  g_test_add_func ("/deadlines/workdays-found", test_found);
  g_test_add_func ("/deadlines/workdays-counted", test_counting);
  g_test_add_func ("/deadlines/workdays-wrong", test_wrong);
  return g_test_run ();
}
