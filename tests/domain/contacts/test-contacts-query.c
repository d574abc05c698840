/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The contacts of a family and of each child, the latest first, filtered by words; and visits read
 * for a child.
 */

#include "hw-test-store.h"

#include "base/hw-error.h"
#include "domain/contacts/hw-contact-act.h"
#include "domain/contacts/hw-contacts-query.h"

typedef struct
{
  HwTestStore *test;
  HwStore *store;
  char *worker, *family, *child, *sibling, *mother;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  HwStore *store = (self->test = hw_test_store_new ())->store;

  self->store = store;
  self->worker = hw_test_add (store, "staff", "name", "Inés Ritchie", "role", "worker", NULL);
  self->family = hw_test_add (store, "family", "name", "Combs, Dana", NULL);
  self->child = hw_test_add (store, "child", "given-name", "Eli", "family-name", "Combs",
                             "birth-date", "2015-05-05", "family", self->family, NULL);
  self->sibling = hw_test_add (store, "child", "given-name", "Ana", "family-name", "Combs",
                               "birth-date", "2018-05-05", "family", self->family, NULL);
  self->mother = hw_test_add (store, "person", "name", "Dana Núñez", NULL);
  g_free (hw_test_add (store, "connection", "child", self->child, "person", self->mother, "kind",
                       "mother", NULL));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_free (self->worker);
  g_free (self->family);
  g_free (self->child);
  g_free (self->sibling);
  g_free (self->mother);
  hw_test_store_free (self->test);
}

static void
add (Fixture *self, const char *kind, const char *date, const char *time, const char *narrative,
     gboolean is_mother, const char *first, const char *second)
{
  const char *children[] = { first, second, NULL };
  const char *people[] = { is_mother ? self->mother : NULL, NULL };
  g_autoptr (HwRecord) contact
      = hw_test_record ("contact", "family", self->family, "kind", kind, "date", date, "status",
                        "held", "narrative", narrative, "staff", self->worker, NULL);
  g_autoptr (GError) error = NULL;

  g_object_set (contact, "time", time, NULL);
  hw_contact_add (self->store, HW_CONTACT (contact), people, children, &error);
  g_assert_no_error (error);
}

static void
assert_narratives (HwContacts *contacts, const char *expected)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < contacts->lines->len; i++)
    g_string_append_printf (all, "%s%s", i ? " " : "",
                            ((HwContactLine *) contacts->lines->pdata[i])->contact->narrative);
  g_assert_cmpstr (all->str, ==, expected);
}

static void
test_order (Fixture *self, gconstpointer data)
{
  g_autoptr (HwContacts) family = NULL;
  g_autoptr (HwContacts) child = NULL;
  g_autoptr (HwContacts) sibling = NULL;

  add (self, "phone", "2026-11-01", NULL, "old", TRUE, NULL, NULL);
  add (self, "home-visit", "2026-11-20", "09:30", "morning", FALSE, self->child, NULL);
  add (self, "home-visit", "2026-11-20", "16:00", "afternoon", FALSE, self->child,
       self->sibling);
  family = hw_contacts_read_family (self->store, self->family, NULL, NULL);
  child = hw_contacts_read_child (self->store, self->child, NULL, NULL);
  sibling = hw_contacts_read_child (self->store, self->sibling, NULL, NULL);
  assert_narratives (family, "afternoon morning old");
  assert_narratives (child, "afternoon morning");
  assert_narratives (sibling, "afternoon");
}

/* Each word, whole or begun, without accents; in what was written and in who was there. */
static void
test_words (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *words, *found;
  } cases[] = {
    { NULL, "Kitchen-table Bicycle," }, { "", "Kitchen-table Bicycle," },
    { "  ", "Kitchen-table Bicycle," }, { "bicycle", "Bicycle," },
    { "TABLE", "Kitchen-table" },       { "itchen", "" },
    { "nunez bic", "Bicycle," },        { "nunez kitchen", "" },
    { "eli", "Kitchen-table" },         { "ines", "Kitchen-table Bicycle," },
    { "-", "Kitchen-table Bicycle," },
  };

  add (self, "phone", "2026-11-01", NULL, "Bicycle,", TRUE, NULL, NULL);
  add (self, "home-visit", "2026-11-20", NULL, "Kitchen-table", FALSE, self->child, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwContacts) contacts
          = hw_contacts_read_family (self->store, self->family, cases[i].words, NULL);

      g_test_message ("«%s»", cases[i].words);
      assert_narratives (contacts, cases[i].found);
    }
}

/* A call with the mother counts as one with the birth family, though the child was not there. */
static void
test_visits (Fixture *self, gconstpointer data)
{
  g_autoptr (HwVisits) visits = NULL;
  const HwParentVisits *mother;

  add (self, "phone", "2026-11-01", NULL, "call", TRUE, NULL, NULL);
  add (self, "family-visit", "2026-11-08", NULL, "visit", TRUE, self->child, NULL);
  add (self, "family-visit", "2026-11-09", NULL, "other", TRUE, self->sibling, NULL);
  visits = hw_visits_read (self->store, self->child, hw_day_new (2026, 11, 1), NULL);
  g_assert_cmpuint (visits->n_family, ==, 3);
  g_assert_cmpint (visits->last_family, ==, hw_day_new (2026, 11, 9));
  g_assert_cmpuint (visits->parents->len, ==, 1);
  mother = g_ptr_array_index (visits->parents, 0);
  g_assert_cmpuint (mother->held, ==, 1);
  g_assert_cmpuint (mother->planned, ==, 1);
  g_assert_cmpstr (g_hash_table_lookup (visits->titles, mother->person), ==, "Dana Núñez");
}

static void
test_nobody (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (hw_visits_read (self->store, self->mother, 0, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) \
  g_test_add ("/contacts-query/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("order", test_order);
  ADD ("S3-30-words", test_words);
  ADD ("S2-28-visits", test_visits);
  ADD ("nobody", test_nobody);
#undef ADD
  return g_test_run ();
}
