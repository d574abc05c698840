/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A meeting from its day to its minutes; two in one sitting; facilitators; and every act taken
 * back, row for row.
 */

#include "hw-test-store.h"

#include "base/hw-error.h"
#include "base/hw-id.h"
#include "domain/meetings/hw-facilitator-act.h"
#include "domain/meetings/hw-meeting-act.h"
#include "domain/meetings/hw-meeting-query.h"
#include "domain/meetings/hw-meetings-query.h"
#include "domain/meetings/hw-proposal-rules.h"
#include "domain/meetings/hw-sitting-act.h"
#include "domain/plans/hw-case-plan.h"

typedef struct
{
  HwTestStore *test;
  HwStore *store;
  char *staff, *family, *child, *small, *mother, *gal;
} Fixture;

static void
fill (gpointer data)
{
  Fixture *self = data;
  HwStore *store = self->store;

  self->staff = hw_test_add (store, "staff", "name", "J. Combs", "role", "worker", NULL);
  self->family
      = hw_test_add (store, "family", "name", "Combs, Dana", "worker", self->staff, NULL);
  self->child = hw_test_add (store, "child", "given-name", "Eli", "birth-date", "2018-05-05",
                             "family", self->family, NULL);
  self->small = hw_test_add (store, "child", "given-name", "Ana", "birth-date", "2024-05-05",
                             "family", self->family, NULL);
  self->mother = hw_test_add (store, "person", "name", "Dana Combs", NULL);
  self->gal = hw_test_add (store, "person", "name", "A. Quillen", NULL);
  g_free (hw_test_add (store, "connection", "child", self->child, "person", self->mother, "kind",
                       "mother", NULL));
  g_free (hw_test_add (store, "connection", "child", self->child, "person", self->gal, "kind",
                       "gal", NULL));
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

static HwMeeting *
schedule (Fixture *self, const char *kind, const char *date)
{
  g_autoptr (GError) error = NULL;
  HwMeeting *meeting = HW_MEETING (hw_test_record ("meeting", "family", self->family, "kind", kind,
                                                   "date", date, "time", "10:00", NULL));

  g_assert_cmpint (hw_meeting_schedule (self->store, meeting, NULL, &error), >, 0);
  g_assert_no_error (error);
  return meeting;
}

static HwMeetingWhole *
read_whole (Fixture *self, HwMeeting *meeting)
{
  g_autoptr (GError) error = NULL;
  HwMeetingWhole *whole = hw_meeting_read (self->store, HW_RECORD (meeting)->id, &error);

  g_assert_no_error (error);
  return whole;
}

static char *
dup_invitation (Fixture *self, HwMeeting *meeting, HwMeetingRole role)
{
  g_autoptr (HwMeetingWhole) whole = read_whole (self, meeting);

  for (guint i = 0; i < whole->invitations->len; i++)
    {
      HwInvitation *one = g_ptr_array_index (whole->invitations, i);

      if (one->role == role)
        return g_strdup (HW_RECORD (one)->id);
    }
  g_assert_not_reached ();
}

static void
assert_refused (gint64 transaction, GError **error, HwError code, const char *part)
{
  g_assert_cmpint (transaction, ==, 0);
  g_assert_error (*error, HW_ERROR, code);
  g_assert_nonnull (strstr ((*error)->message, part));
  g_clear_error (error);
}

/* ------------------------------------------------------------------ one meeting */

static void
test_whole_way (Fixture *self, gconstpointer data)
{
  HwStore *store = self->store;
  g_autofree char *before = hw_test_dump (store);
  g_autoptr (HwMeeting) meeting = schedule (self, "case-planning", "2026-11-22");
  const char *id = HW_RECORD (meeting)->id;
  g_autofree char *mother = dup_invitation (self, meeting, HW_MEETING_ROLE_MOTHER);
  g_autofree char *child = dup_invitation (self, meeting, HW_MEETING_ROLE_CHILD);
  g_autofree char *worker = dup_invitation (self, meeting, HW_MEETING_ROLE_WORKER);
  g_autofree char *gal = dup_invitation (self, meeting, HW_MEETING_ROLE_GAL);
  const char *all[] = { mother, child, worker, gal, NULL };
  const char *came[] = { mother, worker, NULL };
  g_autoptr (HwMeetingWhole) whole = read_whole (self, meeting);
  g_autofree char *concern = NULL;
  g_autofree char *said = NULL, *told = NULL;
  g_autoptr (GError) error = NULL;
  HwDay today = hw_store_today (store);

  /* The small one takes no part. */
  g_assert_cmpuint (whole->invitations->len, ==, 4);
  g_assert_cmpint (hw_meeting_invite (store, all, today, HW_WAY_OF_CONTACT_LETTER, &error), >, 0);
  g_assert_cmpint (hw_meeting_contact_before (store, came, today, HW_WAY_OF_CONTACT_PHONE,
                                              HW_PRECONTACT_DONE, &error),
                   >, 0);
  /* S4-15: that they were told how it works is theirs to say who told them. */
  told = hw_test_value (store, "invitation", mother, "told");
  g_assert_cmpstr (told, ==, NULL);
  assert_refused (hw_meeting_answer (store, gal, HW_REPLY_DECLINED, "In court", NULL, &error),
                  &error, HW_ERROR_INVALID, "strategy");
  g_assert_cmpint (
      hw_meeting_answer (store, gal, HW_REPLY_DECLINED, "In court", "By phone", &error), >, 0);
  g_assert_cmpint (hw_meeting_answer (store, mother, HW_REPLY_ACCEPTED, NULL, NULL, &error), >, 0);
  concern = hw_test_add (store, "agenda-item", "meeting", id, "invitation", mother, "kind",
                         "concern", "what", "How do I get there?", NULL);
  g_assert_cmpint (hw_meeting_hold (store, id, today, came, &error), >, 0);
  g_assert_no_error (error);
  hw_test_set (store, "meeting", id, "minutes", "We spoke.");
  assert_refused (hw_meeting_close (store, id, &error), &error, HW_ERROR_INVALID, "answer");
  hw_test_set (store, "agenda-item", concern, "answer", "A ride is there.");
  g_assert_cmpint (hw_meeting_close (store, id, &error), >, 0);
  said = hw_test_value (store, "invitation", gal, "came");
  g_assert_cmpstr (said, ==, "no");
  {
    g_autoptr (HwMeetingWhole) held = read_whole (self, meeting);
    HwFtm ftm = hw_meeting_count_ftm (held);

    g_assert_true (ftm.counts);
    g_assert_cmpint (ftm.partner, ==, HW_FTM_PARTNER_NO_SERVICE);
  }
  while (hw_journal_undo (store, NULL, NULL))
    {
      g_autofree char *now = hw_test_dump (store);

      if (g_str_equal (now, before))
        return;
    }
  g_assert_not_reached ();
}

/* Another day: those who are asked stay asked, whoever is new is added, and calendars are told. */
static void
test_another_day (Fixture *self, gconstpointer data)
{
  g_autoptr (HwMeeting) meeting = schedule (self, "case-planning", "2026-12-01");
  g_autofree char *aunt = hw_test_add (self->store, "person", "name", "Ruth Noble", NULL);
  g_autoptr (HwMeetingWhole) whole = NULL;
  g_autoptr (GError) error = NULL;

  g_free (hw_test_add (self->store, "connection", "child", self->child, "person", aunt, "kind",
                       "aunt-uncle", NULL));
  g_set_str (&meeting->time, "18:00");
  g_assert_cmpint (hw_meeting_schedule (self->store, meeting, NULL, &error), >, 0);
  g_assert_no_error (error);
  g_assert_cmpint (meeting->sequence, ==, HW_INT_NONE);
  whole = read_whole (self, meeting);
  g_assert_cmpuint (whole->invitations->len, ==, 5);
  g_set_str (&meeting->uid, "m1");
  g_assert_cmpint (hw_meeting_schedule (self->store, meeting, NULL, &error), >, 0);
  g_assert_cmpint (meeting->sequence, ==, HW_INT_NONE);
  g_set_str (&meeting->time, "17:00");
  g_assert_cmpint (hw_meeting_schedule (self->store, meeting, NULL, &error), >, 0);
  g_assert_cmpint (meeting->sequence, ==, 1);
}

/* About one child only: nobody is asked who is only around the other one. */
static void
test_children (Fixture *self, gconstpointer data)
{
  const char *children[] = { self->small, NULL };
  g_autoptr (HwMeeting) meeting = HW_MEETING (
      hw_test_record ("meeting", "family", self->family, "kind", "periodic-review", NULL));
  g_autoptr (HwMeetingWhole) whole = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (hw_meeting_schedule (self->store, meeting, children, &error), >, 0);
  g_assert_no_error (error);
  whole = read_whole (self, meeting);
  g_assert_cmpuint (whole->children->len, ==, 1);
  g_assert_cmpuint (whole->invitations->len, ==, 1);
}

/* A child of another family is nobody's to talk about there. */
static void
test_stranger (Fixture *self, gconstpointer data)
{
  g_autoptr (HwMeeting) meeting = schedule (self, "case-planning", "2026-12-01");
  g_autofree char *others = hw_test_add (self->store, "family", "name", "Sloane", NULL);
  g_autofree char *stranger = hw_test_add (self->store, "child", "given-name", "Zoe", "birth-date",
                                           "2015-05-05", "family", others, NULL);
  const char *children[] = { stranger, NULL };
  g_autoptr (HwRecord) about
      = hw_test_record ("meeting-child", "meeting", HW_RECORD (meeting)->id, "child", stranger,
                        NULL);
  g_autoptr (HwMeeting) next = HW_MEETING (
      hw_test_record ("meeting", "family", self->family, "kind", "periodic-review", NULL));
  g_autoptr (GError) error = NULL;

  g_assert_true (hw_store_begin (self->store, "test.save", NULL));
  g_assert_false (hw_store_save (self->store, about, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "another family"));
  hw_store_rollback (self->store);
  g_clear_error (&error);
  assert_refused (hw_meeting_schedule (self->store, next, children, &error), &error,
                  HW_ERROR_INVALID, "another family");
}

static void
test_also_invite (Fixture *self, gconstpointer data)
{
  g_autoptr (HwMeeting) meeting = schedule (self, "case-planning", "2026-12-01");
  g_autofree char *mother = dup_invitation (self, meeting, HW_MEETING_ROLE_MOTHER);
  g_autoptr (HwMeetingWhole) whole = NULL;
  g_autofree char *named = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (hw_meeting_also_invite (self->store, HW_RECORD (meeting)->id, mother,
                                           "Pastor Lee", NULL, HW_MEETING_ROLE_FAITH, &error),
                   >, 0);
  g_assert_no_error (error);
  whole = read_whole (self, meeting);
  g_assert_cmpuint (whole->invitations->len, ==, 5);
  named = hw_test_value (self->store, "invitation", mother, "also-invite");
  g_assert_cmpstr (named, ==, "Pastor Lee");
}

static guint
count_people (Fixture *self)
{
  return hw_store_count (self->store, HW_TYPE_PERSON, NULL);
}

/* Written into the field by anybody, each new line is a person to be invited, in the same act; whom
 * the family knows by that name is no new person, and what stood there asks nobody again. */
static void
test_named_in_field (Fixture *self, gconstpointer data)
{
  g_autoptr (HwMeeting) meeting = schedule (self, "case-planning", "2026-12-01");
  g_autoptr (HwMeeting) next = schedule (self, "case-planning", "2026-12-15");
  g_autofree char *mother = dup_invitation (self, meeting, HW_MEETING_ROLE_MOTHER);
  g_autofree char *again = dup_invitation (self, next, HW_MEETING_ROLE_MOTHER);
  g_autoptr (HwMeetingWhole) whole = NULL;
  g_autoptr (HwMeetingWhole) later = NULL;
  guint n = count_people (self);

  hw_test_set (self->store, "invitation", mother, "also-invite", "Pastor Lee\n  Rose Combs \n");
  whole = read_whole (self, meeting);
  g_assert_cmpuint (whole->invitations->len, ==, 6);
  g_assert_cmpuint (count_people (self), ==, n + 2);
  hw_test_set (self->store, "invitation", mother, "also-invite",
               "Pastor Lee\nRose Combs\npastor lee");
  g_assert_cmpuint (count_people (self), ==, n + 2);
  /* At the next meeting the same pastor is asked. */
  hw_test_set (self->store, "invitation", again, "also-invite", "Pastor Lee");
  later = read_whole (self, next);
  g_assert_cmpuint (later->invitations->len, ==, 5);
  g_assert_cmpuint (count_people (self), ==, n + 2);
  /* One act, one way back. */
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (hw_journal_undo (self->store, NULL, NULL), >, 0);
  g_assert_cmpuint (count_people (self), ==, n);
}

/* The name may be there from the start. Whom it makes has named nobody, and is there once. */
static void
test_named_when_asked (Fixture *self, gconstpointer data)
{
  g_autoptr (HwMeeting) meeting = schedule (self, "case-planning", "2026-12-01");
  g_autofree char *before = hw_test_dump (self->store);
  g_autofree char *after = NULL;
  g_autofree char *asked = NULL;
  g_autofree char *aunt = hw_test_add (self->store, "person", "name", "May Combs", NULL);
  g_autofree char *known = hw_test_dump (self->store);
  g_autoptr (HwMeetingWhole) whole = NULL;
  guint n = count_people (self), n_named = 0;

  asked = hw_test_add (self->store, "invitation", "meeting", HW_RECORD (meeting)->id, "role",
                       "support", "person", aunt, "also-invite",
                       "Pastor Lee\nMay Combs\nDana Combs\n\nPastor Lee", NULL);
  g_assert_cmpuint (count_people (self), ==, n + 1);
  whole = read_whole (self, meeting);
  g_assert_cmpuint (whole->invitations->len, ==, 6);
  for (guint i = 0; i < whole->invitations->len; i++)
    n_named += ((HwInvitation *) g_ptr_array_index (whole->invitations, i))->also_invite != NULL;
  g_assert_cmpuint (n_named, ==, 1);
  hw_test_set (self->store, "invitation", asked, "role", "faith");
  g_assert_cmpuint (count_people (self), ==, n + 1);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpint (hw_journal_undo (self->store, NULL, NULL), >, 0);
  after = hw_test_dump (self->store);
  g_assert_cmpstr (after, ==, known);
  g_assert_cmpint (hw_journal_undo (self->store, NULL, NULL), >, 0);
  g_free (after);
  after = hw_test_dump (self->store);
  g_assert_cmpstr (after, ==, before);
}

/* A meeting that was held asks nobody any more. */
static void
test_named_too_late (Fixture *self, gconstpointer data)
{
  g_autoptr (HwMeeting) meeting = schedule (self, "case-planning", "2026-12-01");
  g_autofree char *mother = dup_invitation (self, meeting, HW_MEETING_ROLE_MOTHER);
  g_autofree char *aunt = NULL;
  guint n = count_people (self);

  hw_test_set (self->store, "meeting", HW_RECORD (meeting)->id, "cancelled-because", "Snow");
  hw_test_set (self->store, "meeting", HW_RECORD (meeting)->id, "status", "cancelled");
  hw_test_set (self->store, "invitation", mother, "also-invite", "Pastor Lee");
  g_assert_cmpuint (count_people (self), ==, n);
  aunt = hw_test_add (self->store, "person", "name", "May Combs", NULL);
  g_free (hw_test_add (self->store, "invitation", "meeting", HW_RECORD (meeting)->id, "role",
                       "support", "person", aunt, "also-invite", "Rose Combs", NULL));
  g_assert_cmpuint (count_people (self), ==, n + 1);
}

static void
test_leave_out (Fixture *self, gconstpointer data)
{
  g_autoptr (HwMeeting) meeting = schedule (self, "case-planning", "2026-12-01");
  g_autofree char *gal = dup_invitation (self, meeting, HW_MEETING_ROLE_GAL);
  g_autoptr (GError) error = NULL;

  assert_refused (hw_meeting_leave_out (self->store, gal, "", &error), &error, HW_ERROR_REFUSED,
                  "why");
  g_assert_cmpint (hw_meeting_leave_out (self->store, gal, "Asked to stay away", &error), >, 0);
}

static void
test_cancel (Fixture *self, gconstpointer data)
{
  g_autoptr (HwMeeting) meeting = schedule (self, "case-planning", "2026-12-01");
  const char *id = HW_RECORD (meeting)->id;
  g_autoptr (GError) error = NULL;

  assert_refused (hw_meeting_cancel (self->store, id, NULL, &error), &error, HW_ERROR_INVALID,
                  "cancelled-because");
  g_assert_cmpint (hw_meeting_cancel (self->store, id, "Snow", &error), >, 0);
  assert_refused (hw_meeting_hold (self->store, id, hw_store_today (self->store), NULL, &error),
                  &error, HW_ERROR_REFUSED, "cancelled");
}

static HwInvitation *
find_one (Fixture *self, const char *id)
{
  return hw_store_find (self->store, HW_TYPE_INVITATION, id, NULL);
}

/* S3-2, S4-14: everyone is everyone, also who got there after the day was set and has no row yet;
 * and where nobody is left, nothing was done that could be taken back. */
static void
test_invite_all (Fixture *self, gconstpointer data)
{
  HwStore *store = self->store;
  g_autoptr (HwMeeting) meeting = schedule (self, "case-planning", "2026-12-01");
  const char *meetings[] = { HW_RECORD (meeting)->id, NULL };
  g_autofree char *mother = dup_invitation (self, meeting, HW_MEETING_ROLE_MOTHER);
  g_autofree char *gal = dup_invitation (self, meeting, HW_MEETING_ROLE_GAL);
  const char *one[] = { mother, NULL };
  HwDay today = hw_store_today (store);
  g_autofree char *aunt = hw_test_add (store, "person", "name", "Ruth Noble", NULL);
  g_autofree char *aunts = NULL, *before = NULL, *after = NULL;
  g_autoptr (HwInvitation) left_out = NULL, told = NULL, added = NULL;
  g_autoptr (GError) error = NULL;

  g_free (hw_test_add (store, "connection", "child", self->child, "person", aunt, "kind",
                       "aunt-uncle", NULL));
  g_assert_cmpint (hw_meeting_invite (store, one, today - 2, HW_WAY_OF_CONTACT_LETTER, NULL), >, 0);
  g_assert_cmpint (hw_meeting_leave_out (store, gal, "Away", NULL), >, 0);
  before = hw_test_dump (store);
  g_assert_cmpint (
      hw_meeting_invite_all (store, meetings, today, HW_WAY_OF_CONTACT_PHONE, &error), >, 0);
  g_assert_no_error (error);
  aunts = dup_invitation (self, meeting, HW_MEETING_ROLE_KIN);
  left_out = find_one (self, gal);
  told = find_one (self, mother);
  added = find_one (self, aunts);
  g_assert_cmpint (left_out->invited_date, ==, 0);
  g_assert_cmpint (told->invited_date, ==, today - 2);
  g_assert_cmpint (told->invited_how, ==, HW_WAY_OF_CONTACT_LETTER);
  g_assert_cmpint (added->invited_date, ==, today);
  g_assert_cmpint (
      hw_meeting_invite_all (store, meetings, today, HW_WAY_OF_CONTACT_PHONE, &error), ==,
      HW_UNCHANGED);
  g_assert_cmpint (hw_journal_undo (store, NULL, NULL), >, 0);
  after = hw_test_dump (store);
  g_assert_cmpstr (after, ==, before);
}

/* ------------------------------------------------------------------ another day */

static void
answer_all (Fixture *self, HwMeeting *meeting)
{
  g_autofree char *mother = dup_invitation (self, meeting, HW_MEETING_ROLE_MOTHER);
  g_autofree char *child = dup_invitation (self, meeting, HW_MEETING_ROLE_CHILD);
  g_autofree char *worker = dup_invitation (self, meeting, HW_MEETING_ROLE_WORKER);
  g_autofree char *gal = dup_invitation (self, meeting, HW_MEETING_ROLE_GAL);
  const char *all[] = { mother, child, worker, gal, NULL };
  HwDay today = hw_store_today (self->store);

  g_assert_cmpint (
      hw_meeting_invite (self->store, all, today - 1, HW_WAY_OF_CONTACT_PHONE, NULL), >, 0);
  g_assert_cmpint (
      hw_meeting_answer (self->store, mother, HW_REPLY_ACCEPTED, NULL, NULL, NULL), >, 0);
  g_assert_cmpint (
      hw_meeting_answer (self->store, child, HW_REPLY_TENTATIVE, NULL, NULL, NULL), >, 0);
  g_assert_cmpint (
      hw_meeting_answer (self->store, gal, HW_REPLY_DECLINED, "In court", "By phone", NULL), >, 0);
}

static void
assert_told (Fixture *self, HwMeeting *meeting, guint n_told, guint n_answered)
{
  g_autoptr (HwMeetingWhole) whole = read_whole (self, meeting);

  for (guint i = 0; i < whole->invitations->len; i++)
    {
      HwInvitation *one = g_ptr_array_index (whole->invitations, i);

      n_told -= one->invited_date != 0;
      n_answered -= one->answer != HW_REPLY_NONE;
      g_assert_cmpint (one->answered_date != 0, ==, one->answer != HW_REPLY_NONE);
      g_assert_cmpint (one->invited_how != 0, ==, one->invited_date != 0);
    }
  g_assert_cmpuint (n_told, ==, 0);
  g_assert_cmpuint (n_answered, ==, 0);
}

/* S4-10, S4-13: what somebody answered, they answered for that day and that hour. Another one is
 * told anew; why somebody could not and what was tried stays; one undo brings all of it back. */
static void
test_moved (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *field, *value;
    guint n_told, n_answered;
  } cases[] = {
    { "date", "2026-12-02", 0, 0 }, { "date", "", 0, 0 },        { "time", "10:30", 0, 0 },
    { "place", "Bardstown", 4, 3 }, { "length", "90", 4, 3 },    { "date", "2026-12-01", 4, 3 },
    { "purpose", "A plan", 4, 3 },
  };
  g_autoptr (HwMeeting) meeting = schedule (self, "case-planning", "2026-12-01");
  const char *id = HW_RECORD (meeting)->id;
  g_autofree char *gal = dup_invitation (self, meeting, HW_MEETING_ROLE_GAL);
  g_autofree char *before = NULL;

  answer_all (self, meeting);
  before = hw_test_dump (self->store);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwInvitation) one = NULL;
      g_autofree char *after = NULL;

      g_test_message ("%s %s", cases[i].field, cases[i].value);
      hw_test_set (self->store, "meeting", id, cases[i].field, cases[i].value);
      assert_told (self, meeting, cases[i].n_told, cases[i].n_answered);
      one = find_one (self, gal);
      g_assert_cmpstr (one->declined_because, ==, "In court");
      g_assert_cmpstr (one->strategy, ==, "By phone");
      if (g_str_equal (cases[i].value, "2026-12-01"))
        continue;
      g_assert_cmpint (hw_journal_undo (self->store, NULL, NULL), >, 0);
      after = hw_test_dump (self->store);
      g_assert_cmpstr (after, ==, before);
    }
}

/* Nobody who said yes to the old day is written down as having come on the new one. */
static void
test_moved_and_held (Fixture *self, gconstpointer data)
{
  g_autoptr (HwMeeting) meeting = schedule (self, "case-planning", "2026-11-21");
  g_autoptr (GError) error = NULL;

  answer_all (self, meeting);
  meeting->date++;
  g_assert_cmpint (hw_meeting_schedule (self->store, meeting, NULL, &error), >, 0);
  g_assert_cmpint (
      hw_meeting_hold (self->store, HW_RECORD (meeting)->id, meeting->date, NULL, &error), >, 0);
  g_assert_no_error (error);
  {
    g_autoptr (HwMeetingWhole) whole = read_whole (self, meeting);

    for (guint i = 0; i < whole->invitations->len; i++)
      g_assert_cmpint (HW_INVITATION (whole->invitations->pdata[i])->came, ==, HW_ANSWER_NO);
  }
}

/* A day set for the first time takes nothing back, nor does a meeting that is over. */
static void
test_not_moved (Fixture *self, gconstpointer data)
{
  g_autoptr (HwMeeting) meeting = schedule (self, "case-planning", NULL);
  const char *id = HW_RECORD (meeting)->id;

  answer_all (self, meeting);
  hw_test_set (self->store, "meeting", id, "date", "2026-11-20");
  assert_told (self, meeting, 4, 3);
  g_assert_cmpint (
      hw_meeting_hold (self->store, id, hw_store_today (self->store), NULL, NULL), >, 0);
  hw_test_set (self->store, "meeting", id, "date", "2026-11-22");
  assert_told (self, meeting, 4, 3);
}

/* Who says it twice does not lose the day on which it was held, and who came. */
static void
test_held_twice (Fixture *self, gconstpointer data)
{
  g_autoptr (HwMeeting) meeting = schedule (self, "case-planning", "2026-11-20");
  const char *id = HW_RECORD (meeting)->id;
  g_autoptr (HwMeeting) held = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (hw_meeting_hold (self->store, id, meeting->date, NULL, NULL), >, 0);
  assert_refused (hw_meeting_hold (self->store, id, meeting->date + 5, NULL, &error), &error,
                  HW_ERROR_REFUSED, "held already");
  held = hw_store_find (self->store, HW_TYPE_MEETING, id, NULL);
  g_assert_cmpint (held->held_date, ==, meeting->date);
}

/* ------------------------------------------------------------------ the plan of its day */

/* A version with @n_services services of partners, that do not say from when on. */
static char *
add_plan (Fixture *self, const char *version, const char *from, const char *approved,
          guint n_services)
{
  g_autofree char *partner = hw_test_add (self->store, "person", "name", "Seven Hills", NULL);
  char *plan = hw_test_add (self->store, "case-plan", "family", self->family, "version", version,
                            "status", "draft", "from-date", from, NULL);
  g_autoptr (HwCasePlan) written = NULL;

  for (guint i = 0; i < n_services; i++)
    g_free (hw_test_add (self->store, "plan-service", "family", self->family, "plan", plan,
                         "what", "Weekly group", "provider", partner, "status", "open", NULL));
  written = hw_store_find (self->store, HW_TYPE_CASE_PLAN, plan, NULL);
  g_object_set (written, "status", HW_PLAN_STATUS_APPROVED, NULL);
  written->agreed_date = written->from_date;
  written->approved_date = hw_day_parse (approved);
  hw_test_save (self->store, HW_RECORD (written));
  return plan;
}

static HwFtmPartner
partner_on (Fixture *self, const char *day)
{
  g_autoptr (HwMeeting) meeting = HW_MEETING (
      hw_test_record ("meeting", "family", self->family, "kind", "case-planning", "date", day,
                      "held-date", day, "status", "held", NULL));
  g_autoptr (HwMeetingWhole) whole = NULL;

  hw_test_save (self->store, HW_RECORD (meeting));
  whole = read_whole (self, meeting);
  return hw_meeting_count_ftm (whole).partner;
}

/* S3-14: what counted on the day of a meeting counts, whatever plan there was later. The first
 * version has no partner, the second one has, the third one has none again, then it is closed. */
static void
test_plan_of_its_day (Fixture *self, gconstpointer data)
{
  g_autofree char *last = NULL;
  static const struct
  {
    const char *day;
    HwFtmPartner partner;
  } cases[] = {
    { "2026-01-09", HW_FTM_PARTNER_NO_SERVICE }, { "2026-03-09", HW_FTM_PARTNER_NO_SERVICE },
    { "2026-03-10", HW_FTM_PARTNER_LACKING },    { "2026-06-09", HW_FTM_PARTNER_LACKING },
    { "2026-06-10", HW_FTM_PARTNER_NO_SERVICE }, { "2026-09-30", HW_FTM_PARTNER_NO_SERVICE },
    { "2026-10-02", HW_FTM_PARTNER_NO_SERVICE },
  };

  hw_store_set_actor (self->store, NULL);
  g_free (add_plan (self, "1", "2026-01-10", "2026-01-20", 0));
  g_free (add_plan (self, "2", "2026-03-01", "2026-03-10", 2));
  last = add_plan (self, "3", "2026-06-01", "2026-06-10", 0);
  hw_test_set (self->store, "case-plan", last, "closed-date", "2026-10-01");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].day);
      g_assert_cmpint (partner_on (self, cases[i].day), ==, cases[i].partner);
    }
}

/* ------------------------------------------------------------------ S4-18 */

static void
test_one_sitting (Fixture *self, gconstpointer data)
{
  g_autoptr (HwMeeting) review = schedule (self, "case-review", "2026-11-20");
  g_autoptr (HwMeeting) planning = schedule (self, "permanency-planning", "2026-11-22");
  const char *from = HW_RECORD (review)->id, *into = HW_RECORD (planning)->id;
  g_autofree char *pastor = NULL;
  g_autofree char *person = hw_test_add (self->store, "person", "name", "Pastor Lee", NULL);
  g_autofree char *held = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;

  pastor = hw_test_add (self->store, "invitation", "meeting", from, "role", "faith", "person",
                        person, NULL);
  g_free (hw_test_add (self->store, "closed-rule", "meeting", from, "rule", "K13.1", NULL));
  g_free (hw_test_add (self->store, "closed-rule", "meeting", into, "rule", "W09", NULL));
  g_assert_cmpint (hw_meeting_merge (self->store, from, into, &error), >, 0);
  g_assert_no_error (error);
  {
    g_autoptr (HwMeetingWhole) whole = read_whole (self, planning);
    g_autoptr (HwMeetingWhole) other = read_whole (self, review);

    /* Four and the pastor; the four of the review are the same people. */
    g_assert_cmpuint (whole->invitations->len, ==, 5);
    g_assert_cmpuint (whole->others->len, ==, 1);
    g_assert_cmpuint (whole->rules->len, ==, 1);
    g_assert_cmpuint (other->rules->len, ==, 1);
    g_assert_cmpuint (other->invitations->len, ==, 5);
    g_assert_cmpint (other->meeting->date, ==, planning->date);
  }
  rows = hw_meetings_read_open (self->store, &error);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpuint (((HwMeetingRow *) rows->pdata[0])->n_people, ==, 5);
  assert_refused (
      hw_meeting_hold (self->store, from, hw_store_today (self->store), NULL, &error), &error,
      HW_ERROR_REFUSED, "together");
  g_assert_cmpint (
      hw_meeting_hold (self->store, into, hw_store_today (self->store), NULL, &error), >, 0);
  held = hw_test_value (self->store, "meeting", from, "held-date");
  g_assert_cmpstr (held, ==, "2026-11-22");
}

/* ------------------------------------------------------------------ the table */

static const HwMeetingRow *
only_row (GPtrArray *rows)
{
  g_assert_cmpuint (rows->len, ==, 1);
  return g_ptr_array_index (rows, 0);
}

static void
test_rows (Fixture *self, gconstpointer data)
{
  g_autoptr (HwMeeting) meeting = schedule (self, "case-planning", NULL);
  g_autofree char *mother = dup_invitation (self, meeting, HW_MEETING_ROLE_MOTHER);
  g_autofree char *gal = dup_invitation (self, meeting, HW_MEETING_ROLE_GAL);
  const char *one[] = { mother, NULL };
  HwDay today = hw_store_today (self->store);
  g_autoptr (GPtrArray) before = hw_meetings_read_open (self->store, NULL);
  g_autoptr (GPtrArray) after = NULL;
  const HwMeetingRow *row = only_row (before);

  g_assert_cmpint (row->stage, ==, HW_MEETING_STAGE_TO_SCHEDULE);
  g_assert_cmpuint (row->n_people, ==, 4);
  g_assert_cmpuint (row->n_asked, ==, 0);
  g_assert_cmpuint (row->n_to_pre_meet, ==, 4);
  hw_test_set (self->store, "meeting", HW_RECORD (meeting)->id, "date", "2026-12-01");
  g_assert_cmpint (hw_meeting_leave_out (self->store, gal, "Away", NULL), >, 0);
  g_assert_cmpint (
      hw_meeting_invite (self->store, one, today, HW_WAY_OF_CONTACT_PHONE, NULL), >, 0);
  g_assert_cmpint (hw_meeting_contact_before (self->store, one, today, HW_WAY_OF_CONTACT_PHONE,
                                              HW_PRECONTACT_DONE, NULL),
                   >, 0);
  g_assert_cmpint (
      hw_meeting_answer (self->store, mother, HW_REPLY_ACCEPTED, NULL, NULL, NULL), >, 0);
  after = hw_meetings_read_family (self->store, self->family, NULL);
  row = only_row (after);
  g_assert_cmpint (row->stage, ==, HW_MEETING_STAGE_TO_INVITE);
  g_assert_cmpuint (row->n_people, ==, 3);
  g_assert_cmpuint (row->n_asked, ==, 1);
  g_assert_cmpuint (row->n_answered, ==, 1);
  g_assert_cmpuint (row->n_coming, ==, 1);
  g_assert_cmpuint (row->n_to_pre_meet, ==, 2);
}

/* S4-14: a grandmother whom the case names by now, and whom nobody asked, holds a meeting back. */
static void
test_named_later (Fixture *self, gconstpointer data)
{
  HwStore *store = self->store;
  g_autofree char *day = hw_day_dup_iso (hw_store_today (store) + 9);
  g_autoptr (HwMeeting) meeting = schedule (self, "case-planning", day);
  g_autoptr (HwMeetingWhole) whole = read_whole (self, meeting);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) ready = NULL;
  g_autoptr (GPtrArray) later = NULL;
  g_autoptr (GPtrArray) of_family = NULL;
  g_autofree char *grandmother = NULL;
  const HwMeetingRow *row;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < whole->invitations->len; i++)
    g_ptr_array_add (ids, HW_RECORD (whole->invitations->pdata[i])->id);
  g_ptr_array_add (ids, NULL);
  g_assert_cmpint (hw_meeting_invite (store, (const char *const *) ids->pdata,
                                      hw_store_today (store), HW_WAY_OF_CONTACT_LETTER, &error),
                   >, 0);
  g_assert_cmpint (hw_meeting_contact_before (store, (const char *const *) ids->pdata,
                                              hw_store_today (store), HW_WAY_OF_CONTACT_PHONE,
                                              HW_PRECONTACT_DONE, &error),
                   >, 0);
  ready = hw_meetings_read_open (store, &error);
  row = ready->pdata[0];
  g_assert_cmpint (row->stage, ==, HW_MEETING_STAGE_READY);
  g_assert_cmpuint (row->n_people, ==, 4);

  grandmother = hw_test_add (store, "person", "name", "Nan Combs", NULL);
  g_free (hw_test_add (store, "connection", "child", self->child, "person", grandmother, "kind",
                       "grandparent", NULL));
  later = hw_meetings_read_open (store, &error);
  g_assert_no_error (error);
  row = later->pdata[0];
  g_assert_cmpint (row->stage, ==, HW_MEETING_STAGE_TO_INVITE);
  g_assert_cmpuint (row->n_people, ==, 5);
  g_assert_cmpuint (row->n_asked, ==, 4);
  of_family = hw_meetings_read_family (store, self->family, &error);
  row = of_family->pdata[0];
  g_assert_cmpint (row->stage, ==, HW_MEETING_STAGE_TO_INVITE);
}

/* ------------------------------------------------------------------ facilitators */

/* Staff is added by whoever may: here whoever came in with the key sheet. */
static char *
add_facilitator (Fixture *self, const char *name, const char *most)
{
  char *id;

  hw_store_set_actor (self->store, NULL);
  id = hw_test_add (self->store, "staff", "name", name, "role", "facilitator", "most-families",
                    most ? most : "", NULL);
  hw_store_set_actor (self->store, self->staff);
  return id;
}

/* S4-9, S4-12, S4-17: nobody, then one, then another one, who takes what is planned. */
static void
test_facilitators (Fixture *self, gconstpointer data)
{
  HwStore *store = self->store;
  g_autoptr (HwMeeting) meeting = schedule (self, "permanency-planning", "2026-12-01");
  g_autofree char *joy = add_facilitator (self, "Joy", NULL);
  g_autofree char *pat = add_facilitator (self, "Pat", "0");
  const char *families[] = { self->family, NULL };
  g_autoptr (HwFacilitators) nobody = hw_facilitators_read (store, NULL);
  g_autoptr (HwFacilitators) changed = NULL;
  g_autofree char *whose = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (nobody->without->len, ==, 1);
  g_assert_cmpuint (nobody->all->len, ==, 2);
  g_assert_cmpint (hw_facilitator_assign (store, families, joy, NULL, &error), >, 0);
  assert_refused (hw_facilitator_assign (store, families, pat, NULL, &error), &error,
                  HW_ERROR_INVALID, "reason");
  g_assert_cmpint (hw_facilitator_assign (store, families, pat, "Speaks Spanish", &error), >, 0);
  g_assert_no_error (error);
  changed = hw_facilitators_read (store, NULL);
  g_assert_cmpuint (changed->without->len, ==, 0);
  g_assert_cmpuint (changed->families->len, ==, 1);
  g_assert_cmpuint (changed->changes->len, ==, 1);
  g_assert_cmpuint (((HwFacilitator *) changed->all->pdata[0])->n_families, ==, 0);
  g_assert_cmpuint (((HwFacilitator *) changed->all->pdata[1])->n_families, ==, 1);
  whose = hw_test_value (store, "meeting", HW_RECORD (meeting)->id, "facilitator");
  g_assert_cmpstr (whose, ==, pat);
}

/* S4-12: the same one again is no change, and has no second beginning. */
static void
test_same_facilitator (Fixture *self, gconstpointer data)
{
  HwStore *store = self->store;
  g_autofree char *joy = add_facilitator (self, "Joy", NULL);
  g_autofree char *pat = add_facilitator (self, "Pat", NULL);
  const char *families[] = { self->family, NULL };
  static const guint changes[] = { 0, 0, 1, 2, 2 };
  const char *const whom[] = { joy, joy, pat, joy, joy };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (whom); i++)
    {
      g_autoptr (GPtrArray) read_families = hw_ids_new ();
      g_autoptr (GPtrArray) read_changes = hw_ids_new ();

      hw_store_set_today (store, hw_day_new (2026, 11, 1) + i);
      if (i == 2)
        g_assert_cmpint (hw_facilitator_assign (store, families, joy, NULL, &error), ==,
                         HW_UNCHANGED);
      g_assert_cmpint (hw_facilitator_assign (store, families, whom[i], NULL, &error), ==,
                       i == 1 || i == 4 ? HW_UNCHANGED : hw_journal_head (store).transactions);
      g_assert_no_error (error);
      g_assert_true (hw_facilitator_changes_read (store, read_families, read_changes, NULL));
      g_assert_cmpuint (read_families->len, ==, 1);
      g_assert_cmpuint (read_changes->len, ==, changes[i]);
    }
}

static guint
count_without (Fixture *self)
{
  g_autoptr (HwFacilitators) read = hw_facilitators_read (self->store, NULL);

  return read->without->len;
}

/* S4-9: a planning meeting is due from the fact-finding hearing on, whether or not somebody has
 * set one up; an office without that program owes none. Who has left facilitates nobody. */
static void
test_without (Fixture *self, gconstpointer data)
{
  HwStore *store = self->store;
  HwDay today = hw_store_today (store);
  g_autofree char *joy = add_facilitator (self, "Joy", NULL);
  g_autofree char *stay = hw_test_add (store, "stay", "child", self->child, "removal-date",
                                       "2026-10-01", NULL);
  const char *families[] = { self->family, NULL };

  hw_store_set_actor (store, NULL);
  g_free (hw_test_add (store, "hearing", "child", self->child, "kind", "fact-finding",
                       "held-date", "2026-11-20", NULL));
  g_assert_cmpuint (count_without (self), ==, 0);
  g_free (hw_test_add (store, "policy-pack", "name", "washington-enhanced", NULL));
  g_assert_cmpuint (count_without (self), ==, 1);
  hw_store_set_today (store, hw_day_new (2026, 11, 20));
  g_assert_cmpuint (count_without (self), ==, 1);
  hw_store_set_today (store, hw_day_new (2026, 11, 19));
  g_assert_cmpuint (count_without (self), ==, 0);
  hw_store_set_today (store, today);
  g_assert_cmpint (hw_facilitator_assign (store, families, joy, NULL, NULL), >, 0);
  g_assert_cmpuint (count_without (self), ==, 0);
  hw_test_set (store, "staff", joy, "left-date", "2026-11-23");
  g_assert_cmpuint (count_without (self), ==, 0);
  hw_test_set (store, "staff", joy, "left-date", "2026-11-22");
  g_assert_cmpuint (count_without (self), ==, 1);
  hw_test_set (store, "family", self->family, "closed", "2026-11-22");
  g_assert_cmpuint (count_without (self), ==, 0);
}

/* S4-17: a family whose case is closed is no load. */
static void
test_closed_families (Fixture *self, gconstpointer data)
{
  HwStore *store = self->store;
  g_autofree char *joy = add_facilitator (self, "Joy", NULL);
  const char *families[] = { self->family, NULL };
  static const struct
  {
    const char *closed;
    guint n;
  } cases[] = { { "2026-11-22", 0 }, { "2026-11-23", 1 }, { "", 1 } };

  g_assert_cmpint (hw_facilitator_assign (store, families, joy, NULL, NULL), >, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwFacilitators) read = NULL;

      hw_test_set (store, "family", self->family, "closed", cases[i].closed);
      read = hw_facilitators_read (store, NULL);
      g_assert_cmpuint (((HwFacilitator *) read->all->pdata[0])->n_families, ==, cases[i].n);
    }
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/meeting-act/S4-20/S3-29/whole-way", test_whole_way);
  ADD ("/meeting-act/another-day", test_another_day);
  ADD ("/meeting-act/children", test_children);
  ADD ("/meeting-act/stranger", test_stranger);
  ADD ("/meeting-act/S4-16/also-invite", test_also_invite);
  ADD ("/meeting-act/S4-16/named-in-field", test_named_in_field);
  ADD ("/meeting-act/S4-16/named-when-asked", test_named_when_asked);
  ADD ("/meeting-act/S4-16/named-too-late", test_named_too_late);
  ADD ("/meeting-act/S3-2/leave-out", test_leave_out);
  ADD ("/meeting-act/cancel", test_cancel);
  ADD ("/meeting-act/S3-2/S4-14/invite-all", test_invite_all);
  ADD ("/meeting-act/S4-10/moved", test_moved);
  ADD ("/meeting-act/S4-10/moved-and-held", test_moved_and_held);
  ADD ("/meeting-act/S4-10/not-moved", test_not_moved);
  ADD ("/meeting-act/S3-14/held-twice", test_held_twice);
  ADD ("/meeting-act/S3-14/plan-of-its-day", test_plan_of_its_day);
  ADD ("/meeting-act/S4-18/one-sitting", test_one_sitting);
  ADD ("/meeting-act/S4-10/rows", test_rows);
  ADD ("/meeting-act/S4-14/named-later", test_named_later);
  ADD ("/meeting-act/S4-9/S4-12/facilitators", test_facilitators);
  ADD ("/meeting-act/S4-12/same-facilitator", test_same_facilitator);
  ADD ("/meeting-act/S4-9/without", test_without);
  ADD ("/meeting-act/S4-17/closed-families", test_closed_families);
  return g_test_run ();
}
