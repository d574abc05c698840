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

/* The ids of invitations, by audience. */
typedef struct
{
  GPtrArray *asked[HW_N_AUDIENCES];
  GPtrArray *came[HW_N_AUDIENCES];
} HwAudienceLists;

void hw_audience_lists_init (HwAudienceLists *self);
void hw_audience_lists_clear (HwAudienceLists *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HwAudienceLists, hw_audience_lists_clear)

/* With what was found of people, and empty quarters up to the one of @today. */
HwMeetingReport *hw_meeting_report_new (const HwAudienceLists *people, HwDay today);

/* The first day of the quarter in which @day lies. */
HwDay hw_quarter_of (HwDay day);

/* «2026-Q4»; owned. */
char *hw_quarter_dup_name (HwDay first);

/* Counts the conference @meeting, held on @day; one before the first quarter is left out. */
void hw_meeting_report_count (HwMeetingReport *self, const char *meeting, HwDay day,
                              gboolean counts_as_ftm);

/* Counts a meeting by its kind; @is_family: of one that can be a family team meeting. */
void hw_meeting_report_count_kin (HwMeetingReport *self, const HwMeeting *meeting,
                                  HwKinOption option, gboolean is_family);

/* Counts a planning meeting; @has_time: the family had time of its own. */
void hw_meeting_report_count_planning (HwMeetingReport *self, const char *meeting,
                                       gboolean has_time);

G_END_DECLS
