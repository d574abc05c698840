/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Civil days. GDate prints them; years, months and sums are reckoned here: with GDate a third of
 * the time of all rules went into them.
 */

#include "base/hw-day.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  GParamSpecInt parent_instance;
} HwParamSpecDay;

static void
day_to_string (const GValue *source, GValue *target)
{
  g_value_take_string (target, hw_day_dup_words (source->data[0].v_int));
}

static void
string_to_day (const GValue *source, GValue *target)
{
  target->data[0].v_int = hw_day_parse (g_value_get_string (source));
}

GType
hw_day_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    {
      GType made = g_type_register_static (G_TYPE_INT, "HwDay", &(GTypeInfo) { 0 }, 0);

      g_value_register_transform_func (made, G_TYPE_STRING, day_to_string);
      g_value_register_transform_func (G_TYPE_STRING, made, string_to_day);
      g_once_init_leave (&type, made);
    }

  return type;
}

static void
param_spec_day_init (GParamSpec *pspec)
{
  GParamSpecInt *limits = (GParamSpecInt *) pspec;

  limits->minimum = 0;
  limits->maximum = G_MAXINT;
}

static GType
param_spec_day_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    {
      GParamSpecTypeInfo info = {
        sizeof (HwParamSpecDay), 0, param_spec_day_init, HW_TYPE_DAY,
      };

      g_once_init_leave (&type, g_param_type_register_static ("HwParamSpecDay", &info));
    }

  return type;
}

GParamSpec *
hw_param_spec_day (const char *name, GParamFlags flags)
{
  return g_param_spec_internal (param_spec_day_get_type (), name, NULL, NULL, flags);
}

/* ------------------------------------------------------------------ the calendar */

/* The Gregorian calendar repeats itself every 400 years. A year is taken to begin in March, so that
 * a leap day is its last and the months before it follow one rule: 153 days every five months. */
#define DAYS_OF_ERA 146097
#define DAYS_OF_CENTURY 36524
#define DAYS_OF_FOUR_YEARS 1461
#define DAYS_OF_YEAR 365
#define DAYS_TO_MARCH 306 /* from 1 March of the year 0 to the end of that December */
#define LAST_YEAR 9999
#define MONTHS_OF_YEAR 12
#define LAST_DAY 3652059

static gboolean
is_day (HwDay day)
{
  return day > 0 && day <= LAST_DAY;
}

typedef struct
{
  int year;
  int month;
  int day;
} Civil;

static Civil
civil_of (HwDay day)
{
  guint since = day + DAYS_TO_MARCH - 1;
  guint era = since / DAYS_OF_ERA, of_era = since % DAYS_OF_ERA;
  guint year = (of_era - of_era / (DAYS_OF_FOUR_YEARS - 1) + of_era / DAYS_OF_CENTURY
              - of_era / (DAYS_OF_ERA - 1))
             / DAYS_OF_YEAR;
  guint of_year = of_era - (DAYS_OF_YEAR * year + year / 4 - year / 100);
  guint month = (5 * of_year + 2) / 153; /* 0 is March */
  guint number = of_year - (153 * month + 2) / 5 + 1;

  return (Civil) { era * 400 + year + (month >= 10), month < 10 ? month + 3 : month - 9, number };
}

static HwDay
day_of (guint year, guint month, guint day)
{
  guint of_march = year - (month <= 2);
  guint era = of_march / 400, of_era = of_march % 400;
  guint of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;

  return era * DAYS_OF_ERA + of_era * DAYS_OF_YEAR + of_era / 4 - of_era / 100 + of_year
         - DAYS_TO_MARCH + 1;
}

static int
days_of_month (int year, int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gboolean is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

  return days[month - 1] + (month == 2 && is_leap);
}

/* ------------------------------------------------------------------ days and their words */

static gboolean
as_date (HwDay day, GDate *date)
{
  g_date_clear (date, 1);
  if (day <= 0)
    return FALSE;
  g_date_set_julian (date, day);
  return TRUE;
}

HwDay
hw_day_new (int year, int month, int day)
{
  if (year < 1 || year > LAST_YEAR || month < 1 || month > MONTHS_OF_YEAR || day < 1
      || day > days_of_month (year, month))
    return 0;
  return day_of (year, month, day);
}

HwDay
hw_day_parse (const char *text)
{
  if (!text || strlen (text) != HW_DAY_LENGTH - 1)
    return 0;
  return hw_day_parse_format (text, "YYYY-MM-DD");
}

/* Reads up to @most digits at *@text; fewer only when @loose. -1: no number there. */
static int
read_digits (const char **text, int most, gboolean loose)
{
  int value = 0, n = 0;

  while (n < most && g_ascii_isdigit (**text))
    {
      value = value * 10 + (**text - '0');
      (*text)++;
      n++;
    }

  return n == most || (loose && n > 0) ? value : -1;
}

HwDay
hw_day_parse_format (const char *text, const char *format)
{
  static const char letters[] = "YMD";
  int part[3] = { -1, -1, -1 };
  /* «3/7/2009» is read by «MM/DD/YYYY»; without separators every digit must be there. */
  gboolean loose = strspn (format, "YMD") != strlen (format);

  if (!text)
    return 0;

  while (*format)
    {
      const char *letter = strchr (letters, *format);
      int run;

      if (!letter)
        {
          if (*text++ != *format++)
            return 0;
          continue;
        }

      run = strspn (format, (char[]) { *format, 0 });
      format += run;
      part[letter - letters] = read_digits (&text, run, loose && run == 2);
      if (part[letter - letters] < 0)
        return 0;
    }

  return *text ? 0 : hw_day_new (part[0], part[1], part[2]);
}

static char *
put_digits (char *at, guint number, guint n)
{
  for (guint i = n; i-- > 0; number /= 10)
    at[i] = '0' + number % 10;
  return at + n;
}

const char *
hw_day_format (HwDay day, char *buffer)
{
  char *at = buffer;
  GDate date;

  if (as_date (day, &date))
    {
      at = put_digits (at, g_date_get_year (&date), 4);
      *at++ = '-';
      at = put_digits (at, g_date_get_month (&date), 2);
      *at++ = '-';
      at = put_digits (at, g_date_get_day (&date), 2);
    }
  *at = 0;
  return buffer;
}

char *
hw_day_dup_iso (HwDay day)
{
  char buffer[HW_DAY_LENGTH];

  return day > 0 ? g_strdup (hw_day_format (day, buffer)) : NULL;
}

static char *
dup_strftime (HwDay day, const char *format)
{
  GDate date;
  char buffer[128] = "";

  if (as_date (day, &date))
    g_date_strftime (buffer, sizeof buffer, format, &date);
  return g_strdup (g_strstrip (buffer));
}

char *
hw_day_dup_words (HwDay day)
{
  /* Translators: strftime’s day, month and year: «14 November 2026» */
  /* xgettext:no-c-format */
  return dup_strftime (day, _ ("%e %B %Y"));
}

char *
hw_day_dup_short (HwDay day, HwDay today)
{
  return dup_strftime (day, hw_day_year (day) == hw_day_year (today) ? "%e %b" : "%e %b %Y");
}

char *
hw_day_dup_weekday (HwDay day)
{
  g_autofree char *weekday = dup_strftime (day, "%A");
  g_autofree char *words = hw_day_dup_words (day);

  return day > 0 ? g_strconcat (weekday, " ", words, NULL) : NULL;
}

HwDay
hw_day_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int year, month, day;

  g_date_time_get_ymd (now, &year, &month, &day);
  return hw_day_new (year, month, day);
}

/* ------------------------------------------------------------------ years and months */

int
hw_day_year (HwDay day)
{
  return is_day (day) ? civil_of (day).year : 0;
}

int
hw_day_month (HwDay day)
{
  return is_day (day) ? civil_of (day).month : 0;
}

int
hw_day_of_month (HwDay day)
{
  return is_day (day) ? civil_of (day).day : 0;
}

HwDay
hw_day_add_months (HwDay day, int months)
{
  Civil civil;
  gint64 of_all;
  int year, month;

  if (!is_day (day))
    return 0;
  civil = civil_of (day);
  of_all = (gint64) civil.year * MONTHS_OF_YEAR + civil.month - 1 + months;
  if (of_all < MONTHS_OF_YEAR || of_all >= (gint64) MONTHS_OF_YEAR * (LAST_YEAR + 1))
    return 0;
  year = of_all / MONTHS_OF_YEAR;
  month = of_all % MONTHS_OF_YEAR + 1;
  return day_of (year, month, MIN (civil.day, days_of_month (year, month)));
}

HwDay
hw_day_next_month (HwDay day)
{
  Civil civil;

  if (!is_day (day))
    return 0;
  civil = civil_of (day);
  return day - civil.day + days_of_month (civil.year, civil.month) + 1;
}

int
hw_day_complete_months (HwDay from, HwDay to)
{
  int months;

  if (to < from)
    return -hw_day_complete_months (to, from);
  months = (hw_day_year (to) - hw_day_year (from)) * MONTHS_OF_YEAR + hw_day_month (to)
           - hw_day_month (from);
  return hw_day_of_month (to) < hw_day_of_month (from) ? months - 1 : months;
}

int
hw_day_age (HwDay birth, HwDay day)
{
  int years;

  if (birth <= 0 || day < birth)
    return -1;
  years = hw_day_year (day) - hw_day_year (birth);
  return day < hw_day_add_months (birth, years * MONTHS_OF_YEAR) ? years - 1 : years;
}
