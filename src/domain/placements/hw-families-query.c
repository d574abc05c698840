/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The statements of families.sql, and the way between their rows and HwFamilyRow.
 */

#include "domain/placements/hw-families-query.h"

#include "domain/placements/families-sql.h"
#include "record/hw-record.h"
#include "store/hw-search.h"
#include "store/hw-statement.h"

/* Behind every text, and every number. */
#define LAST_TEXT "\xf4\x8f\xbf\xbf"

/* A key: the row's number and the text that it is ordered by. */
typedef struct
{
  gint64 n;
  char text[];
} Key;

static const char *const walks[][2] = {
  [HW_FAMILIES_BY_NAME] = { FAMILIES_BY_NAME, FAMILIES_BY_NAME_DOWN },
  [HW_FAMILIES_BY_OPENED] = { FAMILIES_BY_OPENED, FAMILIES_BY_OPENED_DOWN },
};

void
hw_family_row_free (HwFamilyRow *self)
{
  if (!self)
    return;

  g_free (self->id);
  g_free (self->external_id);
  g_free (self->name);
  g_free (self->county);
  g_free (self->region);
  g_free (self->worker);
  g_free (self);
}

static void
span_clear (gpointer data)
{
  HwSiblingSpan *span = data;

  g_free ((char *) span->child);
  g_free ((char *) span->home);
}

/* A nick from a newer file is none of ours. */
static HwSetting
setting_of (const char *nick)
{
  HwRecordClass *klass = g_type_class_get (HW_TYPE_PLACEMENT);
  int value = nick ? hw_field_value (hw_record_class_find (klass, "setting"), nick) : 0;

  return value > 0 ? value : HW_SETTING_NONE;
}

/* Two spans for each open stay: the stay, and where the child lives in it. */
static void
add_spans (HwStatement *statement, GArray *spans)
{
  HwSiblingSpan stay = {
    .child = hw_statement_dup_id (statement, 0),
    .from = hw_statement_day (statement, 1),
  };
  HwSetting setting = setting_of (hw_statement_text (statement, 2));

  g_array_append_val (spans, stay);
  if (setting != HW_SETTING_NONE)
    {
      HwSiblingSpan placement = {
        .child = g_strdup (stay.child),
        .from = hw_statement_day (statement, 3),
        .setting = setting,
        .home = hw_statement_dup_id (statement, 4),
      };

      g_array_append_val (spans, placement);
    }
}

static guint
count_children (GArray *spans)
{
  g_autoptr (GHashTable) children = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < spans->len; i++)
    g_hash_table_add (children, (gpointer) g_array_index (spans, HwSiblingSpan, i).child);
  return g_hash_table_size (children);
}

static gboolean
read_in_care (HwStore *store, gint64 n, HwFamilyRow *row, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, FAMILIES_IN_CARE, error);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (HwSiblingSpan));
  g_autoptr (GError) failure = NULL;

  if (!statement)
    return FALSE;

  g_array_set_clear_func (spans, span_clear);
  hw_statement_bind_int (statement, 1, n);
  hw_statement_bind_day (statement, 2, hw_store_today (store));
  while (hw_statement_step (statement, &failure))
    add_spans (statement, spans);
  if (failure)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  row->n_in_care = count_children (spans);
  row->siblings = hw_siblings_on ((const HwSiblingSpan *) spans->data, spans->len,
                                  hw_store_today (store));
  return TRUE;
}

static HwFamilyRow *
read_row (HwStatement *statement)
{
  HwFamilyRow *row = g_new0 (HwFamilyRow, 1);

  row->id = hw_statement_dup_id (statement, 0);
  row->external_id = hw_statement_dup_text (statement, 1);
  row->name = hw_statement_dup_text (statement, 2);
  row->county = hw_statement_dup_text (statement, 3);
  row->region = hw_statement_dup_text (statement, 4);
  row->worker = hw_statement_dup_text (statement, 5);
  row->opened = hw_statement_day (statement, 6);
  row->closed = hw_statement_day (statement, 7);
  row->n_children = hw_statement_int (statement, 8);
  return row;
}

static gboolean
add_row (HwStore *store, gint64 n, GPtrArray *rows, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, FAMILIES_ROW, error);
  g_autoptr (HwFamilyRow) row = NULL;
  g_autoptr (GError) failure = NULL;

  if (!statement)
    return FALSE;

  hw_statement_bind_int (statement, 1, n);
  if (hw_statement_step (statement, &failure))
    row = read_row (statement);
  hw_statement_reset (statement);
  if (failure)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (!row)
    return TRUE;
  if (!read_in_care (store, n, row, error))
    return FALSE;
  g_ptr_array_add (rows, g_steal_pointer (&row));
  return TRUE;
}

static GBytes *
key_new (gint64 n, const char *text)
{
  gsize length = strlen (text) + 1;
  g_autofree Key *key = g_malloc0 (sizeof (Key) + length);

  key->n = n;
  memcpy (key->text, text, length);
  return g_bytes_new (key, sizeof (Key) + length);
}

/* One row further than @limit: that row's key is the next page's. */
static gboolean
read_walk (HwStore *store, const HwFamiliesQuery *query, const Key *key, guint limit,
           GArray *families, GBytes **next, GError **error)
{
  gboolean is_down = query->is_descending != FALSE;
  HwStatement *statement = hw_store_prepare (store, walks[query->order][is_down], error);
  g_autoptr (GError) failure = NULL;

  if (!statement)
    return FALSE;

  hw_statement_bind_text (statement, 1, key ? key->text : is_down ? LAST_TEXT : "");
  hw_statement_bind_int (statement, 2, key ? key->n : is_down ? G_MAXINT64 : 0);
  hw_statement_bind_int (statement, 3, query->is_in_care);
  hw_statement_bind_int (statement, 4, (gint64) limit + 1);
  hw_statement_bind_day (statement, 5, hw_store_today (store));
  while (hw_statement_step (statement, &failure))
    {
      gint64 n = hw_statement_int (statement, 0);

      if (families->len < limit)
        g_array_append_val (families, n);
      else
        *next = key_new (n, hw_statement_text (statement, 1));
    }

  if (!failure)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
hw_families_read (HwStore *store, const HwFamiliesQuery *query, GBytes *from, guint limit,
                  GPtrArray *rows, guint *n, GBytes **next, GError **error)
{
  g_autoptr (GArray) families = g_array_sized_new (FALSE, FALSE, sizeof (gint64), limit);
  const Key *key = from ? g_bytes_get_data (from, NULL) : NULL;

  *next = NULL;
  if (!read_walk (store, query, key, limit, families, next, error))
    return FALSE;

  *n = families->len;
  for (guint i = 0; rows && i < families->len; i++)
    if (!add_row (store, g_array_index (families, gint64, i), rows, error))
      {
        g_clear_pointer (next, g_bytes_unref);
        return FALSE;
      }
  return TRUE;
}

/* ------------------------------------------------------------------ search */

/* The number of the family that @sql finds by @id; 0: none. */
static gint64
find_n (HwStore *store, const char *sql, const char *id, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, sql, error);
  gint64 n = 0;

  if (!statement)
    return 0;
  hw_statement_bind_id (statement, 1, id);
  if (hw_statement_step (statement, error))
    n = hw_statement_int (statement, 0);
  hw_statement_reset (statement);
  return n;
}

/* Adds what is not @seen yet of the families that the hits of one record type mean. */
static gboolean
add_found (HwStore *store, const char *text, const char *type, const char *sql, guint limit,
           GHashTable *seen, GPtrArray *rows, GError **error)
{
  g_autoptr (GPtrArray) hits = hw_search (store, text, type, limit, error);

  if (!hits)
    return FALSE;
  for (guint i = 0; i < hits->len && rows->len < limit; i++)
    {
      const HwHit *hit = g_ptr_array_index (hits, i);
      g_autoptr (GError) failure = NULL;
      gint64 n = find_n (store, sql, hit->id, &failure);

      if (failure || (n && g_hash_table_add (seen, GSIZE_TO_POINTER (n))
                      && !add_row (store, n, rows, &failure)))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
    }
  return TRUE;
}

GPtrArray *
hw_families_search (HwStore *store, const char *text, guint limit, GError **error)
{
  g_autoptr (GPtrArray) rows
      = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_family_row_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  if (!add_found (store, text, "family", FAMILIES_N_OF_ID, limit, seen, rows, error)
      || !add_found (store, text, "child", FAMILIES_N_OF_CHILD, limit, seen, rows, error))
    return NULL;
  return g_steal_pointer (&rows);
}
