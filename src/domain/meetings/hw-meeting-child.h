/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A child that a meeting is about
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

#define HW_TYPE_MEETING_CHILD (hw_meeting_child_get_type ())
G_DECLARE_FINAL_TYPE (HwMeetingChild, hw_meeting_child, HW, MEETING_CHILD, HwRecord)

struct _HwMeetingChild
{
  HwRecord parent_instance;

  char *meeting;
  char *child;
};

G_END_DECLS
