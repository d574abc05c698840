/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Those who came are a part of those who were asked: what is hidden of the one is hidden of the
 * other.
 */

#include "domain/meetings/hw-meeting-report-rules.h"

#include "stats/hw-small-cells.h"

#include <glib/gi18n-lib.h>

#define YOUTH_AGE 13

static gpointer
hw_meeting_report_copy (gpointer self)
{
  return g_memdup2 (self, sizeof (HwMeetingReport));
}

void
hw_meeting_report_free (HwMeetingReport *self)
{
  g_free (self);
}

G_DEFINE_BOXED_TYPE (HwMeetingReport, hw_meeting_report, hw_meeting_report_copy,
                     hw_meeting_report_free)

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

static guint
sum_of (const guint *counts)
{
  guint sum = 0;

  for (guint audience = 0; audience < HW_N_AUDIENCES; audience++)
    sum += counts[audience];
  return sum;
}

static void
fill (HwAudienceCell *cell, guint n, guint base, gboolean is_hidden)
{
  *cell = (HwAudienceCell) { .is_hidden = is_hidden };
  if (is_hidden)
    return;
  cell->n = n;
  if (base > 0)
    cell->share = hw_proportion (n, base);
}

HwMeetingReport *
hw_meeting_report_new (const HwAudienceCounts *counts, HwDay today)
{
  HwMeetingReport *self = g_new0 (HwMeetingReport, 1);
  gboolean is_small[HW_N_AUDIENCES + 1] = { FALSE };
  gboolean is_hidden[HW_N_AUDIENCES];
  guint all = sum_of (counts->asked);
  gboolean hides_all;
  HwDay first = hw_quarter_of (today);

  self->today = today;
  is_small[HW_AUDIENCE_ALL] = hw_small_cells_hide (counts->asked, NULL, HW_N_AUDIENCES, is_small);
  for (guint i = 0; i < HW_N_AUDIENCES; i++)
    is_hidden[i] = is_small[i];
  hides_all = hw_small_cells_hide (counts->came, counts->asked, HW_N_AUDIENCES, is_hidden);
  for (guint i = 0; i < HW_N_AUDIENCES; i++)
    {
      fill (&self->asked[i], counts->asked[i], all, is_small[i]);
      fill (&self->came[i], counts->came[i], counts->asked[i], is_hidden[i]);
    }
  fill (&self->asked[HW_AUDIENCE_ALL], all, all, is_small[HW_AUDIENCE_ALL]);
  fill (&self->came[HW_AUDIENCE_ALL], sum_of (counts->came), all,
        hides_all || is_small[HW_AUDIENCE_ALL]);
  for (guint i = HW_N_QUARTERS; i-- > 0; first = hw_quarter_of (first - 1))
    self->quarters[i].first = first;
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
hw_meeting_report_count (HwMeetingReport *self, HwDay day, gboolean counts_as_ftm)
{
  for (guint i = HW_N_QUARTERS; i-- > 0;)
    if (day >= self->quarters[i].first)
      {
        self->quarters[i].n_held++;
        self->quarters[i].n_ftm += counts_as_ftm;
        return;
      }
}

/* ------------------------------------------------------------------ kin */

static void
count_kin (HwKinCount *self, HwKinOption option)
{
  self->n_held++;
  self->n_raised += option == HW_KIN_OPTION_RAISED || option == HW_KIN_OPTION_CHOSEN;
  self->n_chosen += option == HW_KIN_OPTION_CHOSEN;
}

void
hw_meeting_report_count_kin (HwMeetingReport *self, HwConference kind, HwKinOption option,
                             gboolean is_family)
{
  count_kin (&self->kin[kind], option);
  if (is_family)
    count_kin (&self->kin_all, option);
}
