/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A time becomes that of a meeting; who must not meet is asked to two sittings, each to one.
 */

#include "hw-test-store.h"

#include "base/hw-error.h"
#include "domain/meetings/hw-meeting-act.h"
#include "domain/meetings/hw-meeting-result.h"
#include "domain/meetings/hw-sitting-act.h"

#define EVENING (18 * 60)

typedef struct
{
  HwTestStore *test;
  HwStore *store;
  char *staff, *family, *child, *small, *mother, *father, *meeting;
} Fixture;

/* A meeting about one of two children, whose parents must not meet. */
static void
set_up (Fixture *self, gconstpointer data)
{
  HwStore *store = (self->test = hw_test_store_new ())->store;
  g_autoptr (GError) error = NULL;
  g_autoptr (HwRecord) meeting = NULL;

  self->store = store;
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
tear_down (Fixture *self, gconstpointer data)
{
  char **texts[] = { &self->staff, &self->family, &self->child,  &self->small,
                     &self->mother, &self->father, &self->meeting };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_clear_pointer (texts[i], g_free);
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

static char *
choose_second (Fixture *self, HwDay day)
{
  g_autoptr (GError) error = NULL;
  char *made = NULL;

  g_assert_cmpint (
      hw_slot_choose_second (self->store, self->meeting, day, EVENING, &made, &error), >, 0);
  g_assert_no_error (error);
  g_assert_nonnull (made);
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
  g_autofree char *made = choose_second (self, day), *after = NULL;
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
  made = choose_second (self, today + 4);
  g_assert_true (is_asked_to (self, self->meeting, self->mother));
  g_assert_true (is_asked_to (self, self->meeting, self->father));
  g_assert_true (is_asked_to (self, made, self->mother) != is_asked_to (self, made, self->father));
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  HwDay day = hw_store_today (self->store) + 4;
  g_autofree char *made = NULL, *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (hw_meeting_cancel (self->store, self->meeting, "Snow", NULL), >, 0);
  before = hw_test_dump (self->store);
  g_assert_cmpint (
      hw_slot_choose_second (self->store, self->meeting, day, EVENING, &made, &error), ==, 0);
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_cmpint (hw_slot_choose (self->store, self->meeting, day, EVENING, &error), ==, 0);
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
  after = hw_test_dump (self->store);
  g_assert_cmpstr (after, ==, before);
  g_assert_null (made);
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
  return g_test_run ();
}
