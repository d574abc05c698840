/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Parameters of children.sql, and the collected lists.
 */

#include "domain/placements/hw-children-sorted-query.h"

#include "base/hw-json.h"
#include "base/hw-text.h"
#include "domain/placements/children-sql.h"
#include "domain/placements/hw-placement-rules.h"
#include "store/hw-search.h"

/* The parameters, as the head of children.sql tells them. */
enum
{
  IN_CARE = 3,
  TODAY = 5,
  REGIONS,
  NO_REGION,
  WORKERS,
  NO_WORKER,
  GOALS,
  NO_GOAL,
  SETTINGS,
  NO_SETTING,
  REMOVED_UNTIL,
  REMOVED_AFTER,
  MOVES,
  MOVE_SETTINGS,
  MOVES_AFTER,
  ORDER,
  WORDS,
  APART,
};

/* ------------------------------------------------------------------ orders */

typedef enum
{
  AS_IT_IS, /* a day, or a key that is folded already */
  AS_NAME,
  AS_NUMBER,
  AS_LABEL, /* the word for a nick */
} KeyKind;

static const struct
{
  const char *name; /* in children.sql */
  KeyKind kind;
  GType (*record) (void);
  const char *field;
} orders[] = {
  [HW_CHILDREN_BY_NAME] = { "name", AS_IT_IS },
  [HW_CHILDREN_BY_BIRTH] = { "birth", AS_IT_IS },
  [HW_CHILDREN_BY_REMOVAL] = { "removal", AS_IT_IS },
  [HW_CHILDREN_BY_NUMBER] = { "number", AS_NAME },
  [HW_CHILDREN_BY_GOAL] = { "goal", AS_LABEL, hw_goal_get_type, "kind" },
  [HW_CHILDREN_BY_SETTING] = { "setting", AS_LABEL, hw_placement_get_type, "setting" },
  [HW_CHILDREN_BY_HOME] = { "home", AS_NAME },
  [HW_CHILDREN_BY_PLACEMENT] = { "placement", AS_IT_IS },
  [HW_CHILDREN_BY_MOVES] = { "moves", AS_NUMBER },
  [HW_CHILDREN_BY_HEARING] = { "hearing", AS_IT_IS },
  [HW_CHILDREN_BY_ICWA] = { "icwa", AS_LABEL, hw_child_get_type, "icwa" },
  [HW_CHILDREN_BY_FAMILY] = { "family", AS_NAME },
  [HW_CHILDREN_BY_COUNTY] = { "county", AS_NAME },
  [HW_CHILDREN_BY_REGION] = { "region", AS_NAME },
  [HW_CHILDREN_BY_WORKER] = { "worker", AS_NAME },
  [HW_CHILDREN_BY_SUPERVISOR] = { "supervisor", AS_NAME },
};

static char *
dup_label_key (HwChildrenOrder order, const char *nick)
{
  HwRecordClass *klass = g_type_class_get (orders[order].record ());
  const HwField *field = hw_record_class_find (klass, orders[order].field);
  int value = hw_field_value (field, nick);

  return hw_text_dup_sort_key (value > 0 ? hw_field_value_label (field, value) : nick);
}

/* NULL: absent. Owned. */
static char *
dup_key (HwStatement *statement, int column, HwChildrenOrder order)
{
  const char *text = hw_statement_text (statement, column);

  if (!text)
    return NULL;
  if (orders[order].kind == AS_NUMBER)
    return g_strdup_printf ("%012" G_GINT64_FORMAT, hw_statement_int (statement, column));
  if (orders[order].kind == AS_LABEL)
    return dup_label_key (order, text);
  return orders[order].kind == AS_NAME ? hw_text_dup_sort_key (text) : g_strdup (text);
}

/* ------------------------------------------------------------------ parameters */

static void
append_id (GString *array, const char *id)
{
  g_auto (GStrv) parts = g_strsplit (id, "-", -1);
  g_autofree char *bare = g_strjoinv ("", parts);

  g_string_append (array, array->len > 1 ? "," : "");
  hw_json_append_string (array, bare);
}

/* ["0190…", …]; what stands for «none recorded» is left out. Open at its end; owned. */
static GString *
begin_ids (GStrv ids)
{
  GString *array = g_string_new ("[");

  for (guint i = 0; ids && ids[i]; i++)
    if (*ids[i])
      append_id (array, ids[i]);
  return array;
}

static void
bind_ids (HwStatement *statement, int index, GStrv ids)
{
  g_autoptr (GString) array = begin_ids (ids);

  if (!ids)
    return;
  g_string_append_c (array, ']');
  hw_statement_bind_text (statement, index, array->str);
  hw_statement_bind_int (statement, index + 1,
                         g_strv_contains ((const char *const *) ids, HW_FILTER_NONE_RECORDED));
}

static void
bind_nicks (HwStatement *statement, int index, guint32 bits, GType record, const char *name)
{
  const HwField *field = hw_record_class_find (g_type_class_get (record), name);
  g_autoptr (GString) array = g_string_new ("[");

  for (guint value = 1; value < hw_field_n_values (field); value++)
    if (bits & 1u << value)
      {
        g_string_append (array, array->len > 1 ? "," : "");
        hw_json_append_string (array, hw_field_nick (field, value));
      }
  g_string_append_c (array, ']');
  hw_statement_bind_text (statement, index, array->str);
}

/* What the rules say of a move. */
static void
bind_moves (HwStatement *statement, HwDay today)
{
  guint32 moves = 0;

  for (guint setting = HW_SETTING_NONE + 1; setting <= HW_SETTING_OTHER; setting++)
    if (hw_setting_is_move (setting))
      moves |= 1u << setting;
  bind_nicks (statement, MOVE_SETTINGS, moves, HW_TYPE_PLACEMENT, "setting");
  hw_statement_bind_day (statement, MOVES_AFTER, hw_placement_year_before (today));
}

/* The person who is signed in and those below, added to an open array. */
static gboolean
append_mine (HwStore *store, GString *array, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, CHILDREN_MINE, error);
  g_autoptr (GError) failure = NULL;

  if (!statement)
    return FALSE;
  hw_statement_bind_id (statement, 1, hw_store_actor (store));
  while (hw_statement_step (statement, &failure))
    {
      g_autofree char *id = hw_statement_dup_id (statement, 0);

      if (id)
        append_id (array, id);
    }
  if (!failure)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Of the filter's workers and, where it says «mine», those. NULL: of anybody. */
static gboolean
dup_workers (HwStore *store, const HwChildrenFilter *filter, char **workers, GError **error)
{
  g_autoptr (GString) array = begin_ids (filter->workers);

  *workers = NULL;
  if (!filter->workers && !filter->is_mine)
    return TRUE;
  if (filter->is_mine && !append_mine (store, array, error))
    return FALSE;
  g_string_append_c (array, ']');
  *workers = g_string_free (g_steal_pointer (&array), FALSE);
  return TRUE;
}

static void
bind_filter (HwStatement *statement, const HwChildrenFilter *filter, HwDay today)
{
  hw_statement_bind_int (statement, IN_CARE, filter->is_in_care);
  bind_ids (statement, REGIONS, filter->regions);
  if (filter->goals)
    bind_nicks (statement, GOALS, filter->goals, HW_TYPE_GOAL, "kind");
  hw_statement_bind_int (statement, NO_GOAL, filter->goals & 1);
  if (filter->settings)
    bind_nicks (statement, SETTINGS, filter->settings, HW_TYPE_PLACEMENT, "setting");
  hw_statement_bind_int (statement, NO_SETTING, filter->settings & 1);
  if (filter->months_from)
    hw_statement_bind_day (statement, REMOVED_UNTIL,
                           hw_children_filter_latest_removal (filter->months_from, today));
  if (filter->months_until)
    hw_statement_bind_day (statement, REMOVED_AFTER,
                           hw_children_filter_latest_removal (filter->months_until, today));
  if (filter->moves)
    hw_statement_bind_int (statement, MOVES, filter->moves);
  if (filter->is_apart)
    hw_statement_bind_int (statement, APART, TRUE);
}

static gboolean
has_no_worker (const HwChildrenFilter *filter)
{
  return filter->workers
         && g_strv_contains ((const char *const *) filter->workers, HW_FILTER_NONE_RECORDED);
}

HwStatement *
hw_children_prepare (HwStore *store, const HwChildrenQuery *query, const char *sql,
                     GError **error)
{
  g_autofree char *workers = NULL;
  g_autofree char *match = NULL;
  HwStatement *statement;
  HwDay today = hw_store_today (store);

  if (!dup_workers (store, &query->filter, &workers, error))
    return NULL;
  statement = hw_store_prepare (store, sql, error);
  if (!statement)
    return NULL;

  match = query->filter.text ? hw_search_dup_match (query->filter.text) : NULL;
  hw_statement_bind_day (statement, TODAY, today);
  bind_filter (statement, &query->filter, today);
  hw_statement_bind_text (statement, WORKERS, workers);
  hw_statement_bind_int (statement, NO_WORKER, has_no_worker (&query->filter));
  bind_moves (statement, today);
  hw_statement_bind_text (statement, ORDER, orders[query->order].name);
  hw_statement_bind_text (statement, WORDS, match);
  return statement;
}

HwStatement *
hw_children_prepare_row (HwStore *store, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, CHILDREN_ROW, error);

  if (!statement)
    return NULL;
  hw_statement_bind_day (statement, TODAY, hw_store_today (store));
  bind_moves (statement, hw_store_today (store));
  return statement;
}

/* ------------------------------------------------------------------ the collected list */

typedef struct
{
  gint64 n;
  const char *key; /* NULL: absent */
  const char *name;
} Entry;

/* Shared by the keys of its pages. While it is collected, only the key that leads on is used. */
typedef struct
{
  GArray *entries;     /* of Entry, until it is sorted */
  GStringChunk *texts;
  gint64 place;        /* where the collecting goes on behind */
  GArray *children;    /* of gint64, once it is sorted */
} List;

typedef struct
{
  List *list;
  guint offset;
} Key;

static List *
list_new (void)
{
  List *list = g_atomic_rc_box_new0 (List);

  list->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  list->texts = g_string_chunk_new (4096);
  return list;
}

static void
list_clear (gpointer data)
{
  List *list = data;

  g_clear_pointer (&list->entries, g_array_unref);
  g_clear_pointer (&list->texts, g_string_chunk_free);
  g_clear_pointer (&list->children, g_array_unref);
}

static void
list_unref (List *list)
{
  g_atomic_rc_box_release_full (list, list_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (List, list_unref)

static void
key_free (gpointer data)
{
  Key *key = data;

  list_unref (key->list);
  g_free (key);
}

static GBytes *
key_new (List *list, guint offset)
{
  Key *key = g_new (Key, 1);

  *key = (Key) { g_atomic_rc_box_acquire (list), offset };
  return g_bytes_new_with_free_func (key, sizeof *key, key_free, key);
}

static int
compare_entries (gconstpointer a, gconstpointer b, gpointer is_descending)
{
  const Entry *left = a, *right = b;
  int way;

  /* Who has none stands behind the others, in both directions. */
  if (!left->key != !right->key)
    return left->key ? -1 : 1;
  way = g_strcmp0 (left->key, right->key);
  if (way)
    return is_descending ? -way : way;
  way = strcmp (left->name, right->name);
  if (way)
    return way;
  return left->n < right->n ? -1 : left->n > right->n;
}

static void
sort (List *list, gboolean is_descending)
{
  GArray *entries = list->entries;

  g_array_sort_with_data (entries, compare_entries, GINT_TO_POINTER (is_descending));
  list->children = g_array_sized_new (FALSE, FALSE, sizeof (gint64), entries->len);
  for (guint i = 0; i < entries->len; i++)
    g_array_append_val (list->children, g_array_index (entries, Entry, i).n);
  g_clear_pointer (&list->entries, g_array_unref);
  g_clear_pointer (&list->texts, g_string_chunk_free);
}

static void
add_entry (List *list, HwStatement *statement, HwChildrenOrder order)
{
  g_autofree char *key = dup_key (statement, 3, order);
  Entry entry = {
    .n = hw_statement_int (statement, 1),
    .key = key ? g_string_chunk_insert_const (list->texts, key) : NULL,
    .name = g_string_chunk_insert (list->texts, hw_statement_text (statement, 4)),
  };

  g_array_append_val (list->entries, entry);
}

/* Those of some workers are few. */
static gboolean
is_of_workers (const HwChildrenFilter *filter)
{
  return (filter->workers || filter->is_mine) && !has_no_worker (filter);
}

static const char *
source_of (const HwChildrenFilter *filter)
{
  if (filter->text)
    return CHILDREN_OF_TEXT;
  return is_of_workers (filter) ? CHILDREN_OF_WORKERS : CHILDREN_EVERY;
}

/* Looks at some more children; sorts behind the last. */
static gboolean
collect (HwStore *store, const HwChildrenQuery *query, List *list, GError **error)
{
  HwStatement *statement = hw_children_prepare (store, query, source_of (&query->filter), error);
  g_autoptr (GError) failure = NULL;
  guint n = 0;

  if (!statement)
    return FALSE;
  hw_statement_bind_int (statement, 2, list->place);
  while (n < HW_CHILDREN_MOST_LOOKED_AT && hw_statement_step (statement, &failure))
    {
      list->place = hw_statement_int (statement, 0);
      if (hw_statement_int (statement, 2))
        add_entry (list, statement, query->order);
      n++;
    }
  hw_statement_reset (statement);
  if (failure)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (n < HW_CHILDREN_MOST_LOOKED_AT)
    sort (list, query->is_descending);
  return TRUE;
}

gboolean
hw_children_sorted_is_for (const HwChildrenQuery *query)
{
  return query->order > HW_CHILDREN_BY_REMOVAL || query->filter.text
         || is_of_workers (&query->filter);
}

gboolean
hw_children_sorted_read (HwStore *store, const HwChildrenQuery *query, GBytes *from, guint limit,
                         GArray *children, GBytes **next, GError **error)
{
  const Key *key = from ? g_bytes_get_data (from, NULL) : NULL;
  g_autoptr (List) list = key ? g_atomic_rc_box_acquire (key->list) : list_new ();
  guint offset = key ? key->offset : 0;
  guint n;

  *next = NULL;
  if (!list->children && !collect (store, query, list, error))
    return FALSE;
  if (!list->children)
    {
      *next = key_new (list, 0);
      return TRUE;
    }

  n = MIN (limit, list->children->len - MIN (offset, list->children->len));
  if (n)
    g_array_append_vals (children, &g_array_index (list->children, gint64, offset), n);
  if (offset + n < list->children->len)
    *next = key_new (list, offset + n);
  return TRUE;
}
