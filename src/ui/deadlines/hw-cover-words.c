/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sentence a person who is away: there are rarely two.
 */

#include "ui/deadlines/hw-cover-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
append (GString *words, char *sentence)
{
  g_string_append_printf (words, "%s%s", words->len ? " " : "", sentence);
  g_free (sentence);
}

char *
hw_cover_words_dup_own (const HwToday *today)
{
  GString *words = g_string_new (NULL);
  const HwTodayCover *one;
  guint from = 0;

  while ((one = hw_today_covers_find (today->away, &today->actor, &from)))
    {
      g_autofree char *day = hw_day_dup_short (one->until, today->today);

      append (words, g_strdup_printf (_ ("You are away: %s stands in for you until %s."),
                                      one->name, day));
    }
  for (guint i = 0; i < today->covers->len; i++)
    {
      g_autofree char *day = NULL;

      one = &g_array_index (today->covers, HwTodayCover, i);
      day = hw_day_dup_short (one->until, today->today);
      append (words, g_strdup_printf (_ ("You stand in for %s until %s."), one->name, day));
    }
  if (words->len)
    return g_string_free_and_steal (words);
  g_string_free (words, TRUE);
  return NULL;
}

char *
hw_cover_words_dup_of (const HwToday *today, const HwDueId *staff)
{
  GString *names = NULL;
  const HwTodayCover *one;
  guint from = 0, n = 0;
  char *words;

  if (hw_today_covers_find (today->covers, staff, &from))
    return g_strdup (_ ("you stand in"));
  for (from = 0; (one = hw_today_covers_find (today->away, staff, &from)); n++)
    {
      if (!names)
        names = g_string_new (one->name);
      else
        g_string_append_printf (names, ", %s", one->name);
    }
  if (!names)
    return NULL;
  /* Translators: one name, or several with commas between them */
  words = g_strdup_printf (ngettext ("%s stands in", "%s stand in", n), names->str);
  g_string_free (names, TRUE);
  return words;
}

static gboolean
are_same (GArray *a, GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const HwTodayCover *left = &g_array_index (a, HwTodayCover, i);
      const HwTodayCover *right = &g_array_index (b, HwTodayCover, i);

      if (memcmp (&left->staff, &right->staff, sizeof left->staff) || left->until != right->until
          || g_strcmp0 (left->name, right->name))
        return FALSE;
    }
  return TRUE;
}

gboolean
hw_cover_words_are_same (const HwToday *a, const HwToday *b)
{
  return are_same (a->covers, b->covers) && are_same (a->away, b->away);
}
