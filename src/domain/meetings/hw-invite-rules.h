/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an invitation may say to whom. On none stands anybody else's name, phone, mail or address,
 * nor the invitee's own address where that is confidential: a letter lies on a table. People write
 * names into any field, so what names somebody is left out as a whole, and that is said.
 */

#pragma once

#include "domain/meetings/hw-invite-result.h"
#include "domain/meetings/hw-meeting-result.h"
#include "domain/office/hw-print-result.h"

G_BEGIN_DECLS

/**
 * HwInviteAround:
 * @staff: of HwStaff who are asked, or do anything in it
 * @homes: of HwHome that are asked, or where the children live
 * @head: what the office says of itself
 * @office: what it is called where it says nothing
 * @now: when they are made
 * @names: of those of the family whom the meeting is not about and who stand around them, and of
 *   possible partners (char *); NULL: none
 */
typedef struct
{
  GPtrArray *staff;
  GPtrArray *homes;
  const HwPrintHead *head;
  const char *office;
  HwTime now;
  GPtrArray *names;
} HwInviteAround;

/* The invitation @one of @whole. @number: of its files, from 1. Takes a reference of @tongue. */
HwInvite *hw_invite_new (const HwMeetingWhole *whole, const HwInviteAround *around,
                         HwInvitation *one, guint number, HwTongue *tongue);

/* The code of the language somebody reads, of hw_tongue_codes(), by what was written down of it:
 * «Spanish», «español», «es»; NULL: not one of them. Static. */
const char *hw_language_code (const char *language);

/**
 * HwCalendarState:
 * @uid: the same for all files of a meeting
 * @sequence: counts up with each change (RFC 5545, 3.8.7.4)
 * @said: the state that these files tell, for the next time
 */
typedef struct
{
  char *uid;
  gint64 sequence;
  char *said;
} HwCalendarState;

/* What calendar files of @meeting say now. A change that was not counted yet counts. */
void hw_meeting_next_calendar (const HwMeeting *meeting, HwCalendarState *state);
void hw_calendar_state_clear (HwCalendarState *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HwCalendarState, hw_calendar_state_clear)

G_END_DECLS
