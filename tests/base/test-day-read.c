/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Days as people write them, in two languages and three orders. Today is Sunday, 22 November 2026.
 */

#include "base/hw-day-read.h"

typedef struct
{
  const char *text, *iso;
} Case;

static void
assert_reads (const Case *cases, guint n, HwDayOrder order)
{
  for (guint i = 0; i < n; i++)
    {
      HwDay day = hw_day_read (cases[i].text, order, hw_day_new (2026, 11, 22));
      g_autofree char *iso = hw_day_dup_iso (day);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (iso, ==, cases[i].iso);
    }
}

/* What is one day for everybody, whatever the locale. */
static void
test_plain (void)
{
  static const Case cases[] = {
    { "2026-11-14", "2026-11-14" },
    { "2026/11/14", "2026-11-14" },
    { "20261114", "2026-11-14" },
    { " 14 Nov 2026 ", "2026-11-14" },
    { "14 November 2026", "2026-11-14" },
    { "14 NOVEMBER 2026", "2026-11-14" },
    { "Nov 14, 2026", "2026-11-14" },
    { "November 14th, 2026", "2026-11-14" },
    { "the 1st of May 2019", "2019-05-01" },
    { "14-nov-26", "2026-11-14" },
    { "14nov26", "2026-11-14" },
    { "nov 14 '26", "2026-11-14" },
    { "2026 nov 14", "2026-11-14" },
    { "Saturday 14 November 2026", "2026-11-14" },
    { "Sat, 14 Nov 2026", "2026-11-14" },
    { "14.11.2026", "2026-11-14" },
    { "14/11/2026", "2026-11-14" },
    { "13/11/26", "2026-11-13" },
    { "11/14/2026", "2026-11-14" },
    { "14 de noviembre de 2026", "2026-11-14" },
    { "sábado, 14 de noviembre de 2026", "2026-11-14" },
    { "1.º de mayo de 2026", "2026-05-01" },
    { "1º mayo 2026", "2026-05-01" },
    { "3 ene 2026", "2026-01-03" },
    { "3 ago 2026", "2026-08-03" },
    { "3 sept 2026", "2026-09-03" },
    { "3 mar 2026", "2026-03-03" },
    { "4 mar 2026", "2026-03-04" },
    { "29 feb 2024", "2024-02-29" },
  };

  assert_reads (cases, G_N_ELEMENTS (cases), HW_DAY_ORDER_MDY);
  assert_reads (cases, G_N_ELEMENTS (cases), HW_DAY_ORDER_DMY);
}

/* What could be two days. */
static void
test_orders (void)
{
  static const Case mdy[] = {
    { "3/7/2009", "2009-03-07" }, { "03-07-2009", "2009-03-07" }, { "3.7.2009", "2009-07-03" },
    { "3/7/09", "2009-03-07" },   { "3 7 2009", "2009-03-07" },   { "03072009", "2009-03-07" },
    { "030709", "2009-03-07" },   { "12/1", "2026-12-01" },       { "1.12", "2026-12-01" },
  };
  static const Case dmy[] = {
    { "3/7/2009", "2009-07-03" }, { "3.7.2009", "2009-07-03" }, { "3/7/09", "2009-07-03" },
    { "03072009", "2009-07-03" }, { "030709", "2009-07-03" },   { "12/1", "2027-01-12" },
  };
  static const Case ymd[] = {
    { "09/7/3", "2009-07-03" }, { "090703", "2009-07-03" }, { "3/7/2009", "2009-07-03" },
    { "12/1", "2026-12-01" },
  };

  assert_reads (mdy, G_N_ELEMENTS (mdy), HW_DAY_ORDER_MDY);
  assert_reads (dmy, G_N_ELEMENTS (dmy), HW_DAY_ORDER_DMY);
  assert_reads (ymd, G_N_ELEMENTS (ymd), HW_DAY_ORDER_YMD);
}

/* Without a year it is the nearest; a year of two digits is at most ten years ahead. */
static void
test_years (void)
{
  static const Case cases[] = {
    { "14 Nov", "2026-11-14" },  { "Nov 14", "2026-11-14" },  { "30 nov", "2026-11-30" },
    { "3 Feb", "2027-02-03" },   { "23 may", "2027-05-23" },  { "24 may", "2026-05-24" },
    { "22 nov", "2026-11-22" },  { "29 feb", NULL },          { "11/30", "2026-11-30" },
    { "1/1/36", "2036-01-01" },  { "1/1/37", "1937-01-01" },  { "1/1/99", "1999-01-01" },
    { "1 jan 07", "2007-01-01" }, { "14 nov 202", NULL },     { "14 nov 2", NULL },
  };

  assert_reads (cases, G_N_ELEMENTS (cases), HW_DAY_ORDER_MDY);
}

static void
test_from_today (void)
{
  static const Case cases[] = {
    { "today", "2026-11-22" },
    { "Yesterday", "2026-11-21" },
    { "tomorrow", "2026-11-23" },
    { "day before yesterday", "2026-11-20" },
    { "hoy", "2026-11-22" },
    { "ayer", "2026-11-21" },
    { "mañana", "2026-11-23" },
    { "manana", "2026-11-23" },
    { "pasado mañana", "2026-11-24" },
    { "anteayer", "2026-11-20" },
    { "in 2 weeks", "2026-12-06" },
    { "2 weeks", "2026-12-06" },
    { "2w", "2026-12-06" },
    { "2 weeks ago", "2026-11-08" },
    { "two weeks ago", "2026-11-08" },
    { "a week ago", "2026-11-15" },
    { "in 3 days", "2026-11-25" },
    { "in a month", "2026-12-22" },
    { "3 months ago", "2026-08-22" },
    { "in 3 months", "2027-02-22" },
    { "next week", "2026-11-29" },
    { "last year", "2025-11-22" },
    { "2 weeks from today", "2026-12-06" },
    { "2 weeks from now", "2026-12-06" },
    { "en 2 semanas", "2026-12-06" },
    { "dentro de 2 semanas", "2026-12-06" },
    { "hace 3 días", "2026-11-19" },
    { "hace un año", "2025-11-22" },
    { "la semana que viene", "2026-11-29" },
    { "la próxima semana", "2026-11-29" },
    { "el mes pasado", "2026-10-22" },
    { "week", NULL },
  };

  assert_reads (cases, G_N_ELEMENTS (cases), HW_DAY_ORDER_MDY);
}

/* Today is a Sunday. */
static void
test_weekdays (void)
{
  static const Case cases[] = {
    { "tue", "2026-11-24" },           { "next tue", "2026-11-24" },
    { "on Tuesday", "2026-11-24" },    { "last tuesday", "2026-11-17" },
    { "sunday", "2026-11-22" },        { "next sunday", "2026-11-29" },
    { "last sun", "2026-11-15" },      { "this sat", "2026-11-28" },
    { "el martes", "2026-11-24" },     { "mar", "2026-11-24" },
    { "próximo martes", "2026-11-24" }, { "el martes pasado", "2026-11-17" },
    { "miércoles", "2026-11-25" },     { "Sunday 14 November 2026", NULL },
  };

  assert_reads (cases, G_N_ELEMENTS (cases), HW_DAY_ORDER_MDY);
}

static void
test_not_days (void)
{
  static const Case cases[] = {
    { "", NULL },           { NULL, NULL },         { "soon", NULL },
    { "20", NULL },         { "2026", NULL },       { "nov", NULL },
    { "nov 2026", NULL },   { "30 feb 2026", NULL }, { "31/31/2026", NULL },
    { "14 nov nov", NULL }, { "14 nov dec", NULL }, { "14 nov 2026 ok", NULL },
    { "1 2 3 4", NULL },    { "123456789", NULL },  { "14 ноября", NULL },
    { "0/0/2026", NULL },   { "2026-02-30", NULL }, { "tue wed", NULL },
    { "--", NULL },         { ".", NULL },          { "today 14", NULL },
    { "x", NULL },          { "31 nov", NULL },     { "29 feb 2023", NULL },
  };

  assert_reads (cases, G_N_ELEMENTS (cases), HW_DAY_ORDER_MDY);
}

static void
test_locale_formats (void)
{
  g_assert_cmpint (hw_day_order_of ("%m/%d/%y"), ==, HW_DAY_ORDER_MDY);
  g_assert_cmpint (hw_day_order_of ("%D"), ==, HW_DAY_ORDER_MDY);
  g_assert_cmpint (hw_day_order_of ("%d.%m.%Y"), ==, HW_DAY_ORDER_DMY);
  g_assert_cmpint (hw_day_order_of ("%e-%m-%Y"), ==, HW_DAY_ORDER_DMY);
  g_assert_cmpint (hw_day_order_of ("%Y-%m-%d"), ==, HW_DAY_ORDER_YMD);
  g_assert_cmpint (hw_day_order_of ("%a %d.%m.%Y"), ==, HW_DAY_ORDER_DMY);
}

/* What is shown in numbers and in words is read back as the same day. */
static void
test_round_trip (void)
{
  for (HwDay day = hw_day_new (1937, 1, 1); day < hw_day_new (2036, 12, 31); day += 13)
    {
      g_autofree char *words = hw_day_dup_words (day);

      for (HwDayOrder order = HW_DAY_ORDER_MDY; order <= HW_DAY_ORDER_YMD; order++)
        {
          g_autofree char *numbers = hw_day_dup_numbers (day, order);

          g_assert_cmpint (hw_day_read (numbers, order, hw_day_new (2026, 11, 22)), ==, day);
          g_assert_cmpint (hw_day_read (words, order, hw_day_new (2026, 11, 22)), ==, day);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day-read/plain", test_plain);
  g_test_add_func ("/day-read/orders", test_orders);
  g_test_add_func ("/day-read/years", test_years);
  g_test_add_func ("/day-read/from-today", test_from_today);
  g_test_add_func ("/day-read/weekdays", test_weekdays);
  g_test_add_func ("/day-read/not-days", test_not_days);
  g_test_add_func ("/day-read/locale-formats", test_locale_formats);
  g_test_add_func ("/day-read/round-trip", test_round_trip);
  return g_test_run ();
}
