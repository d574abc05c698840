/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading the journal: the history of a record, the list of acts, where a value came from.
 */

#include "store/hw-seal.h"
#include "store/hw-store-private.h"

#include <glib/gi18n-lib.h>

#define IMPORT_PREFIX "import"

void
hw_change_free (HwChange *self)
{
  g_free (self->actor);
  g_free (self->actor_title);
  g_free (self->act);
  g_free (self->id);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

HwHead
hw_journal_head (HwStore *store)
{
  hw_store_read_head (store, NULL);
  return store->head;
}

gint64
hw_journal_commit (HwStoreAct **act, GError **error)
{
  HwStore *store = *act;
  gint64 before = store->head.transactions;

  if (!hw_store_act_commit (act, error))
    return 0;
  return store->head.transactions > before ? store->head.transactions : HW_UNCHANGED;
}

/* ------------------------------------------------------------------ history */

/* Names of actors, each looked up once in a list. */
char *
hw_journal_dup_actor_title (HwStore *store, GHashTable *titles, const char *actor)
{
  const char *known = actor ? g_hash_table_lookup (titles, actor) : NULL;
  g_autoptr (HwRecord) person = NULL;
  char *title;

  if (!actor)
    return NULL;
  if (known)
    return g_strdup (known);
  person = hw_store_find_any (store, actor, NULL);
  title = person ? hw_record_dup_title (person) : g_strdup (actor);
  g_hash_table_insert (titles, g_strdup (actor), g_strdup (title));
  return title;
}

/* One entry of the journal, with the heading of its transaction. */
typedef struct
{
  HwChange heading;
  const char *group;
  HwPacked before, after;
  gboolean has_before, has_after;
} Entry;

static HwChange *
change_new (const Entry *entry, const HwField *field)
{
  HwChange *change = g_new (HwChange, 1);

  *change = entry->heading;
  change->actor = g_strdup (change->actor);
  change->actor_title = g_strdup (change->actor_title);
  change->act = g_strdup (change->act);
  change->id = g_strdup (change->id);
  change->field = field ? field->name : NULL;
  return change;
}

/* A record's coming and going gives a row of its own, then one for each field that was set. */
static void
add_changes (Entry *entry, HwRecordClass *klass, GPtrArray *changes)
{
  gboolean is_whole = !*entry->group;

  if (is_whole)
    g_ptr_array_add (changes, change_new (entry, NULL));

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      HwChange *change;

      if (!hw_field_is_stored (field)
          || (!is_whole && !g_str_equal (hw_field_group (field), entry->group)))
        continue;
      /* A field younger than the entry has no value in it. */
      if (entry->has_before && hw_packed_next (&entry->before))
        before = hw_packed_dup_text (&entry->before, field);
      if (entry->has_after && hw_packed_next (&entry->after))
        after = hw_packed_dup_text (&entry->after, field);
      if (g_strcmp0 (before, after) == 0)
        continue;

      change = change_new (entry, field);
      change->before = g_steal_pointer (&before);
      change->after = g_steal_pointer (&after);
      g_ptr_array_add (changes, change);
    }
}

static void
read_entry (HwStore *store, HwStatement *statement, GHashTable *titles, Entry *entry)
{
  gsize n;
  gconstpointer bytes;

  entry->heading.entry = hw_statement_int (statement, 0);
  entry->heading.transaction = hw_statement_int (statement, 1);
  entry->heading.at = hw_statement_int (statement, 2);
  entry->heading.actor = hw_statement_dup_id (statement, 3);
  entry->heading.act = hw_statement_dup_text (statement, 4);
  entry->heading.undoes = hw_statement_int (statement, 5);
  entry->group = g_intern_string (hw_statement_text (statement, 6));
  bytes = hw_statement_blob (statement, 7, &n);
  entry->has_before = bytes != NULL;
  hw_packed_init (&entry->before, bytes, n);
  bytes = hw_statement_blob (statement, 8, &n);
  entry->has_after = bytes != NULL;
  hw_packed_init (&entry->after, bytes, n);
  entry->heading.is_last = hw_statement_int (statement, 9) != 0;
  entry->heading.actor_title = hw_journal_dup_actor_title (store, titles, entry->heading.actor);
}

static void
entry_clear (Entry *entry)
{
  g_clear_pointer (&entry->heading.actor, g_free);
  g_clear_pointer (&entry->heading.actor_title, g_free);
  g_clear_pointer (&entry->heading.act, g_free);
}

void
hw_journal_add_entry (HwStore *store, HwStatement *statement, GHashTable *titles,
                      HwRecordClass *klass, const char *id, GPtrArray *changes)
{
  Entry entry = { .heading = { .type = klass->type, .id = (char *) id } };

  read_entry (store, statement, titles, &entry);
  add_changes (&entry, klass, changes);
  entry_clear (&entry);
}

GPtrArray *
hw_journal_history (HwStore *store, const char *type, const char *id, GError **error)
{
  HwRecordClass *klass = hw_registry_find (store->registry, type);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_change_free);
  g_autoptr (GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  HwStatement *statement = hw_store_prepare (
      store,
      "SELECT " HW_JOURNAL_COLUMNS
      " FROM op o JOIN txn t ON t.no = o.txn WHERE o.row_id = ?1 AND o.tbl = ?2 ORDER BY o.no",
      error);
  g_autoptr (GError) failure = NULL;

  if (!statement)
    return NULL;
  if (!klass)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INVALID, "%s?", type);
      return NULL;
    }
  if (hw_seal_is_closed (store, type, id))
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_REFUSED, _ ("This record is sealed."));
      return NULL;
    }

  hw_statement_bind_id (statement, 1, id);
  hw_statement_bind_text (statement, 2, klass->type);
  while (hw_statement_step (statement, &failure))
    hw_journal_add_entry (store, statement, titles, klass, id, changes);
  if (!failure)
    return g_steal_pointer (&changes);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

GPtrArray *
hw_journal_transactions (HwStore *store, guint limit, GError **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_change_free);
  g_autoptr (GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  HwStatement *statement = hw_store_prepare (
      store,
      "SELECT t.no, t.at, t.actor, t.act, t.undoes,"
      " t.last_op - coalesce((SELECT b.last_op FROM txn b WHERE b.no = t.no - 1), 0)"
      " FROM txn t ORDER BY t.no DESC LIMIT ?1",
      error);
  g_autoptr (GError) failure = NULL;

  if (!statement)
    return NULL;
  hw_statement_bind_int (statement, 1, limit ? limit : -1);
  while (hw_statement_step (statement, &failure))
    {
      HwChange *change = g_new0 (HwChange, 1);

      change->transaction = hw_statement_int (statement, 0);
      change->at = hw_statement_int (statement, 1);
      change->actor = hw_statement_dup_id (statement, 2);
      change->act = hw_statement_dup_text (statement, 3);
      change->undoes = hw_statement_int (statement, 4);
      change->after = hw_statement_dup_text (statement, 5);
      change->actor_title = hw_journal_dup_actor_title (store, titles, change->actor);
      g_ptr_array_add (changes, change);
    }
  if (!failure)
    return g_steal_pointer (&changes);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

char *
hw_journal_dup_first_act (HwStore *store, GError **error)
{
  HwStatement *statement
      = hw_store_prepare (store, "SELECT act FROM txn ORDER BY no LIMIT 1", error);
  char *act = NULL;

  if (statement && hw_statement_step (statement, error))
    {
      act = hw_statement_dup_text (statement, 0);
      hw_statement_reset (statement);
    }
  return act;
}

/* ------------------------------------------------------------------ origin */

/* What stands in the journal about the entry that gave a group its value. */
typedef struct
{
  gint64 op;
  gint64 undoes;
  gboolean is_import;
} Source;

/* The last entry about this group before entry @before (0: the last of all), whole rows
 * included. */
static gboolean
find_source (HwStore *store, const char *id, const char *group, gint64 before, Source *source)
{
  HwStatement *statement = hw_store_prepare (
      store,
      "SELECT o.no, t.undoes, t.act FROM op o LEFT JOIN txn t ON t.no = o.txn"
      " WHERE o.row_id = ?1 AND o.grp IN ('', ?2) AND o.after IS NOT NULL AND o.no < ?3"
      " ORDER BY o.no DESC LIMIT 1",
      NULL);

  if (!statement)
    return FALSE;
  hw_statement_bind_id (statement, 1, id);
  hw_statement_bind_text (statement, 2, group);
  hw_statement_bind_int (statement, 3, before ? before : G_MAXINT64);
  if (!hw_statement_step (statement, NULL))
    return FALSE;
  source->op = hw_statement_int (statement, 0);
  source->undoes = hw_statement_int (statement, 1);
  source->is_import = hw_statement_text (statement, 2)
                      && g_str_has_prefix (hw_statement_text (statement, 2), IMPORT_PREFIX);
  hw_statement_reset (statement);
  return TRUE;
}

/* The entry about this group that transaction @txn wrote; 0: none. */
static gint64
find_op_of (HwStore *store, const char *id, const char *group, gint64 txn)
{
  HwStatement *statement = hw_store_prepare (
      store,
      "SELECT no FROM op WHERE row_id = ?1 AND grp IN ('', ?2) AND txn = ?3 ORDER BY no LIMIT 1",
      NULL);
  gint64 op = 0;

  if (!statement)
    return 0;
  hw_statement_bind_id (statement, 1, id);
  hw_statement_bind_text (statement, 2, group);
  hw_statement_bind_int (statement, 3, txn);
  if (hw_statement_step (statement, NULL))
    op = hw_statement_int (statement, 0);
  hw_statement_reset (statement);
  return op;
}

HwOrigin
hw_journal_origin (HwStore *store, HwRecord *record, const HwField *field)
{
  const char *group = hw_field_group (field);
  gboolean was_edited = FALSE;
  Source source;
  gint64 before = 0;

  while (find_source (store, record->id, group, before, &source))
    {
      if (!source.undoes)
        {
          /* A field that nobody filled in when the record was made is free for an import; one that
           * somebody emptied later is not. */
          if (!was_edited && hw_record_is_absent (record, field)
              && !find_source (store, record->id, group, source.op, &(Source) { 0 }))
            return HW_ORIGIN_NONE;
          return source.is_import ? HW_ORIGIN_IMPORTED : HW_ORIGIN_KEYED;
        }
      /* An undo gave back what stood before the transaction that it took back. */
      was_edited = TRUE;
      before = find_op_of (store, record->id, group, source.undoes);
      if (!before)
        break;
    }
  return HW_ORIGIN_NONE;
}
