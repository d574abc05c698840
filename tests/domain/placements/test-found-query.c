/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everybody the office knows is found, with a few words beside the name.
 */

#include "hw-test-office.h"

#include "domain/placements/hw-found-query.h"

typedef struct
{
  HwTestStore *test;
  char *maya;
  char *ruth;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *region = NULL;
  g_autofree char *family = NULL;
  g_autofree char *stay = NULL;
  HwStore *store;

  self->test = hw_test_store_new ();
  store = self->test->store;
  hw_store_set_today (store, hw_day_parse ("2026-11-22"));
  region = hw_test_add (store, "region", "name", "Salt River", NULL);
  family = hw_test_add (store, "family", "name", "Combs", "external-id", "C-0123", "county",
                        "Jefferson", NULL);
  self->maya = hw_test_add (store, "child", "given-name", "Maya", "family-name", "Combs",
                            "birth-date", "2017-07-04", "family", family, NULL);
  stay = hw_test_add (store, "stay", "child", self->maya, "removal-date", "2024-08-12", NULL);
  self->ruth = hw_test_add (store, "person", "name", "Ruth Álvarez", NULL);
  g_free (hw_test_add (store, "connection", "child", self->maya, "person", self->ruth, "kind",
                       "aunt-uncle", NULL));
  g_free (hw_test_add (store, "person", "name", "Otis Vance", NULL));
  g_free (hw_test_add (store, "staff", "name", "Ann Combs", "role", "supervisor", "region", region,
                       NULL));
  g_free (hw_test_add (store, "home", "name", "Combs Home", "type", "foster", NULL));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hw_test_store_free (self->test);
  g_free (self->maya);
  g_free (self->ruth);
}

static GPtrArray *
find (Fixture *self, const char *text)
{
  static const char *const types[]
      = { "child", "family", "person", "staff", "home", "region", "contact", NULL };
  g_autoptr (GError) error = NULL;
  GPtrArray *found = hw_found_read (self->test->store, text, types, 5, &error);

  g_assert_no_error (error);
  return found;
}

static void
test_told (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *type, *title, *detail;
  } expected[] = {
    { "child", "Maya Combs", NULL },
    { "family", "Combs", "C-0123 · Jefferson" },
    { "staff", "Ann Combs", "Supervisor · Salt River" },
    { "home", "Combs Home", "Foster home" },
  };
  g_autoptr (GPtrArray) found = find (self, "combs");

  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < found->len; i++)
    {
      HwFound *one = found->pdata[i];

      g_assert_cmpstr (one->type, ==, expected[i].type);
      g_assert_cmpstr (one->title, ==, expected[i].title);
      g_assert_cmpstr (one->detail, ==, expected[i].detail);
      g_assert_false (one->is_near);
      g_assert_cmpint (one->child != NULL, ==, i == 0);
    }
  g_assert_cmpint (((HwFound *) found->pdata[0])->child->in_care_since, ==,
                   hw_day_parse ("2024-08-12"));
}

/* Across accents; with the child that the person is around, and who is around nobody. */
static void
test_person (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) ruth = find (self, "alvarez ruth");
  g_autoptr (GPtrArray) otis = find (self, "vence");
  HwFound *one = ruth->pdata[0];
  HwFound *other = otis->pdata[0];

  g_assert_cmpuint (ruth->len, ==, 1);
  g_assert_cmpstr (one->detail, ==, "Aunt or uncle · Maya Combs");
  g_assert_cmpstr (one->around, ==, self->maya);
  g_assert_cmpuint (otis->len, ==, 1);
  g_assert_true (other->is_near);
  g_assert_null (other->around);
  g_assert_cmpstr (other->detail, ==, "");
}

/* By what was written of it: about a child, or of the whole family (S3-30). */
static void
test_contact (Fixture *self, gconstpointer data)
{
  HwStore *store = self->test->store;
  g_autoptr (GPtrArray) families
      = hw_store_list (store, g_type_from_name ("HwFamily"), NULL, NULL);
  const char *family = HW_RECORD (families->pdata[0])->id;
  g_autoptr (GPtrArray) found = NULL;
  HwFound *one, *other;

  g_free (hw_test_add (store, "contact", "family", family, "child", self->maya, "kind", "phone",
                       "date", "2026-11-01", "status", "held", "narrative", "The zebra book",
                       NULL));
  g_free (hw_test_add (store, "contact", "family", family, "kind", "home-visit", "date",
                       "2026-11-02", "status", "held", "partnership", "Zebra crossing", NULL));
  found = find (self, "zebra");
  g_assert_cmpuint (found->len, ==, 2);
  one = found->pdata[0];
  other = found->pdata[1];
  if (g_str_equal (one->around_type, "family"))
    {
      one = found->pdata[1];
      other = found->pdata[0];
    }
  g_assert_cmpstr (one->around, ==, self->maya);
  g_assert_cmpstr (one->detail, ==, "Maya Combs");
  g_assert_nonnull (strstr (one->title, "Phone call"));
  g_assert_cmpstr (other->around, ==, family);
  g_assert_cmpstr (other->detail, ==, "Combs");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/found-query/told", Fixture, NULL, set_up, test_told, tear_down);
  g_test_add ("/found-query/person", Fixture, NULL, set_up, test_person, tear_down);
  g_test_add ("/found-query/contact-S3-30", Fixture, NULL, set_up, test_contact, tear_down);
  return g_test_run ();
}
