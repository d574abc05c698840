/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The history of a child with all that belongs to it, and the taking back of one change (D10, A1).
 */

#include "hw-test-store.h"
#include "store/hw-verify.h"

#include "base/hw-error.h"

typedef struct
{
  HwTestStore *test;
  HwStore *store;
  char *child;
  char *stay;
  char *placement;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->test = hw_test_store_new ();
  self->store = self->test->store;
  self->child = hw_test_add (self->store, "child", "given-name", "Maya", "birth-date",
                             "2017-07-04", NULL);
  self->stay = hw_test_add (self->store, "stay", "child", self->child, "removal-date",
                            "2024-08-12", NULL);
  self->placement = hw_test_add (self->store, "placement", "stay", self->stay, "start-date",
                                 "2024-08-12", "setting", "shelter", NULL);
  g_free (hw_test_add (self->store, "child", "given-name", "Noah", "birth-date", "2015-01-02",
                       NULL));
}

/* Whatever a test did, the office is whole. */
static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = hw_verify (self->store, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
  hw_test_store_free (self->test);
  g_free (self->child);
  g_free (self->stay);
  g_free (self->placement);
}

static void
remove_record (Fixture *self, GType type, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwStoreAct) act = hw_store_act (self->store, "placement.drop", &error);

  g_assert_no_error (error);
  g_assert_true (hw_store_delete (self->store, type, id, &error));
  g_assert_true (hw_store_act_commit (&act, &error));
  g_assert_no_error (error);
}

static GPtrArray *
about (Fixture *self, const HwChangeFilter *filter, gint64 before, guint limit, gint64 *next)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *changes = hw_journal_about (self->store, "child", self->child, filter, before, limit,
                                         next, &error);

  g_assert_no_error (error);
  return changes;
}

/* «placement.setting placement.start-date …», the coming or going of a record as «placement». */
static char *
tell (Fixture *self, const HwChangeFilter *filter)
{
  gint64 next;
  g_autoptr (GPtrArray) changes = about (self, filter, 0, 100, &next);
  GString *text = g_string_new (NULL);

  g_assert_cmpint (next, ==, 0);
  for (guint i = 0; i < changes->len; i++)
    {
      const HwChange *change = g_ptr_array_index (changes, i);

      g_string_append_printf (text, "%s%s%s%s", i ? " " : "", change->type,
                              change->field ? "." : "", change->field ? change->field : "");
    }
  return g_string_free_and_steal (text);
}

static void
assert_told (Fixture *self, const HwChangeFilter *filter, const char *expected)
{
  g_autofree char *told = tell (self, filter);

  g_assert_cmpstr (told, ==, expected);
}

/* The entry about @field that is the newest. */
static gint64
entry_of (Fixture *self, const char *type, const char *field)
{
  gint64 next;
  g_autoptr (GPtrArray) changes = about (self, NULL, 0, 100, &next);

  for (guint i = 0; i < changes->len; i++)
    {
      const HwChange *change = g_ptr_array_index (changes, i);

      if (g_str_equal (change->type, type) && g_strcmp0 (change->field, field) == 0)
        return change->entry;
    }
  g_assert_not_reached ();
}

#define BIRTH "child child.given-name child.birth-date"
#define REMOVAL "stay stay.child stay.removal-date"
#define PLACED                                                                                     \
  "placement placement.stay placement.start-date placement.setting placement.out-of-state "        \
  "placement.qrtp"

/* Newest first; nothing of another child. */
static void
test_all (Fixture *self, gconstpointer data)
{
  assert_told (self, NULL, PLACED " " REMOVAL " " BIRTH);
  hw_test_set (self->store, "stay", self->stay, "exit-date", "2026-01-02");
  assert_told (self, NULL, "stay.exit-date " PLACED " " REMOVAL " " BIRTH);
}

/* What was deleted is told of, with what belonged to it. */
static void
test_gone (Fixture *self, gconstpointer data)
{
  remove_record (self, hw_registry_type (hw_store_registry (self->store), "placement"),
                 self->placement);
  assert_told (self, NULL, PLACED " " PLACED " " REMOVAL " " BIRTH);
  remove_record (self, hw_registry_type (hw_store_registry (self->store), "stay"), self->stay);
  assert_told (self, NULL, REMOVAL " " PLACED " " PLACED " " REMOVAL " " BIRTH);
}

static void
test_filter (Fixture *self, gconstpointer data)
{
  HwChangeFilter name = { .type = "child", .field = "given-name" };
  HwChangeFilter tribe = { .type = "child", .field = "tribe" };
  HwChangeFilter recovery = { .actor = "" };
  HwChangeFilter stranger = { .actor = "00000000-0000-7000-8000-000000000000" };
  HwChangeFilter past = { .until = 1 };

  hw_test_set (self->store, "child", self->child, "given-name", "Mia");
  assert_told (self, &name, "child.given-name " BIRTH);
  assert_told (self, &tribe, "");
  assert_told (self, &recovery, "child.given-name " PLACED " " REMOVAL " " BIRTH);
  assert_told (self, &stranger, "");
  assert_told (self, &past, "");
}

static void
test_pages (Fixture *self, gconstpointer data)
{
  gint64 next = 0;
  guint n = 0;

  hw_test_set (self->store, "child", self->child, "given-name", "Mia");
  do
    {
      g_autoptr (GPtrArray) page = about (self, NULL, next, 2, &next);

      n += page->len;
    }
  while (next);
  g_assert_cmpuint (n, ==, 1 + 6 + 3 + 3);
}

/* The last entry of a group is told: only that can be taken back. */
static void
test_last (Fixture *self, gconstpointer data)
{
  gint64 next;
  g_autoptr (GPtrArray) changes = NULL;

  hw_test_set (self->store, "child", self->child, "given-name", "Mia");
  hw_test_set (self->store, "child", self->child, "given-name", "Zoë");
  changes = about (self, NULL, 0, 2, &next);
  g_assert_true (((HwChange *) g_ptr_array_index (changes, 0))->is_last);
  g_assert_false (((HwChange *) g_ptr_array_index (changes, 1))->is_last);
}

static void
undo_change (Fixture *self, gint64 entry)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (hw_journal_undo_change (self->store, entry, &error), >, 0);
  g_assert_no_error (error);
}

static void
refuse_undo (Fixture *self, gint64 entry)
{
  g_autofree char *before = hw_test_dump (self->store);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (hw_journal_undo_change (self->store, entry, &error), ==, 0);
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
  after = hw_test_dump (self->store);
  g_assert_cmpstr (before, ==, after);
}

/* As a person edits one field. */
static void
edit (Fixture *self, const char *field, const char *text)
{
  GType type = hw_registry_type (hw_store_registry (self->store), "child");
  g_autoptr (GError) error = NULL;
  g_autoptr (HwRecord) record = hw_store_find (self->store, type, self->child, &error);
  g_autoptr (HwStoreAct) act = hw_store_act (self->store, "record.set", &error);

  g_assert_no_error (error);
  hw_record_parse (record, hw_record_class_find (HW_RECORD_GET_CLASS (record), field), text,
                   &error);
  g_assert_no_error (error);
  g_assert_true (hw_store_save (self->store, record, NULL, &error));
  g_assert_true (hw_store_act_commit (&act, &error));
}

/* One change goes back, what was done later to other fields stays; and that is undone like any
 * act. */
static void
test_undo_change (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *tribe = NULL;
  g_autofree char *again = NULL;

  edit (self, "given-name", "Mia");
  edit (self, "tribe", "Cherokee");
  undo_change (self, entry_of (self, "child", "given-name"));
  name = hw_test_value (self->store, "child", self->child, "given-name");
  tribe = hw_test_value (self->store, "child", self->child, "tribe");
  g_assert_cmpstr (name, ==, "Maya");
  g_assert_cmpstr (tribe, ==, "Cherokee");
  g_assert_cmpint (hw_journal_undo (self->store, NULL, &error), >, 0);
  again = hw_test_value (self->store, "child", self->child, "given-name");
  g_assert_cmpstr (again, ==, "Mia");
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  gint64 first;

  edit (self, "given-name", "Mia");
  first = entry_of (self, "child", "given-name");
  edit (self, "given-name", "Zoë");
  refuse_undo (self, first);
  /* The stay came with this entry, and a placement stands in it. */
  refuse_undo (self, entry_of (self, "stay", NULL));
}

/* A deletion by an act of its own name is taken back with its whole act. */
static void
test_undo_deletion (Fixture *self, gconstpointer data)
{
  g_autofree char *before = hw_test_dump (self->store);
  g_autofree char *after = NULL;

  remove_record (self, hw_registry_type (hw_store_registry (self->store), "placement"),
                 self->placement);
  undo_change (self, entry_of (self, "placement", NULL));
  after = hw_test_dump (self->store);
  g_assert_cmpstr (before, ==, after);
}

static void
test_actors (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) actors
      = hw_journal_about_actors (self->store, "child", self->child, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (actors->len, ==, 1);
  g_assert_null (((HwChange *) g_ptr_array_index (actors, 0))->actor);
}

#define ADD(path, test) g_test_add ("/journal-about/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("all", test_all);
  ADD ("gone", test_gone);
  ADD ("filter", test_filter);
  ADD ("pages", test_pages);
  ADD ("last", test_last);
  ADD ("undo-change", test_undo_change);
  ADD ("refused", test_refused);
  ADD ("undo-deletion", test_undo_deletion);
  ADD ("actors", test_actors);
  return g_test_run ();
}
