/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Phones are compared by their digits, everything else by its folded words.
 */

#include "domain/families/hw-withhold-rules.h"

#include "base/hw-text.h"

#include <string.h>

#define PHONE_DIGITS 7   /* a phone without its area code */
#define GAP_IN_PHONE 3   /* signs between two digits of one phone */
#define STREET_LETTERS 3 /* a word of a street's name has at least so many */

/* A part of the text: a word, a digit, or what is withheld. */
typedef struct
{
  char *word; /* folded, owned; NULL for the others */
  gsize from, to;
  char digit;
} Part;

static void
part_clear (gpointer data)
{
  g_free (((Part *) data)->word);
}

static GArray *
new_parts (void)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (Part));

  g_array_set_clear_func (parts, part_clear);
  return parts;
}

static const Part *
part_at (const GArray *parts, guint i)
{
  return &g_array_index (parts, Part, i);
}

static void
add_part (GArray *parts, char *word, gsize from, gsize to)
{
  Part part = { .word = word, .from = from, .to = to };

  g_array_append_val (parts, part);
}

/* ------------------------------------------------------------------ phones */

/* The digits of @text. */
static GArray *
split_digits (const char *text)
{
  GArray *digits = new_parts ();

  for (const char *at = text; *at; at++)
    if (g_ascii_isdigit (*at))
      {
        Part part = { .from = at - text, .to = at - text + 1, .digit = *at };

        g_array_append_val (digits, part);
      }
  return digits;
}

/* Whether only a few signs stand between two digits. */
static gboolean
is_joined (const char *text, const Part *left, const Part *right)
{
  guint n = 0;

  for (const char *at = text + left->to; at < text + right->from; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)) || ++n > GAP_IN_PHONE)
      return FALSE;
  return TRUE;
}

/* How many of the phone's digits, counted from its end, stand before and at @last. */
static guint
count_same (const char *text, const GArray *digits, guint last, const GArray *phone)
{
  guint n = 0;

  while (n < phone->len && n <= last
         && part_at (digits, last - n)->digit == part_at (phone, phone->len - 1 - n)->digit
         && (n == 0
             || is_joined (text, part_at (digits, last - n), part_at (digits, last - n + 1))))
    n++;
  return n;
}

static void
find_phone (const char *text, const GArray *digits, const char *phone, GArray *found)
{
  g_autoptr (GArray) own = split_digits (phone);

  if (own->len < PHONE_DIGITS)
    return;
  for (guint i = 0; i < digits->len; i++)
    {
      guint n = count_same (text, digits, i, own);

      if (n >= PHONE_DIGITS)
        add_part (found, NULL, part_at (digits, i + 1 - n)->from, part_at (digits, i)->to);
    }
}

/* ------------------------------------------------------------------ words */

static GArray *
split_words (const char *text)
{
  GArray *words = new_parts ();
  const char *at = text;

  while (*at)
    {
      const char *from = at;

      while (*at && g_unichar_isalnum (g_utf8_get_char (at)))
        at = g_utf8_next_char (at);
      if (at > from)
        {
          g_autofree char *word = g_strndup (from, at - from);

          add_part (words, hw_text_fold (word), from - text, at - text);
        }
      else
        at = g_utf8_next_char (at);
    }
  return words;
}

static gboolean
is_number (const char *word)
{
  return g_ascii_isdigit (*word);
}

/* «St» and «street», «rd» and «road»: the letters of the shorter one in their order. */
static gboolean
is_same_word (const char *a, const char *b)
{
  const char *brief = strlen (a) < strlen (b) ? a : b;
  const char *full = brief == a ? b : a;

  if (g_str_equal (a, b))
    return TRUE;
  if (is_number (a) || is_number (b) || *a != *b)
    return FALSE;
  for (; *brief && *full; full++)
    brief += *brief == *full;
  return !*brief;
}

/* How many words of @way, from @from on, follow each other in @words from @at on. */
static guint
count_words (const GArray *words, guint at, const GArray *way, guint from)
{
  guint n = 0;

  while (at + n < words->len && from + n < way->len
         && is_same_word (part_at (words, at + n)->word, part_at (way, from + n)->word))
    n++;
  return n;
}

/* @is_street: the last of the @least words is a name, which is not cut short. */
static void
find_words (const GArray *words, const GArray *way, guint from, guint least, gboolean is_street,
            GArray *found)
{
  for (guint i = 0; i < words->len; i++)
    {
      guint n = count_words (words, i, way, from);

      if (n >= least
          && (!is_street
              || g_str_equal (part_at (words, i + least - 1)->word,
                              part_at (way, from + least - 1)->word)))
        add_part (found, NULL, part_at (words, i)->from, part_at (words, i + n - 1)->to);
    }
}

/* How many words behind the number at @from make a street: up to the first that is long enough to
 * be its name; 0: there is none. */
static guint
count_street (const GArray *way, guint from)
{
  for (guint i = from + 1; i < way->len && !is_number (part_at (way, i)->word); i++)
    if (g_utf8_strlen (part_at (way, i)->word, -1) >= STREET_LETTERS)
      return i - from + 1;
  return 0;
}

static void
find_address (const GArray *words, const char *address, GArray *found)
{
  g_autoptr (GArray) way = split_words (address);
  gsize line = strcspn (address, ",\n");
  guint in_line = 0;

  while (in_line < way->len && part_at (way, in_line)->to <= line)
    in_line++;
  if (in_line > 1)
    find_words (words, way, 0, in_line, FALSE, found);
  for (guint i = 0; i < way->len; i++)
    {
      guint least = is_number (part_at (way, i)->word) ? count_street (way, i) : 0;

      if (least)
        find_words (words, way, i, least, TRUE, found);
    }
}

static void
find_mail (const GArray *words, const char *mail, GArray *found)
{
  g_autoptr (GArray) way = split_words (mail);

  if (way->len > 1)
    find_words (words, way, 0, way->len, FALSE, found);
}

/* ------------------------------------------------------------------ putting together */

static int
compare_parts (gconstpointer a, gconstpointer b)
{
  const Part *left = a, *right = b;

  return left->from < right->from ? -1 : left->from > right->from;
}

static char *
replace (const char *text, GArray *found, const char *instead)
{
  g_autoptr (GString) result = g_string_new (NULL);
  gsize at = 0;

  g_array_sort (found, compare_parts);
  for (guint i = 0; i < found->len; i++)
    {
      const Part *part = part_at (found, i);

      if (part->from >= at)
        {
          g_string_append_len (result, text + at, part->from - at);
          g_string_append (result, instead);
        }
      at = MAX (at, part->to);
    }
  g_string_append (result, text + at);
  return g_string_free_and_steal (g_steal_pointer (&result));
}

char *
hw_withhold (const char *text, const HwWay *ways, guint n_ways, const char *instead)
{
  g_autoptr (GArray) digits = split_digits (text);
  g_autoptr (GArray) words = split_words (text);
  g_autoptr (GArray) found = new_parts ();

  for (guint i = 0; i < n_ways; i++)
    {
      if (ways[i].phone)
        find_phone (text, digits, ways[i].phone, found);
      if (ways[i].mail)
        find_mail (words, ways[i].mail, found);
      if (ways[i].address)
        find_address (words, ways[i].address, found);
    }
  return found->len ? replace (text, found, instead) : NULL;
}
