/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether a meeting counts as a family team meeting, each part for itself; how far it is; who must
 * not meet.
 */

#include "meeting-outline.h"

#include "domain/meetings/hw-meeting-rules.h"
#include "support/test-records.h"

#define MOTHER 20
#define PARTNER 30

/* The parts in their order: kind, held, family, worker, partner; «-» where one is false. */
static char *
dup_parts (const HwFtm *ftm)
{
  static const char letters[] = "khfwp";
  char *text = g_strdup (letters);

  for (guint i = 0; i < HW_N_FTM_PARTS; i++)
    if (!ftm->holds[i])
      text[i] = '-';
  return text;
}

/* ------------------------------------------------------------------ S3-14 */

typedef enum
{
  CAME,
  STAYED_AWAY,
  NOT_ASKED,
} There;

static const struct
{
  const char *name;
  const char *kind;
  There mother, worker, partner;
  const char *service; /* its status; NULL: the plan has none */
  gboolean declined;
  const char *parts;
  gboolean counts;
} ftms[] = {
  { "all of them", "case-planning", CAME, CAME, CAME, "open", FALSE, "khfwp", TRUE },
  { "nobody of the family", "case-planning", STAYED_AWAY, CAME, CAME, "open", FALSE, "kh-wp",
    FALSE },
  { "the worker stayed away", "case-planning", CAME, STAYED_AWAY, CAME, "open", FALSE, "khf-p",
    FALSE },
  { "the partner stayed away", "case-planning", CAME, CAME, STAYED_AWAY, "open", FALSE, "khfw-",
    FALSE },
  { "the partner was not asked", "case-planning", CAME, CAME, NOT_ASKED, "open", FALSE, "khfw-",
    FALSE },
  { "the family declined partners", "case-planning", CAME, CAME, NOT_ASKED, "open", TRUE, "khfwp",
    TRUE },
  { "no service on the plan", "case-planning", CAME, CAME, NOT_ASKED, NULL, FALSE, "khfwp", TRUE },
  { "a service on the waiting list", "case-planning", CAME, CAME, NOT_ASKED, "waiting", FALSE,
    "khfwp", TRUE },
  { "five-day", "five-day", CAME, CAME, CAME, "open", FALSE, "khfwp", TRUE },
  { "ten-day", "ten-day", CAME, CAME, CAME, "open", FALSE, "khfwp", TRUE },
  { "family case plan", "family-case-plan", CAME, CAME, CAME, "open", FALSE, "khfwp", TRUE },
  { "family unity", "family-unity", CAME, CAME, CAME, "open", FALSE, "khfwp", TRUE },
  { "family group", "family-group-decision", CAME, CAME, CAME, "open", FALSE, "khfwp", TRUE },
  { "case review", "case-review", CAME, CAME, CAME, "open", FALSE, "khfwp", TRUE },
  { "periodic review", "periodic-review", CAME, CAME, CAME, "open", FALSE, "khfwp", TRUE },
  { "permanency planning", "permanency-planning", CAME, CAME, CAME, "open", FALSE, "-hfwp",
    FALSE },
  { "another meeting", "other", CAME, CAME, CAME, "open", FALSE, "-hfwp", FALSE },
  { "nobody at all", "case-planning", NOT_ASKED, NOT_ASKED, NOT_ASKED, "open", FALSE, "kh---",
    FALSE },
};

static void
invite (HwMeetingWhole *whole, There there, const char *type, guint id, const char *role)
{
  HwInvitation *one;

  if (there == NOT_ASKED)
    return;
  one = outline_invite (whole, type, id, role);
  one->came = there == CAME ? HW_ANSWER_YES : HW_ANSWER_NO;
}

static HwMeetingWhole *
make (guint i)
{
  HwMeetingWhole *whole = outline_new (ftms[i].kind);

  outline_child (whole, 10, "2024-01-01");
  if (ftms[i].service)
    outline_service (whole, PARTNER, ftms[i].service);
  whole->meeting->status = HW_MEETING_STATUS_HELD;
  whole->meeting->held_date = OUTLINE_DAY;
  invite (whole, ftms[i].mother, "person", MOTHER, "mother");
  invite (whole, ftms[i].worker, "staff", OUTLINE_WORKER, "worker");
  invite (whole, ftms[i].partner, "person", PARTNER, "provider");
  if (ftms[i].declined)
    g_object_set (whole->meeting, "partners", HW_PARTNERS_DECLINED, "partners-reason", "Too many",
                  "partners-strategy", "By phone", NULL);
  return whole;
}

static void
test_ftm (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ftms); i++)
    {
      g_autoptr (HwMeetingWhole) whole = make (i);
      HwFtm ftm = hw_meeting_count_ftm (whole);
      g_autofree char *parts = dup_parts (&ftm);

      g_test_message ("%s", ftms[i].name);
      g_assert_cmpstr (parts, ==, ftms[i].parts);
      g_assert_cmpint (ftm.counts, ==, ftms[i].counts);
    }
}

/* Before it is held, those count who say that they come; it does not count yet. */
static void
test_would (void)
{
  g_autoptr (HwMeetingWhole) whole = outline_new ("case-planning");
  HwInvitation *mother = outline_invite (whole, "person", MOTHER, "mother");
  HwInvitation *worker = outline_invite (whole, "staff", OUTLINE_WORKER, "worker");
  HwFtm ftm = hw_meeting_count_ftm (whole);

  g_assert_false (ftm.would_count);
  mother->answer = worker->answer = HW_REPLY_ACCEPTED;
  ftm = hw_meeting_count_ftm (whole);
  g_assert_true (ftm.would_count);
  g_assert_false (ftm.counts);
  mother->answer = HW_REPLY_TENTATIVE;
  g_assert_false (hw_meeting_count_ftm (whole).would_count);
  mother->answer = HW_REPLY_ACCEPTED;
  whole->meeting->status = HW_MEETING_STATUS_CANCELLED;
  g_assert_false (hw_meeting_count_ftm (whole).would_count);
  /* Who said yes and did not come was not there. */
  whole->meeting->status = HW_MEETING_STATUS_HELD;
  whole->meeting->held_date = OUTLINE_DAY;
  g_assert_false (hw_meeting_count_ftm (whole).holds[HW_FTM_FAMILY]);
}

/* The own kind of an office says whether it can be one; else the kind it counts as. */
static void
test_own_kind (void)
{
  static const struct
  {
    const char *kind, *ftm;
    gboolean counts;
  } cases[] = {
    { "other", "yes", TRUE },
    { "case-planning", "no", FALSE },
    { "case-planning", NULL, TRUE },
    { "permanency-planning", "yes", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwMeetingWhole) whole = outline_new (cases[i].kind);

      outline_invite (whole, "person", MOTHER, "mother");
      outline_invite (whole, "staff", OUTLINE_WORKER, "worker");
      outline_hold (whole);
      whole->own_kind = test_record_new (HW_TYPE_MEETING_KIND, "name", "Ours", "counts-as",
                                         cases[i].kind, "ftm", cases[i].ftm, NULL);
      g_assert_cmpint (hw_meeting_count_ftm (whole).counts, ==, cases[i].counts);
    }
}

/* On the day of the meeting (2026-12-01), from and until included. */
static void
test_service_days (void)
{
  const struct
  {
    const char *status, *from, *until;
    gboolean open;
    HwDay plan_begins;
  } cases[] = {
    { "open", NULL, NULL, TRUE },
    { "open", NULL, NULL, TRUE, OUTLINE_DAY },
    { "open", NULL, NULL, FALSE, OUTLINE_DAY + 1 },
    { "open", "2026-12-01", NULL, TRUE, OUTLINE_DAY + 1 },
    { "open", "2026-12-01", NULL, TRUE },
    { "open", "2026-12-02", NULL, FALSE },
    { "open", "2026-01-01", "2026-12-01", TRUE },
    { "open", "2026-01-01", "2026-11-30", FALSE },
    { "ended", "2026-01-01", "2026-12-10", TRUE },
    { "ended", "2026-01-01", "2026-11-30", FALSE },
    { "ended", "2026-01-01", NULL, FALSE },
    { "proposed", "2026-01-01", NULL, FALSE },
    { "declined", "2026-01-01", NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwPlanService) service
          = test_record_new (HW_TYPE_PLAN_SERVICE, "what", "Group", "status", cases[i].status,
                             "from-date", cases[i].from, "until-date", cases[i].until, NULL);

      g_assert_cmpint (
          hw_plan_service_is_open_on (service, cases[i].plan_begins, OUTLINE_DAY), ==,
          cases[i].open);
    }
}

/* Somebody who comes from the organisation that gives the service. */
static void
test_organisation (void)
{
  g_autoptr (HwMeetingWhole) whole = outline_new ("case-planning");

  outline_service (whole, PARTNER, "open");
  g_object_set (g_hash_table_lookup (whole->people, test_id (PARTNER)), "name", "Seven Hills",
                NULL);
  outline_person (whole, 31, 10, "other");
  g_object_set (g_hash_table_lookup (whole->people, test_id (31)), "organisation", "SEVEN HILLS",
                NULL);
  outline_invite (whole, "person", 31, "provider");
  outline_hold (whole);
  g_assert_cmpint (hw_meeting_count_ftm (whole).partner, ==, HW_FTM_PARTNER_CAME);
  g_object_set (g_hash_table_lookup (whole->people, test_id (31)), "organisation", "Other House",
                NULL);
  g_assert_cmpint (hw_meeting_count_ftm (whole).partner, ==, HW_FTM_PARTNER_LACKING);
}

/* ------------------------------------------------------------------ the rest */

static void
test_stage (void)
{
  static const struct
  {
    const char *status, *date, *minuted;
    guint to_invite, to_pre_meet;
    HwMeetingStage stage;
  } cases[] = {
    { "planned", NULL, NULL, 3, 3, HW_MEETING_STAGE_TO_SCHEDULE },
    { "planned", "2026-11-22", NULL, 1, 3, HW_MEETING_STAGE_TO_INVITE },
    { "planned", "2026-11-22", NULL, 0, 3, HW_MEETING_STAGE_TO_PRE_MEET },
    { "planned", "2026-11-22", NULL, 0, 0, HW_MEETING_STAGE_READY },
    { "planned", "2026-11-21", NULL, 1, 3, HW_MEETING_STAGE_TO_HOLD },
    { "held", "2026-11-21", NULL, 0, 0, HW_MEETING_STAGE_TO_MINUTE },
    { "held", "2026-11-21", "2026-11-22", 0, 0, HW_MEETING_STAGE_DONE },
    { "cancelled", "2026-11-21", NULL, 1, 1, HW_MEETING_STAGE_CANCELLED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwMeeting) meeting = test_record_new (
          HW_TYPE_MEETING, "family", test_id (1), "kind", "case-planning", "status",
          cases[i].status, "date", cases[i].date, "minuted-date", cases[i].minuted, NULL);

      g_assert_cmpint (hw_meeting_stage (meeting, cases[i].to_invite, cases[i].to_pre_meet,
                                         OUTLINE_TODAY),
                       ==, cases[i].stage);
    }
}

static guint
count_apart (const HwMeetingWhole *whole)
{
  g_autoptr (GArray) apart = hw_meeting_find_apart (whole);

  return apart->len;
}

/* Once a pair, whoever of them says it; not where one of them is left out. */
static void
test_apart (void)
{
  g_autoptr (HwMeetingWhole) whole = outline_new ("case-planning");
  HwConnection *father;
  HwInvitation *invitation;

  outline_child (whole, 10, "2014-01-01");
  outline_person (whole, MOTHER, 10, "mother");
  father = outline_person (whole, 21, 10, "father");
  g_assert_cmpuint (count_apart (whole), ==, 0);
  g_object_set (g_hash_table_lookup (whole->people, test_id (MOTHER)), "no-contact-with",
                test_id (21), NULL);
  g_assert_cmpuint (count_apart (whole), ==, 1);
  g_object_set (g_hash_table_lookup (whole->people, test_id (21)), "no-contact-with",
                test_id (MOTHER), NULL);
  g_assert_cmpuint (count_apart (whole), ==, 1);
  /* The child must not see him: another pair. */
  father->meeting_rule = HW_MEETING_RULE_FORBIDDEN;
  g_assert_cmpuint (count_apart (whole), ==, 2);
  invitation = outline_invite (whole, "person", 21, "father");
  g_set_str (&invitation->left_out_because, "Court order");
  g_assert_cmpuint (count_apart (whole), ==, 0);
}

static void
test_times (void)
{
  static const struct
  {
    const char *date, *time, *length;
    gboolean after_hours;
  } cases[] = {
    { "2026-12-01", NULL, NULL, FALSE },      { "2026-12-01", "8:00", "60", FALSE },
    { "2026-12-01", "7:59", "60", TRUE },     { "2026-12-01", "16:00", "60", FALSE },
    { "2026-12-01", "16:00", "61", TRUE },    { "2026-12-01", "17:00", NULL, TRUE },
    { "2026-12-01", "16:59", NULL, FALSE },   { "2026-12-05", "10:00", "60", TRUE },
    { "2026-12-06", "10:00", "60", TRUE },    { "2026-12-07", "10:00", "60", FALSE },
    { NULL, "18:00", NULL, FALSE },
  };
  g_autoptr (HwMeeting) own = test_record_new (HW_TYPE_MEETING, "family-time-start", "10:30",
                                               "family-time-end", "11:15", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwMeeting) meeting
          = test_record_new (HW_TYPE_MEETING, "date", cases[i].date, "time", cases[i].time,
                             "length", cases[i].length, NULL);

      g_test_message ("%s %s", cases[i].date, cases[i].time);
      g_assert_cmpint (hw_meeting_is_after_hours (meeting, NULL), ==, cases[i].after_hours);
    }
  g_assert_cmpuint (hw_meeting_family_time (own), ==, 45);
  g_clear_pointer (&own->family_time_end, g_free);
  g_assert_cmpuint (hw_meeting_family_time (own), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/meeting-rules/S3-14/ftm", test_ftm);
  g_test_add_func ("/meeting-rules/S3-14/would", test_would);
  g_test_add_func ("/meeting-rules/S3-11/own-kind", test_own_kind);
  g_test_add_func ("/meeting-rules/S3-14/service-days", test_service_days);
  g_test_add_func ("/meeting-rules/S3-14/organisation", test_organisation);
  g_test_add_func ("/meeting-rules/S4-10/stage", test_stage);
  g_test_add_func ("/meeting-rules/apart", test_apart);
  g_test_add_func ("/meeting-rules/S4-13/S4-11/times", test_times);
  return g_test_run ();
}
