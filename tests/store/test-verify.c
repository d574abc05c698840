/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The proof finds what somebody with the key and another program did to the store, and names it
 * (A1, A2).
 */

#include "hw-test-store.h"
#include "store/hw-verify.h"

#include "domain/hw-records.h"

#include <sqlcipher/sqlite3.h>
#include <string.h>

/* Another program with the right key: it can drop our triggers and then write. */
static sqlite3 *
connect_raw (HwTestStore *test)
{
  sqlite3 *db;
  GString *key = g_string_new ("x'");

  for (guint i = 0; i < HW_KEY_BYTES; i++)
    g_string_append_printf (key, "%02x", hw_key_bytes (test->key)[i]);
  g_string_append_c (key, '\'');
  g_assert_cmpint (sqlite3_open (test->path, &db), ==, SQLITE_OK);
  sqlite3_key (db, key->str, key->len);
  g_string_free (key, TRUE);
  return db;
}

static int
run_raw (HwTestStore *test, const char *sql)
{
  sqlite3 *db = connect_raw (test);
  int code = sqlite3_exec (db, sql, NULL, NULL, NULL);

  sqlite3_close (db);
  return code;
}

static HwTestStore *
filled_store (void)
{
  HwTestStore *test = hw_test_store_new ();
  g_autofree char *family
      = hw_test_add (test->store, "family", "name", "Combs", "external-id", "100001", NULL);
  g_autofree char *child
      = hw_test_add (test->store, "child", "given-name", "Maya", "family", family, "birth-date",
                     "2017-07-04", NULL);
  g_autofree char *stay
      = hw_test_add (test->store, "stay", "child", child, "removal-date", "2024-02-01", NULL);
  g_autofree char *placement
      = hw_test_add (test->store, "placement", "stay", stay, "start-date", "2024-02-01", "setting",
                     "shelter", NULL);

  hw_test_set (test->store, "child", child, "given-name", "Mia");
  hw_test_set (test->store, "placement", placement, "end-date", "2024-03-01");
  g_assert_true (hw_access_note (test->store, "child", child, NULL, NULL));
  g_assert_true (hw_access_note (test->store, "family", family, "handover", NULL));
  return test;
}

/* The first fault, as «where: message»; NULL for none. */
static char *
first_fault (HwTestStore *test, const HwHead *mark)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = hw_verify (test->store, mark, &error);
  HwFault *fault;

  g_assert_no_error (error);
  if (faults->len == 0)
    return NULL;
  fault = g_ptr_array_index (faults, 0);
  return g_strdup_printf ("%s: %s", fault->where, fault->message);
}

static void
test_clean (void)
{
  g_autoptr (HwTestStore) test = filled_store ();
  HwHead head = hw_journal_head (test->store);
  g_autofree char *fault = first_fault (test, &head);

  g_assert_cmpstr (fault, ==, NULL);
}

static void
test_tampered (void)
{
  static const struct
  {
    const char *sql;   /* what the other program does */
    const char *where; /* what the first fault begins with */
    const char *names; /* and what it tells */
  } cases[] = {
    { "DROP TRIGGER op_is_final; UPDATE op SET after = x'00' WHERE no = 2", "chain",
      "transaction 2" },
    { "DROP TRIGGER op_stays; DELETE FROM op WHERE no = 3", "chain", "transaction 3" },
    { "DROP TRIGGER op_is_final; UPDATE op SET hlc = hlc + 1 WHERE no = 5", "chain",
      "transaction 5" },
    { "DROP TRIGGER txn_is_final; UPDATE txn SET actor = randomblob(16) WHERE no = 4", "chain",
      "transaction 4" },
    { "DROP TRIGGER txn_is_final; UPDATE txn SET at = at - 1 WHERE no = 1", "chain",
      "transaction 1" },
    { "DROP TRIGGER txn_stays; DELETE FROM txn WHERE no = 2", "chain", "transaction 2" },
    { "DROP TRIGGER access_is_final; UPDATE access SET reason = 'x' WHERE no = 2", "chain",
      "line 2 of the access log" },
    { "DROP TRIGGER access_stays; DELETE FROM access WHERE no = 1", "chain", "access log" },
    { "DROP TRIGGER journal_child_given_name; DROP TRIGGER search_child_update;"
      "DROP TRIGGER sort_child_update;"
      "UPDATE child SET given_name = 'Ava'",
      "record", "given-name" },
    { "DROP TRIGGER journal_placement_delete; DELETE FROM placement", "record", "was removed" },
    { "DROP TRIGGER journal_region_insert; DROP TRIGGER search_region_insert;"
      "INSERT INTO region (id, name) VALUES (randomblob(16), 'Nowhere')",
      "record", "is not in the journal" },
    { "DROP TRIGGER journal_stay_child; UPDATE stay SET child = randomblob(16)", "reference",
      "child" },
    { "ALTER TABLE hearing ADD COLUMN extra TEXT", "schema", "extra" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwTestStore) test = filled_store ();
      g_autofree char *fault = NULL;

      g_clear_pointer (&test->store, hw_store_close);
      g_assert_cmpint (run_raw (test, cases[i].sql), ==, SQLITE_OK);
      hw_test_store_reopen (test);
      fault = first_fault (test, NULL);
      g_test_message ("%s → %s", cases[i].sql, fault);
      g_assert_nonnull (fault);
      g_assert_true (g_str_has_prefix (fault, cases[i].where));
      g_assert_nonnull (strstr (fault, cases[i].names));
    }
}

/* The end of the journal cut off is a whole chain: only the mark outside knows better. */
static void
test_cut_off (void)
{
  g_autoptr (HwTestStore) test = filled_store ();
  HwHead head = hw_journal_head (test->store);
  g_autofree char *without = NULL;
  g_autofree char *with = NULL;

  g_clear_pointer (&test->store, hw_store_close);
  g_assert_cmpint (run_raw (test,
                            "DROP TRIGGER op_stays; DROP TRIGGER txn_stays;"
                            "DELETE FROM op WHERE txn = 6; DELETE FROM txn WHERE no = 6;"
                            "DROP TRIGGER journal_placement_end;"
                            "UPDATE placement SET end_date = NULL"),
                   ==, SQLITE_OK);
  hw_test_store_reopen (test);
  without = first_fault (test, NULL);
  g_assert_cmpstr (without, ==, NULL);
  with = first_fault (test, &head);
  g_assert_true (g_str_has_prefix (with, "mark: "));
}

/* It can read with the key, and each of its writes fails: our triggers call our functions. */
static void
test_other_program_cannot_write (void)
{
  static const char *const writes[] = {
    "UPDATE child SET given_name = 'Ava'",
    "DELETE FROM placement",
    "INSERT INTO region (id, name) VALUES (randomblob(16), 'Nowhere')",
    "UPDATE op SET after = NULL",
    "DELETE FROM txn",
  };
  g_autoptr (HwTestStore) test = filled_store ();
  g_autofree char *before = hw_test_dump (test->store);
  g_autofree char *after = NULL;

  g_clear_pointer (&test->store, hw_store_close);
  g_assert_cmpint (run_raw (test, "SELECT given_name FROM child"), ==, SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (writes); i++)
    g_assert_cmpint (run_raw (test, writes[i]), !=, SQLITE_OK);
  hw_test_store_reopen (test);
  after = hw_test_dump (test->store);
  g_assert_cmpstr (after, ==, before);
}

/* The index and the triggers can be made again from the records. */
static void
test_rebuild (void)
{
  g_autoptr (HwTestStore) test = filled_store ();
  g_autofree char *broken = NULL;
  g_autofree char *mended = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&test->store, hw_store_close);
  g_assert_cmpint (run_raw (test, "DROP TRIGGER search_entry_delete; DELETE FROM search_entry"), ==,
                   SQLITE_OK);
  hw_test_store_reopen (test);
  broken = first_fault (test, NULL);
  g_assert_true (g_str_has_prefix (broken, "search: "));
  g_assert_true (hw_verify_rebuild (test->store, &error));
  g_assert_no_error (error);
  mended = first_fault (test, NULL);
  g_assert_cmpstr (mended, ==, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/verify/clean", test_clean);
  g_test_add_func ("/verify/tampered", test_tampered);
  g_test_add_func ("/verify/cut-off", test_cut_off);
  g_test_add_func ("/verify/other-program-cannot-write", test_other_program_cannot_write);
  g_test_add_func ("/verify/rebuild", test_rebuild);
  return g_test_run ();
}
