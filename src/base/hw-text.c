/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Folding and comparing names.
 */

#include "base/hw-text.h"

#include <string.h>

#define MOST_LETTERS 40

static void
append_folded (GString *folded, const char *decomposed)
{
  gboolean blank = TRUE;

  for (const char *at = decomposed; *at; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_ismark (letter))
        continue;
      if (g_unichar_isspace (letter))
        {
          if (!blank)
            g_string_append_c (folded, ' ');
          blank = TRUE;
          continue;
        }
      g_string_append_unichar (folded, letter);
      blank = FALSE;
    }
  if (blank && folded->len)
    g_string_truncate (folded, folded->len - 1);
}

char *
hw_text_fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text ? text : "", -1);
  g_autofree char *lower = g_utf8_casefold (valid, -1);
  g_autofree char *decomposed = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);
  g_autoptr (GString) folded = g_string_new (NULL);

  append_folded (folded, decomposed);
  return g_string_free (g_steal_pointer (&folded), FALSE);
}

/* A letter that has no accent to lose («ø», «ł») gives the plain ones that it is written with; one
 * of another script stays. */
static void
append_plain (GString *key, const char *at)
{
  char letter[7] = { 0 };
  g_autofree char *plain = NULL;
  g_autofree char *lower = NULL;

  g_unichar_to_utf8 (g_utf8_get_char (at), letter);
  plain = g_str_to_ascii (letter, "C");
  lower = g_ascii_strdown (plain, -1);
  g_string_append (key, strchr (plain, '?') ? letter : lower);
}

static gboolean
is_apostrophe (gunichar letter)
{
  return letter == '\'' || letter == '`' || letter == 0x2019 || letter == 0x2018
         || letter == 0x02bc || letter == 0x02bb;
}

static gboolean
is_hyphen (gunichar letter)
{
  return letter == '-' || letter == 0x2010 || letter == 0x2011 || letter == 0x2013;
}

char *
hw_text_dup_sort_key (const char *text)
{
  g_autofree char *folded = hw_text_fold (text);
  g_autoptr (GString) key = g_string_new (NULL);

  for (const char *at = folded; *at; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (is_apostrophe (letter))
        continue;
      if (is_hyphen (letter))
        g_string_append_c (key, ' ');
      else if (letter < 0x80)
        g_string_append_c (key, *at);
      else
        append_plain (key, at);
    }
  return g_string_free (g_steal_pointer (&key), FALSE);
}

GStrv
hw_text_split_words (const char *folded)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) parts = g_strsplit_set (folded, " ,;", -1);

  for (char **part = parts; *part; part++)
    if (**part)
      g_strv_builder_add (words, *part);
  return g_strv_builder_end (words);
}

static guint
letters_of (const char *word, gunichar *letters)
{
  guint n = 0;

  for (; *word; word = g_utf8_next_char (word))
    {
      if (n == MOST_LETTERS)
        return G_MAXUINT;
      letters[n++] = g_utf8_get_char (word);
    }
  return n;
}

/* Optimal string alignment over three rows. */
guint
hw_text_distance (const char *a, const char *b)
{
  gunichar left[MOST_LETTERS], right[MOST_LETTERS];
  guint rows[3][MOST_LETTERS + 1];
  guint n = letters_of (a, left), m = letters_of (b, right);

  if (n == G_MAXUINT || m == G_MAXUINT)
    return MAX (g_utf8_strlen (a, -1), g_utf8_strlen (b, -1));

  for (guint j = 0; j <= m; j++)
    rows[0][j] = j;
  for (guint i = 1; i <= n; i++)
    {
      guint *row = rows[i % 3], *above = rows[(i - 1) % 3], *two_above = rows[(i + 1) % 3];

      row[0] = i;
      for (guint j = 1; j <= m; j++)
        {
          row[j] = MIN (MIN (above[j] + 1, row[j - 1] + 1),
                        above[j - 1] + (left[i - 1] != right[j - 1]));
          if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
            row[j] = MIN (row[j], two_above[j - 2] + 1);
        }
    }
  return rows[n % 3][m];
}

char *
hw_text_dup_initials (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name ? name : "", -1);
  g_autoptr (GString) initials = g_string_new (NULL);
  gboolean begins = TRUE;
  guint n = 0;

  for (const char *at = valid; *at && n < 3; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (begins && g_unichar_isalnum (letter))
        {
          g_string_append_unichar (initials, g_unichar_toupper (letter));
          n++;
        }
      begins = g_unichar_isspace (letter) || letter == '-';
    }
  return g_string_free (g_steal_pointer (&initials), FALSE);
}
