/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The weeks of a month wherever a week begins, steps by the keys, and what stands on which day.
 */

#include "domain/calendar/hw-calendar-rules.h"

#include "base/hw-day-week.h"

enum
{
  MONDAY = 0,
  SATURDAY = 5,
  SUNDAY = 6,
};

#define TODAY hw_day_new (2026, 11, 23) /* a Monday */

static void
assert_day (HwDay day, const char *expected)
{
  g_autofree char *iso = hw_day_dup_iso (day);

  g_assert_cmpstr (iso, ==, expected);
}

/* A month of four weeks and of six, a leap February, the turn of a year. */
static void
test_weeks (void)
{
  static const struct
  {
    const char *day;
    int first;
    const char *begins;
    guint n_weeks;
  } cases[] = {
    { "2026-11-23", SUNDAY, "2026-11-01", 5 },   { "2026-11-23", MONDAY, "2026-10-26", 6 },
    { "2026-02-28", SUNDAY, "2026-02-01", 4 },   { "2026-02-01", MONDAY, "2026-01-26", 5 },
    { "2024-02-29", SUNDAY, "2024-01-28", 5 },   { "2024-02-29", MONDAY, "2024-01-29", 5 },
    { "2027-02-10", MONDAY, "2027-02-01", 4 },   { "2026-08-31", SUNDAY, "2026-07-26", 6 },
    { "2026-12-31", MONDAY, "2026-11-30", 5 },   { "2027-01-01", SUNDAY, "2026-12-27", 6 },
    { "2027-05-15", SATURDAY, "2027-05-01", 5 }, { "2026-03-29", MONDAY, "2026-02-23", 6 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HwDay day = hw_day_parse (cases[i].day);
      HwDay begins = hw_calendar_first (day, cases[i].first);
      HwDay month = hw_calendar_month (day);

      g_test_message ("%s, weeks from %d", cases[i].day, cases[i].first);
      assert_day (begins, cases[i].begins);
      g_assert_cmpuint (hw_calendar_weeks (day, cases[i].first), ==, cases[i].n_weeks);
      g_assert_cmpint (hw_day_weekday (begins), ==, cases[i].first);
      /* Each day of the month has its place, and no week is without one. */
      g_assert_cmpint (begins, <=, month);
      g_assert_cmpint (begins + HW_DAYS_OF_WEEK, >, month);
      g_assert_cmpint (begins + (int) cases[i].n_weeks * HW_DAYS_OF_WEEK, >=,
                       hw_day_add_months (month, 1));
      g_assert_cmpint (begins + ((int) cases[i].n_weeks - 1) * HW_DAYS_OF_WEEK, <,
                       hw_day_add_months (month, 1));
    }
}

static void
test_steps (void)
{
  static const struct
  {
    const char *day;
    int months;
    const char *then;
  } cases[] = {
    { "2024-01-31", 1, "2024-02-29" },  { "2026-01-31", 1, "2026-02-28" },
    { "2024-02-29", 12, "2025-02-28" }, { "2026-03-31", -1, "2026-02-28" },
    { "2026-12-15", 1, "2027-01-15" },  { "2199-12-15", 1, "2199-12-31" },
    { "1900-01-10", -1, "1900-01-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_day (hw_calendar_step_months (hw_day_parse (cases[i].day), cases[i].months),
                cases[i].then);
  assert_day (hw_calendar_step_days (hw_day_new (2024, 2, 28), 1), "2024-02-29");
  assert_day (hw_calendar_step_days (hw_day_new (2026, 3, 1), -7), "2026-02-22");
  assert_day (hw_calendar_step_days (hw_day_new (1900, 1, 3), -7), "1900-01-01");
  assert_day (hw_calendar_edge (TODAY, SUNDAY, FALSE), "2026-11-22");
  assert_day (hw_calendar_edge (TODAY, SUNDAY, TRUE), "2026-11-28");
  assert_day (hw_calendar_edge (TODAY, MONDAY, FALSE), "2026-11-23");
  assert_day (hw_calendar_edge (TODAY, MONDAY, TRUE), "2026-11-29");
  g_assert_false (hw_calendar_is_weekend (hw_day_new (2026, 11, 27)));
  g_assert_true (hw_calendar_is_weekend (hw_day_new (2026, 11, 28)));
  g_assert_true (hw_calendar_is_weekend (hw_day_new (2026, 11, 29)));
}

/* ------------------------------------------------------------------ what stands on a day */

static void
add_item (HwTodayChild *child, HwDueState state, HwDay due, const char *duty)
{
  HwTodayItem item = { .rule = g_ref_string_new_intern ("K11"),
                       .duty = g_ref_string_new_intern (duty),
                       .state = state,
                       .due = due };

  g_array_append_val (child->items, item);
}

static HwTodayChild *
add_child (HwToday *today, const char *title, guint worker)
{
  HwTodayChild *child = hw_today_child_new ();

  child->id.bytes[HW_ID_BYTES - 1] = today->children->len + 1;
  child->staff.bytes[HW_ID_BYTES - 1] = worker;
  child->title = g_strdup (title);
  g_ptr_array_add (today->children, child);
  return child;
}

static HwToday *
new_office (void)
{
  HwToday *today = hw_today_new ();
  HwTodayChild *zoe, *ada;

  today->today = TODAY;
  today->actor.bytes[HW_ID_BYTES - 1] = 1;
  zoe = add_child (today, "Zoe", 1);
  add_item (zoe, HW_DUE_STATE_DUE_SOON, TODAY + 4, "visit");
  add_item (zoe, HW_DUE_STATE_OVERDUE, TODAY - 30, "review");
  add_item (zoe, HW_DUE_STATE_CANNOT_COMPUTE, 0, "planning");
  add_item (zoe, HW_DUE_STATE_NOT_OPEN, TODAY + 40, "hearing");
  ada = add_child (today, "Ada", 2);
  add_item (ada, HW_DUE_STATE_DUE, TODAY + 4, "call");
  add_item (ada, HW_DUE_STATE_OPEN, TODAY + 40, "check");
  add_item (ada, HW_DUE_STATE_DUE_SOON, TODAY + 7, "plan");
  add_item (ada, HW_DUE_STATE_OPEN, TODAY + 7, "goal");
  add_item (ada, HW_DUE_STATE_OVERDUE, TODAY - 1, "notice");
  add_child (today, "Nobody's", 0);
  return today;
}

static char *
dup_day (const HwTodayView *view, HwDay day)
{
  GString *words = g_string_new (NULL);
  guint end = hw_calendar_begin (view, day + 1);

  for (guint i = hw_calendar_begin (view, day); i < end; i++)
    {
      const HwTodayEntry *entry = &g_array_index (view->entries, HwTodayEntry, i);

      g_assert_cmpint (entry->kind, ==, HW_TODAY_ITEM);
      g_string_append_printf (words, "%s %s, ", entry->child->title, entry->item->duty);
    }
  return g_string_free_and_steal (words);
}

/* Each item stands on its day and no other, with its child; what has no day stands apart. */
static void
test_days (void)
{
  static const struct
  {
    HwTodayWho who;
    int day; /* from today; -1000: none */
    const char *words;
    HwCalendarCounts counts;
  } cases[] = {
    { HW_TODAY_OFFICE, 4, "Ada call, Zoe visit, ", { 0, 2, 0 } },
    { HW_TODAY_MINE, 4, "Zoe visit, ", { 0, 1, 0 } },
    { HW_TODAY_OFFICE, -30, "Zoe review, ", { 1, 0, 0 } },
    { HW_TODAY_OFFICE, -1, "Ada notice, ", { 1, 0, 0 } },
    { HW_TODAY_MINE, -1, "", { 0, 0, 0 } },
    /* Near by its rule, though not of this week. */
    { HW_TODAY_OFFICE, 7, "Ada plan, Ada goal, ", { 0, 1, 1 } },
    /* What is open already before what is not. */
    { HW_TODAY_OFFICE, 40, "Ada check, Zoe hearing, ", { 0, 0, 2 } },
    { HW_TODAY_OFFICE, 0, "", { 0, 0, 0 } },
    { HW_TODAY_OFFICE, 39, "", { 0, 0, 0 } },
    { HW_TODAY_OFFICE, -1000, "Zoe planning, ", { 0, 0, 1 } },
  };
  g_autoptr (HwToday) today = new_office ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwTodayView) view = hw_calendar_view_new (today, cases[i].who);
      HwDay day = cases[i].day == -1000 ? 0 : TODAY + cases[i].day;
      HwCalendarCounts counts = hw_calendar_count (view, day);
      g_autofree char *words = dup_day (view, day);

      g_test_message ("%u", i);
      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_cmpmem (&counts, sizeof counts, &cases[i].counts, sizeof counts);
      g_assert_cmpuint (hw_calendar_begin (view, hw_day_new (2199, 12, 31)), ==,
                        view->entries->len);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/weeks", test_weeks);
  g_test_add_func ("/calendar/steps", test_steps);
  g_test_add_func ("/calendar/days", test_days);
  return g_test_run ();
}
