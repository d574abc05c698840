/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Meetings as rows of a table, the facilitators with their families, and the report of who was
 * asked and came, and of how many conferences counted as family team meetings.
 */

#pragma once

#include "domain/meetings/hw-meeting-rules.h"
#include "domain/meetings/hw-slot-rules.h"
#include "stats/hw-proportion.h"

G_BEGIN_DECLS

/**
 * HwMeetingRow:
 * @meeting: the record's kind, status, days and place; no more than a table needs
 * @own_kind: as the office calls the kind, or NULL
 * @n_people: who is to be there; @n_asked, @n_answered, @n_coming, @n_came of them
 * @n_to_pre_meet: with whom nobody spoke yet
 * @n_concerns: that have no answer yet
 * @stage: what is next
 * @worker, @supervisor: who answers for the family, and whose team that person is of; or NULL
 * @duty, @fact, @due: what asks for a meeting that nobody planned yet, which then has no id; the
 *   facts that would close it, and its day. NULL: it is planned
 */
typedef struct
{
  HwMeeting *meeting;
  char *family_name;
  char *own_kind;
  char *facilitator_name;
  guint n_people;
  guint n_asked;
  guint n_answered;
  guint n_coming;
  guint n_came;
  guint n_to_pre_meet;
  guint n_concerns;
  HwMeetingStage stage;
  char *worker;
  char *supervisor;
  char *duty;
  char *fact;
  HwDay due;
} HwMeetingRow;

#define HW_TYPE_MEETING_ROW (hw_meeting_row_get_type ())
GType hw_meeting_row_get_type (void);
HwMeetingRow *hw_meeting_row_ref (HwMeetingRow *self);
void hw_meeting_row_unref (HwMeetingRow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwMeetingRow, hw_meeting_row_unref)

/* What a meeting is called: the office's own word, the kind's, or the duty's. Translated,
 * borrowed. */
const char *hw_meeting_row_kind (const HwMeetingRow *self);

/**
 * HwFacilitator:
 * @n_families: whom they facilitate; @most: how many they can
 */
typedef struct
{
  char *staff;
  char *name;
  guint n_families;
  guint most;
  gboolean has_left;
} HwFacilitator;

/* An open family for which nobody does something: of the enhanced program, without a facilitator;
 * or with a child in care, without an effort. */
typedef struct
{
  char *family;
  char *name;
} HwUnfacilitated;

/* So long a family with a child in care may be without an effort to bring somebody in (S3-34). */
#define HW_EFFORT_DAYS 90

/**
 * HwFacilitators:
 * @all: of HwFacilitator, by name
 * @without: of HwUnfacilitated, by name
 * @quiet: of HwUnfacilitated, by name: a child in care for HW_EFFORT_DAYS, and no effort in them
 * @families: the ids of those that have or had a facilitator
 * @changes: of facilitators in them: the ids of the facilitations that another one began
 * @today: the day as of which it was read
 */
typedef struct
{
  GPtrArray *all;
  GPtrArray *without;
  GPtrArray *quiet;
  GPtrArray *families;
  GPtrArray *changes;
  HwDay today;
} HwFacilitators;

#define HW_TYPE_FACILITATORS (hw_facilitators_get_type ())
GType hw_facilitators_get_type (void);

HwFacilitators *hw_facilitators_ref (HwFacilitators *self);
void hw_facilitators_unref (HwFacilitators *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwFacilitators, hw_facilitators_unref)

/* Who is asked, by role; a child from the thirteenth birthday on is of the youth (S4-1). */
typedef enum
{
  HW_AUDIENCE_FATHERS,
  HW_AUDIENCE_MOTHERS,
  HW_AUDIENCE_KIN,
  HW_AUDIENCE_CHILDREN,
  HW_AUDIENCE_YOUTH,
  HW_AUDIENCE_CAREGIVERS,
  HW_AUDIENCE_COURT,
  HW_AUDIENCE_PARTNERS,
  HW_AUDIENCE_SUPPORTS,
  HW_AUDIENCE_STAFF,
} HwAudience;

#define HW_N_AUDIENCES (HW_AUDIENCE_STAFF + 1)

/* The row of all who were asked. */
#define HW_AUDIENCE_ALL HW_N_AUDIENCES

/* @n invitations, whose @ids are listed; @share of those asked who came. Hidden: none of it is
 * told, and there is no list. */
typedef struct
{
  guint n;
  GPtrArray *ids;
  HwProportion share;
  gboolean is_hidden;
} HwAudienceCell;

/* A quarter of the calendar from @first on: conferences held in it, and how many of them counted
 * as family team meetings (S3-13). */
typedef struct
{
  HwDay first;
  guint n_held;
  guint n_ftm;
  GPtrArray *held, *ftm; /* of ids of meetings */
} HwMeetingQuarter;

/* Meetings of a kind: held, of them those at which kinship care was talked about or chosen, and
 * those at which it was chosen (S2-5). */
typedef struct
{
  guint n_held;
  guint n_raised;
  guint n_chosen;
  GPtrArray *held, *raised, *chosen; /* of ids of meetings */
} HwKinCount;

/* The two years of the SOP’s aim; the last one is still running. */
#define HW_N_QUARTERS 8

/**
 * HwMeetingReport:
 * @asked, @came: of the meetings held in the year up to @today
 * @quarters: the oldest first
 * @kin: of that year, by HwConference; @kin_all: of the kinds that can be family team meetings
 * @n_planning: permanency planning meetings held in that year; @n_family_time: of them those in
 *   which the family had time of its own (S4-11)
 * @planning, @family_time: the ids of those meetings
 * @with_hours: the ids of the meetings held in that year of which the hour is known; @after: of
 *   them those outside of office hours (S4-13)
 * @families, @changes: as in HwFacilitators (S4-12)
 * @lists: all the lists of this, which it owns; a number that is told has one
 */
typedef struct
{
  HwDay today;
  HwAudienceCell asked[HW_N_AUDIENCES + 1];
  HwAudienceCell came[HW_N_AUDIENCES + 1];
  HwMeetingQuarter quarters[HW_N_QUARTERS];
  HwKinCount kin[HW_N_CONFERENCES];
  HwKinCount kin_all;
  guint n_planning;
  guint n_family_time;
  GPtrArray *planning, *family_time;
  GPtrArray *with_hours, *after;
  GPtrArray *families, *changes;
  GPtrArray *lists;
} HwMeetingReport;

#define HW_TYPE_MEETING_REPORT (hw_meeting_report_get_type ())
GType hw_meeting_report_get_type (void);
HwMeetingReport *hw_meeting_report_ref (HwMeetingReport *self);
void hw_meeting_report_unref (HwMeetingReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwMeetingReport, hw_meeting_report_unref)

G_END_DECLS
