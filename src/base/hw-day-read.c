/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words and numbers are collected in whatever order they come; then what was found decides.
 */

#include "base/hw-day-read.h"

#include "base/hw-day-week.h"
#include "base/hw-text.h"

#include <langinfo.h>
#include <string.h>

/* A year of two digits is at most so many years ahead: a due date, not a birth. */
#define YEARS_AHEAD 10

#define MARCH 3
#define AUGUST 8
#define TUESDAY 2

typedef enum
{
  WORD_FILLER,
  WORD_MONTH,    /* 1 to 12 */
  WORD_WEEKDAY,  /* 1, Monday, to 7 */
  WORD_UNIT,     /* days; negative: months */
  WORD_NUMBER,
  WORD_OFFSET,   /* days from today */
  WORD_FORWARD,
  WORD_BACKWARD,
} WordKind;

/* Folded: no accents, no capitals. A word may be cut where @least letters are left of it. Some mean
 * two things, and what stands beside them decides: «mar» is March or martes, «ago» is agosto or
 * the English word. */
static const struct
{
  const char *word;
  WordKind kind;
  int value;
  guint least;
} words[] = {
  { "january", WORD_MONTH, 1, 3 }, { "february", WORD_MONTH, 2, 3 },
  { "march", WORD_MONTH, 3, 3 }, { "april", WORD_MONTH, 4, 3 },
  { "may", WORD_MONTH, 5, 3 }, { "june", WORD_MONTH, 6, 3 },
  { "july", WORD_MONTH, 7, 3 }, { "august", WORD_MONTH, 8, 3 },
  { "september", WORD_MONTH, 9, 3 }, { "october", WORD_MONTH, 10, 3 },
  { "november", WORD_MONTH, 11, 3 }, { "december", WORD_MONTH, 12, 3 },
  { "enero", WORD_MONTH, 1, 3 }, { "febrero", WORD_MONTH, 2, 3 },
  { "marzo", WORD_MONTH, 3, 3 }, { "abril", WORD_MONTH, 4, 3 },
  { "mayo", WORD_MONTH, 5, 3 }, { "junio", WORD_MONTH, 6, 3 },
  { "julio", WORD_MONTH, 7, 3 }, { "agosto", WORD_MONTH, 8, 3 },
  { "septiembre", WORD_MONTH, 9, 3 }, { "setiembre", WORD_MONTH, 9, 3 },
  { "octubre", WORD_MONTH, 10, 3 }, { "noviembre", WORD_MONTH, 11, 3 },
  { "diciembre", WORD_MONTH, 12, 3 },
  { "monday", WORD_WEEKDAY, 1, 3 }, { "tuesday", WORD_WEEKDAY, 2, 3 },
  { "wednesday", WORD_WEEKDAY, 3, 3 }, { "thursday", WORD_WEEKDAY, 4, 3 },
  { "friday", WORD_WEEKDAY, 5, 3 }, { "saturday", WORD_WEEKDAY, 6, 3 },
  { "sunday", WORD_WEEKDAY, 7, 3 },
  { "lunes", WORD_WEEKDAY, 1, 3 }, { "martes", WORD_WEEKDAY, 2, 3 },
  { "miercoles", WORD_WEEKDAY, 3, 3 }, { "jueves", WORD_WEEKDAY, 4, 3 },
  { "viernes", WORD_WEEKDAY, 5, 3 }, { "sabado", WORD_WEEKDAY, 6, 3 },
  { "domingo", WORD_WEEKDAY, 7, 3 },
  { "days", WORD_UNIT, 1, 1 }, { "weeks", WORD_UNIT, 7, 1 },
  { "wks", WORD_UNIT, 7, 2 }, { "months", WORD_UNIT, -1, 5 },
  { "years", WORD_UNIT, -12, 4 }, { "yrs", WORD_UNIT, -12, 2 },
  { "dias", WORD_UNIT, 1, 3 }, { "semanas", WORD_UNIT, 7, 6 },
  { "meses", WORD_UNIT, -1, 3 }, { "anos", WORD_UNIT, -12, 3 },
  { "one", WORD_NUMBER, 1, 3 }, { "two", WORD_NUMBER, 2, 3 },
  { "three", WORD_NUMBER, 3, 5 }, { "four", WORD_NUMBER, 4, 4 },
  { "six", WORD_NUMBER, 6, 3 }, { "una", WORD_NUMBER, 1, 2 },
  { "dos", WORD_NUMBER, 2, 3 }, { "tres", WORD_NUMBER, 3, 4 },
  { "cuatro", WORD_NUMBER, 4, 6 }, { "seis", WORD_NUMBER, 6, 4 },
  { "today", WORD_OFFSET, 0, 3 }, { "yesterday", WORD_OFFSET, -1, 4 },
  { "tomorrow", WORD_OFFSET, 1, 3 }, { "hoy", WORD_OFFSET, 0, 3 },
  { "ayer", WORD_OFFSET, -1, 4 }, { "manana", WORD_OFFSET, 1, 6 },
  { "anteayer", WORD_OFFSET, -2, 8 }, { "antier", WORD_OFFSET, -2, 6 },
  { "next", WORD_FORWARD, 1, 4 }, { "in", WORD_FORWARD, 1, 2 },
  { "proximas", WORD_FORWARD, 1, 7 }, { "proximos", WORD_FORWARD, 1, 7 },
  { "viene", WORD_FORWARD, 1, 5 }, { "siguiente", WORD_FORWARD, 1, 9 },
  { "dentro", WORD_FORWARD, 1, 6 }, { "en", WORD_FORWARD, 1, 2 },
  { "from", WORD_FORWARD, 1, 4 }, { "now", WORD_FORWARD, 1, 3 },
  { "last", WORD_BACKWARD, -1, 4 }, { "ago", WORD_BACKWARD, -1, 3 },
  { "pasadas", WORD_BACKWARD, -1, 6 }, { "pasados", WORD_BACKWARD, -1, 6 },
  { "hace", WORD_BACKWARD, -1, 4 }, { "before", WORD_BACKWARD, -1, 6 },
  { "of", WORD_FILLER, 0, 2 }, { "the", WORD_FILLER, 0, 3 },
  { "on", WORD_FILLER, 0, 2 }, { "this", WORD_FILLER, 0, 4 },
  { "a", WORD_FILLER, 0, 1 }, { "an", WORD_FILLER, 0, 2 },
  { "de", WORD_FILLER, 0, 2 }, { "del", WORD_FILLER, 0, 3 },
  { "el", WORD_FILLER, 0, 2 }, { "la", WORD_FILLER, 0, 2 },
  { "que", WORD_FILLER, 0, 3 }, { "este", WORD_FILLER, 0, 4 },
};

/* Behind a number only: «14th», «1.º». */
static const char *const ordinals[] = { "st", "nd", "rd", "th", "o", "ro", "ero" };

typedef struct
{
  int value;
  guint digits;
} Number;

typedef struct
{
  HwDayOrder order;
  HwDay today;
  Number numbers[3];
  guint n_numbers;
  char separator; /* the first sign between two numbers */
  int month, weekday, unit, direction;
  gboolean has_offset;
  int offset;
} Reading;

/* ------------------------------------------------------------------ collecting */

static gboolean
put (int *place, int value)
{
  if (*place)
    return FALSE;
  *place = value;
  return TRUE;
}

static gboolean
put_number (Reading *self, int value, guint digits)
{
  if (self->n_numbers == G_N_ELEMENTS (self->numbers))
    return FALSE;
  self->numbers[self->n_numbers++] = (Number) { value, digits };
  return TRUE;
}

/* «pasado mañana» is the day after tomorrow, «day before yesterday» the one before. */
static gboolean
put_offset (Reading *self, int value)
{
  if (self->has_offset)
    return FALSE;
  self->has_offset = TRUE;
  self->offset = value;
  return TRUE;
}

static gboolean
take_meaning (Reading *self, WordKind kind, int value)
{
  switch (kind)
    {
    case WORD_MONTH:
      return put (&self->month, value);
    case WORD_WEEKDAY:
      return put (&self->weekday, value);
    case WORD_UNIT:
      return put (&self->unit, value);
    case WORD_NUMBER:
      return put_number (self, value, 1);
    case WORD_OFFSET:
      return put_offset (self, value);
    case WORD_FORWARD:
    case WORD_BACKWARD:
      self->direction = value;
      return TRUE;
    default:
      return TRUE;
    }
}

static gboolean
take_word (Reading *self, const char *word, gsize length, gboolean follows_number)
{
  gboolean is_known = FALSE;

  for (guint i = 0; follows_number && i < G_N_ELEMENTS (ordinals); i++)
    if (strlen (ordinals[i]) == length && strncmp (ordinals[i], word, length) == 0)
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (length < words[i].least || length > strlen (words[i].word)
          || strncmp (words[i].word, word, length) != 0)
        continue;
      /* «nov» is one month in both languages. */
      if (is_known && words[i].kind == WORD_MONTH && self->month == words[i].value)
        continue;
      if (!take_meaning (self, words[i].kind, words[i].value))
        return FALSE;
      is_known = TRUE;
    }
  return is_known;
}

static gboolean
take_digits (Reading *self, const char **at)
{
  guint digits = (guint) strspn (*at, "0123456789");
  int value = 0;

  if (digits > 8)
    return FALSE;
  for (guint i = 0; i < digits; i++)
    value = value * 10 + *(*at)++ - '0';
  return put_number (self, value, digits);
}

static gboolean
collect (Reading *self, const char *text)
{
  const char *at = text;

  while (*at)
    {
      gboolean follows = at > text && g_ascii_isdigit (at[-1]);
      gsize length = 0;

      if (g_ascii_isdigit (*at))
        {
          if (!take_digits (self, &at))
            return FALSE;
          continue;
        }
      /* «1.º» */
      if (at > text + 1 && at[-1] == '.')
        follows = g_ascii_isdigit (at[-2]);
      while (g_ascii_isalpha (at[length]))
        length++;
      if (length > 0 && !take_word (self, at, length, follows))
        return FALSE;
      at += length;
      if (length > 0)
        continue;
      if (!strchr (" ,./-+'", *at))
        return FALSE;
      if (self->n_numbers == 1 && !self->separator && *at != ' ')
        self->separator = *at;
      at++;
    }
  return TRUE;
}

/* ------------------------------------------------------------------ deciding */

/* 0, which is none, for half a year. */
static int
whole_year (const Reading *self, Number year)
{
  int this_year = hw_day_year (self->today);
  int value = year.value + this_year / 100 * 100;

  if (year.digits != 2)
    return year.digits == 4 ? year.value : 0;
  return value > this_year + YEARS_AHEAD ? value - 100 : value;
}

/* The one of three years that is nearest to today. */
static HwDay
nearest (const Reading *self, int month, int day)
{
  HwDay best = 0;

  for (int year = hw_day_year (self->today) - 1; year <= hw_day_year (self->today) + 1; year++)
    {
      HwDay found = hw_day_new (year, month, day);

      if (found && (!best || ABS (found - self->today) < ABS (best - self->today)))
        best = found;
    }
  return best;
}

static HwDay
with_month (const Reading *self)
{
  Number day = self->numbers[0], year = self->numbers[1];

  if (self->n_numbers == 1)
    return day.digits <= 2 ? nearest (self, self->month, day.value) : 0;
  if (self->n_numbers != 2)
    return 0;
  if (day.digits > 2)
    return hw_day_new (whole_year (self, day), self->month, year.value);
  return hw_day_new (whole_year (self, year), self->month, day.value);
}

/* By the order, and by the other one where that is no day: «14/11/2026» is one for everybody. A
 * full stop stands only between day and month. */
static HwDay
three_numbers (const Reading *self, Number a, Number b, Number c)
{
  gboolean month_first = self->order == HW_DAY_ORDER_MDY && self->separator != '.';
  int year;
  HwDay day;

  if (a.digits > 2 || (self->order == HW_DAY_ORDER_YMD && c.digits <= 2))
    return hw_day_new (whole_year (self, a), b.value, c.value);
  year = whole_year (self, c);
  day = month_first ? hw_day_new (year, a.value, b.value) : hw_day_new (year, b.value, a.value);
  if (day)
    return day;
  return month_first ? hw_day_new (year, b.value, a.value) : hw_day_new (year, a.value, b.value);
}

static HwDay
two_numbers (const Reading *self, int a, int b)
{
  gboolean day_first = self->order == HW_DAY_ORDER_DMY || self->separator == '.';
  HwDay day = day_first ? nearest (self, b, a) : nearest (self, a, b);

  if (day)
    return day;
  return day_first ? nearest (self, a, b) : nearest (self, b, a);
}

/* «20261114», «11142026», «111426». */
static HwDay
run_together (const Reading *self)
{
  int value = self->numbers[0].value, year = value / 10000;
  guint digits = self->numbers[0].digits;
  guint last = digits == 8 ? 4 : 2;
  int scale = digits == 8 ? 10000 : 100;

  if (digits == 8 && year >= 1900 && year < 2100)
    return hw_day_new (year, value / 100 % 100, value % 100);
  if (digits != 8 && digits != 6)
    return 0;
  if (digits == 6 && self->order == HW_DAY_ORDER_YMD)
    return three_numbers (self, (Number) { value / 10000, 2 }, (Number) { value / 100 % 100, 2 },
                          (Number) { value % 100, 2 });
  return three_numbers (self, (Number) { value / scale / 100, 2 },
                        (Number) { value / scale % 100, 2 }, (Number) { value % scale, last });
}

static HwDay
numbers_only (const Reading *self)
{
  if (self->n_numbers == 3)
    return three_numbers (self, self->numbers[0], self->numbers[1], self->numbers[2]);
  if (self->n_numbers == 2 && self->numbers[0].digits <= 2 && self->numbers[1].digits <= 2)
    return two_numbers (self, self->numbers[0].value, self->numbers[1].value);
  return self->n_numbers == 1 ? run_together (self) : 0;
}

/* «tue» is the coming one, today among them; «next tue» lies behind today, «last tue» before it. */
static HwDay
on_weekday (const Reading *self)
{
  int now = hw_day_weekday (self->today) + 1;
  int ahead = (self->weekday - now + HW_DAYS_OF_WEEK) % HW_DAYS_OF_WEEK;

  if (self->direction > 0 && ahead == 0)
    ahead = HW_DAYS_OF_WEEK;
  if (self->direction < 0)
    ahead -= HW_DAYS_OF_WEEK;
  return self->today + ahead;
}

/* «2 weeks», «in a month», «3 days ago»; a unit alone needs a direction: «next week». */
static HwDay
by_unit (const Reading *self)
{
  int n = self->n_numbers ? self->numbers[0].value : 1;
  int sign = self->direction ? self->direction : 1;

  if (self->n_numbers > 1 || n > 9999 || (!self->n_numbers && !self->direction))
    return 0;
  return self->unit > 0 ? self->today + sign * n * self->unit
                        : hw_day_add_months (self->today, sign * n * -self->unit);
}

static HwDay
decide (Reading *self)
{
  HwDay day;

  if (self->has_offset)
    {
      if (self->month || self->weekday || (self->n_numbers && !self->unit))
        return 0;
      self->today += self->offset;
      /* «2 weeks from tomorrow»; the unit of «day before yesterday» says nothing more. */
      if (!self->n_numbers)
        return self->today + (self->direction < 0 ? (self->offset > 0 ? 1 : -1) : 0);
    }
  if (self->unit)
    return (self->month && self->month != AUGUST) || self->weekday ? 0 : by_unit (self);
  if (!self->n_numbers)
    return self->weekday ? on_weekday (self) : 0;
  if (self->month == MARCH && self->weekday == TUESDAY)
    self->weekday = 0;
  day = self->month ? with_month (self) : numbers_only (self);
  /* A day of the week beside the date must be its own. */
  return self->weekday && hw_day_weekday (day) + 1 != self->weekday ? 0 : day;
}

/* ------------------------------------------------------------------ */

HwDay
hw_day_read (const char *text, HwDayOrder order, HwDay today)
{
  g_autofree char *folded = hw_text_fold (text ? text : "");
  Reading self = { .order = order, .today = today };

  return collect (&self, folded) ? decide (&self) : 0;
}

HwDayOrder
hw_day_order_of (const char *format)
{
  for (const char *at = strchr (format, '%'); at; at = strchr (at + 1, '%'))
    switch (at[1])
      {
      case 'd':
      case 'e':
        return HW_DAY_ORDER_DMY;
      case 'm':
      case 'b':
      case 'D':
        return HW_DAY_ORDER_MDY;
      case 'y':
      case 'Y':
      case 'F':
        return HW_DAY_ORDER_YMD;
      default:
        break;
      }
  return HW_DAY_ORDER_YMD;
}

HwDayOrder
hw_day_order_of_locale (void)
{
  return hw_day_order_of (nl_langinfo (D_FMT));
}

char *
hw_day_dup_numbers (HwDay day, HwDayOrder order)
{
  int year = hw_day_year (day), month = hw_day_month (day), number = hw_day_of_month (day);

  if (!year)
    return g_strdup ("");
  if (order == HW_DAY_ORDER_YMD)
    return g_strdup_printf ("%04d-%02d-%02d", year, month, number);
  return order == HW_DAY_ORDER_MDY ? g_strdup_printf ("%02d/%02d/%04d", month, number, year)
                                   : g_strdup_printf ("%02d/%02d/%04d", number, month, year);
}
