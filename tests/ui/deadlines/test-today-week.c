/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The meetings of the next days: whose they are, what is missing for them, and that nothing is
 * touched which says the same.
 */

#include "ui/deadlines/hw-today-week.h"

#define TODAY hw_day_new (2026, 11, 22)

static char *
dup_id (guint number)
{
  HwDueId bytes = { 0 };
  char id[HW_ID_LENGTH];

  bytes.bytes[HW_ID_BYTES - 1] = number;
  return g_strdup (hw_id_format (bytes.bytes, id));
}

/* Of the family of worker 2, whom 1 supervises, or of 3; facilitated by 4. */
static HwMeetingRow *
new_row (guint number, guint worker, guint supervisor)
{
  HwMeetingRow *row = g_atomic_rc_box_new0 (HwMeetingRow);

  row->meeting = g_object_new (HW_TYPE_MEETING, NULL);
  HW_RECORD (row->meeting)->id = dup_id (100 + number);
  row->meeting->status = HW_MEETING_STATUS_PLANNED;
  row->meeting->kind = 1;
  row->meeting->date = TODAY + number;
  row->meeting->time = g_strdup ("10:00");
  row->meeting->place = g_strdup ("Church hall");
  row->meeting->facilitator = dup_id (4);
  row->family_name = g_strdup ("Combs");
  row->worker = dup_id (worker);
  row->supervisor = supervisor ? dup_id (supervisor) : NULL;
  row->n_people = row->n_asked = row->n_answered = 3;
  row->stage = HW_MEETING_STAGE_READY;
  return row;
}

static GPtrArray *
new_rows (void)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_meeting_row_unref);

  g_ptr_array_add (rows, new_row (0, 2, 1));
  g_ptr_array_add (rows, new_row (1, 3, 0));
  return rows;
}

static HwToday *
new_today (guint actor)
{
  HwToday *today = hw_today_new ();

  today->today = TODAY;
  today->actor.bytes[HW_ID_BYTES - 1] = actor;
  return today;
}

/* Rows below the heading; 0: no heading either. */
static guint
count (GListStore *list)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  g_assert_cmpuint (n, !=, 1);
  return n ? n - 1 : 0;
}

static void
test_whose (void)
{
  static const struct
  {
    guint actor;
    HwTodayWho who;
    guint n;
  } cases[] = {
    { 1, HW_TODAY_MINE, 0 },   { 1, HW_TODAY_TEAM, 1 }, { 1, HW_TODAY_OFFICE, 2 },
    { 2, HW_TODAY_MINE, 1 },   { 3, HW_TODAY_MINE, 1 }, { 4, HW_TODAY_MINE, 2 },
    { 5, HW_TODAY_OFFICE, 2 },
  };
  g_autoptr (GPtrArray) rows = new_rows ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GListStore) list = g_list_store_new (G_TYPE_OBJECT);
      g_autoptr (HwToday) today = new_today (cases[i].actor);

      g_test_message ("%u", i);
      hw_today_week_show (list, rows, today, cases[i].who);
      g_assert_cmpuint (count (list), ==, cases[i].n);
    }
}

/* Nobody meets in a meeting that was called off. */
static void
test_cancelled (void)
{
  g_autoptr (GPtrArray) rows = new_rows ();
  g_autoptr (GListStore) list = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (HwToday) today = new_today (5);

  ((HwMeetingRow *) g_ptr_array_index (rows, 0))->meeting->status = HW_MEETING_STATUS_CANCELLED;
  hw_today_week_show (list, rows, today, HW_TODAY_OFFICE);
  g_assert_cmpuint (count (list), ==, 1);
}

/* S3-12, S4-16: what is missing is said, each with its number. */
static void
test_missing (void)
{
  g_autoptr (GPtrArray) rows = new_rows ();
  HwMeetingRow *row = g_ptr_array_index (rows, 0);
  g_autofree char *none = hw_today_meeting_dup_missing (row);
  g_autofree char *some = NULL;

  g_assert_cmpstr (none, ==, "");
  row->n_asked = 2;
  row->n_answered = 1;
  row->n_to_pre_meet = 3;
  row->n_concerns = 1;
  g_clear_pointer (&row->meeting->place, g_free);
  some = hw_today_meeting_dup_missing (row);
  g_assert_cmpstr (some, ==,
                   "1 to invite · 3 to pre-meet · 1 without an answer · 1 concern to answer · "
                   "no place yet");
}

static void
on_changed_cb (GListModel *model, guint position, guint removed, guint added, guint *n)
{
  (*n)++;
}

static void
test_same_again (void)
{
  g_autoptr (GListStore) list = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (HwToday) today = new_today (5);
  guint n = 0;

  g_signal_connect (list, "items-changed", G_CALLBACK (on_changed_cb), &n);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) rows = new_rows ();

      hw_today_week_show (list, rows, today, HW_TODAY_OFFICE);
      g_assert_cmpuint (n, ==, 1);
    }
  hw_today_week_show (list, NULL, today, HW_TODAY_OFFICE);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (count (list), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/today-week/whose", test_whose);
  g_test_add_func ("/today-week/cancelled", test_cancelled);
  g_test_add_func ("/today-week/S3-12/missing", test_missing);
  g_test_add_func ("/today-week/same-again", test_same_again);
  return g_test_run ();
}
