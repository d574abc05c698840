/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Scheduling does the rest, and refuses what cannot be.
 */

#include "ui/meetings/hw-slot-choosing.h"

#include "base/hw-clock.h"
#include "base/hw-error.h"
#include "domain/meetings/hw-meeting-act.h"
#include "domain/meetings/hw-meeting.h"

#include <glib/gi18n-lib.h>

static HwMeeting *
find_planned (HwStore *store, const char *id, GError **error)
{
  g_autoptr (HwMeeting) meeting = hw_store_find (store, HW_TYPE_MEETING, id, error);
  const char *reason = NULL;

  if (!meeting)
    return NULL;
  if (meeting->status == HW_MEETING_STATUS_HELD)
    reason = _ ("The meeting was held.");
  else if (meeting->status == HW_MEETING_STATUS_CANCELLED)
    reason = _ ("The meeting was cancelled.");
  else if (meeting->sitting)
    reason = _ ("It is held together with another meeting: say it there.");
  else
    return g_steal_pointer (&meeting);
  g_set_error_literal (error, HW_ERROR, HW_ERROR_REFUSED, reason);
  return NULL;
}

static void
set_time (HwMeeting *meeting, HwDay day, int from)
{
  g_free (meeting->time);
  meeting->time = hw_clock_dup (from);
  meeting->date = day;
}

gint64
hw_slot_choose (HwStore *store, const char *meeting_id, HwDay day, int from, GError **error)
{
  g_autoptr (HwMeeting) meeting = find_planned (store, meeting_id, error);

  if (!meeting)
    return 0;
  set_time (meeting, day, from);
  return hw_meeting_schedule (store, meeting, NULL, error);
}

gint64
hw_slot_choose_second (HwStore *store, const char *meeting_id, HwDay day, int from, char **made,
                       GError **error)
{
  g_autoptr (HwMeeting) meeting = find_planned (store, meeting_id, error);
  g_autoptr (HwMeeting) second = NULL;
  gint64 transaction;

  if (!meeting)
    return 0;
  second = g_object_new (HW_TYPE_MEETING, "family", meeting->family, "kind", meeting->kind,
                         "own-kind", meeting->own_kind, "status", HW_MEETING_STATUS_PLANNED,
                         "facilitator", meeting->facilitator, "length", meeting->length, "place",
                         meeting->place, "online", meeting->online, "purpose", meeting->purpose,
                         NULL);
  set_time (second, day, from);
  transaction = hw_meeting_schedule (store, second, NULL, error);
  if (transaction)
    *made = g_strdup (HW_RECORD (second)->id);
  return transaction;
}
