/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Handing families over when somebody leaves: all in one step, and back in one.
 */

#include "hw-test-store.h"

#include "base/hw-error.h"
#include "domain/office/hw-staff-act.h"

typedef struct
{
  HwTestStore *test;
  char *from, *to, *gone, *combs, *pena, *other;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  HwStore *store;

  self->test = hw_test_store_new ();
  store = self->test->store;
  self->from = hw_test_add (store, "staff", "name", "Ana", "role", "worker", NULL);
  self->to = hw_test_add (store, "staff", "name", "Ben", "role", "worker", NULL);
  self->gone = hw_test_add (store, "staff", "name", "Cy", "left-date", "2026-01-31", NULL);
  self->combs = hw_test_add (store, "family", "name", "Combs", "worker", self->from, NULL);
  self->pena = hw_test_add (store, "family", "name", "Peña", "worker", self->from, NULL);
  self->other = hw_test_add (store, "family", "name", "Sloane", "worker", self->to, NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_free (self->from);
  g_free (self->to);
  g_free (self->gone);
  g_free (self->combs);
  g_free (self->pena);
  g_free (self->other);
  hw_test_store_free (self->test);
}

static void
check_value (Fixture *self, const char *type, const char *id, const char *field, const char *text)
{
  g_autofree char *value = hw_test_value (self->test->store, type, id, field);

  g_assert_cmpstr (value, ==, text);
}

static void
test_leaving (Fixture *self, gconstpointer data)
{
  const char *families[] = { self->combs, self->pena, NULL };
  HwHandOver wish = { self->from, self->to, families, hw_day_new (2026, 11, 22) };
  g_autofree char *before = hw_test_dump (self->test->store);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gint64 transaction = hw_staff_act_hand_over (self->test->store, &wish, &error);

  g_assert_no_error (error);
  g_assert_cmpint (transaction, ==, hw_journal_head (self->test->store).transactions);
  check_value (self, "family", self->combs, "worker", self->to);
  check_value (self, "family", self->pena, "worker", self->to);
  check_value (self, "staff", self->from, "left-date", "2026-11-22");

  g_assert_cmpint (hw_journal_undo_transaction (self->test->store, transaction, &error), >, 0);
  after = hw_test_dump (self->test->store);
  g_assert_cmpstr (after, ==, before);
}

static void
check_refused (Fixture *self, const char *to, const char *const *families)
{
  HwHandOver wish = { self->from, to, families, hw_day_new (2026, 11, 22) };
  g_autofree char *before = hw_test_dump (self->test->store);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (hw_staff_act_hand_over (self->test->store, &wish, &error), ==, 0);
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
  after = hw_test_dump (self->test->store);
  g_assert_cmpstr (after, ==, before);
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  const char *ours[] = { self->combs, NULL };
  const char *mixed[] = { self->combs, self->other, NULL };

  check_refused (self, NULL, ours);
  check_refused (self, self->from, ours);
  check_refused (self, self->gone, ours);
  /* Another's family: nothing of it is done. */
  check_refused (self, self->to, mixed);
  hw_store_set_actor (self->test->store, self->to);
  check_refused (self, self->to, ours);
}

static void
test_only_leaving (Fixture *self, gconstpointer data)
{
  HwHandOver wish = { self->from, NULL, NULL, hw_day_new (2026, 11, 1) };
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (hw_staff_act_hand_over (self->test->store, &wish, &error), >, 0);
  check_value (self, "staff", self->from, "left-date", "2026-11-01");
  check_value (self, "family", self->combs, "worker", self->from);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/staff-act/leaving", Fixture, NULL, set_up, test_leaving, tear_down);
  g_test_add ("/staff-act/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/staff-act/only-leaving", Fixture, NULL, set_up, test_only_leaving, tear_down);
  return g_test_run ();
}
