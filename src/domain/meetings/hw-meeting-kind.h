/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The kinds of meetings that rules know (S3-11, and those of the enhanced permanency planning
 * program); and a kind as an office calls it: what it counts as, and whether it may count as a
 * family team meeting.
 */

#pragma once

#include "domain/families/hw-answer.h"
#include "record/hw-record.h"

G_BEGIN_DECLS

typedef enum
{
  HW_CONFERENCE_NONE,
  HW_CONFERENCE_CASE_PLANNING,
  HW_CONFERENCE_FIVE_DAY,
  HW_CONFERENCE_TEN_DAY,
  HW_CONFERENCE_FAMILY_CASE_PLAN,
  HW_CONFERENCE_FAMILY_UNITY,
  HW_CONFERENCE_FAMILY_GROUP_DECISION,
  HW_CONFERENCE_CASE_REVIEW,
  HW_CONFERENCE_PERIODIC_REVIEW,
  HW_CONFERENCE_PERMANENCY_PLANNING,
  HW_CONFERENCE_TEAM_DECISION,
  HW_CONFERENCE_OTHER,
} HwConference;

#define HW_N_CONFERENCES (HW_CONFERENCE_OTHER + 1)

#define HW_TYPE_CONFERENCE (hw_conference_get_type ())
GType hw_conference_get_type (void);

extern const char *const hw_conference_labels[];

#define HW_TYPE_MEETING_KIND (hw_meeting_kind_get_type ())
G_DECLARE_FINAL_TYPE (HwMeetingKind, hw_meeting_kind, HW, MEETING_KIND, HwRecord)

struct _HwMeetingKind
{
  HwRecord parent_instance;

  char *name;
  char *code;
  HwConference counts_as;
  HwAnswer ftm;
};

G_END_DECLS
