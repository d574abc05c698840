/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When somebody can come, which time is the best, and two who must not meet. 30 November 2026 is a
 * Monday.
 */

#include "base/hw-clock.h"
#include "base/hw-id.h"
#include "domain/meetings/hw-slot-rules.h"
#include "support/test-records.h"

#define MONDAY hw_day_new (2026, 11, 30)
#define SATURDAY hw_day_new (2026, 12, 5)

/* «free tuesday 17:00-19:00; busy 2026-12-01 9:00-12:00» */
static void
add_times (HwSlotPerson *person, const char *text)
{
  g_auto (GStrv) each = g_strsplit (text, "; ", -1);

  for (char **one = each; *one && **one; one++)
    {
      g_auto (GStrv) words = g_strsplit_set (*one, " -", -1);
      gboolean is_day = g_ascii_isdigit (words[1][0]);
      g_autofree char *day
          = is_day ? g_strdup_printf ("%s-%s-%s", words[1], words[2], words[3]) : NULL;
      char **clock = words + (is_day ? 4 : 2);

      g_ptr_array_add (person->times,
                       test_record_new (HW_TYPE_AVAILABILITY, "id", test_id (900), "kind",
                                        words[0], is_day ? "day" : "weekday",
                                        is_day ? day : words[1], "from-time", clock[0],
                                        "until-time", clock[1], NULL));
    }
}

static HwSlotPerson *
add_person (GPtrArray *people, guint id, HwMeetingRole role, const char *times)
{
  const char *type = role == HW_MEETING_ROLE_WORKER || role == HW_MEETING_ROLE_FACILITATOR
                         ? "staff"
                         : "person";
  HwSlotPerson *person = hw_slot_person_new (type, test_id (id), "Somebody", role);

  person->facilitates = role == HW_MEETING_ROLE_FACILITATOR;
  add_times (person, times);
  g_ptr_array_add (people, person);
  return person;
}

static GPtrArray *
people_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) hw_slot_person_free);
}

/* ------------------------------------------------------------------ one person */

static const struct
{
  const char *name;
  HwMeetingRole role;
  const char *times;
  const char *day, *from, *until;
  HwComing coming;
} comings[] = {
  { "nobody knows", HW_MEETING_ROLE_MOTHER, "", "2026-12-01", "10:00", "11:00",
    HW_COMING_UNKNOWN },
  { "in the week", HW_MEETING_ROLE_MOTHER, "free tuesday 17:00-19:00", "2026-12-01", "17:00",
    "18:00", HW_COMING_CAN },
  { "to the minute", HW_MEETING_ROLE_MOTHER, "free tuesday 17:00-19:00", "2026-12-01", "18:00",
    "19:00", HW_COMING_CAN },
  { "too long", HW_MEETING_ROLE_MOTHER, "free tuesday 17:00-19:00", "2026-12-01", "18:30", "19:30",
    HW_COMING_CANNOT },
  { "another day", HW_MEETING_ROLE_MOTHER, "free tuesday 17:00-19:00", "2026-12-02", "17:00",
    "18:00", HW_COMING_CANNOT },
  { "busy in the week", HW_MEETING_ROLE_MOTHER, "busy tuesday 9:00-12:00", "2026-12-01", "11:30",
    "12:30", HW_COMING_CANNOT },
  { "busy says nothing of the rest", HW_MEETING_ROLE_MOTHER, "busy tuesday 9:00-12:00",
    "2026-12-01", "12:00", "13:00", HW_COMING_UNKNOWN },
  { "one day before the week", HW_MEETING_ROLE_MOTHER,
    "busy tuesday 9:00-12:00; free 2026-12-01 9:00-12:00", "2026-12-01", "10:00", "11:00",
    HW_COMING_CAN },
  { "one day away", HW_MEETING_ROLE_MOTHER,
    "free tuesday 8:00-20:00; busy 2026-12-01 9:00-12:00", "2026-12-01", "10:00", "11:00",
    HW_COMING_CANNOT },
  { "the next week again", HW_MEETING_ROLE_MOTHER,
    "free tuesday 8:00-20:00; busy 2026-12-01 9:00-12:00", "2026-12-08", "10:00", "11:00",
    HW_COMING_CAN },
  { "one day says nothing of others", HW_MEETING_ROLE_MOTHER, "free 2026-12-01 9:00-12:00",
    "2026-12-02", "10:00", "11:00", HW_COMING_UNKNOWN },
  { "a worker works", HW_MEETING_ROLE_WORKER, "", "2026-12-01", "8:00", "9:00", HW_COMING_CAN },
  { "a worker in the evening", HW_MEETING_ROLE_WORKER, "", "2026-12-01", "16:30", "17:30",
    HW_COMING_UNKNOWN },
  { "a worker on Saturday", HW_MEETING_ROLE_WORKER, "", "2026-12-05", "10:00", "11:00",
    HW_COMING_UNKNOWN },
  { "a worker who is away", HW_MEETING_ROLE_WORKER, "busy 2026-12-01 8:00-17:00", "2026-12-01",
    "10:00", "11:00", HW_COMING_CANNOT },
};

static void
test_coming (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (comings); i++)
    {
      g_autoptr (GPtrArray) people = people_new ();
      HwSlotPerson *person = add_person (people, 1, comings[i].role, comings[i].times);
      HwComing coming = hw_slot_person_coming (person, NULL, hw_day_parse (comings[i].day),
                                               hw_clock_parse (comings[i].from),
                                               hw_clock_parse (comings[i].until));

      g_test_message ("%s", comings[i].name);
      g_assert_cmpint (coming, ==, comings[i].coming);
    }
}

/* ------------------------------------------------------------------ the best time */

static HwSlotGrid *
make_grid (GPtrArray *people, HwDay first, HwDay last, const GArray *apart)
{
  HwSlotAsk ask = { first, last, 60 };

  return hw_slot_grid_new (&ask, people, apart);
}

static void
assert_slot (const HwMeetingSlot *slot, HwDay day, const char *from, gboolean is_after_hours)
{
  g_assert_cmpint (slot->day, ==, day);
  g_assert_cmpint (slot->from, ==, hw_clock_parse (from));
  g_assert_cmpint (slot->is_after_hours, ==, is_after_hours);
}

/* The mother can come in the evening alone: evening goes before the hours at which she cannot. */
static void
test_evening (void)
{
  GPtrArray *people = people_new ();
  g_autoptr (HwSlotGrid) grid = NULL;
  const HwMeetingSlot *best;

  add_person (people, 1, HW_MEETING_ROLE_WORKER, "");
  add_person (people, 2, HW_MEETING_ROLE_MOTHER, "free tuesday 17:30-19:00");
  add_person (people, 3, HW_MEETING_ROLE_FRIEND, "free wednesday 8:00-12:00");
  grid = make_grid (people, MONDAY, MONDAY + 4, NULL);
  best = g_ptr_array_index (grid->slots, 0);
  assert_slot (best, MONDAY + 1, "17:30", TRUE);
  g_assert_cmpuint (best->n_must_cannot, ==, 0);
  g_assert_cmpuint (best->n_must_can, ==, 1);
  g_assert_cmpuint (best->n_can, ==, 1);
  g_assert_null (grid->sittings[0]);
}

/* Who must come counts for three. */
static void
test_must (void)
{
  GPtrArray *people = people_new ();
  g_autoptr (HwSlotGrid) grid = NULL;

  add_person (people, 1, HW_MEETING_ROLE_FATHER, "busy monday 8:00-12:00");
  add_person (people, 2, HW_MEETING_ROLE_FRIEND, "free monday 8:00-12:00");
  add_person (people, 3, HW_MEETING_ROLE_SCHOOL, "free monday 8:00-12:00");
  grid = make_grid (people, MONDAY, MONDAY, NULL);
  assert_slot (g_ptr_array_index (grid->slots, 0), MONDAY, "12:00", FALSE);
}

/* All else equal: in office hours, and the earliest. */
static void
test_office_hours (void)
{
  GPtrArray *people = people_new ();
  g_autoptr (HwSlotGrid) grid = NULL;

  add_person (people, 1, HW_MEETING_ROLE_MOTHER, "");
  grid = make_grid (people, MONDAY, SATURDAY, NULL);
  assert_slot (g_ptr_array_index (grid->slots, 0), MONDAY, "08:00", FALSE);
  assert_slot (g_ptr_array_index (grid->slots, grid->slots->len - 1), SATURDAY, "20:00", TRUE);
  for (guint i = 0; i < grid->slots->len; i++)
    {
      const HwMeetingSlot *slot = g_ptr_array_index (grid->slots, i);

      g_assert_cmpint (slot->is_after_hours, ==,
                       slot->day == SATURDAY || slot->from < 8 * 60 || slot->until > 17 * 60);
    }
}

/* Another meeting of the facilitator: the time is told, behind all the others, and marked. */
static void
test_conflict (void)
{
  GPtrArray *people = people_new ();
  HwSlotPerson *facilitator = add_person (people, 1, HW_MEETING_ROLE_FACILITATOR, "");
  HwTaken taken = { MONDAY, 10 * 60, 11 * 60 };
  g_autoptr (HwSlotGrid) grid = NULL;
  guint n = 0;

  g_array_append_val (facilitator->taken, taken);
  grid = make_grid (people, MONDAY, MONDAY, NULL);
  for (guint i = 0; i < grid->slots->len; i++)
    {
      const HwMeetingSlot *slot = g_ptr_array_index (grid->slots, i);
      gboolean overlaps = slot->from < taken.until && taken.from < slot->until;

      g_assert_cmpint (slot->is_conflict, ==, overlaps);
      n += overlaps;
      if (overlaps)
        g_assert_cmpuint (i, ==, grid->slots->len - 1);
    }
  g_assert_cmpuint (n, ==, 1);
}

/* ------------------------------------------------------------------ two sittings */

static guint
find (const HwSlotGrid *grid, guint id)
{
  for (guint i = 0; i < grid->people->len; i++)
    if (g_str_equal (((HwSlotPerson *) grid->people->pdata[i])->id, test_id (id)))
      return i;
  g_assert_not_reached ();
}

static void
test_apart (void)
{
  GPtrArray *people = people_new ();
  g_autoptr (GArray) apart = g_array_new (FALSE, FALSE, sizeof (HwApart));
  HwApart one = { g_intern_string (test_id (1)), g_intern_string (test_id (2)) };
  g_autoptr (HwSlotGrid) grid = NULL;
  const HwMeetingSlot *first, *second;

  g_array_append_val (apart, one);
  add_person (people, 1, HW_MEETING_ROLE_MOTHER, "free monday 9:00-11:00");
  add_person (people, 2, HW_MEETING_ROLE_FATHER, "free monday 9:00-11:00");
  add_person (people, 3, HW_MEETING_ROLE_WORKER, "");
  grid = make_grid (people, MONDAY, MONDAY, apart);
  g_assert_true (grid->is_two_enough);
  first = g_ptr_array_index (grid->sittings[0], 0);
  second = g_ptr_array_index (grid->sittings[1], 0);
  g_assert_cmpint (first->coming[find (grid, 1)], ==, HW_COMING_CAN);
  g_assert_cmpint (first->coming[find (grid, 2)], ==, HW_COMING_NOT_ASKED);
  g_assert_cmpint (second->coming[find (grid, 1)], ==, HW_COMING_NOT_ASKED);
  g_assert_cmpint (second->coming[find (grid, 2)], ==, HW_COMING_CAN);
  /* The worker is at both, one after the other. */
  assert_slot (first, MONDAY, "09:00", FALSE);
  assert_slot (second, MONDAY, "10:00", FALSE);
  g_assert_cmpint (second->coming[find (grid, 3)], ==, HW_COMING_CAN);
  g_assert_cmpuint (((HwSlotPerson *) grid->people->pdata[find (grid, 3)])->taken->len, ==, 0);
}

static void
test_three_apart (void)
{
  GPtrArray *people = people_new ();
  g_autoptr (GArray) apart = g_array_new (FALSE, FALSE, sizeof (HwApart));
  g_autoptr (HwSlotGrid) grid = NULL;

  for (guint i = 1; i <= 3; i++)
    {
      HwApart one = { g_intern_string (test_id (i)), g_intern_string (test_id (i % 3 + 1)) };

      g_array_append_val (apart, one);
      add_person (people, i, HW_MEETING_ROLE_KIN, "");
    }
  grid = make_grid (people, MONDAY, MONDAY, apart);
  g_assert_false (grid->is_two_enough);
}

/* ------------------------------------------------------------------ the share */

static void
test_share (void)
{
  const char *times[] = { "10:00", "16:30", "18:00", NULL };
  g_autoptr (GPtrArray) meetings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) held = hw_ids_new ();
  g_autoptr (GPtrArray) after = hw_ids_new ();

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    g_ptr_array_add (meetings, test_record_new (HW_TYPE_MEETING, "id", test_id (i + 1), "status",
                                                "held", "held-date", "2026-11-30", "length", "60",
                                                times[i] ? "time" : NULL, times[i], NULL));
  g_ptr_array_add (meetings, test_record_new (HW_TYPE_MEETING, "id", test_id (9), "status",
                                              "planned", "date", "2026-12-05", "time", "10:00",
                                              NULL));
  hw_meetings_find_after_hours (meetings, NULL, held, after);
  g_assert_cmpuint (held->len, ==, 3);
  g_assert_cmpuint (after->len, ==, 2);
  g_assert_cmpstr (after->pdata[0], ==, test_id (2));
  g_assert_cmpstr (after->pdata[1], ==, test_id (3));
}

/* «Outside 08:00–17:00» to the minute, and the weekend at any hour. */
static void
test_hours (void)
{
  static const struct
  {
    const char *day;
    int from, until;
    HwHours hours;
  } cases[] = {
    { "2026-12-01", 8 * 60, 17 * 60, HW_HOURS_OFFICE },
    { "2026-12-01", 7 * 60 + 59, 9 * 60, HW_HOURS_EARLY },
    { "2026-12-01", 16 * 60, 17 * 60 + 1, HW_HOURS_EVENING },
    { "2026-12-01", 17 * 60, 18 * 60, HW_HOURS_EVENING },
    { "2026-12-05", 10 * 60, 11 * 60, HW_HOURS_WEEKEND },
    { "2026-12-06", 19 * 60, 20 * 60, HW_HOURS_WEEKEND },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HwDay day = hw_day_parse (cases[i].day);
      int from = cases[i].from, until = cases[i].until;
      HwMeetingSlot slot = { .day = day, .from = from, .until = until,
                             .is_after_hours = hw_is_after_hours (NULL, day, from, until - from) };

      g_assert_cmpint (hw_slot_hours (&slot), ==, cases[i].hours);
    }
}

/* A holiday of the office is no working day: its worker is not known to come, its hours are after
 * hours, and a meeting held on it counts so. */
static void
test_holiday (void)
{
  HwDay thanksgiving = hw_day_new (2026, 11, 26);
  g_autoptr (GHashTable) closed = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) meetings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) held = hw_ids_new ();
  g_autoptr (GPtrArray) after = hw_ids_new ();
  HwSlotAsk ask = { thanksgiving, thanksgiving + 1, 60, closed };
  GPtrArray *people = people_new ();
  g_autoptr (HwSlotGrid) grid = NULL;
  guint n = 0;

  g_hash_table_add (closed, GINT_TO_POINTER (thanksgiving));
  add_person (people, 1, HW_MEETING_ROLE_WORKER, "");
  grid = hw_slot_grid_new (&ask, people, NULL);
  for (guint i = 0; i < grid->slots->len; i++)
    {
      const HwMeetingSlot *slot = g_ptr_array_index (grid->slots, i);

      if (slot->day != thanksgiving)
        continue;
      n++;
      g_assert_true (slot->is_after_hours);
      g_assert_cmpint (hw_slot_hours (slot), ==, HW_HOURS_HOLIDAY);
      g_assert_cmpint (slot->coming[0], ==, HW_COMING_UNKNOWN);
    }
  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < 2; i++)
    g_ptr_array_add (meetings,
                     test_record_new (HW_TYPE_MEETING, "id", test_id (i + 1), "status", "held",
                                      "held-date", i ? "2026-11-26" : "2026-11-25", "time",
                                      "10:00", NULL));
  hw_meetings_find_after_hours (meetings, closed, held, after);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_cmpstr (after->pdata[0], ==, test_id (2));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slots/S4-13/coming", test_coming);
  g_test_add_func ("/slots/S4-13/evening", test_evening);
  g_test_add_func ("/slots/S4-13/hours", test_hours);
  g_test_add_func ("/slots/S4-13/holiday", test_holiday);
  g_test_add_func ("/slots/S4-13/must", test_must);
  g_test_add_func ("/slots/S4-13/office-hours", test_office_hours);
  g_test_add_func ("/slots/S4-13/conflict", test_conflict);
  g_test_add_func ("/slots/S4-13/apart", test_apart);
  g_test_add_func ("/slots/S4-13/three-apart", test_three_apart);
  g_test_add_func ("/slots/S4-13/share-after-hours", test_share);
  return g_test_run ();
}
