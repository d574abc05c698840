/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Invitations that left the office as letters or calendar files, answers that come back from
 * calendars, and whom the invited name.
 */

#pragma once

#include "domain/meetings/hw-invite-result.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* Writes down that @invites (of HwInvite, of one meeting) went out today in that way, and which
 * version their calendar files have. Who was invited before keeps that day. HW_ERROR_REFUSED: the
 * meeting was changed since they were made. «meeting.invite» */
gint64 hw_meeting_send (HwStore *store, GPtrArray *invites, HwWayOfContact how, GError **error);

/* What became of an answer. */
typedef struct
{
  char *invitation;
  gboolean waits_for_reason;
} HwCalendarOutcome;

/* Keeps the answer of a calendar and, where it is a yes or a perhaps, takes it for the invitee's
 * answer. A no needs its reason and what was tried (S3-29), which a calendar does not say: it is
 * kept as such, with what was said with it, the answer is open again, and @outcome tells that it
 * waits for them. The same answer again changes nothing. @meeting_id: which one it is to be for;
 * NULL: whichever the answer names.
 *
 * HW_ERROR_NOT_FOUND: it is for no such meeting, or nobody invited has that address;
 * HW_ERROR_REFUSED: the meeting was held or cancelled, it answers a former date, a later answer is
 * there, or two have that address. @outcome: may be NULL; @invitation is owned. «meeting.reply» */
gint64 hw_meeting_reply (HwStore *store, const char *meeting_id, const HwCalendarAnswer *answer,
                         HwCalendarOutcome *outcome, GError **error);

/* Who else should come (S4-16), wherever that was written: each name that stands in @one’s field
 * and did not stand in @before’s (NULL: @one is new), a line each, becomes a person who is to be
 * invited to the same meeting. Whom the family knows by that name is no new person, and nobody is
 * asked twice; a meeting that is not planned any more asks nobody. */
gboolean hw_invitation_follow_names (HwStore *store, const HwInvitation *one,
                                     const HwInvitation *before, GError **error);

G_END_DECLS
