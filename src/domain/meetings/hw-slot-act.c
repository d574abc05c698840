/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Scheduling does the rest, and refuses what cannot be.
 */

#include "domain/meetings/hw-slot-act.h"

#include "base/hw-clock.h"
#include "domain/meetings/hw-meeting-act.h"
#include "domain/meetings/hw-meeting-child.h"
#include "domain/meetings/hw-proposal-rules.h"
#include "domain/meetings/hw-slot-query.h"
#include "store/hw-journal.h"

#include <glib/gi18n-lib.h>

static HwMeeting *
find_planned (HwStore *store, const char *id, GError **error)
{
  g_autoptr (HwMeeting) meeting = hw_store_find (store, HW_TYPE_MEETING, id, error);

  return meeting && hw_slot_may_choose (meeting, error) ? g_steal_pointer (&meeting) : NULL;
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

/* ------------------------------------------------------------------ two sittings */

static guint
find_person (const HwSlotGrid *grid, const char *id)
{
  for (guint i = 0; i < grid->people->len; i++)
    if (g_strcmp0 (((HwSlotPerson *) g_ptr_array_index (grid->people, i))->id, id) == 0)
      return i;
  return grid->people->len;
}

/* Whoever does not belong to the sitting @number (0, 1) of @grid is not asked to @meeting. */
static gboolean
leave_out (HwStore *store, const HwSlotGrid *grid, guint number, const char *meeting,
           GError **error)
{
  g_autoptr (GPtrArray) invitations
      = hw_store_list_by (store, HW_TYPE_INVITATION, "meeting", meeting, error);

  for (guint i = 0; invitations && i < invitations->len; i++)
    {
      HwInvitation *one = g_ptr_array_index (invitations, i);
      const char *type;
      guint person = find_person (grid, hw_invitation_who (one, &type));

      if (person == grid->people->len || hw_slot_grid_is_in (grid, person, number)
          || one->left_out_because || hw_invitation_is_asked (one))
        continue;
      g_set_str (&one->left_out_because, _ ("comes to the other sitting"));
      if (!hw_store_save (store, HW_RECORD (one), NULL, error))
        return FALSE;
    }
  return invitations != NULL;
}

/* Ids, ended by NULL: the children that the meeting names; none: all of the family. */
static char **
dup_children (HwStore *store, const char *meeting, GError **error)
{
  g_autoptr (GPtrArray) children
      = hw_store_list_by (store, HW_TYPE_MEETING_CHILD, "meeting", meeting, error);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  if (!children)
    return NULL;
  for (guint i = 0; i < children->len; i++)
    g_strv_builder_add (ids, HW_MEETING_CHILD (g_ptr_array_index (children, i))->child);
  return g_strv_builder_end (ids);
}

static HwMeeting *
new_second (const HwMeeting *first, HwDay day, int from)
{
  HwMeeting *second
      = g_object_new (HW_TYPE_MEETING, "family", first->family, "kind", first->kind, "own-kind",
                      first->own_kind, "status", HW_MEETING_STATUS_PLANNED, "facilitator",
                      first->facilitator, "length", first->length, "place", first->place, "online",
                      first->online, "purpose", first->purpose, NULL);

  set_time (second, day, from);
  return second;
}

gint64
hw_slot_choose_second (HwStore *store, const char *meeting_id, HwDay day, int from, char **made,
                       GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "meeting.second-sitting", error);
  g_autoptr (HwMeeting) first = act ? find_planned (store, meeting_id, error) : NULL;
  g_autoptr (HwSlotGrid) grid = first ? hw_slot_grid_read (store, meeting_id, error) : NULL;
  g_auto (GStrv) children = grid ? dup_children (store, meeting_id, error) : NULL;
  g_autoptr (HwMeeting) second = NULL;
  gint64 transaction;

  if (!children)
    return 0;
  second = new_second (first, day, from);
  if (!hw_meeting_write (store, second, (const char *const *) children, error)
      || !leave_out (store, grid, 0, meeting_id, error)
      || !leave_out (store, grid, 1, HW_RECORD (second)->id, error))
    return 0;
  transaction = hw_journal_commit (&act, error);
  if (transaction)
    *made = g_strdup (HW_RECORD (second)->id);
  return transaction;
}
