/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list that grows: what it tells of its changes is always what stands in it, it begins with a
 * dozen or two around what is in sight, and in the end it is the whole model.
 */

#include "ui/widgets/hw-growing-list.h"

#define MANY 1000
#define FEW 20
#define IN_SIGHT 100 /* less than that at first */

/* @told: of objects, by what was told of changes */
typedef struct
{
  GListStore *model;
  HwGrowingList *list;
  GPtrArray *told;
  guint n_shown_anew;
} Fixture;

static void
on_changed_cb (Fixture *self, guint position, guint removed, guint added, GListModel *list)
{
  self->n_shown_anew += position == 0 && removed > 0 && removed == self->told->len;
  if (removed > 0)
    g_ptr_array_remove_range (self->told, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (self->told, position + i, g_list_model_get_item (list, position + i));
  g_assert_cmpuint (self->told->len, ==, g_list_model_get_n_items (list));
  for (guint i = 0; i < self->told->len; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);

      g_assert_true (item == g_ptr_array_index (self->told, i));
    }
}

static void
change (Fixture *self, guint position, guint removed, guint added)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < added; i++)
    g_ptr_array_add (items, g_object_new (G_TYPE_OBJECT, NULL));
  g_list_store_splice (self->model, position, removed, items->pdata, added);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->model = g_list_store_new (G_TYPE_OBJECT);
  self->list = hw_growing_list_new (g_object_ref (G_LIST_MODEL (self->model)));
  self->told = g_ptr_array_new_with_free_func (g_object_unref);
  g_signal_connect_swapped (self->list, "items-changed", G_CALLBACK (on_changed_cb), self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->list);
  g_object_unref (self->model);
  g_ptr_array_unref (self->told);
  g_assert_false (g_main_context_iteration (NULL, FALSE));
}

static gboolean
is_first (Fixture *self, guint place)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->model), place);

  return item == g_ptr_array_index (self->told, 0);
}

static void
settle (Fixture *self)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (self->told->len, ==, g_list_model_get_n_items (G_LIST_MODEL (self->model)));
  g_assert_true (self->told->len == 0 || is_first (self, 0));
}

static void
test_grows (Fixture *self, gconstpointer data)
{
  guint before = 0;

  change (self, 0, 0, MANY);
  for (guint turns = 0; self->told->len < MANY; turns++)
    {
      g_assert_cmpuint (self->told->len, >, before);
      g_assert_cmpuint (turns, <, IN_SIGHT);
      g_assert_true (turns > 0 || self->told->len < IN_SIGHT);
      before = self->told->len;
      g_main_context_iteration (NULL, FALSE);
    }
  settle (self);
  g_assert_cmpuint (self->n_shown_anew, ==, 0);
}

/* What is before the place comes when all behind it is there. */
static void
test_begins (Fixture *self, gconstpointer data)
{
  static const guint places[] = { 0, 1, 400, MANY - 5, MANY - 1 };

  change (self, 0, 0, MANY);
  settle (self);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      hw_growing_list_begin (self->list, places[i]);
      g_assert_cmpuint (self->told->len, <, IN_SIGHT);
      g_assert_true (is_first (self, places[i]));
      while (self->told->len < MANY - places[i])
        {
          g_main_context_iteration (NULL, FALSE);
          g_assert_true (self->told->len == MANY || is_first (self, places[i]));
        }
      settle (self);
      g_assert_cmpuint (self->n_shown_anew, ==, i + 1);
    }
}

/* Another model, somewhere in the middle: nothing of it is shown before it begins. */
static void
test_stops (Fixture *self, gconstpointer data)
{
  change (self, 0, 0, MANY);
  hw_growing_list_stop (self->list);
  change (self, 0, MANY, MANY / 2);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (self->told->len, ==, 0);
  hw_growing_list_begin (self->list, MANY / 4);
  g_assert_true (is_first (self, MANY / 4));
  hw_growing_list_grow (self->list);
  g_assert_cmpuint (self->told->len, ==, MANY / 2);
  settle (self);
}

/* A change is told as it was made, unless it comes while the list grows. */
static void
test_changes (Fixture *self, gconstpointer data)
{
  change (self, 0, 0, FEW);
  change (self, 3, 2, 4);
  change (self, FEW, 1, 0);
  g_assert_cmpuint (self->n_shown_anew, ==, 0);
  g_assert_cmpuint (self->told->len, ==, FEW + 1);
  change (self, 5, 1, MANY);
  g_assert_cmpuint (self->told->len, <, IN_SIGHT);
  change (self, 0, 1, 1);
  g_main_context_iteration (NULL, FALSE);
  change (self, MANY, 1, 3);
  settle (self);
  self->n_shown_anew = 0;
  change (self, 7, 5, 2);
  change (self, 0, 0, 9);
  change (self, MANY / 2, MANY / 4, 0);
  g_assert_cmpuint (self->n_shown_anew, ==, 0);
  hw_growing_list_begin (self->list, MANY / 2);
  change (self, 0, g_list_model_get_n_items (G_LIST_MODEL (self->model)), 0);
  g_assert_cmpuint (self->told->len, ==, 0);
  settle (self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/growing-list/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("grows", test_grows);
  ADD ("begins", test_begins);
  ADD ("stops", test_stops);
  ADD ("changes", test_changes);
#undef ADD
  return g_test_run ();
}
