/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of a decision of a meeting.
 */

#include "domain/meetings/hw-meeting-decision.h"

#include "domain/families/hw-person.h"
#include "domain/families/hw-staff.h"
#include "domain/meetings/hw-meeting.h"
#include "domain/placements/hw-placement.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_REF (HwMeetingDecision, meeting, hw_meeting_get_type, "meeting", N_ ("Meeting"),
          .flags = HW_FIELD_REQUIRED),
  HW_NOTE (HwMeetingDecision, what, "what", N_ ("What was decided"),
           .flags = HW_FIELD_REQUIRED | HW_FIELD_SENSITIVE),
  HW_TEXT (HwMeetingDecision, decided_by, "decided-by", N_ ("Who decided"),
           .flags = HW_FIELD_MAIN | HW_FIELD_SENSITIVE,
           .help = N_ ("The family, the team, the court …")),
  HW_REF (HwMeetingDecision, owner_person, hw_person_get_type, "owner-person",
          N_ ("Who does it"), .flags = HW_FIELD_MAIN, .group = "owner"),
  HW_REF (HwMeetingDecision, owner_staff, hw_staff_get_type, "owner-staff",
          N_ ("Which worker does it"), .flags = HW_FIELD_MAIN, .group = "owner"),
  HW_DAY (HwMeetingDecision, due_date, "due-date", N_ ("Until"), .flags = HW_FIELD_MAIN),
  HW_DAY (HwMeetingDecision, done_date, "done-date", N_ ("Done on")),
  HW_REF (HwMeetingDecision, placement, hw_placement_get_type, "placement", N_ ("Placement"),
          .help = N_ ("Where it is the decision about a placement")),
  HW_INT (HwMeetingDecision, position, "position", N_ ("Place in the list"),
          .min = 0, .max = 100000),
};

static void
hw_meeting_decision_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwMeetingDecision *self = HW_MEETING_DECISION (record);

  if (self->owner_person && self->owner_staff)
    hw_findings_error (findings, "owner-person", _ ("one of a person and a worker"));
  if (self->done_date > today)
    hw_findings_error (findings, "done-date", _ ("lies in the future"));
}

HW_DEFINE_RECORD (HwMeetingDecision, hw_meeting_decision, "meeting-decision", N_ ("Decision"),
                  .root = "meeting", .check = hw_meeting_decision_check,
                  .new_title = N_ ("New Decision"))
