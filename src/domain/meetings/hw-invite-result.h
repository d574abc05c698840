/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What one invitee is told of a meeting: the same for the letter and for the calendar file. It
 * names nobody but the invitee and the agency.
 */

#pragma once

#include "base/hw-time.h"
#include "base/hw-tongue.h"
#include "domain/meetings/hw-invitation.h"

G_BEGIN_DECLS

/**
 * HwInvite:
 * @invitation: whose it is
 * @tongue: the language of the letter, or NULL: the interface's
 * @name: of the invitee
 * @address: NULL: none, or confidential
 * @mail: the invitee's, or NULL
 * @kind: what the meeting is called, in that language
 * @date, @time, @length: the day, minutes since midnight, minutes
 * @place, @online, @purpose: without ways to others and without names; NULL: none
 * @agenda: as hw_agenda_template_lines() has it
 * @points: of char *: the agenda as this invitee may see it
 * @is_withheld: something was left out of it; @is_place_withheld: the place, or the way to be there
 *   from afar
 * @agency: who invites; never NULL
 * @agency_phone, @agency_mail: where to answer; NULL: none
 * @reference: the case number, or NULL
 * @is_cancelled: it will not take place
 * @uid, @sequence, @said: of its calendar files, as hw_meeting_next_calendar() has them
 * @made_at: when it was made
 * @stem: of its files: a number and the role, no name
 */
typedef struct
{
  HwInvitation *invitation;
  HwTongue *tongue;
  char *name;
  char *address;
  char *mail;
  char *kind;
  HwDay date;
  int time;
  guint length;
  char *place;
  char *online;
  char *purpose;
  const char *const *agenda;
  GPtrArray *points;
  gboolean is_withheld;
  gboolean is_place_withheld;
  char *agency;
  char *agency_phone;
  char *agency_mail;
  char *reference;
  gboolean is_cancelled;
  char *uid;
  gint64 sequence;
  char *said;
  HwTime made_at;
  HwDay today;
  char *stem;
} HwInvite;

#define HW_TYPE_INVITE (hw_invite_get_type ())
GType hw_invite_get_type (void);
HwInvite *hw_invite_ref (HwInvite *self);
void hw_invite_unref (HwInvite *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwInvite, hw_invite_unref)

/**
 * HwCalendarAnswer:
 * @uid, @sequence: of the calendar file that it answers
 * @stamp: when it was written; 0: it does not say
 * @attendee: a mail address, or «urn:uuid:» and an invitation’s id, as our files have it
 * @answer: never none
 * @comment: what was said with it, or NULL
 *
 * An answer as a calendar sends it (RFC 5546, REPLY).
 */
typedef struct
{
  char *uid;
  gint64 sequence;
  HwTime stamp;
  char *attendee;
  HwReply answer;
  char *comment;
} HwCalendarAnswer;

void hw_calendar_answer_free (HwCalendarAnswer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwCalendarAnswer, hw_calendar_answer_free)

/* How an invitee is called where there is no mail address. */
#define HW_CALENDAR_URN "urn:uuid:"

G_END_DECLS
