/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Places in a new order: as few are written as can be.
 */

#include "domain/plans/hw-plan-place-rules.h"
#include "domain/plans/hw-task.h"
#include "support/test-records.h"

#define MOST 8
#define END -2
#define NONE -1

/* The places in the new order, and those that they get. */
static const struct
{
  int before[MOST];
  int after[MOST];
} cases[] = {
  { { END }, { END } },
  { { 0, END }, { 0, END } },
  { { NONE, END }, { 0, END } },
  { { 0, 1, 2, END }, { 0, 1, 2, END } },
  /* What is new at the end, in the middle, at the beginning. */
  { { 0, 1, NONE, END }, { 0, 1, 2, END } },
  { { 0, NONE, 1, END }, { 0, 1, 2, END } },
  { { NONE, 0, 1, END }, { 0, 1, 2, END } },
  /* A gap takes it in. */
  { { 0, NONE, 2, 3, END }, { 0, 1, 2, 3, END } },
  { { NONE, 1, 2, END }, { 0, 1, 2, END } },
  { { 10, NONE, 20, END }, { 10, 11, 20, END } },
  /* Two changed places; the last came first; the first went last. */
  { { 0, 2, 1, 3, END }, { 0, 1, 2, 3, END } },
  { { 3, 0, 1, 2, END }, { 3, 4, 5, 6, END } },
  { { 1, 2, 3, 0, END }, { 1, 2, 3, 4, END } },
  /* Two on one place, and no room between two neighbours. */
  { { 0, 0, 0, END }, { 0, 1, 2, END } },
  { { 4, 9, 5, END }, { 4, 9, 10, END } },
  { { NONE, NONE, 5, END }, { 0, 1, 5, END } },
};

static void
test_places (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) ordered = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GPtrArray) changed = NULL;
      guint n_changed = 0;

      for (guint k = 0; cases[i].before[k] != END; k++)
        {
          HwTask *task = g_object_new (HW_TYPE_TASK, NULL);

          if (cases[i].before[k] != NONE)
            task->position = cases[i].before[k];
          g_ptr_array_add (ordered, task);
        }
      changed = hw_plan_place (ordered);
      g_test_message ("case %u", i);
      for (guint k = 0; k < ordered->len; k++)
        {
          g_assert_cmpint (HW_TASK (ordered->pdata[k])->position, ==, cases[i].after[k]);
          n_changed += cases[i].before[k] != cases[i].after[k];
          g_assert_cmpint (g_ptr_array_find (changed, ordered->pdata[k], NULL), ==,
                           cases[i].before[k] != cases[i].after[k]);
        }
      g_assert_cmpuint (changed->len, ==, n_changed);
    }
}

/* Who has a place comes first; then by ids, which are given in the order of making. */
static void
test_order (void)
{
  static const struct
  {
    int place;
    guint id;
  } first[] = { { 2, 9 }, { 3, 5 }, { 3, 7 }, { NONE, 1 }, { NONE, 4 } };

  for (guint i = 0; i + 1 < G_N_ELEMENTS (first); i++)
    {
      g_autoptr (HwTask) a = test_record_new (HW_TYPE_TASK, "id", test_id (first[i].id), NULL);
      g_autoptr (HwTask) b = test_record_new (HW_TYPE_TASK, "id", test_id (first[i + 1].id), NULL);

      if (first[i].place != NONE)
        a->position = first[i].place;
      if (first[i + 1].place != NONE)
        b->position = first[i + 1].place;
      g_assert_cmpint (hw_plan_compare_places (&a, &b), <, 0);
      g_assert_cmpint (hw_plan_compare_places (&b, &a), >, 0);
      g_assert_cmpint (hw_plan_compare_places (&a, &a), ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-place-rules/places", test_places);
  g_test_add_func ("/plan-place-rules/order", test_order);
  return g_test_run ();
}
