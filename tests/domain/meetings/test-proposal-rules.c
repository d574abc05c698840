/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who should be at a meeting, whom nobody asked yet, and whom nobody spoke to.
 */

#include "meeting-outline.h"

#include "domain/meetings/hw-proposal-rules.h"
#include "support/test-records.h"

/* «child child mother»: the roles in their order. Owned. Takes the array. */
static char *
dup_roles (GPtrArray *all)
{
  g_autoptr (GPtrArray) proposals = all;
  g_autoptr (GEnumClass) klass = g_type_class_ref (HW_TYPE_MEETING_ROLE);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < proposals->len; i++)
    {
      const HwProposal *one = g_ptr_array_index (proposals, i);

      g_string_append_printf (text, "%s%s", i ? " " : "",
                              g_enum_get_value (klass, one->role)->value_nick);
    }
  return g_string_free (text, FALSE);
}

/* The meeting is on 2026-12-01. */
static const struct
{
  const char *name, *birth_date, *roles;
} ages[] = {
  { "the sixth birthday is the day of the meeting", "2020-12-01", "child worker" },
  { "the sixth birthday was the day before", "2020-11-30", "child worker" },
  { "the sixth birthday is the day after", "2020-12-02", "worker" },
  { "three years old", "2023-05-05", "worker" },
  { "born on a leap day, not yet six", "2020-12-29", "worker" },
  { "seventeen", "2009-01-01", "child worker" },
  { "nobody knows when it was born", NULL, "child worker" },
};

static void
test_age (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    {
      g_autoptr (HwMeetingWhole) whole = outline_new ("case-planning");
      g_autofree char *roles = NULL;

      outline_child (whole, 10, ages[i].birth_date);
      roles = dup_roles (hw_meeting_propose (whole));
      g_test_message ("%s", ages[i].name);
      g_assert_cmpstr (roles, ==, ages[i].roles);
    }
}

/* S4-14: each role with somebody in it. */
static void
test_roles (void)
{
  static const struct
  {
    const char *kind, *role;
  } cases[] = {
    { "mother", "mother" },
    { "father", "father" },
    { "putative-father", "father" },
    { "sibling", "kin" },
    { "grandparent", "kin" },
    { "aunt-uncle", "kin" },
    { "other-kin", "kin" },
    { "godparent", "support" },
    { "former-caregiver", "support" },
    { "mentor", "support" },
    { "friend", "friend" },
    { "teacher", "school" },
    { "tribe", "tribe" },
    { "casa", "casa" },
    { "gal", "gal" },
    { "attorney", "attorney" },
    { "therapist", "mental-health" },
    { "other", "support" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwMeetingWhole) whole = outline_new ("permanency-planning");
      g_autofree char *roles = NULL;

      outline_child (whole, 10, "2024-01-01");
      outline_person (whole, 20, 10, cases[i].kind);
      g_clear_pointer (&whole->family->worker, g_free);
      roles = dup_roles (hw_meeting_propose (whole));
      g_assert_cmpstr (roles, ==, cases[i].role);
    }
}

static void
test_whole_case (void)
{
  g_autoptr (HwMeetingWhole) whole = outline_new ("case-planning");
  g_autofree char *roles = NULL;
  g_autofree char *again = NULL;
  HwConnection *ended;

  outline_child (whole, 10, "2016-05-01");
  outline_child (whole, 11, "2018-05-01");
  outline_child (whole, 12, "2025-05-01");
  /* Mother of all three: once. The aunt of one is the mother of another: as a mother. */
  for (guint child = 10; child <= 12; child++)
    outline_person (whole, 20, child, "mother");
  outline_person (whole, 21, 10, "aunt-uncle");
  outline_person (whole, 21, 12, "mother");
  outline_person (whole, 22, 10, "putative-father");
  ended = outline_person (whole, 23, 10, "mentor");
  ended->until = OUTLINE_DAY;
  outline_service (whole, 30, "open");
  outline_service (whole, 31, "ended");
  outline_service (whole, 32, "declined");
  outline_service (whole, 0, "open");
  /* The therapist gives a service as well: once. */
  outline_person (whole, 33, 10, "therapist");
  outline_service (whole, 33, "open");
  g_ptr_array_add (whole->homes, test_record_new (HW_TYPE_HOME, "id", test_id (40), "name", "Noble",
                                                  NULL));
  roles = dup_roles (hw_meeting_propose (whole));
  g_assert_cmpstr (roles, ==,
                   "child child mother mother father caregiver worker provider mental-health");
  /* S3-22: not in care, and the family chooses. */
  whole->in_care = FALSE;
  whole->meeting->familys_choice = true;
  again = dup_roles (hw_meeting_propose (whole));
  g_assert_cmpstr (again, ==, "child child mother mother father worker");
}

/* S4-14: a role with a person and no invitation blocks; S3-2: leaving one out with a reason does
 * not. */
static void
test_missing_invitations (void)
{
  static const struct
  {
    const char *name, *field, *text, *missing;
  } cases[] = {
    { "nothing done", NULL, NULL, "mother worker" },
    { "invited", "invited-date", "2026-11-20", "worker" },
    { "answered without being asked", "answer", "accepted", "worker" },
    { "left out with a reason", "left-out-because", "In hospital", "worker" },
    { "spoken to is not asked", "precontact", "done", "mother worker" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwMeetingWhole) whole = outline_new ("case-planning");
      HwRecord *mother;
      g_autofree char *missing = NULL;

      outline_child (whole, 10, "2024-01-01");
      outline_person (whole, 20, 10, "mother");
      mother = HW_RECORD (outline_invite (whole, "person", 20, "mother"));
      if (cases[i].field)
        hw_record_parse (mother,
                         hw_record_class_find (HW_RECORD_GET_CLASS (mother), cases[i].field),
                         cases[i].text, NULL);
      missing = dup_roles (hw_meeting_missing_invitations (whole));
      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (missing, ==, cases[i].missing);
    }
}

/* Somebody entered by hand, whom the case does not know, is asked as well. */
static void
test_entered (void)
{
  g_autoptr (HwMeetingWhole) whole = outline_new ("case-planning");
  g_autofree char *missing = NULL;

  outline_invite (whole, "person", 50, "neighbor");
  missing = dup_roles (hw_meeting_missing_invitations (whole));
  g_assert_cmpstr (missing, ==, "worker neighbor");
}

/* ------------------------------------------------------------------ S4-19 */

/* Of worker, mother, father, home and child: what came of the contact before. */
static const struct
{
  const char *name;
  const char *precontacts[5];
  guint percent;
  guint n_missing;
} slots[] = {
  { "nobody", { NULL, NULL, NULL, NULL, NULL }, 0, 5 },
  { "the worker", { "done", NULL, NULL, NULL, NULL }, 25, 4 },
  { "one of two parents", { NULL, "done", NULL, NULL, NULL }, 0, 4 },
  { "both parents", { NULL, "done", "refused", NULL, NULL }, 25, 3 },
  { "an attempt is no contact", { NULL, "done", "attempted", NULL, NULL }, 0, 4 },
  { "three of four", { "done", "done", "done", "done", NULL }, 75, 1 },
  { "all", { "done", "done", "done", "done", "done" }, 100, 0 },
};

static void
test_slots (void)
{
  static const char *const types[] = { "staff", "person", "person", "home", "child" };
  static const char *const roles[] = { "worker", "mother", "father", "caregiver", "child" };
  static const guint ids[] = { OUTLINE_WORKER, 20, 21, 40, 10 };

  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    {
      g_autoptr (HwMeetingWhole) whole = outline_new ("permanency-planning");
      g_autoptr (GPtrArray) missing = NULL;
      HwSlots counted;

      outline_child (whole, 10, "2014-01-01");
      for (guint who = 0; who < 5; who++)
        {
          HwRecord *one
              = HW_RECORD (outline_invite (whole, types[who], ids[who], roles[who]));
          HwRecordClass *klass = HW_RECORD_GET_CLASS (one);

          hw_record_parse (one, hw_record_class_find (klass, "precontact"),
                           slots[i].precontacts[who], NULL);
          hw_record_parse (one, hw_record_class_find (klass, "precontact-date"), "2026-11-20",
                           NULL);
        }
      counted = hw_meeting_slots (whole);
      missing = hw_meeting_missing_precontacts (whole);
      g_test_message ("%s", slots[i].name);
      g_assert_cmpuint (counted.percent, ==, slots[i].percent);
      g_assert_cmpuint (missing->len, ==, slots[i].n_missing);
      g_assert_cmpint (counted.date[HW_SLOT_CHILD], ==,
                       slots[i].precontacts[4] ? hw_day_new (2026, 11, 20) : 0);
    }
}

/* A slot that nobody is in does not count; who facilitates need not be spoken to. */
static void
test_slots_that_apply (void)
{
  g_autoptr (HwMeetingWhole) whole = outline_new ("permanency-planning");
  g_autoptr (GPtrArray) missing = NULL;
  HwInvitation *mother;

  outline_child (whole, 10, "2024-01-01");
  g_set_str (&whole->meeting->facilitator, test_id (OUTLINE_WORKER));
  mother = outline_invite (whole, "person", 20, "mother");
  g_assert_cmpuint (hw_meeting_slots (whole).percent, ==, 0);
  mother->precontact = HW_PRECONTACT_DONE;
  mother->precontact_date = OUTLINE_TODAY;
  g_assert_cmpuint (hw_meeting_slots (whole).percent, ==, 100);
  missing = hw_meeting_missing_precontacts (whole);
  g_assert_cmpuint (missing->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/proposal/S3-2/age", test_age);
  g_test_add_func ("/proposal/S4-14/roles", test_roles);
  g_test_add_func ("/proposal/S4-14/S3-22/whole-case", test_whole_case);
  g_test_add_func ("/proposal/S4-14/missing-invitations", test_missing_invitations);
  g_test_add_func ("/proposal/entered", test_entered);
  g_test_add_func ("/proposal/S4-19/slots", test_slots);
  g_test_add_func ("/proposal/S4-19/slots-that-apply", test_slots_that_apply);
  return g_test_run ();
}
