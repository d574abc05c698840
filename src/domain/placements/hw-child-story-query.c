/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A child has a handful of stays and some tens of placements: reading them by their references
 * takes about a millisecond, without a query of its own.
 */

#include "domain/placements/hw-child-story-query.h"

#include "domain/families/hw-region.h"
#include "domain/placements/hw-child-around-query.h"
#include "domain/placements/hw-goal-rules.h"

G_DEFINE_BOXED_TYPE (HwChildStory, hw_child_story, hw_child_story_ref, hw_child_story_unref)

static void
story_clear (gpointer data)
{
  HwChildStory *self = data;

  g_clear_object (&self->child);
  g_clear_object (&self->family);
  g_clear_object (&self->worker);
  g_clear_object (&self->home);
  g_clear_pointer (&self->siblings, g_ptr_array_unref);
  g_clear_pointer (&self->connections, g_ptr_array_unref);
  g_clear_pointer (&self->people, g_hash_table_unref);
  g_clear_pointer (&self->stays, g_ptr_array_unref);
  g_clear_pointer (&self->placements, g_ptr_array_unref);
  g_clear_pointer (&self->goals, g_ptr_array_unref);
  g_clear_pointer (&self->hearings, g_ptr_array_unref);
  g_clear_pointer (&self->titles, g_hash_table_unref);
}

HwChildStory *
hw_child_story_ref (HwChildStory *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hw_child_story_unref (HwChildStory *self)
{
  g_atomic_rc_box_release_full (self, story_clear);
}

const char *
hw_child_story_title (const HwChildStory *self, const char *id)
{
  return id ? g_hash_table_lookup (self->titles, id) : NULL;
}

/* ------------------------------------------------------------------ order */

/* The latest first; what has no day yet stands before all. Equal days: the younger record first. */
static int
compare_days (HwDay a, HwDay b, HwRecord *left, HwRecord *right)
{
  if (a != b)
    return a == 0 ? -1 : b == 0 ? 1 : b - a;
  return g_strcmp0 (right->id, left->id);
}

static int
compare_stays (gconstpointer a, gconstpointer b)
{
  HwStay *const *left = a, *const *right = b;

  return compare_days ((*left)->removal_date, (*right)->removal_date, HW_RECORD (*left),
                       HW_RECORD (*right));
}

static int
compare_placements (gconstpointer a, gconstpointer b)
{
  HwPlacement *const *left = a, *const *right = b;

  return compare_days ((*left)->start_date, (*right)->start_date, HW_RECORD (*left),
                       HW_RECORD (*right));
}

/* Plan A before Plan B before what is no plan any more, or not yet. */
static int
rank (HwGoal *goal)
{
  if (!hw_goal_is_active (goal))
    return 2;
  return goal->role == HW_GOAL_ROLE_PRIMARY ? 0 : 1;
}

static int
compare_goals (gconstpointer a, gconstpointer b)
{
  HwGoal *const *left = a, *const *right = b;
  int ranks = rank (*left) - rank (*right);

  return ranks ? ranks
               : compare_days ((*left)->from_date, (*right)->from_date, HW_RECORD (*left),
                               HW_RECORD (*right));
}

static int
compare_hearings (gconstpointer a, gconstpointer b)
{
  HwHearing *const *left = a, *const *right = b;
  HwDay first = (*left)->held_date ? (*left)->held_date : (*left)->due_date;
  HwDay second = (*right)->held_date ? (*right)->held_date : (*right)->due_date;

  return compare_days (first, second, HW_RECORD (*left), HW_RECORD (*right));
}

/* ------------------------------------------------------------------ reading */

static gboolean
read_family (HwChildStory *self, HwStore *store, GError **error)
{
  if (!self->child->family)
    return TRUE;
  if (!(self->family = hw_store_find (store, HW_TYPE_FAMILY, self->child->family, error)))
    return FALSE;
  hw_store_add_title (store, self->titles, HW_TYPE_REGION, self->family->region);
  if (self->family->worker)
    self->worker = hw_store_find (store, HW_TYPE_STAFF, self->family->worker, NULL);
  if (self->worker)
    g_hash_table_insert (self->titles, g_strdup (self->family->worker),
                         hw_record_dup_title (HW_RECORD (self->worker)));
  return TRUE;
}

static gboolean
read_placements (HwChildStory *self, HwStore *store, GError **error)
{
  self->placements = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->stays->len; i++)
    {
      HwRecord *stay = g_ptr_array_index (self->stays, i);
      GPtrArray *placements = hw_store_list_by (store, HW_TYPE_PLACEMENT, "stay", stay->id, error);

      if (!placements)
        return FALSE;
      for (guint p = 0; p < placements->len; p++)
        hw_store_add_title (store, self->titles, HW_TYPE_HOME,
                            HW_PLACEMENT (g_ptr_array_index (placements, p))->home);
      g_ptr_array_extend_and_steal (self->placements, placements);
    }
  return TRUE;
}

static void
find_now (HwChildStory *self)
{
  for (guint i = 0; i < self->stays->len && !self->stay; i++)
    if (hw_stay_is_open (g_ptr_array_index (self->stays, i), self->today))
      self->stay = g_ptr_array_index (self->stays, i);

  for (guint i = 0; self->stay && i < self->placements->len && !self->placement; i++)
    {
      HwPlacement *placement = g_ptr_array_index (self->placements, i);

      if (g_strcmp0 (placement->stay, self->stay->parent_instance.id) == 0
          && placement->start_date <= self->today
          && (!placement->end_date || self->today < placement->end_date))
        self->placement = placement;
    }

  self->primary = hw_goal_in_force (self->goals, HW_GOAL_ROLE_PRIMARY, self->today);
  self->concurrent = hw_goal_in_force (self->goals, HW_GOAL_ROLE_CONCURRENT, self->today);
}

HwChildStory *
hw_child_story_read (HwStore *store, const char *child, GError **error)
{
  g_autoptr (HwChildStory) self = g_atomic_rc_box_new0 (HwChildStory);

  self->today = hw_store_today (store);
  self->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!(self->child = hw_store_find (store, HW_TYPE_CHILD, child, error))
      || !read_family (self, store, error)
      || !(self->stays = hw_store_list_by (store, HW_TYPE_STAY, "child", child, error))
      || !read_placements (self, store, error)
      || !(self->goals = hw_store_list_by (store, HW_TYPE_GOAL, "child", child, error))
      || !(self->hearings = hw_store_list_by (store, HW_TYPE_HEARING, "child", child, error)))
    return NULL;

  g_ptr_array_sort (self->stays, compare_stays);
  g_ptr_array_sort (self->placements, compare_placements);
  g_ptr_array_sort (self->goals, compare_goals);
  g_ptr_array_sort (self->hearings, compare_hearings);
  find_now (self);
  if (self->placement && self->placement->home)
    self->home = hw_store_find (store, HW_TYPE_HOME, self->placement->home, NULL);
  if (!hw_child_around_read (store, self, error))
    return NULL;
  return g_steal_pointer (&self);
}
