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

/* S3-26, S3-27, S3-28: three of the department, seven formal ones, three informal ones. */
static void
test_partners (void)
{
  static const char *const nicks[] = {
    "family-support", "child-support", "child-care", "mental-health", "medical",
    "legal",          "court",         "school",     "frysc",         "care-provider",
    "friend",         "neighbor",      "faith",
  };
  g_autoptr (GEnumClass) roles = g_type_class_ref (HW_TYPE_MEETING_ROLE);

  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    {
      const GEnumValue *role = g_enum_get_value (roles, HW_MEETING_ROLE_FAMILY_SUPPORT + (int) i);

      g_assert_cmpstr (role->value_nick, ==, nicks[i]);
      g_assert_cmpint (strlen (hw_meeting_role_labels[role->value]), >, 0);
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

  g_assert_cmpuint (whole->decisions->len, ==, 1);
  g_assert_cmpstr (HW_MEETING_DECISION (whole->decisions->pdata[0])->placement, ==, placement);
  g_assert_cmpuint (of_placement->len, ==, 1);
  g_assert_cmpstr (HW_RECORD (of_placement->pdata[0])->id, ==, decision);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/meeting-efforts/S3-15/S3-25/efforts", test_efforts);
  g_test_add_func ("/meeting-efforts/S3-26/S3-27/S3-28/partners", test_partners);
  ADD ("/meeting-efforts/S3-35/declined", test_declined);
  ADD ("/meeting-efforts/S3-36/S3-23/any-case", test_any_case);
  ADD ("/meeting-efforts/S2-6/decision", test_decision);
  return g_test_run ();
}
