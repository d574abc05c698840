/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The children of a family with their stays, the people around them, and the workers that the
 * journal tells of.
 */

#include "domain/placements/hw-family-story-query.h"

#include "domain/families/hw-region.h"
#include "domain/families/hw-staff.h"
#include "domain/placements/hw-home.h"
#include "domain/placements/hw-seal-rules.h"
#include "store/hw-journal.h"

G_DEFINE_BOXED_TYPE (HwFamilyStory, hw_family_story, hw_family_story_ref, hw_family_story_unref)

static void
member_free (gpointer data)
{
  HwFamilyMember *self = data;

  g_clear_object (&self->child);
  g_clear_object (&self->stay);
  g_clear_object (&self->last);
  g_clear_object (&self->placement);
  g_free (self);
}

static void
person_free (gpointer data)
{
  HwFamilyPerson *self = data;

  g_clear_object (&self->person);
  g_ptr_array_unref (self->connections);
  g_free (self);
}

static void
worker_free (gpointer data)
{
  g_free (((HwFamilyWorker *) data)->staff);
  g_free (data);
}

static void
story_clear (gpointer data)
{
  HwFamilyStory *self = data;

  g_clear_object (&self->family);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->workers, g_ptr_array_unref);
  g_clear_pointer (&self->sealed, g_ptr_array_unref);
  g_clear_pointer (&self->titles, g_hash_table_unref);
}

HwFamilyStory *
hw_family_story_ref (HwFamilyStory *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hw_family_story_unref (HwFamilyStory *self)
{
  g_atomic_rc_box_release_full (self, story_clear);
}

const char *
hw_family_story_title (const HwFamilyStory *self, const char *id)
{
  return id ? g_hash_table_lookup (self->titles, id) : NULL;
}

/* ------------------------------------------------------------------ children */

/* What the rule about siblings needs to know; the strings are the records'. */
static void
add_span (GArray *spans, HwChild *child, HwDay from, HwDay to, HwPlacement *placement)
{
  HwSiblingSpan span = {
    .child = child->parent_instance.id,
    .from = from,
    .to = to,
    .setting = placement ? placement->setting : HW_SETTING_NONE,
    .home = placement ? placement->home : NULL,
  };

  g_array_append_val (spans, span);
}

/* The placements of a stay; @kept holds them for as long as @spans is read. */
static gboolean
read_placements (HwFamilyStory *self, HwStore *store, HwFamilyMember *member, HwStay *stay,
                 GArray *spans, GPtrArray *kept, GError **error)
{
  GPtrArray *placements
      = hw_store_list_by (store, HW_TYPE_PLACEMENT, "stay", stay->parent_instance.id, error);

  if (!placements)
    return FALSE;
  for (guint i = 0; i < placements->len; i++)
    {
      HwPlacement *placement = g_ptr_array_index (placements, i);
      /* A placement whose end was not written down ended with its stay. */
      HwDay end = placement->end_date ? placement->end_date : stay->exit_date;

      add_span (spans, member->child, placement->start_date, end, placement);
      if (stay == member->stay && placement->start_date <= self->today
          && (!end || self->today < end)
          && (!member->placement || member->placement->start_date <= placement->start_date))
        g_set_object (&member->placement, placement);
    }
  if (member->placement)
    hw_store_add_title (store, self->titles, HW_TYPE_HOME, member->placement->home);
  g_ptr_array_extend_and_steal (kept, placements);
  return TRUE;
}

static gboolean
read_member (HwFamilyStory *self, HwStore *store, HwFamilyMember *member, GArray *spans,
             GPtrArray *kept, GError **error)
{
  g_autoptr (GPtrArray) stays
      = hw_store_list_by (store, HW_TYPE_STAY, "child", member->child->parent_instance.id, error);

  for (guint i = 0; stays && i < stays->len; i++)
    {
      HwStay *stay = g_ptr_array_index (stays, i);

      add_span (spans, member->child, stay->removal_date, stay->exit_date, NULL);
      if (hw_stay_is_open (stay, self->today) && !member->stay)
        g_set_object (&member->stay, stay);
      else if (stay->exit_date && stay->exit_date <= self->today
               && (!member->last || member->last->exit_date < stay->exit_date))
        g_set_object (&member->last, stay);
      if (!read_placements (self, store, member, stay, spans, kept, error))
        return FALSE;
    }
  member->may_be_sealed = stays && !hw_seal_refusal (stays, self->today);
  return stays != NULL;
}

static int
compare_members (gconstpointer a, gconstpointer b)
{
  const HwFamilyMember *const *left = a, *const *right = b;
  int days = (*left)->child->birth_date - (*right)->child->birth_date;

  return days ? days
              : g_strcmp0 ((*left)->child->parent_instance.id, (*right)->child->parent_instance.id);
}

static gboolean
read_members (HwFamilyStory *self, HwStore *store, GError **error)
{
  g_autoptr (GPtrArray) children
      = hw_store_list_by (store, HW_TYPE_CHILD, "family", self->family->parent_instance.id, error);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (HwSiblingSpan));
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; children && i < children->len; i++)
    {
      HwFamilyMember *member = g_new0 (HwFamilyMember, 1);

      member->child = g_object_ref (g_ptr_array_index (children, i));
      g_ptr_array_add (self->members, member);
      hw_store_add_title (store, self->titles, HW_TYPE_CHILD, member->child->parent_instance.id);
      if (!read_member (self, store, member, spans, kept, error))
        return FALSE;
    }
  g_ptr_array_sort (self->members, compare_members);
  self->siblings = hw_siblings_now ((const HwSiblingSpan *) spans->data, spans->len, self->today,
                                    &self->siblings_since);
  return children != NULL;
}

/* ------------------------------------------------------------------ people */

static HwFamilyPerson *
find_person (HwFamilyStory *self, HwStore *store, const char *id)
{
  HwFamilyPerson *found = NULL;
  HwPerson *person;

  for (guint i = 0; i < self->people->len && !found; i++)
    {
      HwFamilyPerson *other = g_ptr_array_index (self->people, i);

      if (g_str_equal (other->person->parent_instance.id, id))
        found = other;
    }
  if (found || !(person = hw_store_find (store, HW_TYPE_PERSON, id, NULL)))
    return found;

  found = g_new0 (HwFamilyPerson, 1);
  found->person = person;
  found->connections = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->people, found);
  return found;
}

static gboolean
is_now (HwConnection *connection, HwDay today)
{
  return !connection->until || today < connection->until;
}

/* Parents before kin before all others: the nearest of what they are to the children. */
static int
compare_people (gconstpointer a, gconstpointer b)
{
  const HwFamilyPerson *const *left = a, *const *right = b;
  HwConnectionKind nearest[2] = { HW_CONNECTION_KIND_OTHER, HW_CONNECTION_KIND_OTHER };

  for (guint i = 0; i < (*left)->connections->len; i++)
    nearest[0] = MIN (nearest[0],
                      HW_CONNECTION (g_ptr_array_index ((*left)->connections, i))->kind);
  for (guint i = 0; i < (*right)->connections->len; i++)
    nearest[1] = MIN (nearest[1],
                      HW_CONNECTION (g_ptr_array_index ((*right)->connections, i))->kind);
  if (nearest[0] != nearest[1])
    return (int) nearest[0] - (int) nearest[1];
  return g_strcmp0 ((*left)->person->name, (*right)->person->name);
}

static gboolean
read_people (HwFamilyStory *self, HwStore *store, GError **error)
{
  for (guint i = 0; i < self->members->len; i++)
    {
      HwFamilyMember *member = g_ptr_array_index (self->members, i);
      g_autoptr (GPtrArray) connections = hw_store_list_by (
          store, HW_TYPE_CONNECTION, "child", member->child->parent_instance.id, error);

      if (!connections)
        return FALSE;
      for (guint c = 0; c < connections->len; c++)
        {
          HwConnection *connection = g_ptr_array_index (connections, c);
          HwFamilyPerson *person = is_now (connection, self->today)
                                       ? find_person (self, store, connection->person)
                                       : NULL;

          if (!person)
            continue;
          g_ptr_array_add (person->connections, g_object_ref (connection));
          hw_store_add_title (store, self->titles, HW_TYPE_PERSON, person->person->no_contact_with);
        }
    }
  g_ptr_array_sort (self->people, compare_people);
  return TRUE;
}

/* ------------------------------------------------------------------ workers */

/* The day on the wall where the office is. */
static HwDay
day_of (HwTime time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc_usec (time);
  g_autoptr (GDateTime) local = g_date_time_to_local (utc);

  return hw_day_new (g_date_time_get_year (local), g_date_time_get_month (local),
                     g_date_time_get_day_of_month (local));
}

/* A change of worker ends the last one's time and begins the next one's. What was taken back on
 * its own day was no worker's time. */
static void
add_worker (HwFamilyStory *self, const char *staff, HwDay day)
{
  HwFamilyWorker *last = self->workers->len ? g_ptr_array_index (self->workers, 0) : NULL;
  HwFamilyWorker *worker;

  if (last && !last->to)
    last->to = day;
  if (last && last->from == last->to)
    {
      g_ptr_array_remove_index (self->workers, 0);
      last = self->workers->len ? g_ptr_array_index (self->workers, 0) : NULL;
    }
  if (!staff)
    return;
  if (last && last->to == day && g_str_equal (last->staff, staff))
    {
      last->to = 0;
      return;
    }
  worker = g_new0 (HwFamilyWorker, 1);
  worker->staff = g_strdup (staff);
  worker->from = day;
  g_ptr_array_insert (self->workers, 0, worker);
}

static gboolean
read_workers (HwFamilyStory *self, HwStore *store, GError **error)
{
  g_autoptr (GPtrArray) changes
      = hw_journal_history (store, "family", self->family->parent_instance.id, error);

  for (guint i = 0; changes && i < changes->len; i++)
    {
      const HwChange *change = g_ptr_array_index (changes, i);

      if (g_strcmp0 (change->field, "worker") != 0)
        continue;
      add_worker (self, change->after, day_of (change->at));
      hw_store_add_title (store, self->titles, HW_TYPE_STAFF, change->after);
    }
  return changes != NULL;
}

HwFamilyStory *
hw_family_story_read (HwStore *store, const char *family, GError **error)
{
  g_autoptr (HwFamilyStory) self = g_atomic_rc_box_new0 (HwFamilyStory);

  self->today = hw_store_today (store);
  self->members = g_ptr_array_new_with_free_func (member_free);
  self->people = g_ptr_array_new_with_free_func (person_free);
  self->workers = g_ptr_array_new_with_free_func (worker_free);
  self->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!(self->family = hw_store_find (store, HW_TYPE_FAMILY, family, error))
      || !read_members (self, store, error) || !read_people (self, store, error)
      || !read_workers (self, store, error)
      || !(self->sealed = hw_store_list_by (store, HW_TYPE_SEALED_CHILD, "family", family, error)))
    return NULL;
  hw_store_add_title (store, self->titles, HW_TYPE_REGION, self->family->region);
  hw_store_add_title (store, self->titles, HW_TYPE_STAFF, self->family->worker);
  return g_steal_pointer (&self);
}
