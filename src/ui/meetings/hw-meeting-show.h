/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the page of a meeting says of it that no form holds: who must not meet, how far the contacts
 * before it are, and each part of «counts as a family team meeting».
 */

#pragma once

#include "domain/meetings/hw-meeting-result.h"
#include "ui/widgets/hw-row-group.h"

G_BEGIN_DECLS

/* The line below the title. Owned. */
char *hw_meeting_show_dup_facts (const HwMeetingWhole *whole);

/* The step that is next, as a button: its words and its action. Hidden where none is. */
void hw_meeting_show_next (GtkButton *button, const HwMeetingWhole *whole);

/* Hidden where there is nobody. */
void hw_meeting_show_apart (HwRowGroup *group, const HwMeetingWhole *whole);

/* What the meeting goes through by the template that was chosen (S3-36); NULL: none was. Owned. */
char *hw_meeting_show_dup_agenda (const HwMeetingWhole *whole);

/* Whom nobody asked or spoke to, the four preliminary contacts, and the department’s three
 * partners. */
void hw_meeting_show_before (HwRowGroup *group, const HwMeetingWhole *whole);
void hw_meeting_show_ftm (HwRowGroup *group, const HwMeetingWhole *whole);

/* How many there are, and how far they are, but for those who are left out. Owned. */
char *hw_meeting_show_dup_count (const HwMeetingWhole *whole);

/* What those named in it are called, by id: invitations as well. Transfer full. */
GHashTable *hw_meeting_show_titles (const HwMeetingWhole *whole);

G_END_DECLS
