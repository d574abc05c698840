/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything is read again inside the transaction.
 */

#include "domain/meetings/hw-calendar-act.h"

#include "base/hw-error.h"
#include "domain/families/hw-person.h"
#include "domain/families/hw-staff.h"
#include "domain/meetings/hw-invitation.h"
#include "domain/meetings/hw-invite-rules.h"
#include "domain/meetings/hw-meeting.h"
#include "domain/meetings/meetings-sql.h"
#include "store/hw-journal.h"
#include "store/hw-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gpointer
refuse (GError **error, HwError code, const char *reason)
{
  g_set_error_literal (error, HW_ERROR, code, reason);
  return NULL;
}

/* ------------------------------------------------------------------ sending */

static gboolean
save_calendar (HwStore *store, const HwInvite *invite, GError **error)
{
  g_autoptr (HwMeeting) meeting
      = hw_store_find (store, HW_TYPE_MEETING, invite->invitation->meeting, error);
  g_auto (HwCalendarState) state = { 0 };

  if (!meeting)
    return FALSE;
  hw_meeting_next_calendar (meeting, &state);
  /* Letters with the former time would be taken for those of the new one. */
  if (state.sequence != invite->sequence || !g_str_equal (state.uid, invite->uid)
      || g_strcmp0 (state.said, invite->said) != 0)
    return refuse (error, HW_ERROR_REFUSED, _ ("The meeting was changed meanwhile: once more."))
           != NULL;
  g_object_set (meeting, "uid", state.uid, "sequence", state.sequence, "calendar-said",
                state.said, NULL);
  return hw_store_save (store, HW_RECORD (meeting), NULL, error);
}

static gboolean
save_sent (HwStore *store, const HwInvite *invite, HwWayOfContact how, GError **error)
{
  g_autoptr (HwInvitation) one
      = hw_store_find (store, HW_TYPE_INVITATION, invite->invitation->parent_instance.id, error);

  if (!one)
    return FALSE;
  if (one->invited_date)
    return TRUE;
  one->invited_date = hw_store_today (store);
  one->invited_how = how;
  return hw_store_save (store, HW_RECORD (one), NULL, error);
}

gint64
hw_meeting_send (HwStore *store, GPtrArray *invites, HwWayOfContact how, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "meeting.invite", error);

  if (!act || !save_calendar (store, g_ptr_array_index (invites, 0), error))
    return 0;
  for (guint i = 0; i < invites->len; i++)
    if (!save_sent (store, g_ptr_array_index (invites, i), how, error))
      return 0;
  return hw_journal_commit (&act, error);
}

/* ------------------------------------------------------------------ whose answer it is */

static HwMeeting *
find_meeting (HwStore *store, const char *id, const char *uid, GError **error)
{
  g_autoptr (GPtrArray) all = hw_store_list_by (store, HW_TYPE_MEETING, "uid", uid, error);
  HwMeeting *meeting = all && all->len ? g_ptr_array_index (all, 0) : NULL;

  if (!all)
    return NULL;
  if (!meeting)
    return refuse (error, HW_ERROR_NOT_FOUND,
                   _ ("This answers a meeting that this office does not know."));
  if (id && g_strcmp0 (meeting->parent_instance.id, id) != 0)
    return refuse (error, HW_ERROR_NOT_FOUND, _ ("This answers another meeting."));
  if (meeting->status == HW_MEETING_STATUS_HELD)
    return refuse (error, HW_ERROR_REFUSED, _ ("The meeting was held."));
  if (meeting->status == HW_MEETING_STATUS_CANCELLED)
    return refuse (error, HW_ERROR_REFUSED, _ ("The meeting was cancelled."));
  return g_object_ref (meeting);
}

static char *
dup_mail (HwStore *store, const HwInvitation *one)
{
  g_autoptr (HwPerson) person
      = one->person ? hw_store_find (store, HW_TYPE_PERSON, one->person, NULL) : NULL;
  g_autoptr (HwStaff) staff
      = one->staff ? hw_store_find (store, HW_TYPE_STAFF, one->staff, NULL) : NULL;
  const char *mail = person ? person->mail : staff ? staff->mail : NULL;

  return mail ? g_strstrip (g_strdup (mail)) : NULL;
}

static gboolean
is_theirs (HwStore *store, const HwInvitation *one, const char *attendee)
{
  g_autofree char *mail = NULL;

  if (g_ascii_strncasecmp (attendee, HW_CALENDAR_URN, strlen (HW_CALENDAR_URN)) == 0)
    return g_ascii_strcasecmp (attendee + strlen (HW_CALENDAR_URN), one->parent_instance.id) == 0;
  mail = dup_mail (store, one);
  return mail && g_ascii_strcasecmp (mail, attendee) == 0;
}

static HwInvitation *
find_invitation (HwStore *store, const HwMeeting *meeting, const char *attendee, GError **error)
{
  const char *sitting = meeting->sitting ? meeting->sitting : meeting->parent_instance.id;
  g_autoptr (GPtrArray) all
      = hw_store_list_by (store, HW_TYPE_INVITATION, "meeting", sitting, error);
  HwInvitation *found = NULL;

  for (guint i = 0; all && i < all->len; i++)
    {
      HwInvitation *one = g_ptr_array_index (all, i);

      if (!is_theirs (store, one, attendee))
        continue;
      if (found)
        return refuse (error, HW_ERROR_REFUSED,
                       _ ("Two of those who are invited have this address: write their answers "
                          "down by hand."));
      found = one;
    }
  if (all && !found)
    return refuse (error, HW_ERROR_NOT_FOUND,
                   _ ("Nobody with the address of this answer is invited to the meeting."));
  return found ? g_object_ref (found) : NULL;
}

/* ------------------------------------------------------------------ taking it */

static gboolean
check_age (const HwMeeting *meeting, const HwInvitation *one, const HwCalendarAnswer *answer,
           GError **error)
{
  g_auto (HwCalendarState) state = { 0 };

  hw_meeting_next_calendar (meeting, &state);
  if (answer->sequence < state.sequence)
    refuse (error, HW_ERROR_REFUSED,
            _ ("This answers a former date or place of the meeting: it does not count for the "
               "new one."));
  else if (answer->sequence > state.sequence)
    refuse (error, HW_ERROR_REFUSED,
            _ ("This answers a version of the meeting that this office never sent."));
  else if (one->calendar_answer && one->calendar_sequence == answer->sequence
           && answer->stamp < one->calendar_stamp)
    refuse (error, HW_ERROR_REFUSED, _ ("A later answer of this person is already here."));
  else
    return TRUE;
  return FALSE;
}

static gboolean
is_known (const HwInvitation *one, const HwCalendarAnswer *answer)
{
  return one->calendar_answer == answer->answer && one->calendar_sequence == answer->sequence
         && one->calendar_stamp == answer->stamp;
}

static void
set_answer (HwInvitation *one, const HwCalendarAnswer *answer, HwDay today)
{
  one->calendar_answer = answer->answer;
  one->calendar_sequence = answer->sequence;
  one->calendar_stamp = answer->stamp;
  g_set_str (&one->calendar_comment, answer->comment);
  if (answer->answer == HW_REPLY_DECLINED)
    {
      /* A no that is complete stays: this one says no more. */
      if (one->answer == HW_REPLY_DECLINED)
        return;
      one->answer = HW_REPLY_NONE;
      one->answered_date = 0;
      if (!one->declined_because)
        g_set_str (&one->declined_because, answer->comment);
      return;
    }
  one->answer = answer->answer;
  one->answered_date = today;
}

gint64
hw_meeting_reply (HwStore *store, const char *meeting_id, const HwCalendarAnswer *answer,
                  HwCalendarOutcome *outcome, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "meeting.reply", error);
  g_autoptr (HwMeeting) meeting = act ? find_meeting (store, meeting_id, answer->uid, error) : NULL;
  g_autoptr (HwInvitation) one
      = meeting ? find_invitation (store, meeting, answer->attendee, error) : NULL;

  if (!one || !check_age (meeting, one, answer, error))
    return 0;
  if (!is_known (one, answer))
    set_answer (one, answer, hw_store_today (store));
  if (!hw_store_save (store, HW_RECORD (one), NULL, error))
    return 0;
  if (outcome)
    {
      outcome->invitation = g_strdup (one->parent_instance.id);
      outcome->waits_for_reason = hw_invitation_waits_for_reason (one);
    }
  return hw_journal_commit (&act, error);
}

/* ------------------------------------------------------------------ who else */

/* @person: NULL: nobody of that name is known. */
static gboolean
find_named (HwStore *store, const char *meeting, const char *name, char **person,
            gboolean *is_asked, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, MEETINGS_NAMED, error);
  g_autoptr (GError) failed = NULL;

  if (!statement)
    return FALSE;
  hw_statement_bind_id (statement, 1, meeting);
  hw_statement_bind_text (statement, 2, name);
  while (hw_statement_step (statement, &failed))
    {
      *person = hw_statement_dup_id (statement, 0);
      *is_asked = hw_statement_int (statement, 1) != 0;
    }
  if (!failed)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static gboolean
invite_named (HwStore *store, const char *meeting, const char *name, GError **error)
{
  g_autofree char *known = NULL;
  gboolean is_asked = FALSE;
  g_autoptr (HwPerson) person = NULL;
  g_autoptr (HwInvitation) invitation = NULL;

  if (!find_named (store, meeting, name, &known, &is_asked, error))
    return FALSE;
  if (is_asked)
    return TRUE;
  if (!known)
    {
      person = g_object_new (HW_TYPE_PERSON, "name", name, NULL);
      if (!hw_store_save (store, HW_RECORD (person), NULL, error))
        return FALSE;
    }
  invitation = g_object_new (HW_TYPE_INVITATION, "meeting", meeting, "role",
                             HW_MEETING_ROLE_SUPPORT, "person",
                             known ? known : HW_RECORD (person)->id, NULL);
  return hw_store_save (store, HW_RECORD (invitation), NULL, error);
}

static GStrv
dup_names (const char *text)
{
  GStrv names = g_strsplit (text ? text : "", "\n", -1);

  for (char **name = names; *name; name++)
    g_strstrip (*name);
  return names;
}

gboolean
hw_invitation_follow_names (HwStore *store, const HwInvitation *one, const HwInvitation *before,
                            GError **error)
{
  const char *known = before ? before->also_invite : NULL;
  g_auto (GStrv) names = dup_names (one->also_invite);
  g_auto (GStrv) former = dup_names (known);
  g_autoptr (HwMeeting) meeting = NULL;

  if (g_strcmp0 (one->also_invite, known) == 0)
    return TRUE;
  meeting = hw_store_find (store, HW_TYPE_MEETING, one->meeting, error);
  if (!meeting)
    return FALSE;
  for (char **name = names; meeting->status == HW_MEETING_STATUS_PLANNED && *name; name++)
    if (**name && !g_strv_contains ((const char *const *) former, *name)
        && !invite_named (store, one->meeting, *name, error))
      return FALSE;
  return TRUE;
}
