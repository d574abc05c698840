/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an invitation may say to whom, and when the version of its calendar files rises.
 */

#include "meeting-outline.h"

#include "domain/families/hw-staff.h"
#include "domain/meetings/hw-invite-rules.h"
#include "support/test-records.h"

#define CHILD 10
#define MOTHER 20
#define AUNT 21

static void
name (HwMeetingWhole *whole, guint id, const char *title)
{
  g_hash_table_insert (whole->titles, g_strdup (test_id (id)), g_strdup (title));
}

static HwPerson *
person (HwMeetingWhole *whole, guint id)
{
  return g_hash_table_lookup (whole->people, test_id (id));
}

/* A mother whose address is confidential, an aunt with an address, a child named Will. */
static HwMeetingWhole *
make_whole (void)
{
  HwMeetingWhole *whole = outline_new ("case-planning");

  outline_child (whole, CHILD, "2014-05-05");
  outline_person (whole, MOTHER, CHILD, "mother");
  outline_person (whole, AUNT, CHILD, "aunt-uncle");
  outline_invite (whole, "person", MOTHER, "mother");
  outline_invite (whole, "person", AUNT, "kin");
  name (whole, CHILD, "Will Combs");
  name (whole, MOTHER, "Dana Combs");
  name (whole, AUNT, "Ruth Noble");
  g_object_set (person (whole, MOTHER), "address", "44 Sparrow Road", "address-confidential", TRUE,
                "mail", "dana@example.org", NULL);
  g_object_set (person (whole, AUNT), "address", "9 Finch Lane", "phone", "502-555-0133", NULL);
  g_set_str (&whole->meeting->time, "10:00");
  return whole;
}

static HwInvite *
invite (HwMeetingWhole *whole, guint which)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  HwPrintHead head = { 0 };
  HwInviteAround around = { none, none, &head, "office", 0 };

  return hw_invite_new (whole, &around, g_ptr_array_index (whole->invitations, which), 1, NULL);
}

static const struct
{
  const char *name;
  guint which; /* 0: the mother, 1: the aunt */
  const char *text;
  const char *purpose, *place;
} texts[] = {
  { "nobody in it", 0, "Visits at Christmas", "Visits at Christmas", "Visits at Christmas" },
  { "the child", 0, "How Will does", NULL, "How Will does" },
  { "the same letters as a word", 0, "We will plan", "We will plan", "We will plan" },
  { "the whole name in other letters", 1, "with DANA   combs", NULL, NULL },
  { "oneself", 0, "Dana Combs and a ride", "Dana Combs and a ride", "Dana Combs and a ride" },
  { "one’s own family name", 0, "The Combs house", "The Combs house", "The Combs house" },
  { "somebody else’s family name", 0, "With Mrs. Noble", NULL, NULL },
  { "in small letters", 0, "At the noble’s", "At the noble’s", NULL },
  { "whose it is", 0, "Ruth Noble’s house", NULL, NULL },
  { "of them all", 0, "at the Nobles’", "at the Nobles’", NULL },
  { "in small letters, a word", 0, "the noble house", "the noble house", NULL },
  { "a family name of others", 1, "The Combs house", NULL, NULL },
  { "a part of a word", 0, "Nobleman Street 4", "Nobleman Street 4", "Nobleman Street 4" },
  { "somebody else’s address", 0, "At 9 Finch Lane", "At [left out]", NULL },
  { "somebody else’s phone", 0, "Call 502-555-0133", "Call [left out]", NULL },
  { "a confidential address of one’s own", 0, "At 44 Sparrow Road", "At [left out]", NULL },
  { "of another one", 1, "At 44 Sparrow Road", "At [left out]", NULL },
};

static void
test_texts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (HwMeetingWhole) whole = make_whole ();
      g_autoptr (HwInvite) made = NULL;

      g_object_set (whole->meeting, "purpose", texts[i].text, "place", texts[i].text, "online",
                    texts[i].text, NULL);
      made = invite (whole, texts[i].which);
      g_test_message ("%s", texts[i].name);
      g_assert_cmpstr (made->purpose, ==, texts[i].purpose);
      g_assert_cmpstr (made->place, ==, texts[i].place);
      g_assert_cmpstr (made->online, ==, texts[i].place);
      g_assert_cmpint (made->is_place_withheld, ==, !texts[i].place);
      g_assert_cmpint (made->is_withheld, ==,
                       !texts[i].place || g_strcmp0 (texts[i].purpose, texts[i].text) != 0);
    }
}

static void
test_ways (void)
{
  g_autoptr (HwMeetingWhole) whole = make_whole ();
  g_autoptr (HwInvite) mother = invite (whole, 0);
  g_autoptr (HwInvite) aunt = invite (whole, 1);

  g_assert_null (mother->address);
  g_assert_cmpstr (mother->mail, ==, "dana@example.org");
  g_assert_cmpstr (mother->stem, ==, "01-mother");
  g_assert_cmpstr (aunt->address, ==, "9 Finch Lane");
  g_assert_null (aunt->mail);
  g_assert_cmpstr (aunt->agency, ==, "office");
}

/* Topics and one's own concerns, not those of others. */
static void
test_agenda (void)
{
  g_autoptr (HwMeetingWhole) whole = make_whole ();
  g_autoptr (HwInvite) made = NULL;
  const struct
  {
    const char *kind, *what;
    guint whose;
  } items[] = { { "topic", "Visits", 0 },
                { "concern", "How do I get there?", MOTHER },
                { "concern", "Is she sober?", AUNT } };

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    g_ptr_array_add (whole->agenda,
                     test_record_new (HW_TYPE_AGENDA_ITEM, "id", test_id (800 + i), "meeting",
                                      test_id (3), "kind", items[i].kind, "what", items[i].what,
                                      items[i].whose ? "invitation" : NULL,
                                      test_id (3000 + items[i].whose), NULL));
  made = invite (whole, 0);
  g_assert_cmpuint (made->points->len, ==, 2);
  g_assert_cmpstr (made->points->pdata[1], ==, "How do I get there?");
}

static void
test_language (void)
{
  g_assert_cmpstr (hw_language_code ("Spanish"), ==, "es");
  g_assert_cmpstr (hw_language_code (" ESPAÑOL "), ==, "es");
  g_assert_cmpstr (hw_language_code ("es"), ==, "es");
  g_assert_cmpstr (hw_language_code ("English"), ==, "en");
  g_assert_null (hw_language_code ("Estonian"));
  g_assert_null (hw_language_code (NULL));
}

/* ------------------------------------------------------------------ versions */

static gint64
send (HwMeeting *meeting)
{
  g_auto (HwCalendarState) state = { 0 };

  hw_meeting_next_calendar (meeting, &state);
  g_object_set (meeting, "uid", state.uid, "sequence", state.sequence, "calendar-said", state.said,
                NULL);
  return state.sequence;
}

static void
test_sequence (void)
{
  g_autoptr (HwMeetingWhole) whole = make_whole ();
  HwMeeting *meeting = whole->meeting;

  g_assert_cmpint (send (meeting), ==, 0);
  g_assert_cmpint (send (meeting), ==, 0);
  g_set_str (&meeting->purpose, "Another purpose");
  g_assert_cmpint (send (meeting), ==, 0);
  g_set_str (&meeting->place, "The library");
  g_assert_cmpint (send (meeting), ==, 1);
  meeting->date++;
  /* The act of scheduling counted already. */
  meeting->sequence++;
  g_assert_cmpint (send (meeting), ==, 2);
  meeting->length = 30;
  g_assert_cmpint (send (meeting), ==, 3);
  meeting->status = HW_MEETING_STATUS_CANCELLED;
  g_assert_cmpint (send (meeting), ==, 4);
  g_assert_cmpstr (meeting->uid, ==, test_id (3));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/invites/S4-14/texts", test_texts);
  g_test_add_func ("/invites/S4-14/ways", test_ways);
  g_test_add_func ("/invites/S4-20/agenda", test_agenda);
  g_test_add_func ("/invites/S4-14/language", test_language);
  g_test_add_func ("/invites/S4-14/sequence", test_sequence);
  return g_test_run ();
}
