/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sentences are put together from what is there; nothing is said of what is not.
 */

#include "ui/deadlines/hw-calendar-words.h"

#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

char *
hw_calendar_words_dup_late (guint n)
{
  return g_strdup_printf (ngettext ("%'u overdue", "%'u overdue", n), n);
}

char *
hw_calendar_words_dup_soon (guint n)
{
  /* Translators: so many duties whose day is near */
  return g_strdup_printf (ngettext ("%'u due soon", "%'u due soon", n), n);
}

char *
hw_calendar_words_dup_later (guint n)
{
  /* Translators: so many duties on a day */
  return g_strdup_printf (ngettext ("%'u due", "%'u due", n), n);
}

char *
hw_calendar_words_dup_meetings (guint n)
{
  return g_strdup_printf (ngettext ("%'u meeting", "%'u meetings", n), n);
}

const char *
hw_calendar_words_closed (const HwCalendarFacts *facts, HwDay day)
{
  const char *name;

  if (!hw_calendar_facts_is_closed (facts, day, &name))
    return NULL;
  return name ? name : _ ("Holiday");
}

char *
hw_calendar_words_dup_heading (const HwCalendarFacts *facts, HwDay day, guint n)
{
  g_autofree char *weekday = hw_day_dup_weekday (day);
  g_autofree char *capital = hw_words_dup_capital (weekday);
  GString *words = g_string_new (NULL);

  if (day == facts->items->today->today)
    /* Translators: a heading, as in «Today, Monday 23 November 2026» */
    g_string_append_printf (words, _ ("Today, %s"), weekday);
  else
    g_string_append (words, capital);
  hw_words_append (words, hw_calendar_words_closed (facts, day));
  if (n > 0)
    g_string_append_printf (words, " · %'u", n);
  else
    hw_words_append (words, _ ("nothing"));
  return g_string_free_and_steal (words);
}

char *
hw_calendar_words_dup_day (const HwCalendarFacts *facts, HwDay day)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  HwCalendarCounts counts = hw_calendar_count (facts->items, day);
  g_autofree char *weekday = hw_day_dup_weekday (day);
  g_autofree char *list = NULL;
  guint n_meetings;

  hw_calendar_facts_meetings (facts, day, &n_meetings);
  if (day == facts->items->today->today)
    g_ptr_array_add (parts, g_strdup (_ ("today")));
  if (hw_calendar_words_closed (facts, day))
    g_ptr_array_add (parts, g_strdup (hw_calendar_words_closed (facts, day)));
  if (n_meetings)
    g_ptr_array_add (parts, hw_calendar_words_dup_meetings (n_meetings));
  if (counts.n_late)
    g_ptr_array_add (parts, hw_calendar_words_dup_late (counts.n_late));
  if (counts.n_soon)
    g_ptr_array_add (parts, hw_calendar_words_dup_soon (counts.n_soon));
  if (counts.n_later)
    g_ptr_array_add (parts, hw_calendar_words_dup_later (counts.n_later));
  if (!n_meetings && !counts.n_late && !counts.n_soon && !counts.n_later)
    g_ptr_array_add (parts, g_strdup (_ ("nothing")));
  list = g_strjoinv (", ", (char **) parts->pdata);
  /* Translators: a day, and what there is on it: «Tuesday 1 December 2026: 2 meetings, 3 due» */
  return g_strdup_printf (_ ("%s: %s"), weekday, list);
}
