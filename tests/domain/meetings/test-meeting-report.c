/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who was asked and came, with small numbers hidden; what counted in which quarter; the family's
 * own time, after hours, and changes of facilitators.
 */

#include "hw-test-store.h"

#include "domain/meetings/hw-facilitation.h"
#include "domain/meetings/hw-facilitator-act.h"
#include "domain/meetings/hw-invitation.h"
#include "domain/meetings/hw-meeting-report-query.h"
#include "domain/meetings/hw-meeting-report-rules.h"
#include "domain/meetings/hw-meetings-query.h"

#define TODAY hw_day_new (2026, 11, 22)

/* @wanted: with spaces between, in this order. */
static void
assert_ids (GPtrArray *ids, const char *wanted)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%s%s", i ? " " : "", (char *) g_ptr_array_index (ids, i));
  g_assert_cmpstr (text->str, ==, wanted);
}

/* ------------------------------------------------------------------ rules */

/* S4-1: of the youth from the thirteenth birthday on, that day included. */
static void
test_audience (void)
{
  HwDay held = hw_day_new (2026, 11, 22);

  g_assert_cmpint (hw_audience_of (HW_MEETING_ROLE_FATHER, 0, held), ==, HW_AUDIENCE_FATHERS);
  g_assert_cmpint (hw_audience_of (HW_MEETING_ROLE_KIN, 0, held), ==, HW_AUDIENCE_KIN);
  g_assert_cmpint (hw_audience_of (HW_MEETING_ROLE_SCHOOL, 0, held), ==, HW_AUDIENCE_PARTNERS);
  g_assert_cmpint (hw_audience_of (HW_MEETING_ROLE_FAITH, 0, held), ==, HW_AUDIENCE_SUPPORTS);
  g_assert_cmpint (hw_audience_of (HW_MEETING_ROLE_TRIBE, 0, held), ==, HW_AUDIENCE_COURT);
  g_assert_cmpint (hw_audience_of (HW_MEETING_ROLE_CHILD, hw_day_new (2013, 11, 23), held), ==,
                   HW_AUDIENCE_CHILDREN);
  g_assert_cmpint (hw_audience_of (HW_MEETING_ROLE_CHILD, hw_day_new (2013, 11, 22), held), ==,
                   HW_AUDIENCE_YOUTH);
  g_assert_cmpint (hw_audience_of (HW_MEETING_ROLE_CHILD, 0, held), ==, HW_AUDIENCE_CHILDREN);
}

/* A year of 365 days with today as its last: the same day a year ago is of the year before. */
static void
test_year (void)
{
  g_assert_cmpint (hw_meeting_report_begin (hw_day_new (2026, 11, 22)), ==,
                   hw_day_new (2025, 11, 23));
  g_assert_cmpint (hw_meeting_report_begin (hw_day_new (2028, 12, 31)), ==,
                   hw_day_new (2028, 1, 2));
}

static void
add_people (GPtrArray *ids, guint n)
{
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (ids, g_strdup_printf ("%p %u", (gpointer) ids, i));
}

/* Twelve fathers of whom three came: three is not told, and with it the next smallest. */
static void
test_small (void)
{
  g_auto (HwAudienceLists) people = { { NULL } };
  g_autoptr (HwMeetingReport) report = NULL;

  hw_audience_lists_init (&people);
  add_people (people.asked[HW_AUDIENCE_FATHERS], 12);
  add_people (people.came[HW_AUDIENCE_FATHERS], 3);
  add_people (people.asked[HW_AUDIENCE_MOTHERS], 40);
  add_people (people.came[HW_AUDIENCE_MOTHERS], 20);
  add_people (people.asked[HW_AUDIENCE_KIN], 60);
  add_people (people.came[HW_AUDIENCE_KIN], 30);
  report = hw_meeting_report_new (&people, TODAY);
  g_assert_false (report->asked[HW_AUDIENCE_FATHERS].is_hidden);
  g_assert_cmpuint (report->asked[HW_AUDIENCE_FATHERS].n, ==, 12);
  g_assert_true (report->came[HW_AUDIENCE_FATHERS].is_hidden);
  g_assert_cmpuint (report->came[HW_AUDIENCE_FATHERS].n, ==, 0);
  g_assert_true (report->came[HW_AUDIENCE_MOTHERS].is_hidden);
  g_assert_false (report->came[HW_AUDIENCE_KIN].is_hidden);
  g_assert_cmpfloat_with_epsilon (report->came[HW_AUDIENCE_KIN].share.share, 0.5, 1e-9);
  g_assert_cmpuint (report->came[HW_AUDIENCE_ALL].n, ==, 53);
  /* A number that is told has its list, one that is hidden has none. */
  g_assert_cmpuint (report->asked[HW_AUDIENCE_FATHERS].ids->len, ==, 12);
  g_assert_null (report->came[HW_AUDIENCE_FATHERS].ids);
  g_assert_null (report->came[HW_AUDIENCE_MOTHERS].ids);
  g_assert_cmpuint (report->came[HW_AUDIENCE_ALL].ids->len, ==, 53);
}

static void
test_quarters (void)
{
  g_auto (HwAudienceLists) people = { { NULL } };
  g_autoptr (HwMeetingReport) report = NULL;
  g_autofree char *last = NULL, *first = NULL;

  hw_audience_lists_init (&people);
  report = hw_meeting_report_new (&people, TODAY);
  last = hw_quarter_dup_name (report->quarters[HW_N_QUARTERS - 1].first);
  first = hw_quarter_dup_name (report->quarters[0].first);
  g_assert_cmpstr (last, ==, "2026-Q4");
  g_assert_cmpstr (first, ==, "2025-Q1");
  hw_meeting_report_count (report, "september", hw_day_new (2026, 9, 30), TRUE);
  hw_meeting_report_count (report, "first", hw_day_new (2026, 10, 1), FALSE);
  hw_meeting_report_count (report, "second", hw_day_new (2026, 10, 2), TRUE);
  hw_meeting_report_count (report, "before", hw_day_new (2024, 12, 31), TRUE);
  assert_ids (report->quarters[7].held, "first second");
  assert_ids (report->quarters[7].ftm, "second");
  g_assert_cmpuint (report->quarters[7].n_held, ==, 2);
  g_assert_cmpuint (report->quarters[7].n_ftm, ==, 1);
  g_assert_cmpuint (report->quarters[6].n_ftm, ==, 1);
  g_assert_cmpuint (report->quarters[0].n_held, ==, 0);
}

/* ------------------------------------------------------------------ in an office */

typedef struct
{
  HwTestStore *test;
  HwStore *store;
  char *worker, *family, *father;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  HwStore *store = (self->test = hw_test_store_new ())->store;

  self->store = store;
  hw_store_set_today (store, TODAY);
  self->worker = hw_test_add (store, "staff", "name", "J. Combs", "role", "worker", NULL);
  self->family
      = hw_test_add (store, "family", "name", "Combs", "worker", self->worker, NULL);
  self->father = hw_test_add (store, "person", "name", "Abe Combs", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_free (self->worker);
  g_free (self->family);
  g_free (self->father);
  hw_test_store_free (self->test);
}

/* Held, with the worker; the father was asked, and came or did not. */
static char *
add_held (Fixture *self, const char *kind, const char *day, const char *time, const char *came)
{
  char *id = hw_test_add (self->store, "meeting", "family", self->family, "kind", kind, "status",
                          "held", "held-date", day, "date", day, "time", time, NULL);

  g_free (hw_test_add (self->store, "invitation", "meeting", id, "role", "father", "person",
                       self->father, "invited-date", day, "came", came, NULL));
  g_free (hw_test_add (self->store, "invitation", "meeting", id, "role", "worker", "staff",
                       self->worker, "invited-date", day, "came", "yes", NULL));
  return id;
}

/* S3-13: of three conferences the two at which the family was count, each in its quarter; a
 * planning meeting is none. S4-11, S4-13: one of two with the family's own time, one at 18:00. */
static void
test_counts (Fixture *self, gconstpointer data)
{
  g_autofree char *with_time
      = add_held (self, "permanency-planning", "2026-10-05", "10:00", "yes");
  g_autofree char *late = NULL, *counts = NULL, *alone = NULL, *held = NULL, *planning = NULL;
  g_autoptr (HwMeetingReport) report = NULL;
  g_autoptr (GError) error = NULL;

  hw_test_set (self->store, "meeting", with_time, "family-time-start", "10:20");
  hw_test_set (self->store, "meeting", with_time, "family-time-end", "10:50");
  late = add_held (self, "permanency-planning", "2026-10-06", "18:00", "no");
  counts = add_held (self, "case-planning", "2026-11-03", "10:00", "yes");
  alone = add_held (self, "case-planning", "2026-11-04", "10:00", "no");
  g_free (add_held (self, "case-review", "2026-08-04", "10:00", "yes"));
  report = hw_meeting_report_read (self->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->quarters[7].n_held, ==, 2);
  g_assert_cmpuint (report->quarters[7].n_ftm, ==, 1);
  g_assert_cmpuint (report->quarters[6].n_held, ==, 1);
  g_assert_cmpuint (report->quarters[6].n_ftm, ==, 1);
  g_assert_cmpuint (report->n_planning, ==, 2);
  g_assert_cmpuint (report->n_family_time, ==, 1);
  g_assert_cmpuint (report->with_hours->len, ==, 5);
  /* Behind each number stand the meetings that it counts. */
  held = g_strdup_printf ("%s %s", counts, alone);
  planning = g_strdup_printf ("%s %s", with_time, late);
  assert_ids (report->quarters[7].held, held);
  assert_ids (report->quarters[7].ftm, counts);
  assert_ids (report->planning, planning);
  assert_ids (report->family_time, with_time);
  assert_ids (report->after, late);
}

/* S2-5: the kind and the option are kept with the meeting, and counted by kind. What was said in a
 * sitting was said in each meeting held in it; a planning meeting is no family conference, and one
 * of two years ago is not of this year. */
static void
test_kin_option (Fixture *self, gconstpointer data)
{
  g_autofree char *chosen
      = add_held (self, "family-group-decision", "2026-10-05", "10:00", "yes");
  g_autofree char *raised = add_held (self, "family-group-decision", "2026-10-06", "10:00", "no");
  g_autofree char *not = add_held (self, "family-group-decision", "2026-10-07", "10:00", "no");
  g_autofree char *together = add_held (self, "case-planning", "2026-10-05", "10:00", "yes");
  g_autofree char *planning
      = add_held (self, "permanency-planning", "2026-10-08", "10:00", "yes");
  g_autofree char *old = add_held (self, "case-planning", "2024-10-08", "10:00", "yes");
  g_autoptr (HwMeeting) kept = NULL;
  g_autoptr (HwMeetingReport) report = NULL;
  const HwKinCount *decision, *conference, *all;
  g_autofree char *both = NULL;

  hw_test_set (self->store, "meeting", chosen, "kin-option", "chosen");
  hw_test_set (self->store, "meeting", raised, "kin-option", "raised");
  hw_test_set (self->store, "meeting", not, "kin-option", "not-raised");
  hw_test_set (self->store, "meeting", together, "sitting", chosen);
  hw_test_set (self->store, "meeting", planning, "kin-option", "raised");
  hw_test_set (self->store, "meeting", old, "kin-option", "raised");
  kept = hw_store_find (self->store, HW_TYPE_MEETING, raised, NULL);
  g_assert_cmpint (kept->kind, ==, HW_CONFERENCE_FAMILY_GROUP_DECISION);
  g_assert_cmpint (kept->kin_option, ==, HW_KIN_OPTION_RAISED);

  report = hw_meeting_report_read (self->store, NULL);
  decision = &report->kin[HW_CONFERENCE_FAMILY_GROUP_DECISION];
  conference = &report->kin[HW_CONFERENCE_CASE_PLANNING];
  all = &report->kin_all;
  g_assert_cmpuint (decision->n_held, ==, 3);
  g_assert_cmpuint (decision->n_raised, ==, 2);
  g_assert_cmpuint (decision->n_chosen, ==, 1);
  g_assert_cmpuint (conference->n_held, ==, 1);
  g_assert_cmpuint (conference->n_chosen, ==, 1);
  g_assert_cmpuint (report->kin[HW_CONFERENCE_PERMANENCY_PLANNING].n_raised, ==, 1);
  g_assert_cmpuint (all->n_held, ==, 4);
  g_assert_cmpuint (all->n_raised, ==, 3);
  g_assert_cmpuint (all->n_chosen, ==, 2);
  both = g_strdup_printf ("%s %s", chosen, raised);
  assert_ids (decision->raised, both);
  assert_ids (decision->chosen, chosen);
  assert_ids (conference->chosen, together);
}

/* S4-14: fathers asked to fourteen meetings, and to a planned one, which is none yet. */
static void
test_came (Fixture *self, gconstpointer data)
{
  g_autoptr (HwMeetingReport) report = NULL;
  g_autofree char *planned = NULL;

  for (guint i = 0; i < 26; i++)
    g_free (add_held (self, "case-planning", "2026-11-03", "10:00", i < 14 ? "yes" : "no"));
  g_free (add_held (self, "case-planning", "2025-11-03", "10:00", "yes"));
  planned = hw_test_add (self->store, "meeting", "family", self->family, "kind", "case-planning",
                         "status", "planned", NULL);
  g_free (hw_test_add (self->store, "invitation", "meeting", planned, "role", "father", "person",
                       self->father, "invited-date", "2026-11-20", NULL));
  report = hw_meeting_report_read (self->store, NULL);
  g_assert_cmpuint (report->asked[HW_AUDIENCE_FATHERS].n, ==, 26);
  g_assert_cmpuint (report->came[HW_AUDIENCE_FATHERS].n, ==, 14);
  g_assert_cmpuint (report->came[HW_AUDIENCE_STAFF].n, ==, 26);
  g_assert_cmpuint (report->came[HW_AUDIENCE_ALL].n, ==, 40);
}

/* S4-17, S4-12: the fiftieth family needs no reason, the fifty-first does; a change is counted. */
static void
test_fifty_first (Fixture *self, gconstpointer data)
{
  g_autofree char *joy
      = hw_test_add (self->store, "staff", "name", "Joy", "role", "facilitator", NULL);
  g_autofree char *pat
      = hw_test_add (self->store, "staff", "name", "Pat", "role", "facilitator", NULL);
  g_autoptr (GPtrArray) families = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HwMeetingReport) report = NULL;
  const char *one[] = { self->family, NULL };
  g_autoptr (HwFacilitation) changed = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 50; i++)
    g_ptr_array_add (families, hw_test_add (self->store, "family", "name", "Noble", NULL));
  g_ptr_array_add (families, NULL);
  g_assert_cmpint (hw_facilitator_assign (self->store, (const char *const *) families->pdata, joy,
                                          NULL, &error),
                   >, 0);
  g_assert_no_error (error);
  g_assert_cmpint (hw_facilitator_assign (self->store, one, joy, NULL, &error), ==, 0);
  g_assert_nonnull (strstr (error->message, "50 families already"));
  g_clear_error (&error);
  g_assert_cmpint (hw_facilitator_assign (self->store, one, joy, "Speaks Spanish", &error), >, 0);
  g_assert_cmpint (hw_facilitator_assign (self->store, one, pat, NULL, &error), >, 0);
  g_assert_no_error (error);
  report = hw_meeting_report_read (self->store, &error);
  g_assert_cmpuint (report->families->len, ==, 51);
  g_assert_cmpuint (report->changes->len, ==, 1);
  changed = hw_store_find (self->store, HW_TYPE_FACILITATION, report->changes->pdata[0], NULL);
  g_assert_cmpstr (changed->family, ==, self->family);
  g_assert_cmpstr (changed->facilitator, ==, pat);
}

/* S3-34: a family with a child in care is told of when the last effort lies more than 90 days back,
 * or was never made, once the child is in care for so long. */
static void
test_quiet (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *removal, *exit, *effort;
    gboolean is_quiet;
  } cases[] = {
    { "2026-08-24", NULL, NULL, TRUE },
    { "2026-08-25", NULL, NULL, FALSE },
    { "2025-01-10", NULL, "2026-08-24", FALSE },
    { "2025-01-10", NULL, "2026-08-23", TRUE },
    { "2025-01-10", "2026-11-01", NULL, FALSE },
  };

  hw_store_set_today (self->store, hw_day_new (2026, 11, 22));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *family = hw_test_add (self->store, "family", "name", "Sloane", NULL);
      g_autofree char *child = hw_test_add (self->store, "child", "given-name", "Zoe", "birth-date",
                                            "2015-05-05", "family", family, NULL);
      g_autoptr (HwFacilitators) read = NULL;
      gboolean found = FALSE;

      g_free (hw_test_add (self->store, "stay", "child", child, "removal-date", cases[i].removal,
                           "exit-date", cases[i].exit, "exit-kind",
                           cases[i].exit ? "reunification" : NULL, NULL));
      if (cases[i].effort)
        g_free (hw_test_add (self->store, "meeting-effort", "family", family, "date",
                             cases[i].effort, "about", "school", "what", "Called", NULL));
      read = hw_facilitators_read (self->store, NULL);
      for (guint r = 0; r < read->quiet->len; r++)
        found |= g_str_equal (((HwUnfacilitated *) g_ptr_array_index (read->quiet, r))->family,
                              family);
      g_test_message ("%u", i);
      g_assert_cmpint (found, ==, cases[i].is_quiet);
    }
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/meeting-report/S4-1/audience", test_audience);
  g_test_add_func ("/meeting-report/S4-14/small", test_small);
  g_test_add_func ("/meeting-report/S4-14/year", test_year);
  g_test_add_func ("/meeting-report/S3-13/quarters", test_quarters);
  ADD ("/meeting-report/S3-13/S4-11/S4-13/counts", test_counts);
  ADD ("/meeting-report/S4-14/came", test_came);
  ADD ("/meeting-report/S2-5/kin-option", test_kin_option);
  ADD ("/meeting-report/S3-34/quiet", test_quiet);
  ADD ("/meeting-report/S4-17/S4-12/fifty-first", test_fifty_first);
  return g_test_run ();
}
