/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A queue of children to be read. A commit adds to it those of the families that the journal names
 * since.
 */

#include "domain/deadlines/hw-today-query.h"

#include "domain/deadlines/hw-due-exception.h"
#include "domain/deadlines/hw-due-facts-query.h"
#include "domain/deadlines/hw-today-rules.h"
#include "domain/deadlines/today-sql.h"
#include "domain/families/hw-cover-rules.h"
#include "domain/families/hw-staff.h"
#include "store/hw-statement.h"

#include <string.h>

/* So many children are read at once: some two milliseconds. */
#define BATCH 16

/* @places: id → its index in @children, from 1; @children: of HwTodayChild; NULL: not read yet, or
 * nothing is due. @queue: of HwDueId, read up to @next. @last: the last entry of the journal that
 * is known. @is_about: the queue is all there is to be read, whatever is committed meanwhile. */
struct _HwTodayReader
{
  gboolean is_about;
  HwRuleBook *book;
  HwDay today;
  HwDueId actor;
  gboolean is_lead;
  gboolean is_facilitator;
  GArray *covers; /* of HwTodayCover, as those of HwToday: made anew, never changed */
  GArray *away;
  GHashTable *places;
  GPtrArray *children;
  GArray *queue;
  guint next;
  gint64 version;
  gint64 last;
  guint n_read;
};

static void
child_free (gpointer data)
{
  if (data)
    hw_today_child_unref (data);
}

/* ------------------------------------------------------------------ object */

HwTodayReader *
hw_today_reader_new (void)
{
  HwTodayReader *self = g_atomic_rc_box_new0 (HwTodayReader);

  self->places = g_hash_table_new_full (hw_due_id_hash, hw_due_id_equal, g_free, NULL);
  self->children = g_ptr_array_new_with_free_func (child_free);
  self->queue = g_array_new (FALSE, FALSE, sizeof (HwDueId));
  self->covers = hw_today_covers_new ();
  self->away = hw_today_covers_new ();
  return self;
}

HwTodayReader *
hw_today_reader_ref (HwTodayReader *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
reader_clear (gpointer data)
{
  HwTodayReader *self = data;

  g_clear_pointer (&self->book, hw_rule_book_free);
  g_hash_table_unref (self->places);
  g_ptr_array_unref (self->children);
  g_array_unref (self->queue);
  g_array_unref (self->covers);
  g_array_unref (self->away);
}

void
hw_today_reader_unref (HwTodayReader *self)
{
  g_atomic_rc_box_release_full (self, reader_clear);
}

guint
hw_today_reader_count (HwTodayReader *self)
{
  return self->n_read;
}

/* ------------------------------------------------------------------ the queue */

/* TRUE: the statement’s one number is in @number. */
static gboolean
read_number (HwStore *store, const char *sql, const HwDueId *id, gint64 since, gint64 *number,
             GError **error)
{
  HwStatement *statement = hw_store_prepare (store, sql, error);

  if (!statement)
    return FALSE;
  if (id)
    hw_statement_bind_blob (statement, 1, id->bytes, sizeof id->bytes);
  else if (since >= 0)
    hw_statement_bind_int (statement, 1, since);
  if (!hw_statement_step (statement, error))
    return FALSE;
  *number = hw_statement_int (statement, 0);
  hw_statement_reset (statement);
  return TRUE;
}

/* Adds the ids of its rows to @to; @day: bound as ?2. */
static gboolean
read_ids (HwStore *store, const char *sql, const HwDueId *id, gint64 since, HwDay day, GArray *to,
          GError **error)
{
  HwStatement *statement = hw_store_prepare (store, sql, error);
  g_autoptr (GError) failed = NULL;

  if (!statement)
    return FALSE;
  if (id)
    hw_statement_bind_blob (statement, 1, id->bytes, sizeof id->bytes);
  else
    hw_statement_bind_int (statement, 1, since);
  if (day)
    hw_statement_bind_day (statement, 2, day);
  while (hw_statement_step (statement, &failed))
    {
      HwDueId one = hw_due_id_at (statement, 0);

      g_array_append_val (to, one);
    }
  if (!failed)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/* The place of a child, which keeps it: what is listed does not jump. */
static guint
place_of (HwTodayReader *self, const HwDueId *id)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, id));

  if (!place)
    {
      g_ptr_array_add (self->children, NULL);
      place = self->children->len;
      g_hash_table_insert (self->places, g_memdup2 (id, sizeof *id), GUINT_TO_POINTER (place));
    }
  return place - 1;
}

static HwDueId
actor_of (HwStore *store)
{
  HwDueId id = { 0 };

  if (hw_store_actor (store))
    hw_id_parse (hw_store_actor (store), id.bytes);
  return id;
}

/* Of HwCover: those of today. */
static GPtrArray *
list_covers (HwTodayReader *self, HwStore *store, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (HwDueId));
  g_autoptr (GPtrArray) covers = g_ptr_array_new_with_free_func (g_object_unref);
  char text[HW_ID_LENGTH];

  if (!read_ids (store, TODAY_COVERS, NULL, 0, self->today, ids, error))
    return NULL;
  for (guint i = 0; i < ids->len; i++)
    {
      const HwDueId *id = &g_array_index (ids, HwDueId, i);
      gpointer cover
          = hw_store_find (store, HW_TYPE_COVER, hw_id_format (id->bytes, text), error);

      if (!cover)
        return NULL;
      g_ptr_array_add (covers, cover);
    }
  return g_steal_pointer (&covers);
}

/* Who stands in for whom changes nothing of what is due: no child is read for it. */
static gboolean
read_covers (HwTodayReader *self, HwStore *store, GError **error)
{
  g_autoptr (GPtrArray) covers = list_covers (self, store, error);
  g_autoptr (GPtrArray) found = covers ? hw_cover_find_stand_ins (covers, self->today) : NULL;
  g_autoptr (GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  if (!found)
    return FALSE;
  g_array_unref (self->covers);
  g_array_unref (self->away);
  self->covers = hw_today_covers_new ();
  self->away = hw_today_covers_new ();
  for (guint i = 0; i < found->len; i++)
    {
      const HwStandIn *one = g_ptr_array_index (found, i);
      HwDueId staff;

      if (!hw_id_parse (one->staff, staff.bytes))
        continue;
      hw_store_add_title (store, titles, HW_TYPE_STAFF, one->staff);
      hw_store_add_title (store, titles, HW_TYPE_STAFF, one->delegate);
      hw_today_covers_add (self->away, &staff, g_hash_table_lookup (titles, one->delegate),
                           one->until);
      if (g_strcmp0 (one->delegate, hw_store_actor (store)) == 0)
        hw_today_covers_add (self->covers, &staff, g_hash_table_lookup (titles, one->staff),
                             one->until);
    }
  return TRUE;
}

/* Whether somebody facilitates a family's meetings. */
static gboolean
read_facilitated (HwTodayReader *self, HwStore *store, GError **error)
{
  g_autoptr (GArray) families = g_array_new (FALSE, FALSE, sizeof (HwDueId));

  if (!read_ids (store, TODAY_FACILITATED, &self->actor, 0, self->today, families, error))
    return FALSE;
  self->is_facilitator = families->len > 0;
  return TRUE;
}

static gboolean
begin (HwTodayReader *self, HwStore *store, GError **error)
{
  gint64 lead = 0;

  g_clear_pointer (&self->book, hw_rule_book_free);
  g_hash_table_remove_all (self->places);
  g_ptr_array_set_size (self->children, 0);
  g_array_set_size (self->queue, 0);
  self->next = 0;
  self->today = hw_store_today (store);
  self->actor = actor_of (store);
  if (!read_number (store, TODAY_LAST, NULL, -1, &self->last, error)
      || !read_number (store, TODAY_LEAD, &self->actor, 0, &lead, error)
      || !read_facilitated (self, store, error)
      || !read_covers (self, store, error)
      || !read_ids (store, TODAY_ALL, &self->actor, 0, self->today, self->queue, error)
      || !(self->book = hw_rule_book_read (store, NULL, error)))
    return FALSE;
  self->is_lead = lead != 0;
  for (guint i = 0; i < self->queue->len; i++)
    place_of (self, &g_array_index (self->queue, HwDueId, i));
  return TRUE;
}

/* Those whose record or family changed, also who is not there any more. */
static gboolean
queue_touched (HwTodayReader *self, HwStore *store, GError **error)
{
  g_autoptr (GArray) roots = g_array_new (FALSE, FALSE, sizeof (HwDueId));
  g_autoptr (GHashTable) touched = g_hash_table_new (hw_due_id_hash, hw_due_id_equal);

  if (!read_ids (store, TODAY_TOUCHED, NULL, self->last, 0, roots, error))
    return FALSE;
  for (guint i = 0; i < roots->len; i++)
    g_hash_table_add (touched, &g_array_index (roots, HwDueId, i));
  for (guint i = 0; i < self->children->len; i++)
    {
      const HwTodayChild *child = g_ptr_array_index (self->children, i);

      if (child && (g_hash_table_contains (touched, &child->id)
                    || g_hash_table_contains (touched, &child->family)))
        g_array_append_val (self->queue, child->id);
    }
  for (guint i = 0; i < roots->len; i++)
    if (!read_ids (store, TODAY_OF_FAMILY, &g_array_index (roots, HwDueId, i), 0, 0, self->queue,
                   error))
      return FALSE;
  return TRUE;
}

/* An act that touched more than this is read as if everything had changed: an import. */
#define MANY 500

static gboolean
follow (HwTodayReader *self, HwStore *store, GError **error)
{
  gint64 is_office, last;

  if (!read_number (store, TODAY_LAST, NULL, -1, &last, error)
      || !read_number (store, TODAY_OFFICE, NULL, self->last, &is_office, error))
    return FALSE;
  if (is_office || last - self->last > MANY)
    return begin (self, store, error);
  if (last > self->last
      && (!queue_touched (self, store, error) || !read_covers (self, store, error)))
    return FALSE;
  /* A facilitation is its family's, and changes what is one's own. */
  if (last > self->last && !read_facilitated (self, store, error))
    return FALSE;
  self->last = last;
  return TRUE;
}

static gboolean
update_queue (HwTodayReader *self, HwStore *store, GError **error)
{
  gint64 version = hw_store_data_version (store);
  HwDueId actor = actor_of (store);
  gboolean is_other = !self->book || self->today != hw_store_today (store)
                      || !hw_due_id_equal (&self->actor, &actor);

  if (!is_other && version == self->version)
    return TRUE;
  if (!(is_other ? begin (self, store, error) : follow (self, store, error)))
    return FALSE;
  self->version = version;
  return TRUE;
}

/* ------------------------------------------------------------------ children */

static char *
dup_title (HwStatement *row)
{
  const char *given = hw_statement_text (row, 1), *family = hw_statement_text (row, 2);
  const char *number = hw_statement_text (row, 3);

  if (given && family)
    return g_strdup_printf ("%s %s", given, family);
  return g_strdup (given ? given : family ? family : number ? number : "");
}

static HwTodayChild *
read_child (HwStatement *row)
{
  HwTodayChild *child = hw_today_child_new ();

  child->id = hw_due_id_at (row, 0);
  child->title = dup_title (row);
  child->family = hw_due_id_at (row, 4);
  child->family_title = hw_statement_dup_text (row, 5);
  child->staff = hw_due_id_at (row, 6);
  child->staff_title = hw_statement_dup_text (row, 7);
  child->supervisor = hw_due_id_at (row, 8);
  child->facilitator = hw_due_id_at (row, 9);
  child->facilitator_title = hw_statement_dup_text (row, 10);
  return child;
}

/* The titles of those of @ids who have open duties: id → HwTodayChild. */
static GHashTable *
read_titles (HwStore *store, const HwDueId *ids, guint n, HwDay today, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, TODAY_SOME, error);
  g_autoptr (GHashTable) children
      = g_hash_table_new_full (hw_due_id_hash, hw_due_id_equal, NULL,
                               (GDestroyNotify) hw_today_child_unref);
  g_autofree char *list = hw_due_ids_dup_json (ids, n);
  g_autoptr (GError) failed = NULL;

  if (!statement)
    return NULL;
  hw_statement_bind_text (statement, 1, list);
  hw_statement_bind_day (statement, 2, today);
  while (hw_statement_step (statement, &failed))
    {
      HwTodayChild *child = read_child (statement);

      g_hash_table_replace (children, &child->id, child);
    }
  if (!failed)
    return g_steal_pointer (&children);
  g_propagate_error (error, g_steal_pointer (&failed));
  return NULL;
}

/* The items of one case stand together. */
static void
take_items (HwDueList *list, GHashTable *children, HwDay today)
{
  for (guint from = 0, to; from < list->items->len; from = to)
    {
      const HwDueItem *first = &g_array_index (list->items, HwDueItem, from);
      HwTodayChild *child = g_hash_table_lookup (children, &first->of->child);

      for (to = from; to < list->items->len
                      && g_array_index (list->items, HwDueItem, to).of == first->of;)
        to++;
      if (child)
        hw_today_take (first, to - from, today, child->items);
    }
}

/* Marks what the row of TODAY_ASKED asks an exception from. */
static void
take_asked (HwStatement *row, GHashTable *children, HwStore *store)
{
  HwDueId id = hw_due_id_at (row, 0), asked_by = hw_due_id_at (row, 2);
  const HwTodayChild *child = g_hash_table_lookup (children, &id);
  const char *wanted = hw_statement_text (row, 1);
  g_autofree char *requested_by = hw_due_id_dup_text (&asked_by);
  gboolean may_approve = !hw_store_is_read_only (store)
                         && hw_due_exception_may_approve (hw_store_look_up (store),
                                                          hw_store_actor (store), requested_by);

  for (guint i = 0; child && i < child->items->len; i++)
    {
      HwTodayItem *item = &g_array_index (child->items, HwTodayItem, i);
      g_autofree char *own = hw_today_item_dup_id (item);

      if (!g_str_equal (own, wanted) && g_strcmp0 (item->former, wanted) != 0)
        continue;
      item->asked = TRUE;
      item->is_for_approval = may_approve;
    }
}

static gboolean
read_asked (HwStore *store, const HwDueId *ids, guint n, GHashTable *children, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, TODAY_ASKED, error);
  g_autofree char *list = hw_due_ids_dup_json (ids, n);
  g_autoptr (GError) failed = NULL;

  if (!statement)
    return FALSE;
  hw_statement_bind_text (statement, 1, list);
  while (hw_statement_step (statement, &failed))
    take_asked (statement, children, store);
  if (!failed)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static gboolean
read_batch (HwTodayReader *self, HwStore *store, const HwDueId *ids, guint n, GError **error)
{
  g_autoptr (GHashTable) children = read_titles (store, ids, n, self->today, error);
  g_autoptr (HwDueList) list
      = children ? hw_due_read_some (store, self->book, ids, n, error) : NULL;

  if (!list)
    return FALSE;
  take_items (list, children, self->today);
  if (!read_asked (store, ids, n, children, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      HwTodayChild *child = g_hash_table_lookup (children, &ids[i]);
      guint place = place_of (self, &ids[i]);
      gpointer *slot = &g_ptr_array_index (self->children, place);

      g_clear_pointer ((HwTodayChild **) slot, hw_today_child_unref);
      *slot = child ? hw_today_child_ref (child) : NULL;
    }
  self->n_read += n;
  return TRUE;
}

gboolean
hw_today_reader_step (HwTodayReader *self, HwStore *store, gboolean *is_whole, GError **error)
{
  guint n;

  if (!self->is_about && !update_queue (self, store, error))
    return FALSE;
  n = MIN (BATCH, self->queue->len - self->next);
  if (n && !read_batch (self, store, &g_array_index (self->queue, HwDueId, self->next), n, error))
    return FALSE;
  self->next += n;
  *is_whole = self->next >= self->queue->len;
  if (*is_whole)
    {
      g_array_set_size (self->queue, 0);
      self->next = 0;
    }
  return TRUE;
}

HwToday *
hw_today_reader_dup (HwTodayReader *self)
{
  HwToday *today = hw_today_new ();

  today->today = self->today;
  today->actor = self->actor;
  today->is_lead = self->is_lead;
  today->is_facilitator = self->is_facilitator;
  g_array_unref (today->covers);
  g_array_unref (today->away);
  today->covers = g_array_ref (self->covers);
  today->away = g_array_ref (self->away);
  today->is_whole = self->next >= self->queue->len;
  for (guint i = 0; i < self->children->len; i++)
    {
      HwTodayChild *child = g_ptr_array_index (self->children, i);

      if (child && child->items->len > 0)
        g_ptr_array_add (today->children, hw_today_child_ref (child));
    }
  return today;
}

HwTodayReader *
hw_today_reader_new_about (HwStore *store, const HwDueId *about, GError **error)
{
  g_autoptr (HwTodayReader) self = hw_today_reader_new ();

  self->is_about = TRUE;
  self->today = hw_store_today (store);
  self->actor = actor_of (store);
  self->book = hw_rule_book_read (store, NULL, error);
  if (!self->book || !read_ids (store, TODAY_ABOUT, about, 0, self->today, self->queue, error))
    return NULL;
  return g_steal_pointer (&self);
}

GPtrArray *
hw_today_read_about (HwStore *store, const char *id, GError **error)
{
  g_autoptr (HwTodayReader) reader = NULL;
  g_autoptr (GPtrArray) results = NULL;
  HwDueId about;
  gboolean is_whole = FALSE;

  if (!hw_id_parse (id, about.bytes))
    return g_ptr_array_new ();
  reader = hw_today_reader_new_about (store, &about, error);
  if (!reader)
    return NULL;
  while (!is_whole)
    if (!hw_today_reader_step (reader, store, &is_whole, error))
      return NULL;
  results = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_today_unref);
  g_ptr_array_add (results, hw_today_reader_dup (reader));
  return g_steal_pointer (&results);
}

/* ------------------------------------------------------------------ somebody's */

static gboolean
is_owed_by (const HwDueItem *item, const HwDueId *staff, const GArray *facilitated)
{
  if (hw_due_id_equal (&item->of->staff, staff))
    return TRUE;
  for (guint i = 0; hw_rule_is_of_meetings (item->rule) && i < facilitated->len; i++)
    if (hw_due_id_equal (&item->of->family, &g_array_index (facilitated, HwDueId, i)))
      return TRUE;
  return FALSE;
}

gboolean
hw_today_keep_owed (HwStore *store, const char *staff, HwDueList *list, GError **error)
{
  g_autoptr (GArray) families = g_array_new (FALSE, FALSE, sizeof (HwDueId));
  HwDueId id = { 0 };
  guint n = 0;

  hw_id_parse (staff, id.bytes);
  if (!read_ids (store, TODAY_FACILITATED, &id, 0, hw_store_today (store), families, error))
    return FALSE;
  for (guint i = 0; i < list->items->len; i++)
    {
      const HwDueItem *item = &g_array_index (list->items, HwDueItem, i);

      if (is_owed_by (item, &id, families))
        g_array_index (list->items, HwDueItem, n++) = *item;
    }
  g_array_set_size (list->items, n);
  return TRUE;
}
