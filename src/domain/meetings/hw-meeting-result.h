/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything that is told of one meeting, and what follows from it.
 */

#pragma once

#include "domain/families/hw-child.h"
#include "domain/families/hw-connection.h"
#include "domain/families/hw-family.h"
#include "domain/families/hw-person.h"
#include "domain/meetings/hw-agenda-item.h"
#include "domain/meetings/hw-closed-rule.h"
#include "domain/meetings/hw-invitation.h"
#include "domain/meetings/hw-meeting-decision.h"
#include "domain/meetings/hw-meeting-effort.h"
#include "domain/meetings/hw-meeting-kind.h"
#include "domain/meetings/hw-meeting.h"
#include "domain/meetings/hw-possible-partner.h"
#include "domain/placements/hw-home.h"
#include "domain/plans/hw-plan-service.h"

G_BEGIN_DECLS

/**
 * HwMeetingWhole:
 * @sitting: the meeting in whose sitting it is held; NULL: its own. Who is asked, the agenda and
 *   the decisions are those of the sitting
 * @others: of HwMeeting, held in this one's sitting
 * @together: of HwMeeting: all that are one sitting with it, itself included. What was done and
 *   said for one of them was done and said for the sitting
 * @own_kind: as the office calls it, or NULL
 * @children: of HwChild that it is about: those that it names, or all of the family
 * @connections: of HwConnection of those children, ended ones as well
 * @people: HwPerson by id: all who are named in it
 * @homes: of HwHome: where those children live on the day of the meeting
 * @services: of HwPlanService on the family's plan: of the version in force on the day of the
 *   meeting, else of the latest that had begun by then; @plan_begins: when that one did, 0: unsaid
 * @invitations: of HwInvitation, in the order of the roles
 * @efforts: of HwMeetingEffort, the latest first
 * @agenda, @decisions: of HwAgendaItem and HwMeetingDecision, by their places
 * @partners: of HwPossiblePartner
 * @rules: of HwClosedRule of this meeting
 * @titles: what people, children, staff and homes named in it are called, by id
 * @closed: as in hw_is_after_hours(), of the day of the meeting; NULL: nobody asked
 * @in_care: whether one of the children is in care on the day of the meeting
 * @today: the day for which it was read
 *
 * Immutable once read.
 */
typedef struct
{
  HwMeeting *meeting;
  HwMeeting *sitting;
  GPtrArray *others;
  GPtrArray *together;
  HwMeetingKind *own_kind;
  HwFamily *family;
  GPtrArray *children;
  GPtrArray *connections;
  GHashTable *people;
  GPtrArray *homes;
  GPtrArray *services;
  HwDay plan_begins;
  GPtrArray *invitations;
  GPtrArray *efforts;
  GPtrArray *agenda;
  GPtrArray *decisions;
  GPtrArray *partners;
  GPtrArray *rules;
  GHashTable *titles;
  GHashTable *closed;
  gboolean in_care;
  HwDay today;
} HwMeetingWhole;

#define HW_TYPE_MEETING_WHOLE (hw_meeting_whole_get_type ())
GType hw_meeting_whole_get_type (void);

/* An empty one, for who reads it or makes it up. */
HwMeetingWhole *hw_meeting_whole_new (void);
HwMeetingWhole *hw_meeting_whole_ref (HwMeetingWhole *self);
void hw_meeting_whole_unref (HwMeetingWhole *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwMeetingWhole, hw_meeting_whole_unref)

/* What somebody or a home named in it is called; NULL: nobody, or gone. Borrowed. */
const char *hw_meeting_whole_title (const HwMeetingWhole *self, const char *id);

/* The day of the meeting: when it was held, else when it is to be, else today. */
HwDay hw_meeting_whole_day (const HwMeetingWhole *self);

/**
 * HwProposal:
 * @role: as what they are asked
 * @type, @id: «person», «child», «staff» or «home», and which
 * @why: what the case says of them, in words; NULL: the role says it all
 * @invitation: theirs, borrowed; NULL: none yet
 *
 * Somebody who should be at a meeting.
 */
typedef struct
{
  HwMeetingRole role;
  const char *type;
  char *id;
  char *why;
  HwInvitation *invitation;
} HwProposal;

void hw_proposal_free (HwProposal *self);

/* Who an invitation is about: «person», «child», «staff» or «home», and the id; both borrowed.
 * NULL: nobody. */
const char *hw_invitation_who (const HwInvitation *self, const char **type);

G_END_DECLS
