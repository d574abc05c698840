/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The meeting is read inside the transaction: another window may have changed it.
 */

#include "domain/meetings/hw-meeting-act.h"

#include "base/hw-clock.h"
#include "base/hw-error.h"
#include "domain/meetings/hw-availability.h"
#include "domain/meetings/hw-calendar-act.h"
#include "domain/meetings/hw-facilitation.h"
#include "domain/meetings/hw-meeting-child.h"
#include "domain/meetings/hw-meeting-query.h"
#include "domain/meetings/hw-proposal-rules.h"
#include "domain/meetings/hw-sitting-act.h"
#include "store/hw-journal.h"

#include <glib/gi18n-lib.h>

static gboolean
save (HwStore *store, gpointer record, GError **error)
{
  return hw_store_save (store, record, NULL, error);
}

/* ------------------------------------------------------------------ scheduling */

static char *
dup_facilitator (HwStore *store, const char *family, GError **error)
{
  g_autoptr (GPtrArray) all
      = hw_store_list_by (store, HW_TYPE_FACILITATION, "family", family, error);
  HwDay today = hw_store_today (store);

  for (guint i = 0; all && i < all->len; i++)
    {
      HwFacilitation *one = g_ptr_array_index (all, i);

      if (one->from_date <= today && (!one->until_date || today < one->until_date))
        return g_strdup (one->facilitator);
    }
  return NULL;
}

static gboolean
save_new (HwStore *store, HwMeeting *meeting, const char *const *children, GError **error)
{
  if (!meeting->facilitator)
    meeting->facilitator = dup_facilitator (store, meeting->family, NULL);
  if (!meeting->status)
    meeting->status = HW_MEETING_STATUS_PLANNED;
  if (!save (store, meeting, error))
    return FALSE;
  for (; children && *children; children++)
    {
      g_autoptr (HwMeetingChild) child
          = g_object_new (HW_TYPE_MEETING_CHILD, "meeting", HW_RECORD (meeting)->id, "child",
                          *children, NULL);

      if (!save (store, child, error))
        return FALSE;
    }
  return TRUE;
}

/* A calendar takes a change only with a higher number (RFC 5545, 3.8.7.4). */
static void
count_up (HwMeeting *meeting, const HwMeeting *before)
{
  if (before->uid
      && (before->date != meeting->date || before->length != meeting->length
          || g_strcmp0 (before->time, meeting->time) != 0
          || g_strcmp0 (before->place, meeting->place) != 0
          || g_strcmp0 (before->online, meeting->online) != 0))
    meeting->sequence = (before->sequence == HW_INT_NONE ? 0 : before->sequence) + 1;
}

static gboolean
save_proposed (HwStore *store, HwMeeting *meeting, GError **error)
{
  g_autoptr (HwMeetingWhole) whole
      = hw_meeting_read_draft (store, meeting, NULL, error);
  g_autoptr (GPtrArray) proposals = whole ? hw_meeting_propose (whole) : NULL;
  const char *sitting = meeting->sitting ? meeting->sitting : HW_RECORD (meeting)->id;

  for (guint i = 0; proposals && i < proposals->len; i++)
    {
      const HwProposal *one = g_ptr_array_index (proposals, i);
      g_autoptr (HwInvitation) invitation = NULL;

      if (one->invitation)
        continue;
      invitation = g_object_new (HW_TYPE_INVITATION, "meeting", sitting, "role", one->role,
                                 one->type, one->id, NULL);
      if (!save (store, invitation, error))
        return FALSE;
    }
  return proposals != NULL;
}

gboolean
hw_meeting_write (HwStore *store, HwMeeting *meeting, const char *const *children, GError **error)
{
  const char *id = HW_RECORD (meeting)->id;
  g_autoptr (HwMeeting) before = id ? hw_store_find (store, HW_TYPE_MEETING, id, NULL) : NULL;

  if (before)
    count_up (meeting, before);
  return (before ? save (store, meeting, error) : save_new (store, meeting, children, error))
         && save_proposed (store, meeting, error);
}

/* A day or an hour that was told before it became another one. */
static gboolean
is_moved (const HwMeeting *meeting, const HwMeeting *before)
{
  return meeting->status == HW_MEETING_STATUS_PLANNED && before->date
         && (meeting->date != before->date
             || (before->time
                 && hw_clock_parse (meeting->time) != hw_clock_parse (before->time)));
}

/* What was answered was answered for the other day. Why somebody could not, and what was tried,
 * stays: it helps with the next one (S3-29). */
static void
take_back_answer (HwInvitation *one)
{
  one->invited_date = 0;
  one->invited_how = HW_WAY_OF_CONTACT_NONE;
  one->answer = HW_REPLY_NONE;
  one->answered_date = 0;
  one->calendar_answer = HW_REPLY_NONE;
}

gboolean
hw_meeting_follow (HwStore *store, HwRecord *record, HwRecord *before, gboolean is_written,
                   GError **error)
{
  g_autoptr (GPtrArray) all = NULL;

  if (is_written && HW_IS_INVITATION (record))
    return hw_invitation_follow_names (store, HW_INVITATION (record),
                                       before ? HW_INVITATION (before) : NULL, error);
  if (!is_written || !before || !HW_IS_MEETING (record))
    return TRUE;
  if (!hw_sitting_lead_others (store, HW_MEETING (record), error))
    return FALSE;
  if (!is_moved (HW_MEETING (record), HW_MEETING (before)))
    return TRUE;
  all = hw_store_list_by (store, HW_TYPE_INVITATION, "meeting", record->id, error);
  for (guint i = 0; all && i < all->len; i++)
    {
      take_back_answer (g_ptr_array_index (all, i));
      if (!save (store, g_ptr_array_index (all, i), error))
        return FALSE;
    }
  return all != NULL;
}

gint64
hw_meeting_schedule (HwStore *store, HwMeeting *meeting, const char *const *children,
                     GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "meeting.schedule", error);

  return act && hw_meeting_write (store, meeting, children, error)
             ? hw_journal_commit (&act, error)
             : 0;
}

gboolean
hw_meeting_put_down (HwStore *store, const char *id, GError **error)
{
  g_autoptr (HwMeetingWhole) whole = hw_meeting_read (store, id, error);

  if (!whole)
    return FALSE;
  return whole->invitations->len || whole->meeting->status != HW_MEETING_STATUS_PLANNED
         || whole->meeting->sitting || !whole->meeting->date || !whole->meeting->time
         || hw_meeting_schedule (store, whole->meeting, NULL, error) != 0;
}

/* ------------------------------------------------------------------ those who are asked */

typedef struct
{
  HwDay date;
  guint how;
  guint outcome;
} Done;

static void
set_invited (HwInvitation *one, const Done *done)
{
  one->invited_date = done->date;
  one->invited_how = done->how;
}

static void
set_precontact (HwInvitation *one, const Done *done)
{
  one->precontact_date = done->date;
  one->precontact_mode = done->how;
  one->precontact = done->outcome;
}

static void
set_came (HwInvitation *one, const Done *done)
{
  one->came = done->outcome;
}

static gint64
change_each (HwStore *store, const char *name, const char *const *invitations,
             void (*set) (HwInvitation *one, const Done *done), const Done *done, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, name, error);

  if (!act)
    return 0;
  for (; *invitations; invitations++)
    {
      g_autoptr (HwInvitation) one
          = hw_store_find (store, HW_TYPE_INVITATION, *invitations, error);

      if (!one)
        return 0;
      set (one, done);
      if (!save (store, one, error))
        return 0;
    }
  return hw_journal_commit (&act, error);
}

gint64
hw_meeting_invite (HwStore *store, const char *const *invitations, HwDay date, HwWayOfContact how,
                   GError **error)
{
  Done done = { .date = date, .how = how };

  return change_each (store, "meeting.invite", invitations, set_invited, &done, error);
}

/* Those who are to be there and were not asked, with those who have no invitation yet. */
static gboolean
invite_unasked (HwStore *store, const char *id, const Done *done, GError **error)
{
  g_autoptr (HwMeeting) meeting = hw_store_find (store, HW_TYPE_MEETING, id, error);
  g_autoptr (GPtrArray) all = NULL;

  if (!meeting)
    return FALSE;
  if (meeting->status != HW_MEETING_STATUS_PLANNED || meeting->sitting)
    return TRUE;
  if (!save_proposed (store, meeting, error)
      || !(all = hw_store_list_by (store, HW_TYPE_INVITATION, "meeting", id, error)))
    return FALSE;
  for (guint i = 0; i < all->len; i++)
    {
      HwInvitation *one = g_ptr_array_index (all, i);

      if (one->left_out_because || hw_invitation_is_asked (one))
        continue;
      set_invited (one, done);
      if (!save (store, one, error))
        return FALSE;
    }
  return TRUE;
}

gint64
hw_meeting_invite_all (HwStore *store, const char *const *meetings, HwDay date, HwWayOfContact how,
                       GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "meeting.invite", error);
  Done done = { .date = date, .how = how };

  if (!act)
    return 0;
  for (; *meetings; meetings++)
    if (!invite_unasked (store, *meetings, &done, error))
      return 0;
  return hw_journal_commit (&act, error);
}

gint64
hw_meeting_contact_before (HwStore *store, const char *const *invitations, HwDay date,
                           HwWayOfContact mode, HwPrecontact outcome, GError **error)
{
  Done done = { .date = date, .how = mode, .outcome = outcome };

  return change_each (store, "meeting.pre-contact", invitations, set_precontact, &done, error);
}

gint64
hw_meeting_attend (HwStore *store, const char *const *invitations, HwAnswer came, GError **error)
{
  Done done = { .outcome = came };

  return change_each (store, "meeting.attend", invitations, set_came, &done, error);
}

gint64
hw_meeting_answer (HwStore *store, const char *invitation, HwReply answer, const char *because,
                   const char *strategy, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "meeting.answer", error);
  g_autoptr (HwInvitation) one
      = act ? hw_store_find (store, HW_TYPE_INVITATION, invitation, error) : NULL;

  if (!one)
    return 0;
  one->answer = answer;
  one->answered_date = answer ? hw_store_today (store) : 0;
  g_set_str (&one->declined_because, because);
  g_set_str (&one->strategy, strategy);
  return save (store, one, error) ? hw_journal_commit (&act, error) : 0;
}

gint64
hw_meeting_leave_out (HwStore *store, const char *invitation, const char *because, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "meeting.leave-out", error);
  g_autoptr (HwInvitation) one
      = act ? hw_store_find (store, HW_TYPE_INVITATION, invitation, error) : NULL;

  if (!one)
    return 0;
  if (!because || !*because)
    return hw_refuse (error, _ ("Say why this person is left out: the reason stays with the "
                                "meeting."));
  g_set_str (&one->left_out_because, because);
  return save (store, one, error) ? hw_journal_commit (&act, error) : 0;
}

gint64
hw_meeting_also_invite (HwStore *store, const char *meeting, const char *named_by,
                        const char *name, const char *phone, HwMeetingRole role, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "meeting.also-invite", error);
  g_autoptr (HwPerson) person = g_object_new (HW_TYPE_PERSON, "name", name, "phone", phone, NULL);
  g_autoptr (HwInvitation) one = NULL;
  g_autoptr (HwInvitation) who
      = act && named_by ? hw_store_find (store, HW_TYPE_INVITATION, named_by, error) : NULL;

  if (!act || (named_by && !who) || !save (store, person, error))
    return 0;
  /* Before it is written who named them: the name then stands for this person. */
  one = g_object_new (HW_TYPE_INVITATION, "meeting", meeting, "role", role, "person",
                      HW_RECORD (person)->id, NULL);
  if (!save (store, one, error))
    return 0;
  if (who)
    {
      g_autofree char *names = who->also_invite ? g_strconcat (who->also_invite, "\n", name, NULL)
                                                : g_strdup (name);

      g_set_str (&who->also_invite, names);
      if (!save (store, who, error))
        return 0;
    }
  return hw_journal_commit (&act, error);
}

/* ------------------------------------------------------------------ held, closed */

static gboolean
is_there (const char *const *came, const HwInvitation *one)
{
  return came ? g_strv_contains (came, one->parent_instance.id)
              : one->came == HW_ANSWER_YES || one->answer == HW_REPLY_ACCEPTED;
}

static gboolean
save_attendance (HwStore *store, const char *meeting, const char *const *came, GError **error)
{
  g_autoptr (GPtrArray) all
      = hw_store_list_by (store, HW_TYPE_INVITATION, "meeting", meeting, error);

  for (guint i = 0; all && i < all->len; i++)
    {
      HwInvitation *one = g_ptr_array_index (all, i);
      gboolean there = is_there (came, one);

      if (one->left_out_because && !there)
        continue;
      one->came = there ? HW_ANSWER_YES : HW_ANSWER_NO;
      if (!save (store, one, error))
        return FALSE;
    }
  return all != NULL;
}

static gboolean
save_held (HwStore *store, HwMeeting *meeting, HwDay date, GError **error)
{
  meeting->status = HW_MEETING_STATUS_HELD;
  meeting->held_date = date;
  return save (store, meeting, error);
}

gint64
hw_meeting_hold (HwStore *store, const char *meeting, HwDay date, const char *const *came,
                 GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "meeting.hold", error);
  g_autoptr (HwMeeting) one = act ? hw_store_find (store, HW_TYPE_MEETING, meeting, error) : NULL;
  g_autoptr (GPtrArray) others = one ? hw_sitting_list_others (store, meeting, error) : NULL;

  if (!others)
    return 0;
  if (one->sitting)
    return hw_refuse (error, _ ("It is held together with another meeting: say it there."));
  if (one->status == HW_MEETING_STATUS_CANCELLED)
    return hw_refuse (error, _ ("The meeting was cancelled."));
  /* Said again, by a second click or a day later, it would lose its day and who came. */
  if (one->status == HW_MEETING_STATUS_HELD)
    return hw_refuse (error,
                      _ ("The meeting was held already: correct its day, or who came, there."));
  if (!save_held (store, one, date, error) || !save_attendance (store, meeting, came, error))
    return 0;
  for (guint i = 0; i < others->len; i++)
    if (!save_held (store, g_ptr_array_index (others, i), date, error))
      return 0;
  return hw_journal_commit (&act, error);
}

gint64
hw_meeting_close (HwStore *store, const char *meeting, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "meeting.close", error);
  g_autoptr (HwMeeting) one = act ? hw_store_find (store, HW_TYPE_MEETING, meeting, error) : NULL;

  if (!one)
    return 0;
  if (one->minuted_date)
    return HW_UNCHANGED;
  one->minuted_date = hw_store_today (store);
  return save (store, one, error) ? hw_journal_commit (&act, error) : 0;
}

gint64
hw_availability_remove (HwStore *store, const char *id, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "availability.remove", error);

  return act && hw_store_delete (store, HW_TYPE_AVAILABILITY, id, error)
             ? hw_journal_commit (&act, error)
             : 0;
}
