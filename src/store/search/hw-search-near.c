/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words of the index that are like a misspelt one. The index is never read through: the first
 * letter is mostly right, so it is enough to look where the word would stand with its first two
 * letters as they are, in the other order, or with one of them missing, wrong or too many.
 */

#include "store/hw-search.h"

#include "base/hw-text.h"
#include "store/hw-store-private.h"

/* A word of two letters is like half of all others. */
#define SHORTEST 3

#define MOST_TERMS 32

typedef struct
{
  HwStore *store;
  const char *word;
  gunichar *letters;
  glong n;
  guint allowed;      /* wrong letters */
  GHashTable *found;  /* of terms */
  GPtrArray *terms;   /* the same, in the order found */
} Near;

/* Behind every term that begins so. */
#define END_OF_PREFIX "\xf4\x8f\xbf\xbf"
/* Behind the term itself, before all longer ones. */
#define END_OF_TERM "\x01"

static gboolean
look_between (Near *self, const char *from, const char *end, GError **error)
{
  g_autofree char *to = g_strconcat (from, end, NULL);
  HwStatement *statement = hw_store_prepare (
      self->store, "SELECT term FROM temp.search_term WHERE term >= ?1 AND term < ?2", error);
  g_autoptr (GError) failure = NULL;

  if (!statement)
    return FALSE;
  hw_statement_bind_text (statement, 1, from);
  hw_statement_bind_text (statement, 2, to);
  while (hw_statement_step (statement, &failure))
    {
      const char *term = hw_statement_text (statement, 0);

      if (hw_text_distance (self->word, term) > self->allowed
          || !g_hash_table_add (self->found, g_strdup (term)))
        continue;
      g_ptr_array_add (self->terms, g_strdup (term));
    }
  if (!failure)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* The terms that begin with two letters. */
static gboolean
look_at_pair (Near *self, gunichar first, gunichar second, GError **error)
{
  gunichar pair[] = { first, second, 0 };
  g_autofree char *prefix = g_ucs4_to_utf8 (pair, -1, NULL, NULL, NULL);

  return look_between (self, prefix, END_OF_PREFIX, error);
}

/* The first letter, another one behind it, and the word from letter @rest on. */
static gboolean
look_at_other_second (Near *self, glong rest, GError **error)
{
  const char *end = g_utf8_offset_to_pointer (self->word, rest);

  for (gunichar letter = 'a'; letter <= 'z'; letter++)
    {
      g_autoptr (GString) variant = g_string_new (NULL);

      g_string_append_unichar (variant, self->letters[0]);
      g_string_append_unichar (variant, letter);
      g_string_append (variant, end);
      if (!look_between (self, variant->str, END_OF_TERM, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
look (Near *self, GError **error)
{
  const gunichar *at = self->letters;

  return look_at_pair (self, at[0], at[1], error) && look_at_pair (self, at[1], at[0], error)
         && look_at_pair (self, at[0], at[2], error) && look_at_pair (self, at[1], at[2], error)
         && look_at_other_second (self, 2, error) && look_at_other_second (self, 1, error);
}

static int
compare_terms (gconstpointer a, gconstpointer b, gpointer word)
{
  guint left = hw_text_distance (word, a), right = hw_text_distance (word, b);

  return left != right ? (left < right ? -1 : 1) : g_strcmp0 (a, b);
}

static void
append_quoted (GString *query, const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, "\"", -1);
  g_autofree char *quoted = g_strjoinv ("\"\"", parts);

  g_string_append_printf (query, "\"%s\"", quoted);
}

/* «("jonh"* OR "john")» */
static gboolean
append_word (HwStore *store, GString *query, const char *word, GError **error)
{
  g_autofree gunichar *letters = NULL;
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) terms = g_ptr_array_new_with_free_func (g_free);
  glong n;
  Near near;

  letters = g_utf8_to_ucs4_fast (word, -1, &n);
  near = (Near) { store, word, letters, n, MAX (1, n / 3), found, terms };
  if (n >= SHORTEST && !look (&near, error))
    return FALSE;
  g_ptr_array_sort_values_with_data (terms, compare_terms, (gpointer) word);

  g_string_append (query, query->len ? " AND (" : "(");
  append_quoted (query, word);
  g_string_append_c (query, '*');
  for (guint i = 0; i < MIN (terms->len, MOST_TERMS); i++)
    {
      g_string_append (query, " OR ");
      append_quoted (query, terms->pdata[i]);
    }
  g_string_append_c (query, ')');
  return TRUE;
}

char *
hw_search_dup_near (HwStore *store, char **words, GError **error)
{
  g_autoptr (GString) query = g_string_new (NULL);

  /* Its own lists of terms, which the index shows by this table and no other way. */
  if (!hw_store_exec (store,
                      "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_term"
                      " USING fts5vocab ('main', 'search_word', 'row')",
                      error))
    return NULL;
  for (char **word = words; *word; word++)
    if (!append_word (store, query, *word, error))
      return NULL;
  return g_string_free (g_steal_pointer (&query), FALSE);
}
