/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is due in a whole office is what is due of each of its children, however many slices they
 * are read in and on whichever thread they are reckoned (D1, S3-1); and an office that is not
 * read to its end gives no part of it.
 */

#include "hw-test-store.h"

#include "domain/deadlines/hw-due-facts-query.h"
#include "domain/deadlines/hw-due-query.h"
#include "domain/demo/hw-demo-act.h"
#include "store/hw-statement.h"

/* Invented children, of whom all kinds of things are recorded, and behind them those of two slices:
 * all of them are three, and those in care two. */
#define MIXED 50
#define BARE (2 * HW_DUE_SLICE)

/* Of every so many bare children one is read alone as well. */
#define EACH 97

static void
save (HwStore *store, const HwRecord *const *records, guint n)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      hw_store_save (store, (HwRecord *) records[i], NULL, &error);
      g_assert_no_error (error);
    }
}

/* In care since another day each; every third one has left. The stay’s id, owned. */
static char *
add_bare (HwStore *store, guint n)
{
  g_autofree char *from = hw_day_dup_iso (hw_day_new (2022, 1, 1) + n % 1500);
  g_autofree char *to = hw_day_dup_iso (hw_day_new (2026, 3, 1) + n % 200);
  g_autoptr (HwRecord) child = hw_test_record ("child", "given-name", "Eli", "birth-date",
                                               "2012-02-29", NULL);
  g_autoptr (HwRecord) stay = NULL, hearing = NULL;

  save (store, (const HwRecord *[]) { child }, 1);
  stay = hw_test_record ("stay", "child", child->id, "removal-date", from,
                         n % 3 ? NULL : "exit-date", to, NULL);
  hearing = hw_test_record ("hearing", "child", child->id, "kind", "review", "held-date",
                            "2026-03-02", NULL);
  save (store, (const HwRecord *[]) { stay, hearing }, 2);
  return g_strdup (stay->id);
}

static HwTestStore *
new_office (void)
{
  HwTestStore *self = hw_test_store_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) stays = g_ptr_array_new_with_free_func (g_free);

  hw_demo_fill (self->store, MIXED, 7, &error);
  g_assert_no_error (error);
  hw_store_begin (self->store, "test", &error);
  hw_store_begin_bulk (self->store, &error);
  for (guint i = 0; i < BARE; i++)
    g_ptr_array_add (stays, add_bare (self->store, i));
  hw_store_commit (self->store, &error);
  g_assert_no_error (error);
  /* What is overdue when these leave is kept. */
  for (guint i = 1; i < BARE; i += 3 * EACH)
    hw_test_set (self->store, "stay", g_ptr_array_index (stays, i), "exit-date", "2026-11-20");
  return self;
}

static HwDueList *
read_due (HwStore *store, HwDueScope scope, const char *id)
{
  g_autoptr (GError) error = NULL;
  HwDueList *list = hw_due_read (store, scope, id, &error);

  g_assert_no_error (error);
  return list;
}

/* The items of @of from *@at on, which goes behind them: a line each. */
static char *
dup_items (const HwDueList *list, const HwDueCase *of, guint *at)
{
  GString *lines = g_string_new ("");

  for (; *at < list->items->len; ++*at)
    {
      const HwDueItem *item = &g_array_index (list->items, HwDueItem, *at);
      g_autofree char *id = hw_due_item_dup_id (item);

      if (item->of != of)
        break;
      g_string_append_printf (lines, "%s %s %s %d: %d %d+%d %d %d %d %d %s%s%s\n", id,
                              item->rule->pack, hw_due_state_nick (item->state), item->stay,
                              item->trigger, item->base, item->span.number, item->opens, item->due,
                              item->working, item->done, item->is_kept ? "kept " : "",
                              item->is_marked ? "marked " : "",
                              item->missing ? g_quark_to_string (item->missing) : "");
    }
  return g_string_free_and_steal (lines);
}

static void
check_alone (HwStore *store, const HwDueCase *of, const char *lines)
{
  g_autofree char *id = hw_due_id_dup_text (&of->child);
  g_autoptr (HwDueList) list = read_due (store, HW_DUE_SCOPE_CHILD, id);
  guint at = 0;
  g_autofree char *alone = dup_items (list, g_ptr_array_index (list->cases, 0), &at);

  g_assert_cmpuint (list->cases->len, ==, 1);
  g_assert_cmpuint (at, ==, list->items->len);
  g_assert_cmpstr (lines, ==, alone);
}

/* Child by child, all of them in the order of their numbers, each with what it has alone. */
static void
check_office (HwStore *store, HwDueScope scope, guint n_children)
{
  g_autoptr (HwDueList) list = read_due (store, scope, NULL);
  HwStatement *numbers = hw_store_prepare (store, "SELECT n FROM child WHERE id = ?1", NULL);
  gint64 last = 0;
  guint at = 0;

  g_assert_cmpuint (list->cases->len, ==, n_children);
  for (guint i = 0; i < list->cases->len; i++)
    {
      const HwDueCase *of = g_ptr_array_index (list->cases, i);
      g_autofree char *lines = dup_items (list, of, &at);
      g_autofree char *id = hw_due_id_dup_text (&of->child);

      hw_statement_bind_id (numbers, 1, id);
      g_assert_true (hw_statement_step (numbers, NULL));
      g_assert_cmpint (hw_statement_int (numbers, 0), >, last);
      last = hw_statement_int (numbers, 0);
      hw_statement_reset (numbers);
      g_assert_cmpstr (lines, !=, "");
      if (i < MIXED || of->kept || i % EACH == 0 || i % HW_DUE_SLICE <= 1
          || i + 1 == list->cases->len)
        check_alone (store, of, lines);
    }
  g_assert_cmpuint (at, ==, list->items->len);
}

static guint
count (HwStore *store, const char *sql)
{
  HwStatement *statement = hw_store_prepare (store, sql, NULL);
  guint n;

  g_assert_true (hw_statement_step (statement, NULL));
  n = hw_statement_int (statement, 0);
  hw_statement_reset (statement);
  return n;
}

/* Not only stays: what other verticals compute, and what was kept, is among what is compared. */
static void
check_mixed (HwStore *store)
{
  g_autoptr (HwDueList) list = read_due (store, HW_DUE_SCOPE_ALL, NULL);
  const GQuark computed = g_quark_from_static_string ("meeting ftm");
  guint n_computed = 0, n_kept = 0, n;

  for (guint i = 0; i < list->cases->len; i++)
    {
      const HwDueCase *of = g_ptr_array_index (list->cases, i);

      n_computed += hw_due_case_list (of, computed, &n) != NULL;
      n_kept += of->kept != NULL;
    }
  g_assert_cmpuint (n_computed, >, 5);
  g_assert_cmpuint (n_kept, >, 5);
}

static void
test_office (void)
{
  g_autoptr (HwTestStore) office = new_office ();

  check_mixed (office->store);
  check_office (office->store, HW_DUE_SCOPE_ALL,
                count (office->store, "SELECT count(*) FROM child"));
  check_office (office->store, HW_DUE_SCOPE_OPEN,
                count (office->store,
                       "SELECT count(*) FROM child WHERE id IN (SELECT child FROM stay "
                       "WHERE exit_date IS NULL OR exit_date > '2026-11-22') OR id IN "
                       "(SELECT child FROM planned_event WHERE date >= '2026-11-22') OR id IN "
                       "(SELECT target FROM referral_children)"));
}

/* Somebody who reads gives up: the store stops whatever it is about, also this. */
static void
test_interrupted (void)
{
  g_autoptr (HwTestStore) office = hw_test_store_new ();
  g_autoptr (GError) error = NULL, again = NULL;
  g_autoptr (HwDueList) list = NULL;
  HwStatement *other;

  g_free (hw_test_add (office->store, "child", "given-name", "Eli", "birth-date", "2012-02-29",
                       NULL));
  other = hw_store_prepare (office->store, "SELECT n FROM child", NULL);
  g_assert_true (hw_statement_step (other, NULL));
  hw_store_interrupt (office->store);
  g_assert_null (hw_due_read (office->store, HW_DUE_SCOPE_ALL, NULL, &error));
  g_assert_nonnull (error);
  g_assert_null (hw_due_read (office->store, HW_DUE_SCOPE_OPEN, NULL, &again));
  g_assert_nonnull (again);
  hw_statement_reset (other);
  list = read_due (office->store, HW_DUE_SCOPE_ALL, NULL);
  g_assert_cmpuint (list->cases->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deadlines/office", test_office);
  g_test_add_func ("/deadlines/office-interrupted", test_interrupted);
  return g_test_run ();
}
