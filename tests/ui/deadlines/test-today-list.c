/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * News touches only the rows that it is about: whoever follows the model by what it tells has what
 * it holds, also in the middle of the telling.
 */

#include "ui/deadlines/hw-today-list.h"

/* What somebody who only listens believes to stand in the list. */
typedef struct
{
  GPtrArray *rows;
  guint n_touched;
} Follower;

static char *
dup_words (HwTodayRow *row)
{
  const HwTodayEntry *entry = hw_today_row_entry (row);

  return g_strdup_printf ("%u %u %u %s %s %d", entry->kind, entry->section, entry->count,
                          entry->kind == HW_TODAY_HEADING ? "" : entry->child->family_title,
                          entry->item ? entry->item->duty : "", entry->item ? entry->item->due : 0);
}

static void
on_changed_cb (GListModel *model, guint position, guint removed, guint added, Follower *self)
{
  g_ptr_array_remove_range (self->rows, position, removed);
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (HwTodayRow) row = g_list_model_get_item (model, position + i);

      g_ptr_array_insert (self->rows, position + i, dup_words (row));
    }
  self->n_touched += removed + added;
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, self->rows->len);
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autoptr (HwTodayRow) row = g_list_model_get_item (model, i);
      g_autofree char *words = dup_words (row);

      g_assert_cmpstr (words, ==, g_ptr_array_index (self->rows, i));
    }
}

/* @duties: how many each of the families has; they are overdue by so many days. */
static HwTodayView *
new_view (const guint *duties, guint n)
{
  g_autoptr (HwToday) today = hw_today_new ();

  today->today = hw_day_new (2026, 11, 23);
  for (guint c = 0; c < n; c++)
    {
      HwTodayChild *child = hw_today_child_new ();

      child->id.bytes[HW_ID_BYTES - 1] = c + 1;
      child->family.bytes[HW_ID_BYTES - 1] = c + 1;
      child->family_title = g_strdup_printf ("Family %02u", c);
      for (guint i = 0; i < duties[c]; i++)
        {
          HwTodayItem item = { .rule = g_ref_string_new_intern ("K04"),
                               .duty = g_ref_string_new_intern ("Review"),
                               .n = i + 1,
                               .state = HW_DUE_STATE_OVERDUE,
                               .due = today->today - 10 - i };

          g_array_append_val (child->items, item);
        }
      g_ptr_array_add (today->children, child);
    }
  return hw_today_view_new (today, HW_TODAY_OFFICE, HW_TODAY_BY_FAMILY);
}

static void
test_news (void)
{
  static const guint cases[][6] = {
    { 2, 1, 3, 2, 1, 1 }, { 2, 1, 3, 2, 1, 1 }, { 2, 1, 2, 2, 1, 1 }, { 2, 0, 2, 2, 1, 1 },
    { 0, 0, 2, 2, 1, 4 }, { 5, 1, 0, 0, 1, 4 }, { 0, 0, 0, 0, 0, 0 }, { 1, 1, 1, 1, 1, 1 },
  };
  g_autoptr (HwTodayList) list = hw_today_list_new ();
  Follower follower = { g_ptr_array_new_with_free_func (g_free), 0 };

  g_signal_connect (list, "items-changed", G_CALLBACK (on_changed_cb), &follower);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwTodayView) view = new_view (cases[i], 6);

      follower.n_touched = 0;
      hw_today_list_set_view (list, view);
      g_assert_cmpuint (follower.rows->len, ==, view->entries->len);
      /* The same again: nothing; one duty less: it, and the counts above it. */
      if (i == 1)
        g_assert_cmpuint (follower.n_touched, ==, 0);
      if (i == 2)
        g_assert_cmpuint (follower.n_touched, <=, 5);
    }
  g_ptr_array_unref (follower.rows);
}

/* What leads to a section finds its heading. */
static void
test_find (void)
{
  static const guint duties[] = { 1, 2 };
  g_autoptr (HwTodayList) list = hw_today_list_new ();
  g_autoptr (HwTodayView) view = new_view (duties, 2);

  g_assert_cmpuint (hw_today_list_find (list, HW_TODAY_OVERDUE), ==, G_MAXUINT);
  hw_today_list_set_view (list, view);
  g_assert_cmpuint (hw_today_list_find (list, HW_TODAY_OVERDUE), ==, 0);
  g_assert_cmpuint (hw_today_list_find (list, HW_TODAY_WEEK), ==, G_MAXUINT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/today-list/news", test_news);
  g_test_add_func ("/today-list/find", test_find);
  return g_test_run ();
}
