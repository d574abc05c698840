/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * People first as children, then along the connections, the homes and the plan.
 */

#include "domain/meetings/hw-proposal-rules.h"

#include "domain/families/hw-connection-rules.h"

#include <string.h>

void
hw_proposal_free (HwProposal *self)
{
  g_free (self->id);
  g_free (self->why);
  g_free (self);
}

const char *
hw_invitation_who (const HwInvitation *self, const char **type)
{
  *type = self->person  ? "person"
          : self->child ? "child"
          : self->staff ? "staff"
          : self->home  ? "home"
                        : NULL;
  return self->person ? self->person : self->child ? self->child : self->staff ? self->staff
                                                                             : self->home;
}

/* ------------------------------------------------------------------ roles */

HwMeetingRole
hw_connection_meeting_role (HwConnectionKind kind)
{
  static const HwMeetingRole roles[] = {
    [HW_CONNECTION_KIND_MOTHER] = HW_MEETING_ROLE_MOTHER,
    [HW_CONNECTION_KIND_FATHER] = HW_MEETING_ROLE_FATHER,
    [HW_CONNECTION_KIND_PUTATIVE_FATHER] = HW_MEETING_ROLE_FATHER,
    [HW_CONNECTION_KIND_SIBLING] = HW_MEETING_ROLE_KIN,
    [HW_CONNECTION_KIND_GRANDPARENT] = HW_MEETING_ROLE_KIN,
    [HW_CONNECTION_KIND_AUNT_UNCLE] = HW_MEETING_ROLE_KIN,
    [HW_CONNECTION_KIND_OTHER_KIN] = HW_MEETING_ROLE_KIN,
    [HW_CONNECTION_KIND_GODPARENT] = HW_MEETING_ROLE_SUPPORT,
    [HW_CONNECTION_KIND_FORMER_CAREGIVER] = HW_MEETING_ROLE_SUPPORT,
    [HW_CONNECTION_KIND_FRIEND] = HW_MEETING_ROLE_FRIEND,
    [HW_CONNECTION_KIND_MENTOR] = HW_MEETING_ROLE_SUPPORT,
    [HW_CONNECTION_KIND_TEACHER] = HW_MEETING_ROLE_SCHOOL,
    [HW_CONNECTION_KIND_TRIBE] = HW_MEETING_ROLE_TRIBE,
    [HW_CONNECTION_KIND_CASA] = HW_MEETING_ROLE_CASA,
    [HW_CONNECTION_KIND_GAL] = HW_MEETING_ROLE_GAL,
    [HW_CONNECTION_KIND_ATTORNEY] = HW_MEETING_ROLE_ATTORNEY,
    [HW_CONNECTION_KIND_THERAPIST] = HW_MEETING_ROLE_MENTAL_HEALTH,
    [HW_CONNECTION_KIND_OTHER] = HW_MEETING_ROLE_SUPPORT,
  };

  return kind < G_N_ELEMENTS (roles) ? roles[kind] : HW_MEETING_ROLE_NONE;
}

/* ------------------------------------------------------------------ who is proposed */

typedef struct
{
  const HwMeetingWhole *whole;
  GPtrArray *all;
  GHashTable *seen; /* ids, borrowed */
  HwDay day;
} Proposing;

static HwInvitation *
find_invitation (const HwMeetingWhole *whole, const char *id)
{
  for (guint i = 0; i < whole->invitations->len; i++)
    {
      HwInvitation *one = g_ptr_array_index (whole->invitations, i);
      const char *type;

      if (g_strcmp0 (hw_invitation_who (one, &type), id) == 0)
        return one;
    }
  return NULL;
}

static void
propose (Proposing *self, HwMeetingRole role, const char *type, const char *id, const char *why)
{
  HwProposal *proposal;

  if (!id || !role || !g_hash_table_add (self->seen, (gpointer) id))
    return;
  proposal = g_new (HwProposal, 1);
  *proposal = (HwProposal) { role, type, g_strdup (id), g_strdup (why),
                             find_invitation (self->whole, id) };
  g_ptr_array_add (self->all, proposal);
}

static void
propose_children (Proposing *self)
{
  for (guint i = 0; i < self->whole->children->len; i++)
    {
      HwChild *child = g_ptr_array_index (self->whole->children, i);

      if (!child->birth_date || hw_day_age (child->birth_date, self->day) >= HW_TAKES_PART_AGE)
        propose (self, HW_MEETING_ROLE_CHILD, "child", HW_RECORD (child)->id, NULL);
    }
}

static void
propose_connections (Proposing *self, gboolean only_parents)
{
  for (guint i = 0; i < self->whole->connections->len; i++)
    {
      HwConnection *one = g_ptr_array_index (self->whole->connections, i);

      if ((one->until && one->until <= self->day)
          || (only_parents && !hw_connection_kind_is_parent (one->kind)))
        continue;
      propose (self, hw_connection_meeting_role (one->kind), "person", one->person, NULL);
    }
}

static void
propose_providers (Proposing *self)
{
  for (guint i = 0; i < self->whole->services->len; i++)
    {
      HwPlanService *service = g_ptr_array_index (self->whole->services, i);

      if (service->status == HW_SERVICE_STATUS_OPEN || service->status == HW_SERVICE_STATUS_WAITING
          || service->status == HW_SERVICE_STATUS_PROPOSED)
        propose (self, HW_MEETING_ROLE_PROVIDER, "person", service->provider, service->what);
    }
}

static int
compare_roles (gconstpointer a, gconstpointer b)
{
  const HwProposal *left = *(HwProposal *const *) a, *right = *(HwProposal *const *) b;

  return left->role != right->role ? (int) left->role - (int) right->role
                                   : strcmp (left->id, right->id);
}

GPtrArray *
hw_meeting_propose (const HwMeetingWhole *whole)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_proposal_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  Proposing self = { whole, all, seen, hw_meeting_whole_day (whole) };
  gboolean only_family = whole->meeting->familys_choice && !whole->in_care;

  propose_children (&self);
  /* Parents first: who is kin to one child may be the parent of another. */
  propose_connections (&self, TRUE);
  if (!only_family)
    {
      propose_connections (&self, FALSE);
      for (guint i = 0; i < whole->homes->len; i++)
        propose (&self, HW_MEETING_ROLE_CAREGIVER, "home",
                 HW_RECORD (g_ptr_array_index (whole->homes, i))->id, NULL);
      propose_providers (&self);
    }
  propose (&self, HW_MEETING_ROLE_WORKER, "staff", whole->family ? whole->family->worker : NULL,
           NULL);
  g_ptr_array_sort (all, compare_roles);
  return all;
}

/* ------------------------------------------------------------------ what is still to be done */

gboolean
hw_invitation_is_asked (const HwInvitation *self)
{
  return self->invited_date || self->answer || self->came == HW_ANSWER_YES;
}

static gboolean
is_left_out (const HwInvitation *self)
{
  return self->left_out_because && *self->left_out_because;
}

/* Those proposed, and those who were entered beside them. */
static GPtrArray *
list_all (const HwMeetingWhole *whole)
{
  GPtrArray *all = hw_meeting_propose (whole);
  guint n_proposed = all->len;

  for (guint i = 0; i < whole->invitations->len; i++)
    {
      HwInvitation *one = g_ptr_array_index (whole->invitations, i);
      const char *type, *id = hw_invitation_who (one, &type);
      gboolean found = !id;
      HwProposal *proposal;

      for (guint p = 0; p < n_proposed && !found; p++)
        found = g_str_equal (((HwProposal *) g_ptr_array_index (all, p))->id, id);
      if (found)
        continue;
      proposal = g_new (HwProposal, 1);
      *proposal = (HwProposal) { one->role, type, g_strdup (id), NULL, one };
      g_ptr_array_add (all, proposal);
    }
  g_ptr_array_sort (all, compare_roles);
  return all;
}

static GPtrArray *
keep (GPtrArray *all, gboolean (*is_missing) (const HwProposal *proposal))
{
  for (guint i = all->len; i-- > 0;)
    if (!is_missing (g_ptr_array_index (all, i)))
      g_ptr_array_remove_index (all, i);
  return all;
}

static gboolean
lacks_invitation (const HwProposal *proposal)
{
  return !proposal->invitation
         || (!hw_invitation_is_asked (proposal->invitation) && !is_left_out (proposal->invitation));
}

static gboolean
lacks_precontact (const HwProposal *proposal)
{
  const HwInvitation *invitation = proposal->invitation;

  return !invitation
         || (!is_left_out (invitation) && invitation->precontact != HW_PRECONTACT_DONE
             && invitation->precontact != HW_PRECONTACT_REFUSED);
}

GPtrArray *
hw_meeting_missing_invitations (const HwMeetingWhole *whole)
{
  return keep (list_all (whole), lacks_invitation);
}

/* Who facilitates need not be spoken to by who facilitates. */
GPtrArray *
hw_meeting_missing_precontacts (const HwMeetingWhole *whole)
{
  GPtrArray *all = keep (list_all (whole), lacks_precontact);

  for (guint i = all->len; i-- > 0;)
    if (g_strcmp0 (((HwProposal *) g_ptr_array_index (all, i))->id, whole->meeting->facilitator)
        == 0)
      g_ptr_array_remove_index (all, i);
  return all;
}

/* HW_N_SLOTS: none of the four. */
static HwSlotKind
slot_of (HwMeetingRole role)
{
  switch (role)
    {
    case HW_MEETING_ROLE_WORKER:
      return HW_SLOT_WORKER;
    case HW_MEETING_ROLE_MOTHER:
    case HW_MEETING_ROLE_FATHER:
    case HW_MEETING_ROLE_GUARDIAN:
      return HW_SLOT_PARENTS;
    case HW_MEETING_ROLE_CAREGIVER:
      return HW_SLOT_CAREGIVERS;
    case HW_MEETING_ROLE_CHILD:
      return HW_SLOT_CHILD;
    default:
      return HW_N_SLOTS;
    }
}

static void
count_slot (HwSlots *slots, const HwProposal *proposal)
{
  HwSlotKind slot = slot_of (proposal->role);

  if (slot == HW_N_SLOTS || (proposal->invitation && is_left_out (proposal->invitation)))
    return;
  slots->n_people[slot]++;
  if (lacks_precontact (proposal))
    return;
  slots->n_reached[slot]++;
  slots->date[slot] = MAX (slots->date[slot], proposal->invitation->precontact_date);
}

HwSlots
hw_meeting_slots (const HwMeetingWhole *whole)
{
  g_autoptr (GPtrArray) all = list_all (whole);
  HwSlots slots = { 0 };
  guint n_apply = 0, n_complete = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const HwProposal *proposal = g_ptr_array_index (all, i);

      if (g_strcmp0 (proposal->id, whole->meeting->facilitator) != 0)
        count_slot (&slots, proposal);
    }
  for (guint i = 0; i < HW_N_SLOTS; i++)
    {
      gboolean complete = slots.n_reached[i] == slots.n_people[i];

      n_apply += slots.n_people[i] > 0;
      n_complete += slots.n_people[i] > 0 && complete;
      if (!complete)
        slots.date[i] = 0;
    }
  slots.percent = n_apply ? (n_complete * 100 + n_apply / 2) / n_apply : 100;
  return slots;
}
