/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a role may change of the office is refused by the saving itself; and no circle of
 * supervisors.
 */

#include "hw-test-store.h"

#include "base/hw-error.h"
#include "domain/families/hw-staff.h"
#include "domain/office/hw-print-act.h"

typedef struct
{
  HwTestStore *test;
  char *administrator, *supervisor, *worker, *region;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  HwStore *store;

  self->test = hw_test_store_new ();
  store = self->test->store;
  self->administrator = hw_test_add (store, "staff", "name", "Ada", "role", "administrator", NULL);
  self->supervisor = hw_test_add (store, "staff", "name", "Sue", "role", "supervisor", NULL);
  self->worker = hw_test_add (store, "staff", "name", "Wim", "role", "worker", "supervisor",
                              self->supervisor, NULL);
  self->region = hw_test_add (store, "region", "name", "Salt River", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_free (self->administrator);
  g_free (self->supervisor);
  g_free (self->worker);
  g_free (self->region);
  hw_test_store_free (self->test);
}

/* Whether @actor can set the field. */
static gboolean
can_set (Fixture *self, const char *actor, const char *type, const char *id, const char *field,
         const char *text)
{
  HwStore *store = self->test->store;
  g_autoptr (HwRecord) record = hw_store_find_any (store, id, NULL);
  g_autoptr (HwStoreAct) act = NULL;
  g_autoptr (GError) error = NULL;
  gboolean saved;

  hw_store_set_actor (store, actor);
  hw_record_parse (record, hw_record_class_find (HW_RECORD_GET_CLASS (record), field), text,
                   &error);
  g_assert_no_error (error);
  act = hw_store_act (store, "record.set", &error);
  saved = hw_store_save (store, record, NULL, &error);
  if (!saved)
    g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
  hw_store_set_actor (store, NULL);
  return saved;
}

static void
test_roles (Fixture *self, gconstpointer data)
{
  const char *nobody = "01900000-0000-7000-8000-00000000dead";

  /* Staff and regions. */
  g_assert_true (can_set (self, self->supervisor, "staff", self->worker, "unit", "Unit 3"));
  g_assert_false (can_set (self, self->worker, "staff", self->supervisor, "unit", "Unit 3"));
  g_assert_true (can_set (self, self->supervisor, "region", self->region, "name", "North"));
  g_assert_false (can_set (self, self->worker, "region", self->region, "name", "North"));
  g_assert_false (can_set (self, nobody, "region", self->region, "name", "North"));
  g_assert_true (can_set (self, NULL, "region", self->region, "name", "North"));
  /* One's own telephone. */
  g_assert_true (can_set (self, self->worker, "staff", self->worker, "phone", "555 0100"));
  g_assert_false (can_set (self, self->worker, "staff", self->worker, "name", "Another"));
  /* Who is an administrator is said by administrators. */
  g_assert_false (can_set (self, self->worker, "staff", self->worker, "role", "administrator"));
  g_assert_false (can_set (self, self->supervisor, "staff", self->worker, "role",
                           "administrator"));
  g_assert_false (can_set (self, self->supervisor, "staff", self->administrator, "role",
                           "worker"));
  g_assert_true (can_set (self, self->supervisor, "staff", self->worker, "role", "facilitator"));
  g_assert_true (can_set (self, self->administrator, "staff", self->worker, "role",
                          "administrator"));
  /* One is always left (K4). */
  g_assert_false (can_set (self, self->administrator, "staff", self->administrator, "role",
                           "worker"));
}

static void
test_prints (Fixture *self, gconstpointer data)
{
  HwStore *store = self->test->store;
  g_autoptr (GError) error = NULL;

  hw_store_set_actor (store, self->supervisor);
  g_assert_cmpint (hw_print_act_set_words (store, "Ours", NULL, &error), ==, 0);
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
  g_clear_error (&error);
  hw_store_set_actor (store, self->administrator);
  g_assert_cmpint (hw_print_act_set_words (store, "Ours", NULL, &error), >, 0);
  g_assert_no_error (error);
}

static void
test_circles (Fixture *self, gconstpointer data)
{
  g_autofree char *below = hw_test_add (self->test->store, "staff", "name", "Bo", "supervisor",
                                        self->worker, NULL);

  g_assert_false (can_set (self, NULL, "staff", self->worker, "supervisor", self->worker));
  g_assert_false (can_set (self, NULL, "staff", self->supervisor, "supervisor", self->worker));
  g_assert_false (can_set (self, NULL, "staff", self->supervisor, "supervisor", below));
  g_assert_true (can_set (self, NULL, "staff", self->supervisor, "supervisor",
                          self->administrator));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/office-rights/roles", Fixture, NULL, set_up, test_roles, tear_down);
  g_test_add ("/office-rights/prints", Fixture, NULL, set_up, test_prints, tear_down);
  g_test_add ("/office-rights/circles", Fixture, NULL, set_up, test_circles, tear_down);
  return g_test_run ();
}
