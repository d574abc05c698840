/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules of concurrent planning, one gap a rule.
 */

#include "domain/concurrent/hw-concurrent-rules.h"

#include "domain/placements/hw-goal-rules.h"
#include "domain/placements/hw-placement-rules.h"

#include <glib/gi18n-lib.h>

HwDay
hw_concurrent_decide_by (const HwStay *stay)
{
  return stay ? stay->removal_date + HW_CONCURRENT_DAYS : 0;
}

HwDay
hw_relative_notice_by (const HwStay *stay, HwDay found)
{
  return stay ? MAX (stay->removal_date, found) + HW_RELATIVE_NOTICE_DAYS : 0;
}

HwGoal *
hw_goal_dup_former_ended (HwGoal *self, HwLookUp *look_up)
{
  g_autoptr (GPtrArray) goals = hw_look_up_list (look_up, HW_TYPE_GOAL, "child", self->child);
  HwGoal *former = hw_goal_is_active (self) ? hw_goal_find_rival (self, goals) : NULL;
  HwGoal *ended;

  if (!former)
    return NULL;
  ended = HW_GOAL (hw_record_dup (HW_RECORD (former)));
  ended->status = HW_GOAL_STATUS_ENDED;
  ended->to_date = MAX (self->from_date, former->from_date);
  return ended;
}

/* Whether a Plan B may stand beside what is Plan A today. */
static gboolean
plan_b_fits (const HwConcurrent *self)
{
  return self->plan_a && self->plan_a->kind == HW_GOAL_KIND_RETURN_TO_PARENT;
}

const char *
hw_plan_b_refusal (const HwConcurrent *self)
{
  if (!self->stay)
    return _ ("The child is not in care.");
  if (!self->plan_a)
    return _ ("There is no Plan A yet: a Plan B stands beside the goal to return to a parent.");
  if (!plan_b_fits (self))
    return _ ("Plan A is not the return to a parent: concurrent planning is for children whose "
              "primary goal is reunification.");
  return self->plan_b ? _ ("There is a Plan B: change it, or drop it first.") : NULL;
}

/* The latest disclosure to @parent in this stay; borrowed, or NULL. */
static HwDisclosure *
find_disclosure (const HwConcurrent *self, const char *parent)
{
  for (guint i = 0; self->stay && i < self->disclosures->len; i++)
    {
      HwDisclosure *one = g_ptr_array_index (self->disclosures, i);

      if (g_strcmp0 (one->parent, parent) == 0 && one->given_date >= self->stay->removal_date
          && one->given_date <= self->today)
        return one;
    }
  return NULL;
}

gboolean
hw_relative_search_found (const HwRelativeSearch *search)
{
  return search->person || search->found;
}

/* The last search that named @person; or NULL. */
static HwRelativeSearch *
find_search (const HwConcurrent *self, const char *person)
{
  for (guint i = 0; i < self->searches->len; i++)
    {
      HwRelativeSearch *search = g_ptr_array_index (self->searches, i);

      if (g_strcmp0 (search->person, person) == 0)
        return search;
    }
  return NULL;
}

/* A notice of an earlier stay is no notice of this removal. */
static gboolean
is_noticed (const HwConcurrent *self, const HwRelativeSearch *search)
{
  return search->no_notice
         || (search->notice_date
             && (!self->stay || search->notice_date >= self->stay->removal_date));
}

/* Whether a relative known to the office was sent the notice, or may not be (family violence). */
static gboolean
has_notice (const HwConcurrent *self, const char *person)
{
  for (guint i = 0; i < self->searches->len; i++)
    {
      const HwRelativeSearch *search = g_ptr_array_index (self->searches, i);

      if (g_strcmp0 (search->person, person) == 0 && is_noticed (self, search))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_of_stay (const HwConcurrent *self, const HwRelativeSearch *search)
{
  return self->stay && search->date >= self->stay->removal_date;
}

/* How many searches this stay has seen on @side. */
static guint
count_searches (const HwConcurrent *self, HwSearchSide side)
{
  guint n = 0;

  for (guint i = 0; i < self->searches->len; i++)
    {
      const HwRelativeSearch *search = g_ptr_array_index (self->searches, i);

      n += search->side == side && is_of_stay (self, search);
    }
  return n;
}

HwDay
hw_concurrent_next_search (const HwConcurrent *self)
{
  for (guint i = 0; i < self->searches->len; i++)
    {
      const HwRelativeSearch *search = g_ptr_array_index (self->searches, i);

      if (is_of_stay (self, search))
        return search->next_search;
    }
  return 0;
}

guint
hw_concurrent_count_placements (const HwConcurrent *self)
{
  HwDay from = hw_placement_year_before (self->today);
  guint n = 0;

  for (guint i = 0; i < self->placements->len; i++)
    {
      const HwPlacement *placement = g_ptr_array_index (self->placements, i);

      n += hw_setting_is_move (placement->setting) && placement->start_date > from
           && placement->start_date <= self->today;
    }
  return n;
}

/* ------------------------------------------------------------------ gaps */

typedef struct
{
  const HwConcurrent *plans;
  GPtrArray *gaps;
} Search;

static void
gap_free (gpointer data)
{
  g_free (((HwConcurrentGap *) data)->words);
  g_free (data);
}

/* @due 0: it is late as soon as it is missing. @words: taken. */
static void
add (Search *self, const char *element, const char *id, const char *missing,
     const char *requirement, HwDay due, char *words)
{
  HwConcurrentGap *gap = g_new (HwConcurrentGap, 1);

  *gap = (HwConcurrentGap) { element, id, missing, requirement, due,
                             !due || self->plans->today > due, words };
  g_ptr_array_add (self->gaps, gap);
}

static guint
count_active (const HwConcurrent *plans, HwGoalRole role)
{
  guint n = 0;

  for (guint i = 0; i < plans->goals->len; i++)
    {
      HwGoal *goal = g_ptr_array_index (plans->goals, i);

      n += goal->role == role && hw_goal_is_active (goal);
    }
  return n;
}

/* Exactly one Plan A, at most one Plan B, and that one beside the return only (S2-12, S2-14). */
static void
find_in_goals (Search *self)
{
  const HwConcurrent *plans = self->plans;
  HwDay by = hw_concurrent_decide_by (plans->stay);
  g_autofree char *day = hw_day_dup_words (by);

  if (!plans->plan_a)
    add (self, "goal", NULL, "primary", "S2-12", 0,
         g_strdup (_ ("No primary goal is in force: there is no Plan A.")));
  if (count_active (plans, HW_GOAL_ROLE_PRIMARY) > 1)
    add (self, "goal", HW_RECORD (plans->plan_a)->id, "to-date", "S2-12", 0,
         g_strdup (_ ("More than one primary goal is active.")));
  if (count_active (plans, HW_GOAL_ROLE_CONCURRENT) > 1)
    add (self, "goal", plans->plan_b ? HW_RECORD (plans->plan_b)->id : NULL, "to-date", "S2-12", 0,
         g_strdup (_ ("More than one concurrent goal is active.")));
  if (plans->plan_a && plans->plan_b && !plan_b_fits (plans))
    add (self, "goal", HW_RECORD (plans->plan_b)->id, "role", "S2-14", 0,
         g_strdup (_ ("A Plan B stands, and Plan A is not the return to a parent any more.")));
  if (plan_b_fits (plans) && !plans->plan_b)
    add (self, "goal", NULL, "concurrent", "S2-14", by,
         plans->today > by
             ? g_strdup_printf (_ ("Plan B was to be decided by %s."), day)
             : g_strdup_printf (_ ("Plan B is to be decided by %s."), day));
}

static gboolean
has_steps (const HwConcurrent *plans, const HwGoal *goal)
{
  for (guint i = 0; i < plans->steps->len; i++)
    if (g_strcmp0 (HW_GOAL_STEP (g_ptr_array_index (plans->steps, i))->goal,
                   goal->parent_instance.id) == 0)
      return TRUE;
  return FALSE;
}

/* Each plan has steps, an owner and a date (S2-12). */
static void
find_in_plan (Search *self, const HwGoal *goal, const char *no_owner, const char *no_steps,
              const char *no_date)
{
  if (!goal)
    return;
  if (!goal->owner)
    add (self, "goal", goal->parent_instance.id, "owner", "S2-12", 0, g_strdup (no_owner));
  if (!has_steps (self->plans, goal))
    add (self, "goal", goal->parent_instance.id, "goal-step", "S2-12", 0, g_strdup (no_steps));
  if (!goal->from_date)
    add (self, "goal", goal->parent_instance.id, "from-date", "S2-12", 0, g_strdup (no_date));
}

static void
find_resource (Search *self)
{
  const HwGoal *plan_b = self->plans->plan_b;
  g_autofree char *day = NULL;

  if (!plan_b)
    return;
  day = hw_day_dup_words (plan_b->next_search);
  if (!hw_goal_names_resource (plan_b))
    add (self, "goal", plan_b->parent_instance.id, "resource-person", "S2-15", 0,
         g_strdup (_ ("Plan B names no person, no home and no open search with its next day.")));
  else if (!plan_b->resource_person && !plan_b->resource_home
           && plan_b->next_search < self->plans->today)
    add (self, "goal", plan_b->parent_instance.id, "next-search", "S2-15", plan_b->next_search,
         g_strdup_printf (_ ("The search for Plan B was to go on on %s."), day));
}

/* Missing on day 60 with a concurrent plan (S2-4): on that day already. */
static void
find_disclosures (Search *self)
{
  const HwConcurrent *plans = self->plans;
  HwDay by = hw_concurrent_decide_by (plans->stay) - 1;

  if (!plans->plan_b)
    return;
  if (plans->parents->len == 0)
    add (self, "disclosure", NULL, "parent", "S2-4", by,
         g_strdup (_ ("No parent is recorded to whom full disclosure could be given.")));
  for (guint i = 0; i < plans->parents->len; i++)
    {
      const char *id = HW_RECORD (g_ptr_array_index (plans->parents, i))->id;

      if (!find_disclosure (plans, id))
        add (self, "disclosure", id, "given-date", "S2-4", by,
             g_strdup_printf (_ ("Full disclosure to %s is not recorded."),
                              hw_concurrent_title (plans, id)));
    }
}

static void
add_notice (Search *self, const char *element, const char *id, HwDay found, const char *who)
{
  HwDay by = hw_relative_notice_by (self->plans->stay, found);
  g_autofree char *day = hw_day_dup_words (by);

  add (self, element, id, "notice-date", "S2-16", by,
       /* Translators: a relative's name and a day */
       g_strdup_printf (_ ("Notice to %s is due by %s."), who, day));
}

/* Relatives who are known or were found, and have no notice (42 USC 671(a)(29)). */
static void
find_notices (Search *self)
{
  const HwConcurrent *plans = self->plans;

  for (guint i = 0; i < plans->searches->len; i++)
    {
      HwRelativeSearch *one = g_ptr_array_index (plans->searches, i);

      if (is_of_stay (plans, one) && hw_relative_search_found (one) && !is_noticed (plans, one)
          && !(one->person && (has_notice (plans, one->person)
                               || find_search (plans, one->person) != one)))
        add_notice (self, "relative-search", HW_RECORD (one)->id, one->date,
                    one->person ? hw_concurrent_title (plans, one->person) : one->found);
    }
  for (guint i = 0; i < plans->kin->len; i++)
    {
      HwConnection *one = g_ptr_array_index (plans->kin, i);
      HwRelativeSearch *search = find_search (plans, one->person);

      if (!has_notice (plans, one->person)
          && !(search && is_of_stay (plans, search)))
        add_notice (self, "person", one->person, one->since,
                    hw_concurrent_title (plans, one->person));
    }
}

/* Both sides are searched, and the search goes on when it was to (S2-16). */
static void
find_searches (Search *self)
{
  const HwConcurrent *plans = self->plans;
  HwDay by = hw_relative_notice_by (plans->stay, 0);
  HwDay next = hw_concurrent_next_search (plans);
  g_autofree char *day = hw_day_dup_words (next);

  if (!count_searches (plans, HW_SEARCH_SIDE_MATERNAL))
    add (self, "relative-search", NULL, "maternal", "S2-16", by,
         g_strdup (_ ("No search on the mother’s side is recorded.")));
  if (!count_searches (plans, HW_SEARCH_SIDE_PATERNAL))
    add (self, "relative-search", NULL, "paternal", "S2-16", by,
         g_strdup (_ ("No search on the father’s side is recorded.")));
  if (next && next < plans->today)
    add (self, "relative-search", NULL, "next-search", "S2-16", next,
         g_strdup_printf (_ ("The search for relatives was to go on on %s."), day));
}

static void
find_placements (Search *self)
{
  guint n = hw_concurrent_count_placements (self->plans);

  if (n > HW_PLACEMENTS_IN_A_YEAR)
    add (self, "placement", NULL, "placements", "S2-11", 0,
         g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u placement in twelve months.",
                                       "%u placements in twelve months.", n),
                          n));
}

static int
compare_gaps (gconstpointer a, gconstpointer b)
{
  const HwConcurrentGap *const *left = a, *const *right = b;

  return (*left)->is_late != (*right)->is_late ? ((*left)->is_late ? -1 : 1) : 0;
}

GPtrArray *
hw_concurrent_find_gaps (const HwConcurrent *self)
{
  Search search = { self, g_ptr_array_new_with_free_func (gap_free) };

  if (!self->stay)
    return search.gaps;
  find_in_goals (&search);
  find_in_plan (&search, self->plan_a, _ ("Plan A has no owner."), _ ("Plan A has no steps."),
                _ ("Plan A has no date from which it holds."));
  find_in_plan (&search, self->plan_b, _ ("Plan B has no owner."), _ ("Plan B has no steps."),
                _ ("Plan B has no date from which it holds."));
  find_resource (&search);
  find_disclosures (&search);
  find_notices (&search);
  find_searches (&search);
  find_placements (&search);
  g_ptr_array_sort (search.gaps, compare_gaps);
  return search.gaps;
}
