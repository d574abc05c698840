/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lists of staff, regions and homes: order, filters, counts; and what hangs on one of them.
 */

#include "hw-test-store.h"

#include "domain/office/hw-home-approval.h"
#include "domain/office/hw-office-facts-query.h"
#include "domain/office/hw-office-lists-query.h"
#include "domain/office/hw-training.h"

/* The names that a filter gives, page by page of two. Owned. */
static char *
dup_names (HwStore *store, HwOfficeList list, int filter)
{
  HwOfficeQuery query = { list, filter };
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GBytes) next = NULL;

  do
    {
      g_autoptr (GPtrArray) rows
          = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_office_row_free);
      g_autoptr (GBytes) from = g_steal_pointer (&next);
      g_autoptr (GError) error = NULL;
      guint n;

      g_assert_true (hw_office_list_read (store, &query, from, 2, rows, &n, &next, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (n, ==, rows->len);
      for (guint i = 0; i < rows->len; i++)
        g_string_append_printf (names, "%s%s", names->len ? ", " : "",
                                ((HwOfficeRow *) rows->pdata[i])->name);
    }
  while (next);
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
check_names (HwStore *store, HwOfficeList list, int filter, const char *expected)
{
  g_autofree char *names = dup_names (store, list, filter);

  g_assert_cmpstr (names, ==, expected);
}

static void
test_order_and_filter (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();

  g_free (hw_test_add (test->store, "staff", "name", "Cora", NULL));
  g_free (hw_test_add (test->store, "staff", "name", "ann", NULL));
  g_free (hw_test_add (test->store, "staff", "name", "Bea", "left-date", "2026-11-22", NULL));
  g_free (hw_test_add (test->store, "staff", "name", "Dot", "left-date", "2026-11-23", NULL));
  g_free (hw_test_add (test->store, "staff", "name", "Cora", NULL));
  check_names (test->store, HW_OFFICE_STAFF, 0, "ann, Bea, Cora, Cora, Dot");
  /* Who leaves tomorrow works here today. */
  check_names (test->store, HW_OFFICE_STAFF, 1, "ann, Cora, Cora, Dot");
  check_names (test->store, HW_OFFICE_STAFF, 2, "Bea");

  g_free (hw_test_add (test->store, "region", "name", "North", NULL));
  g_free (hw_test_add (test->store, "region", "name", "East", NULL));
  check_names (test->store, HW_OFFICE_REGIONS, 0, "East, North");
}

/* One child lives there now; another did, and a third left care from there. */
static char *
add_home (HwStore *store)
{
  char *home = hw_test_add (store, "home", "name", "Oak", "capacity", "2",
                            "works-with-birth-family", "yes", NULL);
  const char *days[][3] = { { "2026-01-01", NULL, NULL },
                            { "2026-01-01", "2026-05-01", NULL },
                            { "2026-01-01", NULL, "2026-10-01" } };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *child = hw_test_add (store, "child", "given-name", i ? "Eli" : "Maya",
                                            "birth-date", "2017-07-04", NULL);
      g_autofree char *stay = hw_test_add (store, "stay", "child", child, "removal-date",
                                           "2026-01-01", "exit-date", days[i][2], "exit-kind",
                                           days[i][2] ? "reunification" : NULL, NULL);

      g_free (hw_test_add (store, "placement", "stay", stay, "start-date", days[i][0], "end-date",
                           days[i][1] ? days[i][1] : days[i][2], "setting", "foster-home", "home",
                           home, NULL));
    }
  return home;
}

static void
test_homes (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *home = add_home (test->store);
  g_autoptr (HwOfficeEntry) entry = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;

  g_free (hw_test_add (test->store, "home", "name", "Elm", "capacity", "0", NULL));
  g_free (hw_test_add (test->store, "home", "name", "Ash", "works-with-birth-family", "no", NULL));
  check_names (test->store, HW_OFFICE_HOMES, 0, "Ash, Elm, Oak");
  check_names (test->store, HW_OFFICE_HOMES, 1, "Oak");
  check_names (test->store, HW_OFFICE_HOMES, 2, "Oak");

  entry = hw_office_entry_read (test->store, HW_OFFICE_HOMES, home, &error);
  g_assert_no_error (error);
  g_assert_cmpint (entry->row->n_children, ==, 1);
  g_assert_cmpint (entry->row->capacity, ==, 2);
  g_assert_cmpint (entry->row->works_with_birth_family, ==, HW_ANSWER_YES);
  g_assert_cmpuint (entry->ties->len, ==, 1);
  g_assert_cmpstr (((HwOfficeTie *) entry->ties->pdata[0])->title, ==, "Maya");

  found = hw_office_list_search (test->store, HW_OFFICE_HOMES, "oa", 10, &error);
  g_assert_cmpuint (found->len, ==, 1);
}

static void
test_worker (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *region = hw_test_add (test->store, "region", "name", "North", NULL);
  g_autofree char *worker = hw_test_add (test->store, "staff", "name", "Ana", "region", region,
                                         "unit", "Unit 3", "role", "worker", NULL);
  g_autofree char *open = hw_test_add (test->store, "family", "name", "Combs", "worker", worker,
                                       "region", region, NULL);
  g_autofree char *child = hw_test_add (test->store, "child", "given-name", "Maya", "birth-date",
                                        "2017-07-04", "family", open, NULL);
  g_autoptr (HwOfficeEntry) entry = NULL;
  g_autoptr (HwOfficeEntry) place = NULL;
  g_autoptr (GError) error = NULL;
  HwOfficeTie *tie;

  g_free (hw_test_add (test->store, "family", "name", "Past", "worker", worker, "closed",
                       "2025-01-01", NULL));
  g_free (hw_test_add (test->store, "child", "given-name", "Home", "birth-date", "2015-01-01",
                       "family", open, NULL));
  g_free (hw_test_add (test->store, "stay", "child", child, "removal-date", "2026-01-01", NULL));

  entry = hw_office_entry_read (test->store, HW_OFFICE_STAFF, worker, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (entry->row->region, ==, "North");
  g_assert_cmpstr (entry->row->unit, ==, "Unit 3");
  g_assert_cmpint (entry->row->n_children, ==, 1);
  g_assert_cmpuint (entry->ties->len, ==, 1);
  tie = entry->ties->pdata[0];
  g_assert_cmpstr (tie->title, ==, "Combs");
  g_assert_cmpstr (tie->detail, ==, "Maya");
  g_assert_true (entry->may_change);

  place = hw_office_entry_read (test->store, HW_OFFICE_REGIONS, region, &error);
  g_assert_cmpint (place->row->n_staff, ==, 1);
  g_assert_cmpint (place->row->n_children, ==, 1);
  hw_store_set_actor (test->store, worker);
  g_clear_pointer (&place, hw_office_entry_unref);
  place = hw_office_entry_read (test->store, HW_OFFICE_REGIONS, region, &error);
  g_assert_false (place->may_change);
}

/* S0-2, S2-17: a home's first approval stays the first, whatever follows; the latest training
 * stands on top, one that is still to come as well. */
static void
test_qualifications (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *home = add_home (test->store);
  g_autofree char *worker = hw_test_add (test->store, "staff", "name", "Ana", NULL);
  g_autofree char *region = hw_test_add (test->store, "region", "name", "North", NULL);
  g_autoptr (HwOfficeEntry) entry = NULL;
  g_autoptr (HwOfficeEntry) person = NULL;
  g_autoptr (HwOfficeEntry) place = NULL;
  HwDay today = hw_store_today (test->store);
  g_autofree char *tomorrow = hw_day_dup_iso (today + 1);

  g_free (hw_test_add (test->store, "home-approval", "home", home, "approval", "adoptive",
                       "from-date", "2026-03-02", NULL));
  g_free (hw_test_add (test->store, "home-approval", "home", home, "approval", "concurrent",
                       "from-date", "2025-05-01", NULL));
  g_free (hw_test_add (test->store, "training", "home", home, "name", "Concurrent planning",
                       "date", "2025-04-01", NULL));
  g_free (hw_test_add (test->store, "training", "staff", worker, "name", "Roundtables", "date",
                       "2026-01-15", "region", region, "trained-for", "scribe", NULL));
  g_free (hw_test_add (test->store, "training", "staff", worker, "name", "Roundtables", "date",
                       tomorrow, "trained-for", "facilitator", NULL));

  entry = hw_office_entry_read (test->store, HW_OFFICE_HOMES, home, NULL);
  g_assert_cmpuint (entry->approvals->len, ==, 2);
  g_assert_cmpint (HW_APPROVAL (entry->approvals->pdata[0])->approval, ==,
                   HW_HOME_APPROVAL_CONCURRENT);
  g_assert_cmpuint (entry->trainings->len, ==, 1);

  person = hw_office_entry_read (test->store, HW_OFFICE_STAFF, worker, NULL);
  g_assert_null (person->approvals);
  g_assert_cmpuint (person->trainings->len, ==, 2);
  g_assert_false (hw_training_counts (person->trainings->pdata[0], today));
  g_assert_true (hw_training_counts (person->trainings->pdata[0], today + 1));
  g_assert_true (hw_training_counts (person->trainings->pdata[1], today));

  place = hw_office_entry_read (test->store, HW_OFFICE_REGIONS, region, NULL);
  g_assert_null (place->trainings);
}

static void
test_facts (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (HwOfficeFacts) facts = NULL;
  g_autoptr (GError) error = NULL;

  g_free (hw_test_add (test->store, "staff", "name", "Bea", "left-date", "2026-11-01", NULL));
  g_assert_true (hw_store_begin (test->store, "import", &error));
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (HwRecord) region = hw_test_record ("region", "name", "North", NULL);

      g_assert_true (hw_store_save (test->store, region, NULL, &error));
    }
  g_assert_true (hw_store_commit (test->store, &error));

  facts = hw_office_facts_read (test->store, &error);
  g_assert_no_error (error);
  g_assert_cmpint (facts->transactions, ==, 2);
  g_assert_cmpint (facts->n_left, ==, 1);
  g_assert_cmpint (hw_office_facts_count (facts, "region"), ==, 3);
  g_assert_cmpint (hw_office_facts_count (facts, "staff"), ==, 1);
  g_assert_cmpuint (facts->imports->len, ==, 1);
  g_assert_cmpint (((HwOfficeImport *) facts->imports->pdata[0])->entries, ==, 3);
  g_assert_true (((HwOfficeImport *) facts->imports->pdata[0])->stands);
  g_assert_true (facts->may_keys);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/office-lists/order-and-filter", test_order_and_filter);
  g_test_add_func ("/office-lists/S2-7/S2-29/homes", test_homes);
  g_test_add_func ("/office-lists/worker", test_worker);
  g_test_add_func ("/office-lists/S0-2/S2-17/qualifications", test_qualifications);
  g_test_add_func ("/office-lists/facts", test_facts);
  return g_test_run ();
}
