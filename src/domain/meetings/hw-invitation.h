/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One who should be at a meeting, and all that became of it: the contact before, the invitation,
 * the answer, and whether they came (S4-13 to S4-16, S3-2, S3-29)
 */

#pragma once

#include "domain/families/hw-answer.h"
#include "domain/meetings/hw-meeting-role.h"
#include "record/hw-record.h"

G_BEGIN_DECLS

typedef enum
{
  HW_WAY_OF_CONTACT_NONE,
  HW_WAY_OF_CONTACT_IN_PERSON,
  HW_WAY_OF_CONTACT_PHONE,
  HW_WAY_OF_CONTACT_VIDEO,
  HW_WAY_OF_CONTACT_MESSAGE,
  HW_WAY_OF_CONTACT_LETTER,
} HwWayOfContact;

#define HW_TYPE_WAY_OF_CONTACT (hw_way_of_contact_get_type ())
GType hw_way_of_contact_get_type (void);

/* S4-15 */
typedef enum
{
  HW_PRECONTACT_NONE,
  HW_PRECONTACT_DONE,
  HW_PRECONTACT_ATTEMPTED,
  HW_PRECONTACT_REFUSED,
} HwPrecontact;

#define HW_TYPE_PRECONTACT (hw_precontact_get_type ())
GType hw_precontact_get_type (void);

typedef enum
{
  HW_REPLY_NONE,
  HW_REPLY_ACCEPTED,
  HW_REPLY_TENTATIVE,
  HW_REPLY_DECLINED,
} HwReply;

#define HW_TYPE_REPLY (hw_reply_get_type ())
GType hw_reply_get_type (void);

#define HW_TYPE_INVITATION (hw_invitation_get_type ())
G_DECLARE_FINAL_TYPE (HwInvitation, hw_invitation, HW, INVITATION, HwRecord)

struct _HwInvitation
{
  HwRecord parent_instance;

  char *meeting;
  HwMeetingRole role;
  char *person; /* one of these four */
  char *child;
  char *staff;
  char *home;
  HwDay precontact_date;
  HwWayOfContact precontact_mode;
  HwPrecontact precontact;
  HwAnswer told; /* how the meeting works */
  char *also_invite; /* who else should come, in their words */
  HwDay invited_date;
  HwWayOfContact invited_how;
  HwReply answer;
  HwDay answered_date;
  char *declined_because;
  char *strategy;
  char *left_out_because; /* not to be invited, and why */
  HwReply calendar_answer; /* as their calendar sent it; a «no» waits for its reason */
  gint64 calendar_sequence; /* which version of the calendar file it answers */
  HwTime calendar_stamp;    /* when it was written */
  char *calendar_comment;
  HwAnswer came;
  char *part; /* which part of the meeting; NULL: all of it */
  HwAnswer spoke;
};

/* Their calendar said no, and nobody wrote down yet why and what was tried. */
gboolean hw_invitation_waits_for_reason (const HwInvitation *self);

G_END_DECLS
