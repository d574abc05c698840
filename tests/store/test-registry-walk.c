/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What must hold for every type of the registry, those still to come included: its table in the
 * store, its way into the store and back, the fence around it, and undo of whatever was done to it
 * (D10, A1).
 */

#include "base/hw-error.h"
#include "domain/hw-records.h"
#include "hw-test-store.h"
#include "store/hw-statement.h"
#include "store/hw-verify.h"
#include "support/test-random.h"

#include <sqlcipher/sqlite3.h>

/* That one walk takes: a thousand in suite slow, fewer in plain. */
#define COMMANDS (g_test_slow () ? 1000 : 60)

/* ------------------------------------------------------------------ table and schema */

static char *
dup_column (const char *name)
{
  return g_strdelimit (g_strdup (name), "-", '_');
}

static const char *
column_type (const HwField *field)
{
  switch (field->kind)
    {
    case HW_KIND_REF:
      return "BLOB";
    case HW_KIND_INT:
    case HW_KIND_FLAG:
    case HW_KIND_TIME:
      return "INTEGER";
    default:
      return "TEXT";
    }
}

/* «name type needed» lines of the columns that the field table asks for, sorted. */
static char *
dup_wanted_columns (HwRecordClass *klass)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (lines, g_strdup ("n INTEGER"));
  g_ptr_array_add (lines, g_strdup ("id BLOB needed"));
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];
      g_autofree char *column = dup_column (field->name);
      gboolean needed = field->flags & HW_FIELD_REQUIRED || field->kind == HW_KIND_FLAG;

      if (hw_field_is_stored (field))
        g_ptr_array_add (lines, g_strdup_printf ("%s %s%s", column, column_type (field),
                                                 needed ? " needed" : ""));
    }
  g_ptr_array_sort_values (lines, (GCompareFunc) g_strcmp0);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* The rows of a statement with one text parameter and one text column, sorted as asked for. */
static char *
dup_rows (HwStore *store, const char *sql, const char *parameter)
{
  g_autoptr (GError) error = NULL;
  HwStatement *statement = hw_store_prepare (store, sql, &error);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  g_assert_no_error (error);
  if (parameter)
    hw_statement_bind_text (statement, 1, parameter);
  while (hw_statement_step (statement, &error))
    g_ptr_array_add (lines, hw_statement_dup_text (statement, 0));
  g_assert_no_error (error);
  hw_statement_reset (statement);
  g_ptr_array_sort_values (lines, (GCompareFunc) g_strcmp0);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
test_columns (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();

  for (guint t = 0; t < hw_registry_n_types (&hw_records); t++)
    {
      HwRecordClass *klass = hw_registry_class_at (&hw_records, t);
      g_autofree char *table = dup_column (klass->type);
      g_autofree char *wanted = dup_wanted_columns (klass);
      g_autofree char *there = dup_rows (
          test->store,
          "SELECT name || ' ' || type || iif (\"notnull\", ' needed', '')"
          " FROM pragma_table_info (?1)",
          table);

      g_test_message ("%s", table);
      g_assert_cmpstr (there, ==, wanted);
    }
}

/* The links of several references: one row each, and the way back from what they lead to. */
static void
assert_links (HwStore *store, HwRecordClass *klass, const HwField *field)
{
  HwRecordClass *target = g_type_class_get (field->type ());
  g_autofree char *name = g_strconcat (klass->type, "-", field->name, NULL);
  g_autofree char *table = dup_column (name);
  g_autofree char *other = dup_column (target->type);
  g_autofree char *wanted = g_strdup_printf ("target %s.id NO ACTION", other);
  g_autofree char *columns
      = dup_rows (store, "SELECT name || ' ' || type || ' ' || pk FROM pragma_table_info (?1)",
                  table);
  g_autofree char *there = dup_rows (
      store,
      "SELECT \"from\" || ' ' || \"table\" || '.' || \"to\" || ' ' || on_delete"
      " FROM pragma_foreign_key_list (?1)",
      table);
  g_autofree char *indexed = dup_rows (
      store,
      "SELECT 'target' WHERE EXISTS (SELECT 1 FROM pragma_index_list (?1) AS l,"
      " pragma_index_info (l.name) AS i WHERE i.seqno = 0 AND i.name = 'target')",
      table);

  g_test_message ("%s", table);
  g_assert_cmpstr (columns, ==, "n INTEGER 1\ntarget BLOB 2");
  g_assert_cmpstr (there, ==, wanted);
  g_assert_cmpstr (indexed, ==, "target");
}

/* Each ref is a foreign key to the id of its type, with an index; and the other way round. */
static void
test_references (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();

  for (guint t = 0; t < hw_registry_n_types (&hw_records); t++)
    {
      HwRecordClass *klass = hw_registry_class_at (&hw_records, t);
      g_autofree char *table = dup_column (klass->type);
      g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *wanted = NULL;
      g_autofree char *there = NULL;
      g_autofree char *unindexed = NULL;

      for (guint i = 0; i < klass->n_fields; i++)
        if (klass->fields[i].kind == HW_KIND_REF)
          {
            HwRecordClass *target = g_type_class_get (klass->fields[i].type ());
            g_autofree char *column = dup_column (klass->fields[i].name);
            g_autofree char *other = dup_column (target->type);

            g_ptr_array_add (lines, g_strdup_printf ("%s %s.id NO ACTION", column, other));
          }
        else if (klass->fields[i].kind == HW_KIND_REFS)
          {
            assert_links (test->store, klass, &klass->fields[i]);
          }
      g_ptr_array_sort_values (lines, (GCompareFunc) g_strcmp0);
      g_ptr_array_add (lines, NULL);
      wanted = g_strjoinv ("\n", (char **) lines->pdata);
      there = dup_rows (test->store,
                        "SELECT \"from\" || ' ' || \"table\" || '.' || \"to\" || ' ' || on_delete"
                        " FROM pragma_foreign_key_list (?1)",
                        table);
      unindexed = dup_rows (
          test->store,
          "SELECT f.\"from\" FROM pragma_foreign_key_list (?1) AS f WHERE NOT EXISTS ("
          "SELECT 1 FROM pragma_index_list (?1) AS l, pragma_index_info (l.name) AS i"
          " WHERE i.seqno = 0 AND i.name = f.\"from\")",
          table);
      g_test_message ("%s", table);
      g_assert_cmpstr (there, ==, wanted);
      g_assert_cmpstr (unindexed, ==, "");
    }
}

/* «referral_children»: what several references of a record are looked up by. */
static gboolean
is_links (const char *table)
{
  for (guint t = 0; t < hw_registry_n_types (&hw_records); t++)
    {
      HwRecordClass *klass = hw_registry_class_at (&hw_records, t);

      for (guint i = 0; i < klass->n_fields; i++)
        {
          g_autofree char *name = g_strconcat (klass->type, "-", klass->fields[i].name, NULL);
          g_autofree char *links = dup_column (name);

          if (klass->fields[i].kind == HW_KIND_REFS && g_str_equal (links, table))
            return TRUE;
        }
    }
  return FALSE;
}

/* Every table is strict, and is either a record's, its links, or one of the store's own. */
static void
test_tables (void)
{
  static const char *const own[] = {
    "access", "cell",         "draft",   "left_at",
    "op",     "search_entry", "setting", "site",
    "sort_entry", "txn",      NULL,
  };
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *names
      = dup_rows (test->store,
                  "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main'"
                  " AND strict",
                  NULL);
  g_autofree char *loose
      = dup_rows (test->store,
                  "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main'"
                  " AND NOT strict AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
                  NULL);
  g_auto (GStrv) lines = g_strsplit (names, "\n", -1);
  guint n_records = 0;

  g_assert_cmpstr (loose, ==, "");
  for (char **line = lines; *line; line++)
    {
      g_autofree char *type = g_strdelimit (g_strdup (*line), "_", '-');

      g_test_message ("%s", *line);
      if (!g_strv_contains (own, *line))
        {
          gboolean is_record = hw_registry_find (&hw_records, type) != NULL;

          g_assert_true (is_record || is_links (*line));
          n_records += is_record;
        }
    }
  g_assert_cmpuint (n_records, ==, hw_registry_n_types (&hw_records));
}

/* ------------------------------------------------------------------ random records */

typedef struct
{
  GRand *rand;
  HwTestStore *test;
} Walk;

static const char *
pick_stored (GType type, gpointer data)
{
  Walk *walk = data;

  return hw_test_pick (walk->test->store, walk->rand, type);
}

static void
walk_clear (Walk *walk)
{
  g_rand_free (walk->rand);
  hw_test_store_free (walk->test);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Walk, walk_clear)

static Walk
walk_new (guint32 seed)
{
  g_test_message ("seed %u", seed);
  return (Walk) { g_rand_new_with_seed (seed), hw_test_store_new () };
}

static void
act_begin (HwStore *store, const char *name)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (hw_store_begin (store, name, &error));
  g_assert_no_error (error);
}

static void
act_commit (HwStore *store)
{
  g_autoptr (GError) error = NULL;

  hw_store_commit (store, &error);
  g_assert_no_error (error);
}

static void
assert_equal_records (HwRecord *a, HwRecord *b)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (a);

  g_assert_cmpstr (a->id, ==, b->id);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      gboolean equal = hw_record_equal_field (a, b, &klass->fields[i]);

      if (!equal)
        g_test_message ("%s.%s", klass->type, klass->fields[i].name);
      g_assert_true (equal);
    }
}

/* What goes into the store comes out of it, of every type, also after it was closed. */
static void
test_round_trip (void)
{
  g_auto (Walk) walk = walk_new (20);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  act_begin (walk.test->store, "test.fill");
  for (guint i = 0; i < 40 * hw_registry_n_types (&hw_records); i++)
    {
      GType type = hw_registry_type_at (&hw_records, i % hw_registry_n_types (&hw_records));
      HwRecord *record = test_random_record (walk.rand, type, pick_stored, &walk);
      g_autoptr (GError) error = NULL;

      hw_store_insert (walk.test->store, record, &error);
      g_assert_no_error (error);
      g_ptr_array_add (all, record);
    }
  act_commit (walk.test->store);
  hw_test_store_reopen (walk.test);
  for (guint i = 0; i < all->len; i++)
    {
      HwRecord *record = g_ptr_array_index (all, i);
      g_autoptr (HwRecord) back
          = hw_store_find (walk.test->store, G_OBJECT_TYPE (record), record->id, NULL);

      g_assert_nonnull (back);
      assert_equal_records (record, back);
    }
}

static void
assert_told (HwRecord *record, const HwChange *change, const char *staff)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);
  const HwField *field = change->field ? hw_record_class_find (klass, change->field) : NULL;
  g_autofree char *now = field ? hw_record_print (record, field) : NULL;

  g_test_message ("%s.%s", klass->type, change->field ? change->field : "");
  g_assert_null (change->before);
  g_assert_cmpstr (change->after, ==, now);
  g_assert_cmpstr (change->actor, ==, staff);
  g_assert_cmpstr (change->actor_title, ==, "Nia Combs");
  g_assert_cmpstr (change->act, ==, "test.add");
  g_assert_true (change->at > 0);
}

/* History tells that a record came and of each field it came with: the value and who did it
 * (A1). */
static void
test_history (void)
{
  g_auto (Walk) walk = walk_new (21);
  HwStore *store = walk.test->store;
  g_autofree char *staff = hw_test_add (store, "staff", "name", "Nia Combs", NULL);

  hw_store_set_actor (store, staff);
  for (guint t = 0; t < hw_registry_n_types (&hw_records); t++)
    {
      HwRecordClass *klass = hw_registry_class_at (&hw_records, t);
      g_autoptr (HwRecord) record = test_random_record (
          walk.rand, hw_registry_type_at (&hw_records, t), pick_stored, &walk);
      g_autoptr (GPtrArray) changes = NULL;
      g_autoptr (GError) error = NULL;
      guint n_told = 0;

      act_begin (store, "test.add");
      hw_store_insert (store, record, &error);
      g_assert_no_error (error);
      act_commit (store);
      changes = hw_journal_history (store, klass->type, record->id, &error);
      g_assert_no_error (error);
      for (guint c = 0; c < changes->len; c++)
        assert_told (record, g_ptr_array_index (changes, c), staff);
      for (guint f = 0; f < klass->n_fields; f++)
        {
          g_autofree char *text = hw_record_print (record, &klass->fields[f]);

          n_told += text != NULL;
        }
      g_assert_cmpuint (changes->len, ==, 1 + n_told);
    }
}

/* ------------------------------------------------------------------ undo of anything */

static gboolean
change_one (Walk *walk, HwRecord *record)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);
  const HwField *field = &klass->fields[g_rand_int_range (walk->rand, 0, klass->n_fields)];

  if (!hw_field_is_stored (field))
    return TRUE;
  test_random_field (walk->rand, record, field, pick_stored, walk);
  if (field->flags & HW_FIELD_REQUIRED && hw_record_is_absent (record, field))
    return FALSE;
  return hw_store_update (walk->test->store, record, NULL);
}

/* One step on some record of a random type: comes, changes or goes. FALSE: not possible here. */
static gboolean
step (Walk *walk)
{
  HwStore *store = walk->test->store;
  guint n = hw_registry_n_types (&hw_records);
  GType type = hw_registry_type_at (&hw_records, g_rand_int_range (walk->rand, 0, n));
  guint what = g_rand_int_range (walk->rand, 0, 10);
  const char *id = pick_stored (type, walk);
  g_autoptr (HwRecord) some = id ? hw_store_find (store, type, id, NULL) : NULL;

  if (what < 4 || !some)
    {
      g_autoptr (HwRecord) record = test_random_record (walk->rand, type, pick_stored, walk);

      return hw_store_insert (store, record, NULL);
    }
  if (what < 8)
    return change_one (walk, some);
  return hw_store_delete (store, type, some->id, NULL);
}

/* An act of one to four steps; where one is not possible all of it is taken back at once. */
static gboolean
command (Walk *walk)
{
  guint n = g_rand_int_range (walk->rand, 1, 5);

  act_begin (walk->test->store, "test.walk");
  while (n--)
    if (!step (walk))
      {
        hw_store_rollback (walk->test->store);
        return FALSE;
      }
  return hw_store_commit (walk->test->store, NULL);
}

static guint
take_back_all (HwStore *store, gint64 (*take_back) (HwStore *, char **, GError **))
{
  g_autoptr (GError) error = NULL;
  guint n = 0;

  while (take_back (store, NULL, &error) > 0)
    n++;
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
  return n;
}

static void
assert_clean (HwStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = hw_verify (store, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < faults->len; i++)
    {
      HwFault *fault = g_ptr_array_index (faults, i);

      /* The walk knows no rules, so their checks may speak; all else must be silent. */
      g_test_message ("%s: %s", fault->where, fault->message);
      g_assert_cmpstr (fault->where, ==, "record");
    }
}

static void
test_undo_of_random_walks (void)
{
  g_auto (Walk) walk = walk_new (g_test_rand_int ());
  HwStore *store = walk.test->store;
  GType staff = hw_registry_type (&hw_records, "staff");
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  g_autofree char *back = NULL;
  g_autofree char *again = NULL;
  guint done = 0;
  HwHead head;

  /* Somewhere to start from, that no undo reaches: another person's work, with somebody in it. */
  hw_store_set_actor (store, NULL);
  for (guint i = 0; i < 100 || !hw_store_count (store, staff, NULL); i++)
    command (&walk);
  start = hw_test_dump (store);
  hw_store_set_actor (store, pick_stored (staff, &walk));

  /* Luck decides how many are possible; nearly none would be a mistake of the walk. */
  for (guint tried = 0; done < COMMANDS; tried++)
    {
      g_assert_cmpuint (tried, <, 20 * COMMANDS);
      head = hw_journal_head (store);
      if (command (&walk))
        done += hw_journal_head (store).transactions - head.transactions;
    }
  end = hw_test_dump (store);
  g_assert_cmpstr (end, !=, start);

  g_assert_cmpuint (take_back_all (store, hw_journal_undo), ==, done);
  back = hw_test_dump (store);
  g_assert_cmpstr (back, ==, start);
  g_assert_cmpuint (take_back_all (store, hw_journal_redo), ==, done);
  again = hw_test_dump (store);
  g_assert_cmpstr (again, ==, end);
  assert_clean (store);
}

/* ------------------------------------------------------------------ the fence */

static sqlite3 *
open_as_other_program (HwTestStore *test)
{
  g_autoptr (GString) hex = g_string_new ("x'");
  sqlite3 *db = NULL;

  for (guint i = 0; i < HW_KEY_BYTES; i++)
    g_string_append_printf (hex, "%02x", hw_key_bytes (test->key)[i]);
  g_string_append_c (hex, '\'');
  g_assert_cmpint (sqlite3_open (test->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_key (db, hex->str, hex->len), ==, SQLITE_OK);
  return db;
}

static void
assert_refused (sqlite3 *db, const char *sql)
{
  g_test_message ("%s", sql);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), !=, SQLITE_OK);
}

/* With the key another program reads every table, and each way of writing any of them fails. */
static void
test_other_programs_only_read (void)
{
  static const char *const statements[] = {
    "DELETE FROM %s",
    "UPDATE %s SET id = randomblob (16)",
    "INSERT INTO %s SELECT n + 1000000, randomblob (16)%s FROM %s LIMIT 1",
  };
  g_auto (Walk) walk = walk_new (22);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  sqlite3 *db = NULL;

  act_begin (walk.test->store, "test.fill");
  for (guint t = 0; t < hw_registry_n_types (&hw_records); t++)
    {
      g_autoptr (HwRecord) record = test_random_record (
          walk.rand, hw_registry_type_at (&hw_records, t), pick_stored, &walk);

      g_assert_true (hw_store_insert (walk.test->store, record, NULL));
    }
  act_commit (walk.test->store);
  before = hw_test_dump (walk.test->store);
  db = open_as_other_program (walk.test);
  for (guint t = 0; t < hw_registry_n_types (&hw_records); t++)
    {
      HwRecordClass *klass = hw_registry_class_at (&hw_records, t);
      g_autofree char *table = dup_column (klass->type);
      g_autofree char *read = g_strdup_printf ("SELECT count(*) FROM %s", table);
      g_autoptr (GString) columns = g_string_new (NULL);

      g_assert_cmpint (sqlite3_exec (db, read, NULL, NULL, NULL), ==, SQLITE_OK);
      for (guint f = 0; f < klass->n_fields; f++)
        {
          g_autofree char *column = dup_column (klass->fields[f].name);
          g_autofree char *update = g_strdup_printf ("UPDATE %s SET %s = '7'", table, column);

          if (!hw_field_is_stored (&klass->fields[f]))
            continue;
          g_string_append_printf (columns, ", %s", column);
          assert_refused (db, update);
        }
      for (guint s = 0; s < G_N_ELEMENTS (statements); s++)
        {
          g_autofree char *sql = g_strdup_printf (statements[s], table, columns->str, table);

          assert_refused (db, sql);
        }
    }
  sqlite3_close (db);
  hw_test_store_reopen (walk.test);
  after = hw_test_dump (walk.test->store);
  g_assert_cmpstr (after, ==, before);
  assert_clean (walk.test->store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  hw_registry_ensure (&hw_records);
  g_test_add_func ("/registry/columns", test_columns);
  g_test_add_func ("/registry/references", test_references);
  g_test_add_func ("/registry/tables", test_tables);
  g_test_add_func ("/registry/round-trip", test_round_trip);
  g_test_add_func ("/registry/history", test_history);
  g_test_add_func ("/registry/undo-of-random-walks", test_undo_of_random_walks);
  g_test_add_func ("/registry/other-programs-only-read", test_other_programs_only_read);
  return g_test_run ();
}
