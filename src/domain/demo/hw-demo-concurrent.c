/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What belongs to a child stands between it and the next one; each record is known only after all
 * that it refers to.
 */

#include "domain/demo/hw-demo-concurrent.h"

#include "domain/concurrent/hw-disclosure.h"
#include "domain/concurrent/hw-goal-step.h"
#include "domain/concurrent/hw-relative-search.h"
#include "domain/demo/hw-demo-history.h"
#include "domain/families/hw-connection-rules.h"
#include "domain/placements/hw-goal-rules.h"
#include "domain/placements/hw-hearing.h"
#include "domain/placements/hw-placement.h"

/* A child's entries, [first, end), and what was found among them; all borrowed. */
typedef struct
{
  HwDemoOffice *office;
  GHashTable *entries; /* id → HwDemoEntry */
  GHashTable *told;    /* ids of parents who had their disclosure */
  HwFamily *family;
  HwChild *child;
  HwStay *stay;
  guint first, end;
  HwDay known; /* by then the office knows all of it, also what an extract brings */
} Writing;

#define ID(record) (((HwRecord *) (record))->id)

static HwDemoEntry *
entry_at (const HwDemoOffice *office, guint i)
{
  return g_ptr_array_index (office->entries, i);
}

static gboolean
is_known (const Writing *self, const char *id, HwDay day)
{
  const HwDemoEntry *entry = id ? g_hash_table_lookup (self->entries, id) : NULL;

  return entry && entry->known <= MAX (day, self->office->founding);
}

/* ------------------------------------------------------------------ resources */

static const char *
find_relative (const Writing *self, HwDay day)
{
  for (guint i = self->first; i < self->end; i++)
    {
      HwRecord *record = entry_at (self->office, i)->record;

      if (HW_IS_CONNECTION (record) && hw_connection_kind_is_kin (HW_CONNECTION (record)->kind)
          && is_known (self, HW_CONNECTION (record)->person, day))
        return HW_CONNECTION (record)->person;
    }
  return NULL;
}

static const char *
find_home (const Writing *self, HwDay day)
{
  for (guint i = self->first; i < self->end; i++)
    {
      HwRecord *record = entry_at (self->office, i)->record;

      if (HW_IS_PLACEMENT (record) && is_known (self, HW_PLACEMENT (record)->home, day))
        return HW_PLACEMENT (record)->home;
    }
  return NULL;
}

/* Every Plan B names somebody, or the day on which the search goes on (S2-15). */
static void
give_resource (Writing *self, HwGoal *goal, HwDay known)
{
  HwRandom *random = &self->office->random;
  const char *relative = goal->kind != HW_GOAL_KIND_ADOPTION || hw_random_chance (random, 300)
                             ? find_relative (self, known)
                             : NULL;
  const char *home = relative ? NULL : find_home (self, known);
  gboolean is_open = hw_random_chance (random, 250);

  if (relative && !is_open)
    g_set_str (&goal->resource_person, relative);
  else if (home && !is_open)
    g_set_str (&goal->resource_home, home);
  else
    {
      goal->search_open = true;
      goal->next_search = goal->to_date
                              ? goal->to_date
                              : self->office->today + hw_random_between (random, -9, 60);
    }
}

/* ------------------------------------------------------------------ steps */

static HwDay
yesterday_at_last (const Writing *self, HwDay day)
{
  return MIN (day, self->office->today - 1);
}

/* @day may lie before the office knew what it refers to: then it is that day. Yesterday at last. */
static HwDay
clamp_day (const Writing *self, HwDay day)
{
  return yesterday_at_last (self, MAX (day, self->known + 1));
}

static void
add_steps (Writing *self, HwGoal *goal)
{
  static const char *const of_return[]
      = { "Parenting group, twelve weeks", "Visits at home, unsupervised", "Safe housing" };
  static const char *const of_others[]
      = { "Home study", "Talk over subsidy and support", "Weekend visits" };
  const char *const *what = goal->kind == HW_GOAL_KIND_RETURN_TO_PARENT ? of_return : of_others;
  HwRandom *random = &self->office->random;
  HwDay known = clamp_day (self, goal->from_date + hw_random_between (random, 1, 30));

  g_set_str (&goal->owner, self->family->worker);
  for (guint i = 0; i < G_N_ELEMENTS (of_return); i++)
    {
      HwGoalStep *step = g_object_new (HW_TYPE_GOAL_STEP, NULL);

      g_set_str (&step->goal, ID (goal));
      g_set_str (&step->what, what[i]);
      g_set_str (&step->staff, self->family->worker);
      step->due_date = known + hw_random_between (random, 20, 120);
      if (step->due_date < self->office->today && hw_random_chance (random, 800))
        step->done_date = step->due_date - hw_random_between (random, 0, 14);
      hw_demo_office_add (self->office, step, known);
    }
}

/* ------------------------------------------------------------------ disclosure and search */

static void
add_disclosure (Writing *self, const HwGoal *goal, const char *parent)
{
  HwRandom *random = &self->office->random;
  HwDisclosure *one;

  if (!g_hash_table_add (self->told, (gpointer) parent) || !hw_random_chance (random, 750))
    return;
  one = g_object_new (HW_TYPE_DISCLOSURE, NULL);
  g_set_str (&one->family, ID (self->family));
  g_set_str (&one->parent, parent);
  g_set_str (&one->staff, self->family->worker);
  one->given_date = yesterday_at_last (self, MAX (goal->from_date, self->stay->removal_date)
                                                 + hw_random_between (random, 0, 20));
  one->acknowledged = hw_random_chance (random, 800) ? HW_ANSWER_YES : HW_ANSWER_NO;
  hw_demo_office_add (self->office, one, clamp_day (self, one->given_date));
}

static HwRelativeSearch *
search_new (Writing *self, HwSearchSide side, const char *source, HwDay date)
{
  HwRelativeSearch *search = g_object_new (HW_TYPE_RELATIVE_SEARCH, NULL);

  g_set_str (&search->child, ID (self->child));
  g_set_str (&search->staff, self->family->worker);
  g_set_str (&search->source, source);
  search->side = side;
  search->date = yesterday_at_last (self, date);
  return search;
}

/* Kin that the family named. */
static void
add_found (Writing *self, const HwConnection *connection)
{
  static const HwSearchResult results[]
      = { HW_SEARCH_RESULT_FOUND, HW_SEARCH_RESULT_WILLING, HW_SEARCH_RESULT_SUPPORT,
          HW_SEARCH_RESULT_DECLINED, HW_SEARCH_RESULT_UNSUITABLE };
  HwRandom *random = &self->office->random;
  HwDay removal = self->stay->removal_date;
  HwRelativeSearch *search
      = search_new (self,
                    connection->side == HW_FAMILY_SIDE_PATERNAL ? HW_SEARCH_SIDE_PATERNAL
                                                                : HW_SEARCH_SIDE_MATERNAL,
                    "Asked at the first meeting", removal + hw_random_between (random, 3, 20));

  g_set_str (&search->person, connection->person);
  search->result = results[hw_random_below (random, G_N_ELEMENTS (results))];
  if (hw_random_chance (random, 850))
    search->notice_date
        = yesterday_at_last (self, search->date + hw_random_between (random, 1, 14));
  hw_demo_office_add (self->office, search,
                      clamp_day (self, MAX (search->date, search->notice_date)));
}

static void
add_searches (Writing *self)
{
  HwRandom *random = &self->office->random;
  HwDay removal = self->stay->removal_date;
  HwRelativeSearch *search;

  for (guint i = self->first; i < self->end; i++)
    {
      HwRecord *record = entry_at (self->office, i)->record;

      if (HW_IS_CONNECTION (record) && hw_connection_kind_is_kin (HW_CONNECTION (record)->kind)
          && hw_random_chance (random, 900))
        add_found (self, HW_CONNECTION (record));
    }
  search = search_new (self, HW_SEARCH_SIDE_MATERNAL, "Birth record and state system",
                       removal + hw_random_between (random, 5, 25));
  search->result = HW_SEARCH_RESULT_NOBODY;
  hw_demo_office_add (self->office, search, clamp_day (self, search->date));
  if (hw_random_chance (random, 200))
    return;
  search = search_new (self, HW_SEARCH_SIDE_PATERNAL, "Putative father registry",
                       self->office->today - hw_random_between (random, 5, 40));
  search->date = MAX (search->date, removal);
  search->result = HW_SEARCH_RESULT_NOBODY;
  search->next_search = self->office->today + hw_random_between (random, -4, 50);
  hw_demo_office_add (self->office, search, clamp_day (self, search->date));
}

/* ------------------------------------------------------------------ orders */

static void
add_order (Writing *self, HwHearing *hearing)
{
  static const char *const orders[] = { "Visits twice a week, at the grandmother’s",
                                        "Treatment for the mother, begun within thirty days",
                                        "Search for the father’s family" };
  HwRandom *random = &self->office->random;

  if (!hearing->held_date || hearing->kind == HW_HEARING_KIND_TEMPORARY_REMOVAL
      || hearing->held_date < self->stay->removal_date)
    return;
  g_set_str (&hearing->court_order, orders[hw_random_below (random, G_N_ELEMENTS (orders))]);
  hearing->order_status = HW_ORDER_STATUS_UNIMPLEMENTED + hw_random_below (random, 3);
}

/* ------------------------------------------------------------------ a child */

static HwGoal *
find_active (const Writing *self, HwGoalRole role)
{
  for (guint i = self->first; i < self->end; i++)
    {
      HwRecord *record = entry_at (self->office, i)->record;

      if (HW_IS_GOAL (record) && HW_GOAL (record)->role == role
          && hw_goal_is_active (HW_GOAL (record)))
        return HW_GOAL (record);
    }
  return NULL;
}

static void
read_child (Writing *self)
{
  for (guint i = self->first; i < self->end; i++)
    {
      HwDemoEntry *entry = entry_at (self->office, i);

      self->known = MAX (self->known, entry->known + HW_DEMO_EXTRACT_DAYS);
      if (HW_IS_STAY (entry->record) && !HW_STAY (entry->record)->exit_date)
        self->stay = HW_STAY (entry->record);
      if (HW_IS_GOAL (entry->record)
          && HW_GOAL (entry->record)->role == HW_GOAL_ROLE_CONCURRENT)
        give_resource (self, HW_GOAL (entry->record), entry->known);
    }
}

/* FALSE: there is no Plan B, or it is too new for anything around it. */
static gboolean
write_child (Writing *self)
{
  HwGoal *plan_a = find_active (self, HW_GOAL_ROLE_PRIMARY);
  HwGoal *plan_b = find_active (self, HW_GOAL_ROLE_CONCURRENT);

  if (!self->stay || !plan_a || !plan_b || self->known + 1 >= self->office->today)
    return FALSE;
  self->office->staff = self->family->worker;
  add_steps (self, plan_a);
  add_steps (self, plan_b);
  for (guint i = self->first; i < self->end; i++)
    {
      HwRecord *record = entry_at (self->office, i)->record;

      if (HW_IS_CONNECTION (record) && hw_connection_kind_is_parent (HW_CONNECTION (record)->kind))
        add_disclosure (self, plan_b, HW_CONNECTION (record)->person);
      else if (HW_IS_HEARING (record))
        add_order (self, HW_HEARING (record));
    }
  add_searches (self);
  return TRUE;
}

static guint
end_of_child (const HwDemoOffice *office, guint first, guint n)
{
  guint i = first + 1;

  while (i < n && !HW_IS_CHILD (entry_at (office, i)->record)
         && !HW_IS_FAMILY (entry_at (office, i)->record))
    i++;
  return i;
}

void
hw_demo_add_concurrent (HwDemoOffice *office)
{
  g_autoptr (GHashTable) entries = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);
  HwFamily *family = NULL;
  guint n = office->entries->len;
  guint number = 0;

  for (guint i = 0; i < n; i++)
    g_hash_table_insert (entries, ID (entry_at (office, i)->record), entry_at (office, i));
  office->is_keyed = TRUE;
  for (guint i = 0; i < n; i++)
    {
      HwRecord *record = entry_at (office, i)->record;
      Writing self = { office, entries, told, family, NULL, NULL, i, 0, 0 };

      if (HW_IS_FAMILY (record))
        family = HW_FAMILY (record);
      if (!HW_IS_CHILD (record))
        continue;
      self.child = HW_CHILD (record);
      self.end = end_of_child (office, i, n);
      read_child (&self);
      if (number < HW_DEMO_PLANS_B)
        number += write_child (&self);
    }
  office->is_keyed = FALSE;
}
