/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A time becomes that of a meeting; who must not meet is asked to two sittings, each to one.
 */

#include "hw-test-store.h"

#include "base/hw-error.h"
#include "domain/meetings/hw-calendar-act.h"
#include "domain/meetings/hw-invite-query.h"
#include "domain/meetings/hw-meeting-act.h"
#include "domain/meetings/hw-meeting-query.h"
#include "domain/meetings/hw-meeting-rules.h"
#include "domain/meetings/hw-sitting-act.h"
#include "domain/meetings/hw-slot-query.h"
#include "domain/office/hw-print-query.h"

#define EVENING (18 * 60)

typedef struct
{
  HwTestStore *test;
  HwStore *store;
  char *staff, *family, *child, *small, *mother, *father, *meeting;
} Fixture;

/* A meeting about one of two children, whose parents must not meet. */
static void
fill (gpointer data)
{
  Fixture *self = data;
  HwStore *store = self->store;
  g_autoptr (GError) error = NULL;
  g_autoptr (HwRecord) meeting = NULL;

  self->staff = hw_test_add (store, "staff", "name", "J. Combs", "role", "worker", NULL);
  self->family
      = hw_test_add (store, "family", "name", "Combs, Dana", "worker", self->staff, NULL);
  self->child = hw_test_add (store, "child", "given-name", "Eli", "birth-date", "2012-05-05",
                             "family", self->family, NULL);
  self->small = hw_test_add (store, "child", "given-name", "Ana", "birth-date", "2014-05-05",
                             "family", self->family, NULL);
  self->mother = hw_test_add (store, "person", "name", "Dana Combs", NULL);
  self->father = hw_test_add (store, "person", "name", "Abe Combs", "no-contact-with",
                              self->mother, NULL);
  g_free (hw_test_add (store, "connection", "child", self->child, "person", self->mother, "kind",
                       "mother", NULL));
  g_free (hw_test_add (store, "connection", "child", self->child, "person", self->father, "kind",
                       "father", NULL));
  hw_store_set_actor (store, self->staff);
  meeting = hw_test_record ("meeting", "family", self->family, "kind", "case-planning", "length",
                            "90", "place", "Bardstown", NULL);
  g_assert_cmpint (hw_meeting_schedule (store, HW_MEETING (meeting),
                                        (const char *const[]) { self->child, NULL }, &error),
                   >, 0);
  g_assert_no_error (error);
  self->meeting = g_strdup (meeting->id);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  hw_test_fill_once (self, sizeof *self, fill);
  hw_store_set_actor (self->store, self->staff);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hw_test_store_free (self->test);
}

static HwInvitation *
find_invitation (Fixture *self, const char *meeting, const char *who)
{
  g_autoptr (GPtrArray) all
      = hw_store_list_by (self->store, HW_TYPE_INVITATION, "meeting", meeting, NULL);

  for (guint i = 0; i < all->len; i++)
    {
      const char *type;

      if (g_strcmp0 (hw_invitation_who (g_ptr_array_index (all, i), &type), who) == 0)
        return g_object_ref (g_ptr_array_index (all, i));
    }
  return NULL;
}

static gboolean
is_asked_to (Fixture *self, const char *meeting, const char *who)
{
  g_autoptr (HwInvitation) one = find_invitation (self, meeting, who);

  g_assert_nonnull (one);
  g_assert_cmpstr (one->left_out_because, ==,
                   one->left_out_because ? "comes to the other sitting" : NULL);
  return !one->left_out_because;
}

static guint
find_in_grid (const HwSlotGrid *grid, const char *id)
{
  guint place = 0;

  while (place < grid->people->len
         && !g_str_equal (((HwSlotPerson *) grid->people->pdata[place])->id, id))
    place++;
  return place;
}

static char *
choose_second (Fixture *self, HwDay day, guint n_asked)
{
  g_autoptr (GError) error = NULL;
  char *made = NULL;
  guint n_both = 99;

  g_assert_cmpint (hw_slot_choose_second (self->store, self->meeting, day, EVENING, &made, &n_both,
                                          &error),
                   >, 0);
  g_assert_no_error (error);
  g_assert_nonnull (made);
  g_assert_cmpuint (n_both, ==, n_asked);
  return made;
}

static void
test_choose (Fixture *self, gconstpointer data)
{
  HwDay day = hw_store_today (self->store) + 3;
  g_autoptr (HwMeeting) meeting = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (hw_slot_choose (self->store, self->meeting, day, EVENING, &error), >, 0);
  g_assert_no_error (error);
  meeting = hw_store_find (self->store, HW_TYPE_MEETING, self->meeting, NULL);
  g_assert_cmpint (meeting->date, ==, day);
  g_assert_cmpstr (meeting->time, ==, "18:00");
  g_assert_cmpint (meeting->length, ==, 90);
}

/* S4-14, S4-13: neither parent is asked to both, the child and the worker are; it is like the first
 * one and about the same child; and one step takes all of it back. */
static void
test_second (Fixture *self, gconstpointer data)
{
  g_autofree char *before = hw_test_dump (self->store);
  HwDay day = hw_store_today (self->store) + 4;
  g_autofree char *made = choose_second (self, day, 0), *after = NULL;
  g_autoptr (HwMeeting) second = hw_store_find (self->store, HW_TYPE_MEETING, made, NULL);
  g_autoptr (HwInvitation) sibling = find_invitation (self, made, self->small);

  g_assert_cmpint (second->date, ==, day);
  g_assert_cmpstr (second->time, ==, "18:00");
  g_assert_cmpstr (second->place, ==, "Bardstown");
  g_assert_true (is_asked_to (self, self->meeting, self->mother)
                 != is_asked_to (self, made, self->mother));
  g_assert_true (is_asked_to (self, self->meeting, self->father)
                 != is_asked_to (self, made, self->father));
  g_assert_true (is_asked_to (self, self->meeting, self->mother)
                 != is_asked_to (self, self->meeting, self->father));
  g_assert_true (is_asked_to (self, self->meeting, self->child));
  g_assert_true (is_asked_to (self, made, self->child));
  g_assert_null (sibling);
  g_assert_cmpint (hw_journal_undo (self->store, NULL, NULL), >, 0);
  after = hw_test_dump (self->store);
  g_assert_cmpstr (after, ==, before);
}

/* Whoever was invited stays so: a letter is out. */
static void
test_invited (Fixture *self, gconstpointer data)
{
  HwDay today = hw_store_today (self->store);
  const char *parents[] = { self->mother, self->father };
  g_autofree char *made = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parents); i++)
    {
      g_autoptr (HwInvitation) one = find_invitation (self, self->meeting, parents[i]);

      g_assert_cmpint (hw_meeting_invite (self->store,
                                          (const char *const[]) { HW_RECORD (one)->id, NULL },
                                          today, HW_WAY_OF_CONTACT_PHONE, NULL),
                       >, 0);
    }
  made = choose_second (self, today + 4, 1);
  g_assert_true (is_asked_to (self, self->meeting, self->mother));
  g_assert_true (is_asked_to (self, self->meeting, self->father));
  g_assert_true (is_asked_to (self, made, self->mother) != is_asked_to (self, made, self->father));
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  HwDay day = hw_store_today (self->store) + 4;
  g_autofree char *made = NULL, *before = NULL, *after = NULL;
  guint n_both;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (hw_meeting_cancel (self->store, self->meeting, "Snow", NULL), >, 0);
  before = hw_test_dump (self->store);
  g_assert_cmpint (hw_slot_choose_second (self->store, self->meeting, day, EVENING, &made, &n_both,
                                          &error),
                   ==, 0);
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_cmpint (hw_slot_choose (self->store, self->meeting, day, EVENING, &error), ==, 0);
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
  after = hw_test_dump (self->store);
  g_assert_cmpstr (after, ==, before);
  g_assert_null (made);
}

/* ------------------------------------------------------------------ S4-18 */

/* Another meeting with the same family, on that day of December. */
static char *
add_meeting (Fixture *self, const char *kind, const char *day)
{
  g_autoptr (HwMeeting) meeting = HW_MEETING (
      hw_test_record ("meeting", "family", self->family, "kind", kind, "date", day, "time",
                      "10:00", NULL));
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (hw_meeting_schedule (self->store, meeting, NULL, &error), >, 0);
  g_assert_no_error (error);
  return g_strdup (HW_RECORD (meeting)->id);
}

static void
merge (Fixture *self, const char *from, const char *into)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (hw_meeting_merge (self->store, from, into, &error), >, 0);
  g_assert_no_error (error);
}

static guint
count_at (Fixture *self, GType type, const char *meeting)
{
  g_autoptr (GPtrArray) all = hw_store_list_by (self->store, type, "meeting", meeting, NULL);

  return all->len;
}

/* A sitting that is not held takes nothing with it: who was asked for the one meeting is to be
 * asked to it, its concerns are on its agenda; those who were told are still there to be told that
 * it is off. One undo brings the one sitting back. */
static void
test_sitting_cancelled (Fixture *self, gconstpointer data)
{
  HwStore *store = self->store;
  g_autofree char *review = add_meeting (self, "case-review", "2026-12-01");
  g_autofree char *planning = add_meeting (self, "permanency-planning", "2026-12-08");
  g_autofree char *pastor = hw_test_add (store, "person", "name", "Pastor Lee", NULL);
  g_autofree char *teacher = hw_test_add (store, "person", "name", "A. Quillen", NULL);
  g_autofree char *asked = hw_test_add (store, "invitation", "meeting", review, "role", "faith",
                                        "person", pastor, "invited-date", "2026-11-20", NULL);
  g_autofree char *worry = hw_test_add (store, "agenda-item", "meeting", review, "invitation",
                                        asked, "kind", "concern", "what", "The long way", NULL);
  g_autofree char *own = hw_test_add (store, "agenda-item", "meeting", planning, "kind",
                                      "concern", "what", "Too few visits", NULL);
  g_autofree char *topic = hw_test_add (store, "agenda-item", "meeting", planning, "kind",
                                        "topic", "what", "School", NULL);
  g_autofree char *before = NULL, *after = NULL, *brought_by = NULL, *where = NULL;
  g_autoptr (HwInvitation) again = NULL, kept = NULL, none = NULL;
  g_autoptr (GError) error = NULL;

  g_free (hw_test_add (store, "invitation", "meeting", planning, "role", "school", "person",
                       teacher, NULL));
  merge (self, review, planning);
  g_assert_cmpuint (count_at (self, HW_TYPE_AGENDA_ITEM, planning), ==, 3);
  before = hw_test_dump (store);
  g_assert_cmpint (hw_meeting_cancel (store, planning, "Snow", &error), >, 0);
  g_assert_no_error (error);
  again = find_invitation (self, review, pastor);
  kept = find_invitation (self, planning, pastor);
  none = find_invitation (self, review, teacher);
  g_assert_nonnull (again);
  g_assert_cmpint (again->role, ==, HW_MEETING_ROLE_FAITH);
  g_assert_cmpint (again->invited_date, ==, 0);
  g_assert_nonnull (kept);
  g_assert_null (none);
  brought_by = hw_test_value (store, "agenda-item", worry, "invitation");
  g_assert_cmpstr (brought_by, ==, HW_RECORD (again)->id);
  where = hw_test_value (store, "agenda-item", own, "meeting");
  g_assert_cmpstr (where, ==, review);
  g_assert_cmpuint (count_at (self, HW_TYPE_AGENDA_ITEM, review), ==, 2);
  g_free (where);
  where = hw_test_value (store, "agenda-item", topic, "meeting");
  g_assert_cmpstr (where, ==, planning);
  g_assert_cmpint (hw_journal_undo (store, NULL, NULL), >, 0);
  after = hw_test_dump (store);
  g_assert_cmpstr (after, ==, before);
}

/* S4-16: whom the mother named comes back with her, and is asked once. */
static void
test_named_comes_back (Fixture *self, gconstpointer data)
{
  HwStore *store = self->store;
  g_autofree char *review = add_meeting (self, "case-review", "2026-12-01");
  g_autofree char *planning = add_meeting (self, "permanency-planning", "2026-12-08");
  g_autofree char *aunt = hw_test_add (store, "person", "name", "May Combs", NULL);
  guint n_people, n_asked;

  g_free (hw_test_add (store, "invitation", "meeting", review, "role", "support", "person", aunt,
                       "also-invite", "Pastor Lee", NULL));
  n_people = hw_store_count (store, HW_TYPE_PERSON, NULL);
  n_asked = count_at (self, HW_TYPE_INVITATION, review);
  merge (self, review, planning);
  g_assert_cmpint (hw_meeting_cancel (store, planning, "Snow", NULL), >, 0);
  g_assert_cmpuint (count_at (self, HW_TYPE_INVITATION, review), ==, n_asked);
  g_assert_cmpuint (hw_store_count (store, HW_TYPE_PERSON, NULL), ==, n_people);
}

/* Somebody who is asked to both is asked once, and what they brought in stays theirs (S4-20). */
static void
test_asked_to_both (Fixture *self, gconstpointer data)
{
  HwStore *store = self->store;
  g_autofree char *review = add_meeting (self, "case-review", "2026-12-08");
  g_autofree char *planning = add_meeting (self, "permanency-planning", "2026-12-08");
  g_autoptr (HwInvitation) here = find_invitation (self, review, self->mother);
  g_autoptr (HwInvitation) there = find_invitation (self, planning, self->mother);
  g_autofree char *worry
      = hw_test_add (store, "agenda-item", "meeting", review, "invitation",
                     HW_RECORD (here)->id, "kind", "concern", "what", "The long way", NULL);
  g_autofree char *brought_by = NULL;

  merge (self, review, planning);
  brought_by = hw_test_value (store, "agenda-item", worry, "invitation");
  g_assert_cmpstr (brought_by, ==, HW_RECORD (there)->id);
}

/* S3-25, S3-35, S3-14: what was tried and said for one meeting was for the sitting, whichever of
 * the two is looked at. */
static void
test_read_together (Fixture *self, gconstpointer data)
{
  HwStore *store = self->store;
  g_autofree char *review = add_meeting (self, "case-review", "2026-12-08");
  g_autofree char *planning = add_meeting (self, "case-planning", "2026-12-08");
  const char *both[] = { review, planning };
  g_autoptr (GError) error = NULL;

  g_free (hw_test_add (store, "meeting-effort", "family", self->family, "meeting", review, "date",
                       "2026-11-20", "about", "kin", "what", "Called the aunt", NULL));
  g_free (hw_test_add (store, "meeting-effort", "family", self->family, "meeting", planning,
                       "date", "2026-11-21", "about", "kin", "what", "Wrote to her", NULL));
  g_free (hw_test_add (store, "possible-partner", "meeting", review, "name", "Seven Hills", NULL));
  g_free (hw_test_add (store, "meeting-decision", "meeting", review, "what", "A ride", NULL));
  hw_test_set (store, "meeting", review, "partners-reason", "Wants to be alone");
  hw_test_set (store, "meeting", review, "partners-strategy", "Explained it");
  hw_test_set (store, "meeting", review, "partners", "declined");
  merge (self, review, planning);
  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    {
      g_autoptr (HwMeetingWhole) whole = hw_meeting_read (store, both[i], &error);
      g_autoptr (HwPlanService) service = HW_PLAN_SERVICE (
          hw_test_record ("plan-service", "what", "Group", "status", "open", "provider",
                          self->father, NULL));

      g_assert_no_error (error);
      g_assert_cmpuint (whole->together->len, ==, 2);
      g_assert_cmpuint (whole->efforts->len, ==, 2);
      g_assert_cmpuint (whole->partners->len, ==, 1);
      g_assert_cmpuint (whole->decisions->len, ==, 1);
      g_ptr_array_add (whole->services, g_object_ref (service));
      g_assert_cmpint (hw_meeting_count_ftm (whole).partner, ==, HW_FTM_PARTNER_DECLINED);
    }
}

/* S4-13: a meeting is no hindrance to itself, also where another one is held in its sitting; and
 * that one goes where the sitting goes. */
static void
test_sitting_moved (Fixture *self, gconstpointer data)
{
  HwStore *store = self->store;
  g_autofree char *review = add_meeting (self, "case-review", "2026-11-25");
  g_autofree char *planning = add_meeting (self, "case-planning", "2026-11-25");
  g_autofree char *date = NULL, *time = NULL;
  g_autoptr (HwSlotGrid) grid = NULL;
  g_autoptr (GError) error = NULL;

  hw_test_set (store, "meeting", planning, "facilitator", self->staff);
  merge (self, review, planning);
  grid = hw_slot_grid_read (store, planning, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < grid->people->len; i++)
    g_assert_cmpuint (((HwSlotPerson *) grid->people->pdata[i])->taken->len, ==, 0);
  hw_test_set (store, "meeting", planning, "date", "2026-12-15");
  hw_test_set (store, "meeting", planning, "time", "17:30");
  date = hw_test_value (store, "meeting", review, "date");
  time = hw_test_value (store, "meeting", review, "time");
  g_assert_cmpstr (date, ==, "2026-12-15");
  g_assert_cmpstr (time, ==, "17:30");
}

/* S4-13: the office is closed on the holidays of its packs, and on the days that it added. */
static void
test_closed_days (Fixture *self, gconstpointer data)
{
  HwDay thanksgiving = hw_day_new (2026, 11, 26), own = hw_day_new (2026, 12, 2);
  g_autoptr (GHashTable) before = NULL, after = NULL;

  before = hw_closed_days_read (self->store, thanksgiving - 1, own, NULL);
  g_assert_true (g_hash_table_contains (before, GINT_TO_POINTER (thanksgiving)));
  g_assert_false (g_hash_table_contains (before, GINT_TO_POINTER (thanksgiving - 1)));
  g_assert_false (g_hash_table_contains (before, GINT_TO_POINTER (own)));
  hw_store_set_actor (self->store, NULL);
  g_free (hw_test_add (self->store, "holiday", "date", "2026-12-02", "name", "Move", NULL));
  after = hw_closed_days_read (self->store, thanksgiving - 1, own, NULL);
  g_assert_true (g_hash_table_contains (after, GINT_TO_POINTER (own)));
}

/* S4-13: whoever has the child living there must come, and says when that can be. */
static void
test_home (Fixture *self, gconstpointer data)
{
  g_autofree char *home = hw_test_add (self->store, "home", "name", "Shaw", NULL);
  g_autofree char *stay = hw_test_add (self->store, "stay", "child", self->child, "removal-date",
                                       "2026-09-01", NULL);
  g_autofree char *placement
      = hw_test_add (self->store, "placement", "stay", stay, "start-date", "2026-09-01", "setting",
                     "foster-home", "home", home, NULL);
  g_autofree char *time
      = hw_test_add (self->store, "availability", "home", home, "kind", "free", "weekday",
                     "tuesday", "from-time", "17:30", "until-time", "20:00", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwSlotGrid) grid = hw_slot_grid_read (self->store, self->meeting, &error);
  const HwSlotPerson *caregiver;
  guint place;

  g_assert_no_error (error);
  place = find_in_grid (grid, home);
  g_assert_cmpuint (place, <, grid->people->len);
  caregiver = g_ptr_array_index (grid->people, place);
  g_assert_true (caregiver->must);
  g_assert_cmpuint (caregiver->times->len, ==, 1);
}

/* Where nobody must be kept apart there is no second sitting. */
static void
test_one_is_enough (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *made = NULL, *before = NULL, *after = NULL;
  guint n_both = 0;

  hw_test_set (self->store, "person", self->father, "no-contact-with", NULL);
  before = hw_test_dump (self->store);
  g_assert_cmpint (hw_slot_choose_second (self->store, self->meeting,
                                          hw_store_today (self->store) + 3, EVENING, &made,
                                          &n_both, &error),
                   ==, 0);
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
  after = hw_test_dump (self->store);
  g_assert_cmpstr (before, ==, after);
}

/* S4-14: letters that were shown say the time that the meeting has: one that was moved meanwhile is
 * not sent as if it had not been. */
static void
test_moved_meanwhile (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *field, *value;
  } changes[] = { { "time", "11:30" }, { "place", "Church hall" }, { "length", "120" } };
  g_autoptr (HwPrintHead) head = hw_print_head_read (self->store, NULL);

  hw_test_set (self->store, "meeting", self->meeting, "date", "2026-12-10");
  hw_test_set (self->store, "meeting", self->meeting, "time", "10:00");
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) invites
          = hw_invites_read (self->store, self->meeting, head, "Unit", 0, &error);

      g_assert_no_error (error);
      hw_test_set (self->store, "meeting", self->meeting, changes[i].field, changes[i].value);
      g_assert_cmpint (hw_meeting_send (self->store, invites, HW_WAY_OF_CONTACT_LETTER, &error),
                       ==, 0);
      g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
    }
}

/* Confidential by habit: a letter about one child says nothing of its sister, nor of her aunt. */
static void
test_sister (Fixture *self, gconstpointer data)
{
  static const char *const purposes[]
      = { "Ana stays where she is", "what Wilma Shaw can do", "Eli’s school", "the school" };
  g_autoptr (HwPrintHead) head = hw_print_head_read (self->store, NULL);
  g_autofree char *aunt = hw_test_add (self->store, "person", "name", "Wilma Shaw", NULL);

  g_free (hw_test_add (self->store, "connection", "child", self->small, "person", aunt, "kind",
                       "aunt-uncle", NULL));
  hw_test_set (self->store, "meeting", self->meeting, "date", "2026-12-10");
  hw_test_set (self->store, "meeting", self->meeting, "time", "10:00");
  for (guint i = 0; i < G_N_ELEMENTS (purposes); i++)
    {
      gboolean is_last = i + 1 == G_N_ELEMENTS (purposes);
      g_autoptr (GPtrArray) invites = NULL;

      hw_test_set (self->store, "meeting", self->meeting, "purpose", purposes[i]);
      invites = hw_invites_read (self->store, self->meeting, head, "Unit", 0, NULL);
      for (guint n = 0; n < invites->len; n++)
        {
          const HwInvite *one = g_ptr_array_index (invites, n);

          if (g_strcmp0 (one->invitation->person, self->father) == 0)
            g_assert_cmpstr (one->purpose, ==, is_last ? purposes[i] : NULL);
        }
    }
}

#define ADD(name, test) g_test_add ("/sitting-act/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("choose", test_choose);
  ADD ("second", test_second);
  ADD ("invited", test_invited);
  ADD ("refused", test_refused);
  ADD ("sister", test_sister);
  ADD ("S4-14/moved-meanwhile", test_moved_meanwhile);
  ADD ("S4-13/home", test_home);
  ADD ("one-is-enough", test_one_is_enough);
  ADD ("S4-13/closed-days", test_closed_days);
  ADD ("S4-18/S4-20/cancelled", test_sitting_cancelled);
  ADD ("S4-16/named-comes-back", test_named_comes_back);
  ADD ("S4-20/asked-to-both", test_asked_to_both);
  ADD ("S3-25/S3-35/S3-14/together", test_read_together);
  ADD ("S4-13/S4-18/moved", test_sitting_moved);
  return g_test_run ();
}
