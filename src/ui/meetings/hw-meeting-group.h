/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The meetings of a family, a row each that opens the meeting.
 */

#pragma once

#include "ui/widgets/hw-read-group.h"

G_BEGIN_DECLS

/* Its record is the family. */
#define HW_TYPE_MEETING_GROUP (hw_meeting_group_get_type ())
G_DECLARE_FINAL_TYPE (HwMeetingGroup, hw_meeting_group, HW, MEETING_GROUP, HwReadGroup)

G_END_DECLS
