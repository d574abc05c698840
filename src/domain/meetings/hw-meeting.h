/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A meeting with a family, from the need for one to its minutes. Without meeting-child records it
 * is about all children of the family. One that is held in another meeting’s sitting names that
 * meeting (S4-18).
 */

#pragma once

#include "domain/meetings/hw-meeting-kind.h"
#include "record/hw-record.h"

G_BEGIN_DECLS

typedef enum
{
  HW_MEETING_STATUS_NONE,
  HW_MEETING_STATUS_PLANNED,
  HW_MEETING_STATUS_HELD,
  HW_MEETING_STATUS_CANCELLED,
} HwMeetingStatus;

#define HW_TYPE_MEETING_STATUS (hw_meeting_status_get_type ())
GType hw_meeting_status_get_type (void);

/* S3-36 */
typedef enum
{
  HW_AGENDA_TEMPLATE_NONE,
  HW_AGENDA_TEMPLATE_STANDARD,
  HW_AGENDA_TEMPLATE_FAMILY_SOLUTIONS,
  HW_AGENDA_TEMPLATE_FAMILY_GROUP,
  HW_AGENDA_TEMPLATE_PERMANENCY,
} HwAgendaTemplate;

#define HW_TYPE_AGENDA_TEMPLATE (hw_agenda_template_get_type ())
GType hw_agenda_template_get_type (void);

/* What a meeting goes through by that template, in its order: not translated, NULL at the end; ""
 * stands for the meeting's own points. None chosen: the standard one. In each the family speaks
 * first (S4-5), each concern has its place (S4-20), and the family has time of its own (S4-11). */
const char *const *hw_agenda_template_lines (HwAgendaTemplate agenda);

/* Whether the family wants partners to come (S3-14, S3-29). */
typedef enum
{
  HW_PARTNERS_NONE,
  HW_PARTNERS_AGREED,
  HW_PARTNERS_DECLINED,
} HwPartners;

#define HW_TYPE_PARTNERS (hw_partners_get_type ())
GType hw_partners_get_type (void);

extern const char *const hw_partners_labels[];

/* Whether kinship care was an option at the meeting (S2-5). */
typedef enum
{
  HW_KIN_OPTION_NONE,
  HW_KIN_OPTION_NOT_RAISED,
  HW_KIN_OPTION_RAISED,
  HW_KIN_OPTION_CHOSEN,
} HwKinOption;

#define HW_TYPE_KIN_OPTION (hw_kin_option_get_type ())
GType hw_kin_option_get_type (void);

#define HW_TYPE_MEETING (hw_meeting_get_type ())
G_DECLARE_FINAL_TYPE (HwMeeting, hw_meeting, HW, MEETING, HwRecord)

struct _HwMeeting
{
  HwRecord parent_instance;

  char *family;
  HwConference kind;
  char *own_kind; /* as the office calls it; NULL: by @kind */
  HwMeetingStatus status;
  HwDay held_date;
  char *cancelled_because;
  HwDay date; /* when it is to be; 0: it is still to be scheduled */
  char *time; /* «14:30» */
  gint64 length; /* minutes, as planned */
  char *place;
  char *online;
  char *facilitator;
  char *sitting; /* the meeting in whose sitting it is held; NULL: its own */
  char *purpose;
  HwAgendaTemplate agenda;
  bool familys_choice;
  char *family_words;
  char *family_time_start;
  char *family_time_end;
  char *minutes;
  HwDay minuted_date; /* the minutes are closed */
  HwPartners partners;
  char *partners_reason;
  char *partners_strategy;
  HwKinOption kin_option;
  char *uid; /* of its calendar file */
  gint64 sequence;
  char *calendar_said; /* of hw_meeting_next_calendar(); NULL: no calendar file was written */
};

G_END_DECLS
