/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which meetings are due that nobody planned yet (S4-10).
 */

#include "domain/calendar/hw-wanted-rules.h"

#define TODAY hw_day_new (2026, 11, 22)

static void
add_item (HwTodayChild *child, const char *rule, const char *meeting, HwDueState state, HwDay due)
{
  HwTodayItem item = {
    .rule = g_ref_string_new_intern (rule),
    .duty = g_ref_string_new_intern ("A meeting"),
    .meeting = meeting ? g_ref_string_new_intern (meeting) : NULL,
    .n = 1,
    .state = state,
    .due = due,
  };

  g_array_append_val (child->items, item);
}

static HwTodayChild *
add_child (HwToday *today, guint family, const char *name)
{
  HwTodayChild *child = hw_today_child_new ();

  child->family.bytes[HW_ID_BYTES - 1] = family;
  child->facilitator.bytes[HW_ID_BYTES - 1] = 9;
  child->facilitator_title = g_strdup ("Fay Orr");
  child->family_title = g_strdup (name);
  g_ptr_array_add (today->children, child);
  return child;
}

static GPtrArray *
new_rows (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) hw_meeting_row_unref);
}

static void
plan (GPtrArray *rows, guint family, HwConference kind, HwMeetingStatus status)
{
  HwMeetingRow *row = g_atomic_rc_box_new0 (HwMeetingRow);
  HwDueId id = { 0 };
  char text[HW_ID_LENGTH];

  id.bytes[HW_ID_BYTES - 1] = family;
  row->meeting = g_object_new (HW_TYPE_MEETING, NULL);
  row->meeting->family = g_strdup (hw_id_format (id.bytes, text));
  row->meeting->kind = kind;
  row->meeting->status = status;
  g_ptr_array_add (rows, row);
}

/* Thirty days before, and as long as it waits; not what no meeting closes. */
static void
test_when (void)
{
  static const struct
  {
    HwDueState state;
    int days;
    const char *meeting;
    guint n;
  } cases[] = {
    { HW_DUE_STATE_OPEN, 30, "meeting permanency-planning", 1 },
    { HW_DUE_STATE_OPEN, 31, "meeting permanency-planning", 0 },
    { HW_DUE_STATE_NOT_OPEN, 20, "meeting permanency-planning", 0 },
    { HW_DUE_STATE_DUE, 0, "meeting permanency-planning", 1 },
    { HW_DUE_STATE_OVERDUE, -200, "meeting ftm", 1 },
    { HW_DUE_STATE_OVERDUE, -2, NULL, 0 },
    { HW_DUE_STATE_CANNOT_COMPUTE, 0, "meeting ftm", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwToday) today = hw_today_new ();
      g_autoptr (GPtrArray) planned = new_rows ();
      g_autoptr (GPtrArray) rows = NULL;

      g_test_message ("%u", i);
      today->today = TODAY;
      add_item (add_child (today, 1, "Combs"), "W09", cases[i].meeting, cases[i].state,
                TODAY + cases[i].days);
      rows = hw_wanted_find (today, planned);
      g_assert_cmpuint (rows->len, ==, cases[i].n);
    }
}

/* A meeting that is planned and could close it takes it away; another family's, another kind and
 * one that was called off do not. */
static void
test_planned (void)
{
  static const struct
  {
    const char *meeting;
    guint family;
    HwConference kind;
    HwMeetingStatus status;
    guint n;
  } cases[] = {
    { "meeting permanency-planning", 1, HW_CONFERENCE_PERMANENCY_PLANNING,
      HW_MEETING_STATUS_PLANNED, 0 },
    { "meeting permanency-planning", 2, HW_CONFERENCE_PERMANENCY_PLANNING,
      HW_MEETING_STATUS_PLANNED, 1 },
    { "meeting permanency-planning", 1, HW_CONFERENCE_CASE_PLANNING, HW_MEETING_STATUS_PLANNED,
      1 },
    { "meeting permanency-planning", 1, HW_CONFERENCE_PERMANENCY_PLANNING,
      HW_MEETING_STATUS_CANCELLED, 1 },
    { "meeting ftm", 1, HW_CONFERENCE_CASE_PLANNING, HW_MEETING_STATUS_PLANNED, 0 },
    { "meeting ftm", 1, HW_CONFERENCE_PERMANENCY_PLANNING, HW_MEETING_STATUS_PLANNED, 1 },
    { "meeting ftm-five-day, meeting ftm-ten-day", 1, HW_CONFERENCE_TEN_DAY,
      HW_MEETING_STATUS_PLANNED, 0 },
    { "meeting ftm-five-day, meeting ftm-ten-day", 1, HW_CONFERENCE_CASE_REVIEW,
      HW_MEETING_STATUS_PLANNED, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwToday) today = hw_today_new ();
      g_autoptr (GPtrArray) planned = new_rows ();
      g_autoptr (GPtrArray) rows = NULL;

      g_test_message ("%u", i);
      today->today = TODAY;
      add_item (add_child (today, 1, "Combs"), "W09", cases[i].meeting, HW_DUE_STATE_OVERDUE,
                TODAY - 3);
      plan (planned, cases[i].family, cases[i].kind, cases[i].status);
      rows = hw_wanted_find (today, planned);
      g_assert_cmpuint (rows->len, ==, cases[i].n);
    }
}

/* Brothers and sisters come to one meeting: it stands once, by the earliest day; the most pressing
 * family first. */
static void
test_family (void)
{
  g_autoptr (HwToday) today = hw_today_new ();
  g_autoptr (GPtrArray) planned = new_rows ();
  g_autoptr (GPtrArray) rows = NULL;
  const HwMeetingRow *first;
  g_autofree char *kind = NULL;

  today->today = TODAY;
  add_item (add_child (today, 1, "Combs"), "W09", "meeting permanency-planning",
            HW_DUE_STATE_OPEN, TODAY + 9);
  add_item (add_child (today, 2, "Noble"), "K13.5", "meeting ftm-five-day, meeting ftm-ten-day",
            HW_DUE_STATE_OVERDUE, TODAY - 1);
  add_item (add_child (today, 1, "Combs"), "W09", "meeting permanency-planning",
            HW_DUE_STATE_OPEN, TODAY + 5);
  rows = hw_wanted_find (today, planned);
  g_assert_cmpuint (rows->len, ==, 2);
  first = g_ptr_array_index (rows, 0);
  kind = hw_wanted_dup_kind (first);
  g_assert_cmpstr (first->family_name, ==, "Noble");
  g_assert_cmpstr (kind, ==, "five-day");
  g_assert_cmpstr (first->facilitator_name, ==, "Fay Orr");
  g_assert_null (HW_RECORD (first->meeting)->id);
  g_assert_cmpint (((const HwMeetingRow *) g_ptr_array_index (rows, 1))->due, ==, TODAY + 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wanted/S4-10/when", test_when);
  g_test_add_func ("/wanted/S4-10/planned", test_planned);
  g_test_add_func ("/wanted/S4-10/family", test_family);
  return g_test_run ();
}
