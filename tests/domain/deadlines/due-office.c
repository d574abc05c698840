/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Making the office.
 */

#include "due-office.h"

#include "domain/deadlines/hw-due-query.h"

void
due_set_up (Fixture *self, gconstpointer data)
{
  HwStore *store = (self->test = hw_test_store_new ())->store;

  self->store = store;
  self->worker = hw_test_add (store, "staff", "name", "J. Combs", "role", "worker", NULL);
  self->sra
      = hw_test_add (store, "staff", "name", "K. Ritchie", "role", "region-administrator", NULL);
  self->family
      = hw_test_add (store, "family", "name", "Combs, Dana", "worker", self->worker, NULL);
  self->child = hw_test_add (store, "child", "given-name", "Eli", "birth-date", "2015-05-05",
                             "family", self->family, NULL);
  self->stay
      = hw_test_add (store, "stay", "child", self->child, "removal-date", "2026-01-15", NULL);
}

void
due_tear_down (Fixture *self, gconstpointer data)
{
  g_free (self->worker);
  g_free (self->sra);
  g_free (self->family);
  g_free (self->child);
  g_free (self->stay);
  hw_test_store_free (self->test);
}

char *
due_dup_item (Fixture *self, const char *rule, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDueList) list
      = hw_due_read (self->store, HW_DUE_SCOPE_CHILD, self->child, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < list->items->len; i++)
    {
      const HwDueItem *item = &g_array_index (list->items, HwDueItem, i);
      g_autofree char *due = hw_day_dup_iso (item->due);

      if (g_str_equal (item->rule->id, rule) && --n == 0)
        return g_strdup_printf ("%s %s", due ? due : "-", hw_due_state_nick (item->state));
    }
  return g_strdup ("none");
}

char *
due_dup_id (Fixture *self, const char *rule)
{
  return g_strdup_printf ("%s:1:%s", rule, self->stay);
}

void
due_undo (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (hw_journal_undo (self->store, NULL, &error), >, 0);
  g_assert_no_error (error);
}
