/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Undo: a new transaction that writes back what the journal kept, its entries last to first. Redo
 * is the undo of an undo. Never asked, refused with its reason where later work stands in the way.
 */

#include "store/hw-seal.h"
#include "store/hw-store-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Acts that founded the office are no edits; a seal is not broken by Ctrl+Z. */
#define LAST_ACT                                                                                 \
  "SELECT t.no, t.act FROM txn t WHERE t.actor IS ?1 AND t.kind = 'act'"                         \
  " AND t.act NOT GLOB 'office.*' AND t.act NOT GLOB '*" HW_SEAL_ACT "'"                         \
  " AND t.act NOT GLOB '*" HW_UNSEAL_ACT "'"                                                     \
  " AND NOT EXISTS (SELECT 1 FROM txn u WHERE u.undoes = t.no"                                   \
  " AND NOT EXISTS (SELECT 1 FROM txn r WHERE r.undoes = u.no)) ORDER BY t.no DESC LIMIT 1"

/* The last undo that was not done again, unless the person went on to something else. */
#define LAST_UNDO                                                                                \
  "SELECT u.no, t.act FROM txn u JOIN txn t ON t.no = u.undoes WHERE u.actor IS ?1"              \
  " AND u.kind = 'undo' AND NOT EXISTS (SELECT 1 FROM txn r WHERE r.undoes = u.no)"              \
  " AND NOT EXISTS (SELECT 1 FROM txn a WHERE a.actor IS ?1 AND a.kind = 'act' AND a.no > u.no)" \
  " ORDER BY u.no DESC LIMIT 1"

#define MANY_STEPS 2000

/* One entry to take back; a copy, because taking it back writes to the table it was read from. */
typedef struct
{
  gint64 no;
  HwRecordClass *klass;
  char *id;
  char *group;
  GBytes *before;
  GBytes *after;
} Step;

static void
step_free (Step *self)
{
  g_free (self->id);
  g_free (self->group);
  g_clear_pointer (&self->before, g_bytes_unref);
  g_clear_pointer (&self->after, g_bytes_unref);
  g_free (self);
}

static GBytes *
dup_bytes (HwStatement *statement, int column)
{
  gsize n;
  gconstpointer bytes = hw_statement_blob (statement, column, &n);

  return bytes ? g_bytes_new (bytes, n) : NULL;
}

#define STEPS_OF_TRANSACTION                                                                     \
  "SELECT no, tbl, row_id, grp, before, after FROM op"                                           \
  " WHERE no > coalesce((SELECT last_op FROM txn WHERE no = ?1 - 1), 0)"                         \
  " AND no <= (SELECT last_op FROM txn WHERE no = ?1) ORDER BY no DESC"

#define STEP_OF_ENTRY "SELECT no, tbl, row_id, grp, before, after FROM op WHERE no = ?1"

/* @number: what @sql asks for, a transaction or an entry. */
static GPtrArray *
load_steps (HwStore *store, const char *sql, gint64 number, GError **error)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  HwStatement *statement = hw_store_prepare (store, sql, error);
  g_autoptr (GError) failure = NULL;

  if (!statement)
    return NULL;
  hw_statement_bind_int (statement, 1, number);
  while (hw_statement_step (statement, &failure))
    {
      Step *step = g_new (Step, 1);

      *step = (Step) {
        .no = hw_statement_int (statement, 0),
        .klass = hw_registry_find (store->registry, hw_statement_text (statement, 1)),
        .id = hw_statement_dup_id (statement, 2),
        .group = hw_statement_dup_text (statement, 3),
        .before = dup_bytes (statement, 4),
        .after = dup_bytes (statement, 5),
      };
      g_ptr_array_add (steps, step);
    }
  if (!failure)
    return g_steal_pointer (&steps);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/* Whether a field takes part in a step: all of a whole row, else those of its group. */
static gboolean
takes_part (const Step *step, const HwField *field)
{
  return hw_field_is_stored (field)
         && (!*step->group || g_str_equal (hw_field_group (field), step->group));
}

/* The row's columns of this step, packed as they stand now; NULL: no such row. */
static GBytes *
read_now (HwStore *store, const Step *step, GError **error)
{
  const HwRecordSql *sql = hw_record_sql (store, step->klass);
  HwStatement *statement = hw_store_prepare (store, sql->find, error);
  g_autoptr (GByteArray) packed = g_byte_array_new ();
  int column = 1;

  if (!statement)
    return NULL;
  hw_statement_bind_id (statement, 1, step->id);
  if (!hw_statement_step (statement, error))
    return NULL;
  for (guint i = 0; i < step->klass->n_fields; i++)
    {
      const HwField *field = &step->klass->fields[i];

      if (takes_part (step, field))
        hw_pack_value (packed, sqlite3_column_value (statement->stmt, column));
      column += hw_field_is_stored (field);
    }
  hw_statement_reset (statement);
  return g_byte_array_free_to_bytes (g_steal_pointer (&packed));
}

/* Whose later work it was: «Dana Combs, 3 May 2026 14:02». */
static void
refuse (HwStore *store, const Step *step, GError **error)
{
  g_autoptr (GPtrArray) changes
      = hw_journal_history (store, step->klass->type, step->id, NULL);
  const HwChange *last
      = changes && changes->len ? g_ptr_array_index (changes, changes->len - 1) : NULL;
  g_autofree char *when = last ? hw_time_dup_words (last->at) : g_strdup ("");

  if (hw_seal_is_closed (store, step->klass->type, step->id))
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_REFUSED,
                           _ ("a later act stands in the way: a record that it changed was "
                              "sealed"));
      return;
    }
  g_set_error (error, HW_ERROR, HW_ERROR_REFUSED,
               _ ("a later act stands in the way: %s changed this %s (%s)"),
               last && last->actor_title ? last->actor_title : _ ("recovery"),
               step->klass->type, when);
}

/* What the step left must still be there, or somebody has built on it. */
static gboolean
is_untouched (HwStore *store, const Step *step, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GBytes) now = read_now (store, step, &failure);

  if (failure)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if ((!now && !step->after) || (now && step->after && g_bytes_equal (now, step->after)))
    return TRUE;
  refuse (store, step, error);
  return FALSE;
}

static void
bind_packed (const Step *step, GBytes *values, HwStatement *statement)
{
  HwPacked packed;
  gsize n;
  gconstpointer bytes = g_bytes_get_data (values, &n);
  int index = 1;

  hw_packed_init (&packed, bytes, n);
  for (guint i = 0; i < step->klass->n_fields; i++)
    if (takes_part (step, &step->klass->fields[i]))
      {
        if (hw_packed_next (&packed))
          hw_packed_bind (&packed, statement, ++index);
        else
          hw_statement_bind_text (statement, ++index, NULL);
      }
}

/* «UPDATE child SET given_name = ?2 WHERE id = ?1» */
static char *
dup_update (HwStore *store, const Step *step)
{
  g_autoptr (GString) sets = g_string_new (NULL);
  int index = 1;

  for (guint i = 0; i < step->klass->n_fields; i++)
    {
      g_autofree char *column = hw_field_dup_column (&step->klass->fields[i]);

      if (takes_part (step, &step->klass->fields[i]))
        g_string_append_printf (sets, "%s%s = ?%d", sets->len ? ", " : "", column, ++index);
    }
  return g_strdup_printf ("UPDATE %s SET %s WHERE id = ?1",
                          hw_record_sql (store, step->klass)->table, sets->str);
}

static gboolean
take_back (HwStore *store, const Step *step, GError **error)
{
  const HwRecordSql *sql = hw_record_sql (store, step->klass);
  g_autofree char *update = step->before && step->after ? dup_update (store, step) : NULL;
  HwStatement *statement = hw_store_prepare (
      store, update ? update : step->before ? sql->insert : sql->remove, error);

  if (!statement)
    return FALSE;
  hw_statement_bind_id (statement, 1, step->id);
  if (step->before)
    bind_packed (step, step->before, statement);
  return hw_statement_run (statement, error);
}

static gboolean
take_back_all (HwStore *store, GPtrArray *steps, GError **error)
{
  for (guint i = 0; i < steps->len; i++)
    {
      const Step *step = g_ptr_array_index (steps, i);

      if (!step->klass)
        {
          g_set_error_literal (error, HW_ERROR, HW_ERROR_REFUSED,
                               _ ("it holds records that this program does not know"));
          return FALSE;
        }
      if (!is_untouched (store, step, error) || !take_back (store, step, error))
        return FALSE;
    }
  return TRUE;
}

/* A reference that would point nowhere shows only at the commit. */
static gboolean
commit (HwStore *store, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (hw_store_commit (store, &failure))
    return TRUE;
  if (g_error_matches (failure, HW_ERROR, HW_ERROR_INVALID))
    g_set_error_literal (error, HW_ERROR, HW_ERROR_REFUSED,
                         _ ("a later act stands in the way: other records refer to what would "
                            "vanish"));
  else
    g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
hw_store_take_back (HwStore *self, gint64 transaction, GError **error)
{
  g_autoptr (GPtrArray) steps = load_steps (self, STEPS_OF_TRANSACTION, transaction, error);

  return steps && take_back_all (self, steps, error);
}

/* Who opens a seal again says why. */
static gboolean
is_seal (HwStore *store, gint64 transaction)
{
  HwStatement *statement = hw_store_prepare (
      store,
      "SELECT 1 FROM txn WHERE no = ?1 AND (act GLOB '*" HW_SEAL_ACT "'"
      " OR act GLOB '*" HW_UNSEAL_ACT "')",
      NULL);
  gboolean is_so;

  if (!statement)
    return TRUE;
  hw_statement_bind_int (statement, 1, transaction);
  is_so = hw_statement_step (statement, NULL);
  hw_statement_reset (statement);
  return is_so;
}

static gint64
undo_as (HwStore *store, gint64 transaction, const char *kind, GError **error)
{
  g_autoptr (GPtrArray) steps = NULL;

  if (is_seal (store, transaction))
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_REFUSED,
                           _ ("A seal is opened by an administrator, who says why."));
      return 0;
    }
  steps = load_steps (store, STEPS_OF_TRANSACTION, transaction, error);
  if (steps && steps->len == 0)
    g_set_error_literal (error, HW_ERROR, HW_ERROR_NOT_FOUND, _ ("there is nothing to undo"));
  if (!steps || steps->len == 0
      || !hw_store_begin_kind (store, kind, kind, transaction, error))
    return 0;
  /* Taking thousands of names out of the search index one by one takes longer than making it. */
  if ((steps->len > MANY_STEPS && !hw_store_rest_search (store, error))
      || !take_back_all (store, steps, error))
    {
      hw_store_rollback (store);
      return 0;
    }
  return commit (store, error) ? store->head.transactions : 0;
}

/* The transaction that one of the two queries names, 0 for none. */
static gint64
find_transaction (HwStore *store, const char *sql, char **act)
{
  HwStatement *statement = hw_store_prepare (store, sql, NULL);
  gint64 no = 0;

  if (!statement)
    return 0;
  hw_statement_bind_id (statement, 1, store->actor);
  if (hw_statement_step (statement, NULL))
    {
      no = hw_statement_int (statement, 0);
      if (act)
        *act = hw_statement_dup_text (statement, 1);
      hw_statement_reset (statement);
    }
  return no;
}

static gint64
undo_found (HwStore *store, const char *sql, const char *kind, const char *nothing, char **act,
            GError **error)
{
  g_autofree char *found = NULL;
  gint64 no = find_transaction (store, sql, &found);
  gint64 made;

  if (!no)
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_NOT_FOUND, nothing);
      return 0;
    }
  made = undo_as (store, no, kind, error);
  if (made && act)
    *act = g_steal_pointer (&found);
  return made;
}

gint64
hw_journal_undo (HwStore *store, char **act_taken_back, GError **error)
{
  return undo_found (store, LAST_ACT, "undo", _ ("there is nothing to undo"), act_taken_back,
                     error);
}

gint64
hw_journal_redo (HwStore *store, char **act_done_again, GError **error)
{
  return undo_found (store, LAST_UNDO, "redo", _ ("there is nothing to redo"), act_done_again,
                     error);
}

gint64
hw_journal_undo_transaction (HwStore *store, gint64 transaction, GError **error)
{
  return undo_as (store, transaction, "undo", error);
}

/* The transaction of an entry, where it has to be taken back whole; 0: the entry stands for
 * itself. */
static gint64
find_whole (HwStore *store, gint64 entry)
{
  HwStatement *statement = hw_store_prepare (
      store,
      "SELECT t.no FROM op o JOIN txn t ON t.no = o.txn WHERE o.no = ?1"
      " AND t.act NOT GLOB 'import*' AND t.act NOT GLOB 'record.*' AND t.kind = 'act'",
      NULL);
  gint64 no = 0;

  if (!statement)
    return 0;
  hw_statement_bind_int (statement, 1, entry);
  if (hw_statement_step (statement, NULL))
    {
      no = hw_statement_int (statement, 0);
      hw_statement_reset (statement);
    }
  return no;
}

gint64
hw_journal_undo_change (HwStore *store, gint64 entry, GError **error)
{
  gint64 whole = find_whole (store, entry);
  g_autoptr (GPtrArray) steps = NULL;

  if (whole)
    return undo_as (store, whole, "undo", error);
  if (!(steps = load_steps (store, STEP_OF_ENTRY, entry, error))
      || !hw_store_begin (store, "change.undo", error))
    return 0;
  if (!take_back_all (store, steps, error))
    {
      hw_store_rollback (store);
      return 0;
    }
  return commit (store, error) ? store->head.transactions : 0;
}

char *
hw_journal_dup_undo_act (HwStore *store)
{
  char *act = NULL;

  find_transaction (store, LAST_ACT, &act);
  return act;
}

char *
hw_journal_dup_redo_act (HwStore *store)
{
  char *act = NULL;

  find_transaction (store, LAST_UNDO, &act);
  return act;
}
