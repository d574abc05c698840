/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Scheduling does the rest, and refuses what cannot be. Everything is read inside the transaction:
 * another window may have changed it.
 */

#include "domain/meetings/hw-sitting-act.h"

#include "base/hw-clock.h"
#include "base/hw-error.h"
#include "domain/meetings/hw-agenda-item.h"
#include "domain/meetings/hw-invitation.h"
#include "domain/meetings/hw-meeting-act.h"
#include "domain/meetings/hw-meeting-child.h"
#include "domain/meetings/hw-proposal-rules.h"
#include "domain/meetings/hw-slot-query.h"
#include "store/hw-journal.h"

#include <glib/gi18n-lib.h>

#define MERGE "meeting.merge"

static gboolean
save (HwStore *store, gpointer record, GError **error)
{
  return hw_store_save (store, record, NULL, error);
}

/* ------------------------------------------------------------------ a time */

static HwMeeting *
find_planned (HwStore *store, const char *id, GError **error)
{
  g_autoptr (HwMeeting) meeting = hw_store_find (store, HW_TYPE_MEETING, id, error);

  return meeting && hw_slot_may_choose (meeting, error) ? g_steal_pointer (&meeting) : NULL;
}

static void
set_time (HwMeeting *meeting, HwDay day, int from)
{
  meeting->date = day;
  /* «9:30» is 09:30: nobody is to be told of that. */
  if (hw_clock_parse (meeting->time) == from)
    return;
  g_free (meeting->time);
  meeting->time = hw_clock_dup (from);
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

/* Whoever does not belong to the sitting @number (0, 1) of @grid is not asked to @meeting. @n_both:
 * grows by those who were asked already. */
static gboolean
leave_out (HwStore *store, const HwSlotGrid *grid, guint number, const char *meeting,
           guint *n_both, GError **error)
{
  g_autoptr (GPtrArray) invitations
      = hw_store_list_by (store, HW_TYPE_INVITATION, "meeting", meeting, error);

  for (guint i = 0; invitations && i < invitations->len; i++)
    {
      HwInvitation *one = g_ptr_array_index (invitations, i);
      const char *type;
      guint person = find_person (grid, hw_invitation_who (one, &type));

      if (person == grid->people->len || hw_slot_grid_is_in (grid, person, number)
          || one->left_out_because)
        continue;
      if (hw_invitation_is_asked (one))
        {
          (*n_both)++;
          continue;
        }
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
                      first->online, "purpose", first->purpose, "familys-choice",
                      first->familys_choice, NULL);

  set_time (second, day, from);
  return second;
}

gint64
hw_slot_choose_second (HwStore *store, const char *meeting_id, HwDay day, int from, char **made,
                       guint *n_both, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "meeting.second-sitting", error);
  g_autoptr (HwMeeting) first = act ? find_planned (store, meeting_id, error) : NULL;
  g_autoptr (HwSlotGrid) grid = first ? hw_slot_grid_read (store, meeting_id, error) : NULL;
  g_auto (GStrv) children = grid ? dup_children (store, meeting_id, error) : NULL;
  g_autoptr (HwMeeting) second = NULL;
  gint64 transaction;

  if (!children)
    return 0;
  *n_both = 0;
  if (!grid->sittings[0])
    return hw_refuse (error,
                      _ ("There is nobody here who must not meet: one sitting is enough."));
  second = new_second (first, day, from);
  if (!hw_meeting_write (store, second, (const char *const *) children, error)
      || !leave_out (store, grid, 0, meeting_id, n_both, error)
      || !leave_out (store, grid, 1, HW_RECORD (second)->id, n_both, error))
    return 0;
  transaction = hw_journal_commit (&act, error);
  if (transaction)
    *made = g_strdup (HW_RECORD (second)->id);
  return transaction;
}

/* ------------------------------------------------------------------ one sitting */

GPtrArray *
hw_sitting_list_others (HwStore *store, const char *meeting, GError **error)
{
  const HwCondition conditions[]
      = { { "sitting", meeting }, { "status", "planned" }, { NULL, NULL } };

  return hw_store_list (store, HW_TYPE_MEETING, conditions, error);
}

static void
follow (HwMeeting *one, const HwMeeting *sitting)
{
  g_object_set (one, "date", sitting->date, "time", sitting->time, "length", sitting->length,
                "place", sitting->place, "online", sitting->online, "facilitator",
                sitting->facilitator, NULL);
}

gboolean
hw_sitting_lead_others (HwStore *store, const HwMeeting *meeting, GError **error)
{
  g_autoptr (GPtrArray) others
      = hw_sitting_list_others (store, meeting->parent_instance.id, error);

  for (guint i = 0; others && i < others->len; i++)
    {
      follow (g_ptr_array_index (others, i), meeting);
      if (!save (store, g_ptr_array_index (others, i), error))
        return FALSE;
    }
  return others != NULL;
}

static GPtrArray *
list_invitations (HwStore *store, const char *meeting, GError **error)
{
  return hw_store_list_by (store, HW_TYPE_INVITATION, "meeting", meeting, error);
}

/* The invitation among @there of whom @one is about; NULL: none. Borrowed. */
static HwInvitation *
find_theirs (GPtrArray *there, const HwInvitation *one)
{
  const char *type, *id = hw_invitation_who (one, &type);

  for (guint i = 0; i < there->len; i++)
    if (g_strcmp0 (hw_invitation_who (g_ptr_array_index (there, i), &type), id) == 0)
      return g_ptr_array_index (there, i);
  return NULL;
}

/* Those who are asked there already stay with the meeting; what they said is not lost. */
static gboolean
lead_invitations (HwStore *store, const char *from, const char *into, GError **error)
{
  g_autoptr (GPtrArray) all = list_invitations (store, from, error);
  g_autoptr (GPtrArray) there = all ? list_invitations (store, into, error) : NULL;

  for (guint i = 0; there && i < all->len; i++)
    {
      HwInvitation *one = g_ptr_array_index (all, i);

      if (find_theirs (there, one))
        continue;
      g_set_str (&one->meeting, into);
      if (!save (store, one, error))
        return FALSE;
    }
  return there != NULL;
}

/* Whoever brought it in is asked there by another invitation, or not at all. */
static gboolean
lead_item (HwStore *store, HwAgendaItem *item, const char *into, GPtrArray *there, GError **error)
{
  g_autoptr (HwInvitation) who
      = item->invitation ? hw_store_find (store, HW_TYPE_INVITATION, item->invitation, error)
                         : NULL;
  HwInvitation *theirs = who ? find_theirs (there, who) : NULL;

  g_set_str (&item->invitation, theirs ? HW_RECORD (theirs)->id : NULL);
  g_set_str (&item->meeting, into);
  return save (store, item, error);
}

static gboolean
lead_agenda (HwStore *store, const char *from, const char *into, GError **error)
{
  g_autoptr (GPtrArray) items
      = hw_store_list_by (store, HW_TYPE_AGENDA_ITEM, "meeting", from, error);
  g_autoptr (GPtrArray) there = items ? list_invitations (store, into, error) : NULL;

  for (guint i = 0; there && i < items->len; i++)
    if (!lead_item (store, g_ptr_array_index (items, i), into, there, error))
      return FALSE;
  return there != NULL;
}

gint64
hw_meeting_merge (HwStore *store, const char *meeting, const char *into, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, MERGE, error);
  g_autoptr (HwMeeting) one = act ? hw_store_find (store, HW_TYPE_MEETING, meeting, error) : NULL;
  g_autoptr (HwMeeting) other = one ? hw_store_find (store, HW_TYPE_MEETING, into, error) : NULL;
  g_autoptr (GPtrArray) below = other ? hw_sitting_list_others (store, meeting, error) : NULL;

  if (!below)
    return 0;
  if (below->len)
    return hw_refuse (error, _ ("Other meetings are held together with it: merge those first."));
  if (one->status != HW_MEETING_STATUS_PLANNED || other->status != HW_MEETING_STATUS_PLANNED)
    return hw_refuse (error, _ ("Only meetings that are still planned can become one sitting."));
  g_set_str (&one->sitting, into);
  follow (one, other);
  if (!save (store, one, error) || !lead_invitations (store, meeting, into, error)
      || !lead_agenda (store, meeting, into, error))
    return 0;
  return hw_journal_commit (&act, error);
}

/* ------------------------------------------------------------------ no sitting */

/* Whether @record came to the sitting from @meeting, when that was merged into it. */
static gboolean
was_led_from (HwStore *store, HwRecord *record, const char *meeting)
{
  g_autoptr (GPtrArray) changes = hw_journal_history (
      store, HW_RECORD_GET_CLASS (record)->type, record->id, NULL);

  for (guint i = 0; changes && i < changes->len; i++)
    {
      const HwChange *one = g_ptr_array_index (changes, i);

      if (g_strcmp0 (one->act, MERGE) == 0 && g_strcmp0 (one->field, "meeting") == 0
          && g_strcmp0 (one->before, meeting) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
save_all_new (HwStore *store, GPtrArray *records, GError **error)
{
  for (guint i = 0; i < records->len; i++)
    if (!hw_store_save_new (store, g_ptr_array_index (records, i), NULL, error))
      return FALSE;
  for (guint i = 0; i < records->len; i++)
    if (!hw_store_follow (store, g_ptr_array_index (records, i), NULL, TRUE, error))
      return FALSE;
  return TRUE;
}

/* They stay with the sitting as well: somebody has to tell them that it is not held. To the other
 * meeting they are asked anew, all of them before it is seen who else they named: most often that
 * is one of them. */
static gboolean
return_invitations (HwStore *store, const char *from, const char *into, GError **error)
{
  g_autoptr (GPtrArray) all = list_invitations (store, from, error);
  g_autoptr (GPtrArray) there = all ? list_invitations (store, into, error) : NULL;
  g_autoptr (GPtrArray) anew = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; there && i < all->len; i++)
    {
      const HwInvitation *one = g_ptr_array_index (all, i);

      if (find_theirs (there, one) || !was_led_from (store, HW_RECORD (one), into))
        continue;
      g_ptr_array_add (
          anew,
          g_object_new (HW_TYPE_INVITATION, "meeting", into, "role", one->role, "person",
                        one->person, "child", one->child, "staff", one->staff, "home", one->home,
                        "precontact", one->precontact, "precontact-date", one->precontact_date,
                        "precontact-mode", one->precontact_mode, "told", one->told, "also-invite",
                        one->also_invite, "declined-because", one->declined_because, "strategy",
                        one->strategy, "left-out-because", one->left_out_because, NULL));
    }
  return there && save_all_new (store, anew, error);
}

/* @takes_all: with the concerns of which nobody knows for which meeting they were brought in. */
static gboolean
return_agenda (HwStore *store, const char *from, const char *into, gboolean takes_all,
               GError **error)
{
  g_autoptr (GPtrArray) items
      = hw_store_list_by (store, HW_TYPE_AGENDA_ITEM, "meeting", from, error);
  g_autoptr (GPtrArray) there = items ? list_invitations (store, into, error) : NULL;

  for (guint i = 0; there && i < items->len; i++)
    {
      HwAgendaItem *item = g_ptr_array_index (items, i);

      if ((was_led_from (store, HW_RECORD (item), into)
           || (takes_all && hw_agenda_item_is_unanswered (item)))
          && !lead_item (store, item, into, there, error))
        return FALSE;
    }
  return there != NULL;
}

/* What was to be held with it still is to be held. */
static gboolean
set_free (HwStore *store, GPtrArray *others, const char *sitting, GError **error)
{
  for (guint i = 0; i < others->len; i++)
    {
      HwMeeting *other = g_ptr_array_index (others, i);
      const char *id = HW_RECORD (other)->id;

      g_clear_pointer (&other->sitting, g_free);
      if (!save (store, other, error) || !return_invitations (store, sitting, id, error)
          || !return_agenda (store, sitting, id, FALSE, error))
        return FALSE;
    }
  return others->len == 0
         || return_agenda (store, sitting, HW_RECORD (others->pdata[0])->id, TRUE, error);
}

gint64
hw_meeting_cancel (HwStore *store, const char *meeting, const char *because, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "meeting.cancel", error);
  g_autoptr (HwMeeting) one = act ? hw_store_find (store, HW_TYPE_MEETING, meeting, error) : NULL;
  g_autoptr (GPtrArray) others = one ? hw_sitting_list_others (store, meeting, error) : NULL;

  if (!others)
    return 0;
  if (one->status == HW_MEETING_STATUS_HELD)
    return hw_refuse (error, _ ("The meeting was held."));
  one->status = HW_MEETING_STATUS_CANCELLED;
  g_set_str (&one->cancelled_because, because);
  if (!set_free (store, others, meeting, error))
    return 0;
  return save (store, one, error) ? hw_journal_commit (&act, error) : 0;
}
