/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of something on the agenda.
 */

#include "domain/meetings/hw-agenda-item.h"

#include "domain/meetings/hw-invitation.h"
#include "domain/meetings/hw-meeting.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwAgendaKind, hw_agenda_kind,
                    G_DEFINE_ENUM_VALUE (HW_AGENDA_KIND_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_AGENDA_KIND_CONCERN, "concern"),
                    G_DEFINE_ENUM_VALUE (HW_AGENDA_KIND_BARRIER, "barrier"),
                    G_DEFINE_ENUM_VALUE (HW_AGENDA_KIND_QUESTION, "question"),
                    G_DEFINE_ENUM_VALUE (HW_AGENDA_KIND_TOPIC, "topic"))

static const char *const agenda_kind_labels[] = {
  "",
  N_ ("Concern"),
  N_ ("Barrier"),
  N_ ("Question"),
  N_ ("Topic"),
  NULL,
};

static const HwField fields[] = {
  HW_REF (HwAgendaItem, meeting, hw_meeting_get_type, "meeting", N_ ("Meeting"),
          .flags = HW_FIELD_REQUIRED),
  HW_REF (HwAgendaItem, invitation, hw_invitation_get_type, "invitation", N_ ("Brought in by")),
  HW_ENUM (HwAgendaItem, kind, hw_agenda_kind_get_type, "kind", N_ ("Kind"),
           .labels = agenda_kind_labels, .flags = HW_FIELD_REQUIRED),
  HW_NOTE (HwAgendaItem, what, "what", N_ ("What is it about?"),
           .flags = HW_FIELD_REQUIRED | HW_FIELD_SENSITIVE),
  HW_NOTE (HwAgendaItem, answer, "answer", N_ ("Answer"), .flags = HW_FIELD_SENSITIVE),
  HW_INT (HwAgendaItem, position, "position", N_ ("Place in the list"), .min = 0, .max = 100000),
};

gboolean
hw_agenda_item_is_unanswered (const HwAgendaItem *self)
{
  return self->kind != HW_AGENDA_KIND_TOPIC && (!self->answer || !*self->answer);
}

static void
hw_agenda_item_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwAgendaItem *self = HW_AGENDA_ITEM (record);
  g_autoptr (HwInvitation) from
      = hw_look_up_find (look_up, HW_TYPE_INVITATION, self->invitation);
  g_autoptr (HwMeeting) meeting = hw_look_up_find (look_up, HW_TYPE_MEETING, self->meeting);

  if (from && g_strcmp0 (from->meeting, self->meeting) != 0)
    hw_findings_error (findings, "invitation", _ ("is of another meeting"));
  if (meeting && meeting->minuted_date && hw_agenda_item_is_unanswered (self))
    hw_findings_error (findings, "answer", _ ("is needed: the minutes are closed"));
}

HW_DEFINE_RECORD (HwAgendaItem, hw_agenda_item, "agenda-item", N_ ("On the agenda"),
                  .root = "meeting", .check = hw_agenda_item_check,
                  .new_title = N_ ("New on the Agenda"))
