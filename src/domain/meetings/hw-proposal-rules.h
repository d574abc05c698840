/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who should be at a meeting, by what the case says (S3-2, S4-14), and what is still to be done
 * before it: whom nobody asked yet, and whom nobody spoke to (S4-15, S4-19).
 */

#pragma once

#include "domain/meetings/hw-meeting-result.h"

G_BEGIN_DECLS

/* A child takes part from the sixth birthday on (S3-2). */
#define HW_TAKES_PART_AGE 6

/* As what somebody with that connection is asked. */
HwMeetingRole hw_connection_meeting_role (HwConnectionKind kind);

/* Of HwProposal, in the order of the roles: every child of six and over on the day of the meeting
 * (one without a birth date as well), every parent, the caregivers, CASA, guardian ad litem, tribe,
 * attorneys, kin, supports, the worker, and who gives a service on the plan. Where the family
 * chooses who comes and no child is in care (S3-22): the family and the worker. Each once. */
GPtrArray *hw_meeting_propose (const HwMeetingWhole *whole);

/* Invited, or answered, or there: asked, in whatever way. */
gboolean hw_invitation_is_asked (const HwInvitation *self);

/* Of HwProposal: those proposed or entered whom nobody asked, and nobody said why not. */
GPtrArray *hw_meeting_missing_invitations (const HwMeetingWhole *whole);

/* Of HwProposal: those to be asked whom nobody has spoken to. An attempt is none. */
GPtrArray *hw_meeting_missing_precontacts (const HwMeetingWhole *whole);

typedef enum
{
  HW_SLOT_WORKER,
  HW_SLOT_PARENTS,
  HW_SLOT_CAREGIVERS,
  HW_SLOT_CHILD,
  HW_N_SLOTS,
} HwSlotKind;

/**
 * HwSlots:
 * @n_people: how many of each were to be spoken to
 * @n_reached: with how many of them somebody spoke, or who refused it
 * @date: of the last one; 0: not all of them yet
 * @percent: of the slots that apply, how many are complete; 100 where none does
 *
 * The preliminary contacts of the enhanced program: caseworker, parents, caregivers, child (S4-19).
 */
typedef struct
{
  guint n_people[HW_N_SLOTS];
  guint n_reached[HW_N_SLOTS];
  HwDay date[HW_N_SLOTS];
  guint percent;
} HwSlots;

HwSlots hw_meeting_slots (const HwMeetingWhole *whole);

G_END_DECLS
