/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was tried, on which day and by whom, so that kin and partners come to a family’s meetings
 * (S3-15, S3-25, S3-26). One that was made before there is a meeting names none.
 */

#pragma once

#include "domain/meetings/hw-meeting-role.h"
#include "record/hw-record.h"

G_BEGIN_DECLS

#define HW_TYPE_MEETING_EFFORT (hw_meeting_effort_get_type ())
G_DECLARE_FINAL_TYPE (HwMeetingEffort, hw_meeting_effort, HW, MEETING_EFFORT, HwRecord)

struct _HwMeetingEffort
{
  HwRecord parent_instance;

  char *family;
  char *meeting;
  HwDay date;
  char *staff;
  HwMeetingRole about;
  char *what;
  char *result;
};

G_END_DECLS
