/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of children: order, filter, pages; and that no walk reads more than its page.
 */

#include "hw-test-office.h"

#include "base/hw-text.h"
#include "domain/placements/children-sql.h"
#include "domain/placements/hw-children-query.h"
#include "store/hw-statement.h"

#define N 700

/* All rows, page by page. */
static GPtrArray *
read_all (HwStore *store, HwChildrenQuery query, guint page)
{
  g_autoptr (GPtrArray) rows
      = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_child_row_free);
  g_autoptr (GBytes) next = NULL;

  do
    {
      g_autoptr (GBytes) from = g_steal_pointer (&next);
      g_autoptr (GError) error = NULL;
      guint before = rows->len;
      guint n = 0;

      g_assert_true (hw_children_read (store, &query, from, page, rows, &n, &next, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (rows->len, ==, before + n);
      g_assert_cmpuint (n, <=, page);
    }
  while (next);
  return g_steal_pointer (&rows);
}

static int
compare_rows (const HwChildRow *a, const HwChildRow *b, HwChildrenOrder order)
{
  if (order == HW_CHILDREN_BY_NAME)
    {
      g_autofree char *left = hw_text_dup_sort_key (a->family_name);
      g_autofree char *right = hw_text_dup_sort_key (b->family_name);

      return strcmp (left, right);
    }
  if (order == HW_CHILDREN_BY_BIRTH)
    return a->birth_date - b->birth_date;
  return a->in_care_since - b->in_care_since;
}

static void
check_order (GPtrArray *rows, HwChildrenQuery query)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rows->len; i++)
    {
      HwChildRow *row = g_ptr_array_index (rows, i);
      HwChildRow *before = i ? g_ptr_array_index (rows, i - 1) : NULL;
      gboolean is_behind = query.order == HW_CHILDREN_BY_REMOVAL && !row->in_care_since;
      int way = before && !is_behind ? compare_rows (before, row, query.order) : 0;

      g_assert_true (g_hash_table_add (seen, row->id));
      if (query.filter.is_in_care)
        g_assert_cmpint (row->in_care_since, !=, 0);
      if (query.is_descending)
        g_assert_cmpint (way, >=, 0);
      else
        g_assert_cmpint (way, <=, 0);
    }
}

static void
test_order (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();

  hw_test_add_children (test->store, N);
  for (int order = HW_CHILDREN_BY_NAME; order <= HW_CHILDREN_BY_REMOVAL; order++)
    for (int down = FALSE; down <= TRUE; down++)
      for (int in_care = FALSE; in_care <= TRUE; in_care++)
        {
          HwChildrenQuery query = { order, down, { in_care } };

          /* Pages that end within, and exactly at the end of, the children in care. */
          for (guint i = 0, pages[] = { 7, N / 2, 10000 }; i < G_N_ELEMENTS (pages); i++)
            {
              g_autoptr (GPtrArray) rows = read_all (test->store, query, pages[i]);

              g_assert_cmpuint (rows->len, ==, in_care ? N / 2 : N);
              check_order (rows, query);
            }
        }
}

static HwChildRow *
only_row (HwStore *store, gboolean in_care)
{
  g_autoptr (GPtrArray) rows
      = read_all (store, (HwChildrenQuery) { HW_CHILDREN_BY_NAME, FALSE, { in_care } }, 10);

  g_assert_cmpuint (rows->len, <=, 1);
  return rows->len ? g_ptr_array_steal_index (rows, 0) : NULL;
}

static void
test_row (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  HwStore *store = test->store;
  g_autofree char *region = hw_test_add (store, "region", "name", "Salt River Trail", NULL);
  g_autofree char *staff = hw_test_add (store, "staff", "name", "J. Combs", NULL);
  g_autofree char *family = hw_test_add (store, "family", "name", "Sloane", "county", "Jefferson",
                                         "region", region, "worker", staff, NULL);
  g_autofree char *child = hw_test_add (store, "child", "external-id", "C-1", "birth-date",
                                        "2016-02-29", "family", family, "sex", "female", NULL);
  g_autofree char *home = hw_test_add (store, "home", "name", "Ruth Noble", NULL);
  g_autofree char *stay = NULL;
  g_autofree char *placement = NULL;
  g_autofree char *goal = NULL;
  g_autoptr (HwChildRow) row = only_row (store, FALSE);

  /* Without a name and not in care. */
  g_assert_null (row->given_name);
  g_assert_cmpstr (row->external_id, ==, "C-1");
  g_assert_cmpint (row->in_care_since, ==, 0);
  g_assert_null (only_row (store, TRUE));

  stay = hw_test_add (store, "stay", "child", child, "removal-date", "2024-08-22", NULL);
  placement = hw_test_add (store, "placement", "stay", stay, "start-date", "2024-08-22", "setting",
                           "relative-home", "home", home, NULL);
  goal = hw_test_add (store, "goal", "child", child, "kind", "guardianship", "role", "primary",
                      "status", "approved", "from-date", "2025-01-01", NULL);
  g_clear_pointer (&row, hw_child_row_free);
  row = only_row (store, TRUE);
  g_assert_cmpstr (row->id, ==, child);
  g_assert_cmpint (row->sex, ==, HW_SEX_FEMALE);
  g_assert_cmpstr (row->family, ==, "Sloane");
  g_assert_cmpstr (row->county, ==, "Jefferson");
  g_assert_cmpstr (row->region, ==, "Salt River Trail");
  g_assert_cmpstr (row->worker, ==, "J. Combs");
  g_assert_cmpint (row->in_care_since, ==, hw_day_parse ("2024-08-22"));
  g_assert_cmpint (row->setting, ==, HW_SETTING_RELATIVE_HOME);
  g_assert_cmpstr (row->home, ==, "Ruth Noble");
  g_assert_cmpint (row->goal, ==, HW_GOAL_KIND_GUARDIANSHIP);
}

/* [removal, exit): the day of the exit is not in care, the day before is. */
static void
test_half_open (void)
{
  static const struct
  {
    const char *removal, *exit;
    gboolean in_care;
  } cases[] = {
    { "2026-11-22", NULL, TRUE },
    { "2026-11-23", NULL, FALSE },
    { "2026-01-01", "2026-11-22", FALSE },
    { "2026-01-01", "2026-11-23", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int order = HW_CHILDREN_BY_NAME; order <= HW_CHILDREN_BY_REMOVAL; order++)
      {
        g_autoptr (HwTestStore) test = hw_test_store_new ();
        g_autofree char *child = hw_test_add (test->store, "child", "external-id", "C-1",
                                              "birth-date", "2016-02-29", NULL);
        g_autofree char *stay = hw_test_add (test->store, "stay", "child", child, "removal-date",
                                             cases[i].removal, "exit-date", cases[i].exit, NULL);
        g_autoptr (GPtrArray) rows
            = read_all (test->store, (HwChildrenQuery) { order, FALSE, { TRUE } }, 10);
        g_autoptr (GPtrArray) all
            = read_all (test->store, (HwChildrenQuery) { order, FALSE, { FALSE } }, 10);

        g_assert_cmpuint (rows->len, ==, cases[i].in_care ? 1 : 0);
        g_assert_cmpuint (all->len, ==, 1);
      }
}

static void
test_search (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;

  g_free (hw_test_add (test->store, "child", "given-name", "Zoë", "family-name", "Álvarez",
                       "birth-date", "2016-02-29", NULL));
  g_free (hw_test_add (test->store, "child", "given-name", "Noah", "family-name", "Napier",
                       "birth-date", "2014-02-28", NULL));
  rows = hw_children_search (test->store, "alv zo", 50, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpstr (((HwChildRow *) g_ptr_array_index (rows, 0))->given_name, ==, "Zoë");
}

/* The plan of the walk itself: what is asked of one child, which begins at a «SUBQUERY», is left
 * out. Owned. */
static char *
dup_plan (HwStore *store, const char *sql)
{
  g_autoptr (GString) plan = g_string_new (NULL);
  g_autoptr (GHashTable) inner = g_hash_table_new (NULL, NULL);
  g_autoptr (GError) error = NULL;
  HwStatement *statement = hw_store_prepare (store, sql, &error);

  g_assert_no_error (error);
  while (hw_statement_step (statement, NULL))
    {
      const char *line = hw_statement_text (statement, 3);

      if (strstr (line, "SUBQUERY")
          || g_hash_table_contains (inner, GINT_TO_POINTER (hw_statement_int (statement, 1))))
        g_hash_table_add (inner, GINT_TO_POINTER (hw_statement_int (statement, 0)));
      else
        g_string_append_printf (plan, "%s\n", line);
    }
  return g_string_free (g_steal_pointer (&plan), FALSE);
}

/* The first page costs the same in any office: each walk runs along its index, without sorting
 * more than the few stays whose exit lies ahead. */
static void
test_plans (void)
{
  static const struct
  {
    const char *sql, *index;
  } walks[] = {
    { "EXPLAIN QUERY PLAN " CHILDREN_BY_NAME, "sort_entry_key" },
    { "EXPLAIN QUERY PLAN " CHILDREN_BY_NAME_DOWN, "sort_entry_key" },
    { "EXPLAIN QUERY PLAN " CHILDREN_BY_BIRTH, "child_by_birth" },
    { "EXPLAIN QUERY PLAN " CHILDREN_BY_BIRTH_DOWN, "child_by_birth" },
    { "EXPLAIN QUERY PLAN " CHILDREN_BY_REMOVAL, "stay_open" },
    { "EXPLAIN QUERY PLAN " CHILDREN_BY_REMOVAL_DOWN, "stay_open" },
    { "EXPLAIN QUERY PLAN " CHILDREN_NOT_IN_CARE, "INTEGER PRIMARY KEY" },
    { "EXPLAIN QUERY PLAN " CHILDREN_EVERY, "INTEGER PRIMARY KEY" },
    { "EXPLAIN QUERY PLAN " CHILDREN_OF_TEXT, "search_word VIRTUAL TABLE INDEX" },
  };
  g_autoptr (HwTestStore) test = hw_test_store_new ();

  for (guint i = 0; i < G_N_ELEMENTS (walks); i++)
    {
      g_autofree char *plan = dup_plan (test->store, walks[i].sql);
      const char *sorted = strstr (plan, "USE TEMP B-TREE FOR ORDER BY");

      g_test_message ("%s", plan);
      g_assert_nonnull (strstr (plan, walks[i].index));
      g_assert_null (strstr (plan, "SCAN child"));
      g_assert_null (strstr (plan, "SCAN stay\n"));
      g_assert_true (!sorted || strstr (plan, "stay_exit") < sorted);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/children-query/order", test_order);
  g_test_add_func ("/children-query/row", test_row);
  g_test_add_func ("/children-query/half-open", test_half_open);
  g_test_add_func ("/children-query/search", test_search);
  g_test_add_func ("/children-query/plans", test_plans);
  return g_test_run ();
}
