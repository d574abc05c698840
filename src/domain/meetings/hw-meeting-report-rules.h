/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Groups of those who are asked to meetings, a table of them in which small numbers are hidden, and
 * the quarters of the calendar.
 */

#pragma once

#include "domain/meetings/hw-meetings-result.h"
#include "domain/meetings/hw-meeting-role.h"

G_BEGIN_DECLS

/* So many days are looked at, today as the last of them; the first one. */
#define HW_MEETING_REPORT_DAYS 365
HwDay hw_meeting_report_begin (HwDay today);

/* @birth_date: of a child, on whose age at @held it depends; 0: not known, which is a child. */
HwAudience hw_audience_of (HwMeetingRole role, HwDay birth_date, HwDay held);

/* Their names for a program, and translated; may be HW_AUDIENCE_ALL. Static. */
const char *hw_audience_nick (guint audience);
const char *hw_audience_label (guint audience);

/* What was counted of invitations. */
typedef struct
{
  guint asked[HW_N_AUDIENCES];
  guint came[HW_N_AUDIENCES];
} HwAudienceCounts;

/* With what was counted of people, and empty quarters up to the one of @today. */
HwMeetingReport *hw_meeting_report_new (const HwAudienceCounts *counts, HwDay today);

/* The first day of the quarter in which @day lies. */
HwDay hw_quarter_of (HwDay day);

/* «2026-Q4»; owned. */
char *hw_quarter_dup_name (HwDay first);

/* Counts a conference held on @day; one before the first quarter is left out. */
void hw_meeting_report_count (HwMeetingReport *self, HwDay day, gboolean counts_as_ftm);

/* Counts a meeting of that kind; @is_family: of a kind that can be a family team meeting. */
void hw_meeting_report_count_kin (HwMeetingReport *self, HwConference kind, HwKinOption option,
                                  gboolean is_family);

G_END_DECLS
