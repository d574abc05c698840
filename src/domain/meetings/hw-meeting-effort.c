/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of an effort to bring somebody to a meeting.
 */

#include "domain/meetings/hw-meeting-effort.h"

#include "domain/families/hw-family.h"
#include "domain/families/hw-staff.h"
#include "domain/meetings/hw-meeting.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_REF (HwMeetingEffort, family, hw_family_get_type, "family", N_ ("Family"),
          .flags = HW_FIELD_REQUIRED),
  HW_REF (HwMeetingEffort, meeting, hw_meeting_get_type, "meeting", N_ ("Meeting"),
          .flags = HW_FIELD_MAIN),
  HW_DAY (HwMeetingEffort, date, "date", N_ ("Date"), .flags = HW_FIELD_REQUIRED),
  HW_REF (HwMeetingEffort, staff, hw_staff_get_type, "staff", N_ ("By whom"),
          .flags = HW_FIELD_MAIN),
  HW_ENUM (HwMeetingEffort, about, hw_meeting_role_get_type, "about", N_ ("To bring in"),
           .labels = hw_meeting_role_labels, .flags = HW_FIELD_REQUIRED),
  HW_NOTE (HwMeetingEffort, what, "what", N_ ("What was tried"),
           .flags = HW_FIELD_REQUIRED | HW_FIELD_SENSITIVE),
  HW_NOTE (HwMeetingEffort, result, "result", N_ ("What came of it"),
           .flags = HW_FIELD_MAIN | HW_FIELD_SENSITIVE),
};

static void
hw_meeting_effort_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwMeetingEffort *self = HW_MEETING_EFFORT (record);
  g_autoptr (HwMeeting) meeting = hw_look_up_find (look_up, HW_TYPE_MEETING, self->meeting);

  if (self->date > today)
    hw_findings_error (findings, "date", _ ("lies in the future"));
  if (meeting && g_strcmp0 (meeting->family, self->family) != 0)
    hw_findings_error (findings, "meeting", _ ("is a meeting with another family"));
}

HW_DEFINE_RECORD (HwMeetingEffort, hw_meeting_effort, "meeting-effort", N_ ("Effort"),
                  .root = "family", .check = hw_meeting_effort_check,
                  .new_title = N_ ("New Effort"))
