/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is done about a meeting, from its day to its minutes. Each is one transaction; its number is
 * returned, HW_UNCHANGED where it was so already, 0 after an error. HW_ERROR_INVALID: a record
 * breaks a rule; HW_ERROR_REFUSED: it is not the time for it, with the reason.
 */

#pragma once

#include "domain/meetings/hw-invitation.h"
#include "domain/meetings/hw-meeting.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* Writes @meeting, new or changed, and an invitation, not sent, for everyone who is proposed and
 * has none. A new one gets its id, the family's facilitator, and its children: @children are ids,
 * ended by NULL; NULL: all of the family. One that is given another day, time or place than its
 * calendar files said counts its version up. «meeting.schedule» */
gint64 hw_meeting_schedule (HwStore *store, HwMeeting *meeting, const char *const *children,
                            GError **error);

/* The same within an act that was begun. */
gboolean hw_meeting_write (HwStore *store, HwMeeting *meeting, const char *const *children,
                           GError **error);

/* Schedules the planned meeting @id, which has its day and its time, where nobody is put down.
 * FALSE: an error; TRUE also where there was nothing to do. */
gboolean hw_meeting_put_down (HwStore *store, const char *id, GError **error);

/* What follows from a change of a meeting, whoever makes it: a planned one that gets another day or
 * another hour is told anew to everyone, and nobody's answer stands; and what is held in its
 * sitting goes where it goes. And of a change of an invitation: whom it names is to be invited. For
 * the registry's follow. */
gboolean hw_meeting_follow (HwStore *store, HwRecord *record, HwRecord *before,
                            gboolean is_written, GError **error);

/* Writes down that @invitations (ids, ended by NULL) were sent on that day, in that way.
 * «meeting.invite» */
gint64 hw_meeting_invite (HwStore *store, const char *const *invitations, HwDay date,
                          HwWayOfContact how, GError **error);

/* The same of everyone who is to be at the planned @meetings (ids, ended by NULL) and was not
 * asked: who has no invitation yet gets one. */
gint64 hw_meeting_invite_all (HwStore *store, const char *const *meetings, HwDay date,
                              HwWayOfContact how, GError **error);

/* Writes down the contact before the meeting (S4-15). Whether they were told how it works is asked
 * of whoever spoke to them, each by each. «meeting.pre-contact» */
gint64 hw_meeting_contact_before (HwStore *store, const char *const *invitations, HwDay date,
                                  HwWayOfContact mode, HwPrecontact outcome, GError **error);

/* An answer of today; a no with its reason and what was tried (S3-29). «meeting.answer» */
gint64 hw_meeting_answer (HwStore *store, const char *invitation, HwReply answer,
                          const char *because, const char *strategy, GError **error);

/* Somebody is not asked, for a reason (S3-2). «meeting.leave-out» */
gint64 hw_meeting_leave_out (HwStore *store, const char *invitation, const char *because,
                             GError **error);

/* Somebody whom nobody knew: a new person and an invitation (S4-16). @named_by: the invitation of
 * who named them; NULL: nobody. «meeting.also-invite» */
gint64 hw_meeting_also_invite (HwStore *store, const char *meeting, const char *named_by,
                               const char *name, const char *phone, HwMeetingRole role,
                               GError **error);

/* Whether they came, said afterwards. «meeting.attend» */
gint64 hw_meeting_attend (HwStore *store, const char *const *invitations, HwAnswer came,
                          GError **error);

/* It was held on @date; @came: the invitations of those who came (ids, ended by NULL), the others
 * who were to come did not; NULL: those came who said so. Those held in its sitting were held with
 * it. «meeting.hold» */
gint64 hw_meeting_hold (HwStore *store, const char *meeting, HwDay date, const char *const *came,
                        GError **error);

/* The minutes are closed today: every concern has its answer (S4-20). «meeting.close» */
gint64 hw_meeting_close (HwStore *store, const char *meeting, GError **error);

/* A time at which somebody could come, or could not, is not kept any more. */
gint64 hw_availability_remove (HwStore *store, const char *id, GError **error);

G_END_DECLS
