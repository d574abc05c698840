/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Those who came are a part of those who were asked: what is hidden of the one is hidden of the
 * other.
 */

#include "domain/meetings/hw-meeting-report-rules.h"

#include "base/hw-id.h"
#include "stats/hw-small-cells.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define YOUTH_AGE 13

HwMeetingReport *
hw_meeting_report_ref (HwMeetingReport *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
report_clear (gpointer self)
{
  g_ptr_array_unref (((HwMeetingReport *) self)->lists);
}

void
hw_meeting_report_unref (HwMeetingReport *self)
{
  g_atomic_rc_box_release_full (self, report_clear);
}

G_DEFINE_BOXED_TYPE (HwMeetingReport, hw_meeting_report, hw_meeting_report_ref,
                     hw_meeting_report_unref)

/* ------------------------------------------------------------------ groups */

static const struct
{
  const char *nick, *label;
} audiences[] = {
  { "fathers", N_ ("Fathers") },
  { "mothers", N_ ("Mothers") },
  { "kin", N_ ("Kin") },
  { "children", N_ ("Children under thirteen") },
  { "youth", N_ ("Youth from thirteen on") },
  { "caregivers", N_ ("Caregivers and guardians") },
  { "court", N_ ("Court, attorneys and tribe") },
  { "partners", N_ ("Partners") },
  { "supports", N_ ("Friends, neighbors and faith community") },
  { "staff", N_ ("Staff") },
  { "all", N_ ("All who were asked") },
};

const char *
hw_audience_nick (guint audience)
{
  return audiences[audience].nick;
}

const char *
hw_audience_label (guint audience)
{
  return _ (audiences[audience].label);
}

HwAudience
hw_audience_of (HwMeetingRole role, HwDay birth_date, HwDay held)
{
  switch (role)
    {
    case HW_MEETING_ROLE_CHILD:
      return birth_date && hw_day_age (birth_date, held) >= YOUTH_AGE ? HW_AUDIENCE_YOUTH
                                                                      : HW_AUDIENCE_CHILDREN;
    case HW_MEETING_ROLE_MOTHER:
      return HW_AUDIENCE_MOTHERS;
    case HW_MEETING_ROLE_FATHER:
      return HW_AUDIENCE_FATHERS;
    case HW_MEETING_ROLE_KIN:
      return HW_AUDIENCE_KIN;
    case HW_MEETING_ROLE_GUARDIAN:
    case HW_MEETING_ROLE_CAREGIVER:
      return HW_AUDIENCE_CAREGIVERS;
    case HW_MEETING_ROLE_CASA:
    case HW_MEETING_ROLE_GAL:
    case HW_MEETING_ROLE_ATTORNEY:
    case HW_MEETING_ROLE_TRIBE:
    case HW_MEETING_ROLE_LEGAL:
    case HW_MEETING_ROLE_COURT:
      return HW_AUDIENCE_COURT;
    case HW_MEETING_ROLE_WORKER:
    case HW_MEETING_ROLE_SUPERVISOR:
    case HW_MEETING_ROLE_FACILITATOR:
      return HW_AUDIENCE_STAFF;
    case HW_MEETING_ROLE_PROVIDER:
    case HW_MEETING_ROLE_FAMILY_SUPPORT:
    case HW_MEETING_ROLE_CHILD_SUPPORT:
    case HW_MEETING_ROLE_CHILD_CARE:
    case HW_MEETING_ROLE_MENTAL_HEALTH:
    case HW_MEETING_ROLE_MEDICAL:
    case HW_MEETING_ROLE_SCHOOL:
    case HW_MEETING_ROLE_FRYSC:
    case HW_MEETING_ROLE_CARE_PROVIDER:
      return HW_AUDIENCE_PARTNERS;
    default:
      return HW_AUDIENCE_SUPPORTS;
    }
}

/* ------------------------------------------------------------------ the table */

HwDay
hw_meeting_report_begin (HwDay today)
{
  return today - HW_MEETING_REPORT_DAYS + 1;
}

void
hw_audience_lists_init (HwAudienceLists *self)
{
  for (guint i = 0; i < HW_N_AUDIENCES; i++)
    {
      self->asked[i] = hw_ids_new ();
      self->came[i] = hw_ids_new ();
    }
}

void
hw_audience_lists_clear (HwAudienceLists *self)
{
  for (guint i = 0; i < HW_N_AUDIENCES; i++)
    {
      g_clear_pointer (&self->asked[i], g_ptr_array_unref);
      g_clear_pointer (&self->came[i], g_ptr_array_unref);
    }
}

static GPtrArray *
new_list (HwMeetingReport *self)
{
  GPtrArray *list = hw_ids_new ();

  g_ptr_array_add (self->lists, list);
  return list;
}

static void
add_id (GPtrArray *list, const char *id)
{
  g_ptr_array_add (list, g_strdup (id));
}

static void
count_all (GPtrArray *const *lists, guint *counts)
{
  for (guint i = 0; i < HW_N_AUDIENCES; i++)
    counts[i] = lists[i]->len;
}

/* Of all @n lists together. */
static void
fill (HwMeetingReport *self, HwAudienceCell *cell, GPtrArray *const *lists, guint n, guint base,
      gboolean is_hidden)
{
  *cell = (HwAudienceCell) { .is_hidden = is_hidden };
  if (is_hidden)
    return;
  cell->ids = new_list (self);
  for (guint list = 0; list < n; list++)
    for (guint i = 0; i < lists[list]->len; i++)
      add_id (cell->ids, g_ptr_array_index (lists[list], i));
  cell->n = cell->ids->len;
  if (base > 0)
    cell->share = hw_proportion (cell->n, base);
}

static void
fill_people (HwMeetingReport *self, const HwAudienceLists *people)
{
  guint asked[HW_N_AUDIENCES], came[HW_N_AUDIENCES], all = 0;
  gboolean is_small[HW_N_AUDIENCES] = { FALSE };
  gboolean is_hidden[HW_N_AUDIENCES];
  gboolean hides_asked, hides_came;

  count_all (people->asked, asked);
  count_all (people->came, came);
  hides_asked = hw_small_cells_hide (asked, NULL, HW_N_AUDIENCES, is_small);
  memcpy (is_hidden, is_small, sizeof is_small);
  hides_came = hw_small_cells_hide (came, asked, HW_N_AUDIENCES, is_hidden) || hides_asked;
  for (guint i = 0; i < HW_N_AUDIENCES; i++)
    all += asked[i];
  for (guint i = 0; i < HW_N_AUDIENCES; i++)
    {
      fill (self, &self->asked[i], &people->asked[i], 1, all, is_small[i]);
      fill (self, &self->came[i], &people->came[i], 1, asked[i], is_hidden[i]);
    }
  fill (self, &self->asked[HW_AUDIENCE_ALL], people->asked, HW_N_AUDIENCES, all, hides_asked);
  fill (self, &self->came[HW_AUDIENCE_ALL], people->came, HW_N_AUDIENCES, all, hides_came);
}

static void
kin_init (HwMeetingReport *self, HwKinCount *kin)
{
  kin->held = new_list (self);
  kin->raised = new_list (self);
  kin->chosen = new_list (self);
}

HwMeetingReport *
hw_meeting_report_new (const HwAudienceLists *people, HwDay today)
{
  HwMeetingReport *self = g_atomic_rc_box_new0 (HwMeetingReport);
  HwDay first = hw_quarter_of (today);

  self->today = today;
  self->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  fill_people (self, people);
  for (guint i = HW_N_QUARTERS; i-- > 0; first = hw_quarter_of (first - 1))
    self->quarters[i]
        = (HwMeetingQuarter) { first, .held = new_list (self), .ftm = new_list (self) };
  for (guint i = 0; i < HW_N_CONFERENCES; i++)
    kin_init (self, &self->kin[i]);
  kin_init (self, &self->kin_all);
  self->planning = new_list (self);
  self->family_time = new_list (self);
  self->with_hours = new_list (self);
  self->after = new_list (self);
  self->families = new_list (self);
  self->changes = new_list (self);
  return self;
}

/* ------------------------------------------------------------------ quarters */

HwDay
hw_quarter_of (HwDay day)
{
  return hw_day_new (hw_day_year (day), (hw_day_month (day) - 1) / 3 * 3 + 1, 1);
}

char *
hw_quarter_dup_name (HwDay first)
{
  return g_strdup_printf ("%d-Q%d", hw_day_year (first), (hw_day_month (first) - 1) / 3 + 1);
}

void
hw_meeting_report_count (HwMeetingReport *self, const char *meeting, HwDay day,
                         gboolean counts_as_ftm)
{
  for (guint i = HW_N_QUARTERS; i-- > 0;)
    if (day >= self->quarters[i].first)
      {
        HwMeetingQuarter *quarter = &self->quarters[i];

        quarter->n_held++;
        add_id (quarter->held, meeting);
        if (!counts_as_ftm)
          return;
        quarter->n_ftm++;
        add_id (quarter->ftm, meeting);
        return;
      }
}

/* ------------------------------------------------------------------ kin */

static void
count_kin (HwKinCount *self, const char *meeting, HwKinOption option)
{
  add_id (self->held, meeting);
  if (option == HW_KIN_OPTION_RAISED || option == HW_KIN_OPTION_CHOSEN)
    add_id (self->raised, meeting);
  if (option == HW_KIN_OPTION_CHOSEN)
    add_id (self->chosen, meeting);
  self->n_held = self->held->len;
  self->n_raised = self->raised->len;
  self->n_chosen = self->chosen->len;
}

void
hw_meeting_report_count_kin (HwMeetingReport *self, const HwMeeting *meeting, HwKinOption option,
                             gboolean is_family)
{
  const char *id = HW_RECORD (meeting)->id;

  count_kin (&self->kin[meeting->kind], id, option);
  if (is_family)
    count_kin (&self->kin_all, id, option);
}

/* ------------------------------------------------------------------ the family's own time */

void
hw_meeting_report_count_planning (HwMeetingReport *self, const char *meeting, gboolean has_time)
{
  add_id (self->planning, meeting);
  self->n_planning++;
  if (!has_time)
    return;
  add_id (self->family_time, meeting);
  self->n_family_time++;
}
