/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A meeting has a handful of children and a score of people: they are read by their references.
 */

#include "domain/meetings/hw-meeting-query.h"

#include "domain/families/hw-staff.h"
#include "domain/meetings/hw-meeting-child.h"
#include "domain/meetings/hw-proposal-rules.h"
#include "domain/placements/hw-placement.h"
#include "domain/placements/hw-stay.h"
#include "domain/plans/hw-case-plan.h"

#include <glib/gi18n-lib.h>

/* ------------------------------------------------------------------ order */

static int
compare_invitations (gconstpointer a, gconstpointer b)
{
  const HwInvitation *left = *(HwInvitation *const *) a, *right = *(HwInvitation *const *) b;

  return left->role != right->role
             ? (int) left->role - (int) right->role
             : g_strcmp0 (left->parent_instance.id, right->parent_instance.id);
}

static int
compare_efforts (gconstpointer a, gconstpointer b)
{
  const HwMeetingEffort *left = *(HwMeetingEffort *const *) a;
  const HwMeetingEffort *right = *(HwMeetingEffort *const *) b;

  return left->date != right->date
             ? right->date - left->date
             : g_strcmp0 (right->parent_instance.id, left->parent_instance.id);
}

/* One without a place stands behind those that have one. */
static int
compare_places (gint64 a, gint64 b, gconstpointer left, gconstpointer right)
{
  guint64 places[] = { a == HW_INT_NONE ? G_MAXUINT64 : (guint64) a,
                       b == HW_INT_NONE ? G_MAXUINT64 : (guint64) b };

  if (places[0] != places[1])
    return places[0] < places[1] ? -1 : 1;
  return g_strcmp0 (((const HwRecord *) left)->id, ((const HwRecord *) right)->id);
}

static int
compare_agenda (gconstpointer a, gconstpointer b)
{
  const HwAgendaItem *left = *(HwAgendaItem *const *) a, *right = *(HwAgendaItem *const *) b;

  return compare_places (left->position, right->position, left, right);
}

static int
compare_decisions (gconstpointer a, gconstpointer b)
{
  const HwMeetingDecision *left = *(HwMeetingDecision *const *) a;
  const HwMeetingDecision *right = *(HwMeetingDecision *const *) b;

  return compare_places (left->position, right->position, left, right);
}

/* ------------------------------------------------------------------ reading */

static gboolean
replace (GPtrArray **list, GPtrArray *read)
{
  if (!read)
    return FALSE;
  g_ptr_array_unref (*list);
  *list = read;
  return TRUE;
}

static void
add_person (HwMeetingWhole *self, HwStore *store, const char *id)
{
  HwPerson *person;

  if (!id || g_hash_table_contains (self->people, id)
      || !(person = hw_store_find (store, HW_TYPE_PERSON, id, NULL)))
    return;
  g_hash_table_insert (self->people, g_strdup (id), person);
  g_hash_table_insert (self->titles, g_strdup (id), g_strdup (person->name));
}

static gboolean
read_named_children (HwMeetingWhole *self, HwStore *store, const char *const *children,
                     GError **error)
{
  for (; *children; children++)
    {
      HwChild *child = hw_store_find (store, HW_TYPE_CHILD, *children, error);

      if (!child)
        return FALSE;
      g_ptr_array_add (self->children, child);
    }
  return TRUE;
}

static gboolean
read_children (HwMeetingWhole *self, HwStore *store, const char *const *children, GError **error)
{
  g_autoptr (GPtrArray) named = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  if (children && *children)
    return read_named_children (self, store, children, error);
  if (HW_RECORD (self->meeting)->id)
    {
      named = hw_store_list_by (store, HW_TYPE_MEETING_CHILD, "meeting",
                                HW_RECORD (self->meeting)->id, error);
      if (!named)
        return FALSE;
      for (guint i = 0; i < named->len; i++)
        g_ptr_array_add (ids, HW_MEETING_CHILD (g_ptr_array_index (named, i))->child);
    }
  g_ptr_array_add (ids, NULL);
  if (ids->len > 1)
    return read_named_children (self, store, (const char *const *) ids->pdata, error);
  return replace (&self->children, hw_store_list_by (store, HW_TYPE_CHILD, "family",
                                                     self->meeting->family, error));
}

static gboolean
add_home (HwMeetingWhole *self, HwStore *store, const char *id)
{
  HwHome *home;

  for (guint i = 0; i < self->homes->len; i++)
    if (g_str_equal (HW_RECORD (g_ptr_array_index (self->homes, i))->id, id))
      return TRUE;
  if ((home = hw_store_find (store, HW_TYPE_HOME, id, NULL)))
    g_ptr_array_add (self->homes, home);
  return home != NULL;
}

/* Where the child lives on the day of the meeting. */
static gboolean
read_care (HwMeetingWhole *self, HwStore *store, HwChild *child, GError **error)
{
  HwDay day = hw_meeting_whole_day (self);
  g_autoptr (GPtrArray) stays
      = hw_store_list_by (store, HW_TYPE_STAY, "child", HW_RECORD (child)->id, error);

  for (guint i = 0; stays && i < stays->len; i++)
    {
      HwStay *stay = g_ptr_array_index (stays, i);
      g_autoptr (GPtrArray) placements = NULL;

      if (!hw_stay_is_open (stay, day))
        continue;
      self->in_care = TRUE;
      placements
          = hw_store_list_by (store, HW_TYPE_PLACEMENT, "stay", HW_RECORD (stay)->id, error);
      if (!placements)
        return FALSE;
      for (guint p = 0; p < placements->len; p++)
        {
          HwPlacement *one = g_ptr_array_index (placements, p);

          if (one->home && one->start_date <= day && (!one->end_date || day < one->end_date))
            add_home (self, store, one->home);
        }
    }
  return stays != NULL;
}

static gboolean
read_around (HwMeetingWhole *self, HwStore *store, GError **error)
{
  for (guint i = 0; i < self->children->len; i++)
    {
      HwChild *child = g_ptr_array_index (self->children, i);
      GPtrArray *connections
          = hw_store_list_by (store, HW_TYPE_CONNECTION, "child", HW_RECORD (child)->id, error);

      if (!connections)
        return FALSE;
      for (guint c = 0; c < connections->len; c++)
        add_person (self, store, HW_CONNECTION (g_ptr_array_index (connections, c))->person);
      g_ptr_array_extend_and_steal (self->connections, connections);
      hw_store_add_title (store, self->titles, HW_TYPE_CHILD, HW_RECORD (child)->id);
      if (!read_care (self, store, child, error))
        return FALSE;
    }
  return TRUE;
}

/* How far a version had come by @day; -1: it was none of that day's. What became of it since does
 * not matter: a meeting that was held keeps the plan of its day. */
static int
rank_on (const HwCasePlan *plan, HwDay day)
{
  if (plan->from_date && day < plan->from_date)
    return -1;
  if (plan->approved_date && plan->approved_date <= day)
    return 2;
  return plan->agreed_date ? plan->agreed_date <= day : plan->status == HW_PLAN_STATUS_AGREED;
}

const HwCasePlan *
hw_meeting_find_plan (const HwMeetingWhole *self, GPtrArray *plans)
{
  HwDay day = hw_meeting_whole_day (self);
  HwCasePlan *best = NULL;

  for (guint i = 0; i < plans->len; i++)
    {
      HwCasePlan *plan = g_ptr_array_index (plans, i);
      int by_rank = rank_on (plan, day) - (best ? rank_on (best, day) : 0);

      if (rank_on (plan, day) < 0)
        continue;
      if (!best || by_rank > 0 || (by_rank == 0 && plan->version >= best->version))
        best = plan;
    }
  return best && best->closed_date && best->closed_date < day ? NULL : best;
}

static gboolean
read_services (HwMeetingWhole *self, HwStore *store, GError **error)
{
  g_autoptr (GPtrArray) plans
      = hw_store_list_by (store, HW_TYPE_CASE_PLAN, "family", self->meeting->family, error);
  const HwCasePlan *best = plans ? hw_meeting_find_plan (self, plans) : NULL;

  if (best
      && !replace (&self->services, hw_store_list_by (store, HW_TYPE_PLAN_SERVICE, "plan",
                                                      best->parent_instance.id, error)))
    return FALSE;
  self->plan_begins = best ? best->from_date : 0;
  for (guint i = 0; i < self->services->len; i++)
    add_person (self, store, HW_PLAN_SERVICE (g_ptr_array_index (self->services, i))->provider);
  return plans != NULL;
}

/* Those of all meetings of the sitting. */
static gboolean
read_together (HwMeetingWhole *self, HwStore *store, GType type, GPtrArray *list, GError **error)
{
  for (guint i = 0; i < self->together->len; i++)
    {
      const HwRecord *one = g_ptr_array_index (self->together, i);
      GPtrArray *found = hw_store_list_by (store, type, "meeting", one->id, error);

      if (!found)
        return FALSE;
      g_ptr_array_extend_and_steal (list, found);
    }
  return TRUE;
}

/* What belongs to the sitting. Who was asked to two of its meetings is asked to it once. */
static gboolean
read_sitting (HwMeetingWhole *self, HwStore *store, const char *sitting, GError **error)
{
  if (!replace (&self->invitations,
                hw_store_list_by (store, HW_TYPE_INVITATION, "meeting", sitting, error))
      || !read_together (self, store, HW_TYPE_AGENDA_ITEM, self->agenda, error)
      || !read_together (self, store, HW_TYPE_MEETING_DECISION, self->decisions, error)
      || !read_together (self, store, HW_TYPE_MEETING_EFFORT, self->efforts, error)
      || !read_together (self, store, HW_TYPE_POSSIBLE_PARTNER, self->partners, error))
    return FALSE;
  g_ptr_array_sort (self->invitations, compare_invitations);
  g_ptr_array_sort (self->agenda, compare_agenda);
  g_ptr_array_sort (self->decisions, compare_decisions);
  g_ptr_array_sort (self->efforts, compare_efforts);
  return TRUE;
}

/* The sitting's own meeting first. */
static gboolean
find_together (HwMeetingWhole *self, HwStore *store, GError **error)
{
  HwMeeting *first = self->sitting ? self->sitting : self->meeting;
  GPtrArray *others
      = hw_store_list_by (store, HW_TYPE_MEETING, "sitting", HW_RECORD (first)->id, error);

  g_ptr_array_add (self->together, g_object_ref (first));
  if (others)
    g_ptr_array_extend_and_steal (self->together, others);
  return others != NULL;
}

static gboolean
read_written (HwMeetingWhole *self, HwStore *store, GError **error)
{
  const char *id = HW_RECORD (self->meeting)->id;

  if (!id)
    return TRUE;
  if (self->meeting->sitting
      && !(self->sitting
           = hw_store_find (store, HW_TYPE_MEETING, self->meeting->sitting, error)))
    return FALSE;
  return replace (&self->others, hw_store_list_by (store, HW_TYPE_MEETING, "sitting", id, error))
         && replace (&self->rules,
                     hw_store_list_by (store, HW_TYPE_CLOSED_RULE, "meeting", id, error))
         && find_together (self, store, error)
         && read_sitting (self, store, self->sitting ? HW_RECORD (self->sitting)->id : id, error);
}

HwChild *
hw_meeting_find_placed (HwStore *store, const char *placement, GError **error)
{
  g_autoptr (HwPlacement) placed = hw_store_find (store, HW_TYPE_PLACEMENT, placement, error);
  g_autoptr (HwStay) stay
      = placed ? hw_store_find (store, HW_TYPE_STAY, placed->stay, error) : NULL;

  return stay ? hw_store_find (store, HW_TYPE_CHILD, stay->child, error) : NULL;
}

/* Of a placement that was decided about: whose it is (S2-6). */
static void
add_placement (HwMeetingWhole *self, HwStore *store, const char *id)
{
  g_autoptr (HwRecord) child
      = id ? (gpointer) hw_meeting_find_placed (store, id, NULL) : NULL;
  g_autofree char *name = child ? hw_record_dup_title (child) : NULL;

  if (name)
    /* Translators: a placement that was decided about, of this child */
    g_hash_table_insert (self->titles, g_strdup (id),
                         g_strdup_printf (_ ("placement of %s"), name));
}

static void
add_titles (HwMeetingWhole *self, HwStore *store)
{
  hw_store_add_title (store, self->titles, HW_TYPE_STAFF, self->meeting->facilitator);
  hw_store_add_title (store, self->titles, HW_TYPE_FAMILY, self->meeting->family);
  hw_store_add_title (store, self->titles, HW_TYPE_STAFF, self->family->worker);
  for (guint i = 0; i < self->homes->len; i++)
    hw_store_add_title (store, self->titles, HW_TYPE_HOME,
                        HW_RECORD (g_ptr_array_index (self->homes, i))->id);
  for (guint i = 0; i < self->invitations->len; i++)
    {
      HwInvitation *one = g_ptr_array_index (self->invitations, i);

      add_person (self, store, one->person);
      hw_store_add_title (store, self->titles, HW_TYPE_CHILD, one->child);
      hw_store_add_title (store, self->titles, HW_TYPE_STAFF, one->staff);
      hw_store_add_title (store, self->titles, HW_TYPE_HOME, one->home);
    }
  for (guint i = 0; i < self->efforts->len; i++)
    hw_store_add_title (store, self->titles, HW_TYPE_STAFF,
                        HW_MEETING_EFFORT (g_ptr_array_index (self->efforts, i))->staff);
  for (guint i = 0; i < self->decisions->len; i++)
    {
      HwMeetingDecision *one = g_ptr_array_index (self->decisions, i);

      hw_store_add_title (store, self->titles, HW_TYPE_STAFF, one->owner_staff);
      hw_store_add_title (store, self->titles, HW_TYPE_PERSON, one->owner_person);
      add_placement (self, store, one->placement);
    }
}

HwMeetingWhole *
hw_meeting_read_draft (HwStore *store, HwMeeting *meeting, const char *const *children,
                       GError **error)
{
  g_autoptr (HwMeetingWhole) self = hw_meeting_whole_new ();

  self->today = hw_store_today (store);
  self->meeting = g_object_ref (meeting);
  if (!(self->family = hw_store_find (store, HW_TYPE_FAMILY, meeting->family, error))
      || !read_written (self, store, error) || !read_children (self, store, children, error)
      || !read_around (self, store, error) || !read_services (self, store, error))
    return NULL;
  if (meeting->own_kind)
    self->own_kind = hw_store_find (store, HW_TYPE_MEETING_KIND, meeting->own_kind, NULL);
  add_titles (self, store);
  return g_steal_pointer (&self);
}

HwMeetingWhole *
hw_meeting_read (HwStore *store, const char *meeting, GError **error)
{
  g_autoptr (HwMeeting) found = hw_store_find (store, HW_TYPE_MEETING, meeting, error);

  return found ? hw_meeting_read_draft (store, found, NULL, error) : NULL;
}
