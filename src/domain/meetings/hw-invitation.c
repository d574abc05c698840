/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of an invitation.
 */

#include "domain/meetings/hw-invitation.h"

#include "domain/families/hw-child.h"
#include "domain/families/hw-person.h"
#include "domain/families/hw-staff.h"
#include "domain/meetings/hw-meeting.h"
#include "domain/placements/hw-home.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwWayOfContact, hw_way_of_contact,
                    G_DEFINE_ENUM_VALUE (HW_WAY_OF_CONTACT_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_WAY_OF_CONTACT_IN_PERSON, "in-person"),
                    G_DEFINE_ENUM_VALUE (HW_WAY_OF_CONTACT_PHONE, "phone"),
                    G_DEFINE_ENUM_VALUE (HW_WAY_OF_CONTACT_VIDEO, "video"),
                    G_DEFINE_ENUM_VALUE (HW_WAY_OF_CONTACT_MESSAGE, "message"),
                    G_DEFINE_ENUM_VALUE (HW_WAY_OF_CONTACT_LETTER, "letter"))

static const char *const way_of_contact_labels[] = {
  "",
  N_ ("In person"),
  N_ ("By phone"),
  N_ ("By video"),
  N_ ("By e-mail or message"),
  N_ ("By letter"),
  NULL,
};

G_DEFINE_ENUM_TYPE (HwPrecontact, hw_precontact,
                    G_DEFINE_ENUM_VALUE (HW_PRECONTACT_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_PRECONTACT_DONE, "done"),
                    G_DEFINE_ENUM_VALUE (HW_PRECONTACT_ATTEMPTED, "attempted"),
                    G_DEFINE_ENUM_VALUE (HW_PRECONTACT_REFUSED, "refused"))

static const char *const precontact_labels[] = {
  "",
  N_ ("Done"),
  N_ ("Attempted"),
  N_ ("Refused"),
  NULL,
};

G_DEFINE_ENUM_TYPE (HwReply, hw_reply,
                    G_DEFINE_ENUM_VALUE (HW_REPLY_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_REPLY_ACCEPTED, "accepted"),
                    G_DEFINE_ENUM_VALUE (HW_REPLY_TENTATIVE, "tentative"),
                    G_DEFINE_ENUM_VALUE (HW_REPLY_DECLINED, "declined"))

static const char *const reply_labels[] = {
  "",
  N_ ("Coming"),
  N_ ("Perhaps"),
  N_ ("Not coming"),
  NULL,
};

static const HwField fields[] = {
  HW_REF (HwInvitation, meeting, hw_meeting_get_type, "meeting", N_ ("Meeting"),
          .flags = HW_FIELD_REQUIRED),
  HW_ENUM (HwInvitation, role, hw_meeting_role_get_type, "role", N_ ("As"),
           .labels = hw_meeting_role_labels, .flags = HW_FIELD_REQUIRED),
  HW_REF (HwInvitation, person, hw_person_get_type, "person", N_ ("Person"),
          .flags = HW_FIELD_MAIN, .group = "who"),
  HW_REF (HwInvitation, child, hw_child_get_type, "child", N_ ("Child"),
          .flags = HW_FIELD_MAIN, .group = "who"),
  HW_REF (HwInvitation, staff, hw_staff_get_type, "staff", N_ ("Worker"),
          .flags = HW_FIELD_MAIN, .group = "who"),
  HW_REF (HwInvitation, home, hw_home_get_type, "home", N_ ("Home"),
          .flags = HW_FIELD_MAIN, .group = "who"),
  HW_DAY (HwInvitation, precontact_date, "precontact-date", N_ ("Spoken to before on"),
          .group = "precontact"),
  HW_ENUM (HwInvitation, precontact_mode, hw_way_of_contact_get_type, "precontact-mode",
           N_ ("Spoken to before, how"), .labels = way_of_contact_labels, .group = "precontact"),
  HW_ENUM (HwInvitation, precontact, hw_precontact_get_type, "precontact",
           N_ ("Contact before the meeting"), .labels = precontact_labels, .group = "precontact"),
  HW_ENUM (HwInvitation, told, hw_answer_get_type, "told", N_ ("Was told how it works"),
           .labels = hw_answer_labels),
  HW_NOTE (HwInvitation, also_invite, "also-invite", N_ ("Who else should come"),
           .flags = HW_FIELD_SENSITIVE,
           .help = N_ ("A name a line: each becomes a person who is to be invited")),
  HW_DAY (HwInvitation, invited_date, "invited-date", N_ ("Invited"), .group = "invited"),
  HW_ENUM (HwInvitation, invited_how, hw_way_of_contact_get_type, "invited-how",
           N_ ("Invited, how"), .labels = way_of_contact_labels, .group = "invited"),
  HW_ENUM (HwInvitation, answer, hw_reply_get_type, "answer", N_ ("Answer"),
           .labels = reply_labels, .group = "answer"),
  HW_DAY (HwInvitation, answered_date, "answered-date", N_ ("Answered on"), .group = "answer"),
  HW_NOTE (HwInvitation, declined_because, "declined-because", N_ ("Why they cannot come"),
           .flags = HW_FIELD_SENSITIVE, .group = "answer"),
  HW_NOTE (HwInvitation, strategy, "strategy", N_ ("What was tried"),
           .flags = HW_FIELD_SENSITIVE, .group = "answer",
           .help = N_ ("Another day, a ride, by phone, a friend along …")),
  HW_ENUM (HwInvitation, calendar_answer, hw_reply_get_type, "calendar-answer",
           N_ ("Answer of their calendar"), .labels = reply_labels, .group = "calendar",
           .since = 21),
  HW_INT (HwInvitation, calendar_sequence, "calendar-sequence", N_ ("Calendar version answered"),
          .group = "calendar", .min = 0, .max = 1000000, .since = 21),
  HW_TIME (HwInvitation, calendar_stamp, "calendar-stamp", N_ ("Their calendar answered at"),
           .group = "calendar", .since = 21),
  HW_NOTE (HwInvitation, calendar_comment, "calendar-comment", N_ ("Said with that answer"),
           .flags = HW_FIELD_SENSITIVE, .group = "calendar", .since = 21),
  HW_NOTE (HwInvitation, left_out_because, "left-out-because", N_ ("Not asked, because"),
           .flags = HW_FIELD_SENSITIVE, .help = N_ ("Why this person is left out")),
  HW_ENUM (HwInvitation, came, hw_answer_get_type, "came", N_ ("Came"),
           .labels = hw_answer_labels, .group = "came"),
  HW_TEXT (HwInvitation, part, "part", N_ ("For which part"), .group = "came",
           .help = N_ ("Where they were not there all the time, or by phone")),
  HW_ENUM (HwInvitation, spoke, hw_answer_get_type, "spoke", N_ ("Spoke"),
           .labels = hw_answer_labels, .group = "came"),
};

static gboolean
says_nothing (const char *text)
{
  return !text || !*text;
}

static void
check_who (HwInvitation *self, GPtrArray *findings)
{
  guint n = (self->person != NULL) + (self->child != NULL) + (self->staff != NULL)
            + (self->home != NULL);

  if (n == 0)
    hw_findings_error (findings, "person",
                       _ ("say who it is: a person, a child, a worker or a home"));
  else if (n > 1)
    hw_findings_error (findings, "person", _ ("one of a person, a child, a worker and a home"));
}

static void
check_days (HwInvitation *self, HwDay today, GPtrArray *findings)
{
  if (self->precontact && !self->precontact_date)
    hw_findings_error (findings, "precontact-date", _ ("is needed: on which day?"));
  if (self->precontact_date && !self->precontact)
    hw_findings_error (findings, "precontact", _ ("is needed: what came of it?"));
  if (self->precontact_date > today)
    hw_findings_error (findings, "precontact-date", _ ("lies in the future"));
  if (self->invited_date > today)
    hw_findings_error (findings, "invited-date", _ ("lies in the future"));
  if (self->answered_date > today)
    hw_findings_error (findings, "answered-date", _ ("lies in the future"));
}

/* A no is kept with its reason and with at least one thing that was tried (S3-29, S3-35). */
static void
check_answer (HwInvitation *self, GPtrArray *findings)
{
  if (self->answer != HW_REPLY_DECLINED)
    return;
  if (says_nothing (self->declined_because))
    hw_findings_error (findings, "declined-because", _ ("is needed: why can they not come?"));
  if (says_nothing (self->strategy))
    hw_findings_error (findings, "strategy", _ ("is needed: at least one thing"));
}

gboolean
hw_invitation_waits_for_reason (const HwInvitation *self)
{
  return self->calendar_answer == HW_REPLY_DECLINED && self->answer == HW_REPLY_NONE;
}

static gboolean
must_not_meet (HwPerson *one, HwPerson *other)
{
  return g_strcmp0 (one->no_contact_with, HW_RECORD (other)->id) == 0
         || g_strcmp0 (other->no_contact_with, HW_RECORD (one)->id) == 0;
}

/* Two who must not meet may be asked to parts of a meeting: so it is said, not refused. */
static void
check_others (HwInvitation *self, HwLookUp *look_up, GPtrArray *findings)
{
  g_autoptr (HwPerson) person = hw_look_up_find (look_up, HW_TYPE_PERSON, self->person);
  g_autoptr (GPtrArray) others = NULL;

  if (!person || self->left_out_because)
    return;
  others = hw_look_up_list (look_up, HW_TYPE_INVITATION, "meeting", self->meeting);
  for (guint i = 0; i < others->len; i++)
    {
      HwInvitation *one = g_ptr_array_index (others, i);
      g_autoptr (HwPerson) other
          = one->left_out_because ? NULL
                                  : hw_look_up_find (look_up, HW_TYPE_PERSON, one->person);

      if (other && must_not_meet (person, other))
        hw_findings_warning (findings, "person", _ ("must not meet %s, who is asked as well"),
                             other->name);
    }
}

static void
hw_invitation_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwInvitation *self = HW_INVITATION (record);

  check_who (self, findings);
  check_days (self, today, findings);
  check_answer (self, findings);
  if (self->left_out_because && self->invited_date)
    hw_findings_error (findings, "left-out-because", _ ("is said of somebody who was invited"));
  if (hw_invitation_waits_for_reason (self))
    hw_findings_warning (findings, "answer",
                         _ ("their calendar says no: write down why, and what was tried"));
  if (hw_look_up_warns (look_up))
    check_others (self, look_up, findings);
}

HW_DEFINE_RECORD (HwInvitation, hw_invitation, "invitation", N_ ("Invitation"),
                  .root = "meeting", .check = hw_invitation_check,
                  .new_title = N_ ("New Invitation"))
