/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A child goes to another family: what goes along, what stays, what is told before, and the way
 * back.
 */

#include "hw-test-store.h"

#include "base/hw-error.h"
#include "domain/families/hw-child-act.h"

typedef struct
{
  HwTestStore *test;
  HwStore *store;
  char *ann, *bo;
  char *combs, *napier, *closed;
  char *maya, *eli, *noah;
  char *stay, *connection;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  HwStore *store = (self->test = hw_test_store_new ())->store;
  g_autofree char *mother = hw_test_add (store, "person", "name", "Dana Combs", NULL);

  self->store = store;
  self->ann = hw_test_add (store, "staff", "name", "Ann", NULL);
  self->bo = hw_test_add (store, "staff", "name", "Bo", NULL);
  self->combs = hw_test_add (store, "family", "name", "Combs", "worker", self->ann, NULL);
  self->napier = hw_test_add (store, "family", "name", "Napier", "worker", self->bo, NULL);
  self->closed = hw_test_add (store, "family", "name", "Old", "closed", "2026-11-22", NULL);
  self->maya = hw_test_add (store, "child", "given-name", "Maya", "family-name", "Combs",
                            "birth-date", "2016-02-29", "family", self->combs, NULL);
  self->eli = hw_test_add (store, "child", "given-name", "Eli", "birth-date", "2018-01-01",
                           "family", self->combs, NULL);
  self->noah = hw_test_add (store, "child", "given-name", "Noah", "birth-date", "2014-01-01",
                            NULL);
  self->stay = hw_test_add (store, "stay", "child", self->maya, "removal-date", "2024-01-01",
                            NULL);
  self->connection = hw_test_add (store, "connection", "child", self->maya, "person", mother,
                                  "kind", "mother", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  char *texts[] = { self->ann,  self->bo,  self->combs, self->napier, self->closed,
                    self->maya, self->eli, self->noah,  self->stay,   self->connection };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
  hw_test_store_free (self->test);
}

static void
assert_value (Fixture *self, const char *type, const char *id, const char *field,
              const char *expected)
{
  g_autofree char *value = hw_test_value (self->store, type, id, field);

  g_assert_cmpstr (value, ==, expected);
}

static void
test_move (Fixture *self, gconstpointer data)
{
  g_autofree char *before = hw_test_dump (self->store);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gint64 head = hw_journal_head (self->store).transactions;
  gint64 transaction = 0;

  g_assert_true (hw_child_move (self->store, self->maya, self->napier, &transaction, &error));
  g_assert_no_error (error);
  g_assert_cmpint (transaction, ==, head + 1);
  assert_value (self, "child", self->maya, "family", self->napier);
  assert_value (self, "child", self->maya, "family-name", "Combs");
  assert_value (self, "child", self->eli, "family", self->combs);
  assert_value (self, "stay", self->stay, "child", self->maya);
  assert_value (self, "connection", self->connection, "child", self->maya);
  assert_value (self, "family", self->combs, "worker", self->ann);

  g_assert_cmpint (hw_journal_undo_transaction (self->store, transaction, &error), >, 0);
  after = hw_test_dump (self->store);
  g_assert_cmpstr (before, ==, after);
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  const struct
  {
    const char *child, *family;
    int code;
  } cases[] = {
    { self->maya, self->combs, HW_ERROR_REFUSED },
    { self->maya, self->closed, HW_ERROR_REFUSED },
    { self->maya, self->maya, HW_ERROR_NOT_FOUND },
    { self->combs, self->napier, HW_ERROR_NOT_FOUND },
  };
  g_autofree char *before = hw_test_dump (self->store);
  g_autofree char *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (
          hw_child_move (self->store, cases[i].child, cases[i].family, NULL, &error));
      g_assert_error (error, HW_ERROR, cases[i].code);
      g_clear_error (&error);
      g_assert_null (
          hw_child_move_preview (self->store, cases[i].child, cases[i].family, &error));
      g_assert_error (error, HW_ERROR, cases[i].code);
    }
  after = hw_test_dump (self->store);
  g_assert_cmpstr (before, ==, after);
}

static void
test_preview (Fixture *self, gconstpointer data)
{
  g_autofree char *before = hw_test_dump (self->store);
  g_autofree char *after = NULL;
  g_autoptr (HwChildMove) move = NULL;
  g_autoptr (HwChildMove) first = NULL;
  g_autoptr (GError) error = NULL;

  move = hw_child_move_preview (self->store, self->maya, self->napier, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (move->child, ==, "Maya Combs");
  g_assert_cmpstr (move->from, ==, "Combs");
  g_assert_cmpstr (move->to, ==, "Napier");
  g_assert_cmpstr (move->from_worker, ==, "Ann");
  g_assert_cmpstr (move->to_worker, ==, "Bo");
  g_assert_cmpuint (move->left, ==, 1);
  g_assert_cmpuint (move->found, ==, 0);

  first = hw_child_move_preview (self->store, self->noah, self->combs, &error);
  g_assert_no_error (error);
  g_assert_null (first->from);
  g_assert_cmpuint (first->left, ==, 0);
  g_assert_cmpuint (first->found, ==, 2);
  after = hw_test_dump (self->store);
  g_assert_cmpstr (before, ==, after);
}

#define ADD(name, test) g_test_add ("/child-act/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("move", test_move);
  ADD ("refused", test_refused);
  ADD ("preview", test_preview);
  return g_test_run ();
}
