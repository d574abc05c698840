/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finding people: first by the beginnings of their words, then, where that finds nobody, by words
 * that are like those asked for, then by the letters that a misspelt name still shares with the
 * right one.
 */

#include "store/hw-search.h"

#include "base/hw-text.h"
#include "store/hw-store-private.h"

/* Looked at before they are put in order; never the whole match set (performance, row 10). Each is
 * a page of the index to decrypt. */
#define MOST_CANDIDATES 64

/* The shortest part of a word that the trigram index can find. */
#define TRIGRAM 3

/* The entries of one type have numbers of their own: one stretch of them, told by the type's name,
 * in which an entry has the number of its record. So the index finds those of one type without
 * looking at the others, however many they are. */
#define STRETCH_BITS 40

void
hw_hit_free (HwHit *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self);
}

char *
hw_search_dup_expression (HwRecordClass *klass, const char *prefix)
{
  g_autoptr (GString) terms = g_string_new (NULL);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *column = hw_field_dup_column (&klass->fields[i]);

      if (klass->fields[i].flags & HW_FIELD_SEARCH)
        g_string_append_printf (terms, "%scoalesce(%s%s, '')", terms->len ? " || ' ' || " : "",
                                prefix, column);
    }
  if (terms->len == 0)
    return NULL;
  g_string_prepend (terms, "trim(");
  g_string_append_c (terms, ')');
  return g_string_free (g_steal_pointer (&terms), FALSE);
}

gint64
hw_search_stretch (const char *type)
{
  gint64 hash = 0;

  for (const char *at = type; *at; at++)
    hash = (hash * 31 + *at) & ((G_GINT64_CONSTANT (1) << (62 - STRETCH_BITS)) - 1);
  return hash << STRETCH_BITS;
}

/* Inside a bulk act, where the row by row triggers rest: filling the entries and indexing them once
 * is several times faster. */
gboolean
hw_search_rebuild (HwStore *self, GError **error)
{
  g_return_val_if_fail (self->txn.is_bulk, FALSE);

  if (!hw_store_exec (self, "DELETE FROM search_entry", error))
    return FALSE;
  for (guint i = 0; i < hw_registry_n_types (self->registry); i++)
    {
      HwRecordClass *klass = hw_registry_class_at (self->registry, i);
      g_autofree char *words = hw_search_dup_expression (klass, "");
      g_autofree char *sql
          = words ? g_strdup_printf ("INSERT INTO search_entry (n, tbl, row_id, words)"
                                     " SELECT %" G_GINT64_FORMAT " + n, '%s', id, %s FROM %s"
                                     " ORDER BY n",
                                     hw_search_stretch (klass->type), klass->type, words,
                                     hw_record_sql (self, klass)->table)
                  : NULL;

      if (sql && !hw_store_exec (self, sql, error))
        return FALSE;
    }
  return hw_store_exec (self,
                        "INSERT INTO search_word (search_word) VALUES ('rebuild');"
                        "INSERT INTO search_near (search_near) VALUES ('rebuild');",
                        error);
}

/* ------------------------------------------------------------------ queries */

/* One row of the index that may be shown. */
typedef struct
{
  const char *type;
  char *id;
  char *lowered; /* with its accents */
  char *folded;
  guint rank;
} Candidate;

static void
candidate_free (Candidate *self)
{
  g_free (self->id);
  g_free (self->lowered);
  g_free (self->folded);
  g_free (self);
}

static char *
dup_lowered (const char *text)
{
  g_autofree char *whole = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);

  return g_utf8_strdown (whole ? whole : "", -1);
}

/* «"maya"* "com"*»: every word is there, in any order, whole or only begun.
 * Quoted, so no letter is an operator. */
static char *
dup_word_query (char **words, gboolean begun)
{
  g_autoptr (GString) query = g_string_new (NULL);

  for (char **word = words; *word; word++)
    {
      g_auto (GStrv) parts = g_strsplit (*word, "\"", -1);
      g_autofree char *quoted = g_strjoinv ("\"\"", parts);

      g_string_append_printf (query, "%s\"%s\"%s", query->len ? " " : "", quoted,
                              begun ? "*" : "");
    }
  return g_string_free (g_steal_pointer (&query), FALSE);
}

/* The first and the last half of every word that is long enough: one wrong letter leaves at least
 * one half of its word whole. */
static char *
dup_near_query (char **words)
{
  g_autoptr (GString) query = g_string_new (NULL);

  for (char **word = words; *word; word++)
    {
      glong n = g_utf8_strlen (*word, -1);
      glong half = MAX (TRIGRAM, n / 2);
      g_autofree char *first = NULL;
      g_autofree char *last = NULL;

      if (n < TRIGRAM + 1 || strchr (*word, '"'))
        continue;
      first = g_utf8_substring (*word, 0, half);
      last = g_utf8_substring (*word, n - half, n);
      g_string_append_printf (query, "%s(\"%s\" OR \"%s\")", query->len ? " AND " : "", first,
                              last);
    }
  return g_string_free (g_steal_pointer (&query), FALSE);
}

static GPtrArray *
run_query (HwStore *store, const char *sql, const char *query, const char *type, GError **error)
{
  g_autoptr (GPtrArray) candidates
      = g_ptr_array_new_with_free_func ((GDestroyNotify) candidate_free);
  HwStatement *statement = hw_store_prepare (store, sql, error);
  g_autoptr (GError) failure = NULL;

  if (!statement)
    return NULL;
  hw_statement_bind_text (statement, 1, query);
  hw_statement_bind_int (statement, 2, type ? hw_search_stretch (type) : 0);
  hw_statement_bind_int (statement, 3,
                         type ? hw_search_stretch (type) + (G_GINT64_CONSTANT (1) << STRETCH_BITS)
                              : G_MAXINT64);
  hw_statement_bind_int (statement, 4, MOST_CANDIDATES);
  while (hw_statement_step (statement, &failure))
    {
      HwRecordClass *klass = hw_registry_find (store->registry, hw_statement_text (statement, 0));
      Candidate *candidate;

      if (!klass)
        continue;
      candidate = g_new0 (Candidate, 1);
      candidate->type = klass->type;
      candidate->id = hw_statement_dup_id (statement, 1);
      candidate->lowered = dup_lowered (hw_statement_text (statement, 2));
      candidate->folded = hw_text_fold (hw_statement_text (statement, 2));
      g_ptr_array_add (candidates, candidate);
    }
  if (!failure)
    return g_steal_pointer (&candidates);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *left = *(const Candidate *const *) a;
  const Candidate *right = *(const Candidate *const *) b;

  if (left->rank != right->rank)
    return left->rank < right->rank ? -1 : 1;
  return g_strcmp0 (left->folded, right->folded);
}

/* Whole equality, then equality of words, then beginnings; each of them first with its accents as
 * they were typed. */
static void
rank_by_letters (GPtrArray *candidates, const char *folded, const char *lowered)
{
  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = g_ptr_array_index (candidates, i);
      const char *found = strstr (candidate->folded, folded);

      candidate->rank = g_str_equal (candidate->folded, folded) ? 0
                        : found && (found == candidate->folded || found[-1] == ' ') ? 1
                                                                                    : 2;
      candidate->rank = candidate->rank * 2 + (strstr (candidate->lowered, lowered) == NULL);
    }
  g_ptr_array_sort (candidates, compare_candidates);
}

/* Each asked word against its nearest word in the entry; far ones are dropped. */
static void
rank_by_likeness (GPtrArray *candidates, char **asked)
{
  for (guint i = candidates->len; i-- > 0;)
    {
      Candidate *candidate = g_ptr_array_index (candidates, i);
      g_auto (GStrv) words = g_strsplit_set (candidate->folded, " -", -1);

      for (char **word = asked; *word; word++)
        {
          guint nearest = G_MAXUINT;

          for (char **other = words; *other; other++)
            nearest = g_str_has_prefix (*other, *word)
                          ? 0
                          : MIN (nearest, hw_text_distance (*word, *other));
          if (nearest > MAX (1, g_utf8_strlen (*word, -1) / 3))
            candidate->rank = 1000;
          else
            candidate->rank += nearest;
        }
      if (candidate->rank >= 1000)
        g_ptr_array_remove_index (candidates, i);
    }
  g_ptr_array_sort (candidates, compare_candidates);
}

/**
 * Search:
 * @types, @n_types, @most: what is looked for, NULL for every type, and how many of each
 * @type, @limit: which of them now, and up to how many hits
 *
 * One search on its way: what was asked, and what has been found so far.
 */
typedef struct
{
  HwStore *store;
  const char *const *types;
  guint n_types;
  guint most;
  const char *type;
  const char *folded;
  const char *lowered;
  char **words;
  guint limit;
  GPtrArray *hits;
  GHashTable *seen;
} Search;

static void
add_hits (Search *self, GPtrArray *candidates, gboolean is_near)
{
  for (guint i = 0; i < candidates->len && self->hits->len < self->limit; i++)
    {
      Candidate *candidate = g_ptr_array_index (candidates, i);
      g_autoptr (HwRecord) record = NULL;
      HwHit *hit;

      if (!candidate->id || !g_hash_table_add (self->seen, g_strdup (candidate->id)))
        continue;
      record = hw_store_find (self->store,
                              hw_registry_type (self->store->registry, candidate->type),
                              candidate->id, NULL);
      if (!record)
        continue;
      hit = g_new (HwHit, 1);
      *hit = (HwHit) { candidate->type, g_steal_pointer (&candidate->id),
                       hw_record_dup_title (record), is_near };
      g_ptr_array_add (self->hits, hit);
    }
}

#define SELECT_WORDS                                                                              \
  "SELECT e.tbl, e.row_id, e.words FROM search_word w JOIN search_entry e ON e.n = w.rowid"       \
  " WHERE search_word MATCH ?1 AND w.rowid >= ?2 AND w.rowid < ?3 LIMIT ?4"
#define SELECT_NEAR                                                                               \
  "SELECT e.tbl, e.row_id, e.words FROM search_near w JOIN search_entry e ON e.n = w.rowid"       \
  " WHERE search_near MATCH ?1 AND w.rowid >= ?2 AND w.rowid < ?3 LIMIT ?4"

/* Whole words before begun ones: who has typed a name to its end means that name, however many
 * longer ones begin like it. */
static gboolean
find_by_letters (Search *self, gboolean begun, GError **error)
{
  g_autofree char *query = dup_word_query (self->words, begun);
  g_autoptr (GPtrArray) candidates
      = run_query (self->store, SELECT_WORDS, query, self->type, error);

  if (!candidates)
    return FALSE;
  rank_by_letters (candidates, self->folded, self->lowered);
  add_hits (self, candidates, FALSE);
  return TRUE;
}

/* @sql: the index that @query is for. */
static gboolean
find_alike (Search *self, const char *sql, const char *query, GError **error)
{
  g_autoptr (GPtrArray) candidates = run_query (self->store, sql, query, self->type, error);

  if (!candidates)
    return FALSE;
  rank_by_likeness (candidates, self->words);
  add_hits (self, candidates, TRUE);
  return TRUE;
}

/* By letters. */
static gboolean
find_named (Search *self, const char *type, GError **error)
{
  self->type = type;
  self->limit = self->hits->len + self->most;
  return find_by_letters (self, FALSE, error)
         && (self->hits->len >= self->limit || find_by_letters (self, TRUE, error));
}

static gboolean
find_all_alike (Search *self, const char *sql, const char *query, GError **error)
{
  for (guint i = 0; i < self->n_types; i++)
    {
      self->type = self->types[i];
      self->limit = self->hits->len + self->most;
      if (!find_alike (self, sql, query, error))
        return FALSE;
    }
  return TRUE;
}

/* Nobody is called that: by words that are like these, then by halves of them. */
static gboolean
find_near (Search *self, GError **error)
{
  g_autofree char *query = hw_search_dup_near (self->store, self->words, error);
  g_autofree char *halves = NULL;

  if (!query || !find_all_alike (self, SELECT_WORDS, query, error))
    return FALSE;
  halves = dup_near_query (self->words);
  return self->hits->len > 0 || !*halves || find_all_alike (self, SELECT_NEAR, halves, error);
}

static gboolean
find_all (Search *self, GError **error)
{
  for (guint i = 0; i < self->n_types; i++)
    if (!find_named (self, self->types[i], error))
      return FALSE;
  return self->hits->len > 0 || find_near (self, error);
}

static GPtrArray *
search (HwStore *store, const char *text, const char *const *types, guint n_types, guint most,
        GError **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_hit_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *folded = hw_text_fold (text);
  g_autofree char *lowered = dup_lowered (text);
  g_auto (GStrv) words = hw_text_split_words (folded);
  Search self = { .store = store, .types = types, .n_types = n_types, .most = most,
                  .folded = folded, .lowered = g_strstrip (lowered), .words = words,
                  .hits = hits, .seen = seen };

  return words[0] && !find_all (&self, error) ? NULL : g_steal_pointer (&hits);
}

GPtrArray *
hw_search_types (HwStore *store, const char *text, const char *const *types, guint limit,
                 GError **error)
{
  return search (store, text, types, g_strv_length ((char **) types), limit, error);
}

GPtrArray *
hw_search (HwStore *store, const char *text, const char *type, guint limit, GError **error)
{
  return search (store, text, &type, 1, limit, error);
}

char *
hw_search_dup_match (const char *text)
{
  g_autofree char *folded = hw_text_fold (text);
  g_auto (GStrv) words = hw_text_split_words (folded);

  return words[0] ? dup_word_query (words, TRUE) : NULL;
}
