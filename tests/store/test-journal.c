/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The journal: history, undo and redo, refusals, origins (D10, A1, A2).
 */

#include "hw-test-store.h"
#include "store/hw-verify.h"

#include "base/hw-error.h"
#include "domain/hw-records.h"

static char *
add_child (HwStore *store, const char *name)
{
  return hw_test_add (store, "child", "given-name", name, "family-name", "Combs", "birth-date",
                      "2017-07-04", "sex", "female", "races", "white,black", NULL);
}

static void
undo (HwStore *store)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (hw_journal_undo (store, NULL, &error), >, 0);
  g_assert_no_error (error);
}

static void
redo (HwStore *store)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (hw_journal_redo (store, NULL, &error), >, 0);
  g_assert_no_error (error);
}

static void
assert_value (HwStore *store, const char *id, const char *field, const char *expected)
{
  g_autofree char *value = hw_test_value (store, "child", id, field);

  g_assert_cmpstr (value, ==, expected);
}

static void
assert_clean (HwStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = hw_verify (store, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", ((HwFault *) g_ptr_array_index (faults, i))->message);
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
test_undo_and_redo (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *id = add_child (test->store, "Maya");
  g_autofree char *first = hw_test_dump (test->store);
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autofree char *now = NULL;

  hw_test_set (test->store, "child", id, "given-name", "Mia");
  second = hw_test_dump (test->store);
  hw_test_set (test->store, "child", id, "birth-date", "2017-07-05");
  third = hw_test_dump (test->store);

  undo (test->store);
  assert_value (test->store, id, "birth-date", "2017-07-04");
  now = hw_test_dump (test->store);
  g_assert_cmpstr (now, ==, second);
  undo (test->store);
  g_free (now);
  now = hw_test_dump (test->store);
  g_assert_cmpstr (now, ==, first);

  redo (test->store);
  redo (test->store);
  g_free (now);
  now = hw_test_dump (test->store);
  g_assert_cmpstr (now, ==, third);

  undo (test->store);
  undo (test->store);
  undo (test->store);
  g_assert_cmpint (hw_store_count (test->store, hw_registry_type (&hw_records, "child"), NULL), ==,
                   0);
  {
    g_autoptr (GError) error = NULL;

    g_assert_cmpint (hw_journal_undo (test->store, NULL, &error), ==, 0);
    g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
  }
  assert_clean (test->store);
}

/* A new act ends the chance to redo. */
static void
test_redo_ends (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *id = add_child (test->store, "Maya");
  g_autoptr (GError) error = NULL;

  hw_test_set (test->store, "child", id, "given-name", "Mia");
  undo (test->store);
  hw_test_set (test->store, "child", id, "tribe", "Cherokee");
  g_assert_cmpint (hw_journal_redo (test->store, NULL, &error), ==, 0);
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
}

/* Somebody else's later work on the same group stands in the way; on another group it does not. */
static void
test_undo_refused (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *me = hw_test_add (test->store, "staff", "name", "Ana Ison", NULL);
  g_autofree char *other = hw_test_add (test->store, "staff", "name", "Luis Vance", NULL);
  g_autofree char *id = add_child (test->store, "Maya");
  g_autoptr (GError) error = NULL;

  hw_store_set_actor (test->store, me);
  hw_test_set (test->store, "child", id, "given-name", "Mia");
  hw_store_set_actor (test->store, other);
  hw_test_set (test->store, "child", id, "tribe", "Cherokee");
  hw_store_set_actor (test->store, me);
  undo (test->store);
  assert_value (test->store, id, "given-name", "Maya");
  assert_value (test->store, id, "tribe", "Cherokee");
  redo (test->store);

  hw_store_set_actor (test->store, other);
  hw_test_set (test->store, "child", id, "given-name", "Maia");
  hw_store_set_actor (test->store, me);
  g_assert_cmpint (hw_journal_undo (test->store, NULL, &error), ==, 0);
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "Luis Vance"));
  assert_value (test->store, id, "given-name", "Maia");
  assert_clean (test->store);
}

static void
test_undo_refused_for_references (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *me = hw_test_add (test->store, "staff", "name", "Ana Ison", NULL);
  g_autofree char *child = NULL;
  g_autofree char *stay = NULL;
  g_autoptr (GError) error = NULL;

  hw_store_set_actor (test->store, me);
  child = add_child (test->store, "Maya");
  hw_store_set_actor (test->store, NULL);
  stay = hw_test_add (test->store, "stay", "child", child, "removal-date", "2024-02-01", NULL);
  hw_store_set_actor (test->store, me);
  g_assert_cmpint (hw_journal_undo (test->store, NULL, &error), ==, 0);
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
  g_assert_cmpint (hw_store_count (test->store, hw_registry_type (&hw_records, "child"), NULL), ==,
                   1);
}

static void
test_history (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *me = hw_test_add (test->store, "staff", "name", "Ana Ison", NULL);
  g_autofree char *id = add_child (test->store, "Maya");
  g_autoptr (GPtrArray) changes = NULL;
  const HwChange *last;

  hw_store_set_actor (test->store, me);
  hw_test_set (test->store, "child", id, "birth-date", "2017-07-05");
  hw_test_set (test->store, "child", id, "birth-date", "2017-07-05");
  changes = hw_journal_history (test->store, "child", id, NULL);
  last = g_ptr_array_index (changes, changes->len - 1);
  g_assert_cmpstr (last->field, ==, "birth-date");
  g_assert_cmpstr (last->before, ==, "2017-07-04");
  g_assert_cmpstr (last->after, ==, "2017-07-05");
  g_assert_cmpstr (last->actor_title, ==, "Ana Ison");
  g_assert_cmpstr (last->act, ==, "test.save");
  /* The same value again leaves nothing. */
  g_assert_cmpint (hw_journal_head (test->store).transactions, ==, last->transaction);
}

/* An act that changed nothing is no act: what it returns takes nothing back, least of all the act
 * before it. */
static void
test_unchanged (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *id = add_child (test->store, "Maya");
  g_autoptr (HwRecord) same
      = hw_store_find (test->store, hw_registry_type (&hw_records, "child"), id, NULL);
  g_autoptr (GError) error = NULL;
  HwStoreAct *act = hw_store_act (test->store, "test.nothing", &error);
  gint64 head = hw_journal_head (test->store).transactions;

  g_assert_true (hw_store_save (test->store, same, NULL, &error));
  g_assert_cmpint (hw_journal_commit (&act, &error), ==, HW_UNCHANGED);
  g_assert_no_error (error);
  g_assert_cmpint (hw_journal_head (test->store).transactions, ==, head);
  g_assert_cmpint (hw_journal_undo_transaction (test->store, HW_UNCHANGED, &error), ==, 0);
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_object_set (same, "given-name", "Mia", NULL);
  act = hw_store_act (test->store, "test.something", &error);
  g_assert_true (hw_store_save (test->store, same, NULL, &error));
  g_assert_cmpint (hw_journal_commit (&act, &error), ==, head + 1);
}

static void
import_value (HwStore *store, const char *id, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwRecord) record
      = hw_store_find (store, hw_registry_type (&hw_records, "child"), id, &error);

  g_assert_no_error (error);
  hw_record_parse (record, hw_record_class_find (HW_RECORD_GET_CLASS (record), field), text, NULL);
  g_assert_true (hw_store_begin (store, "import test", &error)
                 && hw_store_update (store, record, &error) && hw_store_commit (store, &error));
  g_assert_no_error (error);
}

static HwOrigin
origin (HwStore *store, const char *id, const char *name)
{
  g_autoptr (HwRecord) record
      = hw_store_find (store, hw_registry_type (&hw_records, "child"), id, NULL);

  return hw_journal_origin (store, record,
                            hw_record_class_find (HW_RECORD_GET_CLASS (record), name));
}

/* S0-8: each value knows whether a person or a file gave it; an undo gives back the earlier one. */
static void
test_origin (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *id = add_child (test->store, "Maya");

  g_assert_cmpint (origin (test->store, id, "given-name"), ==, HW_ORIGIN_KEYED);
  g_assert_cmpint (origin (test->store, id, "tribe"), ==, HW_ORIGIN_NONE);
  import_value (test->store, id, "tribe", "Cherokee");
  g_assert_cmpint (origin (test->store, id, "tribe"), ==, HW_ORIGIN_IMPORTED);
  hw_test_set (test->store, "child", id, "tribe", "Shawnee");
  g_assert_cmpint (origin (test->store, id, "tribe"), ==, HW_ORIGIN_KEYED);
  undo (test->store);
  g_assert_cmpint (origin (test->store, id, "tribe"), ==, HW_ORIGIN_IMPORTED);
  redo (test->store);
  g_assert_cmpint (origin (test->store, id, "tribe"), ==, HW_ORIGIN_KEYED);
  /* Emptied by hand is keyed too. */
  hw_test_set (test->store, "child", id, "tribe", NULL);
  g_assert_cmpint (origin (test->store, id, "tribe"), ==, HW_ORIGIN_KEYED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/journal/undo-and-redo", test_undo_and_redo);
  g_test_add_func ("/journal/redo-ends", test_redo_ends);
  g_test_add_func ("/journal/undo-refused", test_undo_refused);
  g_test_add_func ("/journal/undo-refused-for-references", test_undo_refused_for_references);
  g_test_add_func ("/journal/history", test_history);
  g_test_add_func ("/journal/unchanged", test_unchanged);
  g_test_add_func ("/journal/origin", test_origin);
  return g_test_run ();
}
