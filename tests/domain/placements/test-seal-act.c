/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sealed child behind every door: who may close and open it, that no read finds it, that its
 * history and the undoing of it are refused, and that opening it gives back what was there.
 */

#include "hw-test-store.h"

#include "base/hw-error.h"
#include "domain/families/hw-child.h"
#include "domain/families/hw-connection.h"
#include "domain/families/hw-merge-act.h"
#include "domain/families/hw-staff.h"
#include "domain/hw-records.h"
#include "domain/placements/hw-child-story-query.h"
#include "domain/placements/hw-children-query.h"
#include "domain/placements/hw-families-query.h"
#include "domain/placements/hw-family-story-query.h"
#include "domain/placements/hw-hearing.h"
#include "domain/placements/hw-seal-act.h"
#include "record/hw-merged.h"
#include "store/hw-seal.h"
#include "store/hw-search.h"
#include "store/hw-statement.h"
#include "store/hw-verify.h"

#define REASON "adoption final, order of 3 May 2026"

typedef struct
{
  HwTestStore *test;
  HwStore *store;
  char *administrator, *worker;
  char *family, *child, *sibling, *person;
  char *stay, *placement, *connection, *gone; /* @gone: a hearing that was deleted before */
} Fixture;

static void
delete_hearing (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwStoreAct) act = hw_store_act (self->store, "record.delete", &error);

  g_assert_true (hw_store_delete (self->store, HW_TYPE_HEARING, self->gone, &error));
  g_assert_true (hw_store_act_commit (&act, &error));
}

static void
fill (gpointer data)
{
  Fixture *self = data;
  HwStore *store = self->store;

  self->administrator
      = hw_test_add (store, "staff", "name", "Ann Clark", "role", "administrator", NULL);
  self->worker = hw_test_add (store, "staff", "name", "J. Combs", "role", "worker", NULL);
  self->family = hw_test_add (store, "family", "name", "Sloane", NULL);
  self->child = hw_test_add (store, "child", "given-name", "Zebedee", "family-name", "Quillfeather",
                             "external-id", "X-4711", "birth-date", "2016-02-29", "family",
                             self->family, NULL);
  self->sibling = hw_test_add (store, "child", "given-name", "Ana", "family-name", "Sloane",
                               "birth-date", "2018-01-01", "family", self->family, NULL);
  self->person = hw_test_add (store, "person", "name", "Dana Sloane", NULL);
  self->stay = hw_test_add (store, "stay", "child", self->child, "removal-date", "2024-01-01",
                            "exit-date", "2026-05-03", "exit-kind", "adoption", NULL);
  self->placement = hw_test_add (store, "placement", "stay", self->stay, "start-date",
                                 "2024-01-01", "setting", "foster-home", NULL);
  self->connection = hw_test_add (store, "connection", "child", self->child, "person",
                                  self->person, "kind", "mother", NULL);
  self->gone = hw_test_add (store, "hearing", "child", self->child, "kind", "permanency",
                            "finding", "for Zebedee", NULL);
  delete_hearing (self);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  hw_test_fill_once (self, sizeof *self, fill);
  hw_store_set_actor (self->store, self->administrator);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hw_test_store_free (self->test);
}

static void
seal (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  hw_child_seal (self->store, self->child, REASON, &error);
  g_assert_no_error (error);
}

/* The id of the line that remains; owned. */
static char *
line_id (Fixture *self)
{
  g_autoptr (GPtrArray) lines = hw_store_list (self->store, HW_TYPE_SEALED_CHILD, NULL, NULL);

  g_assert_cmpuint (lines->len, ==, 1);
  return g_strdup (HW_RECORD (g_ptr_array_index (lines, 0))->id);
}

/* ------------------------------------------------------------------ who may, and why */

static void
test_who (Fixture *self, gconstpointer data)
{
  static const struct
  {
    gboolean is_administrator, has_name;
    const char *reason;
    int code; /* of HwError; 0: done */
  } cases[] = {
    { FALSE, TRUE, REASON, HW_ERROR_REFUSED },
    { FALSE, FALSE, REASON, HW_ERROR_REFUSED },
    { TRUE, TRUE, "", HW_ERROR_INVALID },
    { TRUE, TRUE, "  \n", HW_ERROR_INVALID },
    { TRUE, TRUE, NULL, HW_ERROR_INVALID },
  };
  g_autofree char *before = hw_test_dump (self->store);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      hw_store_set_actor (self->store, !cases[i].has_name            ? NULL
                                       : cases[i].is_administrator ? self->administrator
                                                                   : self->worker);
      g_assert_false (hw_child_seal (self->store, self->child, cases[i].reason, &error));
      g_assert_error (error, HW_ERROR, cases[i].code);
      after = hw_test_dump (self->store);
      g_assert_cmpstr (before, ==, after);
    }
}

/* Whoever may not seal may not look or open either, and leaves no line in the log. */
static void
test_who_opens (Fixture *self, gconstpointer data)
{
  g_autofree char *line = NULL;
  g_autoptr (GError) error = NULL;

  seal (self);
  line = line_id (self);
  hw_store_set_actor (self->store, self->worker);
  g_assert_null (hw_child_read_sealed (self->store, line, REASON, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (hw_child_unseal (self->store, line, REASON, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
  g_assert_true (hw_seal_is_closed (self->store, "child", self->child));
}

/* The generic form is no way around: a line is written by administrators only. */
static void
test_generic (Fixture *self, gconstpointer data)
{
  g_autoptr (HwRecord) line = NULL;
  g_autoptr (HwStoreAct) act = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  seal (self);
  id = line_id (self);
  hw_store_set_actor (self->store, self->worker);
  line = hw_store_find (self->store, HW_TYPE_SEALED_CHILD, id, &error);
  g_object_set (line, "family", NULL, NULL);
  act = hw_store_act (self->store, "record.set", &error);
  g_assert_false (hw_store_save (self->store, line, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
}

/* ------------------------------------------------------------------ the doors */

static void
test_records (Fixture *self, gconstpointer data)
{
  static const char *const words[] = { "Zebedee", "Quillfeather", "X-4711", "2016-02-29" };
  const char *ids[] = { self->child, self->stay, self->placement, self->connection, self->gone };
  g_autofree char *dump = NULL;

  seal (self);
  dump = hw_test_dump (self->store);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_null (strstr (dump, words[i]));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (hw_store_find_any (self->store, ids[i], &error));
      g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
    }
  g_assert_nonnull (strstr (dump, "Dana Sloane"));
}

static void
test_search (Fixture *self, gconstpointer data)
{
  static const char *const texts[] = { "zebedee", "quillfeather", "quillfaether", "X-4711", "z" };

  seal (self);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) hits = hw_search (self->store, texts[i], NULL, 50, NULL);
      g_autoptr (GPtrArray) children = hw_children_search (self->store, texts[i], 50, NULL);
      g_autoptr (GPtrArray) families = hw_families_search (self->store, texts[i], 50, NULL);

      g_assert_cmpuint (hits->len, ==, 0);
      g_assert_cmpuint (children->len, ==, 0);
      g_assert_cmpuint (families->len, ==, 0);
    }
}

/* The words are out of the index itself, and stay out when it is made again. */
static void
test_index (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  HwStatement *statement;

  seal (self);
  for (int rebuilt = FALSE; rebuilt <= TRUE; rebuilt++)
    {
      statement = hw_store_prepare (
          self->store, "SELECT 1 FROM search_entry WHERE words LIKE '%Zebedee%'", &error);
      g_assert_no_error (error);
      g_assert_false (hw_statement_step (statement, NULL));
      g_assert_true (hw_verify_rebuild (self->store, &error));
      g_assert_no_error (error);
    }
}

static void
test_pages (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwFamilyStory) story = NULL;
  HwChildrenQuery all = { .order = HW_CHILDREN_BY_NAME };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_child_row_free);
  g_autoptr (GBytes) next = NULL;
  guint n = 0;

  seal (self);
  g_assert_null (hw_child_story_read (self->store, self->child, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (hw_children_read (self->store, &all, NULL, 100, rows, &n, &next, &error));
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (((HwChildRow *) g_ptr_array_index (rows, 0))->id, ==, self->sibling);

  /* On the family's page a line remains that says nothing but that. */
  story = hw_family_story_read (self->store, self->family, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (story->members->len, ==, 1);
  g_assert_cmpuint (story->people->len, ==, 0);
  g_assert_cmpuint (story->sealed->len, ==, 1);
}

static void
test_history (Fixture *self, gconstpointer data)
{
  const struct
  {
    const char *type, *id;
  } records[] = {
    { "child", self->child },         { "stay", self->stay },
    { "placement", self->placement }, { "connection", self->connection },
    { "hearing", self->gone },
  };

  seal (self);
  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", records[i].type);
      g_assert_null (hw_journal_history (self->store, records[i].type, records[i].id, &error));
      g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
      g_assert_null (strstr (error->message, "Zebedee"));
    }
}

/* The history of a record with all that belongs to it: the child's is refused, the family's is
 * told without the child, and without what was deleted of the child before. */
static void
test_history_about (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  gint64 next = 0;

  seal (self);
  g_assert_null (
      hw_journal_about (self->store, "child", self->child, NULL, 0, 1000, &next, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
  g_clear_error (&error);

  changes = hw_journal_about (self->store, "family", self->family, NULL, 0, 1000, &next, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (changes->len, >, 0);
  for (guint i = 0; i < changes->len; i++)
    {
      const HwChange *change = g_ptr_array_index (changes, i);

      g_assert_false (hw_seal_is_closed (self->store, change->type, change->id));
      g_assert_null (strstr (change->before ? change->before : "", "Zebedee"));
      g_assert_null (strstr (change->after ? change->after : "", "Zebedee"));
    }
}

/* Not one entry of the journal brings a part of the child back. */
static void
test_undo_change (Fixture *self, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  HwStatement *statement;
  gint64 last = 0;

  seal (self);
  before = hw_test_dump (self->store);
  statement = hw_store_prepare (self->store,
                                "SELECT max(no) FROM op WHERE row_id = ?1 OR row_id = ?2"
                                " OR row_id = ?3 OR row_id = ?4 OR row_id = ?5",
                                NULL);
  hw_statement_bind_id (statement, 1, self->child);
  hw_statement_bind_id (statement, 2, self->stay);
  hw_statement_bind_id (statement, 3, self->placement);
  hw_statement_bind_id (statement, 4, self->connection);
  hw_statement_bind_id (statement, 5, self->gone);
  g_assert_true (hw_statement_step (statement, NULL));
  last = hw_statement_int (statement, 0);
  hw_statement_reset (statement);
  g_assert_cmpint (last, >, 0);
  /* From the last entry down to the child's own coming. */
  for (gint64 entry = last; entry > 0; entry--)
    {
      g_autoptr (GError) error = NULL;

      hw_journal_undo_change (self->store, entry, &error);
      g_assert_true (hw_seal_is_closed (self->store, "child", self->child));
      g_assert_true (hw_seal_is_closed (self->store, "stay", self->stay));
    }
  after = hw_test_dump (self->store);
  g_assert_null (strstr (after, "Zebedee"));
  g_assert_nonnull (strstr (before, "Dana Sloane"));
}

/* Neither the sealing nor what was done to the child before is taken back by undo; what was done
 * last besides is. */
static void
test_undo (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *act = NULL;
  gint64 before, last;

  hw_test_set (self->store, "child", self->sibling, "given-name", "Anna");
  hw_test_set (self->store, "child", self->child, "given-name", "Zeb");
  before = hw_journal_head (self->store).transactions;
  seal (self);
  last = hw_journal_head (self->store).transactions;
  g_assert_cmpint (last, >, before);

  /* Ctrl+Z means the last edit; that one cannot be taken back any more. */
  g_assert_cmpint (hw_journal_undo (self->store, &act, &error), ==, 0);
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
  g_clear_error (&error);
  for (gint64 no = 1; no <= last; no++)
    {
      hw_journal_undo_transaction (self->store, no, &error);
      g_clear_error (&error);
      g_assert_true (hw_seal_is_closed (self->store, "child", self->child));
    }
  g_assert_cmpint (hw_journal_undo_transaction (self->store, last, &error), ==, 0);
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
}

static void
test_verify (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;

  seal (self);
  hw_test_store_reopen (self->test);
  self->store = self->test->store;
  faults = hw_verify (self->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
}

/* ------------------------------------------------------------------ looking and opening */

static void
test_look (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GPtrArray) log = NULL;
  const HwChange *last;
  guint before;

  seal (self);
  line = line_id (self);
  log = hw_access_list (self->store, &error);
  before = log->len;
  g_clear_pointer (&log, g_ptr_array_unref);

  records = hw_child_read_sealed (self->store, line, "the child, now of age, asks", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (records->len, ==, 4);
  g_assert_cmpstr (HW_CHILD (g_ptr_array_index (records, 0))->given_name, ==, "Zebedee");
  g_assert_cmpint (HW_CHILD (g_ptr_array_index (records, 0))->birth_date, ==,
                   hw_day_new (2016, 2, 29));
  g_assert_cmpstr (HW_CHILD (g_ptr_array_index (records, 0))->family, ==, self->family);

  log = hw_access_list (self->store, &error);
  g_assert_cmpuint (log->len, ==, before + 1);
  last = g_ptr_array_index (log, before);
  g_assert_cmpstr (last->actor, ==, self->administrator);
  g_assert_cmpstr (last->id, ==, self->child);
  g_assert_cmpstr (last->after, ==, "the child, now of age, asks");
  /* Looking opens nothing. */
  g_assert_true (hw_seal_is_closed (self->store, "child", self->child));
}

static void
test_unseal (Fixture *self, gconstpointer data)
{
  g_autofree char *before = hw_test_dump (self->store);
  g_autofree char *after = NULL;
  g_autofree char *line = NULL;
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;

  seal (self);
  line = line_id (self);
  g_assert_true (hw_child_unseal (self->store, line, "sealed by mistake", &error));
  g_assert_no_error (error);
  after = hw_test_dump (self->store);
  g_assert_cmpstr (before, ==, after);
  g_assert_false (hw_seal_is_closed (self->store, "child", self->child));
  history = hw_journal_history (self->store, "child", self->child, &error);
  g_assert_nonnull (history);
  hits = hw_search (self->store, "zebedee", NULL, 10, &error);
  g_assert_cmpuint (hits->len, ==, 1);
  faults = hw_verify (self->store, NULL, &error);
  g_assert_cmpuint (faults->len, ==, 0);

  /* Opening is no edit that undo could take back, either. */
  g_assert_cmpint (hw_journal_undo_transaction (
                       self->store, hw_journal_head (self->store).transactions, &error),
                   ==, 0);
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
}

/* What was made one with the child tells of the child too: it goes, and comes again. */
static void
test_merged (Fixture *self, gconstpointer data)
{
  g_autofree char *other = hw_test_add (self->store, "child", "given-name", "Zeb", "birth-date",
                                        "2016-02-29", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *line = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (hw_merge_act (self->store, HW_TYPE_CHILD, self->child, other, 0, &error), >, 0);
  before = hw_test_dump (self->store);
  seal (self);
  g_assert_cmpint (hw_store_count (self->store, HW_TYPE_MERGED, NULL), ==, 0);
  g_assert_null (hw_journal_history (self->store, "child", other, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
  g_clear_error (&error);
  line = line_id (self);
  g_assert_true (hw_child_unseal (self->store, line, "sealed by mistake", &error));
  after = hw_test_dump (self->store);
  g_assert_cmpstr (before, ==, after);
}

static void
test_twice (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;

  seal (self);
  line = line_id (self);
  g_assert_true (hw_child_unseal (self->store, line, "sealed by mistake", &error));
  seal (self);
  g_clear_pointer (&line, g_free);
  line = line_id (self);
  g_assert_true (hw_seal_is_closed (self->store, "child", self->child));
  g_assert_true (hw_child_unseal (self->store, line, "again", &error));
  g_assert_no_error (error);
}

/* The family's plan stays without what tells of the child: the child's part in it and the child's
 * task. A later task that was copied from that one stays, too. */
static void
test_plan (Fixture *self, gconstpointer data)
{
  HwStore *store = self->store;
  g_autoptr (GError) error = NULL;
  g_autofree char *plan = hw_test_add (store, "case-plan", "family", self->family, "version", "1",
                                       "status", "draft", NULL);
  g_autofree char *goal = hw_test_add (store, "plan-goal", "plan", plan, "what", "School", NULL);
  g_autofree char *objective
      = hw_test_add (store, "objective", "goal", goal, "what", "Reads", NULL);
  g_autofree char *task = hw_test_add (store, "task", "objective", objective, "what",
                                       "Zebedee reads", "child", self->child, NULL);
  g_autofree char *later = hw_test_add (store, "task", "objective", objective, "what", "Ana reads",
                                        "child", self->sibling, "copied-from", task, NULL);
  g_autofree char *part = hw_test_add (store, "plan-participant", "plan", plan, "child",
                                       self->child, NULL);
  g_autofree char *before = hw_test_dump (store);
  g_autofree char *sealed = NULL;
  g_autofree char *from = NULL;
  g_autofree char *line = NULL;
  g_autofree char *after = NULL;

  seal (self);
  sealed = hw_test_dump (store);
  g_assert_null (strstr (sealed, "Zebedee"));
  g_assert_null (strstr (sealed, part));
  from = hw_test_value (store, "task", later, "copied-from");
  g_assert_null (from);

  line = line_id (self);
  hw_child_unseal (store, line, REASON, &error);
  g_assert_no_error (error);
  after = hw_test_dump (store);
  g_assert_cmpstr (after, ==, before);
}

static void
test_children_in_care (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (hw_child_seal (self->store, self->sibling, REASON, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
}

#define ADD(name, test) g_test_add ("/seal-act/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("who", test_who);
  ADD ("who-opens", test_who_opens);
  ADD ("generic", test_generic);
  ADD ("adopted-only", test_children_in_care);
  ADD ("records", test_records);
  ADD ("search", test_search);
  ADD ("index", test_index);
  ADD ("pages", test_pages);
  ADD ("history", test_history);
  ADD ("history-about", test_history_about);
  ADD ("undo", test_undo);
  ADD ("undo-change", test_undo_change);
  ADD ("verify", test_verify);
  ADD ("look", test_look);
  ADD ("unseal", test_unseal);
  ADD ("merged", test_merged);
  ADD ("twice", test_twice);
  ADD ("plan", test_plan);
  return g_test_run ();
}
