/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A referral and the children whom it names (S3-16): its days, whose children they are, and that a
 * reference among several is kept as a single one is: saved, looked up, taken back, led on, proved.
 */

#include "hw-test-store.h"

#include "base/hw-error.h"
#include "domain/deadlines/hw-referral.h"
#include "domain/families/hw-child-act.h"
#include "domain/families/hw-child.h"
#include "domain/families/hw-family.h"
#include "domain/families/hw-merge-act.h"
#include "domain/placements/hw-seal-act.h"
#include "store/hw-statement.h"
#include "store/hw-verify.h"
#include "support/test-records.h"

#include <sqlcipher/sqlite3.h>
#include <string.h>

/* ------------------------------------------------------------------ its days */

static void
test_check (void)
{
  static const struct
  {
    const char *received, *finding, *found, *findings;
  } cases[] = {
    { "2026-02-01", NULL, NULL, "" },
    { "2026-02-01", "pending", NULL, "" },
    { "2026-02-01", "substantiated", "2026-03-02", "" },
    { "2026-02-01", "unsubstantiated", "2026-02-01", "" },
    { "2026-02-01", "substantiated", NULL, "finding-date?" },
    { "2026-02-01", "unsubstantiated", NULL, "finding-date?" },
    { "2026-02-01", "substantiated", "2026-01-31", "finding-date!" },
    { "2026-11-23", NULL, NULL, "received-date!" },
    { "2026-11-22", "substantiated", "2026-11-23", "finding-date!" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwRecord) record = test_record_new (
          HW_TYPE_REFERRAL, "family", test_id (1), "received-date", cases[i].received, "finding",
          cases[i].finding ? cases[i].finding : "", "finding-date",
          cases[i].found ? cases[i].found : "", NULL);
      g_autofree char *found = test_findings (record, NULL, hw_day_new (2026, 11, 22));

      g_test_message ("%u", i);
      g_assert_cmpstr (found, ==, cases[i].findings);
    }
}

/* ------------------------------------------------------------------ in the store */

typedef struct
{
  HwTestStore *test;
  HwStore *store;
  char *administrator;
  char *family, *first, *second;
  char *other_family, *stranger;
  char *referral;
} Fixture;

static char *
add_child (HwStore *store, const char *name, const char *family)
{
  return hw_test_add (store, "child", "given-name", name, "family-name", "Combs", "birth-date",
                      "2016-02-29", "family", family, NULL);
}

static char *
add_referral (HwStore *store, const char *family, const char *one, const char *two)
{
  g_autofree char *children = g_strjoin (" ", one, two, NULL);

  return hw_test_add (store, "referral", "family", family, "children", children,
                      "received-date", "2026-02-01", NULL);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  HwStore *store = (self->test = hw_test_store_new ())->store;

  self->store = store;
  self->administrator
      = hw_test_add (store, "staff", "name", "Ann Clark", "role", "administrator", NULL);
  hw_store_set_actor (store, self->administrator);
  self->family = hw_test_add (store, "family", "name", "Combs", NULL);
  self->first = add_child (store, "Maya", self->family);
  self->second = add_child (store, "Ava", self->family);
  self->other_family = hw_test_add (store, "family", "name", "Sloane", NULL);
  self->stranger = add_child (store, "Zoe", self->other_family);
  self->referral = add_referral (store, self->family, self->second, self->first);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_free (self->administrator);
  g_free (self->family);
  g_free (self->first);
  g_free (self->second);
  g_free (self->other_family);
  g_free (self->stranger);
  g_free (self->referral);
  hw_test_store_free (self->test);
}

/* «["…","…"]» of one or two ids. */
static char *
dup_array (const char *one, const char *two)
{
  g_autofree char *ids = g_strjoin (" ", one, two, NULL);
  char *refs = NULL;

  g_assert_true (hw_refs_read (ids, &refs));
  return refs;
}

static void
assert_children (Fixture *self, const char *one, const char *two)
{
  g_autofree char *there = hw_test_value (self->store, "referral", self->referral, "children");
  g_autofree char *wanted = dup_array (one, two);

  g_assert_cmpstr (there, ==, wanted);
}

static guint
n_naming (Fixture *self, const char *child)
{
  g_autoptr (GPtrArray) found
      = hw_store_list_by (self->store, HW_TYPE_REFERRAL, "children", child, NULL);

  return found->len;
}

/* All that the proof finds, one fault a line. */
static char *
dup_faults (HwStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = hw_verify (store, NULL, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < faults->len; i++)
    {
      const HwFault *fault = g_ptr_array_index (faults, i);

      g_string_append_printf (text, "%s: %s\n", fault->where, fault->message);
    }
  return g_string_free (text, FALSE);
}

static void
assert_clean (HwStore *store)
{
  g_autofree char *faults = dup_faults (store);

  g_assert_cmpstr (faults, ==, "");
}

static gboolean
save_children (Fixture *self, const char *one, const char *two, GError **error)
{
  g_autoptr (HwReferral) referral
      = hw_store_find (self->store, HW_TYPE_REFERRAL, self->referral, NULL);
  g_autofree char *refs = dup_array (one, two);
  g_autoptr (HwStoreAct) act = hw_store_act (self->store, "record.set", error);

  g_object_set (referral, "children", refs, NULL);
  return hw_store_save (self->store, HW_RECORD (referral), NULL, error)
         && hw_store_act_commit (&act, error);
}

static gboolean
delete_child (Fixture *self, const char *child, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (self->store, "record.delete", error);

  return hw_store_delete (self->store, HW_TYPE_CHILD, child, error)
         && hw_store_act_commit (&act, error);
}

static void
test_round_trip (Fixture *self, gconstpointer data)
{
  assert_children (self, self->first, self->second);
  hw_test_store_reopen (self->test);
  self->store = self->test->store;
  assert_children (self, self->first, self->second);
  g_assert_cmpuint (n_naming (self, self->first), ==, 1);
  g_assert_cmpuint (n_naming (self, self->stranger), ==, 0);
  hw_test_set (self->store, "referral", self->referral, "children", NULL);
  g_assert_cmpuint (n_naming (self, self->first), ==, 0);
  g_assert_cmpuint (n_naming (self, NULL), ==, 1);
  assert_clean (self->store);
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (save_children (self, self->first, test_id (7), &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "referral.children: there is no child with this id");
  g_clear_error (&error);
  g_assert_false (save_children (self, self->first, self->stranger, &error));
  g_assert_cmpstr (error->message, ==, "referral.children: names a child of another family");
  g_clear_error (&error);

  /* As a single reference does, it keeps what it leads to from going. */
  g_assert_false (delete_child (self, self->second, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_true (save_children (self, self->first, NULL, &error));
  g_assert_true (delete_child (self, self->second, &error));
  assert_clean (self->store);
}

static void
test_undo (Fixture *self, gconstpointer data)
{
  g_autofree char *before = hw_test_dump (self->store);
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;
  g_autofree char *back = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (save_children (self, self->first, NULL, NULL));
  g_assert_true (delete_child (self, self->second, NULL));
  after = hw_test_dump (self->store);
  g_assert_cmpint (hw_journal_undo (self->store, NULL, NULL), >, 0);
  g_assert_cmpint (hw_journal_undo (self->store, NULL, NULL), >, 0);
  back = hw_test_dump (self->store);
  g_assert_cmpstr (back, ==, before);
  g_assert_cmpuint (n_naming (self, self->second), ==, 1);
  g_assert_cmpint (hw_journal_redo (self->store, NULL, NULL), >, 0);
  g_assert_cmpint (hw_journal_redo (self->store, NULL, NULL), >, 0);
  again = hw_test_dump (self->store);
  g_assert_cmpstr (again, ==, after);
  g_assert_cmpuint (n_naming (self, self->second), ==, 0);

  /* Somebody named a child meanwhile: its coming is not taken back under them. */
  hw_store_set_actor (self->store, NULL);
  g_free (self->stranger);
  self->stranger = add_child (self->store, "Eve", self->family);
  hw_store_set_actor (self->store, self->administrator);
  g_assert_true (save_children (self, self->first, self->stranger, NULL));
  hw_store_set_actor (self->store, NULL);
  g_assert_cmpint (hw_journal_undo (self->store, NULL, &error), ==, 0);
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
  assert_clean (self->store);
}

/* What was said of a child stays when it moves; nobody else of that family is added. */
static void
test_moved (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (hw_child_move (self->store, self->second, self->other_family, NULL, &error));
  g_assert_no_error (error);
  assert_clean (self->store);
  hw_test_set (self->store, "referral", self->referral, "finding", "pending");
  assert_children (self, self->first, self->second);
  g_assert_true (save_children (self, self->first, NULL, NULL));
  g_assert_false (save_children (self, self->first, self->second, NULL));
}

static void
test_merged (Fixture *self, gconstpointer data)
{
  g_autofree char *before = hw_test_dump (self->store);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  /* Both are named: one is left. */
  g_assert_cmpint (
      hw_merge_act (self->store, HW_TYPE_CHILD, self->first, self->second, 0, &error), >, 0);
  g_assert_no_error (error);
  assert_children (self, self->first, NULL);
  g_assert_cmpint (hw_journal_undo (self->store, NULL, NULL), >, 0);
  after = hw_test_dump (self->store);
  g_assert_cmpstr (after, ==, before);

  /* The same child twice, in two families. */
  g_assert_cmpint (
      hw_merge_act (self->store, HW_TYPE_CHILD, self->stranger, self->second, 0, &error), >, 0);
  g_assert_no_error (error);
  assert_children (self, self->first, self->stranger);
  g_assert_cmpuint (n_naming (self, self->stranger), ==, 1);

  /* And two families, one of whose referrals names a child that went elsewhere. */
  g_assert_cmpint (
      hw_merge_act (self->store, HW_TYPE_FAMILY, self->other_family, self->family, 0, &error), >,
      0);
  g_assert_no_error (error);
  assert_clean (self->store);
}

/* A sealed child goes out of what tells of several; what tells of that child alone goes with it. */
static void
test_sealed (Fixture *self, gconstpointer data)
{
  g_autofree char *alone = add_referral (self->store, self->family, self->second, NULL);
  g_autofree char *stay
      = hw_test_add (self->store, "stay", "child", self->second, "removal-date", "2024-01-01",
                     "exit-date", "2026-05-03", "exit-kind", "adoption", NULL);
  g_autofree char *before = hw_test_dump (self->store);
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (hw_child_seal (self->store, self->second, "adoption final", &error));
  g_assert_no_error (error);
  assert_children (self, self->first, NULL);
  g_assert_null (hw_store_find (self->store, HW_TYPE_REFERRAL, alone, NULL));
  assert_clean (self->store);

  lines = hw_store_list (self->store, HW_TYPE_SEALED_CHILD, NULL, NULL);
  g_assert_cmpuint (lines->len, ==, 1);
  g_assert_true (hw_child_unseal (self->store, ((HwRecord *) lines->pdata[0])->id, "error",
                                  &error));
  g_assert_no_error (error);
  after = hw_test_dump (self->store);
  g_assert_cmpstr (after, ==, before);
}

/* ------------------------------------------------------------------ proof */

/* Another program with the right key. */
static void
run_raw (Fixture *self, const char *sql)
{
  g_autoptr (GString) key = g_string_new ("x'");
  sqlite3 *db;

  g_clear_pointer (&self->test->store, hw_store_close);
  for (guint i = 0; i < HW_KEY_BYTES; i++)
    g_string_append_printf (key, "%02x", hw_key_bytes (self->test->key)[i]);
  g_string_append_c (key, '\'');
  g_assert_cmpint (sqlite3_open (self->test->path, &db), ==, SQLITE_OK);
  sqlite3_key (db, key->str, (int) key->len);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  hw_test_store_reopen (self->test);
  self->store = self->test->store;
}

static void
test_orphan (Fixture *self, gconstpointer data)
{
  g_autofree char *orphan = NULL;
  g_autofree char *wanted
      = g_strdup_printf ("reference: referral %s: children refers to a child that is not there\n",
                         self->referral);

  run_raw (self, "DROP TRIGGER journal_child_delete; DROP TRIGGER search_child_delete;"
                 "DROP TRIGGER sort_child_delete; DELETE FROM child WHERE given_name = 'Ava'");
  orphan = dup_faults (self->store);
  g_test_message ("%s", orphan);
  g_assert_true (g_str_has_prefix (orphan, wanted));
}

/* Links that somebody took away are told, and made again from the records. */
static void
test_links (Fixture *self, gconstpointer data)
{
  g_autofree char *broken = NULL;

  run_raw (self, "DELETE FROM referral_children");
  broken = dup_faults (self->store);
  g_test_message ("%s", broken);
  g_assert_true (g_str_has_prefix (broken, "reference: the references in referral.children "));
  g_assert_true (hw_verify_rebuild (self->store, NULL));
  assert_clean (self->store);
  g_assert_cmpuint (n_naming (self, self->first), ==, 1);

  run_raw (self, "DROP TRIGGER journal_referral_children;"
                 "DROP TRIGGER links_referral_children_update;"
                 "UPDATE referral SET children = 'no array'");
  g_clear_pointer (&broken, g_free);
  broken = dup_faults (self->store);
  g_test_message ("%s", broken);
  g_assert_nonnull (strstr (broken, "children was changed behind the journal"));
}

#define ADD(name, call) \
  g_test_add ("/deadlines/S3-16/referral/" name, Fixture, NULL, set_up, call, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deadlines/S3-16/referral/check", test_check);
  ADD ("round-trip", test_round_trip);
  ADD ("refused", test_refused);
  ADD ("undo", test_undo);
  ADD ("moved", test_moved);
  ADD ("merged", test_merged);
  ADD ("sealed", test_sealed);
  ADD ("orphan", test_orphan);
  ADD ("links", test_links);
  return g_test_run ();
}
