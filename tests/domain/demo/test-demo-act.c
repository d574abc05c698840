/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The demo office as it is written: the same from the same seed, every record passing its check,
 * and a history that people and extracts made.
 */

#include "hw-test-store.h"

#include "domain/demo/hw-demo-act.h"
#include "domain/families/hw-child.h"
#include "domain/families/hw-region.h"
#include "domain/families/hw-staff.h"
#include "domain/hw-records.h"
#include "store/hw-verify.h"

#define ACTOR "019aab3c-0000-7000-8000-00000000000a"

static HwTestStore *
demo_new (guint children, guint64 seed)
{
  HwTestStore *test = hw_test_store_new ();
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  hw_store_set_actor (test->store, ACTOR);
  hw_demo_fill (test->store, children, seed, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (hw_store_actor (test->store), ==, ACTOR);
  g_test_message ("%u children in %.2f s", children,
                  (g_get_monotonic_time () - start) / 1e6);
  return test;
}

/* One that is only read, so large that most of what may happen did: it is made once. */
static HwTestStore *read_store;

static HwTestStore *
demo_to_read (void)
{
  if (!read_store)
    read_store = demo_new (300, 42);
  return read_store;
}

static void
test_same_seed (void)
{
  g_autoptr (HwTestStore) first = demo_new (60, 2009);
  g_autoptr (HwTestStore) second = demo_new (60, 2009);
  g_autoptr (HwTestStore) other = demo_new (60, 2010);
  g_autofree char *first_rows = hw_test_dump (first->store);
  g_autofree char *second_rows = hw_test_dump (second->store);
  g_autofree char *other_rows = hw_test_dump (other->store);

  g_assert_cmpstr (first_rows, ==, second_rows);
  g_assert_cmpstr (first_rows, !=, other_rows);
}

/* What it is, is told by what it began with. */
static void
test_is_invented (void)
{
  g_autoptr (HwTestStore) invented = demo_new (1, 1);
  g_autoptr (HwTestStore) real = hw_test_store_new ();

  g_assert_true (hw_demo_is_invented (invented->store));
  g_assert_false (hw_demo_is_invented (real->store));
  g_free (hw_test_add (real->store, "region", "name", "Kenton", NULL));
  g_assert_false (hw_demo_is_invented (real->store));
}

typedef struct
{
  GCancellable *cancellable;
  double done;
  guint n;
} Watched;

static void
on_progress_cb (double done, gpointer data)
{
  Watched *watched = data;

  g_assert_cmpfloat (done, >=, watched->done);
  g_assert_cmpfloat (done, <=, 1);
  watched->done = done;
  if (++watched->n == 3)
    g_cancellable_cancel (watched->cancellable);
}

static void
test_cancel (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Watched watched = { cancellable };
  HwDemoWatch watch = { on_progress_cb, &watched, cancellable };

  hw_store_set_actor (test->store, ACTOR);
  g_assert_false (hw_demo_fill_watched (test->store, 200, 1, &watch, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (watched.n, ==, 3);
}

static void
assert_count (HwStore *store, GType type, gint64 expected)
{
  g_assert_cmpint (hw_store_count (store, type, NULL), ==, expected);
}

static void
test_sizes (void)
{
  static const guint sizes[] = { 0, 1, 2, 17 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (HwTestStore) test = demo_new (sizes[i], 7);
      g_autoptr (HwStaff) actor = NULL;

      assert_count (test->store, HW_TYPE_CHILD, sizes[i]);
      assert_count (test->store, HW_TYPE_REGION, 9);
      actor = hw_store_find (test->store, HW_TYPE_STAFF, ACTOR, NULL);
      g_assert_nonnull (actor);
      g_assert_cmpint (actor->role, ==, HW_STAFF_ROLE_ADMINISTRATOR);
    }
}

static void
check_type (HwStore *store, HwRecordClass *klass)
{
  g_autoptr (GPtrArray) records = hw_store_list (store, G_TYPE_FROM_CLASS (klass), NULL, NULL);

  g_test_message ("%s", klass->type);
  g_assert_cmpuint (records->len, >, 0);
  for (guint i = 0; i < records->len; i++)
    {
      HwRecord *record = g_ptr_array_index (records, i);
      g_autoptr (GPtrArray) findings = hw_findings_new ();
      const HwFinding *finding;

      hw_record_check (record, hw_store_look_up (store), hw_store_today (store), findings);
      finding = hw_findings_first_error (findings);
      if (finding)
        g_error ("%s %s.%s: %s", record->id, klass->type, finding->field, finding->message);
    }
}

static void
test_checks (void)
{
  HwTestStore *test = demo_to_read ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  /* No stay was closed by hand: what became of its duties is computed. Nobody is sealed or made one
   * with another: what nobody can see shows nothing. What a person likes to see is theirs. */
  for (guint i = 0; i < hw_registry_n_types (&hw_records); i++)
    if (!g_str_equal (hw_registry_class_at (&hw_records, i)->type, "imported-fact")
        && !g_str_equal (hw_registry_class_at (&hw_records, i)->type, "due-outcome")
        && !g_str_equal (hw_registry_class_at (&hw_records, i)->type, "sealed-child")
        && !g_str_equal (hw_registry_class_at (&hw_records, i)->type, "merged")
        && !g_str_equal (hw_registry_class_at (&hw_records, i)->type, "saved-filter"))
      check_type (test->store, hw_registry_class_at (&hw_records, i));

  faults = hw_verify (test->store, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", ((HwFault *) g_ptr_array_index (faults, i))->message);
  g_assert_cmpuint (faults->len, ==, 0);
}

/* Nothing is told before it happened, and people tell it as well as extracts. */
static void
test_history (void)
{
  HwTestStore *test = demo_to_read ();
  g_autoptr (GPtrArray) acts = hw_journal_transactions (test->store, 0, NULL);
  g_autoptr (GHashTable) people = g_hash_table_new (g_str_hash, g_str_equal);
  HwTime after = (HwTime) (hw_store_today (test->store) - 719163) * 86400 * 1000000;
  guint keyed = 0, extracts = 0;

  g_assert_cmpuint (acts->len, >, 40);
  for (guint i = 0; i < acts->len; i++)
    {
      const HwChange *act = g_ptr_array_index (acts, i);

      g_assert_cmpuint (act->at, <, after);
      after = act->at;
      g_hash_table_add (people, act->actor);
      if (g_str_equal (act->act, "import demo"))
        extracts++;
      else
        keyed++;
    }
  g_assert_cmpuint (extracts, >=, 10);
  g_assert_cmpuint (keyed, >=, 25);
  g_assert_cmpuint (g_hash_table_size (people), >=, 8);
}

/* Some child's name or day of birth was set right by hand, and the journal tells both. */
static void
test_correction (void)
{
  HwTestStore *test = demo_to_read ();
  g_autoptr (GPtrArray) children = hw_store_list (test->store, HW_TYPE_CHILD, NULL, NULL);
  guint corrections = 0;

  for (guint i = 0; i < children->len; i++)
    {
      HwRecord *child = g_ptr_array_index (children, i);
      g_autoptr (GPtrArray) changes = hw_journal_history (test->store, "child", child->id, NULL);

      for (guint c = 0; c < changes->len; c++)
        {
          const HwChange *change = g_ptr_array_index (changes, c);

          if (g_str_equal (change->act, "record.set") && change->field)
            {
              g_assert_cmpstr (change->before, !=, change->after);
              corrections++;
            }
        }
    }
  g_assert_cmpuint (corrections, >, 0);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/demo-act/same-seed", test_same_seed);
  g_test_add_func ("/demo-act/sizes", test_sizes);
  g_test_add_func ("/demo-act/checks", test_checks);
  g_test_add_func ("/demo-act/history", test_history);
  g_test_add_func ("/demo-act/correction", test_correction);
  g_test_add_func ("/demo/is-invented", test_is_invented);
  g_test_add_func ("/demo/cancel", test_cancel);
  status = g_test_run ();
  g_clear_pointer (&read_store, hw_test_store_free);
  return status;
}
