/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The kinds that rules know, with their words; the field table of an office's own kind.
 */

#include "domain/meetings/hw-meeting-kind.h"

#include "domain/families/hw-staff-rules.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwConference, hw_conference,
                    G_DEFINE_ENUM_VALUE (HW_CONFERENCE_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_CONFERENCE_CASE_PLANNING, "case-planning"),
                    G_DEFINE_ENUM_VALUE (HW_CONFERENCE_FIVE_DAY, "five-day"),
                    G_DEFINE_ENUM_VALUE (HW_CONFERENCE_TEN_DAY, "ten-day"),
                    G_DEFINE_ENUM_VALUE (HW_CONFERENCE_FAMILY_CASE_PLAN, "family-case-plan"),
                    G_DEFINE_ENUM_VALUE (HW_CONFERENCE_FAMILY_UNITY, "family-unity"),
                    G_DEFINE_ENUM_VALUE (HW_CONFERENCE_FAMILY_GROUP_DECISION,
                                         "family-group-decision"),
                    G_DEFINE_ENUM_VALUE (HW_CONFERENCE_CASE_REVIEW, "case-review"),
                    G_DEFINE_ENUM_VALUE (HW_CONFERENCE_PERIODIC_REVIEW, "periodic-review"),
                    G_DEFINE_ENUM_VALUE (HW_CONFERENCE_PERMANENCY_PLANNING,
                                         "permanency-planning"),
                    G_DEFINE_ENUM_VALUE (HW_CONFERENCE_TEAM_DECISION, "team-decision"),
                    G_DEFINE_ENUM_VALUE (HW_CONFERENCE_OTHER, "other"))

const char *const hw_conference_labels[] = {
  "",
  N_ ("Case planning conference"),
  N_ ("Five-day conference"),
  N_ ("Ten-day conference"),
  N_ ("Family case plan conference"),
  N_ ("Family unity meeting"),
  N_ ("Family group decision making"),
  N_ ("Case review conference"),
  N_ ("Periodic review"),
  N_ ("Permanency planning meeting"),
  N_ ("Team decision making"),
  N_ ("Other meeting"),
  NULL,
};

static const HwField fields[] = {
  HW_TEXT (HwMeetingKind, name, "name", N_ ("Name"), .flags = HW_FIELD_REQUIRED | HW_FIELD_SEARCH),
  HW_TEXT (HwMeetingKind, code, "code", N_ ("Code"), .flags = HW_FIELD_MAIN,
           .help = N_ ("A short word for lists and tables")),
  HW_ENUM (HwMeetingKind, counts_as, hw_conference_get_type, "counts-as", N_ ("Counts as"),
           .labels = hw_conference_labels, .flags = HW_FIELD_REQUIRED,
           .help = N_ ("For every rule that asks for a meeting")),
  HW_ENUM (HwMeetingKind, ftm, hw_answer_get_type, "ftm", N_ ("Can be a family team meeting"),
           .labels = hw_answer_labels, .flags = HW_FIELD_MAIN),
};

static void
hw_meeting_kind_guard (HwRecord *record, HwRecord *stored, const char *actor, HwLookUp *look_up,
                       GPtrArray *findings)
{
  hw_staff_guard_right (look_up, actor, HW_RIGHT_STAFF, "name", findings);
}

static const char *const known_by[] = { "code", "name", NULL };

HW_DEFINE_RECORD (HwMeetingKind, hw_meeting_kind, "meeting-kind", N_ ("Kind of meeting"),
                  .guard = hw_meeting_kind_guard, .new_title = N_ ("New Kind of Meeting"),
                  .known_by = known_by)
