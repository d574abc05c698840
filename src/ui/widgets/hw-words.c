/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Short words for time.
 */

#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

char *
hw_words_dup_span (HwDay from, HwDay to)
{
  int months;

  if (!from || !to || to < from)
    return NULL;
  months = hw_day_complete_months (from, to);
  /* Translators: years, months and days in short, as in «2 y 3 m». */
  if (months >= 12 && months % 12)
    return g_strdup_printf (_ ("%d y %d m"), months / 12, months % 12);
  if (months >= 12)
    return g_strdup_printf (_ ("%d y"), months / 12);
  if (months >= 1)
    return g_strdup_printf (_ ("%d m"), months);
  return g_strdup_printf (_ ("%d d"), to - from);
}

char *
hw_words_dup_period (HwDay from, HwDay to, HwDay today)
{
  /* «28 Jan 2025 – 13 Jan» would be read wrongly: both years are told, or none. */
  int year = hw_day_year (today);
  gboolean is_this_year
      = (!from || hw_day_year (from) == year) && (!to || hw_day_year (to) == year);
  g_autofree char *first = from ? hw_day_dup_short (from, is_this_year ? today : 0) : NULL;
  g_autofree char *last = to ? hw_day_dup_short (to, is_this_year ? today : 0) : NULL;

  if (first && last)
    return g_strdup_printf (_ ("%s – %s"), first, last);
  if (first)
    return g_strdup_printf (_ ("since %s"), first);
  if (last)
    return g_strdup_printf (_ ("until %s"), last);
  return g_strdup (_ ("no dates yet"));
}

char *
hw_words_dup_when (HwDay day, HwDay today)
{
  int days = day - today;

  if (days == 0)
    return g_strdup (_ ("today"));
  if (days < 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day late", "%d days late", -days),
                            -days);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "in %d day", "in %d days", days), days);
}

char *
hw_words_dup_capital (const char *words)
{
  g_autofree char *first = *words ? g_utf8_strup (words, g_utf8_next_char (words) - words) : NULL;

  return first ? g_strconcat (first, g_utf8_next_char (words), NULL) : g_strdup ("");
}

void
hw_words_append (GString *line, const char *part)
{
  if (!part || !*part)
    return;
  if (line->len > 0)
    g_string_append (line, " · ");
  g_string_append (line, part);
}
