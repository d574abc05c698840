/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The meeting, and the workers and homes whose ways must not stand on it.
 */

#include "domain/meetings/hw-invite-query.h"

#include "base/hw-clock.h"
#include "base/hw-error.h"
#include "domain/families/hw-child.h"
#include "domain/families/hw-connection.h"
#include "domain/families/hw-person.h"
#include "domain/families/hw-staff.h"
#include "domain/meetings/hw-invite-rules.h"
#include "domain/meetings/hw-meeting-query.h"
#include "domain/meetings/hw-possible-partner.h"
#include "store/hw-journal.h"

#include <glib/gi18n-lib.h>

static gboolean
check (const HwMeeting *meeting, GError **error)
{
  const char *reason = NULL;

  if (meeting->sitting)
    reason = _ ("It is held together with another meeting: invite to that one.");
  else if (meeting->status == HW_MEETING_STATUS_HELD)
    reason = _ ("The meeting was held.");
  else if (!meeting->date || hw_clock_parse (meeting->time) < 0)
    reason = _ ("The meeting has no day and time yet.");
  return !reason || hw_refuse (error, reason);
}

static void
add (HwStore *store, GType type, const char *id, GPtrArray *records)
{
  HwRecord *record;

  for (guint i = 0; i < records->len; i++)
    if (g_strcmp0 (HW_RECORD (g_ptr_array_index (records, i))->id, id) == 0)
      return;
  record = id ? hw_store_find (store, type, id, NULL) : NULL;
  if (record)
    g_ptr_array_add (records, record);
}

static void
read_around (HwStore *store, const HwMeetingWhole *whole, HwInviteAround *around)
{
  add (store, HW_TYPE_STAFF, whole->meeting->facilitator, around->staff);
  add (store, HW_TYPE_STAFF, whole->family->worker, around->staff);
  for (guint i = 0; i < whole->homes->len; i++)
    add (store, HW_TYPE_HOME, HW_RECORD (g_ptr_array_index (whole->homes, i))->id,
         around->homes);
  for (guint i = 0; i < whole->invitations->len; i++)
    {
      HwInvitation *one = g_ptr_array_index (whole->invitations, i);

      add (store, HW_TYPE_STAFF, one->staff, around->staff);
      add (store, HW_TYPE_HOME, one->home, around->homes);
    }
}

static gboolean
add_names_around (HwStore *store, const char *child, GPtrArray *names, GError **error)
{
  g_autoptr (GPtrArray) connections
      = hw_store_list_by (store, HW_TYPE_CONNECTION, "child", child, error);

  for (guint i = 0; connections && i < connections->len; i++)
    {
      const HwConnection *one = g_ptr_array_index (connections, i);
      g_autoptr (HwPerson) person
          = one->person ? hw_store_find (store, HW_TYPE_PERSON, one->person, NULL) : NULL;

      if (person && person->name)
        g_ptr_array_add (names, g_strdup (person->name));
    }
  return connections != NULL;
}

/* A meeting about one child says nothing of its brothers and sisters, nor of who else could
 * help. */
static gboolean
read_names (HwStore *store, const HwMeetingWhole *whole, GPtrArray *names, GError **error)
{
  g_autoptr (GPtrArray) children
      = hw_store_list_by (store, HW_TYPE_CHILD, "family", whole->meeting->family, error);

  for (guint i = 0; children && i < children->len; i++)
    {
      HwRecord *child = g_ptr_array_index (children, i);

      g_ptr_array_add (names, hw_record_dup_title (child));
      if (!add_names_around (store, child->id, names, error))
        return FALSE;
    }
  for (guint i = 0; i < whole->partners->len; i++)
    {
      const char *name = HW_POSSIBLE_PARTNER (g_ptr_array_index (whole->partners, i))->name;

      if (name)
        g_ptr_array_add (names, g_strdup (name));
    }
  return children != NULL;
}

/* FALSE: this language is spoken, but its translation is not installed. */
static gboolean
open_tongue (const HwMeetingWhole *whole, const HwInvitation *one, HwTongue **tongue,
             GError **error)
{
  HwPerson *person = one->person ? g_hash_table_lookup (whole->people, one->person) : NULL;
  const char *code = person ? hw_language_code (person->language) : NULL;

  g_clear_pointer (tongue, hw_tongue_unref);
  if (code)
    *tongue = hw_tongue_open (code, error);
  return !code || *tongue;
}

static gboolean
is_to_be_told (const HwMeeting *meeting, const HwInvitation *one)
{
  return !one->left_out_because
         && (meeting->status != HW_MEETING_STATUS_CANCELLED || one->invited_date);
}

static GPtrArray *
make_all (const HwMeetingWhole *whole, const HwInviteAround *around, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_invite_unref);
  g_autoptr (HwTongue) tongue = NULL;

  for (guint i = 0; i < whole->invitations->len; i++)
    {
      HwInvitation *one = g_ptr_array_index (whole->invitations, i);

      if (!is_to_be_told (whole->meeting, one))
        continue;
      if (!open_tongue (whole, one, &tongue, error))
        return NULL;
      g_ptr_array_add (all, hw_invite_new (whole, around, one, all->len + 1, tongue));
    }
  if (all->len)
    return g_steal_pointer (&all);
  g_set_error_literal (error, HW_ERROR, HW_ERROR_REFUSED, _ ("There is nobody to invite."));
  return NULL;
}

GPtrArray *
hw_invites_read (HwStore *store, const char *meeting, const HwPrintHead *head, const char *office,
                 HwTime now, GError **error)
{
  g_autoptr (HwMeetingWhole) whole = hw_meeting_read (store, meeting, error);
  g_autoptr (GPtrArray) staff = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) homes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  HwInviteAround around = {
    .staff = staff, .homes = homes, .head = head, .office = office, .now = now, .names = names
  };

  if (!whole || !check (whole->meeting, error) || !read_names (store, whole, names, error))
    return NULL;
  read_around (store, whole, &around);
  return make_all (whole, &around, error);
}

gboolean
hw_invite_note (HwStore *store, const HwInvite *invite, const char *kind, guint n,
                const char *where, GError **error)
{
  g_autofree char *reason = g_strdup_printf ("export %s %u %s", kind, n, where);

  return hw_access_note (store, "invitation", invite->invitation->parent_instance.id, reason,
                         error);
}
