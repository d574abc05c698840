/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Efforts to bring in kin and partners, a family that declines them, which partners there are, and
 * what a decision is about.
 */

#include "hw-test-store.h"

#include "base/hw-error.h"
#include "domain/meetings/hw-meeting-act.h"
#include "domain/meetings/hw-meeting-query.h"
#include "domain/meetings/hw-meeting-report-rules.h"
#include "domain/meetings/hw-meetings-query.h"
#include "domain/placements/hw-placement.h"

typedef struct
{
  HwTestStore *test;
  HwStore *store;
  char *worker, *family, *meeting;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  HwStore *store = (self->test = hw_test_store_new ())->store;

  self->store = store;
  self->worker = hw_test_add (store, "staff", "name", "J. Combs", "role", "worker", NULL);
  self->family = hw_test_add (store, "family", "name", "Combs", "worker", self->worker, NULL);
  self->meeting = hw_test_add (store, "meeting", "family", self->family, "kind", "case-planning",
                               "status", "planned", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_free (self->worker);
  g_free (self->family);
  g_free (self->meeting);
  hw_test_store_free (self->test);
}

static HwMeetingWhole *
read_whole (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  HwMeetingWhole *whole = hw_meeting_read (self->store, self->meeting, &error);

  g_assert_no_error (error);
  return whole;
}

static void
assert_refused (Fixture *self, HwRecord *record, const char *field)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (hw_store_save (self->store, record, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, field));
}

/* S3-15, S3-25: each with its day and by whom, the latest first; one without a day is none. */
static void
test_efforts (Fixture *self, gconstpointer data)
{
  g_autoptr (HwMeetingWhole) none = read_whole (self);
  g_autoptr (HwMeetingWhole) whole = NULL;
  g_autoptr (HwRecord) dateless
      = hw_test_record ("meeting-effort", "family", self->family, "meeting", self->meeting,
                        "about", "kin", "what", "Letters", NULL);
  HwMeetingEffort *latest;

  g_assert_cmpuint (none->efforts->len, ==, 0);
  g_free (hw_test_add (self->store, "meeting-effort", "family", self->family, "meeting",
                       self->meeting, "about", "kin", "what", "Asked the mother for her sisters",
                       "date", "2026-01-03", "staff", self->worker, NULL));
  g_free (hw_test_add (self->store, "meeting-effort", "family", self->family, "meeting",
                       self->meeting, "about", "child-support", "what", "Called", "result",
                       "They send a letter", "date", "2026-01-05", "staff", self->worker, NULL));
  assert_refused (self, dateless, "date");
  whole = read_whole (self);
  g_assert_cmpuint (whole->efforts->len, ==, 2);
  latest = g_ptr_array_index (whole->efforts, 0);
  g_assert_cmpint (latest->about, ==, HW_MEETING_ROLE_CHILD_SUPPORT);
  g_assert_cmpstr (hw_meeting_whole_title (whole, latest->staff), ==, "J. Combs");
}

/* S3-26, S3-27, S3-28: three of the department, seven formal ones, three informal ones. Each can be
 * asked and tried for by itself, and is reported among its own. */
static const struct
{
  const char *role, *label;
  HwAudience audience;
} partners[] = {
  { "family-support", "Family support office", HW_AUDIENCE_PARTNERS },
  { "child-support", "Child support office", HW_AUDIENCE_PARTNERS },
  { "child-care", "Child care office", HW_AUDIENCE_PARTNERS },
  { "mental-health", NULL, HW_AUDIENCE_PARTNERS },
  { "medical", NULL, HW_AUDIENCE_PARTNERS },
  { "legal", NULL, HW_AUDIENCE_COURT },
  { "court", NULL, HW_AUDIENCE_COURT },
  { "school", NULL, HW_AUDIENCE_PARTNERS },
  { "frysc", NULL, HW_AUDIENCE_PARTNERS },
  { "care-provider", NULL, HW_AUDIENCE_PARTNERS },
  { "friend", NULL, HW_AUDIENCE_SUPPORTS },
  { "neighbor", NULL, HW_AUDIENCE_SUPPORTS },
  { "faith", NULL, HW_AUDIENCE_SUPPORTS },
};

static HwMeetingEffort *
find_effort (const HwMeetingWhole *whole, HwMeetingRole role)
{
  HwMeetingEffort *found = NULL;

  for (guint i = 0; i < whole->efforts->len; i++)
    {
      HwMeetingEffort *one = g_ptr_array_index (whole->efforts, i);

      if (one->about != role)
        continue;
      g_assert_null (found);
      found = one;
    }
  return found;
}

static void
test_partners (Fixture *self, gconstpointer data)
{
  g_autoptr (GHashTable) labels = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (HwMeetingWhole) whole = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (partners); i++)
    {
      const char *role = partners[i].role;
      g_autofree char *person = hw_test_add (self->store, "person", "name", role, NULL);

      g_free (hw_test_add (self->store, "meeting-effort", "family", self->family, "meeting",
                           self->meeting, "date", "2026-01-05", "about", role, "what", "Called",
                           "result", role, NULL));
      g_free (hw_test_add (self->store, "invitation", "meeting", self->meeting, "role", role,
                           "person", person, NULL));
    }
  whole = read_whole (self);
  g_assert_cmpuint (whole->invitations->len, ==, G_N_ELEMENTS (partners));
  for (guint i = 0; i < whole->invitations->len; i++)
    {
      HwInvitation *one = g_ptr_array_index (whole->invitations, i);
      const char *label = hw_meeting_role_labels[one->role];

      /* They stand in the order of the roles, which is that of the requirement. */
      g_assert_cmpstr (hw_meeting_whole_title (whole, one->person), ==, partners[i].role);
      g_assert_cmpstr (find_effort (whole, one->role)->result, ==, partners[i].role);
      g_assert_cmpint (hw_audience_of (one->role, 0, whole->today), ==, partners[i].audience);
      if (partners[i].label)
        g_assert_cmpstr (label, ==, partners[i].label);
      g_assert_true (g_hash_table_add (labels, (gpointer) label));
    }
}

/* S3-35, S3-29: why, what was tried, and whom they could imagine. */
static void
test_declined (Fixture *self, gconstpointer data)
{
  g_autoptr (HwRecord) meeting
      = hw_store_find (self->store, HW_TYPE_MEETING, self->meeting, NULL);
  g_autoptr (HwMeetingWhole) whole = NULL;

  HW_MEETING (meeting)->partners = HW_PARTNERS_DECLINED;
  assert_refused (self, meeting, "partners-reason");
  g_set_str (&HW_MEETING (meeting)->partners_reason, "Everyone knows everyone here");
  assert_refused (self, meeting, "partners-strategy");
  g_set_str (&HW_MEETING (meeting)->partners_strategy, "A partner from the next county");
  hw_test_save (self->store, meeting);
  g_free (hw_test_add (self->store, "possible-partner", "meeting", self->meeting, "name",
                       "The school nurse", "role", "school", NULL));
  g_free (hw_test_add (self->store, "possible-partner", "meeting", self->meeting, "name",
                       "Somebody from church", NULL));
  whole = read_whole (self);
  g_assert_cmpuint (whole->partners->len, ==, 2);
}

/* S3-36: the agenda of Family Solutions. S3-23: on any day, also without a child in care. */
static void
test_any_case (Fixture *self, gconstpointer data)
{
  g_autoptr (HwMeeting) meeting
      = HW_MEETING (hw_test_record ("meeting", "family", self->family, "kind", "family-unity",
                                    "date", "2027-02-28", "agenda", "family-solutions", NULL));
  g_autofree char *agenda = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (hw_meeting_schedule (self->store, meeting, NULL, &error), >, 0);
  g_assert_no_error (error);
  agenda = hw_test_value (self->store, "meeting", HW_RECORD (meeting)->id, "agenda");
  g_assert_cmpstr (agenda, ==, "family-solutions");
}

/* S2-6: from the placement to the meeting where it was decided, and back. */
static void
test_decision (Fixture *self, gconstpointer data)
{
  g_autofree char *child = hw_test_add (self->store, "child", "given-name", "Eli", "birth-date",
                                        "2018-05-05", "family", self->family, NULL);
  g_autofree char *stay
      = hw_test_add (self->store, "stay", "child", child, "removal-date", "2026-01-02", NULL);
  g_autofree char *placement
      = hw_test_add (self->store, "placement", "stay", stay, "start-date", "2026-01-02", "setting",
                     "relative-home", NULL);
  g_autofree char *decision
      = hw_test_add (self->store, "meeting-decision", "meeting", self->meeting, "what",
                     "Eli lives with his aunt", "decided-by", "The family", "placement", placement,
                     NULL);
  g_autoptr (HwMeetingWhole) whole = read_whole (self);
  g_autoptr (GPtrArray) of_placement = hw_store_list_by (
      self->store, HW_TYPE_MEETING_DECISION, "placement", placement, NULL);
  g_autoptr (GPtrArray) deciding = NULL;

  g_assert_cmpuint (whole->decisions->len, ==, 1);
  g_assert_cmpstr (HW_MEETING_DECISION (whole->decisions->pdata[0])->placement, ==, placement);
  g_assert_cmpuint (of_placement->len, ==, 1);
  g_assert_cmpstr (HW_RECORD (of_placement->pdata[0])->id, ==, decision);
  /* Each page tells the other one. */
  g_assert_cmpstr (g_hash_table_lookup (whole->titles, placement), ==, "placement of Eli");
  deciding = hw_meetings_read_deciding (self->store, placement, NULL);
  g_assert_cmpuint (deciding->len, ==, 1);
  g_assert_cmpstr (HW_RECORD (((HwMeetingRow *) deciding->pdata[0])->meeting)->id, ==,
                   self->meeting);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/meeting-efforts/S3-15/S3-25/efforts", test_efforts);
  ADD ("/meeting-efforts/S3-26/S3-27/S3-28/partners", test_partners);
  ADD ("/meeting-efforts/S3-35/declined", test_declined);
  ADD ("/meeting-efforts/S3-36/S3-23/any-case", test_any_case);
  ADD ("/meeting-efforts/S2-6/decision", test_decision);
  return g_test_run ();
}
