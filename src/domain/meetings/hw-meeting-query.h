/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading everything of one meeting.
 */

#pragma once

#include "domain/families/hw-child.h"
#include "domain/meetings/hw-meeting-result.h"
#include "domain/plans/hw-case-plan.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* The meeting @meeting (an id). HW_ERROR_NOT_FOUND: there is none. */
HwMeetingWhole *hw_meeting_read (HwStore *store, const char *meeting, GError **error);

/* The same for a meeting that is not written yet: who would be proposed, who must not meet.
 * @children: ids, ended by NULL; NULL: all of the family. */
HwMeetingWhole *hw_meeting_read_draft (HwStore *store, HwMeeting *meeting,
                                       const char *const *children, GError **error);

/* Whose placement it is. */
HwChild *hw_meeting_find_placed (HwStore *store, const char *placement, GError **error);

/* Of @plans (of HwCasePlan) the version in force on the day of the meeting, else the latest one
 * that had begun; NULL: none, or it was closed before. Borrowed. */
const HwCasePlan *hw_meeting_find_plan (const HwMeetingWhole *self, GPtrArray *plans);

G_END_DECLS
