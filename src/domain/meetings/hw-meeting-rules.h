/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether a meeting counts as a family team meeting (S3-14): computed, never ticked, each part told
 * true or false; how far a meeting is; and who must not meet there.
 */

#pragma once

#include "domain/meetings/hw-meeting-result.h"

G_BEGIN_DECLS

/**
 * HwFtmPart:
 * @HW_FTM_KIND: it is of a kind that can be one (S3-11), or the office's own kind says so
 * @HW_FTM_HELD: it was held
 * @HW_FTM_FAMILY: somebody of the family attended: a child, a parent, kin, or a relative's home
 * @HW_FTM_WORKER: the family's worker attended
 * @HW_FTM_PARTNER: a partner with an open service on the family's plan attended, or none applies
 *
 * The parts that must all be true.
 */
typedef enum
{
  HW_FTM_KIND,
  HW_FTM_HELD,
  HW_FTM_FAMILY,
  HW_FTM_WORKER,
  HW_FTM_PARTNER,
  HW_N_FTM_PARTS,
} HwFtmPart;

/* Why the partner's part is true; @HW_FTM_PARTNER_LACKING: it is not. */
typedef enum
{
  HW_FTM_PARTNER_LACKING,
  HW_FTM_PARTNER_CAME,
  HW_FTM_PARTNER_NO_SERVICE,
  HW_FTM_PARTNER_DECLINED,
} HwFtmPartner;

/**
 * HwFtm:
 * @counts: it counts as a family team meeting
 * @would_count: it will, if those come who say so; what @counts says once it was held
 * @holds: each part
 * @partner: why the last one does
 */
typedef struct
{
  gboolean counts;
  gboolean would_count;
  gboolean holds[HW_N_FTM_PARTS];
  HwFtmPartner partner;
} HwFtm;

/* KY SOP (seed 003); domain 1.6. */
HwFtm hw_meeting_count_ftm (const HwMeetingWhole *whole);

/* The part's name for programs, static; and a sentence about it, translated, static. */
const char *hw_ftm_part_nick (HwFtmPart part);
const char *hw_ftm_part_words (const HwFtm *ftm, HwFtmPart part);

/* The kinds of S3-11 can be a family team meeting. */
gboolean hw_conference_can_be_ftm (HwConference kind);

/* A service that a partner gives on @day: open then, also if it ended since. One that does not say
 * from when on began with its plan. */
gboolean hw_plan_service_is_open_on (const HwPlanService *service, HwDay plan_begins, HwDay day);

typedef enum
{
  HW_MEETING_STAGE_TO_SCHEDULE,
  HW_MEETING_STAGE_TO_INVITE,
  HW_MEETING_STAGE_TO_PRE_MEET,
  HW_MEETING_STAGE_READY,
  HW_MEETING_STAGE_TO_HOLD,
  HW_MEETING_STAGE_TO_MINUTE,
  HW_MEETING_STAGE_DONE,
  HW_MEETING_STAGE_CANCELLED,
} HwMeetingStage;

#define HW_N_MEETING_STAGES (HW_MEETING_STAGE_CANCELLED + 1)

/* How far it is. @n_to_invite: people of whom nobody asked; @n_to_pre_meet: with whom nobody
 * spoke. The day of the meeting is not yet past it. */
HwMeetingStage hw_meeting_stage (const HwMeeting *meeting, guint n_to_invite, guint n_to_pre_meet,
                                 HwDay today);

/* Translated: «To invite»; static. */
const char *hw_meeting_stage_words (HwMeetingStage stage);

/* Two people at a meeting who must not meet, or a child and somebody who must not see it. */
typedef struct
{
  const char *one;
  const char *other;
} HwApart;

/* Of HwApart, ids borrowed from @whole: among those who are to be asked or proposed. */
GArray *hw_meeting_find_apart (const HwMeetingWhole *whole);

/* Minutes that the family had for itself; 0: none, or not known (S4-11). */
guint hw_meeting_family_time (const HwMeeting *meeting);

/* Whether @length minutes from @from, minutes since midnight (-1: not known), lie outside of 08:00
 * to 17:00 of a working day (S4-13). @closed: the days, as GINT_TO_POINTER, on which the office is
 * closed beside Saturdays and Sundays; NULL: none. */
gboolean hw_is_after_hours (GHashTable *closed, HwDay day, int from, gint64 length);

/* Whether a time of the day and a length lie outside of 08:00 to 17:00 of a working day (S4-13). A
 * meeting without a time does not. */
gboolean hw_meeting_is_after_hours (const HwMeeting *meeting, GHashTable *closed);

G_END_DECLS
