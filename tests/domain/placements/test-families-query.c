/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of families, against counts made record by record over an invented office; and that no
 * walk reads more than its page.
 */

#include "hw-test-store.h"

#include "base/hw-text.h"
#include "domain/demo/hw-demo-act.h"
#include "domain/families/hw-child.h"
#include "domain/families/hw-family.h"
#include "domain/placements/families-sql.h"
#include "domain/placements/hw-families-query.h"
#include "domain/placements/hw-stay.h"
#include "store/hw-statement.h"

#define CHILDREN 60

/* All rows, page by page. */
static GPtrArray *
read_all (HwStore *store, HwFamiliesQuery query, guint page)
{
  g_autoptr (GPtrArray) rows
      = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_family_row_free);
  g_autoptr (GBytes) next = NULL;

  do
    {
      g_autoptr (GBytes) from = g_steal_pointer (&next);
      g_autoptr (GError) error = NULL;
      guint before = rows->len;
      guint n = 0;

      g_assert_true (hw_families_read (store, &query, from, page, rows, &n, &next, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (rows->len, ==, before + n);
      g_assert_cmpuint (n, <=, page);
    }
  while (next);
  return g_steal_pointer (&rows);
}

/* An invented office that is only read: it is made once. */
static HwTestStore *demo;

static HwTestStore *
demo_to_read (void)
{
  g_autoptr (GError) error = NULL;

  if (demo)
    return demo;
  demo = hw_test_store_new ();
  hw_demo_fill (demo->store, CHILDREN, 7, &error);
  g_assert_no_error (error);
  return demo;
}

/* ------------------------------------------------------------------ counted by hand */

static gboolean
is_in_care (HwStore *store, const char *child)
{
  g_autoptr (GPtrArray) stays = hw_store_list_by (store, HW_TYPE_STAY, "child", child, NULL);

  for (guint i = 0; i < stays->len; i++)
    if (hw_stay_is_open (g_ptr_array_index (stays, i), hw_store_today (store)))
      return TRUE;
  return FALSE;
}

/* The homes of a family's children in care; «?» where none is recorded. */
static GPtrArray *
list_homes (HwStore *store, GPtrArray *children)
{
  GPtrArray *homes = g_ptr_array_new_with_free_func (g_free);
  HwDay today = hw_store_today (store);

  for (guint i = 0; i < children->len; i++)
    {
      HwRecord *child = g_ptr_array_index (children, i);
      g_autoptr (GPtrArray) placements = NULL;
      const char *home = "?";
      HwDay last = 0;

      if (!is_in_care (store, child->id))
        continue;
      placements = hw_store_list (store, HW_TYPE_PLACEMENT, NULL, NULL);
      for (guint p = 0; p < placements->len; p++)
        {
          HwPlacement *placement = g_ptr_array_index (placements, p);
          g_autoptr (HwStay) stay = hw_store_find (store, HW_TYPE_STAY, placement->stay, NULL);

          if (!g_str_equal (stay->child, child->id) || placement->start_date > today
              || (placement->end_date && placement->end_date <= today)
              || placement->start_date < last)
            continue;
          last = placement->start_date;
          home = placement->setting == HW_SETTING_RUNAWAY ? child->id
                 : placement->home                        ? placement->home
                 : placement->setting == HW_SETTING_TRIAL_HOME_VISIT ? "parents"
                                                                     : "?";
        }
      g_ptr_array_add (homes, g_strdup (home));
    }
  return homes;
}

static HwSiblings
judge (GPtrArray *homes)
{
  guint pairs = 0, unknown = 0, different = 0;

  for (guint a = 0; a < homes->len; a++)
    {
      unknown += g_str_equal (homes->pdata[a], "?");
      for (guint b = 0; b < a; b++)
        if (!g_str_equal (homes->pdata[a], "?") && !g_str_equal (homes->pdata[b], "?"))
          {
            pairs += g_str_equal (homes->pdata[a], homes->pdata[b]);
            different += !g_str_equal (homes->pdata[a], homes->pdata[b]);
          }
    }
  if (homes->len < 2)
    return HW_SIBLINGS_NONE;
  if (pairs && different)
    return HW_SIBLINGS_PARTLY;
  return unknown ? HW_SIBLINGS_UNKNOWN : pairs ? HW_SIBLINGS_TOGETHER : HW_SIBLINGS_APART;
}

static void
check_row (HwStore *store, const HwFamilyRow *row)
{
  g_autoptr (HwFamily) family = hw_store_find (store, HW_TYPE_FAMILY, row->id, NULL);
  g_autoptr (GPtrArray) children = hw_store_list_by (store, HW_TYPE_CHILD, "family", row->id, NULL);
  g_autoptr (GPtrArray) homes = list_homes (store, children);

  g_assert_cmpstr (row->name, ==, family->name);
  g_assert_cmpstr (row->external_id, ==, family->external_id);
  g_assert_cmpint (row->opened, ==, family->opened);
  g_assert_cmpuint (row->n_children, ==, children->len);
  g_assert_cmpuint (row->n_in_care, ==, homes->len);
  g_assert_cmpint (row->siblings, ==, judge (homes));
}

static void
test_rows (void)
{
  HwTestStore *test = demo_to_read ();
  g_autoptr (GPtrArray) rows = read_all (test->store, (HwFamiliesQuery) { 0 }, 10000);
  guint seen[HW_SIBLINGS_UNKNOWN + 1] = { 0 };

  for (guint i = 0; i < rows->len; i++)
    {
      const HwFamilyRow *row = g_ptr_array_index (rows, i);

      check_row (test->store, row);
      seen[row->siblings]++;
    }
  /* The office has families of both kinds, or the comparison above says little. */
  g_assert_cmpuint (seen[HW_SIBLINGS_TOGETHER], >, 0);
  g_assert_cmpuint (seen[HW_SIBLINGS_APART] + seen[HW_SIBLINGS_PARTLY], >, 0);
}

/* ------------------------------------------------------------------ order and filter */

static int
compare_names (const char *a, const char *b)
{
  g_autofree char *left = hw_text_dup_sort_key (a), *right = hw_text_dup_sort_key (b);

  return strcmp (left, right);
}

static void
check_order (GPtrArray *rows, HwFamiliesQuery query)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rows->len; i++)
    {
      HwFamilyRow *row = g_ptr_array_index (rows, i);
      HwFamilyRow *before = i ? g_ptr_array_index (rows, i - 1) : NULL;
      int way = !before                               ? 0
                : query.order == HW_FAMILIES_BY_NAME ? compare_names (before->name, row->name)
                                                      : before->opened - row->opened;

      g_assert_true (g_hash_table_add (seen, row->id));
      g_assert_true (!query.is_in_care || row->n_in_care > 0);
      g_assert_cmpint (query.is_descending ? -way : way, <=, 0);
    }
}

static void
test_order (void)
{
  HwTestStore *test = demo_to_read ();
  gint64 n_families = hw_store_count (test->store, HW_TYPE_FAMILY, NULL);
  g_autoptr (GPtrArray) all = read_all (test->store, (HwFamiliesQuery) { 0 }, 10000);
  guint n_in_care = 0;

  for (guint i = 0; i < all->len; i++)
    n_in_care += ((HwFamilyRow *) g_ptr_array_index (all, i))->n_in_care > 0;
  g_assert_cmpuint (all->len, ==, n_families);
  g_assert_cmpuint (n_in_care, <, all->len);

  for (int order = HW_FAMILIES_BY_NAME; order <= HW_FAMILIES_BY_OPENED; order++)
    for (int down = FALSE; down <= TRUE; down++)
      for (int in_care = FALSE; in_care <= TRUE; in_care++)
        for (guint i = 0, pages[] = { 7, n_in_care, 10000 }; i < G_N_ELEMENTS (pages); i++)
          {
            HwFamiliesQuery query = { order, down, in_care };
            g_autoptr (GPtrArray) rows = read_all (test->store, query, pages[i]);

            g_assert_cmpuint (rows->len, ==, in_care ? n_in_care : all->len);
            check_order (rows, query);
          }
}

/* A family is found by its name, by its number and by the name of one of its children, once. */
static void
test_search (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  HwStore *store = test->store;
  g_autofree char *combs
      = hw_test_add (store, "family", "name", "Combs", "external-id", "K-0815", NULL);
  g_autofree char *napier = hw_test_add (store, "family", "name", "Nápier", NULL);
  static const struct
  {
    const char *text;
    gboolean combs, napier;
  } cases[] = {
    { "combs", TRUE, FALSE },  { "k-0815", TRUE, FALSE }, { "napier", FALSE, TRUE },
    { "maya", TRUE, FALSE },   { "noah", FALSE, TRUE },   { "zebra", FALSE, FALSE },
    { "com may", TRUE, FALSE },
  };

  g_free (hw_test_add (store, "child", "given-name", "Maya", "family-name", "Combs", "birth-date",
                       "2016-02-29", "family", combs, NULL));
  g_free (hw_test_add (store, "child", "given-name", "Eli", "family-name", "Combs", "birth-date",
                       "2018-02-28", "family", combs, NULL));
  g_free (hw_test_add (store, "child", "given-name", "Noah", "family-name", "Trent", "birth-date",
                       "2014-02-28", "family", napier, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) rows = hw_families_search (store, cases[i].text, 50, &error);

      g_assert_no_error (error);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (rows->len, ==, (guint) (cases[i].combs + cases[i].napier));
      if (rows->len)
        g_assert_cmpstr (((HwFamilyRow *) g_ptr_array_index (rows, 0))->id, ==,
                         cases[i].combs ? combs : napier);
    }
}

/* Each walk runs along its index, without sorting. */
static void
test_plans (void)
{
  static const struct
  {
    const char *sql, *index;
  } plans[] = {
    { "EXPLAIN QUERY PLAN " FAMILIES_BY_NAME, "sort_entry_key" },
    { "EXPLAIN QUERY PLAN " FAMILIES_BY_NAME_DOWN, "sort_entry_key" },
    { "EXPLAIN QUERY PLAN " FAMILIES_BY_OPENED, "family_by_opened" },
    { "EXPLAIN QUERY PLAN " FAMILIES_BY_OPENED_DOWN, "family_by_opened" },
  };
  g_autoptr (HwTestStore) test = hw_test_store_new ();

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autoptr (GError) error = NULL;
      HwStatement *statement = hw_store_prepare (test->store, plans[i].sql, &error);
      g_autoptr (GString) plan = g_string_new (NULL);

      g_assert_no_error (error);
      while (hw_statement_step (statement, NULL))
        g_string_append_printf (plan, "%s\n", hw_statement_text (statement, 3));
      g_test_message ("%s", plan->str);
      g_assert_nonnull (strstr (plan->str, plans[i].index));
      g_assert_null (strstr (plan->str, "SCAN family"));
      g_assert_null (strstr (plan->str, "TEMP B-TREE"));
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/families-query/rows", test_rows);
  g_test_add_func ("/families-query/order", test_order);
  g_test_add_func ("/families-query/search", test_search);
  g_test_add_func ("/families-query/plans", test_plans);
  status = g_test_run ();
  g_clear_pointer (&demo, hw_test_store_free);
  return status;
}
