/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the guard of a child that a meeting is about.
 */

#include "domain/meetings/hw-meeting-child.h"

#include "domain/families/hw-child.h"
#include "domain/meetings/hw-meeting.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_REF (HwMeetingChild, meeting, hw_meeting_get_type, "meeting", N_ ("Meeting"),
          .flags = HW_FIELD_REQUIRED),
  HW_REF (HwMeetingChild, child, hw_child_get_type, "child", N_ ("Child"),
          .flags = HW_FIELD_REQUIRED),
};

/* Asked of who saves it: a child may move to another family afterwards. */
static void
hw_meeting_child_guard (HwRecord *record, HwRecord *stored, const char *actor, HwLookUp *look_up,
                        GPtrArray *findings)
{
  HwMeetingChild *self = HW_MEETING_CHILD (record);
  g_autoptr (HwMeeting) meeting = hw_look_up_find (look_up, HW_TYPE_MEETING, self->meeting);
  g_autoptr (HwChild) child = hw_look_up_find (look_up, HW_TYPE_CHILD, self->child);

  if (meeting && child && g_strcmp0 (meeting->family, child->family) != 0)
    hw_findings_error (findings, "child", _ ("is a child of another family"));
}

HW_DEFINE_RECORD (HwMeetingChild, hw_meeting_child, "meeting-child", N_ ("Child of a meeting"),
                  .root = "meeting", .guard = hw_meeting_child_guard,
                  .new_title = N_ ("Add a Child of the Meeting"))
