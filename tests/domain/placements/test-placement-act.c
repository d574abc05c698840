/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A new placement that ends the one before: both or neither, and one undo.
 */

#include "hw-test-store.h"

#include "domain/placements/hw-placement-act.h"

typedef struct
{
  HwTestStore *test;
  char *stay;
  char *former;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *child = NULL;

  self->test = hw_test_store_new ();
  hw_store_set_today (self->test->store, hw_day_new (2026, 11, 22));
  child = hw_test_add (self->test->store, "child", "given-name", "Maya", "birth-date",
                       "2017-07-04", NULL);
  self->stay = hw_test_add (self->test->store, "stay", "child", child, "removal-date",
                            "2026-08-12", NULL);
  self->former = hw_test_add (self->test->store, "placement", "stay", self->stay, "start-date",
                              "2026-08-12", "setting", "shelter", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->test, hw_test_store_free);
  g_free (self->stay);
  g_free (self->former);
}

static guint
count (Fixture *self)
{
  g_autoptr (GPtrArray) all = hw_store_list (self->test->store, HW_TYPE_PLACEMENT, NULL, NULL);

  return all->len;
}

static void
check_end (Fixture *self, const char *expected)
{
  g_autofree char *end = hw_test_value (self->test->store, "placement", self->former, "end-date");

  g_assert_cmpstr (end, ==, expected);
}

static void
test_begin (Fixture *self, gconstpointer data)
{
  HwStore *store = self->test->store;
  gint64 before = hw_journal_head (store).transactions;
  g_autoptr (HwRecord) placement = hw_test_record (
      "placement", "stay", self->stay, "start-date", "2026-11-20", "setting", "foster-home", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *act = NULL;

  g_assert_cmpint (hw_placement_begin (store, HW_PLACEMENT (placement), &error), ==, before + 1);
  g_assert_no_error (error);
  g_assert_nonnull (placement->id);
  g_assert_cmpuint (count (self), ==, 2);
  check_end (self, "2026-11-20");

  g_assert_cmpint (hw_journal_undo (store, &act, &error), >, 0);
  g_assert_cmpstr (act, ==, "placement.begin");
  g_assert_cmpuint (count (self), ==, 1);
  check_end (self, NULL);
}

/* A placement that breaks a rule ends nothing. */
static void
test_refused (Fixture *self, gconstpointer data)
{
  HwStore *store = self->test->store;
  gint64 before = hw_journal_head (store).transactions;
  g_autoptr (HwRecord) placement
      = hw_test_record ("placement", "stay", self->stay, "start-date", "2026-11-20", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (hw_placement_begin (store, HW_PLACEMENT (placement), &error), ==, 0);
  g_assert_nonnull (error);
  g_assert_cmpint (hw_journal_head (store).transactions, ==, before);
  check_end (self, NULL);
}

#define ADD(name, test) g_test_add ("/placement-act/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("begin", test_begin);
  ADD ("refused", test_refused);
  return g_test_run ();
}
