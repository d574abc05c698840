/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A contact with who was there: written in one go, taken back in one, led along by a merge, and
 * gone with a sealed child.
 */

#include "hw-test-store.h"

#include "base/hw-error.h"
#include "domain/contacts/hw-contact-act.h"
#include "domain/contacts/hw-contact-person.h"
#include "domain/families/hw-merge-act.h"
#include "domain/families/hw-person.h"
#include "domain/placements/hw-seal-act.h"
#include "store/hw-journal.h"
#include "store/hw-search.h"

typedef struct
{
  HwTestStore *test;
  HwStore *store;
  char *worker, *family, *child, *sibling, *mother;
} Fixture;

static void
fill (gpointer data)
{
  Fixture *self = data;
  HwStore *store = self->store;

  self->worker
      = hw_test_add (store, "staff", "name", "J. Combs", "role", "administrator", NULL);
  self->family = hw_test_add (store, "family", "name", "Combs, Dana", NULL);
  self->child = hw_test_add (store, "child", "given-name", "Eli", "family-name", "Combs",
                             "birth-date", "2015-05-05", "family", self->family, NULL);
  self->sibling = hw_test_add (store, "child", "given-name", "Ana", "family-name", "Combs",
                               "birth-date", "2018-05-05", "family", self->family, NULL);
  self->mother = hw_test_add (store, "person", "name", "Dana Combs", NULL);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  hw_test_fill_once (self, sizeof *self, fill);
  hw_store_set_actor (self->store, self->worker);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hw_test_store_free (self->test);
}

/* @children: NULL for both. The id; owned. */
static char *
add (Fixture *self, const char *child, const char *narrative)
{
  const char *both[] = { self->child, self->sibling, NULL };
  const char *one[] = { child, NULL };
  const char *people[] = { self->mother, NULL };
  g_autoptr (HwRecord) contact
      = hw_test_record ("contact", "family", self->family, "kind", "home-visit", "date",
                        "2026-11-20", "status", "held", "staff", self->worker, "narrative",
                        narrative, "partnership", "Mother chairs the table", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (hw_contact_add (self->store, HW_CONTACT (contact), people, child ? one : both,
                                   &error),
                   >, 0);
  g_assert_no_error (error);
  return g_strdup (contact->id);
}

static guint
n_hits (Fixture *self, const char *words)
{
  g_autoptr (GPtrArray) hits = hw_search (self->store, words, "contact", 10, NULL);
  guint n = 0;

  for (guint i = 0; i < hits->len; i++)
    n += !((HwHit *) hits->pdata[i])->is_near;
  return n;
}

static void
test_add (Fixture *self, gconstpointer data)
{
  g_autofree char *before = hw_test_dump (self->store);
  g_autofree char *contact = add (self, NULL, "Talked at the kitchen table.");
  g_autoptr (GPtrArray) people = hw_store_list (self->store, HW_TYPE_CONTACT_PERSON, NULL, NULL);
  g_autofree char *about = hw_test_value (self->store, "contact", contact, "child");
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (people->len, ==, 3);
  g_assert_null (about);
  g_assert_cmpint (hw_journal_undo_transaction (self->store,
                                                hw_journal_head (self->store).transactions,
                                                &error),
                   >, 0);
  g_assert_no_error (error);
  after = hw_test_dump (self->store);
  g_assert_cmpstr (after, ==, before);
}

/* One who is not there: nothing of it is written. */
static void
test_refused (Fixture *self, gconstpointer data)
{
  const char *people[] = { self->child, NULL }; /* a child’s id is no person’s */
  g_autofree char *before = hw_test_dump (self->store);
  g_autofree char *after = NULL;
  g_autoptr (HwRecord) contact
      = hw_test_record ("contact", "family", self->family, "kind", "phone", "date", "2026-11-20",
                        "status", "held", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (hw_contact_add (self->store, HW_CONTACT (contact), people, NULL, &error), ==,
                   0);
  g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
  after = hw_test_dump (self->store);
  g_assert_cmpstr (after, ==, before);
}

/* How the partnership is carried out is found, as the narrative is. */
static void
test_search (Fixture *self, gconstpointer data)
{
  g_autofree char *contact = add (self, NULL, "Talked about the bicycle.");

  g_assert_cmpuint (n_hits (self, "bicycle"), ==, 1);
  g_assert_cmpuint (n_hits (self, "chairs table"), ==, 1);
  g_assert_cmpuint (n_hits (self, "bicycle chairs"), ==, 1);
  g_assert_cmpuint (n_hits (self, "bicycle motor"), ==, 0);
}

/* What is about one child only goes with it; what is about the family stays, without the child. */
static void
test_seal (Fixture *self, gconstpointer data)
{
  g_autofree char *own = add (self, self->child, "Of Eli only: zebra.");
  g_autofree char *shared = add (self, NULL, "Of both: giraffe.");
  g_autofree char *about = hw_test_value (self->store, "contact", own, "child");
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (about, ==, self->child);
  g_free (hw_test_add (self->store, "stay", "child", self->child, "removal-date", "2024-01-01",
                       "exit-date", "2026-05-03", "exit-kind", "adoption", NULL));
  g_assert_true (hw_child_seal (self->store, self->child, "adoption final", &error));
  g_assert_no_error (error);

  g_assert_null (hw_store_find (self->store, HW_TYPE_CONTACT, own, NULL));
  g_assert_cmpuint (n_hits (self, "zebra"), ==, 0);
  g_assert_cmpuint (n_hits (self, "giraffe"), ==, 1);
  people = hw_store_list (self->store, HW_TYPE_CONTACT_PERSON, NULL, NULL);
  g_assert_cmpuint (people->len, ==, 2);
}

/* Two records of one mother made one: she was at both contacts. */
static void
test_merge (Fixture *self, gconstpointer data)
{
  g_autofree char *again = hw_test_add (self->store, "person", "name", "D. Combs", NULL);
  const char *people[] = { again, NULL };
  g_autoptr (HwRecord) contact
      = hw_test_record ("contact", "family", self->family, "kind", "phone", "date", "2026-11-20",
                        "status", "held", NULL);
  g_autoptr (GPtrArray) there = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (hw_contact_add (self->store, HW_CONTACT (contact), people, NULL, &error), >,
                   0);
  g_assert_cmpint (hw_merge_act (self->store, HW_TYPE_PERSON, self->mother, again, 0, &error), >,
                   0);
  g_assert_no_error (error);
  there = hw_store_list (self->store, HW_TYPE_CONTACT_PERSON, NULL, NULL);
  g_assert_cmpuint (there->len, ==, 1);
  g_assert_cmpstr (HW_CONTACT_PERSON (there->pdata[0])->person, ==, self->mother);
}

/* Who was there is put right in one act, which keeps those who stay, and is taken back in one. */
static void
test_people (Fixture *self, gconstpointer data)
{
  g_autofree char *contact = add (self, NULL, "Talked");
  const char *nobody[] = { NULL };
  const char *mother[] = { self->mother, NULL };
  const char *both[] = { self->sibling, self->child, NULL };
  const char *eli[] = { self->child, NULL };
  g_autofree char *before = hw_test_dump (self->store);
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) there = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (hw_contact_set_people (self->store, contact, mother, both, &error), ==, 0);
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_cmpint (hw_contact_set_people (self->store, contact, nobody, eli, &error), >, 0);
  g_assert_no_error (error);
  there = hw_store_list_by (self->store, HW_TYPE_CONTACT_PERSON, "contact", contact, &error);
  g_assert_cmpuint (there->len, ==, 1);
  g_assert_cmpstr (HW_CONTACT_PERSON (there->pdata[0])->child, ==, self->child);
  g_assert_cmpint (hw_journal_undo (self->store, NULL, &error), >, 0);
  after = hw_test_dump (self->store);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (hw_contact_set_people (self->store, "nobody", nobody, eli, &error), ==, 0);
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) \
  g_test_add ("/contact-act/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("add", test_add);
  ADD ("refused", test_refused);
  ADD ("S3-30-search", test_search);
  ADD ("seal", test_seal);
  ADD ("merge", test_merge);
  ADD ("people", test_people);
#undef ADD
  return g_test_run ();
}
