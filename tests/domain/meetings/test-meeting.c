/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the checks say about a meeting, those who are asked, and what is on its agenda.
 */

#include "support/test-records.h"

#include "domain/families/hw-person.h"
#include "domain/meetings/hw-agenda-item.h"
#include "domain/meetings/hw-availability.h"
#include "domain/meetings/hw-invitation.h"
#include "domain/meetings/hw-meeting-decision.h"
#include "domain/meetings/hw-meeting-effort.h"
#include "domain/meetings/hw-meeting-kind.h"
#include "domain/meetings/hw-meeting.h"

#define TODAY hw_day_new (2026, 11, 22)

/* ------------------------------------------------------------------ a meeting */

/* Up to four pairs beside family, kind and status. */
static const struct
{
  const char *name;
  const char *status;
  const char *pairs[8];
  const char *findings;
} meetings[] = {
  { "still to be scheduled", "planned", { NULL }, "" },
  { "planned", "planned", { "date", "2026-12-01", "time", "18:30", "length", "90" }, "" },
  { "no such hour", "planned", { "date", "2026-12-01", "time", "25:00" }, "time!" },
  { "held today", "held", { "held-date", "2026-11-22" }, "" },
  { "held, and nobody says when", "held", { "date", "2026-11-20" }, "held-date!" },
  { "held tomorrow", "held", { "held-date", "2026-11-23" }, "held-date!" },
  { "planned and held", "planned", { "held-date", "2026-11-20" }, "held-date!" },
  { "cancelled", "cancelled", { "cancelled-because", "Snow" }, "" },
  { "cancelled without a word", "cancelled", { NULL }, "cancelled-because!" },
  { "S4-11: the family’s own time",
    "held",
    { "held-date", "2026-11-20", "family-time-start", "10:30", "family-time-end", "11:15" },
    "" },
  { "S4-11: that ends before it begins",
    "held",
    { "held-date", "2026-11-20", "family-time-start", "11:15", "family-time-end", "10:30" },
    "family-time-end!" },
  { "S3-29: partners declined, with reason and strategy",
    "planned",
    { "partners", "declined", "partners-reason", "Too many", "partners-strategy", "By phone" },
    "" },
  { "S3-29: without a reason",
    "planned",
    { "partners", "declined", "partners-strategy", "By phone" },
    "partners-reason!" },
  { "S3-29: without a strategy",
    "planned",
    { "partners", "declined", "partners-reason", "Too many" },
    "partners-strategy!" },
  { "S3-29: with neither",
    "planned",
    { "partners", "declined" },
    "partners-reason! partners-strategy!" },
  { "S3-29: agreed", "planned", { "partners", "agreed" }, "" },
  { "minutes closed",
    "held",
    { "held-date", "2026-11-20", "minutes", "We spoke.", "minuted-date", "2026-11-21" },
    "" },
  { "closed without minutes",
    "held",
    { "held-date", "2026-11-20", "minuted-date", "2026-11-21" },
    "minutes!" },
  { "closed before it was held",
    "planned",
    { "minutes", "We will speak.", "minuted-date", "2026-11-21" },
    "minuted-date!" },
};

static HwMeeting *
meeting_new (const char *id, const char *status, const char *const *pairs)
{
  HwMeeting *meeting = test_record_new (HW_TYPE_MEETING, "id", id, "family", test_id (1), "kind",
                                        "case-planning", "status", status, NULL);

  for (guint i = 0; pairs && pairs[i]; i += 2)
    {
      const HwField *field
          = hw_record_class_find (HW_RECORD_GET_CLASS (HW_RECORD (meeting)), pairs[i]);
      g_autoptr (GError) error = NULL;

      hw_record_parse (HW_RECORD (meeting), field, pairs[i + 1], &error);
      g_assert_no_error (error);
    }
  return meeting;
}

static void
test_check (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (meetings); i++)
    {
      const char *pairs[9] = { NULL };
      g_autoptr (HwMeeting) meeting = NULL;
      g_autofree char *found = NULL;

      memcpy (pairs, meetings[i].pairs, sizeof meetings[i].pairs);
      meeting = meeting_new (test_id (2), meetings[i].status, pairs);
      found = test_findings (meeting, NULL, TODAY);
      g_test_message ("%s", meetings[i].name);
      g_assert_cmpstr (found, ==, meetings[i].findings);
    }
}

/* The seven kinds of the SOP and the others each keep their nick: rules ask by it. */
static void
test_kinds (void)
{
  static const char *const nicks[] = {
    "case-planning",       "five-day",      "ten-day",     "family-case-plan",
    "family-unity",        "family-group-decision",        "case-review",
    "periodic-review",     "permanency-planning",          "team-decision", "other",
  };
  g_autoptr (GEnumClass) klass = g_type_class_ref (HW_TYPE_CONFERENCE);

  g_assert_cmpuint (klass->n_values, ==, G_N_ELEMENTS (nicks) + 1);
  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    g_assert_cmpint (g_enum_get_value_by_nick (klass, nicks[i])->value, ==, i + 1);
}

/* An office's own kind counts as one that the rules know, and the meeting says the same. */
static void
test_own_kind (void)
{
  static const struct
  {
    const char *counts_as, *findings;
  } cases[] = { { "case-planning", "" }, { "case-review", "own-kind!" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *pairs[] = { "own-kind", test_id (5), NULL };
      g_autoptr (TestTable) table = test_table_new ();
      g_autoptr (HwMeeting) meeting = meeting_new (test_id (2), "planned", pairs);
      g_autofree char *found = NULL;

      test_table_add (table, test_record_new (HW_TYPE_MEETING_KIND, "id", test_id (5), "name",
                                              "Kitchen table", "counts-as", cases[i].counts_as,
                                              "ftm", "yes", NULL));
      found = test_findings (meeting, table, TODAY);
      g_assert_cmpstr (found, ==, cases[i].findings);
    }
}

/* One sitting for several meetings of one family; not a chain of them, not one with itself. */
static void
test_sitting (void)
{
  static const struct
  {
    const char *name;
    guint family, sitting, below;
    const char *findings;
  } cases[] = {
    { "with another of the family", 1, 3, 0, "" },
    { "with itself", 1, 2, 0, "sitting!" },
    { "with another family’s", 9, 3, 0, "sitting!" },
    { "with one that is held in a third one’s", 1, 3, 4, "sitting!" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *pairs[] = { "sitting", test_id (cases[i].sitting), NULL };
      g_autoptr (TestTable) table = test_table_new ();
      HwMeeting *meeting = test_table_add (table, meeting_new (test_id (2), "planned", pairs));
      g_autofree char *found = NULL;

      test_table_add (table, test_record_new (
                                 HW_TYPE_MEETING, "id", test_id (3), "family",
                                 test_id (cases[i].family), "kind", "periodic-review", "status",
                                 "planned", "sitting",
                                 cases[i].below ? test_id (cases[i].below) : NULL, NULL));
      found = test_findings (meeting, table, TODAY);
      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (found, ==, cases[i].findings);
    }
}

/* ------------------------------------------------------------------ the agenda */

static void
test_concerns (void)
{
  static const struct
  {
    const char *kind, *answer;
    const char *of_meeting, *of_item;
  } cases[] = {
    { "concern", "A ride is there.", "", "" },
    { "concern", NULL, "minuted-date!", "answer!" },
    { "barrier", NULL, "minuted-date!", "answer!" },
    { "question", NULL, "minuted-date!", "answer!" },
    { "topic", NULL, "", "" },
  };
  const char *pairs[]
      = { "held-date", "2026-11-20", "minutes", "We spoke.", "minuted-date", "2026-11-21", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TestTable) table = test_table_new ();
      HwMeeting *meeting = test_table_add (table, meeting_new (test_id (2), "held", pairs));
      HwAgendaItem *item = test_table_add (
          table, test_record_new (HW_TYPE_AGENDA_ITEM, "id", test_id (3), "meeting", test_id (2),
                                  "kind", cases[i].kind, "what", "How do I get there?", "answer",
                                  cases[i].answer, NULL));
      g_autofree char *of_meeting = test_findings (meeting, table, TODAY);
      g_autofree char *of_item = test_findings (item, table, TODAY);

      g_assert_cmpstr (of_meeting, ==, cases[i].of_meeting);
      g_assert_cmpstr (of_item, ==, cases[i].of_item);
    }
}

/* ------------------------------------------------------------------ who is asked */

static const struct
{
  const char *name;
  const char *pairs[8];
  const char *findings;
} invitations[] = {
  { "a person", { "person", "3" }, "" },
  { "a child", { "child", "3" }, "" },
  { "a worker", { "staff", "3" }, "" },
  { "a home", { "home", "3" }, "" },
  { "nobody", { NULL }, "person!" },
  { "two", { "person", "3", "child", "4" }, "person!" },
  { "S4-15: spoken to before",
    { "person", "3", "precontact", "done", "precontact-date", "2026-11-20" },
    "" },
  { "S4-15: refused", { "person", "3", "precontact", "refused", "precontact-date", "2026-11-20" },
    "" },
  { "S4-15: without a day", { "person", "3", "precontact", "attempted" }, "precontact-date!" },
  { "S4-15: a day, and nothing came of it",
    { "person", "3", "precontact-date", "2026-11-20" },
    "precontact!" },
  { "S4-15: tomorrow",
    { "person", "3", "precontact", "done", "precontact-date", "2026-11-23" },
    "precontact-date!" },
  { "invited tomorrow", { "person", "3", "invited-date", "2026-11-23" }, "invited-date!" },
  { "S3-29: declined with reason and strategy",
    { "person", "3", "answer", "declined", "declined-because", "Works", "strategy", "By phone" },
    "" },
  { "S3-29: declined without a reason",
    { "person", "3", "answer", "declined", "strategy", "By phone" },
    "declined-because!" },
  { "S3-29: declined without a strategy",
    { "person", "3", "answer", "declined", "declined-because", "Works" },
    "strategy!" },
  { "S3-29: an empty reason is none",
    { "person", "3", "answer", "declined", "declined-because", "", "strategy", "By phone" },
    "declined-because!" },
  { "perhaps", { "person", "3", "answer", "tentative" }, "" },
  { "S3-2: left out with a reason", { "person", "3", "left-out-because", "In hospital" }, "" },
  { "S3-2: left out and invited",
    { "person", "3", "left-out-because", "In hospital", "invited-date", "2026-11-20" },
    "left-out-because!" },
};

static void
test_invitation (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (invitations); i++)
    {
      g_autoptr (HwRecord) record = test_record_new (HW_TYPE_INVITATION, "meeting", test_id (2),
                                                     "role", "kin", NULL);
      g_autofree char *found = NULL;

      for (guint p = 0; p < 8 && invitations[i].pairs[p]; p += 2)
        {
          const char *text = invitations[i].pairs[p + 1];
          const HwField *field
              = hw_record_class_find (HW_RECORD_GET_CLASS (record), invitations[i].pairs[p]);

          hw_record_parse (record, field,
                           field->kind == HW_KIND_REF ? test_id (atoi (text)) : text, NULL);
        }
      found = test_findings (record, NULL, TODAY);
      g_test_message ("%s", invitations[i].name);
      g_assert_cmpstr (found, ==, invitations[i].findings);
    }
}

/* Two who must not meet are told of, whichever of them says so; not where one is left out. */
static void
test_no_contact (void)
{
  static const struct
  {
    gboolean mother_says, father_says;
    const char *left_out, *findings;
  } cases[] = {
    { FALSE, FALSE, NULL, "" },
    { TRUE, FALSE, NULL, "person?" },
    { FALSE, TRUE, NULL, "person?" },
    { TRUE, TRUE, "Court order", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TestTable) table = test_table_new ();
      HwInvitation *mother = test_table_add (
          table, test_record_new (HW_TYPE_INVITATION, "id", test_id (5), "meeting", test_id (2),
                                  "role", "mother", "person", test_id (3), NULL));
      g_autofree char *found = NULL;

      test_table_add (table,
                      test_record_new (HW_TYPE_INVITATION, "id", test_id (6), "meeting",
                                       test_id (2), "role", "father", "person", test_id (4),
                                       "left-out-because", cases[i].left_out, NULL));
      test_table_add (table, test_record_new (HW_TYPE_PERSON, "id", test_id (3), "name", "Dana",
                                              "no-contact-with",
                                              cases[i].mother_says ? test_id (4) : NULL, NULL));
      test_table_add (table, test_record_new (HW_TYPE_PERSON, "id", test_id (4), "name", "Abel",
                                              "no-contact-with",
                                              cases[i].father_says ? test_id (3) : NULL, NULL));
      found = test_findings (mother, table, TODAY);
      g_assert_cmpstr (found, ==, cases[i].findings);
    }
}

/* ------------------------------------------------------------------ the rest */

static void
test_around (void)
{
  static const struct
  {
    guint family;
    const char *findings;
  } cases[] = { { 1, "" }, { 9, "meeting!" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TestTable) table = test_table_new ();
      g_autoptr (HwRecord) effort = test_record_new (
          HW_TYPE_MEETING_EFFORT, "family", test_id (cases[i].family), "meeting", test_id (2),
          "date", "2026-11-22", "about", "child-support", "what", "Called twice", NULL);
      g_autofree char *found = NULL;

      test_table_add (table, meeting_new (test_id (2), "planned", NULL));
      found = test_findings (effort, table, TODAY);
      g_assert_cmpstr (found, ==, cases[i].findings);
    }
}

static const struct
{
  const char *name;
  const char *pairs[12];
  const char *findings;
} times[] = {
  { "each Tuesday evening",
    { "person", "3", "weekday", "tuesday", "from-time", "17:30", "until-time", "20:00" },
    "" },
  { "one Saturday",
    { "staff", "3", "day", "2026-11-28", "from-time", "9:00", "until-time", "12:00" },
    "" },
  { "nobody",
    { "weekday", "tuesday", "from-time", "17:30", "until-time", "20:00" },
    "person!" },
  { "two",
    { "person", "3", "staff", "4", "day", "2026-11-28", "from-time", "9:00", "until-time",
      "12:00" },
    "person!" },
  { "no day", { "person", "3", "from-time", "9:00", "until-time", "12:00" }, "weekday!" },
  { "until it begins",
    { "person", "3", "day", "2026-11-28", "from-time", "9:00", "until-time", "9:00" },
    "until-time!" },
  { "words",
    { "person", "3", "day", "2026-11-28", "from-time", "noon", "until-time", "13:00" },
    "from-time!" },
};

static void
test_availability (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autoptr (HwRecord) record = test_record_new (HW_TYPE_AVAILABILITY, "kind", "free", NULL);
      g_autofree char *found = NULL;

      for (guint p = 0; p < 12 && times[i].pairs[p]; p += 2)
        {
          const char *text = times[i].pairs[p + 1];
          const HwField *field
              = hw_record_class_find (HW_RECORD_GET_CLASS (record), times[i].pairs[p]);

          hw_record_parse (record, field,
                           field->kind == HW_KIND_REF ? test_id (atoi (text)) : text, NULL);
        }
      found = test_findings (record, NULL, TODAY);
      g_test_message ("%s", times[i].name);
      g_assert_cmpstr (found, ==, times[i].findings);
    }
}

/* S3-36: each template is another order; in each the family speaks first (S4-5), what was brought
 * in has its place (S4-20), and the family has time of its own (S4-11). */
static void
test_agendas (void)
{
  static const struct
  {
    HwAgendaTemplate agenda;
    guint n_lines;
    const char *line; /* that only this one has */
  } agendas[] = {
    { HW_AGENDA_TEMPLATE_NONE, 5, NULL },
    { HW_AGENDA_TEMPLATE_STANDARD, 5, NULL },
    { HW_AGENDA_TEMPLATE_FAMILY_SOLUTIONS, 8,
      "What goes well, and what was different when it did" },
    { HW_AGENDA_TEMPLATE_FAMILY_GROUP, 7, "The family tells its plan, and all agree on it" },
    { HW_AGENDA_TEMPLATE_PERMANENCY, 8, "How the child is, and what the child wants" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (agendas); i++)
    {
      const char *const *lines = hw_agenda_template_lines (agendas[i].agenda);

      g_assert_cmpuint (g_strv_length ((GStrv) lines), ==, agendas[i].n_lines);
      g_assert_cmpstr (lines[0], ==, "Welcome; the family speaks first");
      g_assert_true (g_strv_contains (lines, ""));
      g_assert_true (
          g_strv_contains (lines, "Questions and concerns that were brought in before"));
      g_assert_true (g_strv_contains (lines, "Time for the family to make its own plan"));
      for (guint other = 0; other < G_N_ELEMENTS (agendas); other++)
        g_assert_cmpint (agendas[other].line && g_strv_contains (lines, agendas[other].line), ==,
                         agendas[other].line && other == i);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/meeting/S3-29/check", test_check);
  g_test_add_func ("/meeting/S3-11/kinds", test_kinds);
  g_test_add_func ("/meeting/S3-11/own-kind", test_own_kind);
  g_test_add_func ("/meeting/S4-18/sitting", test_sitting);
  g_test_add_func ("/meeting/S4-20/concerns", test_concerns);
  g_test_add_func ("/meeting/S3-2/invitation", test_invitation);
  g_test_add_func ("/meeting/no-contact", test_no_contact);
  g_test_add_func ("/meeting/around", test_around);
  g_test_add_func ("/meeting/S4-13/availability", test_availability);
  g_test_add_func ("/meetings/S3-36/agendas", test_agendas);
  return g_test_run ();
}
