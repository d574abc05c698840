/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The counted days are a few spans; the due day is found by jumping over days that cannot be it.
 */

#include "domain/deadlines/hw-counted-rules.h"

/* Months differ by so many days at most, over any number of them that a rule counts. */
#define SLACK 5

typedef struct
{
  HwDay from;
  HwDay to; /* the first day that is not counted any more; G_MAXINT32: none */
} Span;

/* Takes [from, to) out of the last spans. */
static void
take_out (GArray *spans, HwDay from, HwDay to)
{
  for (guint i = 0; i < spans->len; i++)
    {
      Span *span = &g_array_index (spans, Span, i);
      Span rest = { MAX (span->from, to), span->to };

      if (from >= span->to || to <= span->from)
        continue;
      span->to = MAX (span->from, from);
      if (rest.from < rest.to)
        g_array_insert_val (spans, ++i, rest);
    }
}

static void
take_out_facts (const HwDueCase *self, const HwRule *rule, GArray *spans)
{
  for (guint k = 0; k < rule->not_counted->len; k++)
    {
      guint n;
      const HwDueFact *facts
          = hw_due_case_list (self, g_array_index (rule->not_counted, GQuark, k), &n);

      for (guint i = 0; i < n; i++)
        take_out (spans, facts[i].day, facts[i].until ? facts[i].until : G_MAXINT32);
    }
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const Span *left = a, *right = b;

  return (left->from > right->from) - (left->from < right->from);
}

/* A day in two stays is one day. */
static void
merge_spans (GArray *spans)
{
  g_array_sort (spans, compare_spans);
  for (guint i = 1; i < spans->len;)
    {
      Span *last = &g_array_index (spans, Span, i - 1);
      const Span *span = &g_array_index (spans, Span, i);

      if (span->from > last->to)
        i++;
      else
        {
          last->to = MAX (last->to, span->to);
          g_array_remove_index (spans, i);
        }
    }
}

/* Up to the @index th stay. Owned. */
static GArray *
make_spans (const HwDueCase *self, guint index)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (Span));

  for (guint i = 0; i <= index; i++)
    {
      const HwDueStay *stay = &g_array_index (self->stays, HwDueStay, i);
      Span span = { stay->entered, stay->exit ? stay->exit : G_MAXINT32 };

      if (span.from < span.to)
        g_array_append_val (spans, span);
    }
  merge_spans (spans);
  return spans;
}

static int
count (GArray *spans, HwDay from, HwDay to)
{
  int days = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      const Span *span = &g_array_index (spans, Span, i);

      days += MAX (MIN (span->to, to) - MAX (span->from, from), 0);
    }
  return days;
}

/* The latest day that @months later is not after @day. */
static HwDay
go_back (HwDay day, int months)
{
  HwDay back = hw_day_add_months (day, -months);

  while (hw_day_add_months (back + 1, months) <= day)
    back++;
  while (hw_day_add_months (back, months) > day)
    back--;
  return back;
}

/* The last day that could be reached: beyond it the window holds no counted day. */
static HwDay
find_last (GArray *spans, int window)
{
  HwDay last = 0;

  for (guint i = 0; i < spans->len; i++)
    last = MAX (last, g_array_index (spans, Span, i).to);
  return last == G_MAXINT32 || last == 0 ? last : hw_day_add_months (last, window);
}

static HwDay
find_due (GArray *spans, HwDay from, const HwRule *rule)
{
  HwDay last = find_last (spans, rule->window);

  for (HwDay day = from; day <= last;)
    {
      int needed = day - go_back (day, rule->counted);
      int missing = needed - count (spans, go_back (day, rule->window), day);

      if (missing <= 0)
        return day;
      day += MAX (missing - SLACK, 1);
    }
  return 0;
}

GQuark
hw_counted_standstill (const HwDueCase *self, const HwRule *rule)
{
  for (guint k = 0; k < rule->not_counted->len; k++)
    {
      guint n;
      GQuark kind = g_array_index (rule->not_counted, GQuark, k);
      const HwDueFact *facts = hw_due_case_list (self, kind, &n);

      for (guint i = 0; i < n; i++)
        if (facts[i].lasts && !facts[i].until)
          return kind;
    }
  return g_array_index (rule->not_counted, GQuark, 0);
}

HwCounted
hw_counted_months (const HwDueCase *self, guint index, const HwRule *rule, HwDay today)
{
  const HwDueStay *stay = &g_array_index (self->stays, HwDueStay, index);
  g_autoptr (GArray) spans = make_spans (self, index);
  HwCounted counted = { .from = go_back (today, rule->window) };
  int whole = count (spans, counted.from, today);

  take_out_facts (self, rule, spans);
  counted.days = count (spans, counted.from, today);
  counted.excluded = whole - counted.days;
  while (counted.months < rule->window
         && counted.days >= today - go_back (today, counted.months + 1))
    counted.months++;
  counted.due = find_due (spans, stay->entered, rule);
  return counted;
}

int
hw_counted_warning (const HwCounted *self, const HwRule *rule)
{
  static const int before[] = { 1, 3 }; /* the months that the rule says */

  if (self->months >= rule->counted)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    if (self->months >= rule->counted - before[i])
      return MAX (rule->counted - before[i], 0);
  return 0;
}
