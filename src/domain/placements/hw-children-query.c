/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The statements of children.sql, and the way between their rows and HwChildRow.
 */

#include "domain/placements/hw-children-query.h"

#include "base/hw-error.h"
#include "domain/placements/children-sql.h"
#include "domain/placements/hw-children-sorted-query.h"
#include "record/hw-record.h"
#include "store/hw-search.h"
#include "store/hw-statement.h"

#include <glib/gi18n-lib.h>

/* Behind every text, and every number. */
#define LAST_TEXT "\xf4\x8f\xbf\xbf"

/* A key: which walk, the row's number in it, and its text. The two walks of one list are those of
 * children in care and of the others, where the order needs a stay. */
typedef struct
{
  gint64 walk;
  gint64 n;
  char text[];
} Key;

typedef struct
{
  const char *sql[2]; /* ascending, descending */
  gboolean is_of_stays;
} Walk;

static const Walk walks[] = {
  [HW_CHILDREN_BY_NAME] = { { CHILDREN_BY_NAME, CHILDREN_BY_NAME_DOWN }, FALSE },
  [HW_CHILDREN_BY_BIRTH] = { { CHILDREN_BY_BIRTH, CHILDREN_BY_BIRTH_DOWN }, FALSE },
  [HW_CHILDREN_BY_REMOVAL] = { { CHILDREN_BY_REMOVAL, CHILDREN_BY_REMOVAL_DOWN }, TRUE },
};

void
hw_children_query_clear (HwChildrenQuery *self)
{
  hw_children_filter_clear (&self->filter);
}

void
hw_child_row_free (HwChildRow *self)
{
  if (!self)
    return;

  g_free (self->id);
  g_free (self->given_name);
  g_free (self->family_name);
  g_free (self->external_id);
  g_free (self->family);
  g_free (self->county);
  g_free (self->region);
  g_free (self->worker);
  g_free (self->home);
  g_free (self->supervisor);
  g_free (self);
}

/* A nick from a newer file is none of ours: shown as absent in the list. */
static guint
enum_value (HwStatement *statement, int column, GType record, const char *field)
{
  HwRecordClass *klass = g_type_class_peek (record);
  const char *nick = hw_statement_text (statement, column);

  return nick ? MAX (0, hw_field_value (hw_record_class_find (klass, field), nick)) : 0;
}

static HwChildRow *
read_row (HwStatement *statement)
{
  HwChildRow *row = g_new0 (HwChildRow, 1);

  row->id = hw_statement_dup_id (statement, 0);
  row->given_name = hw_statement_dup_text (statement, 1);
  row->family_name = hw_statement_dup_text (statement, 2);
  row->external_id = hw_statement_dup_text (statement, 3);
  row->birth_date = hw_statement_day (statement, 4);
  row->sex = enum_value (statement, 5, HW_TYPE_CHILD, "sex");
  row->family = hw_statement_dup_text (statement, 6);
  row->county = hw_statement_dup_text (statement, 7);
  row->region = hw_statement_dup_text (statement, 8);
  row->worker = hw_statement_dup_text (statement, 9);
  row->in_care_since = hw_statement_day (statement, 10);
  row->setting = enum_value (statement, 11, HW_TYPE_PLACEMENT, "setting");
  row->home = hw_statement_dup_text (statement, 12);
  row->goal = enum_value (statement, 13, HW_TYPE_GOAL, "kind");
  row->supervisor = hw_statement_dup_text (statement, 14);
  row->placed_since = hw_statement_day (statement, 15);
  row->moves = hw_statement_int (statement, 16);
  row->next_hearing = hw_statement_day (statement, 17);
  row->icwa = enum_value (statement, 18, HW_TYPE_CHILD, "icwa");
  return row;
}

static gboolean
add_row (HwStore *store, gint64 n, GPtrArray *rows, GError **error)
{
  HwStatement *statement = hw_children_prepare_row (store, error);
  g_autoptr (GError) local_error = NULL;

  if (!statement)
    return FALSE;

  hw_statement_bind_int (statement, 1, n);
  if (hw_statement_step (statement, &local_error))
    g_ptr_array_add (rows, read_row (statement));
  hw_statement_reset (statement);

  if (!local_error)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static GBytes *
key_new (gint64 walk, gint64 n, const char *text)
{
  gsize length = strlen (text) + 1;
  g_autofree Key *key = g_malloc0 (sizeof (Key) + length);

  key->walk = walk;
  key->n = n;
  memcpy (key->text, text, length);
  return g_bytes_new (key, sizeof (Key) + length);
}

static HwStatement *
prepare_walk (HwStore *store, const HwChildrenQuery *query, const Key *key, gint64 walk,
              GError **error)
{
  gboolean is_down = query->is_descending && walk == 0;
  const char *sql = walk == 0 ? walks[query->order].sql[is_down] : CHILDREN_NOT_IN_CARE;
  HwStatement *statement = hw_children_prepare (store, query, sql, error);

  if (!statement)
    return NULL;

  hw_statement_bind_text (statement, 1, key ? key->text : is_down ? LAST_TEXT : "");
  hw_statement_bind_int (statement, 2, key ? key->n : is_down ? G_MAXINT64 : 0);
  return statement;
}

/* One walk from @key on, until there are @limit children and another one is met, or enough were
 * looked at: that row's key is where to go on. */
static gboolean
read_walk (HwStore *store, const HwChildrenQuery *query, const Key *key, gint64 walk, guint limit,
           GArray *children, GBytes **next, GError **error)
{
  HwStatement *statement = prepare_walk (store, query, key, walk, error);
  g_autoptr (GError) local_error = NULL;
  guint n = 0;

  if (!statement)
    return FALSE;

  for (guint seen = 0; !*next && hw_statement_step (statement, &local_error); seen++)
    {
      gint64 child = hw_statement_int (statement, 0);
      gboolean meets = hw_statement_int (statement, 3) != 0;

      if (seen == HW_CHILDREN_MOST_LOOKED_AT || (meets && n == limit))
        *next = key_new (walk, hw_statement_int (statement, 2), hw_statement_text (statement, 1));
      else if (meets)
        {
          g_array_append_val (children, child);
          n++;
        }
    }
  hw_statement_reset (statement);

  if (!local_error)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* The walk of children in care, then that of the others. */
static gboolean
read_walks (HwStore *store, const HwChildrenQuery *query, GBytes *from, guint limit,
            GArray *children, GBytes **next, GError **error)
{
  const Key *key = from ? g_bytes_get_data (from, NULL) : NULL;
  gint64 walk = key ? key->walk : 0;

  if (!read_walk (store, query, key, walk, limit, children, next, error))
    return FALSE;
  return *next || walk != 0 || !walks[query->order].is_of_stays || query->filter.is_in_care
         || read_walk (store, query, NULL, 1, limit - children->len, children, next, error);
}

gboolean
hw_children_read (HwStore *store, const HwChildrenQuery *query, GBytes *from, guint limit,
                  GPtrArray *rows, guint *n, GBytes **next, GError **error)
{
  g_autoptr (GArray) children = g_array_sized_new (FALSE, FALSE, sizeof (gint64), limit);

  *next = NULL;
  if (!(hw_children_sorted_is_for (query) ? hw_children_sorted_read : read_walks) (
          store, query, from, limit, children, next, error))
    return FALSE;

  *n = children->len;
  for (guint i = 0; rows && i < children->len; i++)
    if (!add_row (store, g_array_index (children, gint64, i), rows, error))
      {
        g_clear_pointer (next, g_bytes_unref);
        return FALSE;
      }
  return TRUE;
}

static gint64
find_n (HwStore *store, const char *id, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, CHILDREN_N_OF_ID, error);
  gint64 n = 0;

  if (!statement)
    return 0;
  hw_statement_bind_id (statement, 1, id);
  if (hw_statement_step (statement, error))
    n = hw_statement_int (statement, 0);
  hw_statement_reset (statement);
  return n;
}

HwChildRow *
hw_children_find (HwStore *store, const char *id, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_child_row_free);
  g_autoptr (GError) local_error = NULL;
  gint64 n = find_n (store, id, &local_error);

  if (!local_error && n)
    add_row (store, n, rows, &local_error);
  if (rows->len)
    return g_ptr_array_steal_index (rows, 0);
  if (!local_error)
    local_error = g_error_new (HW_ERROR, HW_ERROR_NOT_FOUND, _ ("there is no child with this id"));
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

GPtrArray *
hw_children_search (HwStore *store, const char *text, guint limit, GError **error)
{
  g_autoptr (GPtrArray) hits = hw_search (store, text, "child", limit, error);
  g_autoptr (GPtrArray) rows = NULL;

  if (!hits)
    return NULL;

  rows = g_ptr_array_new_full (hits->len, (GDestroyNotify) hw_child_row_free);
  for (guint i = 0; i < hits->len; i++)
    {
      const HwHit *hit = g_ptr_array_index (hits, i);
      g_autoptr (GError) local_error = NULL;
      gint64 n = find_n (store, hit->id, &local_error);

      if (local_error || (n && !add_row (store, n, rows, &local_error)))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
    }
  return g_steal_pointer (&rows);
}
